"""Dates as day numbers, so that a date is an interval like any other value.

Day 1 is 1 January of year 1 in the proleptic Gregorian calendar (ISO 8601), as in ``datetime.date.toordinal``. Years
before it are counted as in ISO 8601, too: year 0 is 1 BC, and 300 BC is year -299. The calendar repeats itself every
400 years.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from fractions import Fraction  # noqa: TC003 - attrs resolves field types at run time
from typing import Literal, TypeAlias

from consistency.algebra.interval import Interval

Precision: TypeAlias = Literal["day", "month", "quarter", "half", "year", "decade", "century"]

MONTHS_IN: dict[Precision, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""The length of each precision but the day."""
MONTH_PARTS: dict[str, tuple[int, int]] = {
    "early": (0, 4),
    "start": (0, 4),
    "mid": (4, 8),
    "late": (8, 12),
    "end": (8, 12),
}
"""Which twelfths of a month or a quarter each part of it is: thirds."""

YEARS_IN_CYCLE, DAYS_IN_CYCLE = 400, 146_097
"""After so long the calendar begins anew."""


def first_day(year: int, month: int = 1, day: int = 1) -> int:
    """The day number of a date; ValueError when there is no such day."""
    if year < 1:
        cycles = -((year - 1) // YEARS_IN_CYCLE)
        return first_day(year + cycles * YEARS_IN_CYCLE, month, day) - cycles * DAYS_IN_CYCLE
    return dt.date(year, month, day).toordinal()


def last_day(year: int, month: int = 12) -> int:
    """The day number of the last day of a month."""
    return first_day(year, month, monthrange(year % YEARS_IN_CYCLE + YEARS_IN_CYCLE, month)[1])


def date_of(day: Fraction | int) -> tuple[int, int, int]:
    """The year, the month and the day of a day number."""
    number = int(day)
    if number > 0:
        date = dt.date.fromordinal(number)
        return date.year, date.month, date.day
    cycles = -((number - 1) // DAYS_IN_CYCLE)
    date = dt.date.fromordinal(number + cycles * DAYS_IN_CYCLE)
    return date.year - cycles * YEARS_IN_CYCLE, date.month, date.day


PERIOD = "/"
"""Between the first and the last date of an ISO 8601 interval."""


def span(iso: str) -> Interval:
    """The days that an ISO 8601 date of reduced precision covers: ``2021``, ``2021-09``, ``2021-09-14`` or ``-0299``.

    Of an interval, ``2019/2023``, all from the first to the last.

    Raises:
        ValueError: when the text is not such a date.
    """
    first, _, last = iso.partition(PERIOD)
    if last:
        return Interval(span(first).low, span(last).high)
    parts = [int(p) for p in iso.removeprefix("-").split("-")]
    parts[0] *= -1 if iso.startswith("-") else 1
    if len(parts) == 3:
        return Interval(first_day(*parts), first_day(*parts))
    if len(parts) == 2:
        return Interval(first_day(*parts), last_day(*parts))
    if len(parts) == 1:
        return Interval(first_day(parts[0]), last_day(parts[0]))
    raise ValueError(f"not an ISO 8601 date: {iso!r}")


def iso(day: Fraction | int, precision: Precision = "day") -> str:
    """A day number as an ISO 8601 date, cut to the precision that was written (coarser than a year: the year)."""
    year, month, number = date_of(day)
    text = f"-{-year:04}" if year < 0 else f"{year:04}"
    if precision == "day":
        return f"{text}-{month:02}-{number:02}"
    return f"{text}-{month:02}" if precision in ("month", "quarter", "half") else text


def era_text(iso: str) -> str:
    """An ISO 8601 date for people: ``300 BC`` for the year ``-0299``, any other as it is."""
    year = int(iso) if re.fullmatch(r"-?\d+", iso) else 1
    return iso if year > 0 else f"{1 - year} BC"


MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)  # not those of ``calendar``, which follow the locale
LEAP_YEAR = 2000
DAYS_IN_LEAP_YEAR = 366


def day_of_leap_year(month: int, day: int) -> int:
    """The number of a day among the 366 of a leap year; ValueError when there is no such day."""
    return dt.date(LEAP_YEAR, month, day).timetuple().tm_yday


def in_any_year(day: Fraction | int) -> int:
    """A day number as the number of its day among the 366 of a leap year."""
    _, month, number = date_of(day)
    return day_of_leap_year(month, number)


def days_in_any_year(days: Interval) -> Interval:
    """Days as days of any year; over the turn of the year they have no end."""
    low, high = (None if end is None else in_any_year(end) for end in (days.low, days.high))
    if low is not None and high is not None and low > high:
        high = None
    return Interval(low, high, days.low_closed, days.high_closed)


def month_day(number: Fraction | int) -> str:
    """The n-th day of a leap year as a date without a year: ``--06-03`` (XML Schema, gMonthDay; ISO 8601:2000)."""
    return f"-{dt.date.fromordinal(first_day(LEAP_YEAR) + int(number) - 1).isoformat()[4:]}"


def month_and_day(number: Fraction | int) -> str:
    """The n-th day of a leap year for people: ``3 June``."""
    date = dt.date.fromordinal(first_day(LEAP_YEAR) + int(number) - 1)
    return f"{date.day} {MONTHS[date.month - 1]}"


def year_of(day: Fraction | int) -> int:
    """The calendar year of a day number."""
    return dt.date.fromordinal(int(day)).year if day > 0 else date_of(day)[0]


def years(days: Interval) -> Interval:
    """The calendar years that an interval of days touches."""
    return Interval(None if days.low is None else year_of(days.low), None if days.high is None else year_of(days.high))


NOON = 12 * 60
"""Minutes around the face of a clock."""


def clock_face(minutes: Fraction | int) -> str:
    """Minutes past twelve as the face of a clock shows them: ``10:30``, ``12:05``."""
    text = clock(minutes)
    return f"12{text[2:]}" if text.startswith("00") else text


def clock(minutes: Fraction | int) -> str:
    """Minutes after midnight as an ISO 8601 time: ``17:05``, with seconds where there are some.

    The end of a day is ``24:00``; what lies behind it is a time of the next day.
    """
    seconds = int(minutes * 60)
    if seconds > 86_400:
        seconds -= 86_400
    hours, rest = divmod(seconds, 3600)
    text = f"{hours:02}:{rest // 60:02}"
    return f"{text}:{rest % 60:02}" if rest % 60 else text
