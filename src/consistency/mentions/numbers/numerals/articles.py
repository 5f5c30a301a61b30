"""Reads words that are a number only with an article in front: "a hundred", "half a million"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.mentions.numbers.numeral import ROUNDED_FROM, Numeral

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

HALF_OR_QUARTERS: Final = (2, 4)
"""Denominators of fractions that need no number in front: "half a million", "a quarter-million"."""


def is_pair(source: SourceText, numeral: Numeral) -> bool:
    """Whether a number ends with "couple" or "pair"."""
    words = source.folded[numeral.start : numeral.end].split()
    return numeral.words and source.lexicon.kind_of_number(words[-1]) == "pair"


def _may_follow_pair(source: SourceText, word: str) -> bool:
    """Whether a word may follow "a couple" as a number: "a couple of people", "a couple hours"."""
    if word in ("", *source.lexicon.roles["of"]):
        return True
    return word in source.lexicon.names and source.lexicon.is_plural(word)


def with_article(source: SourceText, numeral: Numeral) -> Numeral | None:
    """A number that takes in its article: "a hundred", "half a million"; None if it needs one and has none."""
    folded, numbers = source.folded, source.lexicon.numbers
    if numeral.share and numeral.words:
        match = source.grammar.half_of.match(folded, numeral.end)
        if match is None or (match["of"] is None and Fraction(numeral.value).denominator not in HALF_OR_QUARTERS):
            return numeral
        times = numbers[match["group"]][0]
        rounded = times >= ROUNDED_FROM
        part = Fraction(times, Fraction(numeral.value).denominator)
        return Numeral(numeral.start, match.end(), times * numeral.value, part if rounded else 1, rounded, words=True)
    first = source.grammar.word.match(folded, numeral.start) if numeral.words else None
    if first is None or numbers[first[0]][1] not in ("hundred", "scale", "group", "pair"):
        return numeral
    if numbers[first[0]][1] == "pair" and not _may_follow_pair(source, source.following_word(numeral.end)):
        return None  # "a couple said" are people
    begin = source.word_with_role(numeral.start, "one")
    if begin is None:
        is_number = numeral.start == 0 and numbers[first[0]][1] != "pair"
        return numeral if is_number or source.is_all(numeral.start, numeral.end) else None
    return numeral._replace(start=begin)
