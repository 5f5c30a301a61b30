"""Leaves out the points of games, which count nothing that a text tells of: "won 3-1", "a 49-30 record"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.pieces import trie

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.mention import Mention

_BARE: Final = ("count", "number")
_SCORING = LatePattern(rf"[-–‒−](?:{trie(with_role('words', 'shot'))}-)?")
_VOTES = LatePattern(rf"(?i:\b{trie(with_role('words', 'balloting'))}\b)")
_REACH: Final = 60
"""Characters beside two numbers that are searched for a vote."""


def without_scores(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The values without those of a score: bare numbers that a dash joins though they are no range.

    The numbers of a vote count voters, and stay: "passed by 52-48 votes".
    """
    found = tuple(mentions)
    scored = {
        at
        for at, (first, second) in enumerate(pairwise(found))
        if _are_points(first) and _are_points(second) and _SCORING.fullmatch(text, first.end, second.start)
    }
    scored = {at for at in scored if not _is_vote(text, found[at].start, found[at + 1].end)}
    return tuple(mention for at, mention in enumerate(found) if not {at - 1, at} & scored) if scored else found


def _are_points(mention: Mention) -> bool:
    """Whether a value may be the points of a side: a bare exact number."""
    return mention.reading.kind in _BARE and mention.reading.bound == "exact" and not mention.reading.unit


def _is_vote(text: str, start: int, end: int) -> bool:
    """Whether words beside two numbers make them votes for and against."""
    begin = max(0, start - _REACH)
    begin = max(begin, text.rfind(". ", begin, start))
    return _VOTES.search(text, begin, end + _REACH // 2) is not None
