"""Compares requests, plans and outcomes of one fact by their status."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from consistency.comparators.denials import by_status, first_excluded
from consistency.comparators.one_unit import in_one_unit
from consistency.comparators.order import gravity
from consistency.comparators.relate import DENIED, DIFFERENT_STATUS, Relation, relate
from consistency.comparators.values import compare_values
from consistency.comparators.witnesses import possible_witnesses
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
UNLIKE = Relation("incomparable", "different-dimensions")


def compare_plans(rule: Rule, facts: Sequence[Fact]) -> Comparison | None:
    """Compare facts of different status; None if all have one status and can be compared as they are.

    Outcomes that fulfil a plan may still contradict each other: statements of one status are compared with one another,
    too, and the gravest verdict wins.

    Args:
        rule: whose facts they are.
        facts: at least two, the earlier first.
    """
    if len({fact.rank for fact in facts}) > 1:
        return None  # claims of different strength: that is what there is to say
    of_status = {s: [f for f in facts if f.status == s] for s in ("requested", "planned", "done", "negated")}
    if sum(map(bool, of_status.values())) == 1:
        return None
    relation, pair = _across(rule, facts, **of_status)
    compared = [by_status(rule, facts, relation, pair)]
    for status in ("done", "planned", "requested"):
        valued = [fact for fact in of_status[status] if fact.reading is not None]
        if len(valued) > 1:
            among = compare_values(rule, valued)
            compared.append(Comparison(rule, among.verdict, among.reason, tuple(facts), among.witnesses, among.steps))
    return max(compared, key=lambda c: gravity(c.verdict, ""))  # of one verdict, what the statuses say


def _across(
    rule: Rule,
    facts: Sequence[Fact],
    requested: Sequence[Fact],
    planned: Sequence[Fact],
    done: Sequence[Fact],
    negated: Sequence[Fact],
) -> tuple[Relation, tuple[Fact, Fact]]:
    """The relation of statements of different status, and the two that prove it."""
    if pair := first_excluded(done, negated):
        return DENIED, pair
    if pair := first_excluded(planned, negated):
        return MISSED, pair
    if (planned or requested) and done:
        return _outcome(rule, planned or requested, done)
    if requested and planned:
        pair = requested[0], planned[0]
        return (TAKEN_UP if _held_against(rule, *pair) == FULFILLED else DIFFERENT_STATUS), pair
    return DIFFERENT_STATUS, (facts[0], next(f for f in facts if f.status != facts[0].status))


def _outcome(rule: Rule, aims: Sequence[Fact], done: Sequence[Fact]) -> tuple[Relation, tuple[Fact, Fact]]:
    """The relation of the outcomes to the aims, and the two statements that prove it; claims always meet an aim.

    The first of equal aims is compared with the last of equal outcomes: an outcome from before the plan is not its own.
    """
    related = [
        (_held_against(rule, *pair), pair)
        for pair in product(possible_witnesses(aims), possible_witnesses(reversed(done)))
    ]
    return max(related, key=lambda r: gravity(r[0].verdict, ""), default=(FULFILLED, (aims[0], done[-1])))


def _held_against(rule: Rule, aim: Fact, outcome: Fact) -> Relation:
    """The relation of an outcome to an aim."""
    if aim.reading is None or outcome.reading is None:
        return FULFILLED
    try:
        a, b = in_one_unit([aim.reading, outcome.reading], "")
    except UnitError:
        return UNLIKE
    if not _misses(rule, a, b):
        return FULFILLED
    return DIFFERENT_STATUS if outcome.issued and outcome.issued < aim.issued else MISSED


def _misses(rule: Rule, aim: Reading, outcome: Reading) -> bool:
    """Whether an outcome is not the aim, or on the wrong side of it if the rule names a side."""
    if rule.relation == "at-least":
        return _behind(outcome, aim)
    if rule.relation == "at-most":
        return _behind(aim, outcome)
    return relate(aim, outcome).verdict == "contradiction"


def _behind(a: Reading, b: Reading) -> bool:
    """Whether one value is less than another: by the numbers as written if both are equally precise."""
    if a.bound == b.bound == "exact" and a.step == b.step and a.value is not None and b.value is not None:
        return a.value < b.value
    return a.literal.before(b.literal)
