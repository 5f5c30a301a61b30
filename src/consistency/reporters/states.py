"""Decides the state of each document for a fact, from the proof of the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.comparison import Comparison
    from consistency.model.fact import Fact
    from consistency.model.rule import Verdict
    from consistency.reporters.view import Statement

State: TypeAlias = Literal["agrees", "drifts", "contradicts", "not-comparable", "only-here"]

STATES: dict[Verdict, State] = {
    "contradiction": "contradicts",
    "drift": "drifts",
    "agreement": "agrees",
    "incomparable": "not-comparable",
    "single-source": "only-here",
    "unmatched": "only-here",  # an operand of a derived value, but the other operand is not found
}
STATE_WORDS: dict[State, str] = {
    "agrees": "agrees",
    "drifts": "drifts",
    "contradicts": "contradicts",
    "not-comparable": "not comparable",
    "only-here": "only here",
}


def state_of(comparison: Comparison, found: Iterable[Statement]) -> State:
    """The state of a document: that of the verdict if a statement of it is in the proof, or contradicts the proof."""
    found, state = list(found), STATES[comparison.verdict]
    if state not in ("drifts", "contradicts") or any(s.witness for s in found):
        return state
    other = any(_apart(s.fact, witness, comparison.verdict) for s in found for witness in comparison.witnesses)
    return state if other else "agrees"


def _apart(fact: Fact, witness: Fact, verdict: Verdict) -> bool:
    if fact.reading is None or witness.reading is None:
        return fact.label != witness.label
    if verdict == "contradiction":
        return not fact.reading.literal.meets(witness.reading.literal)
    return fact.reading.bound != witness.reading.bound or not fact.reading.implied.meets(witness.reading.implied)
