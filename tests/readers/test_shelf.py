"""A shelf has what ``read`` gives, holds no text, and notices files that change."""

import pytest

from consistency.errors import DocumentError
from consistency.readers import read, shelve


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "one.txt").write_text("Fifty-five wells.\n")
    (tmp_path / "inner" / "one.txt").write_text("Sixty wells.\n")
    (tmp_path / "two.md").write_text("# Roads\n\nA road.\n")
    (tmp_path / "empty.txt").write_text(" ")
    return tmp_path


def test_a_shelf_has_the_documents_and_the_faults_that_are_read(folder):
    documents, faults = read([folder])
    shelf, same = shelve([folder], lambda _: True)
    assert tuple(shelf) == documents
    assert tuple(shelf[1:]) == documents[1:]
    assert same == faults
    assert [fault.code for fault in faults] == ["empty-file"]


def test_the_bytes_tell_which_texts_are_wanted(folder):
    shelf, _ = shelve([folder], lambda data: b"wells" in data)
    assert [(volume.manifest.source.endswith("two.md"), volume.is_wanted) for volume in shelf.volumes] == [
        (False, True),
        (False, True),
        (True, False),
    ]


def test_a_file_that_changes_before_it_is_opened_is_a_fault(folder):
    shelf, _ = shelve([folder / "one.txt"], lambda _: True)
    (folder / "one.txt").write_text("Fifty wells.\n")
    with pytest.raises(DocumentError, match="changed while"):
        shelf[0]


def test_a_link_beside_its_file_is_one_document(folder):
    (folder / "link.txt").symlink_to(folder / "one.txt")
    assert len(read([folder])[0]) == 3
