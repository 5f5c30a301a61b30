"""Files and folders: everything is read, or a fault says what, where, and what to try."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import pytest

from consistency.errors import DocumentError
from consistency.model.document import Manifest
from consistency.readers import raw, read, read_document, read_listed
from consistency.readers.exclusion import exclusion
from consistency.readers.faults import FAULTS
from consistency.rulefiles import load_rules


def codes(faults):
    return [fault.code for fault in faults]


def test_a_document_knows_its_file_and_the_hash_of_its_bytes(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(b"29 instruments\r\n")
    document = read_document(path)
    assert document.text == "29 instruments\r\n"
    assert document.manifest == Manifest(
        id="plan.txt", source=str(path), sha256=hashlib.sha256(b"29 instruments\r\n").hexdigest()
    )
    assert read_document(path, Manifest(id="plan", title="The plan")).manifest.title == "The plan"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf# Title")
    assert read_document(path).text == "# Title"


BAD = {
    "empty": (b"", "a.txt", "empty-file", 0),
    "only spaces": (b" \n\xc2\xa0\n", "a.txt", "empty-file", 0),
    "only a byte order mark": (b"\xef\xbb\xbf", "a.txt", "empty-file", 0),
    "NUL bytes": (b"one\ntw\0o", "a.txt", "nul-byte", 2),
    "not UTF-8": (b"one\ntwo\nth\xe9ree", "a.txt", "not-utf8", 3),
    "not UTF-8 behind a byte order mark": (b"\xef\xbb\xbfone\n\xff", "a.txt", "not-utf8", 2),
    "UTF-16": ("one".encode("utf-16"), "a.txt", "nul-byte", 1),
    "other format": (b"text", "a.odt", "unknown-format", 0),
    "no PDF": (b"text", "a.pdf", "not-pdf", 0),
    "no suffix": (b"text", "LICENSE", "unknown-format", 0),
    "endless line": (b"a\n" + b"x" * (raw.LINE_LIMIT + 1), "a.txt", "line-too-long", 2),
}


@pytest.mark.parametrize(("data", "name", "code", "line"), BAD.values(), ids=BAD)
def test_a_bad_file_has_one_fault_with_a_hint_and_the_rest_is_read(tmp_path, data, name, code, line):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("29 instruments")
    documents, faults = read([tmp_path / name, tmp_path / "good.txt"])
    assert [document.id for document in documents] == ["good.txt"]
    (fault,) = faults
    assert (fault.code, fault.line, fault.path) == (code, line, str(tmp_path / name))
    assert fault.message
    assert fault.hint


def test_the_first_byte_that_is_not_utf8_is_named(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfone\n\xff")
    with pytest.raises(DocumentError, match=r"byte 7 \(0xff\)"):
        read_document(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["none", "none.odt", "none.pdf", "none.txt"])
def test_what_is_not_there_is_missing_whatever_its_name(tmp_path, name):
    assert codes(read([tmp_path / name])[1]) == ["missing-document"]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("docs/*.md", "write it out, or name the folder: * ? ~ and $ stand for themselves here"),
        ("~/docs", "write it out, or name the folder: * ? ~ and $ stand for themselves here"),
        ("docs\\far.md", "write / between folders"),
        ("gone~.md", "check the path"),
    ],
)
def test_what_a_shell_would_read_in_a_path_is_named(tmp_path, monkeypatch, path, hint):
    monkeypatch.chdir(tmp_path)
    assert [fault.hint for fault in read([path])[1]] == [hint]
    assert [fault.hint for fault in load_rules([path])[1]] == [hint]


def test_a_file_too_large_is_refused_unread(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(raw.SIZE_LIMIT + 1)  # a hole: no bytes are written or read
    assert codes(read([path])[1]) == ["too-large"]


def test_what_is_no_file_is_said_to_be_none(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentError, match="unreadable-file"):
        read_document(tmp_path / "folder.txt")
    assert codes(read([tmp_path / "pipe.txt", tmp_path / "none.txt"])[1]) == ["missing-document", "unreadable-file"]


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("29")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert [str(fault) for fault in read([path])[1]] == [
        f"{path}: unreadable-file: Permission denied (check its rights)"
    ]


def test_a_line_may_be_as_long_as_the_limit(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * raw.LINE_LIMIT + b"\n29 instruments\n")
    assert read_document(tmp_path / "a.txt").text.endswith("29 instruments\n")


def test_a_file_that_comes_in_pieces_is_read_whole(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"29 instruments")
    read_some = os.read
    monkeypatch.setattr(os, "read", lambda file, _size: read_some(file, 4))
    assert read_document(tmp_path / "a.txt").text == "29 instruments"


def test_a_folder_is_read_with_those_below_it_in_order(tmp_path):
    for name in ["b.md", "a/c.txt", "a/B.markdown", ".hidden.txt", ".git/d.txt", "picture.png"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("29 instruments")
    documents, faults = read([tmp_path])
    assert [document.id for document in documents] == ["B.markdown", "b.md", "c.txt"]
    assert faults == ()


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ([], ["a.md", "b.draft.md", "docs/c.md", "docs/old/d.md", "old/e.md"]),
        (["old"], ["a.md", "b.draft.md", "docs/c.md"]),
        (["old/"], ["a.md", "b.draft.md", "docs/c.md"]),
        (["docs/old"], ["a.md", "b.draft.md", "docs/c.md", "old/e.md"]),
        (["./docs/*.md", "*.draft.md"], ["a.md", "docs/old/d.md", "old/e.md"]),
        (["../*/old/*", "**/old/d.m?"], ["a.md", "b.draft.md", "docs/c.md"]),
        (["**/old"], ["a.md", "b.draft.md", "docs/c.md"]),
        (["./**.md"], ["docs/c.md", "docs/old/d.md", "old/e.md"]),
        (["./**/*.md"], []),
        (["docs/**"], ["a.md", "b.draft.md", "old/e.md"]),
        (["**/docs/**/d.md", "b.*.m?", "a*.*md"], ["docs/c.md", "old/e.md"]),
        (["OLD", "a", "md", "ocs/c.md"], ["a.md", "b.draft.md", "docs/c.md", "docs/old/d.md", "old/e.md"]),
    ],
)
@pytest.mark.parametrize("folder", [".", "{here}"])
def test_names_and_paths_are_left_out_of_folders(tmp_path, monkeypatch, patterns, left, folder):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.draft.md", "docs/c.md", "docs/old/d.md", "old/e.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("29 instruments")
    documents, faults = read([folder.format(here=tmp_path)], patterns)
    assert sorted(os.path.relpath(document.manifest.source) for document in documents) == left
    assert codes(faults) == ([] if left else ["no-documents"])


def test_a_pattern_with_many_stars_takes_no_long_time():
    leaves_out = exclusion(["**/" * 30 + "a" + "*a" * 60 + "b", "*a" * 60 + "b"])
    assert not leaves_out("/".join(["a" * 200] * 60))
    assert leaves_out("/".join(["a" * 200] * 20 + ["a" * 200 + "b"]))


def test_what_is_named_itself_is_read_whatever_is_left_out(tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.md").write_text("29 instruments")
    assert len(read([tmp_path / "old" / "a.md"], ["old", "a.md"])[0]) == 1
    assert len(read([tmp_path / "old"], ["old"])[0]) == 1
    assert codes(read([tmp_path], ["old"])[1]) == ["no-documents"]


def test_a_folder_without_documents_is_a_fault(tmp_path):
    (tmp_path / "picture.png").write_text("")
    assert codes(read([tmp_path])[1]) == ["no-documents"]


def test_a_document_named_twice_is_read_once_in_any_order(tmp_path):
    (tmp_path / "a.txt").write_text("29")
    (tmp_path / "b.txt").write_text("30")
    once = read([tmp_path])[0]
    assert read([tmp_path / "b.txt", tmp_path, tmp_path / "a.txt"])[0] == once


def test_two_files_of_one_name_are_told_apart_by_their_path(tmp_path):
    for folder in "ab":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "README.md").write_text("29 instruments")
    assert [d.id for d in read([tmp_path])[0]] == [f"{tmp_path.as_posix()}/{folder}/README.md" for folder in "ab"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a.txt").write_text("29")
    (tmp_path / "secret.txt").write_text("a key")
    (tmp_path / "set" / "b.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "set" / "up").symlink_to(tmp_path, target_is_directory=True)
    documents, faults = read([tmp_path / "set"])
    assert [document.id for document in documents] == ["a.txt"]
    assert codes(faults) == ["outside-folder"]


def test_links_that_lead_to_themselves_do_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_text("29")
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "folder").symlink_to("folder")
    documents, faults = read([tmp_path])
    assert [document.id for document in documents] == ["a.txt"]
    assert [(fault.path, fault.code) for fault in faults] == [(str(tmp_path / "b.txt"), "unreadable-file")]


def test_a_folder_that_may_not_be_read_is_a_fault_and_the_rest_is_read(tmp_path, closed):
    (tmp_path / "a.txt").write_text("29")
    documents, faults = read([tmp_path])
    assert [document.id for document in documents] == ["a.txt"]
    assert list(map(str, faults)) == [f"{closed}: unreadable-file: Permission denied (check its rights)"]


def test_a_folder_that_may_not_be_entered_is_one_fault(closed, monkeypatch):
    def refused(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refused)
    assert codes(read([closed])[1]) == ["unreadable-file"]


@pytest.fixture
def manifested(tmp_path):
    """A folder of two documents, one of them listed with its hash."""
    (tmp_path / "a.txt").write_text("29 instruments")
    sha256 = hashlib.sha256(b"29 instruments").hexdigest()
    (tmp_path / "documents.yaml").write_text(f"documents:\n  - id: plan\n    file: a.txt\n    sha256: {sha256}\n")
    return tmp_path


def test_a_manifest_in_a_folder_says_what_its_documents_are(manifested):
    documents, faults = read([manifested])
    assert [document.id for document in documents] == ["plan"]
    assert faults == ()
    assert read([manifested / "documents.yaml"]) == (documents, faults)
    assert read_listed(manifested / "documents.yaml") == (documents, faults)


def test_a_file_that_the_manifest_does_not_list_is_read_and_reported(manifested):
    (manifested / "b.txt").write_text("30 instruments")
    (manifested / "README.md").write_text("About this set.")
    documents, faults = read([manifested])
    assert [document.id for document in documents] == ["b.txt", "plan"]
    assert codes(faults) == ["not-listed"]


def test_another_edition_is_reported_and_read(manifested):
    (manifested / "a.txt").write_text("30 instruments")
    documents, (fault,) = read([manifested])
    assert documents[0].text == "30 instruments"
    assert documents[0].manifest.sha256 in fault.message
    assert (fault.code, fault.path, fault.line, fault.column) == (
        "wrong-sha256",
        str(manifested / "documents.yaml"),
        2,
        5,
    )


def test_a_listed_file_that_is_missing_or_elsewhere_is_reported(manifested, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert codes(read_listed(manifested / "documents.yaml", elsewhere)[1]) == ["missing-document"]
    (elsewhere / "a.txt").symlink_to(manifested / "a.txt")
    assert codes(read_listed(manifested / "documents.yaml", elsewhere)[1]) == ["outside-folder"]


def test_a_manifest_with_faults_reads_no_document_in_its_name(manifested):
    (manifested / "documents.yaml").write_text("documents: 5")
    documents, faults = read([manifested / "documents.yaml"])
    assert documents == ()
    assert codes(faults) == ["no-documents"]
    documents, faults = read([manifested])
    assert [document.id for document in documents] == ["a.txt"]
    assert codes(faults) == ["no-documents"]


def test_every_code_in_use_has_a_meaning(root):
    folder = root / "src" / "consistency" / "readers"
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in [*folder.glob("*.py"), *folder.glob("word/*.py")]
        if path.name != "codes.py"
    )
    used = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', source)) - {"utf-8", "utf-8-sig", "latin-1"}
    assert used | {"duplicate-id", "duplicate-file"} == set(FAULTS)


def test_a_listed_file_that_cannot_be_read_is_reported(manifested):
    (manifested / "a.txt").write_bytes(b"\xff")
    for documents, faults in (read([manifested]), read_listed(manifested / "documents.yaml")):
        assert documents == ()
        assert codes(faults) == ["not-utf8"]
