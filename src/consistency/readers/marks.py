"""Marks of list items and of numbered titles at the beginning of a line."""

from __future__ import annotations

import re
from functools import cache

from consistency.algebra.unit_words import unit_words
from consistency.lexicons import rows, with_role

SMALL_WORDS = with_role("sentences", "within")
"""Words with which no line of its own ends, and which titles leave small."""
BULLET = re.compile(r"[ \t]*+(?:(?:[-*+•·‣▪◦●○⁃–—][ \t]+)+)(?=\S)")
_ENUMERATOR = re.compile(
    r"[ \t]*+(?:\(?(?:\d{1,3}|[A-Za-z]|[IVXL]{1,7}|[ivxl]{1,7})[.)]"  # "3.", "(b)", "IV."
    r"|[1-9]\d?(?:\.\d{1,2}){1,3}\.?(?=[ \t]+(?P<title>[A-Z](?:[\w'.-]*\w)?))"  # "2.1 Scope", but not "2.1 million"
    r")[ \t]+(?=\S)"
)
_MARKS = re.compile(f"(?:{BULLET.pattern})?(?:{_ENUMERATOR.pattern})?")


def enumerator(line: str) -> re.Match[str] | None:
    """The number or letter with which a line begins, with the spaces behind it; none in "2.4 GHz"."""
    found = _ENUMERATOR.match(line)
    return None if found and found["title"] and found["title"] in _unit_symbols() else found


def end_of_marks(text: str, start: int, stop: int) -> int:
    """Where the bullet and the enumerator end with which a part of a text begins."""
    found = _MARKS.match(text, start, stop)
    if not found or found.end() == start:  # as a rule
        return start
    if found["title"] and found["title"] in _unit_symbols():
        found = BULLET.match(text, start, stop)
    return found.end() if found else start


@cache
def _unit_symbols() -> frozenset[str]:
    """Symbols of units that no title begins with, such as "A" and "My"; the k of kilo is often written large."""
    words = {word for word, _ in rows("sentences")}
    symbols = {symbol for symbol in unit_words()[0] if symbol.lower() not in words}
    return frozenset(symbols | {f"K{symbol[1:]}" for symbol in symbols if symbol.startswith("k")})
