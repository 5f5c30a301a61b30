"""What the digits of a written number say about the number behind it."""

from __future__ import annotations

from fractions import Fraction

from consistency.algebra.interval import Interval

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


def preimage(value: Fraction, step: Fraction) -> Interval:
    """Every number that may be written as ``value`` when rounded to multiples of ``step``.

    Nobody tells whether a half was rounded up, down or to an even digit, so both ends belong to it.
    """
    half = step * HALF
    return Interval(value - half, value + half)
