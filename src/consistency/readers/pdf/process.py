"""The process that reads PDF files: started for each file, and ended when it takes too long."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from consistency.readers.raw import SIZE_LIMIT, file_error
from consistency.readers.registry import INSTALL, READS_PDF

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 120  # of work: thousands of pages
PATIENCE = 5 * SECONDS  # on a busy machine
MEMORY = 4 << 30  # bytes of addresses, of which a file takes a small part
MOST_PAGES = 10_000

_WORKER = Path(__file__).with_name("worker.py")
_SAVE = "print it to PDF again"
_FAULTS = {
    "locked": ("not-pdf", "it is locked by a password", "save it without one"),
    "broken": ("not-pdf", "it is no PDF, or a broken one", "get it again, or print it to PDF again"),
    "page": ("not-pdf", "page {page} cannot be read", _SAVE),
    "long": ("too-large", f"it has more than {MOST_PAGES:,} pages, or more text than a document may have", "split it"),
    "crash": ("not-pdf", "reading it failed, or took too much time or memory", _SAVE),
}


class Word(NamedTuple):
    """A word, or a part of one whose figures are raised; where it stands, in points from the left and the bottom."""

    text: str
    left: float
    right: float
    base: float
    height: float
    is_glued: bool


class RawLine(NamedTuple):
    """What PDFium takes for a line: its direction in quarters of a turn, and whether it begins and ends in bold."""

    quarters: int
    begins_bold: bool
    ends_bold: bool
    words: list[Word]


class Page(NamedTuple):
    """The lines of a page, and whether it shows a picture and no text."""

    lines: list[RawLine]
    is_scanned: bool


def pages_of(name: str, data: bytes) -> Iterator[Page]:
    """The pages of a PDF file, one by one, for all of its words take much memory.

    Raises:
        DocumentError: when the bytes are none that can be read, or nothing is installed that reads them.
    """
    spec = find_spec(READS_PDF)
    if spec is None or spec.origin is None:
        raise file_error(name, "needs-pdf", "nothing that reads PDF is installed", INSTALL)
    limits = (SECONDS, MEMORY, MOST_PAGES, SIZE_LIMIT)
    command = [sys.executable, "-I", "-S", str(_WORKER), str(Path(spec.origin).parents[1]), *map(str, limits)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=PATIENCE, check=True)  # noqa: S603 - no shell
        *pages, end = done.stdout.splitlines()
    except (OSError, subprocess.SubprocessError, ValueError):
        pages, end = [], b'{"fault": "crash"}'
    if fault := json.loads(end):
        code, message, hint = _FAULTS[fault["fault"]]
        raise file_error(name, code, message.format_map(fault), hint)
    return map(_page, pages)


def _page(told: bytes) -> Page:
    found = json.loads(told)
    lines = [RawLine(turn, first, last, [Word(*word) for word in words]) for turn, first, last, words in found["lines"]]
    return Page(lines, found["scanned"])
