"""Finds dates, periods and years, with the words that limit them.

Only absolute dates are read: "yesterday" has no value of its own; "28 February" without a year is a day of any year. A
date in digits is read only if the order of day and month is certain. A fiscal year is taken as the calendar years that
it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from consistency.algebra.calendar import first_day
from consistency.late import LatePattern
from consistency.mentions.dates.bounds import AFTER, AFTER_FROM, CLOSED, JOINING, reading_of_days
from consistency.mentions.dates.counted import counts
from consistency.mentions.dates.days import Days, Partial
from consistency.mentions.dates.distances import SHIFT, counted_from, ended_on
from consistency.mentions.dates.eras import ERAS
from consistency.mentions.dates.leads import REACH_BACK, Lead, read_lead
from consistency.mentions.dates.operands import (
    DAY_OF,
    VERB,
    joined_period,
    listed_day,
    read_operand,
    two_parts,
)
from consistency.mentions.dates.places import date_places
from consistency.mentions.dates.words import (
    AND,
    DASH,
    DAY_CUES,
    DECADES,
    FULL_MONTHS,
    THE,
    UNTIL,
    meanings,
)
from consistency.mentions.dates.years import (
    is_numbered,
    is_year,
    is_year_in_words,
    may_be_year,
    word_before,
)
from consistency.mentions.hits import Hit, Window
from consistency.mentions.lexicon import BOUND_OF, default
from consistency.mentions.pieces import GAP, MAY_GAP, spaced, trie

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from consistency.mentions.source import SourceText
    from consistency.model.reading import Bound

NOW = meanings("now")
TO_NOW = LatePattern(rf"(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}{UNTIL}{GAP}){trie(NOW)}(?![a-z])")
AND_NOW = LatePattern(rf"{GAP}{AND}{GAP}{trie(NOW)}(?![a-z])")
SUFFIX = LatePattern(rf"(?:{GAP}|,{MAY_GAP})(?:(?P<bound>{trie([*AFTER, *AFTER_FROM])})(?![a-z]))")
_LED_OR_JOINING = JOINING | AFTER_FROM.keys()
ERA = LatePattern(rf"{MAY_GAP}(?P<era>{trie(ERAS)})(?![a-z\d])")
DOTTED = LatePattern(r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}\.\d{1,2}\.\d{1,2})")
SHORT = LatePattern(r"\d{1,2}([/.-])\d{1,2}\1\d\d")
LIKE_VERSION = LatePattern(r"(?:[1-9]|1[0-2])\.(?:[1-9]|1[0-2])\.\d\d")
"""Small numbers without a zero, a date only behind "on": "since 2.8.12" is more likely a version."""
ENTRY = LatePattern(r"\d{1,2}/\d{1,2}/\d\d(?: [A-Z]| [-\u2013\u2014] |\n|\Z)")
CELL = LatePattern(r"(?<=\| )\d{1,2}/\d{1,2}/\d\d *(?:\||\n|\Z)")
DATED = frozenset((*meanings("dating"), *meanings("dated")))
OLD = first_day(1000)
NAMED_DECADE = LatePattern(rf"(?:{trie(meanings('part'))}(?:-|{GAP})(?:{THE}{GAP})?)?{trie(DECADES)}")
LIST_OF_TWO = (frozenset(DECADES), frozenset((*meanings("and"), *meanings("or"))))
THE_WORDS = frozenset(meanings("the"))
ON_WORDS = frozenset(meanings("on"))
WEATHER = default().roles["weather"]
SENTENCE_END = LatePattern(rf"(?<![a-z]){trie(FULL_MONTHS)}\.{GAP}")


class Expression(NamedTuple):
    """A date with all its words: their span, the days that they name, and the bound that they set.

    "Until May 2021" names the end of a period, "by May 2021" does not.
    """

    start: int
    end: int
    days: Days | None
    bound: Bound = "exact"
    part: str = ""
    names_end: bool = False

    @property
    def has_value(self) -> bool:
        """Whether it has a value; if not, its digits are no number either."""
        return self.days is not None

    @property
    def hit(self) -> Hit | None:
        """Its value, if it has one."""
        if self.days is None:
            return None
        reading = reading_of_days(self.days, self.bound, self.part, names_end=self.names_end)
        return Hit(self.start, self.end, reading)


def expressions(source: SourceText, window: Window | None = None, floor: int = 0) -> Iterator[Expression]:
    """Every written date in a window of a text; it has no days if only its form is that of a date.

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
    lead = read_lead(text, folded, at, floor, is_old=isinstance(days, Days) and days.high < OLD)
    if days is None:
        return Expression(at, end, None)
    both = joined_period(text, folded, end, days, is_between=lead.bound == "between", has_begun=lead.is_begun)
    end, days, part = both or (end, days, part)
    if isinstance(days, Partial) or days.kind == "month-day":
        return _in_any_year(text, folded, at, end, days, lead, is_joined=both is not None)
    era = ERA.match(folded, end)
    if era and (text[era.start("era") : era.end("era")].isupper() or "." in era["era"]):
        end = era.end()
        if ERAS[era["era"]] == "-1":
            return Expression(at, end, None)
    elif not _is_date(text, folded, at, end, days, lead) or _names_no_decade(folded, at, end):
        return None
    counted = counted_from(folded, at, days, floor) or ended_on(folded, at, days, floor)
    if counted:
        return Expression(counted[0], end, counted[1])
    return _limited(folded, end, days, part, lead, is_joined=both is not None)


def _in_any_year(
    text: str, folded: str, at: int, end: int, found: Partial | Days, lead: Lead, *, is_joined: bool
) -> Expression | None:
    """A day without its year; None if "May 15" may be a month and a count, or "may" a verb."""
    days = found.in_any_year() if isinstance(found, Partial) else found
    verb = VERB.search(text, at, end)
    if days is None or (verb and not DAY_OF.search(folded, at, verb.start())):
        return None
    if folded[at].isalpha() and counts(text, folded, end) and word_before(folded, at) not in ON_WORDS:
        return None  # "on April 12 people voted" tells the day
    if SHIFT.search(folded, max(0, at - REACH_BACK), at) or SENTENCE_END.search(folded, at, end):
        return None
    return _limited(folded, end - folded.endswith(".", at, end), days, "", lead, is_joined=is_joined)


def _is_date(text: str, folded: str, at: int, end: int, days: Days, lead: Lead) -> bool:
    """Whether a possible date is one: by its form if that leaves no doubt, else by the words around it."""
    if DOTTED.fullmatch(folded, at, end):
        return not is_numbered(word_before(folded, at))
    if not days.is_bare:
        return True
    if short := SHORT.match(folded, at, end):  # two of them, or one and a year, leave no doubt
        if LIKE_VERSION.match(folded, at, end):
            return _is_free(folded, at) and _is_announced(folded, at, DAY_CUES)
        is_led = lead.start < at or lead.opening < at or _is_announced(folded, at, DATED) or _opens_line(text, at)
        return _is_free(folded, at) and (is_led or short.end() < end)
    counted = lead.bound in ("about", "at-least") and counts(text, folded, end)
    if lead.compares and not counted and (may_be_year(days.low) or lead.bound == "about"):
        return True
    if folded[at].isdigit():
        return is_year(text, folded, at, end)
    return lead.start < at or is_year_in_words(text, folded, at, end)


def _names_no_decade(folded: str, at: int, end: int) -> bool:
    """Whether "nineties" are years of age or degrees: "in his late nineties", "highs in the nineties".

    A decade has an article in front ("the late nineties"), or another decade ("the seventies and eighties").
    """
    if folded[end - 1] != "s" or not NAMED_DECADE.fullmatch(folded, at, end):
        return False
    led = folded[max(0, at - REACH_BACK) : at].split()
    if len(led) > len(LIST_OF_TWO) and all(word in words for word, words in zip(led[-2:], LIST_OF_TWO, strict=True)):
        led = led[:-2]
    return not (led and led[-1] in THE_WORDS) or not WEATHER.isdisjoint(led)


def _is_free(folded: str, at: int) -> bool:
    """Whether no letter, digit or sign is glued to the front of digits."""
    return folded[at - 1 : at] in ("", " ", "\n", "(")


def _opens_line(text: str, at: int) -> bool:
    """Whether a date with strokes opens a line, as in lists of events: "3/13/86 The firm goes public".

    Or whether it fills a cell of a table.
    """
    return ((at == 0 or text[at - 1] == "\n") and ENTRY.match(text, at) is not None) or bool(CELL.match(text, at))


def _is_announced(folded: str, at: int, cues: Container[str]) -> bool:
    """Whether a word in front of digits announces a date."""
    words = folded[max(0, at - REACH_BACK) : at].rstrip(" \n:(").split()
    return bool(words) and words[-1] in cues


def _limited(folded: str, end: int, days: Days, part: str, lead: Lead, *, is_joined: bool) -> Expression:
    """The date with the bound that the words around it set."""
    to_now = (AND_NOW if lead.bound == "between" else TO_NOW).match(folded, end)
    if to_now:
        return Expression(
            lead.opening if lead.bound in ("from", "between", "at-least") else lead.start,
            to_now.end(),
            days,
            "at-least",
        )
    if days.is_range and (lead.bound in ("from", "between") or (lead.is_begun and is_joined)):
        return Expression(lead.opening, end, days, "range")
    suffix = SUFFIX.match(folded, end)
    if suffix and (suffix["bound"].split()[0] not in _LED_OR_JOINING or CLOSED.match(folded, suffix.end())):
        word = spaced(suffix["bound"])
        if bound := AFTER.get(word) or (AFTER_FROM.get(word) if lead.bound == "from" else None):
            is_led = lead.bound == "from" or BOUND_OF.get(lead.bound) == bound  # "by 3 May at the latest" has it twice
            opening = lead.opening if is_led else lead.start
            return Expression(opening, suffix.end(), days, bound, part)
    if lead.bound in BOUND_OF:
        return Expression(lead.opening, end, days, BOUND_OF[lead.bound], part, names_end=lead.names_end)
    return Expression(lead.start, end, days, "range" if days.is_range else "exact")
