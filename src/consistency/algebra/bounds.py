"""What a bound word makes of a number: the values it strictly allows, and those a reader takes from it."""

from __future__ import annotations

from fractions import Fraction

from consistency.algebra.interval import Interval, point
from consistency.algebra.rounding import granularity, preimage

TENTH = Fraction(1, 10)


def grain(value: Fraction, step: Fraction) -> Fraction:
    """The granularity of a number, also of one written exactly: 10 for 30, 1/3 for a third."""
    return granularity(value, step or Fraction(1, value.denominator))


def _hedge_width(value: Fraction, step: Fraction, relative: Fraction | None) -> Fraction:
    """How far "about" and "nearly" reach from a number.

    A hedged number is rounded at its last significant digit, and no hedge reaches farther than a tenth of the number
    (Krifka, Approximate Interpretation of Number Words, 2007). ``relative`` replaces both by a share of the number.
    """
    if relative is not None:
        return abs(value) * relative
    return min(abs(value) * TENTH, grain(value, step))


def readings(
    bound: str, value: Fraction, step: Fraction, *, floor: bool = False, hedge: Fraction | None = None
) -> tuple[Interval, Interval]:
    """The literal and the implied reading of a number with a bound word.

    Args:
        bound: one of ``model.reading.BOUNDS`` but ``range``.
        value: the number as written.
        step: the place value of its last digit when it may have been rounded there, 0 when it is exact.
        floor: whether the thing counted cannot be negative, as with counts and shares.
        hedge: relative width of "about" and "nearly", in place of the usual one.
    """
    if bound == "exact":
        exact = preimage(value, step) if step else point(value)
        return exact, exact
    if bound in ("about", "nearly"):
        width = _hedge_width(value, step, hedge)
        upper = value + width if bound == "about" else value
        near = Interval(value - width, upper, high_closed=bound == "about") if width else point(value)
        return near, near
    grains, closed = grain(value, step), bound in ("at-least", "at-most")
    if bound in ("above", "at-least"):
        literal = Interval(value, None, low_closed=closed)
        return literal, literal & Interval(value, value + grains, high_closed=False)
    literal = Interval(Fraction(0) if floor and value > 0 else None, value, high_closed=closed)
    return literal, literal & Interval(value - grains, value)
