"""Lines as people see them: words that stand beside one another, and cells of a table where wide gaps part them."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from consistency.readers.blocks import CELL
from consistency.readers.raised import off_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from consistency.readers.pdf.process import RawLine, Word

HYPHEN = "\u00ad"
"""What stands for a hyphen at the end of a line, which may belong to its word or part it."""

SAME_LINE = 0.5  # of its height, how far a word may stand above or below the line
_TOUCHES = 0.12  # of its height, the gap between signs of one word
_WIDE = 1.0  # the gap between two cells at least
_IRREGULAR = 2.0  # how many times it is as wide as the narrowest gap of the line
_AT_NUMBER = 0.45  # the gap in a row between a number and another cell, that would else be one: "312 340"
_ALIKE = 0.06  # of their height, how far letters of one paragraph may differ
_LOOSE = 1.3  # how much further apart than others lines of one paragraph may be
_MOST_PITCH = 2.5
_SMALL = 0.92
_OFF = 0.08
_STOPS = (".", "?", "!", '."', ".”")
_NUMBER = re.compile(r"[-+−(]?[\d.,]*\d[\d.,]*[%)*]*|[-–—]|\.\.\.?|…")
_HEAD, _GROUP = re.compile(r"[-+−(]?\d{1,3}(?: \d{3})*"), re.compile(r"\d{3}[%)]?")
_FEW_DOTS = 3  # in a row they stand for values that nobody knows
_LEADER, _DOTS = re.compile(r"[.…·_]{4,}"), (".", "·", "_", "…")
_MARK = re.compile(r"[-*+•·‣▪◦●○⁃–—]|\(?(?:\d{1,3}|[A-Za-z]|[IVXLivxl]{1,7})[.)]|\d+(?:\.\d+){1,3}\.?")


class Cell(NamedTuple):
    """A cell of a row, or all of a line: its words, and where they begin and end from left to right, in points."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A line, or a row of a table, whose cells may have several.

    Attributes:
        page: the number of its page, counted from 1.
        cells: its words.
        apart: its cells if it is a row, which the lines around it tell.
        begins_bold: whether its first sign is in bold.
        ends_bold: the same of its last.
        base: how far above the bottom of the page it stands.
        low: the same of the last line of a row.
        height: of its letters.
        first: how wide its first word is.
    """

    page: int
    cells: tuple[Cell, ...]
    apart: tuple[Cell, ...]
    begins_bold: bool
    ends_bold: bool
    base: float
    low: float
    height: float
    first: float

    @property
    def text(self) -> str:
        """Its words; tabs part cells."""
        return CELL.join(cell.text for cell in self.cells)

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.cells[-1].right

    @property
    def is_bold(self) -> bool:
        """Whether it begins and ends in bold, as what is in bold does."""
        return self.begins_bold and self.ends_bold

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return len(self.cells) > 1


def lines_of(number: int, raw: Iterable[RawLine]) -> Iterator[Line]:
    """The lines of the page of a number."""
    merged = list(_merged(raw))
    gaps = [_gaps(words) for _, words in merged]
    uneven = [_is_irregular(line) for line in gaps]
    wide = [max(line, default=0) > _WIDE for line in gaps]
    for at, (bold, words) in enumerate(merged):
        near = range(max(0, at - 1), min(at + 2, len(merged)))
        is_row = uneven[at] or (
            wide[at]
            and (
                all(_NUMBER.fullmatch(word.text) for word in words[1:])
                or any(uneven[other] for other in near)
                or (len(words) == 2 and any(wide[other] for other in near if other != at))
            )
        )
        yield _line(number, words, bold, is_row=is_row, is_wide=wide[at])


def _merged(raw: Iterable[RawLine]) -> Iterator[tuple[tuple[bool, bool], list[Word]]]:
    """Lines, together with what goes on beside them, as behind a raised figure."""
    bold, words, quarters = (False, False), list["Word"](), 0
    for line in raw:
        if words and line.quarters == quarters and _stands_beside(words, line.words[0]):
            first, *others = line.words
            touches = first.left - words[-1].right < _TOUCHES * max(words[-1].height, first.height)
            words, bold = [*words, first._replace(is_glued=touches), *others], (bold[0], line.ends_bold)
            continue
        if words:
            yield bold, words
        bold, words, quarters = (line.begins_bold, line.ends_bold), line.words, line.quarters
    if words:
        yield bold, words


def _stands_beside(words: Sequence[Word], word: Word) -> bool:
    last = words[-1]
    high = max(last.height, word.height)
    return abs(word.base - last.base) < SAME_LINE * high and word.left > last.right - SAME_LINE * high


def _gaps(words: Sequence[Word]) -> list[float]:
    """The gaps between words, by their height, but for that behind a bullet or an enumerator."""
    if any(_LEADER.fullmatch(word.text) for word in words) or sum(word.text in _DOTS for word in words) > _FEW_DOTS:
        return []  # dots lead to the number of a page
    begin = int(_begins_with_mark(words))
    pairs = zip(words[begin:], words[begin + 1 :], strict=False)
    gaps = [
        ((after.left - before.right) / max(before.height, 1), before.text.endswith(_STOPS))
        for before, after in pairs
        if not after.is_glued
    ]
    inside = min((gap for gap, ends in gaps if not ends), default=0)
    return [max(gap / 2, inside) if ends else gap for gap, ends in gaps]  # a sentence may end in a wider space


def _begins_with_mark(words: Sequence[Word]) -> bool:
    """Whether words begin with a bullet or an enumerator, and not with the first of several numbers."""
    return len(words) > 1 and _MARK.fullmatch(words[0].text) is not None and not _NUMBER.fullmatch(words[1].text)


def _is_irregular(gaps: Sequence[float]) -> bool:
    """Whether some gaps are wide and others are not: no line that is set to fill its width is so."""
    return bool(gaps) and max(gaps) > max(_WIDE, _IRREGULAR * min(gaps)) and (len(gaps) > 1)


def _line(number: int, words: Sequence[Word], bold: tuple[bool, bool], *, is_row: bool, is_wide: bool) -> Line:
    height = median(word.height for word in words)
    base = next((word.base for word in words if word.height >= _SMALL * height), words[0].base)
    apart = _cells(words, base, height, is_row=True) if is_row or is_wide else ()
    cells = apart if is_row else _cells(words, base, height, is_row=False)
    return Line(number, cells, apart or cells, *bold, base, base, height, words[0].right - words[0].left)


def _cells(words: Sequence[Word], base: float, height: float, *, is_row: bool) -> tuple[Cell, ...]:
    cells, text, left = list[Cell](), _shown(words[0], base, height), words[0].left
    first = int(_begins_with_mark(words))
    for at, (before, word) in enumerate(pairwise(words)):
        between = "" if word.is_glued else _between(before, word, text, is_row=is_row and at >= first)
        if between == CELL:
            cells.append(Cell(text, left, before.right))
            text, left, between = "", word.left, ""
        text += between + _shown(word, base, height)
    return (*cells, Cell(text, left, words[-1].right))


def _between(before: Word, after: Word, cell: str, *, is_row: bool) -> str:
    """What to put between two words: a space or the end of a cell; ``cell`` is the text of the cell so far."""
    gap = (after.left - before.right) / max(before.height, after.height, 1)
    if is_row:
        numbers = sum(_NUMBER.fullmatch(word.text) is not None for word in (before, after))
        is_grouped = numbers == 2 and _GROUP.fullmatch(after.text) and _HEAD.fullmatch(cell)
        if gap > (_AT_NUMBER if numbers else _WIDE) or (numbers == 2 and not is_grouped):
            return CELL
    return " "


def _shown(word: Word, base: float, height: float) -> str:
    """A word; figures above or below the line as such."""
    off = word.base - base
    if word.height < _SMALL * height and abs(off) > _OFF * height:
        return off_line(word.text, is_raised=off > 0) or word.text
    return word.text


def pitch_of(lines: Sequence[Line]) -> float:
    """How far lines of one paragraph are apart, by their height: as most lines are."""
    steps = [
        (above.base - below.base) / above.height
        for above, below in pairwise(lines)
        if above.page == below.page and above.height > 0 and is_alike(above, below)
    ]
    usual = [step for step in steps if 0 < step < _MOST_PITCH]
    return median(usual) if usual else 1.0


def is_below(above: Line, below: Line, pitch: float) -> bool:
    """Whether a line stands right below another one."""
    return above.page == below.page and 0 < above.base - below.base <= _LOOSE * pitch * above.height


def is_alike(one: Line, other: Line) -> bool:
    """Whether two lines are written in the same letters."""
    return abs(one.height - other.height) <= _ALIKE * max(one.height, other.height)


def overlap(one: Cell, other: Cell) -> bool:
    """Whether one of two cells stands below the other, or would on the same lines."""
    return one.left < other.right and other.left < one.right
