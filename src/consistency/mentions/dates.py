"""Dates, periods and years in a text, with the words that limit them.

Only absolute dates are read: "yesterday" and "28 February" without a year have no value of their own. Neither has a
year before the epoch ("300 BC"), which day numbers cannot hold. A date in digits is read only where the order of day
and month cannot be doubted. A fiscal year is taken as the calendar years that it names.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.algebra.interval import Interval
from consistency.mentions.date_forms import Days, Partial, read_form
from consistency.mentions.date_words import (
    DASH,
    GAP,
    MONTHS,
    NUMBERS,
    OPTIONAL_GAP,
    ORDINALS,
    WEEKDAY,
    any_of,
    meanings,
)
from consistency.mentions.fold import fold
from consistency.mentions.periods import joined, part_of, shifted, widened
from consistency.mentions.years import is_year
from consistency.model.mention import Mention
from consistency.model.reading import Bound, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS, BEFORE, AFTER = meanings("part"), meanings("before"), meanings("after")
SHIFTS, ERAS, NOW = meanings("shift"), meanings("era"), meanings("now")
TENS = [word for word, value in NUMBERS.items() if value >= 20]

ANCHOR = re.compile(
    r"(?<![a-z\d\xb5-\xff])(?:\d|"
    + any_of(
        [
            *MONTHS,
            *ORDINALS,
            *TENS,
            *PARTS,
            *meanings("fiscal"),
            "last",
            "q1",
            "q2",
            "q3",
            "q4",
            "h1",
            "h2",
            "ad",
            "a.d",
        ]
    )
    + r"(?![a-z\xb5-\xff]))"
)
PART = re.compile(rf"({any_of(PARTS)})(?:-|{GAP})(?:(?:in|of){GAP})?(?:the{GAP})?(?:years?{GAP})?")
TO = re.compile(
    rf"(?:{OPTIONAL_GAP}(?P<dash>{DASH}){OPTIONAL_GAP}|{GAP}(?P<word>to|through|thru|till|until|and){GAP})(?:the{GAP})?"
)
TO_NOW = re.compile(
    rf"(?:{OPTIONAL_GAP}{DASH}{OPTIONAL_GAP}|{GAP}(?:to|till|until|through){GAP}){any_of(NOW)}(?![a-z])"
)
SUFFIX = re.compile(rf"(?:{GAP}|,{OPTIONAL_GAP})(?:(?P<bound>on|{any_of(AFTER)})(?![a-z]))")
CLOSED = re.compile(rf"{OPTIONAL_GAP}(?:[,.;:)]|$)")
ERA = re.compile(rf"{OPTIONAL_GAP}(?P<era>{any_of(ERAS)})(?![a-z\d])")
LEAD = re.compile(
    rf"(?<![a-z\d\xb5-\xff-])(?:(?P<bound>{any_of(BEFORE)}|from|between){GAP})?(?:the{GAP})?(?:(?P<year>years?){GAP})?"
    rf"(?:on{GAP})?(?:{WEEKDAY},?{GAP})?(?:the{GAP})?$"
    r"|(?<![a-z])(?P<glued>pre|post)-$"
)
SHIFT = re.compile(
    rf"(?<![a-z\d.,])(?P<count>\d{{1,4}}|{any_of(NUMBERS)})(?:{GAP}|-)(?P<unit>day|week|month|year)s?{GAP}(?P<way>{any_of(SHIFTS)}){GAP}"
    r"(?:the )?$"
)
UNSURE = re.compile(r"(?:within|least|most|than|about|over|nearly|almost|for|to|under)[ \n]+$")
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


def find_dates(text: str, folded: str | None = None) -> list[Mention]:
    """All dates, periods and years of a text, in order, without overlap.

    Args:
        text: one running text.
        folded: its folded copy, when the caller has it already.
    """
    folded = fold(text) if folded is None else folded
    return [
        Mention(start=found.start, end=found.end, reading=_reading(found.days, found.bound, found.part))
        for found in expressions(text, folded)
        if found.days is not None
    ]


def expressions(text: str, folded: str) -> Iterator[Expression]:
    """Every written date; without days where it has the form of one, but no value that can be held."""
    at = 0
    for anchor in ANCHOR.finditer(folded):
        if anchor.start() < at:
            continue
        found = _expression(text, folded, anchor.start(), at)
        if found is not None:
            yield found
            at = found.end


def _operand(text: str, folded: str, at: int) -> tuple[int, Days | Partial | None, str] | None:
    """One date with the part of it that is meant: where it ends, its days, and the part."""
    if at >= len(folded):
        return None
    part = PART.match(folded, at)
    found = read_form(text, folded, part.end() if part else at)
    if found is None:
        return None
    end, days = found
    if part is None:
        return end, days, ""
    if not isinstance(days, Days):
        return None
    name = PARTS[part[1]]
    return end, part_of(days, name), name


def _expression(text: str, folded: str, at: int, floor: int) -> Expression | None:
    """The date that begins at ``at``, with the words before it (not before ``floor``) and behind it."""
    operand = _operand(text, folded, at)
    if operand is None:
        return None
    end, days, part = operand
    lead = LEAD.search(folded, max(floor, at - WINDOW), at)
    bound = _bound(lead)
    is_open = TO_NOW.match(folded, end)
    if is_open is None and days is not None:
        right = _right(text, folded, end, days, is_between=bound == "between")
        if right is not None:
            end, days, part = right
    if days is None:
        return Expression(at, end, None)
    if isinstance(days, Partial):
        return None
    era = ERA.match(folded, end)
    if era and (text[era.start("era") : era.end("era")].isupper() or "." in era["era"]):
        end = era.end()
        if ERAS[era["era"]] == "-1":
            return Expression(at, end, None)
    elif days.is_bare and not is_year(text, folded, at, end):
        return None
    return _limited(folded, at, end, days, part, lead, bound, floor, is_open)


def _limited(
    folded: str,
    at: int,
    end: int,
    days: Days,
    part: str,
    lead: re.Match[str] | None,
    bound: str,
    floor: int,
    is_open: re.Match[str] | None,
) -> Expression:
    """The date with the bound that the words around it set."""
    start = at
    if lead and lead["year"]:
        start = lead.start("year")
    if is_open:
        return Expression(
            lead.start("bound") if lead and bound in ("from", "since") else start, is_open.end(), days, "at-least"
        )
    if days.is_range and bound in ("from", "between"):
        return Expression(lead.start("bound") if lead else start, end, days, "range")
    shift = SHIFT.search(folded, max(floor, at - WINDOW), at)
    if (
        shift
        and not days.is_range
        and days.precision == "day"
        and not UNSURE.search(folded, max(floor, shift.start() - 12), shift.start())
    ):
        count = int(shift["count"]) if shift["count"].isdigit() else NUMBERS[shift["count"]]
        moved = (
            None
            if " from" in shift["way"]
            else shifted(days, count * int(SHIFTS[" ".join(shift["way"].split())]), shift["unit"])
        )
        return Expression(shift.start(), end, moved)
    suffix = SUFFIX.match(folded, end)
    if suffix and (suffix["bound"].split()[0] not in ("on", "and", "or") or CLOSED.match(folded, suffix.end())):
        word = " ".join(suffix["bound"].split())
        if word != "on" or bound == "from":
            opening = lead.start("bound") if lead and bound == "from" else start
            return Expression(opening, suffix.end(), days, AFTER.get(word, "at-least"), part)  # type: ignore[arg-type]
    if lead and bound in ("at-least", "at-most", "below", "above", "about"):
        return Expression(lead.start("glued" if lead["glued"] else "bound"), end, days, bound, part)  # type: ignore[arg-type]
    return Expression(start, end, days, "range" if days.is_range else "exact")


def _bound(lead: re.Match[str] | None) -> str:
    """What the words before a date set: a bound, ``from``, ``between``, or nothing."""
    if lead is None:
        return ""
    if lead["glued"]:
        return "below" if lead["glued"] == "pre" else "above"
    words = " ".join((lead["bound"] or "").split())
    return BEFORE.get(words, words)


def _right(text: str, folded: str, end: int, left: Days | Partial, *, is_between: bool) -> tuple[int, Days, str] | None:
    """The period that ``left`` opens, when words join another date to it."""
    to = TO.match(folded, end)
    if to is None or (isinstance(left, Days) and left.is_range):
        return None
    if to["word"] == "and" and not is_between and isinstance(left, Days):
        return None
    right = _operand(text, folded, to.end())
    if right is None or right[1] is None:
        return None
    both = joined(left, right[1])
    return None if both is None else (right[0], both, right[2])


def _reading(days: Days, bound: Bound, part: str) -> Reading:
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
