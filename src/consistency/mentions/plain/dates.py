"""Reads dates among plain words with the expressions of dates alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.mentions.dates.bounds import BEFORE
from consistency.mentions.dates.distances import ENDING
from consistency.mentions.dates.expressions import expression_at, expressions
from consistency.mentions.hits import Hit, Window
from consistency.mentions.labels import is_announced
from consistency.mentions.pieces import SPACES
from consistency.mentions.plain.flags import CAREFUL, CUE, DATES, LOOSE, MONTH, PARTS
from consistency.mentions.source import REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.dates.expressions import Expression
    from consistency.mentions.source import SourceText

_WINDOW: Final = 60
OPENS: Final = frozenset(" \n(")
_OPENS_TEXT: Final = frozenset(["", "("])
_RIGHT: Final = frozenset(["", *" \n,.;:)"])


def read_date(source: SourceText, at: int) -> Hit | None:
    """The date with the digits at an offset; None if it, or a word beside it, is in doubt."""
    folded = source.folded
    found = _expression(source, at) if source.may_hold_dates else None
    if found is None or found.days is None or "/" in folded[found.start : found.end]:
        return None
    left, right = folded[found.start - 1] if found.start else " ", folded[found.end : found.end + 1]
    if left not in OPENS or right not in _RIGHT or (right in ".,:" and folded[found.end + 1 : found.end + 2].isdigit()):
        return None
    if folded[found.end - 1].isalpha() and _leads_to_digits(folded, found.end):
        return None  # a day behind its month
    words, led = _words_before(source, found.start)
    if led & (CAREFUL | PARTS) or (led & CUE and folded[found.start].isdigit() and is_announced(words)):
        return None
    if led & LOOSE and is_led(source, words, found.start):
        return None
    return found.hit


def _words_before(source: SourceText, at: int) -> tuple[list[str], int]:
    """The words in front of an offset, also across opening brackets, and the flags of the last of them."""
    folded = source.folded
    words = folded[max(0, at - REACH) : at].rstrip(" \n(").split()
    led = source.tables.before[words[-1]] if words else 0
    return words, led & CUE if folded[at - 1 : at] == "(" else led


def _begins(source: SourceText, begin: int) -> bool:
    """Whether a date begins at an offset, or with one limiting word in front of it, and not before."""
    words, led = _words_before(source, begin)
    if not words:
        return source.folded[begin - 1 : begin] in _OPENS_TEXT
    if led & (CAREFUL | PARTS | MONTH) or words[-1] in ENDING:
        return False
    if led & CUE and source.folded[begin].isdigit() and is_announced(words):
        return False
    if led & DATES:
        return words[-1] in BEFORE and not is_led(source, words[:-1], begin, closely=True)
    return not (led & LOOSE and is_led(source, words, begin, closely=True))


def _leads_to_digits(folded: str, end: int) -> bool:
    """Whether digits follow an offset, also across a comma."""
    return folded[end : end + 62].strip(" \n,")[:1].isdigit()


def is_led(source: SourceText, words: Sequence[str], start: int, *, closely: bool = False) -> bool:
    """Whether the words in front of an offset may begin a date that continues there, across "in", "of", "the".

    Args:
        source: the text.
        words: the words in front of the offset.
        start: the offset.
        closely: whether a number in front may begin it, too.
    """
    parts = DATES | PARTS | MONTH | (CAREFUL if closely else 0)
    for word in reversed(words):
        known = source.tables.before[word]
        if known & DATES or not (known & LOOSE or word == ","):
            return bool(known & parts)
    return start > REACH


def _beginning(source: SourceText, at: int) -> int:
    """Where the date with the digits at an offset begins: at them, or at the month in front."""
    word, begin = source.preceding(at)
    return begin if word and source.folded[at - 1] in SPACES and source.tables.before[word] & MONTH else at


def _expression(source: SourceText, at: int) -> Expression | None:
    """The date that contains the digits at an offset; None if there is none."""
    begin = _beginning(source, at)
    if _begins(source, begin):
        return expression_at(source.text, source.folded, begin, 0)
    for found in expressions(source, Window(max(0, at - _WINDOW), at + 1)):
        if found.start <= at < found.end:
            return found
    return None
