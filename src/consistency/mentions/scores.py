"""Leaves out the points of games, which count nothing that a text tells of: "won 3-1", "a 49-30 record"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.pieces import trie
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.mention import Mention

_SCORING = LatePattern(rf"[-–‒−](?:{trie(with_role('words', 'shot'))}-)?")
_VOTES = LatePattern(rf"(?i:\b{trie(with_role('words', 'balloting'))}\b)")
_TIEBREAK = LatePattern(r" ?\(\d{1,2}[/–-]\d{1,2}\)")
"""Behind the points of a set, those that decided it: "7-6 (7/4)"."""
_REACH: Final = 60
"""Characters beside two numbers that are searched for a vote."""


def without_scores(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The values without those of a score: bare numbers that a dash joins though they are no range.

    The numbers of a vote count voters, and stay: "passed by 52-48 votes".
    """
    found = tuple(mentions)
    points = set[int]()
    for at, (first, second) in enumerate(pairwise(found)):
        if _is_score(text, first, second):
            points |= {at, at + 1}
        elif at in points and _TIEBREAK.fullmatch(text, first.end, second.end + 1):
            points.add(at + 1)
    return tuple(mention for at, mention in enumerate(found) if at not in points) if points else found


def _is_score(text: str, first: Mention, second: Mention) -> bool:
    """Whether two values are the points of two sides, and no votes."""
    if not (_are_points(first) and _are_points(second) and _SCORING.fullmatch(text, first.end, second.start)):
        return False
    return not _is_vote(text, first.start, second.end)


def _are_points(mention: Mention) -> bool:
    """Whether a value may be the points of a side: a bare exact number."""
    return mention.reading.kind in BARE_KINDS and mention.reading.bound == "exact" and not mention.reading.unit


def _is_vote(text: str, start: int, end: int) -> bool:
    """Whether words beside two numbers make them votes for and against."""
    begin = max(0, start - _REACH)
    begin = max(begin, text.rfind(". ", begin, start))
    return _VOTES.search(text, begin, end + _REACH // 2) is not None
