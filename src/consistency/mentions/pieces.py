"""Pieces that expressions are made from: gaps, letters, the ends of words, and words as one expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.lexicons import NOWHERE, with_role
from consistency.mentions.fold import EM_DASH, EN_DASH, OHM

if TYPE_CHECKING:
    from collections.abc import Iterable


GAP = r"[ \n]{1,60}+"
MAY_GAP = r"[ \n]{0,60}+"
ANY_LETTER = "a-zµß-ÿ"
LETTER = rf"{ANY_LETTER}{OHM}"
WORD_END = rf"(?!_?[{LETTER}\d])"
GENITIVE = "(?:" + "|".join(sorted(with_role("words", "genitive-end"))) + ")"
HYPHENS = f"-{EN_DASH}{EM_DASH}"
"""What may join words; a tilde joins dates and numbers only."""
LAST_LETTERS = LatePattern(rf"[{LETTER}]+(?:'[a-z]+)?\Z")
SPACES = frozenset(" \n")


def spaced(words: str) -> str:
    """A phrase with single spaces, as the lists have it."""
    return " ".join(words.split())


def trie(words: Iterable[str]) -> str:
    """A regular expression for the words, which shares their common beginnings; a space matches any gap.

    The expression for no words matches nowhere.
    """
    ordered = sorted(set(words))
    return f"(?:{_render(ordered)})" if ordered else NOWHERE


def _render(words: list[str]) -> str:
    """The expression for sorted words without duplicates."""
    first, last = words[0], words[-1]
    if first == last:
        return _escaped(first)
    shared = 0
    while shared < len(first) and first[shared] == last[shared]:
        shared += 1
    groups: dict[str, list[str]] = {}
    for word in words[len(first) == shared :]:
        groups.setdefault(word[shared], []).append(word[shared:])
    options = f"(?:{'|'.join(map(_render, groups.values()))})"
    return _escaped(first[:shared]) + (options if len(first) > shared else f"{options}?+")


def _escaped(letters: str) -> str:
    return letters if letters.isalnum() else re.escape(letters).replace("\\ ", GAP)
