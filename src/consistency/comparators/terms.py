"""Claims of different strength, or claims made and denied, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.comparators.describe import relation_step
from consistency.comparators.names import RENAMED
from consistency.comparators.relate import DENIED, SAME, Relation
from consistency.model.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

RANK_CHANGED = Relation("drift", "rank-changed")


def compare_terms(rule: Rule, facts: Sequence[Fact]) -> Comparison:
    """Compare facts whose labels are terms of the rule; at least two, the earlier first."""
    weakest, strongest = min(facts, key=lambda f: f.rank), max(facts, key=lambda f: f.rank)
    denied = next((f for f in facts if f.status == "negated"), None)
    said = next((f for f in facts if f.status != "negated"), None)
    if denied and said:
        relation, pair = DENIED, (denied, said)
    elif weakest.rank != strongest.rank:
        relation, pair = (RANK_CHANGED if rule.ordered else RENAMED), (weakest, strongest)
    else:
        relation, pair = SAME, (facts[0], facts[1])
    steps = tuple(f"{f.citation}: “{f.words}” says “{f.label}” ({f.status})" for f in facts)
    return Comparison(
        rule, relation.verdict, relation.reason, tuple(facts), pair, (*steps, relation_step(relation, *pair))
    )
