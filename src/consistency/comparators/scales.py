"""Puts two readings on one scale: dates beside days without a year, times beside times of either half of the day.

"3 June 2023" and "3 June" name one day, and no day of June is 5 July; 22:30 and "10:30" are one time on the face of a
clock.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from consistency.algebra.calendar import DAYS_IN_LEAP_YEAR, NOON, days_in_any_year, in_any_year, year_of
from consistency.algebra.interval import Interval, point

if TYPE_CHECKING:
    from consistency.algebra.calendar import Precision
    from consistency.model.reading import Reading

ALL_DAYS: Final = Interval(1, DAYS_IN_LEAP_YEAR)
WITHIN_A_YEAR: Final[frozenset[Precision]] = frozenset({"day", "month", "quarter", "half"})


ALL_HOURS: Final = Interval(0, NOON)


def on_one_scale(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    """Two readings on the coarser of their scales; numbers, and readings of different sorts, stay as they are."""
    scales = {a.scale, b.scale}
    if scales == {"date", "month-day"}:
        return without_year(a), without_year(b)
    return (_without_half(a), _without_half(b)) if scales == {"time", "clock-face"} else (a, b)


def _without_half(reading: Reading) -> Reading:
    """A time of day on the face of a clock; the whole face if the time reaches over noon or midnight."""
    low, high = reading.literal.low, reading.literal.high
    if low is None or high is None or low // NOON != (high if high == low else high - Fraction(1, 60)) // NOON:
        return evolve(reading, kind="clock-face", bound="exact", literal=ALL_HOURS, implied=ALL_HOURS, value=None)
    back = -(low // NOON) * NOON
    return evolve(
        reading,
        kind="clock-face",
        literal=reading.literal + point(back),
        implied=reading.implied + point(back),
        value=None if reading.value is None else reading.value + back,
    )


def without_year(reading: Reading) -> Reading:
    """A date as days of any year, in a reading of the kind ``month-day``.

    A whole year, and a period that reaches into another year, may be any day. "By 3 June 2024" becomes "by 3 June".
    """
    if reading.is_month_day:
        return reading
    low, high = reading.literal.low, reading.literal.high
    ends = [end for end in (low, high) if end is not None]
    if reading.precision not in WITHIN_A_YEAR or not ends or year_of(ends[0]) != year_of(ends[-1]):
        return evolve(
            reading, kind="month-day", bound="exact", literal=ALL_DAYS, implied=ALL_DAYS, value=None, precision="day"
        )
    named = reading.value if reading.precision == "day" else None
    return evolve(
        reading,
        kind="month-day",
        literal=days_in_any_year(reading.literal),
        implied=days_in_any_year(reading.implied),
        value=None if named is None else Fraction(in_any_year(named)),
        precision="day",
    )
