"""Reads opening hours, whose hours and minutes a full stop may divide: "Open 10.00 to 17.30"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.algebra.calendar import NOON
from consistency.algebra.interval import Interval
from consistency.late import LatePattern
from consistency.mentions.dates.clock_forms import HALF_DAY, HOUR
from consistency.mentions.dates.words import DASH, UNTIL, WEEKDAYS, meanings
from consistency.mentions.pieces import GAP, MAY_GAP, trie
from consistency.model.reading import Kind, Reading

if TYPE_CHECKING:
    import re

_OPEN_WORDS: Final = frozenset(meanings("open", "clock_words"))
_OPEN = LatePattern(rf"(?<![a-z]){trie([*_OPEN_WORDS, *WEEKDAYS])}(?![a-z])(?:[^.;!?\n]|\.(?=\d))*\Z")
_HOURS = LatePattern(
    r"(?<![\d.,:/-])([01]?\d|2[0-4])\.(00|15|30|45)"
    rf"(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}{UNTIL}{GAP})"
    r"([01]?\d|2[0-4])\.(00|15|30|45)(?![\d%/a-z]|[.,:]\d)"
)
_QUARTERS: Final = (".00", ".15", ".30", ".45")
_REACH: Final = 48


def may_hold_hours(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text of these words may hold such hours."""
    may = not words.isdisjoint(_OPEN_WORDS) and any(map(folded.__contains__, _QUARTERS))
    return may and _HOURS.search(folded) is not None


def read_hours(folded: str, at: int) -> tuple[int, Reading | None] | None:
    """The hours that begin at an offset: their end, and their reading if the half of the day is known."""
    found = _HOURS.match(folded, at)
    if found is None or not _OPEN.search(folded, max(0, at - _REACH), at):
        return None
    return found.end(), _reading(found)


def _reading(found: re.Match[str]) -> Reading | None:
    low, high = (Fraction(int(found[hour]) * HOUR + int(found[hour + 1])) for hour in (1, 3))
    if found[1][0] == "0" or int(found[3]) > HALF_DAY:
        return _range("time", low, high)
    return _range("clock-face", low % NOON, high % NOON)


def _range(kind: Kind, low: Fraction, high: Fraction) -> Reading | None:
    shown = Interval(low, high) if low < high else None
    return Reading(kind, "range", shown, shown) if shown else None
