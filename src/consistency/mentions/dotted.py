"""Counts of people whose thousands a dot divides: "8.958 people", for nobody counts thousandths of them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from consistency.algebra.bounds import readings
from consistency.late import LatePattern

if TYPE_CHECKING:
    from consistency.mentions.hits import Hit
    from consistency.mentions.source import SourceText

_THREE_DIGITS = re.compile(r"\.\d{3}(?!\d)")
"""A quick look; it begins with a sign, so that it is fast."""
_DOTTED = LatePattern(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,%]| ?[a-z]*illions?)")
_DIVIDED_BY_COMMAS = re.compile(r"\d,\d{3}(?!\d)")
THOUSAND: Final = 1000


def join_thousands(source: SourceText, hits: list[Hit]) -> list[Hit]:
    """Read a dot in front of three digits as a mark of thousands in counts of people.

    Not so where words of the text tell averages, which have decimals, or where commas divide its thousands.
    """
    people = source.lexicon.roles["whole-people"]
    if people.isdisjoint(source.words) or not _THREE_DIGITS.search(source.folded):
        return hits
    if not source.lexicon.roles["averaging"].isdisjoint(source.words):
        return hits
    if _DIVIDED_BY_COMMAS.search(source.folded):
        return hits
    return [_whole(hit) if _counts_people(source, hit, people) else hit for hit in hits]


def _counts_people(source: SourceText, hit: Hit, people: frozenset[str]) -> bool:
    if hit.reading.kind != "count" or hit.reading.value is None or not hit.noun:
        return False
    return not people.isdisjoint(hit.noun.split()) and _DOTTED.search(source.folded, hit.start, hit.end) is not None


def _whole(hit: Hit) -> Hit:
    """The count a thousand times as great, and exact."""
    value = Fraction(hit.reading.value or 0) * THOUSAND
    literal, implied = readings(hit.reading.bound, value, Fraction(0), floor=True)
    return hit._replace(reading=evolve(hit.reading, value=value, literal=literal, implied=implied, step=Fraction(0)))
