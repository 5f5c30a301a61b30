"""Reads units of one word behind plain numbers; each word is read once with the whole grammar, and kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.fold import MINUS, SUPERSCRIPT, fold
from consistency.mentions.numbers.amounts import read_amount
from consistency.mentions.numbers.units.spellings import longer_spellings, phrase_at, spellings
from consistency.mentions.numbers.units.unit import BASES, CLAUSE_END, CONVERTED, MILLIBAR, names_no_angle
from consistency.mentions.pieces import LETTER
from consistency.mentions.plain.tables import PlainUnit
from consistency.mentions.source import source_of

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.plain.tables import KnownUnit
    from consistency.mentions.source import SourceText

_FACTOR = rf"[{LETTER}°]++(?:(?:[23]|[-{MINUS}][1-9])(?!\d)|{SUPERSCRIPT}{{1,2}}+)?+"
_POWERED = rf"[{LETTER}]++(?:[-{MINUS}][1-9](?!\d)|{SUPERSCRIPT}{{2}}+)"
SIGNED_UNIT = re.compile(
    rf"{_FACTOR}(?:/{_FACTOR}|(?: {_POWERED}){{1,3}}+)?+(?![{LETTER}\d/*·^°{SUPERSCRIPT}{MINUS}]|[.,:-]\d)"
)
"""A unit of several words and signs: "km/h", "°C", "kg m−2 s−1"."""

_PARTS = LatePattern(rf"([{LETTER}°]++)(-?)(\d?)")
MOST: Final = 16_384
_MAY_COUNT: Final = ("min-1", "h-1")
"""Either rates or, in front of a smaller unit, two lengths of time: "2 h-1 min"."""
_POINTS: Final = frozenset("NSEW")


def unit_of(source: SourceText, start: int, end: int, *, words: bool) -> PlainUnit | None:
    """The unit of a word behind a number and a gap; None if more words may belong to it.

    Args:
        source: the text.
        start: where the word begins.
        end: where it ends.
        words: whether the number is written in words.
    """
    folded, units = source.folded, source.tables.units
    if CONVERTED.match(folded, end):
        return None
    key = (source.text[start:end], CLAUSE_END.match(folded, end) is not None, words)
    if key not in units:
        if len(units) >= MOST:
            units.clear()
        units[key] = _known(source.lexicon, *key)
    found, longer = units[key]
    for offset, options in longer:
        if phrase_at(source, start + offset, options):
            return None
    if found and names_no_angle(source, found.unit, end):
        return None
    if found and found.kind == "money" and source.spaced_word(end) in source.lexicon.roles["currency-area"]:
        return None
    return found


def _known(lexicon: Lexicon, word: str, closed: bool, words: bool) -> KnownUnit:  # noqa: FBT001 - a key of the table
    """The entry of a word in the table: its unit, or None if that depends on other words; and longer spellings."""
    parts = list(_PARTS.finditer(fold(word)))
    raised = lexicon.roles["square"] | lexicon.roles["cubic"]
    if (
        word in _POINTS
        or word in lexicon.roles["percent-sign"]
        or word in lexicon.roles["initials"]
        or word in BASES
        or word == MILLIBAR
        or word.endswith(_MAY_COUNT)
        or word.lower() in lexicon.roles["thing"]
        or (is_currency(lexicon, word.lower()) and _is_measure(lexicon, word))
        or any(part[1] in raised or _is_code(lexicon, word, part) for part in parts)
    ):
        return None, ()
    longer = tuple((part.start(), options) for part in parts if (options := longer_spellings(lexicon, part[1])))
    return _read(lexicon, word, closed=closed, words=words), longer


def _is_code(lexicon: Lexicon, word: str, part: re.Match[str]) -> bool:
    """Whether letters with a digit behind them are a code, and not a unit with its power."""
    letters, hyphen, power = word[part.start() : part.end(1)], part[2], part[3]
    return bool(power) and not (letters.islower() if hyphen else letters in lexicon.symbols)


def _read(lexicon: Lexicon, word: str, *, closed: bool, words: bool) -> PlainUnit:
    """The unit of a word, read behind a number in a made-up sentence."""
    number = "two" if words else "5"
    trial = source_of(f"xx {number} {word}{', ' if closed else ' '}xx", lexicon=lexicon)
    amount = read_amount(trial, len("xx "))
    if amount is None or amount.kind is None or amount.end != len(f"xx {number} {word}"):
        return PlainUnit(None)
    return PlainUnit(amount.kind, amount.unit, amount.factor)


def _is_measure(lexicon: Lexicon, word: str) -> bool:
    """Whether a word spells a unit that is no currency: pounds are both."""
    return word.lower() in lexicon.names or word in lexicon.symbols


def is_currency(lexicon: Lexicon, word: str) -> bool:
    """Whether a currency behind an amount may begin with a word in lower case."""
    return word in lexicon.money_after or word.upper() in lexicon.money_after or word in spellings(lexicon).money


def currency_of_sign(lexicon: Lexicon, sign: str) -> str:
    """The currency of a sign in front of an amount; "" for an unknown one."""
    return lexicon.money_before.get(sign, ("", 1))[0]
