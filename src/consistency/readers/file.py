"""From one file to a document: the name of the file decides how its bytes are read."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.model.document import PAGED, TABLES, Manifest
from consistency.readers.parsing import parse
from consistency.readers.raw import decode, file_error, is_plain_text, missing, read_bytes
from consistency.readers.registry import HTML, KNOWN, PACKED, SUFFIXES, format_of, is_html, is_packed, is_pdf, is_table

if TYPE_CHECKING:
    from consistency.model.document import Document
    from consistency.readers.blocks import Unpacked

_OWN_WAYS = frozenset("".join(end[-1] + end[-1].upper() for end in (*PACKED, *TABLES)))  # of names of files looked into
_ENDS = tuple(SUFFIXES)
_UNSURE = (*HTML, *PAGED)  # of files in which a reader may see more than their text


def read_document(path: Path | str, manifest: Manifest | None = None) -> Document:
    """Read one file. Its manifest, by default the file's name, is completed with the SHA-256 of the bytes.

    A hash in the manifest that differs is replaced, not refused: ``read`` and ``read_listed`` report it.

    Raises:
        DocumentError: when the file is missing, empty, too large, not UTF-8, or of an unknown format.
    """
    name = str(path)
    data = bytes_of(name)
    known = manifest or Manifest(id_of(name))
    return document_of(data, evolve(known, source=name, sha256=sha256_of(data)))


def check_quotes(name: str, text: str) -> None:
    """Refuse a table in which a quote is never closed.

    Raises:
        DocumentError: then.
    """
    from consistency.readers.delimited import check_quotes as check  # noqa: PLC0415 - only for tables as files

    check(name, text)


def _read_packed(name: str, data: bytes) -> Unpacked:
    """What a reader of a Word or PDF document sees.

    Raises:
        DocumentError: when the bytes are none.
    """
    if is_pdf(name):
        from consistency.readers.pdf import read_pdf  # noqa: PLC0415 - only for them

        return read_pdf(name, data)
    from consistency.readers.word import read_word  # noqa: PLC0415 - only for them

    return read_word(name, data)


def document_of(data: bytes, manifest: Manifest) -> Document:
    """The document that the bytes of a file make, named by its manifest.

    Raises:
        DocumentError: when they are no text.
    """
    name = manifest.source
    _, dot, kind = name.rpartition(".")
    if is_packed(name):
        reading = _read_packed(name, data)
        document = parse(reading.text, manifest, format_of(dot + kind, reading.text) or "text", reading.blocks)
        return evolve(document, unread_pages=reading.unread_pages) if reading.unread_pages else document
    text = decode(name, data)
    if is_table(name):
        check_quotes(name, text)
    document = parse(text, manifest, format_of(dot + kind, text) or "text")
    return evolve(document, unread_pages=(1,)) if has_unread_pages(name, data) else document


def bytes_of_text(name: str, data: bytes) -> bytes:
    """The bytes of the text of a file that ``document_of`` can read; mostly those of the file itself.

    Raises:
        DocumentError: when it cannot.
    """
    if name[-1] in _OWN_WAYS:  # one look, for most files: it is asked of each
        if is_packed(name):
            return _read_packed(name, data).text.encode()
        if is_table(name):
            check_quotes(name, decode(name, data))
            return data
    if not is_plain_text(data):
        decode(name, data)
    return data


def has_unread_pages(name: str, data: bytes) -> bool:
    """Whether a file that can be read has pages that show a picture and no text, or is a page that scripts write."""
    if not name[-6:].lower().endswith(_UNSURE):  # as a rule
        return False
    if is_html(name):
        from consistency.readers.scripted import is_scripted  # noqa: PLC0415 - only for pages

        return is_scripted(data)
    return bool(_read_packed(name, data).unread_pages)


def bytes_of(name: str) -> bytes:
    """The bytes of a file of a known format.

    Raises:
        DocumentError: when there are none.
    """
    if not name.lower().endswith(_ENDS):
        path = Path(name)
        if not path.exists():
            raise missing(name, "file or folder")
        raise file_error(name, "unknown-format", f"no reader for `{path.suffix or path.name}`", f"known: {KNOWN}")
    return read_bytes(name)


def id_of(name: str) -> str:
    """The short name of a document that no manifest gives one: the name of its file."""
    return name.rpartition(os.sep)[2]


def sha256_of(data: bytes) -> str:
    """The SHA-256 of the bytes of a file, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
