"""Records of the days that a date covers, by day number, also for dates without a year."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from consistency.algebra.calendar import MONTHS_IN, Precision, day_of_leap_year, first_day, last_day
from consistency.model.reading import Kind

MOST: Final = 2048
"""How many days, months or years are cached: texts name few of them, and those often."""


@frozen
class Days:
    """A first and a last day, the precision of the words, and whether the words are only a number of four digits.

    Day numbers; of the kind ``month-day`` numbers among the days of a leap year.
    """

    low: int
    high: int
    precision: Precision
    kind: Kind = "date"
    is_bare: bool = False
    is_range: bool = False


@frozen
class Partial:
    """A day of a month, a month or a part of one, whose year is not known yet; for a day alone nor is the month."""

    month: int | None
    day: int | None = None
    part: str = ""

    def in_year(self, year: int, month: int = 0) -> Days | None:
        """The days that it covers in a year (a day alone: in a month of it); None if there is no such day."""
        month = self.month or month
        return in_month(year, month) if self.day is None else on_day(year, month, self.day)

    def in_any_year(self) -> Days | None:
        """The day without its year; None for a month, for a day alone, and if there is no such day."""
        if self.month is None or self.day is None:
            return None
        try:
            number = day_of_leap_year(self.month, self.day)
        except ValueError:
            return None
        return Days(number, number, "day", "month-day")


@frozen
class Unsure:
    """A date in digits whose day may come before or after the month: the days of either order."""

    day_first: Days
    month_first: Days


@lru_cache(maxsize=MOST)
def on_day(year: int, month: int, day: int) -> Days | None:
    """One day; None when there is no such day."""
    try:
        number = first_day(year, month, day)
    except ValueError:
        return None
    return Days(number, number, "day")


@lru_cache(maxsize=MOST)
def in_month(year: int, month: int) -> Days | None:
    """A calendar month; None when there is no such month."""
    return Days(first_day(year, month), last_day(year, month), "month") if 1 <= month <= 12 else None


def in_part(year: int, which: int, precision: Precision) -> Days | None:
    """The n-th quarter or half of a year."""
    size = MONTHS_IN[precision]
    if not 1 <= which <= 12 // size:
        return None
    return Days(first_day(year, (which - 1) * size + 1), last_day(year, which * size), precision, "period")


@lru_cache(maxsize=MOST)
def year_days(year: int) -> Days:
    """A calendar year."""
    return Days(first_day(year), last_day(year), "year", "year")


@lru_cache(maxsize=MOST)
def in_years(first: int, last: int, precision: Precision = "year") -> Days | None:
    """The years from one to another, both included."""
    if not 1 <= first <= last <= 9999:
        return None
    return Days(first_day(first), last_day(last), precision, "period", is_range=precision == "year")


def from_to(first: Days | None, last: Days | None) -> Days | None:
    """From the first day of one part to the last day of a later one."""
    if first is None or last is None or first.low >= last.low:
        return None
    return evolve(first, high=last.high, kind="period", is_range=True)
