"""Paragraphs, titles and rows: which lines go on in the next one, as gaps, edges, letters and words tell."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from consistency.readers.blocks import RECORD_LINE, ends_sentence, hangs, starts_lower
from consistency.readers.marks import BULLET, enumerator
from consistency.readers.pdf.layout import HYPHEN, is_alike, is_below
from consistency.readers.raised import SUPERSCRIPTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.readers.pdf.layout import Line

_EVEN, _SEVERAL = 0.3, 3  # of their height, how far lines that fill a column may end apart; how many such there are
_INDENTED = 0.7  # of their height, how far a first line begins to the right
_LONG = 30  # characters: a line of running text has more
_SPACE = 0.25  # of its height, the space between two words
_SMALLER = 0.06  # how much smaller letters of notes are at least
_RAISED = re.compile(f"[{SUPERSCRIPTS}]")
_HANGING = (",", "-", "–")
_LEADER = re.compile(r"[.…·_ ]{6,}\d+\Z")  # dots lead to the number of a page
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST, _NEXT = re.compile(r"[^\W\d_]+\Z"), re.compile(r"[^\W\d_]+")


def paragraphs(lines: Sequence[Line], pitch: float) -> list[list[Line]]:
    """The lines of each paragraph, title, item and row.

    Notes at the foot of a page come before a paragraph that goes on behind them.
    """
    edges = dict(zip(lines, _edges(lines, pitch), strict=True))
    found: list[list[Line]] = []
    for line in lines:
        notes = _notes_before(found, line)
        last = len(found) - notes - 1
        if last >= 0 and _goes_on(found[last], line, pitch, edges[found[last][-1]]):
            found[last:] = [*found[last + 1 :], [*found[last], line]]
        else:
            found.append([line])
    return found


def _notes_before(found: Sequence[Sequence[Line]], line: Line) -> int:
    """How many of the last paragraphs are notes at the foot of a page or column behind which a line begins."""
    above = found[-1][-1] if found else line
    if above.page == line.page and above.base > line.base:
        return 0
    notes = takewhile(
        lambda paragraph: paragraph[0].page == above.page and _is_note(paragraph[0], line), reversed(found)
    )
    return sum(1 for _ in notes)


def _is_note(first: Line, line: Line) -> bool:
    return _RAISED.match(first.text) is not None or first.height < (1 - _SMALLER) * line.height


def _edges(lines: Sequence[Line], pitch: float) -> list[float]:
    """How far to the right the column of each line reaches.

    That of the lines right above and below, if several reach as far; else that of all lines above and below.
    """
    edges, begin, pages = list[float](), 0, defaultdict[int, list["Line"]](list)
    for line in lines:
        pages[line.page].append(line)
    for number in range(1, len(lines) + 1):
        if number == len(lines) or not is_below(lines[number - 1], lines[number], pitch):
            block = lines[begin:number]
            edge = max(line.right for line in block)
            if sum(line.right > edge - _EVEN * line.height for line in block) < _SEVERAL:
                left, right = min(line.left for line in block), edge
                edge = max(line.right for line in pages[block[0].page] if line.left < right and left < line.right)
            edges += [edge] * (number - begin)
            begin = number
    return edges


def _goes_on(paragraph: Sequence[Line], below: Line, pitch: float, edge: float) -> bool:
    """Whether a paragraph goes on in a line."""
    first, above = paragraph[0], paragraph[-1]
    if (
        _LEADER.search(above.text)
        or _RAISED.match(below.text)
        or above.is_row
        or below.is_row
        or above.ends_bold != below.begins_bold
        or not is_alike(above, below)
    ):
        return False
    if above.text.endswith(HYPHEN):
        return True
    begins_item = BULLET.match(below.text) is not None or enumerator(below.text) is not None
    if above.page != below.page or above.base <= below.base:  # the next column or page
        if begins_item or ends_sentence(above.text):
            return False
        return starts_lower(below.text) or (len(above.text) > _LONG and _fills(above, below, edge))
    if not is_below(above, below, pitch):
        return False
    is_item = BULLET.match(first.text) is not None or enumerator(first.text) is not None
    if begins_item:
        is_new = BULLET.match(below.text) or ends_sentence(above.text)
        return not is_new and (hangs(above.text, _HANGING) or (not is_item and _fills(above, below, edge)))
    if is_item and below.left < first.left - _SPACE * first.height and ends_sentence(above.text):
        return False
    if not is_item and below.left - above.left > _INDENTED * above.height and ends_sentence(above.text):
        return starts_lower(below.text)
    if RECORD_LINE.match(below.text) and RECORD_LINE.match(first.text):
        return False
    if starts_lower(below.text) or hangs(above.text, _HANGING):
        return True
    return _fills(above, below, edge)


def _fills(above: Line, below: Line, edge: float) -> bool:
    """Whether the first word of a line would not have fitted into the one above."""
    return above.right + _SPACE * above.height + below.first > edge


class Spelling:
    """How the words of a document are written where no line ends, which tells what a hyphen at the end of one is."""

    def __init__(self, lines: Sequence[Line]) -> None:
        broken, words, parts = "", set[str](), set[tuple[str, str]]()
        for line in lines:
            found = [word.casefold() for word in _WORD.findall(line.text)] or [""]
            is_broken = line.text.endswith(HYPHEN)
            words.update(found[int(broken != "") : len(found) - int(is_broken)])
            if broken:
                parts.add((broken, found[0]))
            broken = found[-1] if is_broken else ""
        self._words = words
        self._divides = any(one + other in words for one, other in parts)

    def join(self, above: str, below: str) -> tuple[str, str]:
        """Two lines of a paragraph, the first with the word that it begins; a word is never cut.

        A hyphen stays behind a figure, before a capital, where the document writes the word with one, or both parts as
        words and never the whole, and everywhere in a document that divides no word that it writes as one elsewhere.
        """
        if above.endswith(HYPHEN):
            head, (tail, _, rest) = above.removesuffix(HYPHEN), below.partition(" ")
            last, first = _LAST.search(head), _NEXT.match(tail)
            return f"{head}{self._sign(last[0] if last else '', first[0] if first else '')}{tail}", rest
        return above, below

    def _sign(self, last: str, first: str) -> str:
        """What stands between two parts of a word: a hyphen or nothing."""
        one, other = last.casefold(), first.casefold()
        if not one or not other or first[0].isupper() or f"{one}-{other}" in self._words:
            return "-"
        if one + other in self._words:
            return ""
        return "" if self._divides and not {one, other} <= self._words else "-"

    @staticmethod
    def gap(above: str) -> str:
        """What stands between a line and the next one."""
        return "" if above.endswith(("-", "–", "/")) and not above.endswith((" -", " –", " /")) else " "
