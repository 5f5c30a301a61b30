"""Lengths of time: the same one in other units, and limits of them."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("within 7 days", ("agreement", "same")),
        ("within ten days", ("drift", "implied-apart")),
        ("within a month", ("drift", "implied-apart")),
        ("in 5 days", ("agreement", "refines")),
    ],
)
def test_two_limits_of_a_time_are_two_limits_however_round_they_are(judged, said, expected):
    rule = lines(kind="duration", find='["answers {value}", "answers in {value}"]')
    assert judged(rule, "The office answers within a week.", f"The office answers {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("at least 12 months", ("agreement", "same")),
        ("at least 18 months", ("drift", "implied-apart")),
        ("more than 18 months", ("drift", "implied-apart")),
    ],
)
def test_two_least_times_are_two(judged, said, expected):
    rule = lines(kind="duration", find='"stay for {value}"')
    assert judged(rule, "Crews stay for at least one year.", f"Crews stay for {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("three months", "agreement"),
        ("90 days", "contradiction"),
        ("four months", "contradiction"),
        ("84 days", "agreement"),
    ],
)
def test_weeks_are_as_many_months_as_their_days_allow(judged, said, expected):
    rule = lines(kind="duration", find='"lasts {value}"')
    assert judged(rule, "The course lasts 12 weeks.", f"The course lasts {said}.")[0][0] == expected


@pytest.mark.parametrize(("unit", "weeks", "expected"), [("day", 52, "agreement"), ("week", 50, "contradiction")])
def test_a_year_is_52_weeks_in_the_unit_of_a_rule_as_well(judged, unit, weeks, expected):
    rule = lines(kind="duration", unit=unit, find='"lasts {value}"')
    assert judged(rule, f"The course lasts {weeks} weeks.", "The course lasts one year.")[0][0] == expected


@pytest.mark.parametrize(
    ("keys", "first", "last"),
    [({}, "six months", "184 days"), ({}, "184 days", "six months"), ({"unit": "month"}, "six months", "184 days")],
)
def test_days_and_weeks_are_held_against_each_other_beside_months(judged, keys, first, last):
    rule = lines(kind="duration", find='"lasts {value}"', **keys)
    texts = [f"The course lasts {said}." for said in (first, "26 weeks", last)]
    assert judged(rule, *texts)[0] == ("contradiction", "apart")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("1 to 2 months", "4 to 8 weeks", ("agreement", "refines")),
        ("1 to 2 months", "30 to 60 days", ("agreement", "refines")),
        ("3 to 6 months", "12 to 26 weeks", ("agreement", "refines")),
        ("1 to 2 months", "4 to 9 weeks", ("drift", "implied-apart")),
        ("1 to 2 months", "6 to 8 weeks", ("drift", "implied-apart")),
        ("7 to 14 days", "1 to 2 weeks", ("agreement", "same")),
        ("7 to 13 days", "1 to 2 weeks", ("drift", "implied-apart")),
    ],
)
def test_ranges_in_months_and_in_weeks_have_the_ends_that_their_days_allow(judged, first, second, expected):
    rule = lines(kind="duration", find='"takes {value}"')
    assert judged(rule, f"It takes {first}.", f"It takes {second}.")[0] == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("within 28 working days", "within 28 calendar days", ("incomparable", "different-dimensions")),
        ("within 28 working days", "within 28 days", ("incomparable", "different-dimensions")),
        ("within 28 working days", "within 30 business days", ("drift", "implied-apart")),
        ("within 28 working days", "within twenty-eight business days", ("agreement", "same")),
        ("after ten working days", "after two weeks", ("agreement", "same")),
        ("after ten working days", "after three weeks", ("contradiction", "apart")),
        ("after 22 working days", "after one month", ("agreement", "refines")),
        ("has a 5-working-day wait", "has a wait of one week", ("agreement", "same")),
    ],
)
def test_working_days_are_no_days(judged, first, second, expected):
    rule = lines(kind="duration", find='["answers [after] {value}", "a {value} wait", "a wait of {value}"]')
    first, second = (said if "wait" in said else f"answers {said}" for said in (first, second))
    assert judged(rule, f"It {first}.", f"It {second}.")[0] == expected


@pytest.mark.parametrize("row", ["| 1 | Anna Teller | SWE | 2:23:58 |", "Anna Teller (SWE), 2:23:58, led the field"])
def test_hours_minutes_and_seconds_are_a_length_of_time(judged, row):
    rule = lines(kind="duration", find='["Anna Teller SWE {value}", "won in {value}"]')
    texts = (f"| Rank | Name | From | Time |\n|---|---|---|---|\n{row}\n", "She won in 2:23:58.")
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("every year", "contradiction"),
        ("every two years", "agreement"),
        ("every other year", "agreement"),
        ("every second year", "agreement"),
        ("every third year", "contradiction"),
        ("every other year at least", "drift"),
        ("every second Friday", "single-source"),
        ("every other household", "single-source"),
    ],
)
def test_every_year_is_one_year(judged, said, expected):
    rule = lines(kind="duration", find='"read every {value}"')
    assert judged(rule, "Meters are read every two years.", f"Meters are read {said}.")[0][0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("a year or more", ("drift", "implied-apart")),
        ("a year at least", ("drift", "implied-apart")),
        ("a year or less", ("contradiction", "crosses-bound")),
        ("a year or so", ("contradiction", "apart")),
    ],
)
def test_a_bound_may_stand_behind_one_unit_of_time(judged, said, expected):
    rule = lines(kind="duration", find='"kept for {value}"')
    assert judged(rule, "Sacks are kept for two years.", f"Sacks are kept for {said}.")[0] == expected


def test_over_may_stand_in_front_of_the_time_that_a_sum_is_for(judged):
    rule = lines(kind="duration", find='["million over {value}", "the {value} of the plan"]')
    texts = ("It costs EUR 14 million over four years.", "In the five years of the plan it grows.")
    assert judged(rule, *texts)[0] == ("contradiction", "apart")


@pytest.mark.parametrize("limit", ["true", "false"])
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("within 90 days", "agreement"),
        ("within 90 working days", "contradiction"),
        ("within 65 working days", "agreement"),
    ],
)
def test_days_and_working_days_are_each_held_against_months(judged, limit, said, expected):
    rule = lines(kind="duration", limit=limit, find='["decides {value}"]')
    texts = "It decides within three months.", f"It decides {said}.", "It decides within 90 days."
    assert judged(rule, *texts)[0][0] == (expected if limit == "true" or expected == "agreement" else "drift")


@pytest.mark.parametrize("said", ["10 days in advance or earlier", "10 days in advance at the latest"])
def test_what_may_be_earlier_is_the_least_time_ahead(judged, said):
    rule = lines(kind="duration", limit="true", find='["ask {value} in advance"]')
    assert judged(rule, "Ask at least 10 days in advance.", f"Ask {said}.")[0] == ("agreement", "same")
