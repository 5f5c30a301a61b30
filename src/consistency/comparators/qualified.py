"""Finds equal values with different qualifiers: one statement says more of for whom, how or when its value holds."""

from __future__ import annotations

from collections import defaultdict
from itertools import starmap
from typing import TYPE_CHECKING

from consistency.algebra.calendar import PERIOD
from consistency.comparators.when import dated_apart
from consistency.comparators.witnesses import pairs_of
from consistency.model.fact import is_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

RATE = "rate"
"""The mark of a value for a time, or for each of some things."""


def unlike_told(rule: Rule, facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """Two statements of two documents with different scopes or dates; None if all documents share a scope.

    "The fee is 50 euros" and "the late fee is 50 euros" may be the same fee. A document with both leaves no doubt.
    """
    scopes = [_scope(rule, fact) for fact in facts]
    told = defaultdict[str, set[frozenset[str]]](set)
    for fact, scope in zip(facts, scopes, strict=True):
        told[fact.document].add(scope)
    if not set.intersection(*told.values()):
        least = min(scopes, key=len)
        return facts[scopes.index(least)], next(fact for fact in facts if least not in told[fact.document])
    return _of_other_dates(facts)


def _scope(rule: Rule, fact: Fact) -> frozenset[str]:
    """The words of a statement for what its value holds, with ``RATE`` if it is for a time or for each of some things.

    Which time or things was compared with the values. A rule whose unit is a rate needs no such mark.
    """
    if "/" in rule.unit or fact.reading is None:
        return fact.scoped
    is_rate = bool(fact.reading.unit.partition(" / ")[2]) or any(map(is_each, fact.held_for))
    return fact.scoped | {RATE} if is_rate else fact.scoped


def _of_other_dates(facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """Two statements of two documents with different dates; None if any two share a date, or one has none."""
    dated = [fact for fact in facts if fact.as_of_source == "text" and fact.status == "done"]
    if len(dated) < len(facts) or not _is_elsewhen(dated[0], dated[-1]):
        return None
    pairs = [(a, b) for a, b in pairs_of(dated) if a.document != b.document]
    return pairs[0] if pairs and all(starmap(_is_elsewhen, pairs)) else None


def _is_elsewhen(a: Fact, b: Fact) -> bool:
    """Whether two statements hold for times that do not overlap, or only one for a period between two dates."""
    return dated_apart(a, b) or (a.as_of != b.as_of and any(PERIOD in fact.as_of for fact in (a, b)))
