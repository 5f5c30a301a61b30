"""How units are written: their symbols and names, with all prefixes, from the word lists."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from consistency.algebra.units import PREFIXES
from consistency.lexicons import rows, with_role

if TYPE_CHECKING:
    from collections.abc import Mapping

Where: TypeAlias = Literal["any", "digits", "clear"]
"""Where a unit may stand: behind any number, behind digits only, or only where nothing else can be meant."""

_HUGE = frozenset({"si+", "all+", "bin"})
"""Kinds of units whose symbols take the greatest prefixes."""


@frozen
class UnitWord:
    """A spelling of a unit and where it may stand."""

    unit: str
    where: Where = "any"


@cache
def unit_words(language: str = "en") -> tuple[Mapping[str, UnitWord], Mapping[str, UnitWord]]:
    """The symbols of units, which are compared with case, and their names, which are not.

    Those without a prefix come first: a minute is no milli-inch.
    """
    symbols: dict[str, UnitWord] = {}
    names: dict[str, UnitWord] = {}
    entries = []
    for unit, _, _, _, prefixed, listed_symbols, listed_names in reversed(rows("units", language)):  # the first wins
        marked = [] if listed_symbols == "-" else [_marked(spelling) for spelling in listed_symbols.split("|")]
        own_names = [] if listed_names == "-" else listed_names.split("|")
        symbols |= {symbol: UnitWord(unit, where) for symbol, where in marked}
        names |= {name: UnitWord(unit) for name in own_names}
        entries.append((unit, prefixed, [symbol for symbol, _ in marked], own_names))
    for prefix, marks, _, kind in rows("prefixes", language):
        for unit, prefixed, own_symbols, own_names in reversed(entries):
            if kind in PREFIXES[prefixed]:
                word = UnitWord(prefix + unit)
                for name in own_names:
                    names.setdefault(prefix + name, word)
                is_bare = prefixed == "names" or (kind == "huge" and prefixed not in _HUGE)
                for mark in () if marks == "-" or is_bare else marks.split("|"):
                    for symbol in own_symbols:
                        symbols.setdefault(mark + symbol, word)
    initials = with_role("words", "no-symbol", language=language)
    return {symbol: word for symbol, word in symbols.items() if symbol not in initials}, names


def _marked(spelling: str) -> tuple[str, Where]:
    """A spelling of the list without its mark, and where it may stand."""
    if len(spelling) > 1 and spelling[0] in "!?":
        return spelling[1:], "digits" if spelling[0] == "!" else "clear"
    return spelling, "any"
