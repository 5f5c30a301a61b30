"""Looks up the spellings of units and currencies in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.late import LatePattern
from consistency.mentions.fold import DOUBLE_PRIME, MONEY, OHM, PRIME, fold
from consistency.mentions.numbers.units.powers import LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from consistency.algebra.unit_words import UnitWord
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.source import SourceText

TOKEN: Final = LatePattern(rf"[{LETTERS}]++|[%$£¥¢\"'×{MONEY}{PRIME}{DOUBLE_PRIME}]")
_SPACE = re.compile(r"[ \n]{1,60}+")


class Measure(NamedTuple):
    """A unit or currency as written: canonical unit, the factor of the name used, and its span."""

    unit: str
    end: int
    factor: Fraction | int = 1
    money: bool = False
    start: int = 0


class Spellings(NamedTuple):
    """The spellings of a lexicon, indexed for reading token by token."""

    units: Mapping[str, tuple[str, ...]]  # spellings of several tokens by the first, the longest first
    money: Mapping[str, tuple[str, ...]]
    currencies: frozenset[str]  # the first tokens of all currencies, folded
    any_case: Mapping[str, UnitWord]  # symbols of several tokens, in lower case
    lowered: Mapping[str, str]  # symbols of letters only: lower case to the symbol


@lru_cache(maxsize=8)
def spellings(lexicon: Lexicon) -> Spellings:
    """The spellings of a lexicon, sorted for look-up."""
    any_case: dict[str, UnitWord] = {}
    lowered: dict[str, str] = {}
    for symbol, unit in lexicon.symbols.items():
        if symbol.startswith("u") and symbol.isalpha():
            continue  # a u that stands for micro is small: "UN", "US" and "UA" are no units
        if symbol.isalpha() and len(symbol) > 1:
            lowered.setdefault(symbol.lower(), symbol)
        elif not symbol.isalpha():
            any_case.setdefault(symbol.lower(), unit)
    tokens = (TOKEN.match(fold(word)) for word in lexicon.money_after)
    currencies = frozenset(token[0] for token in tokens if token)
    return Spellings(
        _several([*lexicon.names, *any_case]), _several(lexicon.money_after), currencies, any_case, lowered
    )


def _several(words: Mapping[str, object] | list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        if word.isascii() and word.isalpha():
            continue  # one token, as most are
        token = TOKEN.match(word.lower())
        if token and token.end() != len(word):
            found.setdefault(token[0], []).append(word.lower())
    return {first: tuple(sorted(set(group), key=lambda s: (-len(s), s))) for first, group in found.items()}


def longer_spellings(lexicon: Lexicon, letters: str) -> tuple[str, ...]:
    """The units and currencies of more than one word that begin with some letters."""
    known = spellings(lexicon)
    return *known.units.get(letters, ()), *known.money.get(letters, ())


def phrase_at(source: SourceText, at: int, options: tuple[str, ...]) -> tuple[str, int] | None:
    """The longest of some spellings at an offset, and its end; a single space matches any gap; None without one."""
    for phrase in options:
        end = phrase_end(source.folded, at, phrase)
        if end and is_boundary(source.folded, end):
            return phrase, end
    return None


def phrase_end(folded: str, at: int, phrase: str) -> int:
    """Where a phrase at an offset ends, whatever follows; 0 if it is not there.

    A single space of the phrase matches any gap.
    """
    if folded.startswith(phrase, at):
        return at + len(phrase)
    gap = phrase.find(" ") + 1
    if gap == 0 or folded[at + gap : at + gap + 1] not in (phrase[gap], " ", "\n"):
        return 0
    for index, word in enumerate(phrase.split(" ")):
        space = _SPACE.match(folded, at) if index else None
        if index and space is None:
            return 0
        at = space.end() if space else at
        if not folded.startswith(word, at):
            return 0
        at += len(word)
    return at


def is_boundary(folded: str, end: int) -> bool:
    """Whether a spelling may end at an offset: no letter follows."""
    return end >= len(folded) or not folded[end - 1].isalpha() or not (folded[end].isalpha() or folded[end] == OHM)
