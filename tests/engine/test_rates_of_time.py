"""Values for each of some time are held against one another for one time: 10 "per second" are 600 "a minute"."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It serves 10 calls per second.", ("agreement", "same")),
        ("It serves 600 calls a minute.", ("agreement", "same")),
        ("It serves 36,000 calls per hour.", ("agreement", "same")),
        ("It serves 500 calls a minute.", ("contradiction", "apart")),
        ("It serves 37,000 calls per hour.", ("drift", "scope-changed")),
        ("It serves 20 calls per second.", ("drift", "scope-changed")),
    ],
)
def test_counts_for_other_times_agree_where_they_are_one(judged, said, expected):
    rule = lines(kind="count", find='"serves {value} calls"')
    assert judged(rule, "It serves 600 calls per minute.", said)[0] == expected


@pytest.mark.parametrize(
    ("kind", "unit", "phrase", "first", "said", "expected"),
    [
        ("quantity", "mg", "[take] {value} a day", "20 mg a day is enough.", "Take 20 mg each day.", "agreement"),
        ("quantity", "mg", "dose is {value}", "The dose is 20 mg.", "The dose is 20 mg a day.", "agreement"),
        ("quantity", "mg", "dose is {value}", "The dose is 20 mg.", "The dose is 40 mg a day.", "contradiction"),
        ("money", "GBP", "rent is {value}", "The rent is £950 a month.", "The rent is £950 per month.", "agreement"),
        ("money", "GBP", "rent is {value}", "The rent is £950 a month.", "The rent is £11,400 a year.", "agreement"),
        ("money", "GBP", "rent is {value}", "The rent is £950 a month.", "The rent is £590 a month.", "contradiction"),
    ],
)
def test_the_unit_of_a_rule_may_leave_the_time_open(judged, kind, unit, phrase, first, said, expected):
    assert judged(lines(kind=kind, unit=unit, find=f'"{phrase}"'), first, said)[0][0] == expected
