"""Requests, plans and outcomes of one fact compared by status."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from consistency.comparators.describe import relation_step
from consistency.comparators.relate import DENIED, Relation, relate
from consistency.comparators.telling import telling
from consistency.comparators.values import in_one_unit
from consistency.errors import UnitError
from consistency.model.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.reading import Reading
    from consistency.model.rule import Rule

FULFILLED = Relation("agreement", "fulfilled")
TAKEN_UP = Relation("agreement", "taken-up")
MISSED = Relation("contradiction", "missed")


def compare_plans(rule: Rule, facts: Sequence[Fact]) -> Comparison | None:
    """Compare facts of different status; None when all have one status and can be compared as they are.

    Args:
        rule: whose facts they are.
        facts: at least two, the earlier first.
    """
    if len({fact.rank for fact in facts}) > 1:
        return None  # claims of different strength: that is what there is to say
    by_status = {s: [f for f in facts if f.status == s] for s in ("requested", "planned", "done", "negated")}
    requested, planned, done, negated = by_status.values()
    if done and negated:
        return _judged(rule, facts, DENIED, (done[0], negated[0]))
    if planned and negated:
        return _judged(rule, facts, MISSED, (planned[0], negated[0]))
    if (planned or requested) and done:
        aims = planned or requested
        missed = next((pair for pair in product(telling(aims), telling(done)) if _misses(rule, *pair)), None)
        if missed:
            return _judged(rule, facts, MISSED, missed)
        return _judged(rule, facts, FULFILLED, (aims[0], done[-1]))
    if requested and planned:
        return _judged(rule, facts, TAKEN_UP, (requested[0], planned[0]))
    return None


def _misses(rule: Rule, aim: Fact, outcome: Fact) -> bool:
    """Whether an outcome is outside of what was aimed at, or on the wrong side of it where the rule names one.

    Claims without a value cannot be outside of anything.
    """
    if aim.reading is None or outcome.reading is None:
        return False
    try:
        a, b = in_one_unit([aim.reading, outcome.reading], "")
    except UnitError:
        return False
    if rule.relation == "at-least":
        return _behind(b, a)
    if rule.relation == "at-most":
        return _behind(a, b)
    return relate(a, b).verdict == "contradiction"


def _behind(a: Reading, b: Reading) -> bool:
    """Whether one value is less than another: by the numbers as written where both are equally fine."""
    if a.bound == b.bound == "exact" and a.step == b.step and a.value is not None and b.value is not None:
        return a.value < b.value
    return a.literal.before(b.literal)


def _judged(rule: Rule, facts: Sequence[Fact], relation: Relation, pair: tuple[Fact, Fact]) -> Comparison:
    steps = tuple(f"{f.citation}: “{f.words}” is {f.status}" for f in facts)
    return Comparison(
        rule, relation.verdict, relation.reason, tuple(facts), pair, (*steps, relation_step(relation, *pair))
    )
