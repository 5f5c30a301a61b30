"""Recognises streets, whose numbers are no values: "12 Mill Lane", "221B Baker Street", "on 43rd Street"."""

from __future__ import annotations

from typing import Final

from consistency.late import LatePattern
from consistency.mentions.labels import CUES
from consistency.mentions.pieces import GAP, trie


def _cased(role: str) -> list[str]:
    """The words of a role as addresses write them."""
    return [case(word) for word in CUES[role] for case in (str.title, str.upper)]


STREET = LatePattern(
    rf"\d{{1,5}}[A-Za-z]?(?:-\d{{1,5}}[A-Za-z]?)?{GAP}(?=[A-Z])(?:[A-Za-z'’-]{{1,24}}{GAP}){{1,3}}"
    rf"(?:{trie(_cased('street'))}(?![A-Za-z])|{trie(_cased('street-saint'))}(?=[.,;)\n]|\Z| [a-z]))"
)
"""A house number and the name of a street in capitals."""
_BEHIND_ORDINAL = LatePattern(rf" {trie(_cased('street-ordinal'))}(?![A-Za-z])")
_LETTERS: Final = frozenset(word[0] for word in _cased("street-ordinal"))


def names_street(text: str, end: int) -> bool:
    """Whether the ordinal that ends at an offset names a street."""
    return text[end + 1 : end + 2] in _LETTERS and _BEHIND_ORDINAL.match(text, end) is not None
