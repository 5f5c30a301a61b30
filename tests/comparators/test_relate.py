from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import count, date, measure, month_day, period

from consistency.comparators.relate import relate


def age(years, bound="exact"):
    return measure(years, bound=bound, step=0, kind="age", unit="year")


VERDICTS = [
    # the table of docs/explanation/what-agreement-means.md, and its neighbours
    (count(29), count(29), "agreement", "same"),
    (count(29), count(30, "nearly"), "agreement", "refines"),
    (count(312), count(300, "above"), "agreement", "refines"),
    (count(300, "above"), count(310, "at-least"), "agreement", "refines"),
    (measure("70", step="1"), measure("70.2", step="1/10"), "agreement", "refines"),
    (measure("65", step="1"), measure("65.5", step="1/10"), "agreement", "within-rounding"),
    (count(30, "about"), count(30), "agreement", "refines"),
    (count(30, "about"), count(30, "nearly"), "agreement", "refines"),
    (age(60, "at-least"), age(65, "at-least"), "drift", "implied-apart"),
    (age(60, "above"), age(65, "at-least"), "drift", "implied-apart"),
    (age(15, "below"), age(20, "below"), "drift", "implied-apart"),
    (age(60, "at-least"), age(60, "at-least"), "agreement", "same"),
    (age(60, "at-least"), age(62), "agreement", "refines"),
    (count(20, "above"), count(30, "above"), "drift", "implied-apart"),
    (count(300, "above"), count(3000, "above"), "drift", "implied-apart"),
    (measure("70"), measure("70", "above"), "drift", "bound-changed"),
    (count(29), count(29, "above"), "drift", "bound-changed"),
    (count(29, "above"), count(29, "at-least"), "drift", "bound-changed"),
    (count(29, "at-least"), count(29, "at-most"), "drift", "bound-changed"),
    (count(29, "above"), count(29, "below"), "contradiction", "crosses-bound"),
    (count(29), count(28), "contradiction", "apart"),
    (count(30, "nearly"), count(31), "contradiction", "crosses-bound"),
    (count(70, "above"), measure("69.8", step="1/10"), "contradiction", "crosses-bound"),
    (measure("5.0", step="1/10"), measure("5.1", step="1/10"), "contradiction", "apart"),
    (measure("5.0", step="1/10"), measure("9.0", step="1/10"), "contradiction", "apart"),
    (date("2023-06"), date("2023-06-14"), "agreement", "refines"),
    (date("2023-06"), date("2023-06"), "agreement", "same"),
    (date("2023-06"), date("2023-07"), "contradiction", "apart"),
    (date("2009", "at-least"), date("2009"), "drift", "bound-changed"),
    (date("2009", "at-least"), date("2008"), "contradiction", "crosses-bound"),
    (date("2009", "at-least"), date("2008", "at-least"), "drift", "implied-apart"),
    (date("2009", "at-least"), date("2009-06", "at-least"), "agreement", "refines"),
    (month_day(6, 3), month_day(6, 3), "agreement", "same"),
    (month_day(6, 3), month_day(6, 4), "contradiction", "apart"),
    (month_day(6, 3), month_day(6, 3, "at-most"), "drift", "bound-changed"),
    (month_day(6, 3, "at-most"), month_day(6, 5, "at-most"), "drift", "implied-apart"),
    (month_day(6, 5), month_day(6, 3, "at-most"), "contradiction", "crosses-bound"),
    (month_day(6, 3), date("2023-06-03"), "agreement", "refines"),
    (month_day(6, 3), date("2023-06-04"), "contradiction", "apart"),
    (month_day(3, 1), date("2023-03-01"), "agreement", "refines"),
    (month_day(6, 3), date("2023-06"), "agreement", "refines"),
    (month_day(6, 3), date("2023-07"), "contradiction", "apart"),
    (month_day(6, 3), date("2023"), "agreement", "refines"),
    (month_day(6, 3), date("2023", "at-least"), "agreement", "refines"),
    (month_day(6, 3), period("2021", "2025"), "agreement", "refines"),
    (month_day(6, 3, "at-most"), date("2023-06-03", "at-most"), "agreement", "refines"),
    (month_day(6, 5), date("2023-06-03", "at-most"), "contradiction", "crosses-bound"),
    (period("2021", "2025"), period("2021", "2025"), "agreement", "same"),
    (period("2021", "2025"), period("2021", "2024"), "drift", "scope-changed"),
    (period("2021", "2025"), period("2022", "2026"), "contradiction", "apart"),
    (period("2021", "2025"), date("2021-09"), "agreement", "refines"),
]


@pytest.mark.parametrize(("a", "b", "verdict", "reason"), VERDICTS)
def test_two_readings_have_one_relation_whichever_comes_first(a, b, verdict, reason):
    for left, right in ((a, b), (b, a)):
        relation = relate(left, right)
        assert (relation.verdict, relation.reason) == (verdict, reason)


numbers = st.integers(1, 5000)
bounds = st.sampled_from(["exact", "above", "at-least", "below", "at-most", "nearly", "about"])
readings = st.builds(count, numbers, bounds) | st.builds(measure, numbers, bounds)


@given(readings, readings)
def test_the_relation_is_symmetric(a, b):
    assert relate(a, b) == relate(b, a)


@given(readings)
def test_a_reading_agrees_with_itself(a):
    assert relate(a, a).reason == "same"


@given(numbers, numbers)
def test_two_exact_counts_agree_exactly_when_they_are_equal(a, b):
    assert (relate(count(a), count(b)).verdict == "agreement") == (a == b)


@given(readings, readings)
def test_agreement_means_that_both_can_be_true(a, b):
    if relate(a, b).verdict == "agreement":
        assert a.literal.meets(b.literal)


@given(numbers, numbers)
def test_a_stricter_bound_never_mends_a_contradiction(n, m):
    if relate(count(n), count(m, "at-least")).verdict == "contradiction":
        assert relate(count(n), count(m + 1, "at-least")).verdict == "contradiction"
