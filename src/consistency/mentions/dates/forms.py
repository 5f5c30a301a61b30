"""The forms in which one date is written, by what they begin with. All run on the folded copy of a text.

The file is long, for it is one table: the first form that fits wins, so each must be seen among the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.mentions.dates.days import Partial, in_month
from consistency.mentions.dates.eras import (
    BEFORE,
    DASHED_YEAR,
    END,
    ERA,
    LONG_SPANS,
    NUMBER,
    OURS,
    anno,
    in_decade_before,
    in_era,
    in_era_years,
    in_span_before,
    in_spans_before,
)
from consistency.mentions.dates.form import Form, Opening
from consistency.mentions.dates.holidays import on_holiday
from consistency.mentions.dates.parts import (
    in_bare_year,
    in_basic_order,
    in_centuries,
    in_century,
    in_decade,
    in_decades,
    in_digits,
    in_digits_to,
    in_fiscal_year,
    in_following_years,
    in_iso_order,
    in_listed_decades,
    in_named_month,
    in_nth,
    in_quarters,
    in_season,
    in_short_decade,
    in_short_digits,
    in_week,
    in_week_of,
    in_weekend_of,
    in_year_and_digits,
    in_year_and_nth,
    on_day_of,
    on_days_of,
    without_year,
)
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
)
from consistency.mentions.pieces import GAP, MAY_GAP, WORD_END, trie

if TYPE_CHECKING:
    from consistency.mentions.dates.form import Found

_SPACE = rf"(?:{GAP}|,{MAY_GAP})"
_OF = rf"(?:(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?(?:{THE}{GAP})?(?:{YEAR_WORD}{GAP})?)"
_OF_OR_IN = rf"(?:{_OF}|{GAP}{IN}{GAP}(?:{THE}{GAP})?)"
_QUARTER, _HALF, _FISCAL = (trie(meanings(role)) for role in ("quarter", "half", "fiscal"))
_Q, _H, _W, _WEEK = (trie(meanings(role)) for role in ("quarter-sign", "half-sign", "week-sign", "week"))
_WEEKEND = trie(meanings("weekend"))
_OF_FISCAL = rf"{_OF}(?:{_FISCAL}{MAY_GAP})?"
_SHORT_FISCAL = rf"{_FISCAL}{MAY_GAP}'?(\d\d)(?![/{DASHES}]\d){WORD_END}"
_AFTER_SIGN = rf"(?:{_OF_FISCAL}({ANY_YEAR})|{_OF}{_SHORT_FISCAL}|[-/]({YEAR}))"
_YEAR_OF_SIGN = rf"{MAY_GAP}(?:(?:{_FISCAL}{MAY_GAP})?({YEAR})|{_SHORT_FISCAL}|'?(\d\d)(?![/-]){WORD_END})"
_TO = rf"(?:{MAY_GAP}[{DASHES}]{MAY_GAP}|{GAP}{trie(meanings('to'))}{GAP})"
_AND = rf"{GAP}{trie(meanings('and'))}{GAP}"
_OR = trie(meanings("or"))
_NTH_AND = rf"(?:,{MAY_GAP}(?:{THE}{GAP})?{ORDINAL}){{0,5}}+,?{_AND}(?:{THE}{GAP})?"
_NEXT_CENTURY = (
    rf"(?:,{MAY_GAP}(?:{THE}{GAP})?{ORDINAL}){{0,5}}+,?(?:{_AND}|{GAP}{_OR}{GAP}|{_TO})(?:{THE}{GAP})?"
    rf"(?:{trie(meanings('part'))}(?:-|{GAP}))?{ORDINAL}(?:-|{GAP})"
)
_NEXT_DAY = rf"(?:{_TO}|(?:,{MAY_GAP}{DAY}){{0,10}}+,?{_AND})(?:{THE}{GAP})?"
_BETWEEN = "|".join(rf"(?<={word} [a-z]\d)" for word, way in meanings("opening").items() if way == "between")
_CENTURIES = trie([*meanings("century"), *meanings("centuries")])
_TIME = r"(?:[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?)?"
_BASIC_TIME = r"(?:t\d{4}(?:\d{2})?(?:z|[+-]\d{2}:?\d{2})?)?"
_DECADES = trie(DECADES)
_BEHIND_DAYS = [
    *MONTHS,
    *(phrase for role in ("and", "of", "suffix", "to", "quarter-sign", "half-sign") for phrase in meanings(role)),
    *(phrase for role in ("or", "era", "calibrated") for phrase in meanings(role)),
]
"""What stands behind the digits of a date where they are no year."""
_DAY_WORD = trie(phrase for phrase, unit in meanings("unit").items() if unit == "day")
_JOINING = trie(phrase for role in ("and", "or", "to", "of") for phrase in meanings(role))
_BEHIND_ORDINAL = (
    rf",?(?:{MAY_GAP}[{DASHES}]|{GAP}(?:{_JOINING}{GAP}|{_QUARTER}|{_HALF}|{_DAY_WORD}|{LONG_SPANS}))"
    rf"|,{MAY_GAP}(?:{THE}{GAP})?{ORDINAL}"
)
"""What stands behind an ordinal that belongs to a date."""
_D = rf"({DAY})"
_MONTH_DAY = rf"({MONTH}){MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})"
_DAY_MONTH = rf"{_D}{MAY_GAP}(?:{OF}{GAP})?({MONTH})"

BY_ORDINAL = Opening(
    rf"({ORDINAL})(?={_BEHIND_ORDINAL})",
    (
        Form(
            "nth_quarter",
            rf"[- ]{_QUARTER}s?(?:{_OF_FISCAL}(?:{IN}{GAP})?({ANY_YEAR})|{_OF}{_SHORT_FISCAL})",
            in_nth("quarter"),
        ),
        Form("nth_half", rf"[- ]{_HALF}{_OF_FISCAL}(?:{IN}{GAP})?({ANY_YEAR})", in_nth("half")),
        Form(
            "nth_quarters",
            rf"{_TO}(?:{THE}{GAP})?({ORDINAL})[- ]{_QUARTER}s?{_OF_FISCAL}({ANY_YEAR})",
            in_quarters,
        ),
        Form(
            "listed_quarter",
            rf"(?={_NTH_AND}{ORDINAL}[- ]{_QUARTER}s?{_OF_FISCAL}({ANY_YEAR}))",
            in_nth("quarter"),
        ),
        Form("nth_of_month", rf"{GAP}(?:{_DAY_WORD}{GAP})?{OF}{GAP}({MONTH}){_OF_OR_IN}({ANY_YEAR})", on_day_of),
        Form("day_of_month", rf"{GAP}(?:{_DAY_WORD}{GAP})?{OF}{GAP}({MONTH})", without_year),
        Form(
            "listed_ordinal",
            rf"(?={_TO}(?:{THE}{GAP})?{ORDINAL_WORD}{GAP}{OF}{GAP}{MONTH})",
            lambda d: Partial(None, ordinal_value(d)),
        ),
        Form(
            "centuries_before",
            rf"{_TO}(?:{THE}{GAP})?({ORDINAL})(?:-|{GAP})({LONG_SPANS}){GAP}{BEFORE}{END}",
            in_spans_before,
        ),
        Form("century_before", rf"(?:-|{GAP})({LONG_SPANS})(?:-|{GAP}){BEFORE}{END}", in_span_before),
        Form("listed_century_before", rf"(?={_NEXT_CENTURY}({LONG_SPANS}){GAP}{BEFORE}{END})", in_span_before),
        Form("centuries", rf"{_TO}(?:{THE}{GAP})?({ORDINAL})[- ]{_CENTURIES}{WORD_END}", in_centuries),
        Form("century", rf"(?:-|{GAP}){_CENTURIES}{WORD_END}", in_century),
        Form("listed_century", rf"(?={_NEXT_CENTURY}{_CENTURIES}{WORD_END})", in_century),
    ),
)
ERA_YEARS = (
    Form("era_year", rf"({NUMBER}){ERA}", in_era, capital=True),
    Form("era_years", rf"({NUMBER}){_TO}({NUMBER}){ERA}", in_era_years, capital=True),
    Form("listed_era_year", rf"({NUMBER})(?=(?:{_AND}|{GAP}{_OR}{GAP}){NUMBER}{MAY_GAP}({BEFORE}){END})", in_era),
    Form("decade_before", rf"(\d{{1,3}}0)s{GAP}{BEFORE}{END}", in_decade_before, capital=True),
)
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
            in_basic_order,
        ),
        Form("year_month_day", rf"({YEAR})[-/ ]({MONTH})[-/ ](\d{{1,2}})(?!\d)", lambda y, m, d: on_day_of(d, m, y)),
        Form("year_quarter", rf"({YEAR})[-/ ]?{_Q}([1-4]){WORD_END}", in_year_and_nth("quarter")),
        Form(
            "year_nth_quarter",
            rf"({YEAR})(?:,|'s)?{GAP}(?:{THE}{GAP})?({ORDINAL}){GAP}{_QUARTER}{WORD_END}",
            in_year_and_nth("quarter"),
        ),
        Form("year_week", rf"({YEAR})-?{_W}(\d\d){WORD_END}", in_week),
        Form("year_week_word", rf"({YEAR})(?:,|'s)?{GAP}{_WEEK}{GAP}(\d{{1,2}})(?![\d.,/-]?\d|[a-z])", in_week),
        Form("year_half", rf"({YEAR})[-/ ]?{_H}([12]){WORD_END}", in_year_and_nth("half")),
        Form("decades", rf"((?:1\d|20)\d0)s{_TO}(?:{THE}{GAP})?'?(\d0)s{WORD_END}", in_decades),
        Form(
            "listed_decades",
            rf"((?:1\d|20)\d0)s((?:,{MAY_GAP}'?\d0s){{0,5}}+),?(?:{_AND}|{GAP}{_OR}{GAP})(?:{THE}{GAP})?'?(\d0)s{WORD_END}",
            in_listed_decades,
        ),
        *ERA_YEARS,
        Form("decade", rf"((?:1\d|20)\d0)(?:s|(?<=the \d{{4}})'s){WORD_END}", in_decade),
        Form("two_years", rf"({YEAR})([/{DASHES}])(\d\d)(?![\d/-])(?!,\d)", in_year_and_digits),
        Form("two_whole_years", rf"({YEAR})/({YEAR})(?![\d/-])", in_following_years),
        Form("year_month", rf"({YEAR})[-/]([1-9])(?![\d./-])", lambda y, m: in_month(int(y), int(m))),
        Form(
            "year_month_word",
            rf"({YEAR})(?:,?{GAP}|[-/])(?!{MODAL_MONTH})({MONTH})(?!{MAY_GAP},?{MAY_GAP}\d)",
            lambda y, m: in_named_month(m, y),
        ),
        Form("year", rf"({YEAR})", in_bare_year),
    ),
)
BY_DAY = Opening(
    rf"(?=\d{{1,2}}(?:[-/]| ?/ )|\d{{1,2}}\.(?:\d{{1,2}}\.|[a-z])"
    rf"|\d{{1,4}}{MAY_GAP}(?:[,{DASHES}]|{trie(_BEHIND_DAYS)})|\d{{1,3}}0s{GAP}{BEFORE})",
    (
        Form(
            "numeric",
            rf"(\d{{1,2}})(?P<numeric_mark>[/.-]| / |/ )(\d{{1,2}})(?P=numeric_mark)({YEAR})"
            r"(?![./]?\d|-(?!\d{1,2}[/.]\d{1,2}[/.]\d)\d)",
            in_digits,
        ),
        Form("numeric_days", rf"(\d{{1,2}})/(\d{{1,2}})-(\d{{1,2}})/(\d{{1,2}})/({YEAR})(?![./-]?\d)", in_digits_to),
        Form(
            "numeric_short",
            r"(\d{1,2})(?P<short_mark>[/.-])(\d{1,2})(?P=short_mark)(\d\d)(?![\d:/%]|[.,-]\d)",
            in_short_digits,
        ),
        Form(
            "slashed_days",
            rf"{_D}/({DAY}){MAY_GAP}(?:{OF}{GAP})?({MONTH}){_OF_OR_IN}({ANY_YEAR})",
            on_days_of,
        ),
        Form("day_month_year", rf"{_DAY_MONTH}{_OF_OR_IN}({ANY_YEAR})", on_day_of),
        Form(
            "day_mark_month_year",
            rf"{_D}(?P<day_mark>[-/.]?)({MONTH_NAME})(?P=day_mark)({YEAR}|\d\d(?!\d|[./-]\d))",
            lambda d, mark, m, y: on_day_of(d, m, y) if mark or len(y) > 2 else Partial(month_of(m), ordinal_value(d)),
        ),
        Form("day_month", _DAY_MONTH, without_year),
        Form(
            "listed_day",
            rf"{_D}(?={_NEXT_DAY}{DAY}(?:{MAY_GAP}|{GAP}{OF}{GAP}){MONTH})",
            lambda d: Partial(None, ordinal_value(d)),
        ),
        Form(
            "month_slash_year",
            r"((?:0?[1-9]|1[0-2])(?=/)|(?:0[1-9]|1[0-2])(?=-))[/-]((?:19|20)\d\d)(?!/?\d|-(?!\d{1,2}/\d{4})\d)",
            lambda m, y: in_month(int(y), int(m)),
        ),
        *ERA_YEARS,
        Form("quarter_sign_year", rf"([1-4]){_Q}{_YEAR_OF_SIGN}", in_nth("quarter")),
        Form("half_sign_year", rf"([12]){_H}{_YEAR_OF_SIGN}", in_nth("half"), capital=True),
    ),
)
BY_APOSTROPHE = Opening(
    "'",
    (
        Form("short_decade", rf"(\d0)s{WORD_END}(?!')", in_short_decade),
        Form("short_year", r"(\d\d)(?![\d'])", in_bare_year),
    ),
)
BY_MONTH = Opening(
    rf"({MONTH})",
    (
        Form(
            "month_day_year",
            rf"{MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})(?:(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?|{GAP}{IN}{GAP})({ANY_YEAR})",
            lambda m, d, y: on_day_of(d, m, y),
        ),
        Form("month_slash_day", rf"[-/](\d{{1,2}})[-/]({YEAR})", lambda m, d, y: on_day_of(d, m, y)),
        Form("month_year", rf"(?:{_OF}|[-/])'?({YEAR})", in_named_month),
        Form("month_short_year", rf"{_OF}({ANY_YEAR})", in_named_month),
        Form(
            "month_day",
            rf"{MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})",
            lambda m, d: without_year(d, m),
        ),
        Form("month", "", lambda m: Partial(month_of(m))),
    ),
)
BY_SEASON = Opening(
    rf"({trie(SEASONS)}){WORD_END}",
    (
        Form(
            "season",
            rf"{_OF}((?:19|20)\d\d(?!,?\d|s(?![a-z]))|{SHORT_YEAR})(?:[/{DASHES}](\d{{4}}|\d\d)(?!\d))?",
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
        Form("spelled_year", rf"({SPELLED_YEAR})", in_bare_year),
    ),
)
BY_DECADE = Opening(
    rf"({_DECADES})(?![a-z])",
    (Form("named_decade", "", lambda d: in_short_decade(str(DECADES[d]))),),
)
BY_WEEK = Opening(
    rf"(?={trie(first_words([*meanings('week'), *meanings('weekend')]))})",
    (
        Form(
            "week_of_year",
            rf"{_WEEK}{GAP}(\d{{1,2}})(?:{MAY_GAP},{MAY_GAP}|{GAP}(?:(?:{OF}|{IN}){GAP})?)({YEAR})",
            lambda w, y: in_week(y, w),
        ),
        Form(
            "week_of_day",
            rf"(?:{_WEEK}|({_WEEKEND})){GAP}{trie(meanings('week-of'))}{GAP}(?:{THE}{GAP})?"
            rf"(?:{_MONTH_DAY}{_SPACE}|{_DAY_MONTH}{_OF})({ANY_YEAR})",
            lambda end, m, d, d2, m2, y: (in_weekend_of if end else in_week_of)(on_day_of(d or d2, m or m2, y)),
        ),
    ),
)
BY_HOLIDAY = Opening(
    rf"({trie(HOLIDAYS)}){_SPACE}",
    (Form("holiday", rf"(?:(?:{OF}|{IN}){GAP})?({ANY_YEAR})", on_holiday),),
)
BY_OTHER_WORD = Opening(
    rf"(?={_Q}[1-4]|{_H}[12]|{trie(first_words([*meanings('fiscal'), *meanings('era')]))})",
    (
        Form("quarters", rf"{_Q}([1-4])(?:{_TO}|(?:{_BETWEEN}){_AND}){_Q}([1-4]){_AFTER_SIGN}", in_quarters),
        Form(
            "listed_quarter_sign",
            rf"{_Q}([1-4])(?=(?:,{MAY_GAP}{_Q}[1-4]){{0,3}}+,?{_AND}{_Q}[1-4]{_OF_FISCAL}({ANY_YEAR}))",
            in_nth("quarter"),
        ),
        Form("quarter_year", rf"{_Q}([1-4]){_AFTER_SIGN}", in_nth("quarter")),
        Form("half_year", rf"{_H}([12]){_AFTER_SIGN}", in_nth("half")),
        Form(
            "fiscal_quarter",
            rf"{_FISCAL}{MAY_GAP}'?({YEAR}|\d\d)[ ,-]{{1,2}}{_Q}([1-4]){WORD_END}",
            in_year_and_nth("quarter"),
        ),
        Form("anno", rf"{OURS}{GAP}(\d{{1,4}}){DASHED_YEAR}", anno, capital=True),
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
IN_WORDS = (
    BY_MONTH,
    BY_APOSTROPHE,
    BY_ORDINAL,
    BY_SEASON,
    BY_SPELLED_YEAR,
    BY_DECADE,
    BY_WEEK,
    BY_HOLIDAY,
    BY_OTHER_WORD,
)


def read_form(text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
    """Where the date that begins at ``at`` ends, and its days.

    None where no form fits; no days where a form fits but names no such day, or leaves open which one.
    """
    for opening in IN_DIGITS if folded[at : at + 1].isdigit() else IN_WORDS:
        found = opening.read(text, folded, at)
        if found is not None:
            return found
    return None
