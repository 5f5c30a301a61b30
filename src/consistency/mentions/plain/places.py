"""Finds the places of possible numbers and ordinals: each text has few words that may begin one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.mentions.fold import FRACTION
from consistency.mentions.plain.beginnings import ARTICLE, COUNTED, LABEL, ROMAN, UNIT, VALUE

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

_DIGITS = re.compile(rf"[0-9{FRACTION}][0-9]*(?:[.,:/-][0-9]+)*")


def may_hold_values(source: SourceText) -> bool:
    """Whether a text holds a digit, a number word or a "phase II" at all: most paragraphs do not."""
    if "0" in source.letters or FRACTION in source.folded:
        return True
    known = _known(source)
    return bool(known & VALUE) or not ~known & (LABEL | ROMAN)


def digit_places(source: SourceText) -> list[tuple[int, int]]:
    """The spans of runs of digits, with marks between them, in order."""
    folded, letters = source.folded, source.letters
    if FRACTION in folded:
        return [match.span() for match in _DIGITS.finditer(folded)]
    places: list[tuple[int, int]] = []
    at = letters.find("0")  # a search for one character is fast
    while at > 0 and (match := _DIGITS.match(folded, at - 1)):
        places.append(match.span())
        at = letters.find("0", match.end() + 1)
    return places


def word_places(source: SourceText) -> list[tuple[int, int]]:
    """The spans of possible numbers and ordinals in words, and of articles that may count a unit, in order."""
    known = _known(source)
    wanted = COUNTED | (ARTICLE if known & UNIT else 0) | (LABEL if known & ROMAN else 0)
    padded, at = f" {source.folded}", source.grammar.places.match
    places: list[tuple[int, int]] = []
    for word, flags in source.beginnings.items():
        if flags & wanted:
            places += [(begin, match.end() - 1) for begin in source.places_of(word) if (match := at(padded, begin))]
    return sorted(places)


def _known(source: SourceText) -> int:
    """The flags of all words of a text together."""
    known = 0
    for flags in source.beginnings.values():
        known |= flags
    return known
