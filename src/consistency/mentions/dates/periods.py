"""Computes days: parts of a period, periods with two ends, and dates counted from others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, get_args

from attrs import evolve

from consistency.algebra.calendar import (
    DAYS_IN_LEAP_YEAR,
    MONTH_PARTS,
    MONTHS_IN,
    Precision,
    date_of,
    first_day,
    last_day,
    year_of,
)
from consistency.mentions.dates.days import Days, Partial

if TYPE_CHECKING:
    from consistency.model.reading import Kind

ORDER: Final[tuple[Precision, ...]] = get_args(Precision)
"""Precisions from fine to coarse."""

# What part of a period the words allow, as twelfths from its beginning. "Early", "mid" and "late" are halves of it
# ("mid" the middle one); "the beginning" is its first quarter, "the end" its last third.
PARTS: Final[dict[str, tuple[int, int]]] = {
    "early": (0, 6),
    "mid": (3, 9),
    "late": (6, 12),
    "start": (0, 3),
    "end": (8, 12),
    "first": (0, 6),
    "second": (6, 12),
}
PRECISIONS: Final[dict[str, Precision]] = {
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "decade": "decade",
}
"""How finely the units of a period are known."""
KINDS: Final[dict[str, Kind]] = {"month": "date", "year": "year"}
HEDGE_YEARS: Final = 5
HEDGE_DAYS: Final = 3
LAST_DAY: Final = date.max.toordinal()
WITHIN: Final[dict[Precision, Precision]] = {
    "month": "day",
    "quarter": "month",
    "half": "month",
    "year": "month",
    "decade": "year",
    "century": "year",
}
"""How finely the ends of a part are known."""


def part_of(days: Days, part: str) -> Days | None:
    """The days of the "early", "mid", "late", "start" or "end" part of a period; None for a single day."""
    if days.precision == "day":
        return None
    (year, month, _), (last_year, last_month, _) = date_of(days.low), date_of(days.high)
    months = (last_year - year) * 12 + last_month - month + 1
    if months % 12 == 0:
        first, last = PARTS[part]
        low, high = (month - 1 + months * twelfth // 12 for twelfth in (first, last))
        return evolve(
            days,
            low=first_day(year + low // 12, low % 12 + 1),
            high=last_day(year + (high - 1) // 12, (high - 1) % 12 + 1),
            precision=WITHIN[days.precision],
            kind="period",
            is_bare=False,
        )
    first, last = MONTH_PARTS.get(part, PARTS[part])
    length = days.high - days.low + 1
    low_day, high_day = days.low + length * first // 12, days.low + length * last // 12 - 1
    return evolve(days, low=low_day, high=high_day, precision="day", kind="period", is_bare=False)


def joined(low: Days | Partial, high: Days | Partial) -> Days | None:
    """The period from one date to another; an end without a year takes the year of the other."""
    if isinstance(low, Partial):
        if isinstance(high, Partial):
            return _without_year(low, high)
        low = beside(low, high, back=True) or high
    if isinstance(high, Partial):
        high = beside(high, low, back=False) or low
    if low.low >= high.low or low.high > high.high:
        return None
    finer = min(low.precision, high.precision, key=ORDER.index)
    return Days(low.low, high.high, finer, "period", is_bare=low.is_bare and high.is_bare, is_range=True)


def _without_year(low: Partial, high: Partial) -> Days | None:
    """From one day to another of any year; None over the turn of the year."""
    first, last = evolve(low, month=low.month or high.month).in_any_year(), high.in_any_year()
    return evolve(first, high=last.high, is_range=True) if first and last and first.low < last.low else None


def beside(end: Partial, other: Days, *, back: bool) -> Days | None:
    """An end without a year, in the nearest year that puts it before (``back``) or after the other end."""
    year = year_of(other.low)
    same = _in_year(end, year, date_of(other.low)[1])
    if same and (same.low < other.low if back else same.high > other.high):
        return same
    if end.month is None:
        return None
    return _in_year(end, year - 1 if back else year + 1) if 1 < year < 9999 else None


def _in_year(end: Partial, year: int, month: int = 0) -> Days | None:
    days = end.in_year(year, month)
    return part_of(days, end.part) if days and end.part else days


def counted_part(days: Days, unit: str | int, first: int, count: int, *, from_end: bool) -> Days | None:
    """Some units of a period, counted from its beginning or its end; None if it has no such part.

    Args:
        days: the period.
        unit: the unit counted; the number of a weekday (Monday is 1) for days of that name.
        first: the place of the first unit that is meant, 1 for the one at the beginning, or at the end.
        count: how many units are meant.
        from_end: whether the period is counted from its end.
    """
    if first < 1 or count < 1:
        return None
    before, length = first - 1, count
    if isinstance(unit, int) or unit in ("week", "day"):
        return _counted_days(days, unit, before, length, from_end=from_end)
    (year, month, day), (last_year, last_month, last) = date_of(days.low), date_of(min(days.high + 1, LAST_DAY))
    months = (last_year - year) * 12 + last_month - month
    precision = PRECISIONS[unit]
    size = MONTHS_IN[precision]
    if unit == "quarter" and months > MONTHS_IN["year"]:
        size, precision = months // 4, "year"
    low, high = (months - size * (before + length), months - size * before)
    if not from_end:
        low, high = size * before, size * (before + length)
    if day != 1 or last != 1 or not 0 <= low < high <= months:
        return None
    kind: Kind = "period" if length > 1 else KINDS.get(unit, "period")
    return Days(_add_months(days.low, low), _add_months(days.low, high) - 1, precision, kind)


def _counted_days(days: Days, unit: str | int, before: int, length: int, *, from_end: bool) -> Days | None:
    """Days, weekdays or whole weeks of a period."""
    step = 1 if unit == "day" else 7
    weekday = 1 if unit == "week" else unit
    first, final = days.low, days.high
    if isinstance(weekday, int):
        if unit == "week":  # of a year those that ISO 8601 numbers: most of their days lie in it
            outside = 3 if days.precision == "year" else 0
            first, final = first - outside, final - 6 + outside
        first += (weekday - first) % 7  # day 1 was a Monday
        final -= (final - weekday) % 7
    if length > 1 and isinstance(unit, int):
        return None
    low = final - step * (before + length - 1) if from_end else first + step * before
    if not first <= low <= low + step * (length - 1) <= final:
        return None
    span = step * length if unit in ("week", "day") else 1
    return Days(low, low + span - 1, "day", "period" if span > 1 else "date")


def ended_at(days: Days, count: int, unit: str) -> Days | None:
    """The period of so many days, weeks, months or years whose last day is that of a date."""
    behind = shifted(Days(days.high + 1, days.high + 1, "day"), -count, unit) if days.high < LAST_DAY else None
    precision: Precision = "year" if days.precision == "year" else "day"
    return Days(behind.low, days.high, precision, "period") if behind and behind.low <= days.high else None


def begun_at(days: Days, count: int, unit: str) -> Days | None:
    """The period of so many days, weeks, months or years that begins with a date."""
    behind = shifted(days, count, unit)
    return evolve(days, high=behind.low - 1, kind="period") if behind and days.low < behind.low else None


def shifted(days: Days, count: int, unit: str) -> Days | None:
    """The date so many days, weeks, months or years later; None beyond the calendar."""
    try:
        if unit in ("day", "week"):
            move = count * (7 if unit == "week" else 1)
            date_of(days.high + move)
            return evolve(days, low=days.low + move, high=days.high + move)
        months = count * MONTHS_IN[PRECISIONS[unit]]
        low, high = _add_months(days.low, months), _add_months(days.high, months)
    except (ValueError, OverflowError):
        return None
    return (
        evolve(days, low=low, high=last_day(*date_of(high)[:2]))
        if days.precision in MONTHS_IN
        else evolve(days, low=low, high=high)
    )


def nth_weekday(days: Days, count: int, weekday: int) -> Days | None:
    """The n-th such weekday (Monday is 1) after a day, or before it where ``count`` is negative."""
    first = (weekday - days.low - 1) % 7 + 1 if count > 0 else -((days.low - weekday - 1) % 7 + 1)
    move = first + 7 * (count - 1 if count > 0 else count + 1)
    return shifted(days, move, "day")


def _add_months(day: int, months: int) -> int:
    year, month, number = date_of(day)
    index = year * 12 + month - 1 + months
    last = last_day(index // 12, index % 12 + 1)
    return min(first_day(index // 12, index % 12 + 1) + number - 1, last)


def widened(days: Days) -> Days:
    """The days that "around" a date allows: some years more on either side, or its own length if under a year."""
    if days.precision in ("year", "decade", "century"):
        low, high = year_of(days.low) - HEDGE_YEARS, min(9999, year_of(days.high) + HEDGE_YEARS)
        return evolve(days, low=first_day(low), high=last_day(high))
    if days.precision == "day":
        first, last = (1, DAYS_IN_LEAP_YEAR) if days.kind == "month-day" else (days.low - HEDGE_DAYS, LAST_DAY)
        return evolve(days, low=max(first, days.low - HEDGE_DAYS), high=min(last, days.high + HEDGE_DAYS))
    months = MONTHS_IN[days.precision]
    before, behind = (shifted(days, count, "month") or days for count in (-months, months))
    return evolve(days, low=before.low, high=behind.high)
