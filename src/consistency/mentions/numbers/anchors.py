"""Where numbers may begin: every run of digits, and every number word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.mentions.fold import FRACTION
from consistency.mentions.grammar import ANY_LETTER

if TYPE_CHECKING:
    from consistency.mentions.hits import Window
    from consistency.mentions.source import Source

_LETTERS_ALONE = bytes(
    code if re.match(rf"[{ANY_LETTER}]", chr(code)) else ord("0") if chr(code).isdecimal() else ord(" ")
    for code in range(256)
)
_DIGITS = re.compile(rf"[\d{FRACTION}]+")


def anchors_in(source: Source, window: Window) -> list[int]:
    """Where numbers may begin in a part of a text, in order."""
    found = window.starts(_DIGITS, source.folded)
    return sorted(found + window.starts_behind(source.grammar.word_anchors, source.folded))


def word_places(source: Source) -> list[tuple[int, int]]:
    """Where numbers and ordinals in words may stand, with the articles that may count a unit, in order.

    Candidates are found in a copy that holds letters, digits and spaces alone, which is several times faster.
    """
    padded = f" {source.folded}"
    letters = padded.encode("latin-1").translate(_LETTERS_ALONE).decode("latin-1")
    at = source.grammar.places.match
    found = [at(padded, match.start()) for match in source.grammar.place_starts.finditer(letters)]
    return [(match.start(), match.end() - 1) for match in found if match]
