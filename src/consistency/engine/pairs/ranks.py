"""Places in an order, as statements name them: "peaked at number 28", "in the top 40", "ranked above the 41st"."""

from __future__ import annotations

import re
from bisect import bisect_right
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from consistency.algebra.interval import Interval, point
from consistency.lexicons import any_of, behind_any_of, with_role
from consistency.mentions.lexicon import current
from consistency.model.mention import Mention
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.reading import Bound

REACH = 120  # code points behind a word such as "ranked" in which numbers are places
FIRST = 1  # the best place


def with_ranks(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The values of a text, and the places that it names where it speaks of ranks.

    The first place is the best one: "above the 41st" is less than 41, "below number 26" is more than 26.
    """
    found = [m for place in _place().finditer(text) if _is_ranked(text, place.start()) and (m := _read(place))]
    ends = [rank.end for rank in found]
    kept = [m for m in mentions if (n := bisect_right(ends, m.start)) == len(found) or m.end <= found[n].start]
    return tuple(sorted([*kept, *found], key=lambda m: m.start))


def _read(place: re.Match[str]) -> Mention | None:
    written = (place["number"] or place["ordinal"] or place["top"] or place["bare"]).lower()
    value = int(written) if written.isdigit() else current().numbers.get(written, (0, ""))[0]
    bound: Bound = "at-most" if place["top"] else "below" if place["better"] else "above" if place["worse"] else "exact"
    literal = {
        "at-most": Interval(FIRST, value),
        "below": Interval(FIRST, value, high_closed=False),
        "above": Interval(value, None, low_closed=False),
    }.get(bound, point(value))
    read_already = place["ordinal"] and bound == "exact"
    if value < FIRST or literal.is_empty or read_already:
        return None
    return Mention(place.start(), place.end(), Reading("ordinal", bound, literal, literal, Fraction(value)))


def _is_ranked(text: str, at: int) -> bool:
    """Whether a word of ranks stands in the same sentence, not far in front."""
    before = re.split(r"[.;!?]\s", text[max(0, at - REACH) : at])[-1]
    return _ranking().search(before) is not None


@cache
def _ranking() -> re.Pattern[str]:
    return re.compile(rf"\b{_any('rank-word')}\b", re.IGNORECASE)


@cache
def _place() -> re.Pattern[str]:
    bound = rf"(?:(?:(?P<better>{_any('rank-better')})|(?P<worse>{_any('rank-worse')}))\s+(?:{_dated('the')}\s+)?)?"
    digits = r"\d{1,4}(?![\d,.]\d)"
    named = rf"(?:{_any('rank-number')}\s|#)\s?(?P<number>{digits}|[a-z]+)\b"
    ordinal = rf"(?P<ordinal>{digits}){_dated('suffix')}\b"
    top = rf"{_any('rank-first')}\s(?P<top>{digits}|[a-z]+)\b(?!\s[a-z]*s\b)"
    bare = (
        rf"{behind_any_of(current().roles['rank-verb'], ' ')}(?P<bare>{digits})(?=\s{_any('rank-behind')}\b|[,;.)]|\Z)"
    )
    return re.compile(rf"(?<!\w)(?:{bound}(?:{named}|{ordinal}|{top})|{bare})", re.IGNORECASE)


def _any(role: str) -> str:
    return any_of(current().roles[role])


def _dated(role: str) -> str:
    return any_of(with_role("date_words", role))
