"""Finds named days of a year: on a date, on a weekday of a month, or so many days from Easter."""

from __future__ import annotations

from calendar import monthcalendar
from datetime import date
from typing import Final

from consistency.algebra.calendar import first_day
from consistency.late import LatePattern
from consistency.mentions.dates.days import Days, on_day
from consistency.mentions.dates.words import HOLIDAYS, year_number
from consistency.mentions.pieces import spaced

FIRST_GREGORIAN: Final = 1583
"""The first year whose Easter follows the Gregorian rule."""

UNKNOWN: Final = "-"

_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTH: Final = LatePattern(rf"(-?[1-4])({'|'.join(_WEEKDAYS)})(?:\+(\d))?")


def on_holiday(name: str, written: str) -> Days | None:
    """A named day in a written year; None if it is not known."""
    month, day = HOLIDAYS[spaced(name)]
    if day == UNKNOWN:
        return None
    year = year_number(written)
    if month == "easter":
        return _from_easter(year, int(day))
    nth = _NTH.fullmatch(day)
    if nth is None:
        return on_day(year, int(month), int(day))
    number = first_day(year, int(month), _nth(year, int(month), int(nth[1]), nth[2])) + int(nth[3] or 0)
    return Days(number, number, "day")


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    Method: the anonymous algorithm in Meeus, Astronomical Algorithms, 2nd edition (1998), chapter 8; right for all
    years of the Gregorian calendar.
    """
    century, of_century = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _from_easter(year: int, days: int) -> Days | None:
    if year < FIRST_GREGORIAN:
        return None
    number = easter(year).toordinal() + days
    return Days(number, number, "day")


def _nth(year: int, month: int, count: int, weekday: str) -> int:
    """The day of the month of its n-th such weekday; from its end if ``count`` is negative."""
    column = _WEEKDAYS.index(weekday)
    days = [week[column] for week in monthcalendar(year, month) if week[column]]
    return days[count - 1 if count > 0 else count]
