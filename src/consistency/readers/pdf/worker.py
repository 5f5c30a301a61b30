"""Reads the words of a PDF file with PDFium, in a process of its own.

PDFium is made for trusted speed: a hostile file may crash it, or keep it busy without end. So this program gets a file
on standard input, within limits of time and memory, and writes what it found on standard output, a line of JSON for
each page. It imports nothing of the package, so that it starts fast.
"""

from __future__ import annotations

import ctypes
import json
import math
import re
import sys
from typing import TYPE_CHECKING, Any

try:
    import resource
except ImportError:  # pragma: no cover - not on this system
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASSWORD, _SECURITY = 4, 5  # why PDFium does not open a file
_NONE = {0: " ", 0xFEFF: " "}  # signs that no text holds
_TOKEN = re.compile("\r?\n|\r|\ufffe|[^\\s\ufffe]+")
_HYPHEN = "\u2010"  # browsers set it at the end of a line
_BREAKS = ("\r\n", "\n", "\r", "\ufffe")  # the last is a hyphen at the end of a line
_EVEN = re.compile(r"\D+|\d(?:[\d.,:/–-]*[\d%])?")  # where the ends of a word stand on one line, all of it does
_BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_SMALLER = 0.92  # how much, at most, a raised figure is as high as what it stands at
_RAISED = 0.08  # of that height, how far it stands above or below at least
_HIGH, _LOW, _LOW_TOP = 0.2, -0.08, 0.35  # of its height, where a figure ends that its font draws raised or lowered
_IMAGE = 3


Place = tuple[float, float, float, float]


class _Page:
    """The text of a page, and where its characters stand."""

    def __init__(self, pdfium: Any, text_page: Any) -> None:
        self._pdfium, self._page = pdfium, text_page
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._edges = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        count = pdfium.FPDFText_CountChars(text_page)
        buffer = (ctypes.c_ushort * (count + 1))()
        length = max(pdfium.FPDFText_GetText(text_page, 0, count, buffer) - 1, 0) if count > 0 else 0
        units = bytes(buffer)[: 2 * length]
        self.text = units.decode("utf-16-le", "surrogatepass").translate(_NONE)
        self._is_shifted = length != count or len(self.text) != length  # some characters take two units, or none
        self._name = ctypes.create_string_buffer(200)

    def _number(self, place: int) -> int:
        """The number that PDFium gives the character at a place of the text."""
        if not self._is_shifted:
            return place
        units = len(self.text[:place].encode("utf-16-le", "surrogatepass")) // 2
        return int(self._pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, units))

    def angle(self, place: int) -> int:
        """The direction in which a character is written, in quarters of a turn."""
        angle: float = self._pdfium.FPDFText_GetCharAngle(self._page, self._number(place))
        return round(angle / (math.pi / 2)) % 4

    def is_bold(self, place: int) -> bool:
        """Whether a character is in bold, as its font says."""
        number, flags = self._number(place), ctypes.c_int()
        if self._pdfium.FPDFText_GetFontWeight(self._page, number) >= _BOLD_WEIGHT:
            return True
        self._pdfium.FPDFText_GetFontInfo(self._page, number, self._name, len(self._name), flags)
        return _BOLD.search(self._name.value.decode("utf-8", "replace")) is not None

    def place(self, place: int, quarters: int) -> Place:
        """Left and right edge, base line and height of a character, as if its line were level."""
        number, box = self._number(place), self._box
        self._pdfium.FPDFText_GetLooseCharBox(self._page, number, box)
        self._pdfium.FPDFText_GetCharOrigin(self._page, number, self._x, self._y)
        if quarters == 0:
            base, height = self._y.value, box.top - box.bottom
            return (
                box.left,
                box.right,
                *(self._drawn(number, base, height) if self.text[place].isdigit() else (base, height)),
            )
        if quarters == 3:
            return box.bottom, box.top, -self._x.value, box.right - box.left
        if quarters == 2:
            return -box.right, -box.left, -self._y.value, box.top - box.bottom
        return -box.top, -box.bottom, self._x.value, box.right - box.left

    def _drawn(self, number: int, base: float, height: float) -> tuple[float, float]:
        """Base line and height of a figure: fonts with raised figures of their own draw them above the line."""
        left, right, bottom, top = self._edges
        self._pdfium.FPDFText_GetCharBox(self._page, number, left, right, bottom, top)
        low, high = bottom.value - base, top.value - base
        if low > _HIGH * height or (low < _LOW * height and high < _LOW_TOP * height):
            return bottom.value, high - low
        return base, height


def _lines(page: _Page) -> list[Any]:
    """The lines of a page: its angle, whether it begins and ends in bold, and its words with their places."""
    lines, words, first, last, quarters = list[Any](), list[Any](), 0, 0, 0
    for token in _TOKEN.finditer(page.text + "\n"):
        start, end = token.span()
        if token[0] not in _BREAKS:
            if not words:
                first, quarters = start, page.angle(start)
            last = end - 1
            words += _words(page, start, end, quarters)
        elif words:
            if token[0] == "\ufffe" or words[-1][0].endswith(_HYPHEN):
                words[-1][0] = words[-1][0].removesuffix(_HYPHEN) + "\u00ad"
            lines.append([quarters, page.is_bold(first), page.is_bold(last), words])
            words = []
        elif token[0] == "\ufffe" and lines:  # told behind the end of its line, as happens
            lines[-1][-1][-1][0] += "\u00ad"
    return lines


def _words(page: _Page, start: int, end: int, quarters: int) -> list[Any]:
    """A word with its place; where figures in it are raised or lowered, its parts."""
    head, tail = page.place(start, quarters), page.place(end - 1, quarters)
    text = page.text[start:end]
    if not _is_apart(head, tail) and _EVEN.fullmatch(text):
        return [_word(text, head, tail, glued=False)]
    parts, begin, places = list[Any](), 0, [page.place(at, quarters) for at in range(start, end)]
    for at in range(1, len(text)):
        if _is_apart(places[begin], places[at]):
            parts.append(_word(text[begin:at], places[begin], places[at - 1], glued=begin > 0))
            begin = at
    return [*parts, _word(text[begin:], places[begin], places[-1], glued=begin > 0)]


def _is_apart(one: Place, other: Place) -> bool:
    """Whether of two characters one is smaller and stands on another line."""
    less, more = sorted((one[3], other[3]))
    return less < _SMALLER * more and abs(one[2] - other[2]) > _RAISED * more


def _word(text: str, head: Place, tail: Place, *, glued: bool) -> list[Any]:
    height = max(head[3], tail[3])  # the letters of a ligature ("fl") have boxes of their own, which are lower
    return [text, *(round(number, 1) for number in (head[0], tail[1], head[2], height)), glued]


def _holds_image(pdfium: Any, page: Any) -> bool:
    """Whether a picture stands on a page."""
    objects = range(min(pdfium.FPDFPage_CountObjects(page), 50))
    return any(pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, at)) == _IMAGE for at in objects)


def read(data: bytes, most_pages: int, most_characters: int) -> Iterator[dict[str, Any]]:
    """The lines of each page, and whether it shows a picture and nothing else; at the end a fault, or nothing."""
    import pypdfium2_raw as pdfium  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415

    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        yield {"fault": "locked" if pdfium.FPDF_GetLastError() in (_PASSWORD, _SECURITY) else "broken"}
        return
    count = pdfium.FPDF_GetPageCount(document)
    for number in range(min(count, most_pages)):
        page = pdfium.FPDF_LoadPage(document, number)
        text_page = pdfium.FPDFText_LoadPage(page) if page else None
        if not text_page:
            yield {"fault": "page", "page": number + 1}
            return
        content = _Page(pdfium, text_page)
        most_characters -= len(content.text)
        if most_characters < 0:
            break
        lines = _lines(content)
        yield {"lines": lines, "scanned": not lines and _holds_image(pdfium, page)}
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)
    yield {"fault": "long"} if count > most_pages or most_characters < 0 else {}


def _limit(seconds: int, memory: int) -> None:
    """Bound what this process may take, where the system can."""
    if resource is not None:
        for what, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
            _, hard = resource.getrlimit(what)
            bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (bound, hard))


def main() -> None:
    """Read a file within limits, which the arguments tell."""
    folder, seconds, memory, most_pages, most_characters = sys.argv[1:]
    sys.path.append(folder)
    _limit(int(seconds), int(memory))
    for found in read(sys.stdin.buffer.read(), int(most_pages), int(most_characters)):
        sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
