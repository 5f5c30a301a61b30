"""Gives a measure repeated in another unit the bound of the first: "more than 5 miles (8 km)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from consistency.lexicons import with_role
from consistency.mentions.numbers.values.value import number_reading
from consistency.model.conversions import are_sums, is_converted

if TYPE_CHECKING:
    from consistency.mentions.hits import Hit

BRACKETS: Final = frozenset([" (", " ["])
_OR: Final = tuple(f" {word} " for word in sorted(with_role("words", "or")))
JOINS: Final = BRACKETS | {*_OR, *(f",{word}" for word in _OR), " / ", "/"}
_SIGNS: Final = ("(", *_OR, "/", "[")
LONGEST: Final = max(map(len, JOINS))
"""Characters of the longest of them."""

CLOSING: Final = frozenset(")];,")


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
    if not (is_converted(here, there) or (join in BRACKETS and are_sums(here, there))):
        return second
    return second._replace(reading=number_reading(there.kind, here.bound, there.value, there.step, there.unit))
