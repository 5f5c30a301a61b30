"""When two statements speak: the dates that they name, with or without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from consistency.algebra.calendar import MONTHS_IN, date_of, days_in_any_year, last_day
from consistency.algebra.interval import Interval, point
from consistency.model.reading import CALENDAR_KINDS, DATE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.model.mention import Mention
    from consistency.model.reading import Kind, Reading

Times: TypeAlias = Literal["unsaid", "same", "open", "other"]
"""How the dates of two statements stand: one names none; a day in common; a day in common only if "by March" may mean
an earlier one; none in common."""

ANY_YEAR: Final = CALENDAR_KINDS - DATE_KINDS
LONGEST = 40  # days of a period that can be set beside a day without a year


@frozen
class _Time:
    """The days that the words of a date allow, and those that it names: "by March" allows February, but names March."""

    allowed: Interval
    named: Interval


def times_of(mentions: Iterable[Mention], other_mentions: Iterable[Mention]) -> Times:
    """How the dates of two texts stand to one another."""
    full, other_full = _times(mentions, DATE_KINDS), _times(other_mentions, DATE_KINDS)
    part, other_part = _times(mentions, ANY_YEAR), _times(other_mentions, ANY_YEAR)
    found = [_relation(full, other_full)]
    if part or other_part:
        found.append(_relation([*part, *_yearless(full)], [*other_part, *_yearless(other_full)]))
    order: tuple[Times, ...] = ("unsaid", "same", "open", "other")
    return max(found, key=order.index)


def _relation(ours: Sequence[_Time], theirs: Sequence[_Time]) -> Times:
    if not ours or not theirs:
        return "unsaid"
    if any(a.named.meets(b.named) for a in ours for b in theirs):
        return "same"
    return "open" if any(a.allowed.meets(b.allowed) for a in ours for b in theirs) else "other"


def _times(mentions: Iterable[Mention], kinds: frozenset[Kind]) -> list[_Time]:
    return [_Time(m.reading.literal, named_days(m.reading)) for m in mentions if m.reading.kind in kinds]


def named_days(reading: Reading) -> Interval:
    """The day or period itself for "by 2030" and "since 2030"; "before" and "after" leave it out."""
    literal = reading.literal
    if reading.bound not in ("at-most", "at-least"):
        return literal
    if reading.value is None or reading.bound == "at-most":
        end = literal.high if reading.bound == "at-most" else literal.low
        return Interval(reading.value if reading.value is not None else end, end)
    if reading.is_month_day or reading.is_clock:
        return point(reading.value)
    year, first_month, _ = date_of(reading.value)
    months = MONTHS_IN.get(reading.precision, 0)
    month = first_month - 1 + months - 1
    return Interval(reading.value, last_day(year + month // 12, month % 12 + 1) if months else reading.value)


def _yearless(times: Iterable[_Time]) -> list[_Time]:
    """Dates with a year as days of any year, when they are short enough to say more than the year."""
    found = []
    for time in times:
        low, high = time.named.low, time.named.high
        if low is not None and high is not None and high - low <= LONGEST:
            found.append(_Time(days_in_any_year(time.allowed), days_in_any_year(time.named)))
    return found
