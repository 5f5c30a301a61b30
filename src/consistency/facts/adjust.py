"""What a rule may change about a reading: its unit, the slack of round numbers, the width of hedges."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.bounds import readings
from consistency.algebra.rounding import preimage
from consistency.algebra.units import conversion
from consistency.errors import UnitError

if TYPE_CHECKING:
    from consistency.model.reading import Reading
    from consistency.model.rule import Rule


def adjusted(reading: Reading, rule: Rule, plus: Fraction) -> Reading:
    """The reading as the rule wants it compared.

    A unit that cannot be converted is left as written: the comparison then says that it cannot be set side by side.
    """
    if rule.kind == "age" and not reading.unit and not reading.is_in_time:
        reading = evolve(reading, kind="age", unit="year")  # "people who were 50 or older"
    if plus:
        reading = reading.converted(Fraction(1), plus, reading.unit)
    if rule.rounding is not None:
        reading = _rounded(reading, rule.rounding)
    if rule.hedge is not None:
        reading = _hedged(reading, rule.hedge)
    if rule.unit and reading.unit != rule.unit and not reading.is_in_time:
        try:
            factor, offset = conversion(reading.unit, rule.unit)
        except UnitError:
            return reading
        reading = reading.converted(factor, offset, rule.unit)
    return reading


def _rounded(reading: Reading, figures: int) -> Reading:
    """Bare numbers of at most that many significant figures may stand for anything that rounds to them."""
    value = reading.value
    if reading.bound != "exact" or reading.is_in_time or not value:
        return reading
    step = Fraction(1)
    while abs(value) / step >= 10**figures:
        step *= 10
    while abs(value) / step * 10 < 10**figures and step > reading.step:
        step /= 10
    if step <= reading.step or value % step:
        return reading
    wide = preimage(value, step)
    return evolve(reading, literal=wide, implied=wide, step=step)


def _hedged(reading: Reading, width: Fraction) -> Reading:
    value = reading.value
    if value is None or reading.bound not in ("about", "nearly"):
        return reading
    literal, implied = readings(reading.bound, value, reading.step, hedge=width)
    return evolve(reading, literal=literal, implied=implied)
