"""Compares the values of one fact: the gravest relation between two of them is the verdict."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from consistency.algebra.units import calendar_factors
from consistency.comparators.describe import relation_step, statement_step
from consistency.comparators.limits import relate_limits
from consistency.comparators.one_unit import first_unlike, for_one_time, for_time_of, in_one_unit, measured
from consistency.comparators.order import gravity
from consistency.comparators.qualified import unlike_told
from consistency.comparators.relate import (
    BOUND_CHANGED,
    DOWNWARD,
    IMPLIED_APART,
    QUALIFIED,
    REFINES,
    ROUND_NUMBER,
    SAME,
    SCOPE_CHANGED,
    UPWARD,
    Relation,
    are_apart,
    ends_of,
    relate,
)
from consistency.comparators.when import (
    dated_apart,
    dated_otherwise,
    is_of_longer_time,
    told_of_two_times,
    when,
)
from consistency.comparators.witnesses import MOST_PAIRS_OF, extremes
from consistency.errors import UnitError
from consistency.lexicons import rows
from consistency.model.comparison import Comparison
from consistency.model.fact import ALL, EACH, NO_MORE, is_each
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from consistency.model.fact import Fact
    from consistency.model.reading import Reading
    from consistency.model.rule import Rule

Shown: TypeAlias = "tuple[Fact, Reading]"
"""A statement with its reading in the unit of the comparison."""
Finer: TypeAlias = "Callable[[Reading], frozenset[Reading]]"
"""The exact readings among the statements that refine one."""

ONE = frozenset(word for word, number, *_ in rows("numbers") if number == "1")
"""The words for the number one, which may also mean one of many."""
FEWEST_FIGURES = 3
"""The significant figures from which a number is hardly the same at two dates."""
FEWEST_OTHERS = 2  # other documents that agree with each other
SUPERSEDED = Relation("drift", "superseded")
REVERSED = Relation("contradiction", "reversed")


def compare_values(rule: Rule, facts: Sequence[Fact]) -> Comparison:
    """Compare facts that have readings.

    Statements with the same reading are compared once. A family of intervals can all be true together exactly when
    every two of them can (Helly's theorem on a line), so two witnesses prove the verdict.

    Args:
        rule: whose facts they are.
        facts: at least two, the earlier first.
    """
    try:
        readings = in_one_unit(for_one_time(facts), rule.unit)
    except UnitError:
        return _among_like(rule, facts) or Comparison(
            rule, "incomparable", "different-dimensions", tuple(facts), first_unlike(facts)
        )
    distinct: dict[tuple[object, ...], tuple[Fact, Reading]] = {}
    for fact, reading in zip(facts, readings, strict=True):
        when = fact.as_of if rule.changes != "never" or fact.as_of_source == "text" else ""
        held_for = fact.held_for, fact.parts
        said = reading.literal, reading.bound, reading.value, reading.step, held_for, when
        distinct.setdefault(said, (fact, reading))
    shown = list(distinct.values())
    if len(shown) == 1:
        relation, pair = relate(readings[0], readings[1]), (facts[0], facts[1])
    else:
        relation, pair = _gravest(rule, extremes(shown) if len(shown) > MOST_PAIRS_OF else shown)
    if relation.verdict == "contradiction" and _is_one_of_many(rule, facts, pair):
        relation = SCOPE_CHANGED
    if relation.verdict == "agreement" and (qualified := unlike_told(rule, facts)):
        relation, pair = QUALIFIED, qualified
    steps = (*(statement_step(f, r) for f, r in shown), relation_step(relation, *pair))
    return Comparison(rule, relation.verdict, relation.reason, tuple(facts), pair, steps)


def _is_one_of_many(rule: Rule, facts: Sequence[Fact], pair: Sequence[Fact]) -> bool:
    """Whether a "one" likely means one of the many that all other statements count.

    Beside "83 employees" in two documents, "one employee was ill" does not count them. Beside a single other statement
    it may.
    """
    if rule.kind not in BARE_KINDS or not any(map(_is_one, pair)):
        return False
    others = [fact for fact in facts if not _is_one(fact)]
    if len({fact.document for fact in others}) < FEWEST_OTHERS:
        return False
    return compare_values(rule, others).verdict == "agreement"


def _is_one(fact: Fact) -> bool:
    return fact.words.casefold() in ONE


def _among_like(rule: Rule, facts: Sequence[Fact]) -> Comparison | None:
    """The gravest comparison among facts of the same quantity, if others have another; None if they agree."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.reading is not None:
            groups.setdefault(measured(fact.reading), []).append(fact)
    among = [compare_values(rule, group) for group in groups.values() if 1 < len(group) < len(facts)]
    apart = [comparison for comparison in among if comparison.verdict in ("contradiction", "drift")]
    worst = max(apart, key=lambda found: gravity(found.verdict, found.reason), default=None)
    return None if worst is None else evolve(worst, facts=tuple(facts))


def _gravest(rule: Rule, shown: list[Shown]) -> tuple[Relation, tuple[Fact, Fact]]:
    exact = [reading for _, reading in shown if reading.bound == "exact"]

    @cache
    def finer(reading: Reading) -> frozenset[Reading]:
        return frozenset(other for other in exact if relate(reading, other) == REFINES)

    pairs = [(_over_time(rule, a, b, finer), (a[0], b[0])) for a, b in combinations(shown, 2)]
    return max(pairs, key=lambda p: gravity(p[0].verdict, p[0].reason))


def _related(earlier: Shown, later: Shown, finer: Finer) -> Relation:
    """The relation of two statements beside the others: 2,412 explains "more than 2,400" beside "about 2,400"."""
    (fact_a, a), (fact_b, b) = earlier, later
    relation = relate(*_as_written(earlier, later))
    if relation == BOUND_CHANGED and not finer(a).isdisjoint(finer(b)):
        return REFINES
    if relation.verdict == "contradiction" and _is_of_each(fact_a) != _is_of_each(fact_b):
        return SCOPE_CHANGED
    are_written = not (fact_a.operands or fact_b.operands)  # the ends of a computed value were not written
    return (
        IMPLIED_APART
        if relation.verdict == "agreement" and are_written and _have_other_ends(earlier, later)
        else relation
    )


def _hold_for_others(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two values hold for different times, things or sorts of year, or one for each of them and one for all.

    "A year" and "per person" may both be meant, and so may "a year" and "in the fiscal year".
    """
    if (a == (ALL,)) != (b == (ALL,)):
        return any(map(is_each, b if a == (ALL,) else a))
    sorts = ({*map(_sort, said)} for said in (a, b))
    return any(
        {word for word in a if _sort(word) == sort}.isdisjoint(word for word in b if _sort(word) == sort)
        for sort in set.intersection(*sorts)
    )


def _of_other_times(rule: Rule, a: Fact, b: Fact) -> Relation:
    """The relation of two values for different times or things: "600 a minute" is "10 per second"."""
    told = for_time_of(b, a)
    held = relate_limits if rule.limit else relate
    is_same = told is not None and a.reading is not None and held(a.reading, told) == SAME
    return SAME if is_same else SCOPE_CHANGED


def _is_of_each(fact: Fact) -> bool:
    """Whether a value holds for each of some things, so that there may be more in all."""
    return any(mark.startswith(EACH) for mark in fact.per)


def _sort(word: str) -> str:
    """The sort of a word that a value holds for: "thing" for "thing:person", "" for a unit of time."""
    return word.partition(":")[0] if ":" in word else ""


def _have_other_ends(earlier: Shown, later: Shown) -> bool:
    """Whether two written ranges differ in an end by more than rounding: "5 to 7" is not roughly "5 to 8".

    Each end is converted to the unit of the comparison by itself: a month may be four weeks, and two months eight.
    """
    ranges = [fact.reading for fact, _ in (earlier, later) if fact.reading is not None]
    if any(r.bound != "range" or r.is_calendar or r.literal != r.implied for r in ranges):
        return False
    unit = later[1].unit
    return any(are_apart(*in_one_unit(ends, unit)) for ends in zip(*map(ends_of, ranges), strict=False))


def _as_written(earlier: Shown, later: Shown) -> tuple[Reading, Reading]:
    """Two readings before conversion spread them: 26 weeks and 184 days are both six months, but not the same.

    Days and working days have no unit in common but the month by which both were spread.
    """
    spread = [fact.reading for fact, shown in (earlier, later) if fact.reading and _is_spread(fact, shown)]
    if len(spread) > 1 and measured(spread[0]) == measured(spread[1]):
        a, b = in_one_unit(spread, "")
        return a, b
    return earlier[1], later[1]


def _is_spread(fact: Fact, shown: Reading) -> bool:
    """Whether a length of time was converted to a unit that varies in days, such as a month."""
    return fact.reading is not None and calendar_factors(fact.reading.unit, shown.unit) is not None


def _over_time(rule: Rule, earlier: Shown, later: Shown, finer: Finer) -> Relation:
    """The relation of two statements, if the fact may change between their dates."""
    (fact_a, a), (fact_b, b) = earlier, later
    if _hold_for_others(fact_a.held_for, fact_b.held_for):
        relation = _of_other_times(rule, fact_a, fact_b)
    else:
        are_limits = rule.limit or _are_asked(fact_a, fact_b)
        relation = relate_limits(*_as_written(earlier, later)) if are_limits else _related(earlier, later, finer)
    if relation == ROUND_NUMBER and rule.rounding is not None and a.literal.meets(b.literal):
        relation = REFINES  # the rule grants that "€118" is 118.40, rounded
    is_elsewhen = is_of_longer_time(fact_a, fact_b) or (rule.changes == "never" and told_of_two_times(fact_a, fact_b))
    if relation.verdict == "contradiction" and (is_elsewhen or fact_a.parts != fact_b.parts):
        return SCOPE_CHANGED  # 24 "in 2021" beside 31 "in 2020" or 60 "from 2019 to 2021"; "the youth rate", "the rate"
    if relation.verdict == "agreement" and is_elsewhen and _is_one_number(fact_a, fact_b):
        return SCOPE_CHANGED
    if rule.changes == "never" or relation.verdict == "agreement":
        return relation
    if not dated_apart(fact_a, fact_b):
        return SUPERSEDED if dated_otherwise(fact_a, fact_b) else relation
    if when(fact_b) < when(fact_a):
        a, b = b, a
    backwards = {"upward": b.literal.before(a.literal), "downward": a.literal.before(b.literal)}
    return REVERSED if backwards.get(rule.changes, False) else SUPERSEDED


def _are_asked(a: Fact, b: Fact) -> bool:
    """Whether both are lower bounds and one is a requirement: "must hold at least 150 ml" is no estimate.

    So is a permission limited by "only", beside an upper bound: "may bring only one guest", "up to two guests".
    """
    bounds = {fact.reading.bound for fact in (a, b) if fact.reading is not None}
    is_most = not bounds.isdisjoint(DOWNWARD) and any(NO_MORE in fact.per for fact in (a, b))
    return is_most or (bounds <= UPWARD and "requested" in (a.status, b.status))


def _is_one_number(a: Fact, b: Fact) -> bool:
    """Whether two texts give the same precise number for two dates, which is unlikely to be right.

    Of "52,340 guests in 2023" and "52,340 guests in 2024" one year is likely wrong. Rough and small numbers recur.
    """
    are_reported = a.status == b.status == "done"
    return are_reported and _is_telling(a.reading) and _is_telling(b.reading)


def _is_telling(reading: Reading | None) -> bool:
    """Whether a number is exact and has enough figures that it hardly recurs by chance."""
    if reading is None or reading.is_in_time or reading.bound != "exact" or reading.value is None:
        return False
    figures = reading.value / (reading.step or 1)
    return figures.denominator == 1 and len(str(figures.numerator).rstrip("0")) >= FEWEST_FIGURES
