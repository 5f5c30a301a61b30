"""The forms in which one date is written, each with the days that it covers.

A form is a regular expression and a function from its groups to days. Forms that begin alike stand together under
what they begin with, so that this is written, compiled and read once. All run on the folded copy of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, frozen

from consistency.mentions.dates.days import (
    Days,
    Partial,
    Unsure,
    in_centuries,
    in_century,
    in_decade,
    in_decades,
    in_digits,
    in_fiscal_year,
    in_following_years,
    in_iso_order,
    in_month,
    in_part,
    in_season,
    in_short_decade,
    in_week,
    in_week_of,
    in_year_and_digits,
    on_day,
    year_days,
)
from consistency.mentions.dates.holidays import on_holiday
from consistency.mentions.dates.words import (
    ANY_YEAR,
    CENTURIES,
    DASHES,
    DAY,
    DECADES,
    HOLIDAYS,
    IN,
    MODAL_MONTH,
    MONTH,
    MONTH_NAME,
    MONTHS,
    NUMBERS,
    OF,
    ORDINAL,
    ORDINAL_WORD,
    SEASONS,
    SHORT_YEAR,
    SPELLED_YEAR,
    THE,
    TWO,
    YEAR,
    YEAR_WORD,
    first_words,
    meanings,
    month_of,
    ordinal_value,
    year_number,
)
from consistency.mentions.grammar import GAP, MAY_GAP, WORD_END, trie

if TYPE_CHECKING:
    from consistency.algebra.calendar import Precision

Found: TypeAlias = Days | Partial | Unsure


@frozen
class Form:
    """One way to write a date: a name, an expression, what its groups mean, and whether its letters are capitals."""

    name: str
    pattern: str
    read: Callable[..., Found | None]
    capital: bool = False


@frozen(slots=False)  # slots=False: an expression is compiled when a text first needs it
class Opening:
    """What some dates begin with, an expression that matches in one way only, and the forms that then follow.

    The first form that fits wins. The groups of the beginning are the first groups of each form.
    """

    pattern: str
    forms: tuple[Form, ...]

    def read(self, text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
        """The date that begins at ``at``: where it ends, and its days."""
        begun = self._beginning.match(folded, at)
        match = self._forms.match(folded, begun.end()) if begun else None
        if begun is None or match is None:
            return None
        first, last, form = self._table[match.lastgroup or ""]
        written = text[at : match.end()]
        if form.capital and written != written.upper():
            return None
        return match.end(), form.read(*begun.groups(), *match.groups()[first:last])

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _forms(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?P<{form.name}>{form.pattern})" for form in self.forms))

    @cached_property
    def _table(self) -> dict[str, tuple[int, int, Form]]:
        """Where the groups of each form stand."""
        places = [self._forms.groupindex[form.name] for form in self.forms]
        ends = [*(place - 1 for place in places[1:]), self._forms.groups]
        return {form.name: (first, last, form) for form, first, last in zip(self.forms, places, ends, strict=True)}


_SPACE = rf"(?:{GAP}|,{MAY_GAP})"
_OF = rf"(?:(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?(?:{THE}{GAP})?(?:{YEAR_WORD}{GAP})?)"
_OF_OR_IN = rf"(?:{_OF}|{GAP}{IN}{GAP}(?:{THE}{GAP})?)"
_QUARTER, _HALF, _FISCAL = (trie(meanings(role)) for role in ("quarter", "half", "fiscal"))
_Q, _H, _W, _WEEK = (trie(meanings(role)) for role in ("quarter-sign", "half-sign", "week-sign", "week"))
_OF_FISCAL = rf"{_OF}(?:{_FISCAL}{MAY_GAP})?"
_AFTER_SIGN = rf"(?:{_OF_FISCAL}({ANY_YEAR})|[-/]({YEAR}))"
_TO = rf"(?:{MAY_GAP}[{DASHES}]{MAY_GAP}|{GAP}{trie(meanings('to'))}{GAP})"
_AND = rf"{GAP}{trie(meanings('and'))}{GAP}"
_NEXT_DAY = rf"(?:{_TO}|(?:,{MAY_GAP}{DAY}){{0,10}}+,?{_AND})(?:{THE}{GAP})?"
_CENTURY = trie(meanings("century"))
_CENTURIES = trie([*meanings("century"), *meanings("centuries")])
_TIME = r"(?:[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?)?"
_BASIC_TIME = r"(?:t\d{4}(?:\d{2})?(?:z|[+-]\d{2}:?\d{2})?)?"
_ERA = trie([era for era, sign in meanings("era").items() if sign == "1"])
_DECADES = trie(DECADES)
_BEHIND_DAYS = [
    *MONTHS,
    *(phrase for role in ("and", "of", "suffix", "to", "quarter-sign", "half-sign") for phrase in meanings(role)),
    *(era for era, sign in meanings("era").items() if sign == "1"),
]
"""What stands behind the digits of a date where they are no year."""
_D = rf"({DAY})"
_MONTH_DAY = rf"({MONTH}){MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})"
_DAY_MONTH = rf"{_D}{MAY_GAP}(?:{OF}{GAP})?({MONTH})"


def _day(day: str, month: str, year: str) -> Days | None:
    """A day of a named month."""
    return on_day(year_number(year), month_of(month), ordinal_value(day))


def _nth(precision: Precision) -> Callable[..., Days | None]:
    """The reader of a quarter or half, its number in digits or an ordinal, and of the year in either of two places."""

    def read(which: str, year: str | None, other: str | None = None) -> Days | None:
        return in_part(year_number(year or other or ""), ordinal_value(which), precision)

    return read


def _year_first(precision: Precision) -> Callable[..., Days | None]:
    """The reader of a year and the number of its quarter or half."""
    return lambda year, which: in_part(int(year), ordinal_value(which), precision)


def _in_month(month: str, year: str) -> Days | None:
    """A named month of a year."""
    return in_month(year_number(year), month_of(month))


def _in_era(year: str) -> Days | None:
    """A year of our era."""
    return year_days(int(year)) if int(year) else None


def _quarters(first: str, last: str, year: str | None, other: str | None) -> Days | None:
    """From one quarter of a year to another."""
    low, high = (_nth("quarter")(which, year, other) for which in (first, last))
    return evolve(low, high=high.high, is_range=True) if low and high and low.low < high.low else None


def _in_basic_order(year: str, month: str, day: str) -> Days | None:
    """Eight digits: a date only where they can be nothing else."""
    found = on_day(int(year), int(month), int(day))
    return evolve(found, is_bare=True) if found else None


def _bare(year: str) -> Days:
    """A year that only the words around it can tell to be one."""
    return evolve(year_days(year_number(year)), is_bare=True)


BY_ORDINAL = Opening(
    rf"({ORDINAL})",
    (
        Form("nth_quarter", rf"[- ]{_QUARTER}{_OF_FISCAL}(?:{IN}{GAP})?({ANY_YEAR})", _nth("quarter")),
        Form("nth_half", rf"[- ]{_HALF}{_OF_FISCAL}(?:{IN}{GAP})?({ANY_YEAR})", _nth("half")),
        Form("nth_of_month", rf"{GAP}{OF}{GAP}({MONTH}){_OF_OR_IN}({ANY_YEAR})", _day),
        Form("day_of_month", rf"{GAP}{OF}{GAP}({MONTH})", lambda d, m: Partial(month_of(m), ordinal_value(d))),
        Form(
            "listed_ordinal",
            rf"(?={_TO}(?:{THE}{GAP})?{ORDINAL_WORD}{GAP}{OF}{GAP}{MONTH})",
            lambda d: Partial(None, ordinal_value(d)),
        ),
        Form("centuries", rf"{_TO}(?:{THE}{GAP})?({ORDINAL})[- ]{_CENTURIES}{WORD_END}", in_centuries),
        Form("century", rf"(?:-|{GAP}){_CENTURY}{WORD_END}", in_century),
    ),
)
ERA_YEAR = Form("era_year", rf"(\d{{1,4}}){GAP}{_ERA}(?![a-z\d])", _in_era, capital=True)
BY_YEAR = Opening(
    r"(?=(?:1\d|2[01])\d\d)",
    (
        Form(
            "iso",
            rf"({YEAR})(?P<iso_mark>[-/.])(0?[1-9]|1[0-2])(?P=iso_mark)([0-2]?\d|3[01])(?!\d){_TIME}",
            in_iso_order,
        ),
        Form(
            "iso_basic",
            rf"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d){_BASIC_TIME}",
            _in_basic_order,
        ),
        Form("year_month_day", rf"({YEAR})[-/ ]({MONTH})[-/ ](\d{{1,2}})(?!\d)", lambda y, m, d: _day(d, m, y)),
        Form("year_quarter", rf"({YEAR})[- ]?{_Q}([1-4]){WORD_END}", _year_first("quarter")),
        Form(
            "year_nth_quarter",
            rf"({YEAR})(?:,|'s)?{GAP}(?:{THE}{GAP})?({ORDINAL}){GAP}{_QUARTER}{WORD_END}",
            _year_first("quarter"),
        ),
        Form("year_week", rf"({YEAR})-?{_W}(\d\d){WORD_END}", in_week),
        Form("year_half", rf"({YEAR})[- ]?{_H}([12]){WORD_END}", _year_first("half")),
        Form("decades", rf"((?:1\d|20)\d0)s{_TO}(?:{THE}{GAP})?'?(\d0)s{WORD_END}", in_decades),
        Form("decade", rf"((?:1\d|20)\d0)(?:s|(?<=the \d{{4}})'s){WORD_END}", in_decade),
        ERA_YEAR,
        Form("two_years", rf"({YEAR})([/{DASHES}])(\d\d)(?![\d/-])(?!,\d)", in_year_and_digits),
        Form("two_whole_years", rf"({YEAR})/({YEAR})(?![\d/-])", in_following_years),
        Form("year_month", rf"({YEAR})[-/]([1-9])(?![\d./-])", lambda y, m: in_month(int(y), int(m))),
        Form(
            "year_month_word",
            rf"({YEAR})(?:,?{GAP}|[-/])(?!{MODAL_MONTH})({MONTH})(?!{MAY_GAP},?{MAY_GAP}\d)",
            lambda y, m: _in_month(m, y),
        ),
        Form("year", rf"({YEAR})", _bare),
    ),
)
BY_DAY = Opening(
    rf"(?=\d{{1,2}}[-/]|\d{{1,2}}\.(?:\d{{1,2}}\.|[a-z])"
    rf"|\d{{1,4}}{MAY_GAP}(?:[,{DASHES}]|{trie(_BEHIND_DAYS)}))",
    (
        Form(
            "numeric",
            rf"(\d{{1,2}})(?P<numeric_mark>[/.-])(\d{{1,2}})(?P=numeric_mark)({YEAR})(?![./-]?\d)",
            in_digits,
        ),
        Form("day_month_year", rf"{_DAY_MONTH}{_OF_OR_IN}({ANY_YEAR})", _day),
        Form(
            "day_mark_month_year",
            rf"{_D}(?P<day_mark>[-/.]?)({MONTH_NAME})(?P=day_mark)({YEAR}|\d\d(?!\d|[./-]\d))",
            lambda d, mark, m, y: _day(d, m, y) if mark or len(y) > 2 else Partial(month_of(m), ordinal_value(d)),
        ),
        Form("day_month", _DAY_MONTH, lambda d, m: Partial(month_of(m), ordinal_value(d))),
        Form(
            "listed_day",
            rf"{_D}(?={_NEXT_DAY}{DAY}(?:{MAY_GAP}|{GAP}{OF}{GAP}){MONTH})",
            lambda d: Partial(None, ordinal_value(d)),
        ),
        Form(
            "month_slash_year",
            r"((?:0?[1-9]|1[0-2])(?=/)|(?:0[1-9]|1[0-2])(?=-))[/-]((?:19|20)\d\d)(?![/-]?\d)",
            lambda m, y: in_month(int(y), int(m)),
        ),
        ERA_YEAR,
        Form("quarter_sign_year", rf"([1-4]){_Q}{MAY_GAP}(?:({YEAR})|'?(\d\d)(?![/-]){WORD_END})", _nth("quarter")),
        Form(
            "half_sign_year", rf"([12]){_H}{MAY_GAP}(?:({YEAR})|'?(\d\d)(?![/-]){WORD_END})", _nth("half"), capital=True
        ),
    ),
)
BY_APOSTROPHE = Opening(
    "'",
    (
        Form("short_decade", rf"(\d0)s{WORD_END}", in_short_decade),
        Form("short_year", r"(\d\d)(?![\d'])", _bare),
    ),
)
BY_MONTH = Opening(
    rf"({MONTH})",
    (
        Form(
            "month_day_year",
            rf"{MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})(?:(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?|{GAP}{IN}{GAP})({ANY_YEAR})",
            lambda m, d, y: _day(d, m, y),
        ),
        Form("month_slash_day", rf"[-/](\d{{1,2}})[-/]({YEAR})", lambda m, d, y: _day(d, m, y)),
        Form("month_year", rf"(?:{_OF}|[-/])'?({YEAR})", _in_month),
        Form("month_short_year", rf"{_OF}({ANY_YEAR})", _in_month),
        Form(
            "month_day",
            rf"{MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})",
            lambda m, d: Partial(month_of(m), ordinal_value(d)),
        ),
        Form("month", "", lambda m: Partial(month_of(m))),
    ),
)
BY_SEASON = Opening(
    rf"({trie(SEASONS)}){WORD_END}",
    (
        Form(
            "season",
            rf"{_OF}((?:19|20)\d\d(?![\d,]|s(?![a-z]))|{SHORT_YEAR})(?:[/{DASHES}](\d{{4}}|\d\d)(?!\d))?",
            in_season,
        ),
    ),
)
BY_SPELLED_YEAR = Opening(
    rf"(?=(?:{trie(CENTURIES)}|{trie(TWO)}){WORD_END})",
    (
        Form(
            "spelled_decade",
            rf"({trie(CENTURIES)})(?:{GAP}|-)({_DECADES})(?![a-z])",
            lambda c, d: in_decade(str(NUMBERS[c] * 100 + DECADES[d])),
        ),
        Form("spelled_year", rf"({SPELLED_YEAR})", _bare),
    ),
)
BY_OTHER_WORD = Opening(
    rf"(?={_Q}[1-4]|{_H}[12]"
    rf"|{trie(first_words((*meanings('week'), *meanings('fiscal'), *meanings('era'), *HOLIDAYS)))})",
    (
        Form("quarters", rf"{_Q}([1-4]){_TO}{_Q}([1-4]){_AFTER_SIGN}", _quarters),
        Form("quarter_year", rf"{_Q}([1-4]){_AFTER_SIGN}", _nth("quarter")),
        Form("half_year", rf"{_H}([12]){_AFTER_SIGN}", _nth("half")),
        Form(
            "week_of_year",
            rf"{_WEEK}{GAP}(\d{{1,2}})(?:{MAY_GAP},{MAY_GAP}|{GAP}(?:(?:{OF}|{IN}){GAP})?)({YEAR})",
            lambda w, y: in_week(y, w),
        ),
        Form(
            "week_of_day",
            rf"{_WEEK}{GAP}{trie(meanings('week-of'))}{GAP}(?:{THE}{GAP})?"
            rf"(?:{_MONTH_DAY}{_SPACE}|{_DAY_MONTH}{_OF})({ANY_YEAR})",
            lambda m, d, d2, m2, y: in_week_of(_day(d or d2, m or m2, y)),
        ),
        Form("holiday", rf"({trie(HOLIDAYS)}){_SPACE}(?:(?:{OF}|{IN}){GAP})?({ANY_YEAR})", on_holiday),
        Form("anno", rf"{_ERA}{GAP}(\d{{1,4}})(?!\d)", _in_era, capital=True),
        Form(
            "fiscal_digits",
            rf"{_FISCAL}(?:{MAY_GAP}')?(\d\d)(?:[/{DASHES}](\d\d))?(?!\d)(?![-/]\d)",
            lambda y, last: in_fiscal_year(f"20{y}", last),
        ),
        Form(
            "fiscal_year",
            rf"{_FISCAL}{MAY_GAP}({YEAR})(?:[/{DASHES}]({YEAR}|\d\d(?!\d)))?",
            in_fiscal_year,
        ),
    ),
)
IN_DIGITS = (BY_ORDINAL, BY_YEAR, BY_DAY)
IN_WORDS = (BY_APOSTROPHE, BY_ORDINAL, BY_MONTH, BY_SEASON, BY_SPELLED_YEAR, BY_OTHER_WORD)


def read_form(text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
    """Where the date that begins at ``at`` ends, and its days.

    None where no form fits; no days where a form fits but names no such day, or leaves open which one.
    """
    for opening in IN_DIGITS if folded[at : at + 1].isdigit() else IN_WORDS:
        found = opening.read(text, folded, at)
        if found is not None:
            return found
    return None
