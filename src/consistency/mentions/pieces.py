"""Pieces that expressions are made from: gaps, letters, the ends of words, and words as one expression."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from consistency.late import LatePattern
from consistency.mentions.fold import EM_DASH, EN_DASH, OHM

if TYPE_CHECKING:
    from collections.abc import Iterable


GAP = r"[ \n]{1,60}+"
MAY_GAP = r"[ \n]{0,60}+"
ANY_LETTER = "a-zµß-ÿ"
LETTER = rf"{ANY_LETTER}{OHM}"
WORD_END = rf"(?![{LETTER}\d])"
DASH = f"-{EN_DASH}{EM_DASH}"
LAST_LETTERS = LatePattern(rf"[{LETTER}]+(?:'[a-z]+)?\Z")
SPACES = frozenset(" \n")


def trie(words: Iterable[str]) -> str:
    """A regular expression for the words, their common beginnings taken out; spaces stand for any gap."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return f"(?:{_render(tree)})"


def _render(node: dict[str, Any]) -> str:
    written = ""
    while len(node) == 1 and "" not in node:  # as a rule: only a few letters of a word are shared by others
        ((char, node),) = node.items()
        written += _escaped(char)
    options = [_escaped(char) + _render(node[char]) for char in sorted(node) if char]
    if not options:
        return written
    body = options[0] if len(options) == 1 and "" not in node else f"(?:{'|'.join(options)})"
    return f"{written}{body}?+" if "" in node else written + body


@cache
def _escaped(char: str) -> str:
    return GAP if char == " " else re.escape(char)
