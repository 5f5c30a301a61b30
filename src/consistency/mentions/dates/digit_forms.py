"""The forms of dates that begin with digits or an ordinal, by what they begin with: the first form that fits wins.

All run on the folded copy of a text.
"""

from __future__ import annotations

from consistency.lexicons import behind_any_of
from consistency.mentions.dates.days import Partial, in_month
from consistency.mentions.dates.eras import (
    BEFORE,
    END,
    ERA,
    LONG_SPANS,
    NUMBER,
    in_decade_before,
    in_era,
    in_era_years,
    in_span_before,
    in_spans_before,
)
from consistency.mentions.dates.form import Form, Opening
from consistency.mentions.dates.form_days import (
    in_bare_year,
    in_basic_order,
    in_centuries,
    in_century,
    in_decade,
    in_decades,
    in_digits,
    in_digits_to,
    in_following_years,
    in_iso_order,
    in_listed_decades,
    in_named_month,
    in_nth,
    in_quarters,
    in_short_digits,
    in_week,
    in_year_and_digits,
    in_year_and_nth,
    on_day_of,
    on_days_of,
    on_days_without_year,
    on_dotted_dates,
    on_dotted_days,
    without_year,
)
from consistency.mentions.dates.form_pieces import (
    AND_NEXT,
    BEFORE_FISCAL_YEAR,
    BEFORE_YEAR,
    DAY_GROUP,
    DAY_MONTH,
    FISCAL,
    HALF_SIGN,
    QUARTER,
    QUARTER_SIGN,
    SHORT_FISCAL,
    TO_NEXT,
    WEEK_WORD,
)
from consistency.mentions.dates.words import (
    AM_OR_PM,
    ANY_YEAR,
    DASHES,
    DAY,
    DECADE_END,
    IN,
    MAY_WEEKDAY,
    MODAL_MONTH,
    MONTH,
    MONTH_NAME,
    MONTHS,
    OF,
    OR,
    ORDINAL,
    ORDINAL_WORD,
    THE,
    UNTIL,
    YEAR,
    meanings,
    month_of,
    ordinal_value,
)
from consistency.mentions.pieces import GAP, GENITIVE, MAY_GAP, WORD_END, trie

_OF_OR_IN = rf"(?:{BEFORE_YEAR}|{GAP}{IN}{GAP}(?:{THE}{GAP})?)"
_HALF = trie(meanings("half"))
_WEEK_SIGN = trie(meanings("week-sign"))
_YEAR_OF_SIGN = rf"{MAY_GAP}(?:(?:{FISCAL}{MAY_GAP})?({YEAR})|{SHORT_FISCAL}|'?(\d\d)(?![/-]){WORD_END})"
_NTH_AND = rf"(?:,{MAY_GAP}(?:{THE}{GAP})?{ORDINAL}){{0,5}}+,?{AND_NEXT}(?:{THE}{GAP})?"
_NEXT_CENTURY = (
    rf"(?:,{MAY_GAP}(?:{THE}{GAP})?{ORDINAL}){{0,5}}+,?(?:{AND_NEXT}|{GAP}{OR}{GAP}|{TO_NEXT})(?:{THE}{GAP})?"
    rf"(?:{trie(meanings('part'))}(?:-|{GAP}))?{ORDINAL}(?:-|{GAP})"
)
_NEXT_DAY = rf"(?:{TO_NEXT}|(?:,{MAY_GAP}{DAY}){{0,10}}+,?(?:{AND_NEXT}|{GAP}{OR}{GAP})){MAY_WEEKDAY}(?:{THE}{GAP})?"
_CENTURIES = trie([*meanings("century"), *meanings("centuries")])
_BEHIND_THE = behind_any_of(meanings("the"), r" \d{4}")
_UNJOINED = r"(?<![a-z]\d{3}-)"
"""In front of a decade, which is joined to no name: "A350-1000s" are aircraft."""
_SECONDS = r":\d{2}(?:[.,]\d{1,9})?"
_TIME = (
    rf"(?:t\d\d:\d\d(?:{_SECONDS})?(?:z|[+-]\d\d:?\d\d)?"
    rf"|{GAP}\d{{1,2}}:\d\d(?:{_SECONDS}(?: ?[+-]\d\d:?\d\d(?!\d))?)?(?:z|\+\d\d:?\d\d(?!\d))?"
    rf"(?![\d:]|{MAY_GAP}(?:{AM_OR_PM}{WORD_END}|[{DASHES}]{MAY_GAP}\d)|{GAP}{UNTIL}{GAP}\d))?"
)
"""A time behind a date belongs to its stamp, unless words or a second time tell that it stands there for itself."""
_LOG_TIME = r"(?::\d{2}:\d{2}:\d{2}(?: [+-]\d{4})?)?"
_BASIC_TIME = r"(?:t\d{4}(?:\d{2})?(?:z|[+-]\d{2}:?\d{2})?)?"
_BEHIND_DAYS = [
    *MONTHS,
    *(phrase for role in ("and", "of", "suffix", "to", "quarter-sign", "half-sign") for phrase in meanings(role)),
    *(phrase for role in ("or", "era", "calibrated") for phrase in meanings(role)),
]
"""What stands behind the digits of a date where they are no year."""
_DAY_WORD = trie(phrase for phrase, unit in meanings("unit").items() if unit == "day")
_JOINING = trie(phrase for role in ("and", "or", "to", "of") for phrase in meanings(role))
_BEHIND_ORDINAL = (
    rf",?(?:{MAY_GAP}[{DASHES}]|/|{GAP}(?:{_JOINING}{GAP}|{QUARTER}|{_HALF}|{_DAY_WORD}|{LONG_SPANS}))"
    rf"|,{MAY_GAP}(?:{THE}{GAP})?{ORDINAL}"
)
"""What stands behind an ordinal that belongs to a date."""

BY_ORDINAL = Opening(
    rf"({ORDINAL})(?={_BEHIND_ORDINAL})",
    (
        Form(
            "nth_quarter",
            rf"[- ]{QUARTER}s?(?:{BEFORE_FISCAL_YEAR}(?:{IN}{GAP})?({ANY_YEAR})|{BEFORE_YEAR}{SHORT_FISCAL})",
            in_nth("quarter"),
        ),
        Form("nth_half", rf"[- ]{_HALF}{BEFORE_FISCAL_YEAR}(?:{IN}{GAP})?({ANY_YEAR})", in_nth("half")),
        Form(
            "nth_quarters",
            rf"{TO_NEXT}(?:{THE}{GAP})?({ORDINAL})[- ]{QUARTER}s?{BEFORE_FISCAL_YEAR}({ANY_YEAR})",
            in_quarters,
        ),
        Form(
            "listed_quarter",
            rf"(?={_NTH_AND}{ORDINAL}[- ]{QUARTER}s?{BEFORE_FISCAL_YEAR}({ANY_YEAR}))",
            in_nth("quarter"),
        ),
        Form("nth_of_month", rf"{GAP}(?:{_DAY_WORD}{GAP})?{OF}{GAP}({MONTH}){_OF_OR_IN}({ANY_YEAR})", on_day_of),
        Form("day_of_month", rf"{GAP}(?:{_DAY_WORD}{GAP})?{OF}{GAP}({MONTH})", without_year),
        Form(
            "listed_ordinal",
            rf"(?={TO_NEXT}(?:{THE}{GAP})?{ORDINAL_WORD}{GAP}{OF}{GAP}{MONTH})",
            lambda d: Partial(None, ordinal_value(d)),
        ),
        Form(
            "centuries_before",
            rf"{TO_NEXT}(?:{THE}{GAP})?({ORDINAL})(?:-|{GAP})({LONG_SPANS}){GAP}{BEFORE}{END}",
            in_spans_before,
        ),
        Form("century_before", rf"(?:-|{GAP})({LONG_SPANS})(?:-|{GAP}){BEFORE}{END}", in_span_before),
        Form("listed_century_before", rf"(?={_NEXT_CENTURY}({LONG_SPANS}){GAP}{BEFORE}{END})", in_span_before),
        Form("centuries", rf"(?:-?{TO_NEXT}|/)(?:{THE}{GAP})?({ORDINAL})[- ]{_CENTURIES}{WORD_END}", in_centuries),
        Form("century", rf"(?:-|{GAP}){_CENTURIES}{WORD_END}", in_century),
        Form("listed_century", rf"-?(?={_NEXT_CENTURY}{_CENTURIES}{WORD_END})", in_century),
    ),
)
ERA_YEARS = (
    Form("era_year", rf"({NUMBER}){ERA}", in_era, capital=True),
    Form("era_years", rf"({NUMBER}){TO_NEXT}({NUMBER}){ERA}", in_era_years, capital=True),
    Form("listed_era_year", rf"({NUMBER})(?=(?:{AND_NEXT}|{GAP}{OR}{GAP}){NUMBER}{MAY_GAP}({BEFORE}){END})", in_era),
    Form("decade_before", rf"(\d{{1,3}}0){DECADE_END}{GAP}{BEFORE}{END}", in_decade_before, capital=True),
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
        Form(
            "year_month_day",
            rf"({YEAR})(?:[-/ ]|,{GAP})({MONTH})[-/ ](\d{{1,2}})(?!\d|[.,:]\d)",
            lambda y, m, d: on_day_of(d, m, y),
        ),
        Form("year_quarter", rf"({YEAR})[-/ ]?{QUARTER_SIGN}([1-4]){WORD_END}", in_year_and_nth("quarter")),
        Form(
            "year_nth_quarter",
            rf"({YEAR})(?:,|{GENITIVE})?{GAP}(?:{THE}{GAP})?({ORDINAL}){GAP}{QUARTER}{WORD_END}",
            in_year_and_nth("quarter"),
        ),
        Form("year_week", rf"({YEAR})-?{_WEEK_SIGN}(\d\d)(?:-?([1-7]))?{WORD_END}", in_week),
        Form(
            "year_week_word",
            rf"({YEAR})(?:,|{GENITIVE})?{GAP}{WEEK_WORD}{GAP}(\d{{1,2}})(?![\d.,/-]?\d|[a-z])",
            in_week,
        ),
        Form("year_half", rf"({YEAR})[-/ ]?{HALF_SIGN}([12]){WORD_END}", in_year_and_nth("half")),
        Form(
            "decades", rf"((?:1\d|20)\d0){DECADE_END}{TO_NEXT}(?:{THE}{GAP})?'?(\d0){DECADE_END}{WORD_END}", in_decades
        ),
        Form(
            "listed_decades",
            rf"((?:1\d|20)\d0){DECADE_END}((?:,{MAY_GAP}'?\d0{DECADE_END}){{0,5}}+),?(?:{AND_NEXT}|{GAP}{OR}{GAP})(?:{THE}{GAP})?'?(\d0){DECADE_END}{WORD_END}",
            in_listed_decades,
        ),
        *ERA_YEARS,
        Form("decade", rf"{_UNJOINED}((?:1\d|20)\d0)(?:{_BEHIND_THE}')?{DECADE_END}{WORD_END}", in_decade),
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
    rf"(?=\d{{1,2}}(?:[-/]| ?/ )|\d{{1,2}}\.(?:\d{{1,2}}\.|[a-z]|{MAY_GAP}[{DASHES}])"
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
            "dotted_days",
            rf"(?<![.,])(\d{{1,2}})(?:\.{MAY_GAP}[{DASHES}]{MAY_GAP}|[{DASHES}])(\d{{1,2}})\.(\d{{1,2}})\.({YEAR})(?![./-]?\d)",
            on_dotted_days,
        ),
        Form(
            "dotted_dates",
            rf"(\d{{1,2}})\.(\d{{1,2}})\.{TO_NEXT}(\d{{1,2}})\.(\d{{1,2}})\.({YEAR})(?![./-]?\d)",
            on_dotted_dates,
        ),
        Form(
            "numeric_short",
            r"(\d{1,2})(?P<short_mark>[/.-])(\d{1,2})(?P=short_mark)(\d\d)(?![\d:/%]|[.,-]\d)",
            in_short_digits,
        ),
        Form(
            "slashed_days",
            rf"{DAY_GROUP}/({DAY}){MAY_GAP}(?:{OF}{GAP})?({MONTH}){_OF_OR_IN}({ANY_YEAR})",
            on_days_of,
        ),
        Form("slashed_days_of_month", rf"{DAY_GROUP}/({DAY}){MAY_GAP}(?:{OF}{GAP})?({MONTH})", on_days_without_year),
        Form("day_month_year", rf"{DAY_MONTH}{_OF_OR_IN}({ANY_YEAR})", on_day_of),
        Form(
            "day_mark_month_year",
            rf"{DAY_GROUP}(?P<day_mark>[-/.]?)({MONTH_NAME})(?P=day_mark)({YEAR}|\d\d(?!\d|[./-]\d)){_LOG_TIME}",
            lambda d, mark, m, y: on_day_of(d, m, y) if mark or len(y) > 2 else Partial(month_of(m), ordinal_value(d)),
        ),
        Form(
            "day_month_short_year",  # all that a line, a cell of a table or a bracket holds
            rf"(?:(?<=\| )|(?<![^\n(]))({DAY}) ({MONTH_NAME}) (\d\d)(?= *(?:\||\n|\)|\Z))",
            on_day_of,
        ),
        Form(
            "day_month",
            rf"{DAY_GROUP}(?:{MAY_GAP}(?:{OF}{GAP})?|-(?![a-z]{{3,9}}\.?-))({MONTH})",
            without_year,
        ),
        Form(
            "listed_day",
            rf"{DAY_GROUP}(?={_NEXT_DAY}{DAY}(?:{MAY_GAP}|{GAP}{OF}{GAP}){MONTH})",
            lambda d: Partial(None, ordinal_value(d)),
        ),
        Form(
            "month_slash_year",
            r"((?:0?[1-9]|1[0-2])(?=/)|(?:0[1-9]|1[0-2])(?=-))[/-]((?:19|20)\d\d)(?!/?\d|-(?!\d{1,2}/\d{4})\d)",
            lambda m, y: in_month(int(y), int(m)),
        ),
        *ERA_YEARS,
        Form("quarter_sign_year", rf"([1-4]){QUARTER_SIGN}{_YEAR_OF_SIGN}", in_nth("quarter")),
        Form("half_sign_year", rf"([12]){HALF_SIGN}{_YEAR_OF_SIGN}", in_nth("half"), capital=True),
    ),
)
IN_DIGITS = (BY_ORDINAL, BY_YEAR, BY_DAY)
