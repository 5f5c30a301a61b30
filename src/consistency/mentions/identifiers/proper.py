"""Recognises number words in names: "Three Notch Road", "the Big Ten", "Formula One"."""

from __future__ import annotations

import re
from typing import Final

from consistency.late import LatePattern
from consistency.lexicons import rows, with_role
from consistency.mentions.lexicon import current
from consistency.mentions.pieces import trie

_REACH: Final = 90
_BEHIND = re.compile(r" ([A-Z][a-z'’]+)(?![\w-])( [A-Z][a-z])?")
_LED = re.compile(r"[a-z,] [A-Z][a-z'’]+ \Z")
"""A word with a capital inside a sentence."""
_INSIDE = re.compile(r"[A-Za-z,] \Z")
_NUMBER = LatePattern(rf"\b{trie(word for word, *_ in rows('numbers'))}[ -]\Z")
_LINE_END = re.compile(r"[.!?:;] |\n")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{3,}")
_SMALL: Final = with_role("name_words", "small")
"""Words that have no capital in a headline either."""


def is_proper(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a number word with a capital belongs to a name: the words beside it have capitals, others have none.

    Args:
        text: one running text.
        folded: its folded copy.
        start: where the number word begins.
        end: where it ends.
    """
    if not _INSIDE.search(text, max(0, start - 2), start) or _NUMBER.search(folded, max(0, start - 16), start):
        return False
    behind = _BEHIND.match(text, end)
    if behind:
        lexicon, word = current(), behind[1].lower()
        if word in lexicon.numbers or word in lexicon.names or word in lexicon.money_after:
            return False  # "the sum of Two Hundred Dollars"
        is_name = behind[2] or not lexicon.is_plural(word)  # "the Five Principles" are five
    else:
        is_name = text[end : end + 2] != " (" and _LED.search(text, max(0, start - 24), start)
    return bool(is_name) and not _is_headline(text, start, end)


def _is_headline(text: str, start: int, end: int) -> bool:
    """Whether all words around a span, except small ones, have capitals."""
    begin = max(0, start - _REACH)
    led = _LINE_END.split(text[begin:start])[-1]
    rest = _LINE_END.split(text[end : end + _REACH], 1)[0]
    return _SMALL.issuperset(_LOWER.findall(f"{led} | {rest}"))
