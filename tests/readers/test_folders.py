"""A document that nothing can read is passed over, and said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from consistency.engine.sources import gather, gather_for
from consistency.model.rule import RuleSet
from consistency.readers import folders, read_all, read_document


def passed_over(paths, exclude=()):
    return read_all(paths, read_document, exclude)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("report.md", "Annual.ODP", "old/letter.odt", "photo.png", ".hidden/a.pdf", "~$letter.docx"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.\n")
    return Path("docs")


def test_documents_of_unknown_formats_are_named_once_for_their_folder(folder):
    (notice,) = passed_over([folder, "docs/report.md"]).notices
    assert str(notice) == (
        "docs: unread-files: 2 files are in formats that cannot be read: Annual.ODP, old/letter.odt "
        "(save as text, Markdown, HTML or .docx)"
    )


def test_pdf_files_are_named_where_nothing_reads_them(folder, monkeypatch):
    monkeypatch.setattr(folders, "_reads_pdf", lambda: False)
    (folder / "Annual.ODP").rename(folder / "Annual.PDF")
    (notice,) = passed_over([folder]).notices
    assert str(notice) == (
        "docs: unread-files: 2 files are in formats that cannot be read: Annual.PDF, old/letter.odt "
        "(pip install 'doc-consistency[pdf]' reads PDF; or save as text, Markdown, HTML or .docx)"
    )


def test_a_folder_of_what_is_no_document_says_nothing(folder):
    (folder / "Annual.ODP").unlink()
    (folder / "old/letter.odt").unlink()
    assert passed_over([folder]).notices == ()


def test_of_many_files_three_are_named(folder):
    for number in range(9):
        (folder / f"{number}.odt").write_text("Text.\n")
    (notice,) = passed_over([folder]).notices
    assert notice.message == "11 files are in formats that cannot be read: 0.odt, 1.odt, 2.odt, and 8 more"


def test_a_link_to_a_folder_elsewhere_is_named_unless_that_folder_is_read_as_well(folder, tmp_path):
    (tmp_path / "shared").mkdir()
    (folder / "common").symlink_to(tmp_path / "shared")
    (folder / "again").symlink_to("old")
    (folder / ".cache").symlink_to(tmp_path / "shared")
    assert "docs: linked-folders: 1 link leads to a folder elsewhere, which is not read: common" in str(
        passed_over([folder]).notices[0]
    )
    assert [notice.code for notice in passed_over([folder, "shared"]).notices] == ["unread-files"]


def test_a_folder_that_is_named_is_read_though_a_pattern_leaves_it_out(folder):
    (folder / "old/note.md").write_text("Text.\n")
    assert [d.id for d in passed_over([folder / "old"], ["docs/old"]).documents] == ["note.md"]
    assert [d.id for d in passed_over([folder], ["docs/old"]).documents] == ["report.md"]


def test_what_was_passed_over_goes_with_the_sources(folder):
    assert gather([folder]).notices == gather_for(RuleSet(), iter([folder])).notices == passed_over([folder]).notices


def test_what_is_left_out_is_counted_and_not_named(folder):
    found = passed_over([folder, folder / "old"], ["old", "*.ODP", "nothing"])
    assert (found.notices, found.left_out) == ((passed_over([folder / "old"]).notices), 2)


def test_what_a_manifest_lists_is_read_and_not_left_out(folder):
    (folder / "documents.yaml").write_text("version: 1\ndocuments: [{id: annual, file: report.md}]\n")
    found = passed_over([folder], ["report.md", "old"])
    assert ([document.id for document in found.documents], found.left_out) == (["annual"], 1)
