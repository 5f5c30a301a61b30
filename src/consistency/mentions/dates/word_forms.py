"""The forms of dates that begin with a word or a sign, by what they begin with: the first form that fits wins.

All run on the folded copy of a text.
"""

from __future__ import annotations

from consistency.lexicons import behind_any_of
from consistency.mentions.dates.days import Partial
from consistency.mentions.dates.digit_forms import BY_ORDINAL
from consistency.mentions.dates.eras import (
    DASHED_YEAR,
    OURS,
    anno,
)
from consistency.mentions.dates.form import Form, Opening
from consistency.mentions.dates.form_days import (
    in_bare_year,
    in_decade,
    in_fiscal_year,
    in_months,
    in_named_month,
    in_nth,
    in_quarter_to,
    in_quarters,
    in_season,
    in_short_decade,
    in_week,
    in_week_of,
    in_weekend_of,
    in_year_and_nth,
    on_day_of,
    without_year,
)
from consistency.mentions.dates.form_pieces import (
    AND_NEXT,
    BEFORE_FISCAL_YEAR,
    BEFORE_YEAR,
    DAY_MONTH,
    FISCAL,
    HALF_SIGN,
    QUARTER,
    QUARTER_SIGN,
    SHORT_FISCAL,
    TO_NEXT,
    WEEK_WORD,
)
from consistency.mentions.dates.holidays import on_holiday
from consistency.mentions.dates.words import (
    ANY_YEAR,
    DASHES,
    DAY,
    DECADE_END,
    DECADES,
    FISCAL_LETTERS,
    HOLIDAYS,
    IN,
    MAY_WEEKDAY,
    MONTH,
    MONTHS,
    NUMBERS,
    OF,
    ON,
    ORDINAL_WORD,
    SEASONS,
    SHORT_YEAR,
    SPELLED_YEAR,
    THE,
    TWO,
    YEAR,
    YEAR_HUNDREDS,
    first_words,
    meanings,
    month_of,
)
from consistency.mentions.pieces import GAP, MAY_GAP, WORD_END, trie

_SPACE = rf"(?:{GAP}|,{MAY_GAP})"
_YEAR_OF_QUARTER = rf"{BEFORE_YEAR}({YEAR}){GAP}{QUARTER}(?![a-z-])"
_HOLIDAY_BEHIND = trie(name.partition(" ")[2] for name in HOLIDAYS if name.split()[0] in MONTHS)
"""What makes a holiday of a month: May Day."""
_WEEKEND = trie(meanings("weekend"))
_AFTER_SIGN = rf"(?:{BEFORE_FISCAL_YEAR}({ANY_YEAR})|{BEFORE_YEAR}{SHORT_FISCAL}|[-/]({YEAR})|/(\d\d)(?![\d/.-]))"
_BETWEEN = behind_any_of((word for word, way in meanings("opening").items() if way == "between"), r" [a-z]\d")
_WEEK_OF = trie(meanings("week-of-short"))
_DECADES, _SEASON = trie(DECADES), trie(SEASONS)
_BEHIND_SHORT = behind_any_of(FISCAL_LETTERS)
_BEHIND_OF = behind_any_of(meanings("of"), " ")
_MONTH_DAY = rf"({MONTH}){MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})"

BY_APOSTROPHE = Opening(
    "'",
    (
        Form("short_decade", rf"(\d0){DECADE_END}{WORD_END}(?!')", in_short_decade),
        Form("short_year", r"(\d\d)(?![\d'])", in_bare_year),
    ),
)
BY_MONTH = Opening(
    rf"({MONTH})(?!{GAP}{_HOLIDAY_BEHIND}{_SPACE})",
    (
        Form(
            "months_quarter",
            rf"{TO_NEXT}({MONTH})(?:{GAP}(?:{QUARTER}|{trie(meanings('period'))}){BEFORE_YEAR}({YEAR})|{_YEAR_OF_QUARTER})",
            lambda m, last, *y: in_months(m, last, y[0] or y[1]),
        ),
        Form(
            "month_quarter",
            rf"(?:{GAP}{QUARTER}{BEFORE_YEAR}({YEAR})|{_YEAR_OF_QUARTER})",
            lambda m, *y: in_quarter_to(m, y[0] or y[1]),
        ),
        Form(
            "month_day_year",
            rf"{MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})(?:(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?|{GAP}{IN}{GAP})({ANY_YEAR})",
            lambda m, d, y: on_day_of(d, m, y),
        ),
        Form("month_slash_day", rf"[-/](\d{{1,2}})[-/]({YEAR})", lambda m, d, y: on_day_of(d, m, y)),
        Form(
            "month_day_stamp",
            rf"{MAY_GAP}({DAY}){GAP}\d\d:\d\d:\d\d(?:{GAP}(?:[a-z]{{2,5}}|[+-]\d{{4}}))?{GAP}({YEAR})(?:{GAP}[+-]\d{{4}}(?!\d))?",
            lambda m, d, y: on_day_of(d, m, y),
        ),
        Form("month_year", rf"(?:{BEFORE_YEAR}|[-/])'?({YEAR})", in_named_month),
        Form("month_short_year", rf"{BEFORE_YEAR}({ANY_YEAR})", in_named_month),
        Form(
            "month_day",
            rf"{MAY_GAP}(?:{THE}{GAP})?({DAY}|{ORDINAL_WORD})(?!%|\.\d|,\d{{3}}(?!\d))",
            lambda m, d: without_year(d, m),
        ),
        Form("month", "", lambda m: Partial(month_of(m))),
    ),
)
BY_SEASON = Opening(
    rf"({_SEASON}){WORD_END}",
    (
        Form(
            "listed_season",
            rf"(?={AND_NEXT}{_SEASON}{BEFORE_YEAR}({YEAR}))",
            lambda season, year: in_season(season, year, None),
        ),
        Form(
            "season",
            rf"{BEFORE_YEAR}((?:19|20|{_BEHIND_OF}1\d)\d\d(?!,?\d|{DECADE_END}(?![a-z]))|{SHORT_YEAR})(?:[/{DASHES}](\d{{4}}|\d\d)(?!\d))?",
            in_season,
        ),
    ),
)
BY_SPELLED_YEAR = Opening(
    rf"(?=(?:{trie(YEAR_HUNDREDS)}|{trie(TWO)}){WORD_END})",
    (
        Form(
            "spelled_decade",
            rf"({trie(YEAR_HUNDREDS)})(?:{GAP}|-)({_DECADES})(?![a-z])",
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
    rf"(?={trie(first_words([*meanings('week'), *meanings('weekend'), *meanings('week-of-short')]))})",
    (
        Form(
            "week_of_year",
            rf"{WEEK_WORD}{GAP}(\d{{1,2}})(?:{MAY_GAP}[,/]{MAY_GAP}|{GAP}(?:(?:{OF}|{IN}){GAP})?)({YEAR})",
            lambda w, y: in_week(y, w),
        ),
        Form(
            "week_of_day",
            rf"(?:(?:{WEEK_WORD}|({_WEEKEND})){GAP}{trie(meanings('week-of'))}|{_WEEK_OF}){GAP}(?:{ON}{GAP})?{MAY_WEEKDAY}(?:{THE}{GAP})?"
            rf"(?:{_MONTH_DAY}{_SPACE}|{DAY_MONTH}{BEFORE_YEAR})({ANY_YEAR})",
            lambda end, m, d, d2, m2, y: (in_weekend_of if end else in_week_of)(on_day_of(d or d2, m or m2, y)),
        ),
    ),
)
BY_HOLIDAY = Opening(
    rf"({trie(HOLIDAYS)}){_SPACE}",
    (Form("holiday", rf"(?:(?:{OF}|{IN}){GAP})?({ANY_YEAR})", on_holiday),),
)
BY_OTHER_WORD = Opening(
    rf"(?={QUARTER_SIGN}[1-4]|{HALF_SIGN}[12]|{trie(first_words([*meanings('fiscal'), *meanings('era')]))})",
    (
        Form(
            "quarters",
            rf"{QUARTER_SIGN}([1-4])(?:{TO_NEXT}|{_BETWEEN}{AND_NEXT}){QUARTER_SIGN}([1-4]){_AFTER_SIGN}",
            in_quarters,
        ),
        Form(
            "listed_quarter_sign",
            rf"{QUARTER_SIGN}([1-4])(?=(?:,{MAY_GAP}{QUARTER_SIGN}[1-4]){{0,3}}+,?{AND_NEXT}{QUARTER_SIGN}[1-4]{BEFORE_FISCAL_YEAR}({ANY_YEAR}))",
            in_nth("quarter"),
        ),
        Form("quarter_year", rf"{QUARTER_SIGN}([1-4]){_AFTER_SIGN}", in_nth("quarter")),
        Form("half_year", rf"{HALF_SIGN}([12]){_AFTER_SIGN}", in_nth("half")),
        Form(
            "fiscal_quarter",
            rf"{FISCAL}{MAY_GAP}'?({YEAR}|\d\d)[ ,-]{{1,2}}{QUARTER_SIGN}([1-4]){WORD_END}",
            in_year_and_nth("quarter"),
        ),
        Form("anno", rf"{OURS}{GAP}(\d{{1,4}}){DASHED_YEAR}", anno, capital=True),
        Form(
            "fiscal_digits",
            rf"{FISCAL}(?:{MAY_GAP}'|{_BEHIND_SHORT} )?(\d\d)(?:[/{DASHES}](\d\d))?(?!\d)(?![-/]\d)",
            lambda y, last: in_fiscal_year(f"20{y}", last),
        ),
        Form(
            "fiscal_year",
            rf"{FISCAL}{MAY_GAP}({YEAR})(?:[/{DASHES}]({YEAR}|\d\d(?!\d)))?",
            in_fiscal_year,
        ),
    ),
)
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
