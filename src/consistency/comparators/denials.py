"""Compares statements with denials of them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from consistency.comparators.describe import relation_step, status_steps
from consistency.comparators.one_unit import in_one_unit
from consistency.comparators.relate import DENIED, DIFFERENT_STATUS, Relation
from consistency.comparators.values import compare_values
from consistency.comparators.witnesses import MOST_PAIRS_OF, one_of_each_reading, possible_witnesses
from consistency.errors import UnitError
from consistency.model.comparison import Comparison
from consistency.model.fact import TURNED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule


def compare_denied(rule: Rule, facts: Sequence[Fact]) -> Comparison:
    """Compare stated values with denied ones; a denial of one value leaves other values open.

    Args:
        rule: whose facts they are.
        facts: at least two, the earlier first.
    """
    denied = [fact for fact in facts if fact.status == "negated"]
    said = [fact for fact in facts if fact.status != "negated"]
    if pair := first_excluded(said, denied):
        return by_status(rule, facts, DENIED, pair)
    if len(said) > 1:
        among = compare_values(rule, said)
        return Comparison(rule, among.verdict, among.reason, tuple(facts), among.witnesses, among.steps)
    return by_status(rule, facts, DIFFERENT_STATUS, (facts[0], next(f for f in facts if f.status != facts[0].status)))


def first_excluded(said: Sequence[Fact], denied: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The first statement that a denial excludes, and the denial; None if there is none.

    They exclude each other if one of the two values lies within the other: "built 25" and "did not build more than 20"
    do, "built 30" and "did not build 20" do not. Every denial of a claim without a value excludes it, and "fell"
    excludes "rose", whatever the numbers.
    """
    claimed, unclaimed = (next((f for f in facts if f.reading is None), None) for facts in (said, denied))
    if claimed and unclaimed:
        return claimed, unclaimed
    if said and (turned := next((fact for fact in denied if fact.per == (TURNED,)), None)):
        return said[0], turned
    stated, unstated = one_of_each_reading(said), one_of_each_reading(denied)
    if len(stated) * len(unstated) > MOST_PAIRS_OF**2:  # of many of both, the extremes must do
        stated, unstated = possible_witnesses(said), possible_witnesses(denied)
    return next((pair for pair in product(stated, unstated) if _excludes(*pair)), None)


def _excludes(fact: Fact, denial: Fact) -> bool:
    """Whether a stated value and a denied one contradict each other."""
    if fact.reading is None or denial.reading is None:
        return False
    try:
        a, b = in_one_unit([fact.reading, denial.reading], "")
    except UnitError:
        return False
    return a.literal.within(b.literal) or b.literal.within(a.literal)


def by_status(rule: Rule, facts: Sequence[Fact], relation: Relation, pair: tuple[Fact, Fact]) -> Comparison:
    """The comparison with a given relation, proved by two statements that report, plan, ask for or deny the fact."""
    steps = (*status_steps(facts), relation_step(relation, *pair))
    return Comparison(rule, relation.verdict, relation.reason, tuple(facts), pair, steps)
