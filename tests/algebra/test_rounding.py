from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.algebra.rounding import granularity, preimage

F = Fraction
values = st.fractions(min_value=-100, max_value=100, max_denominator=1000)
steps = st.sampled_from([F(1, 100), F(1, 10), F(1), F(10), F(1000)])


def roundings(value, step):
    """A number rounded to multiples of a step: the nearest one, or for a half both, as some round up and some down."""
    below = value / step // 1
    rest = value / step - below
    return [whole * step for whole in (below, below + 1) if abs(value / step - whole) <= F(1, 2)] if rest else [value]


@given(values, steps)
def test_a_number_lies_in_the_pre_image_of_what_it_rounds_to_and_in_no_other(value, step):
    written = roundings(value, step)
    for at in range(-5, 6):
        near = (value / step // 1 + at) * step
        assert (value in preimage(near, step)) == (near in written)


@pytest.mark.parametrize(
    ("value", "step", "place"),
    [
        (300, 1, 100),
        (30, 1, 10),
        (6500, 1, 100),
        (29, 1, 1),
        (F(11, 10), F(1, 10), F(1, 10)),
        (F("1.10"), F(1, 100), F(1, 10)),
        (1_050_000_000, 10_000_000, 10_000_000),
        (0, F(1, 10), F(1, 10)),
        (-40, 1, 10),
        (5, 0, 0),
        (F(1, 3), 1, 1),
    ],
)
def test_the_place_of_the_last_digit_that_says_something(value, step, place):
    assert granularity(F(value), F(step)) == place
