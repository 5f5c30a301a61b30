"""What is known of words, as flags: looked up once for each word that is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

MOST: Final = 100_000
"""Words in a table; a full one begins anew."""


class Table(dict[str, int]):
    """What is known of words, as flags; a new word is looked up once."""

    def __init__(self, look_up: Callable[[str], int]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST:
            self.clear()
        found = self[word] = self._look_up(word)
        return found
