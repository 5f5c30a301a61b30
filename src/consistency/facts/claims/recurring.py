"""Finds the season, days or hours in which a claim holds: "from April to July", "between 7 and 9 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.facts.claims.marks import claim_words
from consistency.facts.claims.scope import DAYS, MODALS, NOW, is_embracing, is_year, scope_mark, tells_time
from consistency.facts.words.classes import MONTHS
from consistency.lexicons import rows, with_role
from consistency.model.fact import ONLY

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

RANGE_REACH: Final = 8
"""How many words a range of months or hours may have: "from 7 a.m. to 9 p.m."."""
_PARTS_OF_YEAR = MONTHS | {name for name, *_ in rows("holidays")}
_CLOCK = with_role("clock_words", "half-day")
_HALVES = frozenset(letter for phrase in _CLOCK if "." in phrase for letter in phrase if letter != ".")
_NOW_OR_MODAL = NOW | MODALS


def recurring(words: Sequence[str], breaks: Container[int], at: int) -> str:
    """The mark of the months, days or hours in which alone a claim holds; "" if none are named.

    "From April to July", "between 7 and 9 a.m.", "in July", "during the hunt"; a year makes it a date.
    """
    behind = words[at + 1 : at + RANGE_REACH]
    if not behind or is_embracing(words, at) or any(map(is_year, behind)):
        return ""
    parts = claim_words("within-year").get((words[at],))
    if parts is not None:
        return scope_mark(words, breaks, at) if not parts or behind[0] in _PARTS_OF_YEAR else ""
    joint = next((n for n, word in enumerate(behind) if (word,) in claim_words("ranging-to")), len(behind))
    ends = {*behind[:joint], *behind[joint + 1 : joint + 4]}
    is_timed = not DAYS.isdisjoint(ends) or len(_HALVES & ends) > 1
    is_range = (
        (words[at],) in claim_words("ranging") and is_timed and joint + 1 < len(behind) and tells_time(behind[:1])
    )
    return f"{ONLY}{'-'.join((words[at], *behind[: joint + 3]))}" if is_range else ""


def may_recur(words: Sequence[str]) -> bool:
    """Whether a claim is about what is, may be or must be so; what was or will be once has no season."""
    return not _NOW_OR_MODAL.isdisjoint(words)
