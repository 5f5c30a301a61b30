"""What came of the changes: a trial for each, and what they say together."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from consistency.model.document import Citation

Outcome: TypeAlias = Literal["as expected", "not reported", "reported elsewhere", "verdict changed"]


@frozen
class Trial:
    """One change and what became of it.

    Attributes:
        change: the mutation or rewording.
        kept: whether the change keeps the meaning (a rewording) or alters it (a mutation).
        rule: id of the rule whose statement was changed.
        citation: the statement.
        quote: the words put in its place.
        outcome: what the check made of it.
    """

    change: str
    kept: bool
    rule: str
    citation: Citation
    quote: str
    outcome: Outcome


@frozen
class Selftest:
    """All trials, and the rules that none of them made fail."""

    trials: tuple[Trial, ...]
    cannot_fail: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether every rule can fail and every rewording kept its verdict."""
        return not self.cannot_fail and all(t.outcome == "as expected" for t in self.trials if t.kept)
