"""Compares a statement with a reference: does the statement follow from it?

Unlike ``relate``, the order matters: "less than 8" does not give "3", and "3" does give "less than 8".
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.interval import Interval, point
from consistency.algebra.rounding import granularity, preimage
from consistency.comparators.relate import (
    APART,
    BOUND_CHANGED,
    CROSSES_BOUND,
    DENIED,
    DOWNWARD,
    IMPLIED_APART,
    ONE_SIDED,
    REFINES,
    ROUND_NUMBER,
    SAME,
    WITHIN_ROUNDING,
    Relation,
    are_two_limits,
    is_rough_share,
    of_other_groups,
)
from consistency.comparators.scales import on_one_scale

SOFT: frozenset[Bound] = frozenset({"about", "nearly"})
"""Bounds without sharp ends: "about 15,000" may be 14,000 if need be."""
CLOSE = Fraction(1, 50)
FINE = 10  # how many times as great a number is as the step to which its bound reaches, where readers go by it

if TYPE_CHECKING:
    from consistency.model.reading import Bound, Reading


def held_against(reference: Reading, statement: Reading) -> Relation | None:
    """The relation of a statement to a reference in the same unit; None if it may or may not be true."""
    if reference.scale != statement.scale:
        reference, statement = on_one_scale(reference, statement)
    a, b = _as_written(reference), _as_written(statement)
    if a == b:
        return SAME
    if a.meets(b) and (of_other_groups(reference, statement) or _have_other_ends(reference, statement)):
        return IMPLIED_APART
    if a.within(b) or (reference.bound in SOFT and _open(a).within(b)):
        return REFINES
    if reference.bound == statement.bound == "exact" and not reference.is_in_time:
        if _rounds_to(reference, statement) or _rounds_to(statement, reference):
            return WITHIN_ROUNDING
        is_rough = is_rough_share(reference, statement) or is_rough_share(statement, reference)
        return ROUND_NUMBER if is_rough or _near_round_number(reference, statement) else APART
    if not a.meets(b):
        return CROSSES_BOUND if {reference.bound, statement.bound} & ONE_SIDED else APART
    if reference.implied.within(b) and _is_fine(reference):
        return REFINES
    if reference.value is not None and reference.value == statement.value:
        return REFINES if {reference.bound, statement.bound} <= {"exact", "about"} else BOUND_CHANGED
    if not reference.implied.meets(statement.implied):
        return IMPLIED_APART
    return None


def held_against_denial(reference: Reading, statement: Reading) -> Relation | None:
    """The relation of a statement to a reference in the same unit, where one of the two denies its value.

    They exclude each other, in either order, if the stated value lies within the denied one: "employs 95" and "does not
    employ more than 80". Otherwise both may be true.
    """
    a, b = _as_written(reference), _as_written(statement)
    return DENIED if a.within(b) or b.within(a) else None


def held_against_period(period: Reading, statement: Reading, days: Interval) -> Relation | None:
    """The relation of a statement that names one end of a period to the period: "until 2006", "from 1998 to 2004".

    Args:
        period: a period whose two ends are named.
        statement: bounded on the side of the end that it names.
        days: the days that the statement names as the end: 2006.
    """
    end = period.literal.high if statement.bound in DOWNWARD else period.literal.low
    return None if end is None else REFINES if end in days else IMPLIED_APART


def _have_other_ends(a: Reading, b: Reading) -> bool:
    """Whether two statements name different ends: aged 40 to 65 and 30 to 65; within 14 days and within 21 days."""
    if a.kind == "duration" or a.bound == b.bound == "at-most":
        return {a.bound, b.bound} <= DOWNWARD and are_two_limits(a, b)
    return a.bound == b.bound == "range" and a.precision == b.precision and (a.kind == "age" or a.is_in_time)


def _open(interval: Interval) -> Interval:
    """An interval without its end points: "about 15,000" is "more than 14,000"."""
    return evolve(interval, low_closed=False, high_closed=False)


def _is_fine(reading: Reading) -> bool:
    """Whether a reader takes a narrow range from a bounded number: "over 746 million" is surely less than 750."""
    return reading.value is not None and reading.implied.width * FINE <= abs(reading.value)


def _as_written(reading: Reading) -> Interval:
    """The number itself if it has no bound, else all that its words allow."""
    if reading.bound == "exact" and not reading.is_calendar and reading.value is not None:
        return point(reading.value)
    return reading.literal


def _rounds_to(fine: Reading, coarse: Reading) -> bool:
    """Whether a finer number rounds to a coarser one: 24.87 to "25"."""
    if fine.value is None or coarse.value is None:
        return False
    if coarse.step == 0 and fine.step and fine.value.denominator != 1:
        if coarse.value.denominator != 1:
            return False  # 1/9 is not 3/9 rounded
        return fine.value in preimage(coarse.value, Fraction(1))
    return fine.step < coarse.step and fine.value in coarse.literal


def _near_round_number(a: Reading, b: Reading) -> bool:
    """Whether two numbers are close, and one may be the other rounded to its own figures."""
    if not a.value or not b.value or abs(a.value - b.value) > CLOSE * max(abs(a.value), abs(b.value)):
        return False
    grains = [granularity(r.value, r.step or Fraction(1)) for r in (a, b) if r.value is not None]
    rounder, finer = (a.value, b.value) if grains[0] > grains[1] else (b.value, a.value)
    return grains[0] != grains[1] and finer in preimage(rounder, max(grains))
