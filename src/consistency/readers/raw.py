"""The bytes of a file and their text, or the fault that says why they are not a text.

In a check of a large folder this is done for every file, and for most of them nothing else.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from itertools import islice
from pathlib import Path

from consistency.errors import DocumentError, Fault, did_you_mean, way_to

SIZE_LIMIT = 32 << 20  # bytes of one document: thirty thick books
MOST_BESIDE = 1000  # files of a folder among which one that is misspelt is looked for
LINE_LIMIT = 1 << 20  # bytes of one line: a longer one is data, not prose

_MARK = b"\xef\xbb\xbf"  # of byte order
_WAY = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)  # to open a pipe must not wait


def read_bytes(name: str) -> bytes:
    """The bytes of a regular file that is not too large.

    Raises:
        DocumentError: when there is no such file, or it cannot be read.
    """
    try:
        file = os.open(name, _WAY)
        try:
            size = os.lseek(file, 0, os.SEEK_END)  # all of os.fstat takes four times as long
            os.lseek(file, 0, os.SEEK_SET)
            data = os.read(file, size + 1 if size <= SIZE_LIMIT else 0)  # a folder has a size, and cannot be read
            if 0 < len(data) != size:  # it is being written, or the system gives a file in pieces
                with open(file, "rb", closefd=False) as rest:
                    data += rest.read(SIZE_LIMIT + 1 - len(data))
                size = len(data)
        finally:
            os.close(file)
    except FileNotFoundError:
        raise missing(name, "file") from None
    except OSError as error:
        if error.errno == errno.ESPIPE:  # it has no end
            raise file_error(name, "unreadable-file", "it is no regular file", "name a file") from None
        raise file_error(name, "unreadable-file", error.strerror or "it cannot be read", "check its rights") from None
    if size > SIZE_LIMIT:
        raise file_error(name, "too-large", f"{size >> 20} MiB are more than {SIZE_LIMIT >> 20} MiB", "split it")
    return data


def is_plain_text(data: bytes) -> bool:
    """Whether bytes are certainly readable text, as most are. The others must be decoded to find out."""
    return data[:1].isalnum() and data.isascii() and len(data) <= LINE_LIMIT and b"\0" not in data


def decode(name: str, data: bytes) -> str:
    """The text, decoded once; a byte order mark is no part of it.

    Raises:
        DocumentError: when the bytes are no text in UTF-8, or one without a word, or hold a line of unbearable length.
    """
    if len(data) > LINE_LIMIT:
        _measure_lines(name, data)
    if b"\0" in data:
        zero = data.find(b"\0")
        line = data.count(b"\n", 0, zero) + 1
        message = f"byte {zero} is NUL: a binary file, or UTF-16"
        raise DocumentError(Fault(name, line, 0, "nul-byte", message, "save the document as UTF-8"))
    begin = len(_MARK) if data.startswith(_MARK) else 0
    try:
        text = str(data[begin:], "utf-8")
    except UnicodeDecodeError as error:
        start = begin + error.start
        line = data.count(b"\n", 0, start) + 1
        message = f"byte {start} (0x{data[start]:02x}) is not UTF-8"
        raise DocumentError(Fault(name, line, 0, "not-utf8", message, "save the document as UTF-8")) from None
    if not text or text.isspace():
        raise file_error(name, "empty-file", "the file holds no text", "remove it, or write it")
    return text


def file_error(name: str, code: str, message: str, hint: str) -> DocumentError:
    """The error of a file as a whole."""
    return DocumentError(Fault(name, 0, 0, code, message, hint))


def missing(name: str, what: str) -> DocumentError:
    """The error for a path that does not exist, with the most similar name in its folder as a hint."""
    if Path(name).is_symlink():
        return file_error(name, "missing-document", "the link leads to nothing", "mend it, or remove it")
    folder, base = os.path.split(name)
    beside: list[str] = []
    with suppress(OSError), os.scandir(folder or ".") as entries:
        beside = [entry.name for entry in islice(entries, MOST_BESIDE)]
    hint = did_you_mean(base, beside, way_to(name))
    return file_error(name, "missing-document", f"there is no such {what}", hint)


def _measure_lines(name: str, data: bytes) -> None:
    """Refuse a text with a line that is too long. Shorter lines are skipped many at a time."""
    start = 0
    while len(data) - start > LINE_LIMIT:
        end = data.rfind(b"\n", start, start + LINE_LIMIT + 1)
        if end < 0:
            line = data.count(b"\n", 0, start) + 1
            length = data.find(b"\n", start) - start if data.find(b"\n", start) >= 0 else len(data) - start
            message = f"a line of {length >> 10} KiB is longer than {LINE_LIMIT >> 10} KiB"
            raise DocumentError(Fault(name, line, 0, "line-too-long", message, "is this a document?"))
        start = end + 1
