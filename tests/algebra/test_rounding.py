from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.algebra.interval import Interval
from consistency.algebra.rounding import granularity, preimage

F = Fraction
values = st.fractions(min_value=-100, max_value=100, max_denominator=1000)
steps = st.sampled_from([F(1, 100), F(1, 10), F(1), F(10), F(1000)])
modes = st.sampled_from(["half-up", "half-down", "half-even", "down", "up"])


def rounded(value, step, mode):
    """A number rounded to multiples of a step, in the plainest way: the reference for the pre-images."""
    scaled = value / step
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    towards_zero = whole if scaled >= 0 or rest == 0 else whole + 1
    away = towards_zero if rest == 0 else towards_zero + (1 if scaled > 0 else -1)
    if mode == "down":
        return towards_zero * step
    if mode == "up":
        return away * step
    if rest != F(1, 2):
        return (whole + (rest > F(1, 2))) * step
    return {"half-up": away, "half-down": towards_zero, "half-even": whole + whole % 2}[mode] * step


@given(values, steps, modes)
def test_a_number_lies_in_the_pre_image_of_what_it_rounds_to(value, step, mode):
    written = rounded(value, step, mode)
    assert value in preimage(written, step, mode)
    assert preimage(written, step, mode).within(preimage(written, step, "unknown") | preimage(written, 2 * step))


@given(values, steps, modes, st.integers(-5, 5))
def test_a_number_lies_in_no_other_pre_image(value, step, mode, other):
    written = rounded(value, step, mode)
    if other:
        assert value not in preimage(written + other * step, step, mode)


@given(values, steps, modes)
def test_the_unknown_mode_holds_every_half_mode(value, step, mode):
    if mode.startswith("half"):
        assert value in preimage(rounded(value, step, mode), step)


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


@pytest.mark.parametrize(
    ("value", "mode", "expected"),
    [
        (5, "half-up", Interval(F(9, 2), F(11, 2), high_closed=False)),
        (-5, "half-up", Interval(F(-11, 2), F(-9, 2), low_closed=False)),
        (0, "half-up", Interval(F(-1, 2), F(1, 2), low_closed=False, high_closed=False)),
        (4, "half-even", Interval(F(7, 2), F(9, 2))),
        (5, "half-even", Interval(F(9, 2), F(11, 2), low_closed=False, high_closed=False)),
        (0, "half-down", Interval(F(-1, 2), F(1, 2))),
        (5, "down", Interval(5, 6, high_closed=False)),
        (-5, "down", Interval(-6, -5, low_closed=False)),
        (0, "down", Interval(-1, 1, low_closed=False, high_closed=False)),
        (5, "up", Interval(4, 5, low_closed=False)),
        (-5, "up", Interval(-5, -4, high_closed=False)),
        (0, "up", Interval(0, 0)),
        (5, "unknown", Interval(F(9, 2), F(11, 2))),
    ],
)
def test_the_pre_image_depends_on_mode_sign_parity_and_zero(value, mode, expected):
    assert preimage(F(value), F(1), mode) == expected
