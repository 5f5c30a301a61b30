"""Dates, periods and years in a text, with the words that limit them.

Only absolute dates are read: "yesterday" and "28 February" without a year have no value of their own. Neither has a
year before the epoch ("300 BC"), which day numbers cannot hold. A date in digits is read only where the order of day
and month cannot be doubted. A fiscal year is taken as the calendar years that it names.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, get_args

from attrs import frozen

from consistency.algebra.interval import Interval
from consistency.mentions.date_days import Days, Partial
from consistency.mentions.date_forms import read_form
from consistency.mentions.date_words import (
    DASH,
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    ORDINAL,
    ORDINALS,
    THE,
    WEEKDAY,
    WEEKDAYS,
    meanings,
    ordinal_value,
)
from consistency.mentions.fold import fold
from consistency.mentions.grammar import GAP, LETTER, MAY_GAP, trie
from consistency.mentions.hits import Hit, Window
from consistency.mentions.lexicon import default
from consistency.mentions.periods import joined, nth_weekday, part_of, shifted, widened
from consistency.mentions.years import is_year, may_be_year
from consistency.model.reading import Bound, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LIMITS: Final[dict[str, Bound]] = {bound: bound for bound in get_args(Bound)}
PARTS, BEFORE = meanings("part"), meanings("before")
AFTER: Final[dict[str, Bound]] = {phrase: LIMITS[bound] for phrase, bound in meanings("after").items()}
SHIFTS, ERAS, NOW = meanings("shift"), meanings("era"), meanings("now")
THAN = tuple(default().roles["than"])
TENS = [word for word, value in NUMBERS.items() if value >= 20]

FIRST_WORDS = [phrase.split()[0] for phrase in (*PARTS, *meanings("fiscal"), *HOLIDAYS)]
ANY_DATE = re.compile(
    rf"\d{{4}}|{trie([*meanings('century'), *meanings('centuries')])}"
    r"|\d[ \n]+(?:ad|ce|a\.d|c\.e)|a\.?d\.?[ \n]+\d|fy'?\d\d"
)
"""What a text must hold to hold a date."""
DIGITS = re.compile(rf"(?<![{LETTER}\d])\d")
OPENERS = [*MONTHS, *ORDINALS, *TENS, *FIRST_WORDS, *"last week q1 q2 q3 q4 h1 h2 ad a.d".split()]
WORDS = re.compile(rf"[^{LETTER}\d]{trie(OPENERS)}(?![{LETTER}])")
PART = re.compile(rf"({trie(PARTS)})(?:-|{GAP})(?:the{GAP})?(?:years?{GAP})?")
AND, UNTIL = trie(meanings("and")), trie(meanings("to"))
TO = re.compile(rf"(?:{MAY_GAP}{DASH}{{1,2}}{MAY_GAP}|{GAP}(?P<word>{AND}){GAP}|,?{GAP}{UNTIL}{GAP})(?:{THE}{GAP})?")
TO_NOW = re.compile(rf"(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}(?:to|till|until|through){GAP}){trie(NOW)}(?![a-z])")
AND_NOW = re.compile(rf"{GAP}{AND}{GAP}{trie(NOW)}(?![a-z])")
SUFFIX = re.compile(rf"(?:{GAP}|,{MAY_GAP})(?:(?P<bound>on|{trie(AFTER)})(?![a-z]))")
CLOSED = re.compile(rf"{MAY_GAP}(?:[,.;:)]|$)")
ERA = re.compile(rf"{MAY_GAP}(?P<era>{trie(ERAS)})(?![a-z\d])")
LEAD = re.compile(
    rf"(?<![a-z\d\xb5-\xff-])(?:(?P<bound>{trie(BEFORE)}|from|between){GAP})?(?:the{GAP})?(?:(?P<year>years?){GAP})?"
    rf"(?:on{GAP})?(?:{WEEKDAY},?{GAP})?(?:the{GAP})?$"
    r"|(?<![a-z])(?P<glued>pre|post)-$"
)
SHIFT = re.compile(
    rf"(?<![a-z\d.,])(?P<count>\d{{1,4}}|{trie(NUMBERS)})(?:{GAP}|-)(?P<unit>day|week|month|year)s?{GAP}(?P<way>{trie(SHIFTS)}){GAP}"
    r"(?:the )?$"
)
NTH_AFTER = re.compile(
    rf"(?<![a-z\d])(?P<count>{ORDINAL}){GAP}(?P<day>{WEEKDAY}){GAP}(?P<way>after|following|before){GAP}$"
)
UNSURE = re.compile(r"(?:within|least|most|than|about|over|nearly|almost|for|to|under)[ \n]+$")
TITLE_WORDS = frozenset(meanings("title"))
"""With a capital inside a sentence they are part of a title: "Objectives Through the Year 2035"."""
WINDOW = 48
HEDGE_YEARS = 5


@frozen
class Expression:
    """A date with all the words that belong to it: what they cover, and how they limit it."""

    start: int
    end: int
    days: Days | None
    bound: Bound = "exact"
    part: str = ""


@frozen
class Lead:
    """The words before a date: a bound, ``from``, ``between`` or nothing, where they begin, and where the date does.

    Words such as "no later than" compare dates and nothing else.
    """

    bound: str
    opening: int
    start: int
    compares: bool = False


def find_dates(text: str, folded: str | None = None) -> list[Hit]:
    """All dates, periods and years of a text, in order, without overlap.

    Args:
        text: one running text.
        folded: its folded copy, when the caller has it already.
    """
    folded = fold(text) if folded is None else folded
    return dates_among(expressions(text, folded)) if may_hold_dates(folded) else []


def dates_among(found: Iterable[Expression]) -> list[Hit]:
    """The values of those written dates that have a value."""
    return [
        Hit(date.start, date.end, reading_of_days(date.days, date.bound, date.part))
        for date in found
        if date.days is not None
    ]


def may_hold_dates(folded: str) -> bool:
    """Whether a folded text holds what every date holds: four digits, a century or an era."""
    return ANY_DATE.search(folded) is not None


def expressions(text: str, folded: str, window: Window | None = None, floor: int = 0) -> Iterator[Expression]:
    """Every written date; without days where it has the form of one, but no value that can be held.

    Args:
        text: one running text that may hold dates.
        folded: its folded copy.
        window: where dates may begin; the whole text by default.
        floor: where the date before the window ends.
    """
    at = floor
    for begin in _anchors(folded, window or Window(0, len(text))):
        found = _expression(text, folded, begin, at) if begin >= at else None
        if found is not None:
            yield found
            at = found.end


def _anchors(folded: str, window: Window) -> list[int]:
    """Where a date may begin, in order: every number, and every word that opens one."""
    digits = [at for at in window.starts(DIGITS, folded) if not folded[at - 1 : at].isalpha()]
    return sorted(digits + window.starts_behind(WORDS, folded))


def _operand(text: str, folded: str, at: int) -> tuple[int, Days | Partial | None, str] | None:
    """One date with the part of it that is meant: where it ends, its days, and the part."""
    found = read_form(text, folded, at)
    if found is not None:
        return *found, ""
    part = PART.match(folded, at)
    found = read_form(text, folded, part.end()) if part else None
    if part is None or found is None or not isinstance(found[1], Days):
        return None
    name = PARTS[" ".join(part[1].split())]
    return found[0], part_of(found[1], name), name


def _expression(text: str, folded: str, at: int, floor: int) -> Expression | None:
    """The date that begins at ``at``, with the words before it (not before ``floor``) and behind it."""
    operand = _operand(text, folded, at)
    if operand is None:
        return None
    end, days, part = operand
    lead = _lead(text, folded, at, floor)
    if days is not None:
        end, days, part = _right(text, folded, end, days, is_between=lead.bound == "between") or (end, days, part)
    if days is None:
        return Expression(at, end, None)
    if isinstance(days, Partial):
        return None
    era = ERA.match(folded, end)
    if era and (text[era.start("era") : era.end("era")].isupper() or "." in era["era"]):
        end = era.end()
        if ERAS[era["era"]] == "-1":
            return Expression(at, end, None)
    elif days.is_bare and not (is_year(text, folded, at, end) or (lead.compares and may_be_year(days.low))):
        return None
    return _shifted(folded, at, end, days, floor) or _limited(folded, end, days, part, lead)


def _lead(text: str, folded: str, at: int, floor: int) -> Lead:
    """The words before the date at ``at``."""
    found = LEAD.search(folded, max(floor, at - WINDOW), at)
    if found is None:
        return Lead("", at, at)
    if found["glued"]:
        return Lead("below" if found["glued"] == "pre" else "above", found.start("glued"), at)
    start = found.start("year") if found["year"] else at
    if found["bound"] is None:
        return Lead("", start, start)
    opening = found.start("bound")
    words = " ".join(found["bound"].split())
    if words in TITLE_WORDS and text[opening].isupper() and text[:opening].rstrip(" \n")[-1:].isalnum():
        return Lead("", start, start)
    return Lead(BEFORE.get(words, words), opening, start, words.endswith(THAN))


def _shifted(folded: str, at: int, end: int, days: Days, floor: int) -> Expression | None:
    """The date that is counted from the one at ``at``: "two weeks before 5 May 2021"."""
    if days.is_range or days.precision != "day":
        return None
    nth = NTH_AFTER.search(folded, max(floor, at - WINDOW), at)
    if nth:
        count, weekday = ordinal_value(nth["count"]), WEEKDAYS[nth["day"].rstrip(".")]
        return Expression(nth.start(), end, nth_weekday(days, -count if nth["way"] == "before" else count, weekday))
    found = SHIFT.search(folded, max(floor, at - WINDOW), at)
    if found is None or UNSURE.search(folded, max(floor, found.start() - 12), found.start()):
        return None
    count = int(found["count"]) if found["count"].isdigit() else NUMBERS[found["count"]]
    way = int(SHIFTS[" ".join(found["way"].split())])
    return Expression(found.start(), end, shifted(days, count * way, found["unit"]))


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
    if suffix and (suffix["bound"].split()[0] not in ("on", "and", "or") or CLOSED.match(folded, suffix.end())):
        word = " ".join(suffix["bound"].split())
        if word != "on" or lead.bound == "from":
            opening = lead.opening if lead.bound == "from" else lead.start
            return Expression(opening, suffix.end(), days, AFTER.get(word, "at-least"), part)
    if lead.bound in LIMITS:
        return Expression(lead.opening, end, days, LIMITS[lead.bound], part)
    return Expression(lead.start, end, days, "range" if days.is_range else "exact")


def _right(text: str, folded: str, end: int, left: Days | Partial, *, is_between: bool) -> tuple[int, Days, str] | None:
    """The period that ``left`` opens, when words join another date to it."""
    to = TO.match(folded, end)
    if to is None or (isinstance(left, Days) and left.is_range):
        return None
    if to["word"] and not is_between and isinstance(left, Days):
        return None
    right = _operand(text, folded, to.end())
    if right is None or right[1] is None:
        return None
    both = joined(left, right[1])
    return None if both is None else (right[0], both, right[2])


def reading_of_days(days: Days, bound: Bound, part: str) -> Reading:
    """What a date means under its bound: an interval of days."""
    low, high = Fraction(days.low), Fraction(days.high)
    literal = Interval(low, high)
    if bound == "at-least":
        literal = Interval(low, None)
    elif bound == "above":
        literal = Interval(high, None, low_closed=False)
    elif bound == "at-most":
        literal = Interval(None, high)
    elif bound == "below":
        literal = Interval(None, high) if part == "end" else Interval(None, low, high_closed=False)
    elif bound == "about" and days.precision in ("year", "decade", "century"):
        wide = widened(days, HEDGE_YEARS)
        literal = Interval(wide.low, wide.high)
    return Reading(
        kind=days.kind,
        bound=bound,
        literal=literal,
        implied=literal,
        value=None if days.is_range else low,
        precision=days.precision,
    )
