"""The days that the parts of a written date cover.

Weeks begin on Monday (ISO 8601), and the weeks of a month or a year are those that lie in it whole.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from consistency.algebra.calendar import MONTHS_IN, Precision, first_day, last_day
from consistency.mentions.date_words import HOLIDAYS, NUMBERS, WEEKDAYS, month_of, ordinal_value
from consistency.model.reading import Kind

UNITS: dict[str, Precision] = {"month": "month", "quarter": "quarter"}


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
    """A day of a month, or a month, that waits for its year."""

    month: int
    day: int | None

    def in_year(self, year: int) -> Days | None:
        """The days that it covers in a year; None when there is no such day."""
        return in_month(year, self.month) if self.day is None else on_day(year, self.month, self.day)


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


def in_digits(first: str, _: str, second: str, year: str) -> Days | None:
    """Day and month in digits: read only where one order is possible, or both give the same day."""
    a, b = int(first), int(second)
    if a != b and a <= 12 and b <= 12:
        return None
    return on_day(int(year), min(a, b), max(a, b))


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


def in_days(first: str, last: str, month: str, year: str) -> Days | None:
    """From one day of a month to another."""
    low = on_day(int(year), month_of(month), ordinal_value(first))
    high = on_day(int(year), month_of(month), ordinal_value(last))
    return evolve(low, high=high.high, kind="period", is_range=True) if low and high and low.low < high.low else None


def in_decade(year: str) -> Days | None:
    """``1990s``; a century where the tens are zero (``1800s``), except for the 2000s."""
    first = int(year)
    return (
        in_years(first, first + 99, "century")
        if first % 100 == 0 and first != 2000
        else in_years(first, first + 9, "decade")
    )


def in_century(which: str) -> Days | None:
    """A century by its number: the 19th began on 1 January 1801."""
    number = ordinal_value(which)
    return in_years((number - 1) * 100 + 1, number * 100, "century") if 1 <= number <= 99 else None


def in_centuries(first: str, last: str) -> Days | None:
    """From one century to another."""
    low, high = in_century(first), in_century(last)
    return evolve(low, high=high.high, is_range=True) if low and high and low.low < high.low else None


def on_nth(which: str, back: str | None, unit: str, month: str | None, year: str) -> Days | None:
    """The n-th week, day or weekday of a month or a year; "last" and "third last" count from its end."""
    period = year_days(int(year)) if month is None else in_month(int(year), month_of(month))
    if period is None:
        return None
    count = 1 if which == "last" else ordinal_value(which)
    from_end = which == "last" or back is not None
    if unit == "day":
        low = period.high - count + 1 if from_end else period.low + count - 1
        return Days(low, low, "day") if period.low <= low <= period.high else None
    weekday = 1 if unit == "week" else WEEKDAYS[unit.rstrip(".")]
    length = 7 if unit == "week" else 1
    first = period.low + (weekday - period.low) % 7  # day 1 was a Monday
    final = period.high - length + 1
    final -= (final - weekday) % 7
    low = final - 7 * (count - 1) if from_end else first + 7 * (count - 1)
    if not first <= low <= final:
        return None
    return Days(low, low + length - 1, "day", "period" if length > 1 else "date")


def in_first_units(which: str, count: str, unit: str, year: str) -> Days | None:
    """The first or last so many months or quarters of a year."""
    months = (int(count) if count.isdigit() else NUMBERS[count]) * MONTHS_IN[UNITS[unit]]
    if not 0 < months <= 12:
        return None
    low, high = (1, months) if which == "first" else (13 - months, 12)
    return Days(first_day(int(year), low), last_day(int(year), high), UNITS[unit], "period")


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


def on_holiday(name: str, year: str) -> Days | None:
    """A day that has a name and the same date every year."""
    return on_day(int(year), *HOLIDAYS[" ".join(name.split())])


def in_fiscal_year(year: str, digits: str | None) -> Days | None:
    """A fiscal year as written; where its months lie is not said, so a single year is taken as that year."""
    if digits is None:
        return year_days(int(year))
    return in_year_and_digits(year, "", digits) if len(digits) == 2 else in_years(int(year), int(digits))
