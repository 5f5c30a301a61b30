from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.algebra.interval import EMPTY, Interval, point

numbers = st.fractions(min_value=-50, max_value=50, max_denominator=8)
ends = st.none() | numbers
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())


@given(intervals, intervals, numbers)
def test_a_number_is_in_the_intersection_exactly_when_it_is_in_both(a, b, x):
    assert (x in (a & b)) == (x in a and x in b)
    assert (a & b).is_empty != a.meets(b)


@given(intervals, intervals, numbers)
def test_the_hull_holds_both(a, b, x):
    if x in a or x in b:
        assert x in (a | b)
    assert a.within(a | b)
    assert b.within(a | b)


@given(intervals, intervals)
def test_within_is_what_the_intersection_says(a, b):
    assert a.within(b) == ((a & b) == a)


@given(intervals, intervals, numbers, numbers)
def test_arithmetic_contains_the_result_of_its_members(a, b, x, y):
    if x in a and y in b:
        assert x + y in a + b
        assert x - y in a - b
        assert x * y in a * b
        assert -x in -a
        if 0 not in b:
            assert Fraction(x) / y in a / b


@given(intervals, intervals)
def test_before_means_that_every_number_is_less(a, b):
    if a.before(b):
        assert not a.meets(b)
        assert not b.before(a)


@given(intervals)
def test_every_empty_interval_is_one_value_and_unlimited_ends_are_open(a):
    assert a.is_empty == (a == EMPTY)
    assert not (a.low is None and a.low_closed)
    assert not (a.high is None and a.high_closed)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Interval(1, 2) * Interval(-3, 4), Interval(-6, 8)),
        (Interval(0, None, low_closed=False) * Interval(2, 3), Interval(0, None, low_closed=False)),
        (Interval(0, None) * Interval(-1, 1), Interval()),
        (Interval(0, None) * point(0), point(0)),
        (Interval(1, 2) / Interval(0, 4, low_closed=False), Interval(Fraction(1, 4), None)),
        (Interval(-4, -2) / Interval(-2, 0, high_closed=False), Interval(1, None)),
        (Interval(1, 2) / Interval(4, None), Interval(0, Fraction(1, 2), low_closed=False)),
        (EMPTY * Interval(1, 2), EMPTY),
        (EMPTY + Interval(1, 2), EMPTY),
        (EMPTY / Interval(1, 2), EMPTY),
        (Interval(1, 2) / EMPTY, EMPTY),
        (-EMPTY, EMPTY),
        (Interval(1, 1, low_closed=False), EMPTY),
        (Interval(2, 1), EMPTY),
    ],
)
def test_arithmetic_on_the_extended_line(found, expected):
    assert found == expected


def test_division_by_an_interval_that_holds_zero_is_refused():
    with pytest.raises(ZeroDivisionError, match="holds zero"):
        Interval(1, 2) / Interval(-1, 1)


def test_a_float_end_is_refused():
    with pytest.raises(TypeError, match="exact"):
        Interval(0.1, 1)


@pytest.mark.parametrize(
    ("interval", "width"),
    [(point(3), 0), (Interval(1, 3), 2), (EMPTY, 0), (Interval(), float("inf")), (Interval(1), float("inf"))],
)
def test_width(interval, width):
    assert interval.width == width
    assert interval.is_point == (interval == point(3))
