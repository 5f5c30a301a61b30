"""Tables of flags by word; each word of a text is looked up only once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

MOST: Final = 100_000
"""The most words in a table; a full table is emptied."""


class Table(dict[str, int]):
    """Flags by word; a new word is looked up once and kept."""

    def __init__(self, look_up: Callable[[str], int]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST:
            self.clear()
        found = self[word] = self._look_up(word)
        return found


class FewWords:
    """Flags of the few words that have any; all others are passed over at once, however many a text has."""

    __slots__ = ("_known", "_look_up", "_others")

    def __init__(self, look_up: Callable[[str], int]) -> None:
        self._look_up = look_up
        self._known: dict[str, int] = {}
        self._others: set[str] = set()

    def among(self, words: frozenset[str]) -> dict[str, int]:
        """The flags of those words that have any."""
        found = {}
        for word in words - self._others:
            known = self._known.get(word)
            if known is None:
                known = self._look_up(word)
                if len(self._others) >= MOST:
                    self._others.clear()
                if known:
                    self._known[word] = known
                else:
                    self._others.add(word)
            if known:
                found[word] = known
        return found
