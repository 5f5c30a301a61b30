"""Statement against statement: two short texts without rules, their values aligned and held against one another."""

from consistency.engine.pairs.comparison import PairComparison, PairVerdict, compare

__all__ = ["PairComparison", "PairVerdict", "compare"]
