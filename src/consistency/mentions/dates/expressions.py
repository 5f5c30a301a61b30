"""Dates, periods and years in a text, with the words that limit them.

Only absolute dates are read: "yesterday" has no value of its own; "28 February" without a year is a day of any year. A
year before the epoch ("300 BC") has no value, for day numbers cannot hold it. A date in digits is read only where the
order of day and month cannot be doubted. A fiscal year is taken as the calendar years that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from consistency.mentions.dates.days import Days, Partial
from consistency.mentions.dates.limits import AFTER, BEFORE, CLOSED, ENDS, JOINING, LIMITS, OPENINGS, reading_of_days
from consistency.mentions.dates.operands import (
    AND,
    DAY_OF,
    UNIT,
    UNITS,
    UNTIL,
    VERB,
    YEARS,
    counted_number,
    joined_period,
    listed_day,
    read_operand,
    spaced,
    two_parts,
)
from consistency.mentions.dates.periods import begun_at, ended_at, nth_weekday, shifted
from consistency.mentions.dates.places import date_places
from consistency.mentions.dates.words import (
    COUNT,
    DASH,
    FULL_MONTHS,
    ON,
    ORDINAL,
    THE,
    WEEKDAY,
    WEEKDAYS,
    meanings,
    ordinal_value,
)
from consistency.mentions.dates.years import (
    announces_year,
    counts,
    is_made_in_year,
    is_numbered,
    is_year,
    is_year_in_words,
    may_be_year,
    word_before,
)
from consistency.mentions.grammar import GAP, MAY_GAP, trie
from consistency.mentions.hits import Hit, Window
from consistency.mentions.late import LatePattern
from consistency.mentions.lexicon import default
from consistency.model.reading import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.mentions.source import SourceText

SHIFTS, ERAS, GLUED, NOW = (meanings(role) for role in ("shift", "era", "glued", "now"))
THAN = tuple(default().roles["than"])
ONE = trie(default().roles["one"])
FISCAL = trie(meanings("fiscal"))
TO_NOW = LatePattern(rf"(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}{UNTIL}{GAP}){trie(NOW)}(?![a-z])")
AND_NOW = LatePattern(rf"{GAP}{AND}{GAP}{trie(NOW)}(?![a-z])")
SUFFIX = LatePattern(rf"(?:{GAP}|,{MAY_GAP})(?:(?P<bound>{ON}|{trie(AFTER)})(?![a-z]))")
ON_OR_JOINING = JOINING | {"on"}
ERA = LatePattern(rf"{MAY_GAP}(?P<era>{trie(ERAS)})(?![a-z\d])")
CIRCA = r"(?<=[a-z]\.)(?<![a-z\d.][a-z]\.)"
"""Behind a letter that limits a date glued to it: "c.1850"."""
LEAD = LatePattern(
    rf"(?<![a-z\d\xb5-\xff-])(?:(?P<bound>{trie([*BEFORE, *OPENINGS])})(?:{GAP}|{CIRCA}))?"
    rf"(?:{THE}{GAP})?(?:(?P<year>{YEARS}){GAP})?(?:{ON}{GAP})?(?:{WEEKDAY},?{GAP})?(?:{THE}{GAP})?$"
    rf"|(?<![a-z])(?P<glued>{trie(GLUED)})-$"
)
LEADING = frozenset(
    phrase.split()[-1]
    for phrase in (
        *(*BEFORE, *OPENINGS, *GLUED, *meanings("the"), *meanings("year"), *meanings("on")),
        *(day + dot for day in WEEKDAYS for dot in ("", ".")),
    )
)
"""The last words of what may stand before a date."""
SHIFT = LatePattern(
    rf"(?<![a-z\d.,])(?:(?P<count>{COUNT})(?:{GAP}|-)|(?:{ONE}|(?P<the>{THE})){GAP})(?P<unit>{UNIT}){GAP}(?P<way>{trie(SHIFTS)}){GAP}"
    rf"(?:{THE}{GAP})?$"
)
NTH_AFTER = LatePattern(
    rf"(?<![a-z\d])(?:(?P<count>{ORDINAL})|{THE}){GAP}(?P<day>{WEEKDAY}){GAP}(?P<way>{trie(SHIFTS)}){GAP}(?:{THE}{GAP})?$"
)
ENDED = LatePattern(
    rf"(?<![a-z\d.,])(?:(?P<count>{COUNT})(?:{GAP}|-)(?:{FISCAL}s?|(?P<unit>{UNIT}))|(?:{FISCAL}|(?P<one>{UNIT})))"
    rf"{GAP}(?P<way>{trie(meanings('ended'))}){GAP}(?:{ON}{GAP})?(?:{WEEKDAY},?{GAP})?(?:{THE}{GAP})?$"
)
THE_LAST = LatePattern(rf"(?<![a-z]){THE}{GAP}$")
IN_THE = LatePattern(rf"(?<![a-z]){trie(meanings('spanning'))}{GAP}(?:{THE}){GAP}$")
SHIFTED_BY: dict[str, frozenset[str]] = {
    "day": frozenset(UNITS.values()),
    "month": frozenset({"month", "quarter", "year", "decade"}),
    "year": frozenset({"year", "decade"}),
}
"""The units by which a date of each precision is counted on: "two years after 2015", "a month before June 2019"."""
SHIFTING = frozenset(phrase.split()[-1] for phrase in SHIFTS)
ENDING = frozenset(meanings("ended"))
DOTTED = LatePattern(r"\d{1,2}\.\d{1,2}\.\d{4}")
SHORT = LatePattern(r"\d{1,2}([/.-])\d{1,2}\1\d\d")
DATED = frozenset((*meanings("dating"), *meanings("dated")))
SENTENCE_END = LatePattern(rf"(?<![a-z]){trie(FULL_MONTHS)}\.{GAP}")
UNSURE = LatePattern(rf"{trie(meanings('unsure'))}[ \n]+(?:{THE}{GAP})?$")
TITLE_WORDS = frozenset(meanings("title"))
"""With a capital inside a sentence they are part of a title: "Objectives Through the Year 2035"."""
TOPICAL = frozenset(meanings("topical"))
"""Words that limit a date only where something came about in it: "a book about 2010" is not dated."""
WINDOW = 48
YEAR_UNIT = next(iter(meanings("year-word")))


@frozen
class Expression:
    """A date with all the words that belong to it: what they cover, and how they limit it.

    "Until May 2021" names the end of something, "by May 2021" does not.
    """

    start: int
    end: int
    days: Days | None
    bound: Bound = "exact"
    part: str = ""
    names_end: bool = False

    @property
    def has_value(self) -> bool:
        """Whether it has a value; else it is no number either."""
        return self.days is not None


@frozen
class Lead:
    """The words before a date: a bound, ``from``, ``between`` or nothing, where they begin, and where the date does.

    Words such as "no later than" compare dates and nothing else.
    """

    bound: str
    opening: int
    start: int
    compares: bool = False
    names_end: bool = False


def dates_among(found: Iterable[Expression]) -> list[Hit]:
    """The values of those written dates that have a value."""
    return [
        Hit(date.start, date.end, reading_of_days(date.days, date.bound, date.part, names_end=date.names_end))
        for date in found
        if date.days is not None
    ]


def expressions(source: SourceText, window: Window | None = None, floor: int = 0) -> Iterator[Expression]:
    """Every written date; without days where it has the form of one, but no value that can be held.

    Args:
        source: one running text that may hold dates.
        window: where dates may begin; the whole text by default.
        floor: where the date before the window ends.
    """
    at = floor
    for begin in date_places(source, window or Window(0, len(source.text))):
        found = expression_at(source.text, source.folded, begin, at) if begin >= at else None
        if found is not None:
            yield found
            at = found.end


def expression_at(text: str, folded: str, at: int, floor: int) -> Expression | None:
    """The date that begins at ``at``, with the words before it (not before ``floor``) and behind it."""
    operand = read_operand(text, folded, at) or two_parts(text, folded, at) or listed_day(text, folded, at)
    if operand is None:
        return None
    end, days, part = operand
    lead = _lead(text, folded, at, floor)
    if days is not None:
        end, days, part = joined_period(text, folded, end, days, is_between=lead.bound == "between") or (
            end,
            days,
            part,
        )
    if days is None:
        return Expression(at, end, None)
    if isinstance(days, Partial) or days.kind == "month-day":
        return _in_any_year(text, folded, at, end, days, lead)
    era = ERA.match(folded, end)
    if era and (text[era.start("era") : era.end("era")].isupper() or "." in era["era"]):
        end = era.end()
        if ERAS[era["era"]] == "-1":
            return Expression(at, end, None)
    elif not _is_date(text, folded, at, end, days, lead):
        return None
    return (
        _shifted(folded, at, end, days, floor)
        or _ended(folded, at, end, days, floor)
        or _limited(folded, end, days, part, lead)
    )


def _in_any_year(text: str, folded: str, at: int, end: int, found: Partial | Days, lead: Lead) -> Expression | None:
    """A day without its year; None where "May 15" may be a month and a number of things, or "may" a verb."""
    days = found.in_any_year() if isinstance(found, Partial) else found
    verb = VERB.search(text, at, end)
    if days is None or (verb and not DAY_OF.search(folded, at, verb.start())):
        return None
    if folded[at].isalpha() and counts(text, folded, end):
        return None
    if SHIFT.search(folded, max(0, at - WINDOW), at) or SENTENCE_END.search(folded, at, end):
        return None
    return _limited(folded, end - folded.endswith(".", at, end), days, "", lead)


def _is_date(text: str, folded: str, at: int, end: int, days: Days, lead: Lead) -> bool:
    """Whether digits or words that may be a date are one; where the form leaves no doubt, they are."""
    if DOTTED.fullmatch(folded, at, end):
        return not is_numbered(word_before(folded, at))
    if not days.is_bare:
        return True
    if short := SHORT.match(folded, at, end):  # two of them, or one and a year, leave no doubt
        is_led = lead.start < at or lead.opening < at or _is_announced(folded, at)
        return _is_free(folded, at) and (is_led or short.end() < end)
    counted = lead.bound in ("about", "at-least") and counts(text, folded, end)
    if lead.compares and not counted and (may_be_year(days.low) or lead.bound == "about"):
        return True
    if folded[at].isdigit():
        return is_year(text, folded, at, end)
    return lead.start < at or is_year_in_words(text, folded, at, end)


def _is_free(folded: str, at: int) -> bool:
    """Whether nothing is glued to the front of digits."""
    return folded[at - 1 : at] in ("", " ", "\n", "(")


def _is_announced(folded: str, at: int) -> bool:
    """Whether a word in front of digits says that they are a date."""
    words = folded[max(0, at - WINDOW) : at].rstrip(" \n:(").split()
    return bool(words) and words[-1] in DATED


def _lead(text: str, folded: str, at: int, floor: int) -> Lead:
    """The words before the date at ``at``."""
    last = (folded[max(floor, at - WINDOW) : at].split() or ["-"])[-1].rstrip(",-")
    if last not in LEADING and last.rstrip(".").isalpha():
        return Lead("", at, at)
    found = LEAD.search(folded, max(floor, at - WINDOW), at)
    if found is None:
        return Lead("", at, at)
    if found["glued"]:
        return Lead(GLUED[found["glued"]], found.start("glued"), at)
    start = found.start("year") if found["year"] else at
    if found["bound"] is None:
        return Lead("", start, start)
    opening = found.start("bound")
    words = spaced(found["bound"])
    if words in TITLE_WORDS and text[opening].isupper() and text[:opening].rstrip(" \n")[-1:].isalnum():
        return Lead("", start, start)
    about = BEFORE.get(words) == "about"
    is_made = about and any(map(is_made_in_year, folded[max(0, opening - WINDOW) : opening].split()[-2:]))
    if words in TOPICAL and not is_made:
        return Lead("", start, start)
    last = words.split()[-1]
    is_least = last != words and is_numbered(last)  # "since at least 2009"
    compares = words.endswith(THAN) or is_least or is_made or (about and announces_year(words.split()[0]))
    return Lead(BEFORE.get(words) or OPENINGS[words], opening, start, compares, names_end=words in ENDS)


def _shifted(folded: str, at: int, end: int, days: Days, floor: int) -> Expression | None:
    """The date that is counted from the one at ``at``: "two weeks before 5 May 2021"."""
    if days.is_range or days.precision not in SHIFTED_BY:
        return None
    if SHIFTING.isdisjoint(folded[max(floor, at - WINDOW) : at].split()):
        return None
    nth = NTH_AFTER.search(folded, max(floor, at - WINDOW), at)
    if nth:
        count, weekday = ordinal_value(nth["count"]) if nth["count"] else 1, WEEKDAYS[nth["day"].rstrip(".")]
        return Expression(nth.start(), end, nth_weekday(days, count * int(SHIFTS[spaced(nth["way"])]), weekday))
    found = SHIFT.search(folded, max(floor, at - WINDOW), at)
    if found is None or UNSURE.search(folded, max(floor, found.start() - 12), found.start()):
        return None
    unit = UNITS[found["unit"]]
    if unit not in SHIFTED_BY[days.precision] or (days.precision != "day" and found["the"]):
        return None
    way = spaced(found["way"])
    count = counted_number(found["count"]) * int(SHIFTS[way])
    if found["count"] and THE_LAST.search(folded, max(floor, found.start() - 12), found.start()):
        # "the two years after 2015" are no day and no year
        return Expression(found.start(), end, begun_at(days, count, unit)) if way in OPENINGS else None
    if way in OPENINGS and days.precision != "day":
        return None
    return Expression(found.start(), end, shifted(days, count, unit))


def _ended(folded: str, at: int, end: int, days: Days, floor: int) -> Expression | None:
    """The period whose end the date at ``at`` is: "the three months ended 31 March 2021"."""
    if days.is_range or days.precision not in ("day", "month"):
        return None
    begin = max(floor, at - WINDOW)
    found = None if ENDING.isdisjoint(folded[begin:at].split()) else ENDED.search(folded, begin, at)
    if found is None or (
        found["way"] in meanings("to") and not (found["count"] or IN_THE.search(folded, begin, found.start()))
    ):
        return None
    unit = UNITS[found["unit"] or found["one"] or YEAR_UNIT]
    period = ended_at(days, counted_number(found["count"]), unit)
    return Expression(found.start(), end, period) if period else None


def _limited(folded: str, end: int, days: Days, part: str, lead: Lead) -> Expression:
    """The date with the bound that the words around it set."""
    to_now = (AND_NOW if lead.bound == "between" else TO_NOW).match(folded, end)
    if to_now:
        return Expression(
            lead.opening if lead.bound in ("from", "between", "at-least") else lead.start,
            to_now.end(),
            days,
            "at-least",
        )
    if days.is_range and lead.bound in ("from", "between"):
        return Expression(lead.opening, end, days, "range")
    suffix = SUFFIX.match(folded, end)
    if suffix and (suffix["bound"].split()[0] not in ON_OR_JOINING or CLOSED.match(folded, suffix.end())):
        word = spaced(suffix["bound"])
        if word != "on" or lead.bound == "from":
            opening = lead.opening if lead.bound == "from" else lead.start
            return Expression(opening, suffix.end(), days, AFTER.get(word, "at-least"), part)
    if lead.bound in LIMITS:
        return Expression(lead.opening, end, days, LIMITS[lead.bound], part, names_end=lead.names_end)
    return Expression(lead.start, end, days, "range" if days.is_range else "exact")
