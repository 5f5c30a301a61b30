"""Where numbers and ordinals in words may stand: each text has few words that may begin one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.lexicons import rows
from consistency.mentions.fold import FRACTION
from consistency.mentions.grammar import compiled
from consistency.mentions.plain.table import MOST

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.source import Source

COUNTED: Final = 1
"""The word may begin a number or an ordinal."""
ARTICLE: Final = 2
"""The word counts one of a unit behind it: "a month"."""
UNIT: Final = 4
"""A unit that an article counts may begin with the word."""
LABEL: Final = 8
"""The word numbers things with Roman numerals: "phase II"."""
ROMAN: Final = 16
"""The word may be a Roman numeral."""
VALUE: Final = 32
"""The word may begin a value."""

_DIGIT = re.compile(f"[0-9{FRACTION}]")
_ROMAN = re.compile("[ivx]{1,6}")


class Beginnings:
    """Which words of a language may begin a value: nearly none, so that a text is asked for the others at once."""

    __slots__ = ("_grammar", "_listed", "_others", "_table")

    def __init__(self, lexicon: Lexicon) -> None:
        self._grammar = compiled(lexicon)
        self._listed: dict[str, int] = {}
        numbered = (word for word, kind in rows("ordinal_cues", lexicon.language) if kind == "numbered")
        units = (unit.split()[0] for unit in lexicon.roles["unit-of-one"])
        for words, flag in ((lexicon.roles["one"], ARTICLE), (units, UNIT), (numbered, LABEL)):
            for word in words:
                self._listed[word] = self._listed.get(word, 0) | flag
        self._table: dict[str, int] = {}
        self._others: set[str] = set()

    def among(self, words: frozenset[str]) -> dict[str, int]:
        """Those of some words that may begin something, each with what it may begin."""
        found = {}
        for word in words - self._others:
            known = self._table.get(word)
            if known is None:
                known = self._look_up(word)
                if len(self._others) >= MOST:
                    self._others.clear()
                if known:
                    self._table[word] = known
                else:
                    self._others.add(word)
            if known:
                found[word] = known
        return found

    def _look_up(self, word: str) -> int:
        return (
            self._listed.get(word, 0)
            | (COUNTED if self._grammar.counted.fullmatch(word) else 0)
            | (ROMAN if _ROMAN.fullmatch(word) else 0)
            | (VALUE if self._grammar.any_value.search(f" {word} ") else 0)
        )


def may_hold_values(source: Source) -> bool:
    """Whether a text holds a digit or a number word at all: most paragraphs do not."""
    return _DIGIT.search(source.folded) is not None or any(known & VALUE for known in source.beginnings.values())


def word_places(source: Source) -> list[tuple[int, int]]:
    """Where numbers and ordinals in words may stand, with the articles that may count a unit, in order."""
    letters, known = source.letters, 0
    for flags in source.beginnings.values():
        known |= flags
    wanted = COUNTED | (ARTICLE if known & UNIT else 0) | (LABEL if known & ROMAN else 0)
    padded, at = f" {source.folded}", source.grammar.places.match
    places: list[tuple[int, int]] = []
    for word, flags in source.beginnings.items():
        if flags & wanted:
            needle = f" {word} "
            begin = letters.find(needle)
            while begin >= 0:
                if match := at(padded, begin):
                    places.append((begin, match.end() - 1))
                begin = letters.find(needle, begin + 1)
    places.sort()
    return places
