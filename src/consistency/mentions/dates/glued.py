"""Tests whether four digits are free, or glued to signs that make them a code, an amount or a longer number."""

from __future__ import annotations

import re

from consistency.late import LatePattern
from consistency.mentions.dates.counted import year_words
from consistency.mentions.pieces import trie

_BASE = re.compile(r"=100(?!\d)")
"""Of an index, behind the year in which it was 100: "(2015=100)"."""
_LETTERED = re.compile(r"[a-h](?:[,;)]|$)")  # two works of one year: "2005b"
_NAME = re.compile(r"[A-Z][a-z]{2,}-$")
_PREFIX = LatePattern(rf"(?<![a-z]){trie(year_words('prefix'))}-$")
_COMPOUND = LatePattern(rf"-{trie(year_words('compound'))}\b")


def is_free_before(text: str, folded: str, start: int) -> bool:
    """Whether no sign glued to the front of a number makes it a code, an amount or a longer number."""
    char = folded[start - 1] if start else " "
    if char == "-":
        return bool(_PREFIX.search(folded[max(0, start - 8) : start]) or _NAME.search(text[max(0, start - 24) : start]))
    return char in " \n([{\"'*_\x96\x97;,?!>|~©" and not (
        char in ",'\x96\x97" and start > 1 and folded[start - 2].isdigit()
    )


def is_free_after(folded: str, end: int) -> bool:
    """Whether no sign glued to the end of a number makes it another thing."""
    char = folded[end] if end < len(folded) else " "
    if _LETTERED.match(folded, end):
        return True
    if char in ".,:":
        return not folded[end + 1 : end + 2].isdigit()
    if char == "-":
        return bool(_COMPOUND.match(folded, end))
    if char == "=":
        return _BASE.match(folded, end) is not None
    return char in " \n)]}\"*_;!?'\x8f\x96\x97|<~" and folded[end : end + 2] not in ("'\"", "''")
