"""Compares limits: values of a rule about a threshold or deadline, whose bounds are meant exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.comparators.relate import APART, BOUND_CHANGED, DOWNWARD, REFINES, UPWARD, Relation, relate

if TYPE_CHECKING:
    from consistency.model.reading import Reading


ROUGH = 1000
"""The place of the last digit from which a limit may be a rough number."""

STRICTNESS = (frozenset({"above", "at-least"}), frozenset({"below", "at-most"}))
"""Bounds that differ only in whether the number itself is included."""


def relate_limits(a: Reading, b: Reading) -> Relation:
    """The relation of two limits: "at least 5" and "a threshold of 5" are the same, "at most 5" is different."""
    if a.is_date and b.is_date and (_ends_before(a, b) or _ends_before(b, a)):
        return REFINES
    relation = relate(*(evolve(reading, bound="exact") for reading in (a, b)))
    bounds = {a.bound, b.bound}
    if relation.verdict == "agreement" and a.value != b.value and _is_set(a) and _is_set(b):
        return APART
    if relation.verdict == "agreement" and (
        bounds in STRICTNESS and a.value == b.value and _is_whole(a) and _is_whole(b)
    ):
        return BOUND_CHANGED
    return BOUND_CHANGED if relation.verdict == "agreement" and bounds & UPWARD and bounds & DOWNWARD else relation


def _is_whole(limit: Reading) -> bool:
    """Whether a limit counts whole things or full years, so that it matters whether its own number is included."""
    return limit.kind in ("count", "age")


def _ends_before(a: Reading, b: Reading) -> bool:
    """Whether the first limit names the day, month or year after the second: "before 2041" is "by 2040"."""
    is_last = a.bound == "below" and b.bound in ("at-most", "exact")
    return is_last and a.value is not None and a.value - 1 == b.literal.high


def _is_set(limit: Reading) -> bool:
    """Whether the last digit of a limit is meant: in "99.9 percent" it is; in "1.2 million" or converted, maybe not."""
    written = str(limit.step.numerator * limit.step.denominator).rstrip("0") == "1"
    is_rough = limit.is_in_time or limit.value is None or limit.bound in ("about", "nearly")
    return written and limit.step < ROUGH and not is_rough
