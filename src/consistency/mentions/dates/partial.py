"""Days without a year, such as "by 8 March": they have no value of their own, but two statements may share one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.mentions.dates.words import DAY, MONTH, OF, THE, meanings, month_of, ordinal_value
from consistency.mentions.fold import fold
from consistency.mentions.grammar import GAP, MAY_GAP, trie
from consistency.model.reading import BOUNDS, Bound

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOUNDS: Final[dict[str, Bound]] = {bound: bound for bound in BOUNDS}
_BEFORE = meanings("before")
_FORM = re.compile(
    rf"(?<![a-z\d])(?:(?P<bound>{trie(_BEFORE)}){GAP})?(?:{THE}{GAP})?"
    rf"(?:(?P<day>{DAY}){MAY_GAP}(?:{OF}{GAP})?(?P<month>{MONTH})(?![a-z])"
    rf"|(?P<first>{MONTH}){MAY_GAP}(?P<second>{DAY})(?![\d,.]*\d)(?![a-z]))"
)


class PartialDate(NamedTuple):
    """A day of any year: where it stands, the month and the day, and how words limit it."""

    start: int
    end: int
    month: int
    day: int
    bound: Bound


def partial_dates(text: str) -> Iterator[PartialDate]:
    """The days of a text that are written with their month; the caller leaves out those that belong to a full date."""
    for found in _FORM.finditer(fold(text)):
        month, day = ("month", "day") if found["month"] else ("first", "second")
        if text[found.start(month)].islower():
            continue  # "may 5" is no date
        bound = _BOUNDS[_BEFORE[" ".join(found["bound"].split())]] if found["bound"] else "exact"
        start = min(found.start(month), found.start(day))
        yield PartialDate(start, found.end(), month_of(found[month]), ordinal_value(found[day]), bound)
