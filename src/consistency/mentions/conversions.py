"""Gives a measure repeated in another unit the bound of the first: "more than 5 miles (8 km)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from consistency.algebra.bounds import grain
from consistency.algebra.units import conversion
from consistency.errors import UnitError
from consistency.lexicons import with_role
from consistency.mentions.numbers.values.value import number_reading

if TYPE_CHECKING:
    from fractions import Fraction

    from consistency.mentions.hits import Hit
    from consistency.model.reading import Reading

BRACKETS: Final = frozenset([" (", " ["])
_OR: Final = tuple(f" {word} " for word in sorted(with_role("words", "or")))
JOINS: Final = BRACKETS | {*_OR, *(f",{word}" for word in _OR), " / ", "/"}
_SIGNS: Final = ("(", *_OR, "/", "[")
LONGEST: Final = max(map(len, JOINS))
"""Characters of the longest of them."""

CLOSING: Final = frozenset(")];,")
MEASURED: Final = frozenset({"quantity", "duration"})
SLACK: Final = 15
"""In hundredths: how far a rounded conversion may be off."""


def share_bounds(folded: str, hits: list[Hit]) -> list[Hit]:
    """Give each measure that repeats the one in front of it in another unit the bound of that one."""
    if len(hits) > 1 and any(sign in folded for sign in _SIGNS):
        for index, (first, second) in enumerate(pairwise(hits), 1):
            if second[0] - first[1] <= LONGEST and first.reading.bound != "exact":
                hits[index] = _limited(folded, first, second)
    return hits


def _limited(folded: str, first: Hit, second: Hit) -> Hit:
    """The second of two values, with the bound of the first if it is the same amount in another unit."""
    here, there = first.reading, second.reading
    join = folded[first.end : second.start]
    if join not in JOINS or there.bound != "exact" or here.value is None or there.value is None:
        return second
    if join in BRACKETS and folded[second.end : second.end + 1] not in CLOSING:
        return second
    if not (_is_same(here, there, here.value, there.value) or (join in BRACKETS and _are_sums(here, there))):
        return second
    return second._replace(reading=number_reading(there.kind, here.bound, there.value, there.step, there.unit))


def _are_sums(here: Reading, there: Reading) -> bool:
    """Whether two values are amounts of two currencies, whose rate of exchange is unknown."""
    return here.kind == there.kind == "money" and here.unit[:3] != there.unit[:3] and here.unit[3:] == there.unit[3:]


def _is_same(here: Reading, there: Reading, value: Fraction, converted: Fraction) -> bool:
    """Whether two measures in two units are the same, as nearly as people convert; also differences of temperature."""
    if here.kind not in MEASURED or there.kind not in MEASURED or here.unit == there.unit:
        return False
    try:
        factor, offset = conversion(here.unit, there.unit)
    except UnitError:
        return False
    return any(
        abs(value * factor + plus - converted)
        <= max(abs(converted) * SLACK / 100, grain(converted, there.step) if plus else 0)
        for plus in {offset, 0 * offset}
    )
