"""The days that the parts of a written date cover.

Weeks begin on Monday (ISO 8601), and the weeks of a month or a year are those that lie in it whole.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from consistency.algebra.calendar import MONTHS_IN, Precision, first_day, last_day
from consistency.mentions.dates.words import SEASONS, ordinal_value, year_number
from consistency.model.reading import Kind

LAST_OPEN_DECADE = 20
"""Decades up to this one, in two digits, may be of either century."""


@frozen
class Days:
    """A first and a last day, the precision of the words, and whether a bare number of four digits is all there is."""

    low: int
    high: int
    precision: Precision
    kind: Kind = "date"
    is_bare: bool = False
    is_range: bool = False


@frozen
class Partial:
    """A day of a month, or a month or a part of one, that waits for its year; a day alone waits for its month, too."""

    month: int | None
    day: int | None = None
    part: str = ""

    def in_year(self, year: int, month: int = 0) -> Days | None:
        """The days that it covers in a year, a day alone in a month of it; None when there is no such day."""
        month = self.month or month
        return in_month(year, month) if self.day is None else on_day(year, month, self.day)


@frozen
class Unsure:
    """A day in digits that may stand before its month or behind it: what either order gives."""

    day_first: Days
    month_first: Days


def on_day(year: int, month: int, day: int) -> Days | None:
    """One day; None when there is no such day."""
    try:
        number = first_day(year, month, day)
    except ValueError:
        return None
    return Days(number, number, "day")


def in_month(year: int, month: int) -> Days | None:
    """A calendar month; None when there is no such month."""
    return Days(first_day(year, month), last_day(year, month), "month") if 1 <= month <= 12 else None


def in_part(year: int, which: int, precision: Precision) -> Days | None:
    """The n-th quarter or half of a year."""
    size = MONTHS_IN[precision]
    if not 1 <= which <= 12 // size:
        return None
    return Days(first_day(year, (which - 1) * size + 1), last_day(year, which * size), precision, "period")


def year_days(year: int) -> Days:
    """A calendar year."""
    return Days(first_day(year), last_day(year), "year", "year")


def in_years(first: int, last: int, precision: Precision = "year") -> Days | None:
    """The years from one to another, both included."""
    if not 1 <= first <= last <= 9999:
        return None
    return Days(first_day(first), last_day(last), precision, "period", is_range=precision == "year")


def in_iso_order(year: str, _: str, month: str, day: str) -> Days | None:
    """Year, month and day in digits."""
    return on_day(int(year), int(month), int(day))


def in_digits(first: str, mark: str, second: str, year: str) -> Days | Unsure | None:
    """Day and month in digits, in either order; full stops stand between them only where the day is first (CLDR)."""
    a, b = int(first), int(second)
    day_first, month_first = on_day(int(year), b, a), on_day(int(year), a, b)
    if mark == "." or day_first == month_first:
        return day_first or month_first
    return Unsure(day_first, month_first) if day_first and month_first else day_first or month_first


def in_year_and_digits(year: str, separator: str, digits: str) -> Days | None:
    """``2012-13`` is two years, ``2014-10`` a month, and ``2009-11`` may be either: it has no days.

    An en dash never joins year and month, and a slash never years that are further apart.
    """
    first, two = int(year), int(digits)
    last = first // 100 * 100 + two
    if two == (first + 1) % 100:
        return in_years(first, last + 100 if two == 0 else last)
    is_month = 1 <= two <= 12 and separator in ("-", "/")
    is_period = last > first and separator != "/"
    if is_month == is_period:
        return None
    return in_month(first, two) if is_month else in_years(first, last)


def in_following_years(first: str, last: str) -> Days | None:
    """``2014/2015``, where the second year follows the first one."""
    return in_years(int(first), int(last)) if int(last) == int(first) + 1 else None


def in_decade(year: str) -> Days | None:
    """``1990s``; a century where the tens are zero (``1800s``), except for the 2000s."""
    first = int(year)
    return (
        in_years(first, first + 99, "century")
        if first % 100 == 0 and first != 2000
        else in_years(first, first + 9, "decade")
    )


def in_short_decade(digits: str) -> Days | None:
    """``'90s``: the decade of the twentieth century; none where it may be that of the next."""
    return in_decade(f"19{digits}") if int(digits) > LAST_OPEN_DECADE else None


def in_season(name: str, year: str, last: str | None) -> Days | None:
    """A season of a year; a winter lies in two, and which ones is not said where only one stands there."""
    first_month, last_month = SEASONS[name]
    number = year_number(year)
    over_new_year = last_month < first_month
    if last is not None and not (over_new_year and int(last) % 100 == (number + 1) % 100):
        return None
    if over_new_year and last is None:
        return year_days(number)
    low, high = first_day(number, first_month), last_day(number + over_new_year, last_month)
    return Days(low, high, "month", "period")


def in_decades(first: str, last: str) -> Days | None:
    """From one decade to another of the same century, or the next: "1980s-90s"."""
    low, high = in_decade(first), in_decade(first[:2] + last)
    return evolve(low, high=high.high, is_range=True) if low and high and low.low < high.low else None


def in_century(which: str) -> Days | None:
    """A century by its number: the 19th began on 1 January 1801."""
    number = ordinal_value(which)
    return in_years((number - 1) * 100 + 1, number * 100, "century") if 1 <= number <= 99 else None


def in_centuries(first: str, last: str) -> Days | None:
    """From one century to another."""
    low, high = in_century(first), in_century(last)
    return evolve(low, high=high.high, is_range=True) if low and high and low.low < high.low else None


def in_week(year: str, week: str) -> Days | None:
    """A week by its number (ISO 8601)."""
    try:
        low = date.fromisocalendar(int(year), int(week), 1).toordinal()
    except ValueError:
        return None
    return Days(low, low + 6, "day", "period")


def in_week_of(found: Days | None) -> Days | None:
    """The week, Monday to Sunday, in which a day lies."""
    if found is None:
        return None
    low = found.low - (found.low - 1) % 7  # day 1 was a Monday
    return Days(low, low + 6, "day", "period") if low > 0 else None


def in_fiscal_year(year: str, digits: str | None) -> Days | None:
    """A fiscal year as written; where its months lie is not said, so a single year is taken as that year."""
    if digits is None:
        return year_days(int(year))
    return in_year_and_digits(year, "", digits) if len(digits) == 2 else in_years(int(year), int(digits))
