"""From the facts of one rule to a verdict with its reason and its witnesses."""

from consistency.comparators.compare import compare_facts
from consistency.comparators.computed import compare_computed, compare_constant

__all__ = ["compare_computed", "compare_constant", "compare_facts"]
