"""The forms in which one date is written, each with the days that it covers.

A form is a regular expression and a function from its groups to days. Forms that begin alike stand together under
what they begin with, so that this is written, compiled and read once. All run on the folded copy of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TypeAlias

from attrs import evolve, frozen

from consistency.mentions.date_days import (
    Days,
    Partial,
    in_centuries,
    in_century,
    in_days,
    in_decade,
    in_digits,
    in_first_units,
    in_fiscal_year,
    in_following_years,
    in_iso_order,
    in_month,
    in_part,
    in_week,
    in_week_of,
    in_year_and_digits,
    on_day,
    on_holiday,
    on_nth,
    year_days,
)
from consistency.mentions.date_words import (
    DASHES,
    DAY,
    HOLIDAYS,
    MONTH,
    NUMBERS,
    OF,
    ORDINAL,
    ORDINAL_WORD,
    THE,
    WEEKDAY,
    YEAR,
    YEAR_WORD,
    meanings,
    month_of,
    ordinal_value,
)
from consistency.mentions.grammar import GAP, MAY_GAP, WORD_END, trie

Found: TypeAlias = Days | Partial


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
_QUARTER, _HALF, _FISCAL = (trie(meanings(role)) for role in ("quarter", "half", "fiscal"))
_OF_FISCAL = rf"{_OF}(?:{_FISCAL}{MAY_GAP})?"
_TO = rf"(?:{MAY_GAP}[{DASHES}]{MAY_GAP}|{GAP}{trie([*meanings('to'), *meanings('and')])}{GAP})"
_CENTURY = trie(meanings("century"))
_CENTURIES = trie([*meanings("century"), *meanings("centuries")])
_TIME = r"(?:[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?)?"
_D = rf"({DAY})"
_PERIOD = (
    rf"(?:(last|to{GAP}last){GAP})?(week|day|{WEEKDAY}){GAP}(?:of|in){GAP}(?:{THE}{GAP})?(?:{YEAR_WORD}{GAP})?"
    rf"(?:({MONTH}){_OF})?({YEAR})"
)

BY_ORDINAL = Opening(
    rf"({ORDINAL})",
    (
        Form("nth_of_period", rf"{GAP}{_PERIOD}", on_nth),
        Form(
            "nth_quarter",
            rf"[- ]{_QUARTER}{_OF_FISCAL}(?:in{GAP})?({YEAR})",
            lambda n, y: in_part(int(y), ordinal_value(n), "quarter"),
        ),
        Form(
            "nth_half",
            rf"[- ]{_HALF}{_OF_FISCAL}(?:in{GAP})?({YEAR})",
            lambda n, y: in_part(int(y), ordinal_value(n), "half"),
        ),
        Form(
            "nth_of_month",
            rf"{GAP}{OF}{GAP}({MONTH}){_OF}({YEAR})",
            lambda d, m, y: on_day(int(y), month_of(m), ordinal_value(d)),
        ),
        Form(
            "centuries",
            rf"{_TO}(?:{THE}{GAP})?({ORDINAL})[- ]{_CENTURIES}{WORD_END}",
            in_centuries,
        ),
        Form("century", rf"(?:-|{GAP}){_CENTURY}{WORD_END}", in_century),
    ),
)
BY_FIRST_OR_LAST = Opening(
    rf"(first|last){GAP}",
    (
        Form(
            "first_units",
            rf"(\d{{1,2}}|{trie(NUMBERS)}){GAP}(month|quarter)s{GAP}(?:of|in){GAP}(?:{THE}{GAP})?(?:{YEAR_WORD}{GAP})?({YEAR})",
            in_first_units,
        ),
        Form("last_of_period", _PERIOD, on_nth),
    ),
)
BY_DIGITS = Opening(
    r"(?=\d)",
    (
        Form(
            "iso",
            rf"({YEAR})(?P<iso_mark>[-/.])(0?[1-9]|1[0-2])(?P=iso_mark)([0-2]?\d|3[01])(?!\d){_TIME}",
            in_iso_order,
        ),
        Form(
            "year_month_day",
            rf"({YEAR})[-/ ]({MONTH})[-/ ](\d{{1,2}})(?!\d)",
            lambda y, m, d: on_day(int(y), month_of(m), int(d)),
        ),
        Form(
            "numeric",
            rf"(\d{{1,2}})(?P<numeric_mark>[/.-])(\d{{1,2}})(?P=numeric_mark)({YEAR})(?![./-]?\d)",
            in_digits,
        ),
        Form("day_range", rf"{_D}{_TO}{_D}{MAY_GAP}(?:{OF}{GAP})?({MONTH}){_OF}({YEAR})", in_days),
        Form(
            "day_month_year",
            rf"{_D}(?:{MAY_GAP}(?:{OF}{GAP})?|[-/.])({MONTH})(?:{_OF}|[-/.])({YEAR})",
            lambda d, m, y: on_day(int(y), month_of(m), ordinal_value(d)),
        ),
        Form(
            "day_month", rf"{_D}{MAY_GAP}(?:{OF}{GAP})?({MONTH})", lambda d, m: Partial(month_of(m), ordinal_value(d))
        ),
        Form("year_quarter", rf"({YEAR})[- ]?q([1-4]){WORD_END}", lambda y, q: in_part(int(y), int(q), "quarter")),
        Form(
            "year_nth_quarter",
            rf"({YEAR})(?:,|'s)?{GAP}(?:{THE}{GAP})?({ORDINAL}){GAP}{_QUARTER}{WORD_END}",
            lambda y, n: in_part(int(y), ordinal_value(n), "quarter"),
        ),
        Form("year_week", rf"({YEAR})-?w(\d\d){WORD_END}", in_week),
        Form("year_half", rf"({YEAR})[- ]?h([12]){WORD_END}", lambda y, h: in_part(int(y), int(h), "half")),
        Form(
            "month_slash_year",
            r"((?:0?[1-9]|1[0-2])(?=/)|(?:0[1-9]|1[0-2])(?=-))[/-]((?:19|20)\d\d)(?![/-]?\d)",
            lambda m, y: in_month(int(y), int(m)),
        ),
        Form("decade", rf"((?:1\d|20)\d0)(?:s|(?<=the \d{{4}})'s){WORD_END}", in_decade),
        Form(
            "era_year",
            rf"(\d{{1,4}}){GAP}(?:a\.d\.|c\.e\.|(?:ad|ce){WORD_END})",
            lambda y: year_days(int(y)) if int(y) else None,
            capital=True,
        ),
        Form("two_years", rf"({YEAR})([/{DASHES}])(\d\d)(?![\d/-])(?!,\d)", in_year_and_digits),
        Form("two_whole_years", rf"({YEAR})/({YEAR})(?![\d/-])", in_following_years),
        Form("year_month", rf"({YEAR})[-/]([1-9])(?![\d./-])", lambda y, m: in_month(int(y), int(m))),
        Form(
            "year_month_word",
            rf"({YEAR})(?:,?{GAP}|[-/])(?!may|mar)({MONTH})(?!{MAY_GAP},?{MAY_GAP}\d)",
            lambda y, m: in_month(int(y), month_of(m)),
        ),
        Form("quarter_q_year", rf"([1-4])q{MAY_GAP}({YEAR})", lambda q, y: in_part(int(y), int(q), "quarter")),
        Form("half_h_year", rf"([12])h{MAY_GAP}({YEAR})", lambda h, y: in_part(int(y), int(h), "half")),
        Form("year", rf"({YEAR})", lambda y: evolve(year_days(int(y)), is_bare=True)),
    ),
)
BY_MONTH = Opening(
    rf"({MONTH})",
    (
        Form("month_days_year", rf"{MAY_GAP}{_D}{_TO}{_D}{_SPACE}({YEAR})", lambda m, a, b, y: in_days(a, b, m, y)),
        Form(
            "month_day_year",
            rf"{MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?({YEAR})",
            lambda m, d, y: on_day(int(y), month_of(m), ordinal_value(d)),
        ),
        Form(
            "month_slash_day",
            rf"[-/](\d{{1,2}})[-/]({YEAR})",
            lambda m, d, y: on_day(int(y), month_of(m), int(d)),
        ),
        Form("month_year", rf"(?:{_OF}|[-/])'?({YEAR})", lambda m, y: in_month(int(y), month_of(m))),
        Form("month_day", rf"{MAY_GAP}({DAY}|{ORDINAL_WORD})", lambda m, d: Partial(month_of(m), ordinal_value(d))),
        Form("month", "", lambda m: Partial(month_of(m), None)),
    ),
)
BY_OTHER_WORD = Opening(
    rf"(?=[qh][1-4]|week|a\.?d|{trie(words[0] for words in map(str.split, (*meanings('fiscal'), *HOLIDAYS)))})",
    (
        Form(
            "quarter_year", rf"q([1-4])(?:{_OF_FISCAL}|[-/])({YEAR})", lambda q, y: in_part(int(y), int(q), "quarter")
        ),
        Form("half_year", rf"h([12])(?:{_OF_FISCAL}|[-/])({YEAR})", lambda h, y: in_part(int(y), int(h), "half")),
        Form("week_of_year", rf"week{GAP}(\d{{1,2}}),?{GAP}(?:of{GAP}|in{GAP})?({YEAR})", lambda w, y: in_week(y, w)),
        Form(
            "week_of_day",
            rf"week{GAP}(?:of|starting|beginning){GAP}(?:{THE}{GAP})?"
            rf"(?:({MONTH}){MAY_GAP}{_D}{_SPACE}|{_D}{MAY_GAP}(?:{OF}{GAP})?({MONTH}){_OF})({YEAR})",
            lambda m, d, d2, m2, y: in_week_of(on_day(int(y), month_of(m or m2), ordinal_value(d or d2))),
        ),
        Form("holiday", rf"({trie(HOLIDAYS)}){_SPACE}(?:of{GAP}|in{GAP})?({YEAR})", on_holiday),
        Form(
            "anno",
            rf"a\.?d\.?{GAP}(\d{{1,4}})(?!\d)",
            lambda y: year_days(int(y)) if int(y) else None,
            capital=True,
        ),
        Form("fiscal_digits", r"fy'?(\d\d)(?!\d)(?![-/]\d)", lambda y: year_days(2000 + int(y))),
        Form("fiscal_year", rf"{_FISCAL}{MAY_GAP}({YEAR})(?:[/{DASHES}]({YEAR}|\d\d(?!\d)))?", in_fiscal_year),
    ),
)
IN_DIGITS = (BY_ORDINAL, BY_DIGITS)
IN_WORDS = (BY_ORDINAL, BY_FIRST_OR_LAST, BY_MONTH, BY_OTHER_WORD)


def read_form(text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
    """Where the date that begins at ``at`` ends, and its days.

    None where no form fits; no days where a form fits but names no such day, or leaves open which one.
    """
    for opening in IN_DIGITS if folded[at : at + 1].isdigit() else IN_WORDS:
        found = opening.read(text, folded, at)
        if found is not None:
            return found
    return None
