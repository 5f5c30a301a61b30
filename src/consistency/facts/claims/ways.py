"""Writes out the alternatives of a phrase with choices, each as its words."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from consistency.model.pattern import Choice, Word

if TYPE_CHECKING:
    from consistency.model.pattern import Sequence

MOST_WAYS = 16
"""How many alternatives of a phrase are looked for."""


def ways(parts: Sequence) -> list[tuple[str, ...]] | None:
    """The words of each alternative of a phrase; None if it has gaps or slots, or too many alternatives."""
    pieces: list[list[tuple[str, ...]]] = []
    number = 1
    for part in parts:
        if isinstance(part, Word):
            pieces.append([(part.text.casefold(),)])
        elif isinstance(part, Choice):
            options = [ways(option) for option in part.options]
            inner = [way for option in options if option is not None for way in option]
            number *= max(1, len(inner))
            if None in options or number > MOST_WAYS:
                return None
            pieces.append(inner)
        else:
            return None
    return [tuple(word for piece in way for word in piece) for way in product(*pieces)]
