"""Manifests: read as written, every fault at once, each with its place."""

from __future__ import annotations

import os

import pytest

from consistency.errors import DocumentError
from consistency.model.document import Manifest
from consistency.readers import load_manifest

SHA256 = "0" * 64


@pytest.fixture
def load(tmp_path):
    def load_text(text):
        path = tmp_path / "documents.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_manifest(path)

    return load_text


def test_every_value_is_read_as_written(load):
    text = f"""
version: 1
note: a set
documents:
  - {{id: no, file: 1.10.txt, title: 2021-09-14, issuer: 12:30, issued: 2021, language: no, series: 0x1F, genre: ~,
     sha256: "{SHA256}"}}
"""
    assert load(text) == (
        Manifest(
            id="no",
            source="1.10.txt",
            title="2021-09-14",
            issuer="12:30",
            issued="2021",
            language="no",
            series="0x1F",
            genre="~",
            sha256=SHA256,
        ),
    )


def test_the_order_of_the_file_is_kept(load):
    text = "documents: [{id: b, file: b.txt, issued: 2021-09}, {id: a, file: a.txt, issued: 2021-09-14}]"
    assert [manifest.id for manifest in load(text)] == ["b", "a"]


ENTRY = "documents:\n  - id: a\n    file: a.txt\n"

FAULTS = {
    "no mapping": ("- a", "wrong-type", 1, 1),
    "empty": ("", "wrong-type", 0, 0),
    "no list": ("version: 1", "no-documents", 1, 1),
    "empty list": ("documents: []", "no-documents", 1, 12),
    "other version": ("version: 2\n" + ENTRY, "unknown-version", 1, 10),
    "unknown key above": ("document: []\n" + ENTRY, "unknown-key", 1, 1),
    "unknown key": (ENTRY + "    isued: 2021", "unknown-key", 4, 5),
    "key that is no word": (ENTRY + "    [a]: 2021", "unknown-key", 4, 5),
    "key twice": (ENTRY + "    id: b", "duplicate-key", 4, 5),
    "entry that is no mapping": ("documents:\n  - a.txt", "wrong-type", 2, 5),
    "value that is no text": (ENTRY + "    title: [a]", "wrong-type", 4, 12),
    "no id": ("documents:\n  - file: a.txt", "missing-key", 2, 5),
    "no file": ("documents:\n  - id: a", "missing-key", 2, 5),
    "bad id": ("documents:\n  - id: a b\n    file: a.txt", "bad-id", 2, 9),
    "file above": ("documents:\n  - id: a\n    file: b/../../a.txt", "outside-folder", 3, 11),
    "file at the root": ("documents:\n  - id: a\n    file: /etc/passwd", "outside-folder", 3, 11),
    "bad date": (ENTRY + "    issued: 2021-02-30", "bad-value", 4, 13),
    "date of another form": (ENTRY + "    issued: 3 May 2021", "bad-value", 4, 13),
    "bad hash": (ENTRY + "    sha256: 12AB", "bad-value", 4, 13),
    "id twice": (ENTRY + "  - id: a\n    file: b.txt", "duplicate-id", 4, 5),
    "file twice": (ENTRY + "  - id: b\n    file: a.txt", "duplicate-file", 4, 5),
    "no YAML": ("documents: [", "not-yaml", 2, 1),
    "a character that YAML does not allow": ("documents: \x01", "not-yaml", 0, 0),
    "a tab": ("documents:\n\t- id: a", "not-yaml", 2, 1),
}


@pytest.mark.parametrize(("text", "code", "line", "column"), FAULTS.values(), ids=FAULTS)
def test_a_fault_has_its_code_place_and_hint(load, text, code, line, column):
    with pytest.raises(DocumentError) as caught:
        load(text)
    (fault,) = caught.value.faults
    assert (fault.code, fault.line, fault.column) == (code, line, column)
    assert fault.message
    assert fault.hint


@pytest.mark.parametrize("depth", [30, 100_000])
def test_a_manifest_that_nests_too_deep_is_refused_where_it_does(load, depth):
    with pytest.raises(DocumentError, match="nests too deep") as caught:
        load("documents: " + "[" * depth)
    (fault,) = caught.value.faults
    assert (fault.code, fault.line, fault.column) == ("not-yaml", 1, 31)


def test_all_faults_come_at_once(load):
    with pytest.raises(DocumentError) as caught:
        load(ENTRY + "    isued: 2021\n  - id: b\n    issued: soon\n")
    assert [fault.code for fault in caught.value.faults] == ["unknown-key", "missing-key", "bad-value"]
    assert caught.value.faults[0].hint == 'did you mean "issued"?'


def test_a_manifest_that_cannot_be_read_is_a_fault(load, tmp_path):
    with pytest.raises(DocumentError, match="byte 3 is not UTF-8"):
        load(b"id:\xff")
    with pytest.raises(DocumentError, match="too-large"):
        load(b"#" * (1 << 20) + b"\n\n")


def test_a_manifest_that_is_no_file_is_a_fault(tmp_path):
    path = tmp_path / "documents.yaml"
    with pytest.raises(DocumentError, match="missing-manifest: there is no such file"):
        load_manifest(path)
    os.mkfifo(path)
    with pytest.raises(DocumentError, match="unreadable-file: it is no regular file"):
        load_manifest(path)


def test_a_hostile_manifest_ends_in_a_fault(load):
    bomb = "a: &a [x,x]\n" + "".join(
        f"{b}: &{b} [*{a},*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(DocumentError, match="unknown-key"):
        load(bomb)
    with pytest.raises(DocumentError):
        load("[" * 100_000)
    with pytest.raises(DocumentError, match="not-yaml"):
        load("documents: *missing")
