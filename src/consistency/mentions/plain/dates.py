"""Dates among plain words: read by the expressions of dates alone, for nothing else can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.mentions.dates.expressions import expressions, reading_of_days
from consistency.mentions.hits import Hit, Window
from consistency.mentions.plain.surroundings import CAREFUL, CUE, LOOSE, MONTH, PARTS
from consistency.mentions.source import REACH

if TYPE_CHECKING:
    from consistency.mentions.source import Source

_WINDOW: Final = 60
_LEFT: Final = frozenset(" \n(")
_GOES_ON: Final = CUE | PARTS | LOOSE | MONTH
_RIGHT: Final = frozenset(["", *" \n,.;:)"])


def read_date(source: Source, at: int) -> Hit | None:
    """The date that the digits at an offset belong to; None where it, or what stands around it, is in doubt."""
    text, folded = source.text, source.folded
    if not source.may_hold_dates:
        return None
    for found in expressions(text, folded, Window(max(0, at - _WINDOW), at + 1)):
        if found.start <= at < found.end:
            break
    else:
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
