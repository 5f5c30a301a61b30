"""A numeric value while it is read, and its finished reading."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define

from consistency.algebra.bounds import TENTH, readings
from consistency.algebra.interval import Interval, point
from consistency.mentions.hits import Hit
from consistency.mentions.numbers.amount import Amount
from consistency.model.reading import FLOORED, OPPOSITE, Bound, Kind, Reading

EXACT_WHEN_WHOLE = frozenset({"count", "duration", "age", "number", "ratio"})
"""Kinds that are counted rather than measured: "5 years" is no 4.6 years."""

if TYPE_CHECKING:
    from consistency.mentions.numbers.numeral import Exact


@define
class Value:
    """A value: one amount, or the two ends of a range.

    Attributes:
        start, end: its span, bound words included.
        amount, upper: the number, or the lower and the upper end; with ``margin``, ``upper`` is the margin.
        bound, kind, unit, noun: as in the mention.
        margin: whether it is written as a number and a margin of error.
        closed: whether a range includes its ends.
        vague: for "hundreds": the low end, the literal and the implied high end.
        whole: the total of a share of counted things: 1,840 for "12 of 1,840"; else 0.
    """

    start: int
    end: int
    amount: Amount
    upper: Amount | None = None
    bound: Bound = "exact"
    kind: Kind | None = None
    unit: str = ""
    noun: str = ""
    margin: bool = False
    closed: tuple[bool, bool] = (True, True)
    vague: tuple[int, int, int] | None = None
    whole: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether it is one number without a bound so far."""
        return self.upper is None and self.vague is None and self.bound == "exact"

    @property
    def is_range(self) -> bool:
        """Whether it is written as two numbers, and either may be meant: "5 to 10"."""
        return self.upper is not None and not self.margin and self.closed == (True, True)


def hit_of(value: Value) -> Hit:
    """The finished value."""
    return Hit(value.start, value.end, reading_of(value), value.noun, value.whole)


def reading_of(value: Value) -> Reading:
    """The reading of a value: the interval that its words allow, and the one that a reader takes; exact numbers."""
    kind = value.kind or _plain_kind(value)
    if value.vague:
        begin, end, usual_end = value.vague
        vague, usual = Interval(begin, end, high_closed=False), Interval(begin, usual_end, high_closed=False)
        return Reading(kind, "range", vague, usual, None, Fraction(0), value.unit)
    number, step = value.amount.value, _written_step(kind, value.amount)
    if value.upper is not None:
        low, high = Fraction(number), Fraction(value.upper.value)
        if value.bound in OPPOSITE:
            return _one_sided(value, value.upper, kind, Fraction(step))
        span = Interval(low - abs(high), low + abs(high)) if value.margin else Interval(low, high, *value.closed)
        return Reading(kind, "range", span, span, None, Fraction(step), value.unit)
    return number_reading(kind, value.bound, number, step, value.unit)


def _one_sided(value: Value, upper: Amount, kind: Kind, step: Fraction) -> Reading:
    """The reading of a range with a bound: the far end of "up to 5 to 10" limits it; a reader thinks of both ends."""
    low, high = Fraction(value.amount.value), Fraction(upper.value)
    end = low if value.bound in ("above", "at-least") else high
    literal, _ = readings(value.bound, end, step, floor=kind in FLOORED)
    return Reading(kind, value.bound, literal, literal & Interval(low, high), end, step, value.unit)


def number_reading(kind: Kind, bound: Bound, value: Exact, written: Exact, unit: str) -> Reading:
    """The reading of one number, kept, because the same words always mean the same."""
    return _reading(kind, bound, value.numerator, value.denominator, written.numerator, written.denominator, unit)


@lru_cache(maxsize=4096)
def _reading(
    kind: Kind, bound: Bound, numerator: int, denominator: int, step_numerator: int, step_denominator: int, unit: str
) -> Reading:
    number, step = Fraction(numerator, denominator), Fraction(step_numerator, step_denominator)
    literal, implied = readings(bound, number, step, floor=kind in FLOORED)
    if kind == "count" and bound == "exact" and step:
        literal = implied = literal & Interval(number - abs(number) * TENTH, number + abs(number) * TENTH)
    if literal.is_empty or implied.is_empty:
        literal = implied = point(number)
    return Reading(kind, bound, literal, implied, number, step, unit)


def _written_step(kind: Kind, amount: Amount) -> Exact:
    """The place value of the last written digit if it may be rounded, else 0."""
    if not amount.numeral.rounded and (amount.numeral.step == 0 or kind in EXACT_WHEN_WHOLE):
        return 0
    return amount.step


def _plain_kind(value: Value) -> Kind:
    """The kind of a number without a unit: a share, a count, or just a number."""
    amount = value.amount
    if amount.numeral.share and (value.upper is None or value.upper.numeral.share):
        return "ratio"
    ends = (amount.value,) if value.upper is None else (amount.value, value.upper.value)
    if min(ends) >= 0 and (value.noun or all(end == int(end) for end in ends)):
        return "count"
    return "number"
