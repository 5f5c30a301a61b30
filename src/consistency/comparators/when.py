"""Compares the dates for which two statements hold: the same, different, or one within the other."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from consistency.algebra.calendar import PERIOD, span

if TYPE_CHECKING:
    from consistency.model.fact import Fact


def dated_apart(a: Fact, b: Fact) -> bool:
    """Whether two statements hold for different dates; False if a date is not known."""
    try:
        return not span(when(a)).meets(span(when(b)))
    except ValueError:
        return False


def told_of_two_times(a: Fact, b: Fact) -> bool:
    """Whether both texts give dates, and the dates differ: "in 2023", "in 2024"."""
    return a.as_of_source == b.as_of_source == "text" and dated_apart(a, b)


def when(fact: Fact) -> str:
    """The date for which a statement holds; for a plan or a request its date of issue, if that is known."""
    return fact.issued or fact.as_of if fact.status in ("planned", "requested") else fact.as_of


def dated_otherwise(a: Fact, b: Fact) -> bool:
    """Whether only one of two dates comes from the text: what was issued in June 2023 need not hold "in 2023"."""
    return (a.as_of_source == "manifest") != (b.as_of_source == "manifest") and bool(a.as_of and b.as_of)


def is_of_longer_time(a: Fact, b: Fact) -> bool:
    """Whether both texts give dates, and one is a period that reaches beyond the other: 2019 to 2023, and 2021."""
    if "manifest" in (a.as_of_source, b.as_of_source) or not (a.as_of and b.as_of) or dated_apart(a, b):
        return False
    return any(PERIOD in one and not span(one).within(span(other)) for one, other in permutations((a.as_of, b.as_of)))
