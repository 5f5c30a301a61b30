"""Dates among plain words: read by the expressions of dates alone, for nothing else can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.mentions.dates.expressions import BEFORE, ENDING, expression_at, expressions, reading_of_days
from consistency.mentions.hits import Hit, Window
from consistency.mentions.plain.surroundings import CAREFUL, CUE, DATES, LOOSE, MONTH, PARTS
from consistency.mentions.source import REACH

if TYPE_CHECKING:
    from consistency.mentions.dates.expressions import Expression
    from consistency.mentions.source import Source

_WINDOW: Final = 60
_LEFT: Final = frozenset(" \n(")
_SPACES: Final = frozenset(" \n")
_GOES_ON: Final = CUE | PARTS | LOOSE | MONTH
_OPENS: Final = _GOES_ON | CAREFUL | DATES
_RIGHT: Final = frozenset(["", *" \n,.;:)"])


def read_date(source: Source, at: int) -> Hit | None:
    """The date that the digits at an offset belong to; None where it, or what stands around it, is in doubt."""
    folded = source.folded
    if not source.may_hold_dates:
        return None
    found = _beginning_at(source, _beginning(source, at)) or _around(source, at)
    if found is None:
        return None
    if found.days is None or "/" in folded[found.start : found.end]:
        return None
    left, right = folded[found.start - 1] if found.start else " ", folded[found.end : found.end + 1]
    if left not in _LEFT or right not in _RIGHT or (right in ".,:" and folded[found.end + 1 : found.end + 2].isdigit()):
        return None
    words = folded[max(0, found.start - REACH) : found.start].rstrip(" \n(").split()
    if words:
        led = source.tables.before[words[-1]]
        if led & (CAREFUL | CUE | PARTS):
            return None
        if led & LOOSE and (len(words) == 1 or source.tables.before[words[-2]] & _GOES_ON):
            return None
    return Hit(found.start, found.end, reading_of_days(found.days, found.bound, found.part))


def _beginning(source: Source, at: int) -> int:
    """Where a date begins if its digits at an offset stand first in it, or behind its month."""
    word, begin = source.preceding(at)
    return begin if word and source.folded[at - 1] in _SPACES and source.tables.before[word] & MONTH else at


def _beginning_at(source: Source, begin: int) -> Expression | None:
    """The date that begins at an offset; None where words in front may make more of it than their own expression."""
    before = source.tables.before
    words = source.folded[max(0, begin - REACH) : begin].rstrip(" \n(").split()
    led = before[words[-1]] if words else CAREFUL if begin else 0
    if led & (CAREFUL | CUE | PARTS | MONTH) or not ENDING.isdisjoint(words[-1:]):
        return None
    if led & DATES and words[-1] not in BEFORE:
        return None
    if led & (LOOSE | DATES) and (len(words) == 1 or before[words[-2]] & _OPENS):
        return None
    return expression_at(source.text, source.folded, begin, 0)


def _around(source: Source, at: int) -> Expression | None:
    """The date that digits at an offset stand in."""
    for found in expressions(source, Window(max(0, at - _WINDOW), at + 1)):
        if found.start <= at < found.end:
            return found
    return None
