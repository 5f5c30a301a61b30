"""What was found before anything is compared: in one document, or in all of them together."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.engine.coverage import Covered
from consistency.engine.ignores import IgnoreComment
from consistency.errors import Fault
from consistency.model.comparison import Source
from consistency.model.fact import Fact, NearMiss

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen
class Found:
    """What was found.

    Attributes:
        sources: the documents, sorted by id.
        facts: of every rule in every document, derived ones not yet among them.
        near_misses: sorted by document and place.
        faults: what went wrong on the way.
        covered: the values of the documents and those that no rule covers, when asked for.
        comments: the ignore comments of the documents.
        notices: comments that say too little, dates whose day and month may stand in either order.
        passed_over: how many documents hold no words of the rules, so that their values were not read.
    """

    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    faults: tuple[Fault, ...] = ()
    covered: tuple[Covered, ...] = ()
    comments: tuple[IgnoreComment, ...] = ()
    notices: tuple[Fault, ...] = ()
    passed_over: int = 0


def all_found(pieces: Iterable[Found]) -> Found:
    """All that was found here and there, in order."""
    pieces = list(pieces)
    near_misses = [near for piece in pieces for near in piece.near_misses]
    return Found(
        sources=tuple(sorted((source for piece in pieces for source in piece.sources), key=attrgetter("id"))),
        facts=tuple(fact for piece in pieces for fact in piece.facts),
        near_misses=tuple(sorted(near_misses, key=lambda n: (n.citation.document, n.citation.start, n.rule))),
        faults=tuple(fault for piece in pieces for fault in piece.faults),
        covered=tuple(section for piece in pieces for section in piece.covered),
        comments=tuple(comment for piece in pieces for comment in piece.comments),
        notices=tuple(notice for piece in pieces for notice in piece.notices),
        passed_over=sum(piece.passed_over for piece in pieces),
    )
