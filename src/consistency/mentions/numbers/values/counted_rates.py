"""Turns counts into rates by the words behind their noun: "3.4 deaths per 100,000"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.numerals.digits import read_digits
from consistency.mentions.numbers.numerals.words import read_words
from consistency.mentions.numbers.units.measures import per_number, read_measure

if TYPE_CHECKING:
    from consistency.mentions.numbers.numeral import Numeral
    from consistency.mentions.numbers.values.value import Value
    from consistency.mentions.source import SourceText

LEAST_YEAR: Final = 1_000


def _is_whole(source: SourceText, whole: Numeral) -> bool:
    """Whether a number behind "one child in" is the whole of a share: it is no year and counts nothing itself."""
    may_be_year = whole.value >= LEAST_YEAR and "," not in source.text[whole.start : whole.end]
    if whole.value <= 1 or may_be_year:
        return False
    if counted_noun(source, whole.end, single=False)[0] and not _tells_what_becomes(source, whole.end):
        return False
    return read_measure(source, whole.end, digits=True) is None


def _tells_what_becomes(source: SourceText, end: int) -> bool:
    """Whether the word behind the whole is a verb: "one child in three goes hungry", "one in five changed hands"."""
    word, roles = source.spaced_word(end), source.lexicon.roles
    return word in roles["whole-verb"] or word.endswith(tuple(roles["past-end"]))


def turn_into_rate(source: SourceText, value: Value, end: int, limit: int) -> None:
    """Turn a count into a rate: "3.4 deaths per 100,000"."""
    rate = per_number(source, end)
    if rate is not None and rate.end <= limit and value.kind != "ratio":
        value.kind, value.unit, value.end = "ratio", rate.unit, rate.end


def turn_into_ratio(source: SourceText, value: Value, end: int, limit: int) -> None:
    """Turn a count into a ratio: "one teacher for every twenty pupils"."""
    if source.follow(end) not in source.grammar.hints.every or value.upper is not None:
        return
    match, is_of = source.grammar.for_every.match(source.folded, end), False
    if match is None and value.amount.value == 1:
        match, is_of = source.grammar.one_of.match(source.folded, end), True
    if match is None:
        return
    at = match.end()
    whole = read_words(source, at) if source.folded[at].isalpha() else read_digits(source, at)
    if whole is None or whole.value <= 0 or whole.end > limit or (is_of and not _is_whole(source, whole)):
        return
    value.amount.value, value.amount.step = Fraction(value.amount.value) / whole.value, 0
    value.kind, value.noun, value.end = "ratio", "", whole.end
