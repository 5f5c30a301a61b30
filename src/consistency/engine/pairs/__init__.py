"""Statement against statement: two short texts without rules, their values aligned and held against one another.

In the order of the flow:

- ``statement`` reads a text: its ``values`` with ``ranks``, ``nones`` and ``elided`` ones, each with its part of the
  sentence (``parts``, ``words``, ``poles``), and what its prepositions lead to (``complements``) and
  with which noun they begin (``openings``);
- ``alignment`` chooses the values that are meant, by what can be held against what (``holding``) and by ``likeness``,
  unless two values that disagree are of ``two_things``, and says why (``reasons``);
- ``comparison`` asks whether the texts speak of one thing (``subjects``) and of one time (``times``), and judges.
"""

from consistency.engine.pairs.comparison import PairComparison, PairVerdict, compare

__all__ = ["PairComparison", "PairVerdict", "compare"]
