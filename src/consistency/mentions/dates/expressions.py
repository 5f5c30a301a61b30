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
from consistency.mentions.dates.days import Days, Partial
from consistency.mentions.dates.operands import (
    AND,
    PARTS,
    UNIT,
    UNITS,
    UNTIL,
    YEARS,
    counted_number,
    joined_period,
    read_operand,
    spaced,
    two_parts,
)
from consistency.mentions.dates.periods import ended_at, nth_weekday, shifted, widened
from consistency.mentions.dates.words import (
    CENTURIES,
    COUNT,
    DASH,
    DECADES,
    HOLIDAYS,
    MONTH_NAME,
    MONTHS,
    NUMBERS,
    ON,
    ORDINAL,
    ORDINALS,
    SEASONS,
    SPELLED_YEAR,
    THE,
    THOUSAND,
    TWO,
    WEEKDAY,
    WEEKDAYS,
    first_words,
    last_words,
    meanings,
    ordinal_value,
)
from consistency.mentions.dates.years import (
    announces_year,
    counts,
    is_numbered,
    is_year,
    is_year_in_words,
    may_be_year,
    word_before,
)
from consistency.mentions.fold import OHM
from consistency.mentions.grammar import ANY_LETTER, GAP, LETTER, MAY_GAP, trie
from consistency.mentions.hits import Hit, Window
from consistency.mentions.late import LatePattern
from consistency.mentions.lexicon import default
from consistency.model.reading import Bound, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.mentions.source import Source

LIMITS: Final[dict[str, Bound]] = {bound: bound for bound in get_args(Bound)}
BEFORE, OPENINGS, GLUED = (meanings(role) for role in ("before", "opening", "glued"))
AFTER: Final[dict[str, Bound]] = {phrase: LIMITS[bound] for phrase, bound in meanings("after").items()}
SHIFTS, ERAS, NOW = (meanings(role) for role in ("shift", "era", "now"))
THAN = tuple(default().roles["than"])
ONE = trie(default().roles["one"])
TENS = [word for word, value in NUMBERS.items() if value >= 20]
FISCAL = trie(meanings("fiscal"))
OUR_ERAS = [era for era, sign in ERAS.items() if sign == "1"]
OUR_ERA = trie(OUR_ERAS)
SIGNS = rf"(?:{trie(meanings('quarter-sign'))}[1-4]|{trie(meanings('half-sign'))}[12])"
SHORT_FISCAL = [word for word in meanings("fiscal") if len(word) < len("year")]
LETTERS = trie([*meanings("quarter-sign"), *meanings("half-sign")])

_IN_FRONT = "|".join(
    rf"(?<={re.escape(words)}.)" for words in (*(f"{era}{gap}" for era in OUR_ERAS for gap in " \n"), "  ", "\n\n")
)
_GLUED = "|".join(rf"(?<={word}.)" for word in ("'", *SHORT_FISCAL))

# It begins with a digit, which makes the search fast.
ANY_DATE = re.compile(
    rf"[0-9](?:\d{{3}}|{LETTERS}{MAY_GAP}'?\d\d|[-/.]{MONTH_NAME}\.?[-/.]\d\d|[ \n]+{OUR_ERA}"
    rf"|(?:{_GLUED})\d|{_IN_FRONT})"
)
"""What a text must hold to hold a date, if it holds no century and no year in words."""
CENTURY_WORDS = last_words((*meanings("century"), *meanings("centuries")))
HUNDREDS_WORDS, TWO_WORDS, THOUSAND_WORDS = (last_words(words) for words in (CENTURIES, TWO, THOUSAND))
"""Words that may begin, or go on, a year in words: "nineteen", "two thousand"."""
DIGITS = re.compile(rf"[0-9'](?<![{LETTER}\d].)(?:(?<!')|(?=\d\d))")
OPENERS = [
    *MONTHS,
    *ORDINALS,
    *SEASONS,
    *TENS,
    *CENTURIES,
    *TWO,
    *first_words((*PARTS, *HOLIDAYS, *meanings("fiscal"), *meanings("week"), *meanings("last"), *ERAS)),
]
OPENER = re.compile(rf"(?:{trie(word.rstrip('.') for word in OPENERS)}|{SIGNS})(?![{LETTER}])")
OPENS = re.compile(rf"(?:{trie(re.findall(f'[{ANY_LETTER}]+', word)[0] for word in OPENERS)}|{LETTERS}0)(?![{LETTER}])")
"""The words of a text with which a date may begin; noughts stand for their digits."""
MOST_WORDS: Final = 100_000
_OTHER_WORDS: set[str] = set()
"""Words met so far with which no date begins."""
TO_NOW = LatePattern(rf"(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}{UNTIL}{GAP}){trie(NOW)}(?![a-z])")
AND_NOW = LatePattern(rf"{GAP}{AND}{GAP}{trie(NOW)}(?![a-z])")
SUFFIX = LatePattern(rf"(?:{GAP}|,{MAY_GAP})(?:(?P<bound>{ON}|{trie(AFTER)})(?![a-z]))")
CLOSED = LatePattern(rf"{MAY_GAP}(?:[,.;:)]|$)")
ERA = LatePattern(rf"{MAY_GAP}(?P<era>{trie(ERAS)})(?![a-z\d])")
LEAD = LatePattern(
    rf"(?<![a-z\d\xb5-\xff-])(?:(?P<bound>{trie([*BEFORE, *OPENINGS])}){GAP})?"
    rf"(?:{THE}{GAP})?(?:(?P<year>{YEARS}){GAP})?(?:{ON}{GAP})?(?:{WEEKDAY},?{GAP})?(?:{THE}{GAP})?$"
    rf"|(?<![a-z])(?P<glued>{trie(GLUED)})-$"
)
SHIFT = LatePattern(
    rf"(?<![a-z\d.,])(?:(?P<count>{COUNT})(?:{GAP}|-)|(?:{ONE}|{THE}){GAP})(?P<unit>{UNIT}){GAP}(?P<way>{trie(SHIFTS)}){GAP}"
    rf"(?:{THE}{GAP})?$"
)
NTH_AFTER = LatePattern(
    rf"(?<![a-z\d])(?P<count>{ORDINAL}){GAP}(?P<day>{WEEKDAY}){GAP}(?P<way>{trie(SHIFTS)}){GAP}(?:{THE}{GAP})?$"
)
ENDED = LatePattern(
    rf"(?<![a-z\d.,])(?:(?P<count>{COUNT})(?:{GAP}|-)(?:{FISCAL}s?|(?P<unit>{UNIT}))|(?:{FISCAL}|(?P<one>{UNIT})))"
    rf"{GAP}(?P<way>{trie(meanings('ended'))}){GAP}(?:{ON}{GAP})?(?:{WEEKDAY},?{GAP})?(?:{THE}{GAP})?$"
)
SPELLED = LatePattern(rf"(?<![a-z])(?:{SPELLED_YEAR}|{trie(CENTURIES)}(?:{GAP}|-){trie(DECADES)})")
SHIFTING = frozenset(phrase.split()[-1] for phrase in SHIFTS)
ENDING = frozenset(meanings("ended"))
DOTTED = LatePattern(r"\d{1,2}\.\d{1,2}\.\d{4}")
UNSURE = LatePattern(rf"{trie(meanings('unsure'))}[ \n]+(?:{THE}{GAP})?$")
TITLE_WORDS = frozenset(meanings("title"))
"""With a capital inside a sentence they are part of a title: "Objectives Through the Year 2035"."""
WINDOW = 48
YEAR_UNIT = next(iter(meanings("year-word")))


@frozen
class Expression:
    """A date with all the words that belong to it: what they cover, and how they limit it."""

    start: int
    end: int
    days: Days | None
    bound: Bound = "exact"
    part: str = ""

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


def dates_among(found: Iterable[Expression]) -> list[Hit]:
    """The values of those written dates that have a value."""
    return [
        Hit(date.start, date.end, reading_of_days(date.days, date.bound, date.part))
        for date in found
        if date.days is not None
    ]


def may_hold_dates(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text of these words holds what every date holds: a year, a century, or an era."""
    return ANY_DATE.search(folded) is not None or not words.isdisjoint(CENTURY_WORDS) or may_spell_years(folded, words)


def may_spell_years(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text of these words holds what may be a year in words."""
    may = not words.isdisjoint(HUNDREDS_WORDS) or not (words.isdisjoint(TWO_WORDS) or words.isdisjoint(THOUSAND_WORDS))
    return may and SPELLED.search(folded) is not None


def openers_among(words: frozenset[str]) -> list[str]:
    """Those of some words with which a date may begin: nearly none, and each other one is looked at once."""
    unknown = words - _OTHER_WORDS
    found = [word for word in unknown if OPENS.match(word)]
    if len(_OTHER_WORDS) > MOST_WORDS:
        _OTHER_WORDS.clear()
    _OTHER_WORDS.update(unknown.difference(found))
    return found


def expressions(source: Source, window: Window | None = None, floor: int = 0) -> Iterator[Expression]:
    """Every written date; without days where it has the form of one, but no value that can be held.

    Args:
        source: one running text that may hold dates.
        window: where dates may begin; the whole text by default.
        floor: where the date before the window ends.
    """
    at = floor
    for begin in _anchors(source, window or Window(0, len(source.text))):
        found = expression_at(source.text, source.folded, begin, at) if begin >= at else None
        if found is not None:
            yield found
            at = found.end


def _anchors(source: Source, window: Window) -> list[int]:
    """Where a date may begin, in order: every number, and every word that opens one."""
    folded, letters = source.folded, source.letters
    found = [
        match.start()
        for match in DIGITS.finditer(folded, window.start, min(len(folded), window.stop + len("98")))
        if match.start() < window.stop and not folded[match.start() - 1 : match.start()].isalpha()
    ]
    for word in source.openers:
        needle = f" {word} "  # the letters of a text have a space more in front
        at = letters.find(needle, window.start, window.stop - 1 + len(needle))
        while at >= 0:
            if folded[at - 1 : at] != OHM and OPENER.match(folded, at):
                found.append(at)
            at = letters.find(needle, at + 1, window.stop - 1 + len(needle))
    return sorted(found)


def expression_at(text: str, folded: str, at: int, floor: int) -> Expression | None:
    """The date that begins at ``at``, with the words before it (not before ``floor``) and behind it."""
    operand = read_operand(text, folded, at) or two_parts(text, folded, at)
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
    if isinstance(days, Partial):
        return None
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


def _is_date(text: str, folded: str, at: int, end: int, days: Days, lead: Lead) -> bool:
    """Whether digits or words that may be a date are one; where the form leaves no doubt, they are."""
    if DOTTED.fullmatch(folded, at, end):
        return not is_numbered(word_before(folded, at))
    if not days.is_bare:
        return True
    if lead.compares and (may_be_year(days.low) or (lead.bound == "about" and not counts(text, folded, end))):
        return True
    if folded[at].isdigit():
        return is_year(text, folded, at, end)
    return lead.start < at or is_year_in_words(text, folded, at, end)


def _lead(text: str, folded: str, at: int, floor: int) -> Lead:
    """The words before the date at ``at``."""
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
    compares = words.endswith(THAN) or (BEFORE.get(words) == "about" and announces_year(words.split()[0]))
    return Lead(BEFORE.get(words) or OPENINGS[words], opening, start, compares)


def _shifted(folded: str, at: int, end: int, days: Days, floor: int) -> Expression | None:
    """The date that is counted from the one at ``at``: "two weeks before 5 May 2021"."""
    if days.is_range or days.precision != "day":
        return None
    if SHIFTING.isdisjoint(folded[max(floor, at - WINDOW) : at].split()):
        return None
    nth = NTH_AFTER.search(folded, max(floor, at - WINDOW), at)
    if nth:
        count, weekday = ordinal_value(nth["count"]), WEEKDAYS[nth["day"].rstrip(".")]
        return Expression(nth.start(), end, nth_weekday(days, count * int(SHIFTS[spaced(nth["way"])]), weekday))
    found = SHIFT.search(folded, max(floor, at - WINDOW), at)
    if found is None or UNSURE.search(folded, max(floor, found.start() - 12), found.start()):
        return None
    count = counted_number(found["count"]) * int(SHIFTS[spaced(found["way"])])
    return Expression(found.start(), end, shifted(days, count, UNITS[found["unit"]]))


def _ended(folded: str, at: int, end: int, days: Days, floor: int) -> Expression | None:
    """The period whose end the date at ``at`` is: "the three months ended 31 March 2021"."""
    if days.is_range or days.precision not in ("day", "month"):
        return None
    begin = max(floor, at - WINDOW)
    found = None if ENDING.isdisjoint(folded[begin:at].split()) else ENDED.search(folded, begin, at)
    if found is None or (found["way"] in meanings("to") and not found["count"]):
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
    if suffix and (suffix["bound"].split()[0] not in ("on", "and", "or") or CLOSED.match(folded, suffix.end())):
        word = spaced(suffix["bound"])
        if word != "on" or lead.bound == "from":
            opening = lead.opening if lead.bound == "from" else lead.start
            return Expression(opening, suffix.end(), days, AFTER.get(word, "at-least"), part)
    if lead.bound in LIMITS:
        return Expression(lead.opening, end, days, LIMITS[lead.bound], part)
    return Expression(lead.start, end, days, "range" if days.is_range else "exact")


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
    elif bound == "about":
        wide = widened(days)
        literal = Interval(wide.low, wide.high)
    return Reading(
        kind=days.kind,
        bound=bound,
        literal=literal,
        implied=literal,
        value=None if days.is_range else low,
        precision=days.precision,
    )
