"""Convex sets of exact numbers."""

from __future__ import annotations

from fractions import Fraction
from math import inf
from typing import TypeAlias

from attrs import field, frozen

Number: TypeAlias = Fraction | float  # a float is only ever plus or minus infinity
End: TypeAlias = tuple[Number, int]  # where an interval begins or ends; see Interval.lower and Interval.upper


def _exact(value: Fraction | int | str | None) -> Fraction | None:
    """Convert an end to a Fraction; a float is refused, for it is not the number that was written."""
    if isinstance(value, float):
        raise TypeError(f"an interval end must be exact, not the float {value!r}")
    return value if value is None or isinstance(value, Fraction) else Fraction(value)


@frozen
class Interval:
    """The numbers between two ends.

    Every empty interval equals ``EMPTY``, and an end without limit is never closed.
    The arithmetic is that of R. E. Moore, Interval Analysis (1966), extended to open ends.

    Attributes:
        low: the lower end, an exact number; None for no limit.
        high: the upper end, in the same way.
        low_closed: whether the lower end belongs to the interval.
        high_closed: whether the upper end does.

    Raises:
        TypeError: when an end is a float, which is not the number that was written.
    """

    low: Fraction | None = field(default=None, converter=_exact)
    high: Fraction | None = field(default=None, converter=_exact)
    low_closed: bool = True
    high_closed: bool = True

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        if low is high and low is not None and self.low_closed and self.high_closed:
            return  # a point, as most are; to compare exact numbers takes long
        low_closed, high_closed = self.low_closed and low is not None, self.high_closed and high is not None
        if low is not None and high is not None and (low > high or (low == high and not (low_closed and high_closed))):
            low, high, low_closed, high_closed = Fraction(1), Fraction(0), False, False
        for name, value in (("low", low), ("high", high), ("low_closed", low_closed), ("high_closed", high_closed)):
            object.__setattr__(self, name, value)

    @property
    def lower(self) -> End:
        """Where the interval begins, as a sort key: the greater key begins later."""
        return (-inf if self.low is None else self.low, 0 if self.low_closed else 1)

    @property
    def upper(self) -> End:
        """Where the interval ends, as a sort key: the smaller key ends earlier."""
        return (inf if self.high is None else self.high, 0 if self.high_closed else -1)

    @property
    def is_empty(self) -> bool:
        """Whether no number lies inside."""
        return self.low is not self.high and self.lower > self.upper

    @property
    def is_point(self) -> bool:
        """Whether exactly one number lies inside."""
        return self.low is not None and self.low == self.high

    @property
    def width(self) -> Number:
        """The distance between the ends; zero for the empty interval."""
        return Fraction(0) if self.is_empty else inf if None in (self.low, self.high) else self.high - self.low  # type: ignore[operator]

    def __contains__(self, value: Fraction | int) -> bool:
        return self.lower <= (value, 0) <= self.upper

    def __and__(self, other: Interval) -> Interval:
        """The numbers in both."""
        return between(max(self.lower, other.lower), min(self.upper, other.upper))

    def __or__(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        return between(min(self.lower, other.lower), max(self.upper, other.upper))

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return max(self.lower, other.lower) <= min(self.upper, other.upper)

    def within(self, other: Interval) -> bool:
        """Whether every number inside lies in ``other`` too."""
        return self is other or self.is_empty or (other.lower <= self.lower and self.upper <= other.upper)

    def before(self, other: Interval) -> bool:
        """Whether every number inside is less than every number in ``other``; an empty interval is before nothing."""
        return not (self.is_empty or other.is_empty) and self.upper < other.lower

    def __neg__(self) -> Interval:
        (low, open_low), (high, open_high) = self.lower, self.upper
        return self if self.is_empty else between((-high, -open_high), (-low, -open_low))

    def __add__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_closed and other.low_closed, self.high_closed and other.high_closed)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        corners = [_times(a, b) for a in (self.lower, self.upper) for b in (other.lower, other.upper)]
        low, low_open = min(corners)
        high, high_open = max((value, -is_open) for value, is_open in corners)
        return between((low, low_open), (high, high_open))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotients.

        Raises:
            ZeroDivisionError: when ``other`` holds zero.
        """
        if 0 in other:
            raise ZeroDivisionError("division by an interval that holds zero")
        return EMPTY if other.is_empty else self * between(_reciprocal(other.upper), _reciprocal(other.lower))


EMPTY = Interval(1, 0)


def point(value: Fraction | int | str) -> Interval:
    """The interval that holds ``value`` alone."""
    return Interval(value, value)


def between(lower: End, upper: End) -> Interval:
    """The interval with these ends, given as ``Interval.lower`` and ``Interval.upper`` give them."""
    low, high = lower[0], upper[0]
    return Interval(
        None if isinstance(low, float) else low, None if isinstance(high, float) else high, not lower[1], not upper[1]
    )


def _times(a: End, b: End) -> End:
    """The product of two ends and whether it is open; zero times infinity is zero, as on the extended line."""
    (x, x_open), (y, y_open) = a, b
    is_open = int(bool(x_open or y_open))
    if x == 0 or y == 0:
        attained = (x == 0 and not x_open) or (y == 0 and not y_open)
        return Fraction(0), 0 if attained else is_open
    if isinstance(x, float) or isinstance(y, float):
        return (inf if (x > 0) == (y > 0) else -inf), 1
    return x * y, is_open


def _reciprocal(end: End) -> End:
    """One over an end of an interval that does not hold zero; the open end zero becomes infinite."""
    value, is_open = end
    if value == 0:  # open: (0, x] starts at zero, [x, 0) ends there
        return (inf, -1) if is_open > 0 else (-inf, 1)
    return (Fraction(0), -is_open) if isinstance(value, float) else (1 / value, -is_open)
