"""Dates held against days without a year: "3 June 2023" and "3 June" name one day, and no day of June is 5 July."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from consistency.algebra.calendar import DAYS_IN_LEAP_YEAR, in_any_year, year_of
from consistency.algebra.interval import Interval

if TYPE_CHECKING:
    from consistency.algebra.calendar import Precision
    from consistency.model.reading import Reading

ALL_DAYS: Final = Interval(1, DAYS_IN_LEAP_YEAR)
WITHIN_A_YEAR: Final[frozenset[Precision]] = frozenset({"day", "month", "quarter", "half"})


def without_year(reading: Reading) -> Reading:
    """The days of any year that a date names, as a reading of the kind ``month-day``.

    A whole year, and a period that reaches into another year, may be any day. "By 3 June 2024" is taken as by 3 June:
    what is to be done until a day of one year is not compared with another year.
    """
    if reading.is_month_day:
        return reading
    low, high = reading.literal.low, reading.literal.high
    ends = [end for end in (low, high) if end is not None]
    if reading.precision not in WITHIN_A_YEAR or not ends or year_of(ends[0]) != year_of(ends[-1]):
        return evolve(
            reading, kind="month-day", bound="exact", literal=ALL_DAYS, implied=ALL_DAYS, value=None, precision="day"
        )
    days = Interval(
        None if low is None else in_any_year(low),
        None if high is None else in_any_year(high),
        reading.literal.low_closed,
        reading.literal.high_closed,
    )
    named = reading.value if reading.precision == "day" else None
    return evolve(
        reading,
        kind="month-day",
        literal=days,
        implied=days,
        value=None if named is None else Fraction(in_any_year(named)),
        precision="day",
    )
