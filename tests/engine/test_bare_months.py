"""Months without a day and without a year, as press releases and pages tell them, beside full dates."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The season opens in August.", ("agreement", "refines")),
        ("The season opens in mid-August.", ("agreement", "refines")),
        ("The season opens in the middle of August.", ("agreement", "refines")),
        ("The season opens in July.", ("contradiction", "apart")),
        ("The season opens in mid-July.", ("contradiction", "apart")),
        ("The season opens in early August.", ("contradiction", "apart")),
        ("The season opens at the end of August.", ("contradiction", "apart")),
        ("The season opens in AUGUST.", ("agreement", "refines")),
        ("The season opens in august.", ("single-source", "only-here")),  # somebody august
        ("The season opens in August or September.", ("single-source", "only-here")),
        ("The season opens in North August.", ("single-source", "only-here")),
    ],
)
def test_a_month_is_held_against_a_day_of_it(judged, said, expected):
    rule = lines(kind="date", find='["opens on {value}", "opens (in|at) {value}"]')
    assert judged(rule, "The season opens on 15 August 2026.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("All pipes are new by the end of April.", "agreement"),
        ("All pipes are new by April.", "agreement"),
        ("All pipes are new by mid-April.", "contradiction"),
        ("All pipes are new before May.", "agreement"),
        ("All pipes are new before the end of April.", "agreement"),
        ("All pipes are new by the end of June.", "drift"),
        ("All pipes are new by March.", "contradiction"),
        ("All pipes are new after April.", "contradiction"),
    ],
)
def test_a_month_may_limit(judged, said, expected):
    rule = lines(kind="date", find='"pipes are new {value}"', limit="true")
    assert judged(rule, "All pipes are new by 30 April 2026.", said)[0][0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It ran until late June.", "agreement"),
        ("It ran until June.", "agreement"),
        ("It ran until July.", "drift"),
    ],
)
def test_a_month_may_name_an_end(judged, said, expected):
    assert judged(lines(kind="date", find='"it ran {value}"'), "It ran until 28 June.", said)[0][0] == expected


def test_a_month_is_no_value_by_itself(judged):
    rule = lines(kind="count", find='"in {value} boats"')
    assert judged(rule, "They came in 20 boats.", "They came in May boats.")[1] == ["d1 20"]
