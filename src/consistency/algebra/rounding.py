"""What the digits of a written number say about the number behind it."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from consistency.algebra.interval import Interval

RoundingMode: TypeAlias = Literal["unknown", "half-up", "half-down", "half-even", "down", "up"]

HALF = Fraction(1, 2)


def granularity(value: Fraction, step: Fraction) -> Fraction:
    """The place value of the last significant digit: 10 for 30, 100 for 6,500, 1/10 for 1.1.

    Args:
        value: the number as written, scale included.
        step: the place value of the last digit that was written, at or below the result.
    """
    if value == 0 or step <= 0:
        return step
    digits = abs(value) / step
    if digits.denominator != 1:
        return step
    count, place = digits.numerator, step
    while count % 10 == 0:
        count //= 10
        place *= 10
    return place


def preimage(value: Fraction, step: Fraction, mode: RoundingMode = "unknown") -> Interval:
    """Every number that is written as ``value`` when rounded to multiples of ``step``.

    The pre-image depends on mode, sign, parity and zero; when the mode is unknown, both ends belong to it.
    Modes are those of IEEE 754-2019 section 4.3, "down" towards zero and "up" away from it.
    """
    half = step * HALF
    low, high = value - half, value + half
    if mode == "unknown":
        return Interval(low, high)
    if mode == "half-even":
        even = (value / step) % 2 == 0
        return Interval(low, high, even, even)
    if mode == "half-up":
        return Interval(low, high, value > 0, value < 0)
    if mode == "half-down":
        return Interval(low, high, value <= 0, value >= 0)
    towards_zero, away = value - step, value + step
    if mode == "down":
        if value == 0:
            return Interval(towards_zero, away, low_closed=False, high_closed=False)
        return (
            Interval(value, away, high_closed=False) if value > 0 else Interval(towards_zero, value, low_closed=False)
        )
    if value == 0:
        return Interval(0, 0)
    return Interval(towards_zero, value, low_closed=False) if value > 0 else Interval(value, away, high_closed=False)
