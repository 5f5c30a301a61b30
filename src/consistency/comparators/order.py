"""Sorts facts by date and place, and verdicts by gravity."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.fact import Fact
    from consistency.model.rule import Verdict

WORST: dict[Verdict, int] = {
    "contradiction": 5,
    "drift": 4,
    "incomparable": 3,
    "agreement": 2,
    "single-source": 1,
    "unmatched": 0,
}
_REASONS = (
    "qualified", "within-rounding", "refines", "copied", "holds", "taken-up", "fulfilled", "same",
)  # fmt: skip


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Facts by date of issue, document and place: the earlier statement comes first."""
    return sorted(facts, key=lambda f: (f.issued or "9999", f.document, f.citation.start, f.citation.end, f.formula))


def gravity(verdict: Verdict, reason: str) -> tuple[int, int]:
    """A sort key by which the gravest relation of a rule is the greatest; among agreements it is the weakest."""
    weight = len(_REASONS) - _REASONS.index(reason) if reason in _REASONS else 0
    return WORST[verdict], weight
