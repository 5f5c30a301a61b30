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


class FewWords:
    """What is known of the few words that matter; all others are passed over at once, however many a text has."""

    __slots__ = ("_known", "_look_up", "_others")

    def __init__(self, look_up: Callable[[str], int]) -> None:
        self._look_up = look_up
        self._known: dict[str, int] = {}
        self._others: set[str] = set()

    def among(self, words: frozenset[str]) -> dict[str, int]:
        """Those of some words that matter, each with its flags."""
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
