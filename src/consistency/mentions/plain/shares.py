"""Reads plain shares of round numbers: "53 in 100", "5 in 1,000".

Without this, every expression would read the whole passage: prose with rates would take a quarter longer.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.mentions.hits import Hit
from consistency.mentions.numbers.values.shares import ROUND_WHOLES
from consistency.mentions.numbers.values.value import number_reading
from consistency.mentions.plain.flags import AGES, ARTICLE, BOUND, CLASS
from consistency.mentions.plain.number import PlainNumber

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

_SHARE = re.compile(r"([1-9]\d{0,4}) ([a-z]{2}) (10{2}|10?0?,000)(?![\d'\x85]|[.,:/]\d)")
_LED: Final = AGES | ARTICLE | BOUND | CLASS


def read_share(source: SourceText, at: int, led: int) -> Hit | None:
    """The share that begins with the number at an offset; None if it may be another value, or has a bound.

    Args:
        source: the text.
        at: where the number begins.
        led: the flags of the word in front of it.
    """
    found = None if led & _LED else _SHARE.match(source.folded, at)
    if found is None or found[2] not in source.lexicon.roles["in"]:
        return None
    part, whole = int(found[1]), int(found[3].replace(",", ""))
    if part >= whole or whole not in ROUND_WHOLES:
        return None
    last = PlainNumber(source, found[3], found.start(3), found.end(), 0)
    if not last.take_unit() or last.kind is not None:
        return None
    return Hit(at, found.end(), number_reading("ratio", "exact", Fraction(part, whole), Fraction(1, whole), ""))
