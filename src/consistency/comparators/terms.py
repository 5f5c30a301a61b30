"""Compares claims of different strength, and claims with denials."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from consistency.comparators.describe import claim_step, relation_step
from consistency.comparators.names import RENAMED
from consistency.comparators.relate import DENIED, REFINES, SAME, SCOPE_CHANGED, Relation
from consistency.comparators.values import SUPERSEDED
from consistency.comparators.when import dated_apart
from consistency.model.comparison import Comparison
from consistency.model.fact import LIMITED, ONLY, PAST, PRESENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact, Marks
    from consistency.model.rule import Rule

RANK_CHANGED = Relation("drift", "rank-changed")
COVERAGE = frozenset({PAST, PRESENT, "some", "many", "most", "few", "partly"})
"""Marks for what and when a claim holds; the other marks are for how surely it does."""


def compare_terms(rule: Rule, facts: Sequence[Fact]) -> Comparison:
    """Compare facts whose labels are terms of the rule; at least two, the earlier first.

    A denial of a claim denies all stronger ones too, but no weaker one: "not the only one" and "one of the few" can
    both be true.
    """
    said = [fact for fact in facts if fact.status != "negated"]
    denied = [fact for fact in facts if fact.status == "negated"]
    weakest, strongest = (pick(said or denied, key=lambda f: f.rank) for pick in (min, max))
    pairs = product(_first_of_each(denied), _first_of_each(said))
    excluded = [(d, s) for d, s in pairs if (s.rank >= d.rank or not rule.ordered) and _are_as_firm(d, s)]
    at_once = [pair for pair in excluded if rule.changes == "never" or not dated_apart(*pair)]
    if excluded:
        relation, pair = (DENIED, at_once[0]) if at_once else (SUPERSEDED, excluded[0])
    elif weakest.rank != strongest.rank:
        relation, pair = (RANK_CHANGED if rule.ordered else RENAMED), (weakest, strongest)
    elif other := next((fact for fact in facts if fact.per != facts[0].per), None):
        marks = (*facts[0].per, *other.per)
        is_narrower = all(mark in COVERAGE or mark.startswith((LIMITED, ONLY)) for mark in marks)
        relation, pair = (SCOPE_CHANGED if is_narrower else RANK_CHANGED), (facts[0], other)
    elif said and denied:
        relation, pair = REFINES, (said[0], denied[0])
    else:
        relation, pair = SAME, (facts[0], facts[1])
    steps = tuple(map(claim_step, facts))
    return Comparison(
        rule, relation.verdict, relation.reason, tuple(facts), pair, (*steps, relation_step(relation, *pair))
    )


def _are_as_firm(a: Fact, b: Fact) -> bool:
    """Whether two claims hold for one time and as surely: "may be free" and "is not free" can both be true.

    So can "is free before noon" and "is not free after noon", and "is not free" leaves no room for either.
    """
    limits, others = zip(*map(_divided, (a, b)), strict=True)
    return others[0] == others[1] and (limits[0] == limits[1] or not all(limits))


def _divided(fact: Fact) -> tuple[frozenset[str], frozenset[str]]:
    """The marks of a claim in two sets: those that narrow it, and all others."""
    limits = frozenset(mark for mark in fact.per if mark.startswith(LIMITED))
    return limits, frozenset(fact.per) - limits


def _first_of_each(facts: Sequence[Fact]) -> list[Fact]:
    """The first claim of each strength, date and scope: the same denials exclude all like it."""
    first: dict[tuple[int, str, Marks], Fact] = {}
    for fact in facts:
        first.setdefault((fact.rank, fact.as_of, fact.per), fact)
    return list(first.values())
