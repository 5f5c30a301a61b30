"""A shelf has what ``read`` gives, holds no text, and notices files that change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.errors import DocumentError
from consistency.readers import Shelf, read_all, read_document, shelve
from consistency.readers.raw import LINE_LIMIT, decode, is_plain_text


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "one.txt").write_text("Fifty-five wells.\n")
    (tmp_path / "inner" / "one.txt").write_text("Sixty wells.\n")
    (tmp_path / "two.md").write_text("# Roads\n\nA road.\n")
    (tmp_path / "empty.txt").write_text(" ")
    return tmp_path


def test_a_shelf_has_the_documents_and_the_faults_that_are_read(folder):
    read, shelved = read_all([folder], read_document), shelve([folder], lambda *_: True)
    shelf = Shelf(shelved.documents)
    assert tuple(shelf) == read.documents
    assert tuple(shelf[1:]) == read.documents[1:]
    assert shelved[1:] == read[1:]
    assert [fault.code for fault in read.faults] == ["empty-file"]


def test_the_bytes_tell_which_texts_are_wanted(folder):
    volumes = shelve([folder], lambda data, _: b"wells" in data).documents
    assert [(volume.manifest.source.endswith("two.md"), volume.is_wanted) for volume in volumes] == [
        (False, True),
        (False, True),
        (True, False),
    ]


def test_a_file_that_changes_before_it_is_opened_is_a_fault(folder):
    shelf = Shelf(shelve([folder / "one.txt"], lambda *_: True).documents)
    (folder / "one.txt").write_text("Fifty wells.\n")
    with pytest.raises(DocumentError, match="changed while"):
        shelf[0]


def test_a_link_beside_its_file_is_one_document(folder):
    (folder / "link.txt").symlink_to(folder / "one.txt")
    assert len(read_all([folder], read_document).documents) == 3


PIECES = (b"wells", b" ", b"\n", b"\0", b"\x1c", b"\xc3\xa9", b"\xff", b"\xef\xbb\xbf", b"9", b"-", b"a" * LINE_LIMIT)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=3)), max_size=5).map(b"".join))
def test_what_looks_like_plain_text_is_decoded_without_a_fault(data):
    if is_plain_text(data):
        assert decode("one.txt", data).encode() == data


def test_most_texts_look_like_plain_text():
    assert is_plain_text(b"Fifty-five wells.\n")
    assert not any(map(is_plain_text, (b"", b" ", b"\x1c", b"a\0", b"caf\xc3\xa9", b"a" * (LINE_LIMIT + 1))))
