"""Compares names: letter by letter, then without regard to case, punctuation and one misspelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.algebra.likeness import differ_by_a_misspelling, spelled_alike
from consistency.comparators.describe import relation_step
from consistency.comparators.order import gravity
from consistency.comparators.relate import SAME, Relation
from consistency.comparators.witnesses import pairs_of
from consistency.model.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

RENAMED = Relation("drift", "renamed")
RESPELLED = Relation("drift", "respelled")

_PLAIN = str.maketrans("‘’“”‐‑‒–—\u00a0", "''\"\"-----\u0020")


def compare_names(rule: Rule, facts: Sequence[Fact]) -> Comparison:
    """Compare facts whose labels are names; at least two, the earlier first.

    Every two of the first different spellings are compared, and the others with the first.
    """
    distinct: dict[str, Fact] = {}
    for fact in facts:
        distinct.setdefault(plain_name(fact.label), fact)
    shown = list(distinct.values())
    steps = tuple(f"{f.citation}: the name is written “{f.label}”" for f in shown)
    if len(shown) == 1:
        relation, pair = SAME, (facts[0], facts[1])
    else:
        pairs = [(_relate_names(rule, a.label, b.label), (a, b)) for a, b in pairs_of(shown)]
        relation, pair = max(pairs, key=lambda p: (*gravity(p[0].verdict, p[0].reason), p[0] == RENAMED))
    return Comparison(
        rule, relation.verdict, relation.reason, tuple(facts), pair, (*steps, relation_step(relation, *pair))
    )


def plain_name(name: str) -> str:
    """A name with plain quotes, dashes and single spaces."""
    return " ".join(name.translate(_PLAIN).split())


def _relate_names(rule: Rule, a: str, b: str) -> Relation:
    if differ_by_a_misspelling(a, b):
        return RESPELLED
    if not spelled_alike(a, b):
        return RENAMED
    shouted = a.isupper() != b.isupper() and len(a) > 10  # a heading in capitals spells nothing otherwise
    return SAME if rule.spelling == "flexible" or shouted else RESPELLED
