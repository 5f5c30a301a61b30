"""Compares the facts of one rule: a verdict with its reason and its witnesses."""

from consistency.comparators.compare import compare_facts
from consistency.comparators.computed import compare_computed, compare_constant
from consistency.comparators.direction import held_against, held_against_denial, held_against_period
from consistency.comparators.order import gravity, in_order
from consistency.comparators.relate import Relation, relate

__all__ = [
    "Relation",
    "compare_computed",
    "compare_constant",
    "compare_facts",
    "gravity",
    "held_against",
    "held_against_denial",
    "held_against_period",
    "in_order",
    "relate",
]
