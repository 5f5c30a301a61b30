"""Counts of people and amounts of money whose thousands a dot divides: "8.958 people", "12.500 EUR".

Nobody counts thousandths of people, nor writes a nought behind the hundredths of a euro.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from consistency.algebra.bounds import readings
from consistency.late import LatePattern
from consistency.lexicons import number_words
from consistency.mentions.pieces import trie

if TYPE_CHECKING:
    from consistency.mentions.hits import Hit
    from consistency.mentions.source import SourceText

_THREE_DIGITS = re.compile(r"\.\d{3}(?!\d)")
"""A quick look; it begins with a sign, so that it is fast."""
_SCALES = trie(number_words("scale"))
_DOTTED = LatePattern(rf"(?<![\d.,])[1-9]\d{{0,2}}\.\d{{3}}(?![\d.,%]| ?{_SCALES})")
_DOTTED_MONEY = LatePattern(rf"(?<![\d.,])[1-9]\d{{0,2}}\.\d{{2}}0(?![\d.,%]| ?{_SCALES})")
_DIVIDED_BY_COMMAS = re.compile(r"\d,\d{3}(?!\d)")
THOUSAND: Final = 1000


def join_thousands(source: SourceText, hits: list[Hit]) -> list[Hit]:
    """Read a dot in front of three digits as a mark of thousands in counts of people and in some currencies.

    Left as decimals: in a text whose thousands commas divide, and people in a text about averages.
    """
    roles = source.lexicon.roles
    people, dotted = roles["whole-people"], roles["dotted-money"]
    may_count = not people.isdisjoint(source.words) and roles["averaging"].isdisjoint(source.words)
    if not (may_count or any(hit.reading.unit in dotted for hit in hits)):
        return hits
    folded = source.folded
    if not _THREE_DIGITS.search(folded) or _DIVIDED_BY_COMMAS.search(folded):
        return hits
    return [
        _whole(hit)
        if (may_count and _counts_people(source, hit, people))
        or (hit.reading.unit in dotted and hit.reading.value and _DOTTED_MONEY.search(folded, hit.start, hit.end))
        else hit
        for hit in hits
    ]


def _counts_people(source: SourceText, hit: Hit, people: frozenset[str]) -> bool:
    if hit.reading.kind != "count" or hit.reading.value is None or not hit.noun:
        return False
    return not people.isdisjoint(hit.noun.split()) and _DOTTED.search(source.folded, hit.start, hit.end) is not None


def _whole(hit: Hit) -> Hit:
    """The value times a thousand: a count is exact, an amount of money precise to the unit."""
    value, step = Fraction(hit.reading.value or 0) * THOUSAND, Fraction(hit.reading.kind == "money")
    literal, implied = readings(hit.reading.bound, value, step, floor=True)
    return hit._replace(reading=evolve(hit.reading, value=value, literal=literal, implied=implied, step=step))
