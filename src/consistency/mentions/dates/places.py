"""Finds the offsets at which dates may begin: most words are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.mentions.dates.gates import OPENERS, SIGNS
from consistency.mentions.fold import OHM
from consistency.mentions.pieces import LETTER, trie

if TYPE_CHECKING:
    from consistency.mentions.hits import Window
    from consistency.mentions.source import SourceText

DIGITS = LatePattern(rf"[0-9'](?<![{LETTER}\d].)(?<!\d\..)(?:(?<!')|(?=\d\d))")
OPENER = LatePattern(rf"(?:{trie(word.rstrip('.') for word in OPENERS)}|{SIGNS})(?![{LETTER}])")


def date_places(source: SourceText, window: Window) -> list[int]:
    """Where a date may begin, in order: every number, and every word that opens one."""
    folded = source.folded
    found = [
        match.start()
        for match in DIGITS.finditer(folded, window.start, min(len(folded), window.stop + len("98")))
        if match.start() < window.stop and not folded[match.start() - 1 : match.start()].isalpha()
    ]
    for word in source.openers:
        places = source.places_of(word, window.start, window.stop)
        found += [at for at in places if folded[at - 1 : at] != OHM and OPENER.match(folded, at)]
    return sorted(found)
