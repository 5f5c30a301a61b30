"""Reads two alternative numbers as a range: "two or three hours" are from two to three."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.mentions.numbers.amounts import read_amount
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.values.ends import one_unit
from consistency.mentions.numbers.values.uncounted import names_something, numbers_a_class
from consistency.mentions.numbers.values.value import Value

if TYPE_CHECKING:
    from consistency.mentions.numbers.amount import Amount
    from consistency.mentions.source import SourceText

TEN: Final = 10
MOST_UNITS: Final = 12
MOST_TENS: Final = 100


def read_either(source: SourceText, first: Amount, limit: int) -> Value | None:
    """The range of a small number and the next, or of two tens in a row: "two or three", "20 or 30"; else None."""
    if source.follow(first.end) not in source.lexicon.roles["or"] or first.numeral.step != 1:
        return None
    join = source.grammar.either.match(source.folded, first.end)
    if join is None or not source.grammar.anchor.match(source.folded, join.end()):
        return None
    second = read_amount(source, join.end(), join.end())
    if second is None or second.end > limit or not _follow(first, second) or first.kind not in (None, second.kind):
        return None
    if numbers_a_class(source, first) or names_something(source, first):
        return None
    is_counted = second.kind is not None or counted_noun(source, second.end, single=False)[0] != ""
    low, high = first.copied(), second
    if not (is_counted or second.numeral.words) or not one_unit(low, high):
        return None
    return Value(low.start, high.end, low, high, "range", high.kind, high.unit)


def _follow(first: Amount, second: Amount) -> bool:
    """Whether one number follows the other: "two or three", "20 or 30"."""
    low, high = first.numeral, second.numeral
    if low.words != high.words or low.scale != 1 or high.step not in (1, high.scale) or first.value <= 0:
        return False
    last = Fraction(high.value, high.scale)
    if last - low.value == 1:
        return last <= MOST_UNITS
    return low.value % TEN == 0 and last - low.value == TEN and last <= MOST_TENS
