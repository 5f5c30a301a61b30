"""The forms in which one date is written, each with the days that it covers.

A form is a regular expression and a function from its groups to days. All run on the folded copy of a text.
Weeks begin on Monday (ISO 8601), and the weeks of a month or a year are those that lie in it whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from attrs import evolve, frozen

from consistency.algebra.calendar import MONTHS_IN, Precision, first_day, last_day
from consistency.mentions.date_words import (
    DASHES,
    DAY,
    GAP,
    MONTH,
    OPTIONAL_GAP,
    ORDINAL,
    ORDINAL_WORD,
    WEEKDAY,
    WEEKDAYS,
    WORD_END,
    YEAR,
    any_of,
    meanings,
    month_of,
    ordinal_value,
)
from consistency.model.reading import Kind


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
        return _month(year, self.month) if self.day is None else _day(year, self.month, self.day)


Found: TypeAlias = Days | Partial


@frozen
class Form:
    """One way to write a date: a name, an expression, what its groups mean, and whether its letters are capitals."""

    name: str
    pattern: str
    read: Callable[..., Found | None]
    capital: bool = False


def _days(low: int, high: int, precision: Precision, kind: Kind = "date") -> Days | None:
    return Days(low, high, precision, kind) if low <= high else None


def _day(year: int, month: int, day: int) -> Days | None:
    try:
        number = first_day(year, month, day)
    except ValueError:
        return None
    return Days(number, number, "day")


def _month(year: int, month: int) -> Days | None:
    return Days(first_day(year, month), last_day(year, month), "month") if 1 <= month <= 12 else None


def _months(year: int, which: int, precision: Precision) -> Days | None:
    """The n-th quarter or half of a year."""
    size = MONTHS_IN[precision]
    if not 1 <= which <= 12 // size:
        return None
    return Days(first_day(year, (which - 1) * size + 1), last_day(year, which * size), precision, "period")


def year_days(year: int) -> Days:
    """A calendar year."""
    return Days(first_day(year), last_day(year), "year", "year")


def _years(first: int, last: int, precision: Precision = "year") -> Days | None:
    """The years from one to another, both included."""
    if not 1 <= first <= last <= 9999:
        return None
    return Days(first_day(first), last_day(last), precision, "period", is_range=precision == "year")


def _iso(year: str, _: str, month: str, day: str) -> Days | None:
    return _day(int(year), int(month), int(day))


def _numeric(first: str, _: str, second: str, year: str) -> Days | None:
    """Day and month in digits: read only where one order is possible, or both give the same day."""
    a, b = int(first), int(second)
    if a != b and a <= 12 and b <= 12:
        return None
    return _day(int(year), min(a, b), max(a, b))


def _year_and_two_digits(year: str, separator: str, digits: str) -> Days | None:
    """``2012-13`` is two years, ``2014-10`` a month; an en dash never joins year and month."""
    first, two = int(year), int(digits)
    last = first // 100 * 100 + two
    if two == (first + 1) % 100:
        last += 100 if two == 0 else 0
        return _years(first, last)
    if 1 <= two <= 12 and separator in ("-", "/"):
        return _month(first, two)
    return _years(first, last) if separator != "/" and last > first else None


def _day_range(first: str, last: str, month: str, year: str) -> Days | None:
    low = _day(int(year), month_of(month), ordinal_value(first))
    high = _day(int(year), month_of(month), ordinal_value(last))
    return evolve(low, high=high.high, kind="period", is_range=True) if low and high and low.low < high.low else None


def _decade(year: str) -> Days | None:
    """``1990s``; a century where the tens are zero (``1800s``), except for the 2000s."""
    first = int(year)
    return (
        _years(first, first + 99, "century")
        if first % 100 == 0 and first != 2000
        else _years(first, first + 9, "decade")
    )


def _century(which: str) -> Days | None:
    number = ordinal_value(which)
    return _years((number - 1) * 100 + 1, number * 100, "century") if 1 <= number <= 99 else None


def _centuries(first: str, last: str) -> Days | None:
    low, high = _century(first), _century(last)
    return evolve(low, high=high.high, is_range=True) if low and high and low.low < high.low else None


def _nth(which: str, back: str | None, unit: str, month: str | None, year: str) -> Days | None:
    """The n-th week, day or weekday of a month or a year; "last" and "third last" count from its end."""
    period = year_days(int(year)) if month is None else _month(int(year), month_of(month))
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


def _fiscal(year: str, digits: str | None) -> Days | None:
    """A fiscal year as written; where its months lie is not said, so a single year is taken as that year."""
    if digits is None:
        return year_days(int(year))
    return _year_and_two_digits(year, "", digits) if len(digits) == 2 else _years(int(year), int(digits))


_SPACE = rf"(?:{GAP}|,{OPTIONAL_GAP})"
_OF = rf"(?:(?:{OPTIONAL_GAP},)?{OPTIONAL_GAP}(?:of{GAP})?(?:the{GAP})?(?:year{GAP})?)"
_QUARTER, _HALF, _FISCAL = (any_of(meanings(role)) for role in ("quarter", "half", "fiscal"))
_TO = rf"(?:{OPTIONAL_GAP}[{DASHES}]{OPTIONAL_GAP}|{GAP}(?:to|and|through|till|until){GAP})"
_TIME = r"(?:[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?)?"
_D = rf"({DAY})"

DIGIT_FORMS = (
    Form("iso", rf"({YEAR})([-/.])(0?[1-9]|1[0-2])\2([0-2]?\d|3[01])(?!\d){_TIME}", _iso),
    Form(
        "year_month_day",
        rf"({YEAR})[-/ ]({MONTH})[-/ ](\d{{1,2}})(?!\d)",
        lambda y, m, d: _day(int(y), month_of(m), int(d)),
    ),
    Form("numeric", rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2({YEAR})(?![./-]?\d)", _numeric),
    Form("day_range", rf"{_D}{_TO}{_D}{OPTIONAL_GAP}(?:of{GAP})?({MONTH}){_OF}({YEAR})", _day_range),
    Form(
        "day_month_year",
        rf"{_D}(?:{OPTIONAL_GAP}(?:of{GAP})?|[-/.])({MONTH})(?:{_OF}|[-/.])({YEAR})",
        lambda d, m, y: _day(int(y), month_of(m), ordinal_value(d)),
    ),
    Form("day_month", rf"{_D}{OPTIONAL_GAP}(?:of{GAP})?({MONTH})", lambda d, m: Partial(month_of(m), ordinal_value(d))),
    Form("year_quarter", rf"({YEAR})[- ]?q([1-4]){WORD_END}", lambda y, q: _months(int(y), int(q), "quarter")),
    Form("year_half", rf"({YEAR})[- ]?h([12]){WORD_END}", lambda y, h: _months(int(y), int(h), "half")),
    Form(
        "month_slash_year",
        r"((?:0?[1-9]|1[0-2])(?=/)|(?:0[1-9]|1[0-2])(?=-))[/-]((?:19|20)\d\d)(?![/-]?\d)",
        lambda m, y: _month(int(y), int(m)),
    ),
    Form("decade", rf"((?:1\d|20)\d0)(?:s|(?<=the \d{{4}})'s){WORD_END}", _decade),
    Form(
        "era_year",
        rf"(\d{{1,4}}){GAP}(?:a\.d\.|c\.e\.|(?:ad|ce){WORD_END})",
        lambda y: year_days(int(y)) if int(y) else None,
        capital=True,
    ),
    Form("two_years", rf"({YEAR})([/{DASHES}])(\d\d)(?![\d/-])(?!,\d)", _year_and_two_digits),
    Form("year", rf"({YEAR})", lambda y: evolve(year_days(int(y)), is_bare=True)),
)
WORD_FORMS = (
    Form(
        "month_days_year",
        rf"({MONTH}){OPTIONAL_GAP}{_D}{_TO}{_D}{_SPACE}({YEAR})",
        lambda m, a, b, y: _day_range(a, b, m, y),
    ),
    Form(
        "month_day_year",
        rf"({MONTH}){OPTIONAL_GAP}(?:the{GAP})?({DAY}|{ORDINAL_WORD})(?:{OPTIONAL_GAP},)?{OPTIONAL_GAP}(?:of{GAP})?({YEAR})",
        lambda m, d, y: _day(int(y), month_of(m), ordinal_value(d)),
    ),
    Form("month_year", rf"({MONTH})(?:{_OF}|[-/])'?({YEAR})", lambda m, y: _month(int(y), month_of(m))),
    Form(
        "month_day",
        rf"({MONTH}){OPTIONAL_GAP}({DAY}|{ORDINAL_WORD})",
        lambda m, d: Partial(month_of(m), ordinal_value(d)),
    ),
    Form("month", rf"({MONTH})", lambda m: Partial(month_of(m), None)),
    Form("quarter_year", rf"q([1-4])(?:{_OF}|[-/])({YEAR})", lambda q, y: _months(int(y), int(q), "quarter")),
    Form("half_year", rf"h([12])(?:{_OF}|[-/])({YEAR})", lambda h, y: _months(int(y), int(h), "half")),
    Form("anno", rf"a\.?d\.?{GAP}(\d{{1,4}})(?!\d)", lambda y: year_days(int(y)) if int(y) else None, capital=True),
    Form("fiscal_year", rf"{_FISCAL}{OPTIONAL_GAP}({YEAR})(?:[/{DASHES}]({YEAR}|\d\d(?!\d)))?", _fiscal),
)
ORDINAL_FORMS = (
    Form(
        "nth_of_period",
        rf"({ORDINAL}|last){GAP}(?:(last|to{GAP}last){GAP})?(week|day|{WEEKDAY}){GAP}(?:of|in){GAP}(?:the{GAP})?(?:year{GAP})?"
        rf"(?:({MONTH}){_OF})?({YEAR})",
        _nth,
    ),
    Form(
        "nth_quarter",
        rf"({ORDINAL})[- ]{_QUARTER}{_OF}(?:in{GAP})?({YEAR})",
        lambda n, y: _months(int(y), ordinal_value(n), "quarter"),
    ),
    Form(
        "nth_half",
        rf"({ORDINAL})[- ]{_HALF}{_OF}(?:in{GAP})?({YEAR})",
        lambda n, y: _months(int(y), ordinal_value(n), "half"),
    ),
    Form(
        "nth_of_month",
        rf"({ORDINAL}){GAP}of{GAP}({MONTH}){_OF}({YEAR})",
        lambda d, m, y: _day(int(y), month_of(m), ordinal_value(d)),
    ),
    Form("centuries", rf"({ORDINAL}){_TO}(?:the{GAP})?({ORDINAL})[- ]centur(?:y|ies){WORD_END}", _centuries),
    Form("century", rf"({ORDINAL})(?:-|{GAP})century{WORD_END}", _century),
)


def _compile(*groups: tuple[Form, ...]) -> tuple[re.Pattern[str], dict[str, tuple[int, int, Form]]]:
    """One expression for many forms, the first that matches wins, and where the groups of each stand in it."""
    table, patterns, at = {}, [], 1
    for form in (form for group in groups for form in group):
        count = re.compile(form.pattern).groups
        table[form.name] = (at, at + count, form)
        shifted = re.sub(r"\\([1-9])", lambda m, at=at: f"(?:\\{int(m[1]) + at})", form.pattern)  # type: ignore[misc]
        patterns.append(f"(?P<{form.name}>{shifted})")
        at += count + 1
    return re.compile("|".join(patterns)), table


_DIGITS = _compile(ORDINAL_FORMS, DIGIT_FORMS)
_WORDS = _compile(ORDINAL_FORMS, WORD_FORMS)


def read_form(text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
    """Where the date that begins at ``at`` ends, and its days.

    None where no form fits; no days where a form fits but names no such day, or leaves open which one.
    """
    expression, table = _DIGITS if folded[at : at + 1].isdigit() else _WORDS
    match = expression.match(folded, at)
    if match is None:
        return None
    first, last, form = table[match.lastgroup or ""]
    written = text[at : match.end()]
    if form.capital and written != written.upper():
        return None
    return match.end(), form.read(*match.groups()[first:last])
