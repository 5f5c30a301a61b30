"""Flags for the kinds of value that a word may begin: most words begin none, and one look shows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from consistency.lexicons import with_role
from consistency.mentions.grammar import grammar_of
from consistency.mentions.table import FewWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.hints import Hints
    from consistency.mentions.lexicon import Lexicon

COUNTED: Final = 1
"""The word may begin a number or an ordinal."""
ARTICLE: Final = 2
"""The word is an article that counts a unit behind it: "a month"."""
UNIT: Final = 4
"""A unit that an article counts may begin with the word."""
LABEL: Final = 8
"""A Roman numeral may follow the word: "phase II"."""
ROMAN: Final = 16
"""The word may be a Roman numeral."""
VALUE: Final = 32
"""The word may begin a value in words."""

LONGEST_ROMAN: Final = 6


def beginnings(lexicon: Lexicon) -> FewWords:
    """The words of a language that may begin a value, each with flags for the kinds of value."""
    listed: dict[str, int] = {}
    numbered = with_role("ordinal_cues", "numbered", language=lexicon.language)
    units = (unit.split()[0] for unit in lexicon.roles["unit-of-one"])
    for words, flag in ((lexicon.roles["one"], ARTICLE), (units, UNIT), (numbered, LABEL)):
        for word in words:
            listed[word] = listed.get(word, 0) | flag
    return FewWords(partial(_look_up, grammar_of(lexicon).hints, listed))


def _look_up(hints: Hints, listed: Mapping[str, int], word: str) -> int:
    known = listed.get(word, 0)
    if known & ARTICLE or word.startswith(hints.begun.get(word[0], ())):
        known |= VALUE
    if word in hints.counted:
        known |= COUNTED
    return known if word.strip("ivx") or len(word) > LONGEST_ROMAN else known | ROMAN
