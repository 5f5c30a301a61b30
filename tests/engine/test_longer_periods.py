"""A value said of a period of years is not the one of a year in it."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED, SAME, APART = ("drift", "scope-changed"), ("agreement", "same"), ("contradiction", "apart")
QUALIFIED = ("agreement", "qualified")


@pytest.mark.parametrize("changes", ["never", "freely"])
@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("In 2019 it had 312 guests.", "Between 2019 and 2023 it had 312 guests.", NARROWED),
        ("In 2019 it had 312 guests.", "It had 312 guests from 2019 to 2023.", NARROWED),
        ("In 2019 it had 312 guests.", "In 2019-2023 it had 312 guests.", NARROWED),
        ("In 2019 it had 312 guests.", "Between 2019 and 2023 it had 1,610 guests.", NARROWED),
        ("In 2018-2022 it had 312 guests.", "Between 2019 and 2023 it had 312 guests.", NARROWED),
        ("In 2019-2023 it had 312 guests.", "Between 2019 and 2023 it had 312 guests.", SAME),
        ("In 2019-2023 it had 312 guests.", "Between 2019 and 2023 it had 316 guests.", APART),
        ("It had 312 guests.", "Between 2019 and 2023 it had 312 guests.", SAME),
        ("It had 312 guests.", "Between 2019 and 2023 it had 316 guests.", APART),
        ("In 2020 it had 312 guests.", "Between May and July 2020 it had 312 guests.", QUALIFIED),
        ("In 2019 it had 12 guests.", "Between 2019 and 2023 it had 12 guests.", QUALIFIED),
    ],
)
def test_a_value_of_a_longer_period_is_another_one(judged, changes, first, other, expected):
    rule = lines(kind="count", changes=changes, find='["{value} guests"]')
    assert judged(rule, first, other)[0] == expected


@pytest.mark.parametrize(("changes", "expected"), [("never", NARROWED), ("freely", QUALIFIED)])
def test_one_number_of_two_periods_is_told_where_the_fact_does_not_move(judged, changes, expected):
    rule = lines(kind="count", changes=changes, find='["{value} guests"]')
    first, other = "In 2010-2013 it had 312 guests.", "Between 2019 and 2023 it had 312 guests."
    assert judged(rule, first, other)[0] == expected
