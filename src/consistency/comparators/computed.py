"""Compares derived values with stated ones, or with a constant."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from consistency.algebra.calendar import first_day, last_day
from consistency.algebra.interval import Interval, point
from consistency.comparators.denials import by_status, first_excluded
from consistency.comparators.describe import interval_notation, statement_step
from consistency.comparators.one_unit import in_one_unit
from consistency.comparators.order import gravity
from consistency.comparators.relate import DENIED, DIFFERENT_STATUS, IMPLIED_APART, ONE_SIDED, Relation
from consistency.comparators.witnesses import one_of_each_reading
from consistency.errors import UnitError
from consistency.model.comparison import REASONS, Comparison
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

HOLDS = Relation("agreement", "holds")
BROKEN = Relation("contradiction", "broken")


def compare_computed(rule: Rule, derived: Sequence[Fact], stated: Sequence[Fact]) -> Comparison:
    """Compare each derived fact with each stated one.

    The rule holds if some two values of the intervals relate as it says; else it is broken. Denied values are left out.
    """
    outcomes = []
    facts = (*derived, *stated)
    said, denied = ([f for f in stated if (f.status == "negated") is negated] for negated in (False, True))
    if rule.relation == "equal" and (pair := first_excluded(derived, denied)):
        return by_status(rule, facts, DENIED, pair)
    if denied and not said:
        return by_status(rule, facts, DIFFERENT_STATUS, (derived[0], denied[0]))
    for left, right in product(
        one_of_each_reading(derived), one_of_each_reading(said)
    ):  # like readings relate to all else alike
        if left.reading is None or right.reading is None:
            continue
        try:
            a, b = in_one_unit([_plain_years(left.reading), _plain_years(right.reading)], "")
        except UnitError:
            return Comparison(rule, "incomparable", "different-dimensions", facts, (left, right))
        outcomes.append((_relate(rule, a, b), (left, right)))
    relation, pair = max(outcomes, key=lambda outcome: gravity(outcome[0].verdict, outcome[0].reason))
    steps = [statement_step(f, f.reading) for f in facts if f.reading is not None]
    steps.append(f"{rule.relation}: {relation.verdict} ({relation.reason}), for {REASONS[relation.reason]}")
    return Comparison(rule, relation.verdict, relation.reason, facts, pair, tuple(steps))


def _plain_years(reading: Reading) -> Reading:
    """A duration in years as a plain number, to compare with the difference of two years."""
    return reading.converted(Fraction(1), Fraction(0), "") if reading.unit == "year" else reading


def compare_constant(rule: Rule, derived: Sequence[Fact], constant: Fraction) -> Comparison:
    """Compare each derived fact with a number in the rule itself."""
    steps, outcomes = [], []
    for fact in derived:
        if fact.reading is None:
            continue
        wanted = _as_reading(constant, fact.reading)
        outcomes.append((_relate(rule, fact.reading, wanted), (fact,)))
        steps.append(statement_step(fact, fact.reading))
    steps.append(f"the rule holds it against {interval_notation(wanted.literal, wanted)} ({rule.relation})")
    broken = [o for o in outcomes if o[0] == BROKEN]
    relation, pair = (broken or outcomes)[0]
    return Comparison(rule, relation.verdict, relation.reason, tuple(derived), pair, tuple(steps))


def _as_reading(constant: Fraction, like: Reading) -> Reading:
    """The constant as a value of the same kind; for dates, a year."""
    if like.is_date:
        year = Interval(first_day(int(constant)), last_day(int(constant)))
        return Reading("year", "exact", year, year, year.low, precision="year")
    return Reading(like.kind, "exact", point(constant), point(constant), constant, unit=like.unit)


def _relate(rule: Rule, a: Reading, b: Reading) -> Relation:
    left, right = a.literal, b.literal
    if "period" in (a.kind, b.kind) and rule.relation in ("before", "after"):  # all of one, not some day of it
        first, second = (left, right) if rule.relation == "before" else (right, left)
        return HOLDS if first.before(second) else BROKEN
    holds = {
        "equal": left.meets(right),
        "at-most": not right.before(left),
        "at-least": not left.before(right),
        "before": left.low is None or right.high is None or left.low < right.high,
        "after": left.high is None or right.low is None or left.high > right.low,
    }[rule.relation]
    if holds and rule.relation == "equal" and b.bound in ONE_SIDED and not left.meets(b.implied):
        return IMPLIED_APART  # "up to 26,000" allows the 16,000 that were computed, and nobody would say so
    return HOLDS if holds else BROKEN
