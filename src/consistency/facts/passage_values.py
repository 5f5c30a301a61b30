"""What the words of a passage are divided with: its values, of which no more need be read than rules ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

from attrs import frozen

from consistency.model.document import Passage
from consistency.model.mention import Mention


class PassageValues(Protocol):
    """The values of a passage."""

    @property
    def whole(self) -> Sequence[Mention]:
        """All values, in order and without overlap."""

    def of_sentence(self, begin: int, end: int) -> Sequence[Mention] | None:
        """The values of a sentence between two offsets into the passage; None where the passage must be read whole."""


Values: TypeAlias = Callable[[Passage], PassageValues]


@frozen
class KnownValues:
    """The values of a passage that was read before."""

    whole: Sequence[Mention]

    def of_sentence(self, begin: int, end: int) -> None:
        """None: they are divided with the words of the passage."""
