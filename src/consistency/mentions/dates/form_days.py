"""Turns the words and digits of a date into days; None if there are no such days."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.calendar import MONTHS_IN, first_day, last_day
from consistency.mentions.dates.days import (
    MOST,
    Days,
    Partial,
    Unsure,
    from_to,
    in_month,
    in_part,
    in_years,
    on_day,
    year_days,
)
from consistency.mentions.dates.periods import ended_at, joined
from consistency.mentions.dates.words import SEASONS, month_of, ordinal_value, year_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.algebra.calendar import Precision

MOST_DAYS = 31
LAST_OPEN_DECADE = 20
"""Decades up to this one, in two digits, may be of either century."""


def on_day_of(day: str, month: str, year: str) -> Days | None:
    """A day of a named month."""
    return on_day(year_number(year), month_of(month), ordinal_value(day))


def without_year(day: str, month: str) -> Partial:
    """A day of a named month, without its year."""
    return Partial(month_of(month), ordinal_value(day))


def in_iso_order(year: str, _: str, month: str, day: str) -> Days | None:
    """Year, month and day in digits."""
    return on_day(int(year), int(month), int(day))


def in_basic_order(year: str, month: str, day: str) -> Days | None:
    """Eight digits as a date, if they can be nothing else."""
    found = on_day(int(year), int(month), int(day))
    return evolve(found, is_bare=True) if found else None


def in_digits(first: str, mark: str, second: str, year: str) -> Days | Unsure | None:
    """Day and month in digits, in either order; with full stops between them the day is first (CLDR)."""
    a, b = int(first), int(second)
    day_first, month_first = on_day(int(year), b, a), on_day(int(year), a, b)
    if mark == "." or day_first == month_first:
        return day_first or month_first
    return Unsure(day_first, month_first) if day_first and month_first else day_first or month_first


def in_digits_to(first: str, second: str, third: str, fourth: str, year: str) -> Days | Unsure | None:
    """From a day to another of the same year, both in digits and in the same order: "14/3-2/4/2019"."""
    day_first = from_to(
        _in_digits_as("day-first", first, second, year), _in_digits_as("day-first", third, fourth, year)
    )
    month_first = from_to(
        _in_digits_as("month-first", first, second, year), _in_digits_as("month-first", third, fourth, year)
    )
    return Unsure(day_first, month_first) if day_first and month_first else day_first or month_first


def _in_digits_as(order: str, first: str, second: str, year: str) -> Days | None:
    """A day in digits whose order is known."""
    day, month = (first, second) if order == "day-first" else (second, first)
    return on_day(int(year), int(month), int(day))


def in_short_digits(first: str, mark: str, second: str, year: str) -> Days | Unsure | None:
    """Day, month and two digits of the year: a date only if the words around it say so.

    With hyphens the year may be first ("18-04-22"), so none of the three may be such a year.
    """
    if mark == "-" and int(year) <= MOST_DAYS:
        return None
    found = in_digits(first, mark, second, str(year_number(year)))
    return evolve(found, is_bare=True) if isinstance(found, Days) else found


def on_days_of(first: str, last: str, month: str, year: str) -> Days | None:
    """Two days of a named month: "5/6 May 2020"."""
    return from_to(on_day_of(first, month, year), on_day_of(last, month, year))


def on_days_without_year(first: str, last: str, month: str) -> Days | Partial | None:
    """Two days of a named month, without its year: "5/6 May"."""
    return joined(without_year(first, month), without_year(last, month))


def on_dotted_days(first: str, last: str, month: str, year: str) -> Days | None:
    """From one day of a month to another, with full stops: "4.-22.5.2020"."""
    low, high = (on_day(int(year), int(month), int(day)) for day in (first, last))
    return from_to(low, high)


def on_dotted_dates(first: str, first_month: str, last: str, month: str, year: str) -> Days | None:
    """From one day to another, with full stops and one year: "4.5.-22.6.2020"."""
    high = on_day(int(year), int(month), int(last))
    return joined(Partial(int(first_month), int(first)), high) if high else None


def in_week(year: str, week: str, weekday: str | None = None) -> Days | None:
    """A week by its number, or a day of it (ISO 8601)."""
    try:
        low = date.fromisocalendar(int(year), int(week), int(weekday or 1)).toordinal()
    except ValueError:
        return None
    return Days(low, low, "day") if weekday else Days(low, low + 6, "day", "period")


def in_week_of(found: Days | None) -> Days | None:
    """The week, Monday to Sunday, in which a day lies."""
    if found is None:
        return None
    low = found.low - (found.low - 1) % 7  # day 1 was a Monday
    return Days(low, low + 6, "day", "period") if low > 0 else None


def in_weekend_of(found: Days | None) -> Days | None:
    """The Saturday and the Sunday of the week in which a day lies."""
    week = in_week_of(found)
    return evolve(week, low=week.high - 1) if week else None


def in_named_month(month: str, year: str) -> Days | None:
    """A named month of a year."""
    return in_month(year_number(year), month_of(month))


def in_months(first: str, last: str, year: str) -> Days | None:
    """From one month to another of a year: "the April-June quarter of 2023"."""
    return from_to(in_named_month(first, year), in_named_month(last, year))


def in_quarter_to(month: str, year: str) -> Days | None:
    """The three months up to a named month: "the June quarter of 2023"."""
    last = in_named_month(month, year)
    return ended_at(last, MONTHS_IN["quarter"], "month") if last else None


def in_nth(precision: Precision) -> Callable[..., Days | None]:
    """The reader of a quarter or half, its number in digits or an ordinal, and of the year in one of some places."""

    def read(which: str, *years: str | None) -> Days | None:
        return in_part(year_number(next(filter(None, years), "")), ordinal_value(which), precision)

    return read


def in_year_and_nth(precision: Precision) -> Callable[..., Days | None]:
    """The reader of a year and the number of its quarter or half."""
    return lambda year, which: in_part(year_number(year), ordinal_value(which), precision)


def in_quarters(first: str, last: str, *years: str | None) -> Days | None:
    """From one quarter of a year to another."""
    read = in_nth("quarter")
    return from_to(read(first, *years), read(last, *years))


def in_season(name: str, year: str, last: str | None) -> Days | None:
    """A season of a year; a winter needs two years, because one alone leaves open which winter it is."""
    first_month, last_month = SEASONS[name]
    number = year_number(year)
    over_new_year = last_month < first_month
    if last is not None and not (over_new_year and int(last) % 100 == (number + 1) % 100):
        return None
    if over_new_year and last is None:
        return year_days(number)
    low, high = first_day(number, first_month), last_day(number + over_new_year, last_month)
    return Days(low, high, "month", "period")


@lru_cache(maxsize=MOST)
def in_bare_year(year: str) -> Days:
    """A year that only the words around it can tell to be one."""
    return evolve(year_days(year_number(year)), is_bare=True)


def in_fiscal_year(year: str, digits: str | None) -> Days | None:
    """A fiscal year as the calendar years that it names, because its first month is not known."""
    if digits is None:
        return year_days(int(year))
    return in_year_and_digits(year, "", digits) if len(digits) == 2 else in_years(int(year), int(digits))


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
    """``1990s``; a century if the tens are zero (``1800s``), except for the 2000s."""
    first = int(year)
    return (
        in_years(first, first + 99, "century")
        if first % 100 == 0 and first != 2000
        else in_years(first, first + 9, "decade")
    )


def in_short_decade(digits: str) -> Days | None:
    """``'90s`` as a decade of the twentieth century; None if it may be that of the next."""
    return in_decade(f"19{digits}") if int(digits) > LAST_OPEN_DECADE else None


def in_decades(first: str, last: str) -> Days | None:
    """From one decade to another of the same century, or the next: "1980s-90s"."""
    return from_to(in_decade(first), in_decade(first[:2] + last))


def in_listed_decades(first: str, between: str, last: str) -> Days | None:
    """Decades of a list that follow one another: "the 1960s and 70s"."""
    members = between.count(",") + 1
    follows = (int(last) - int(first[2:]) - 10 * members) % 100 == 0
    return in_decades(first, last) if follows else None


def in_century(which: str) -> Days | None:
    """A century by its number: the 19th began on 1 January 1801."""
    number = ordinal_value(which)
    return in_years((number - 1) * 100 + 1, number * 100, "century") if 1 <= number <= 99 else None


def in_centuries(first: str, last: str) -> Days | None:
    """From one century to another."""
    return from_to(in_century(first), in_century(last))
