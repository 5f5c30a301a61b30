from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import count, date, measure

from consistency.algebra.interval import Interval, point
from consistency.model.mention import Mention
from consistency.model.reading import Reading, decimal_text

factors = st.builds(Fraction, st.integers(1, 40), st.integers(1, 9)) | st.just(Fraction(-3, 2))
bounds = st.sampled_from(["exact", "above", "at-least", "below", "at-most", "nearly", "about"])


@given(st.builds(Fraction, st.integers(-(10**9), 10**9), st.integers(1, 10**6)))
def test_a_number_is_written_without_loss(value):
    assert Fraction(decimal_text(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1_045_000_000), "1045000000"),
        (Fraction("65.15"), "65.15"),
        (Fraction(2, 3), "2/3"),
        (Fraction(-1, 2), "-0.5"),
    ],
)
def test_decimals_where_there_are_finite_ones(value, text):
    assert decimal_text(value) == text


@given(st.integers(1, 10**6), bounds, factors, st.integers(-9, 9))
def test_a_reading_keeps_its_shape_in_another_unit(number, bound, factor, offset):
    reading = count(number, bound)
    there = reading.converted(factor, Fraction(offset), "other")
    back = there.converted(1 / factor, -Fraction(offset) / factor, "")
    assert back == reading
    assert there.implied.within(there.literal)


def test_what_a_reader_takes_lies_within_what_the_words_allow():
    with pytest.raises(ValueError, match="not inside"):
        Reading("count", "exact", point(3), Interval(2, 4))


def test_ends_are_shown_as_numbers_or_as_dates():
    assert measure("65.2", step="1/10").end_text(Fraction("65.15")) == "65.15"
    assert date("2021-09").end_text(date("2021-09").literal.low) == "2021-09"
    assert date("2021-09").end_text(None) is None


@pytest.mark.parametrize("span", [(3, 3), (4, 2), (-1, 2)])
def test_a_mention_spans_something(span):
    with pytest.raises(ValueError, match="cannot span"):
        Mention(*span, count(3))
