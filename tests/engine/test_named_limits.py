"""Rules whose phrases say that their value is a limit are rules of limits without being told, and prices have cents."""

from __future__ import annotations

import pytest
from rule_texts import lines

SAME, APART = "agreement", "contradiction"


@pytest.mark.parametrize(
    ("kind", "find", "one", "other", "verdict"),
    [
        ("date", "apply by {value};deadline is {value}", "Apply by 3 May 2030.", "The deadline is 3 May 2030.", SAME),
        ("date", "apply by {value};deadline is {value}", "Apply by 3 May 2030.", "The deadline is 2 May 2030.", APART),
        ("money", "pays {value};maximum grant is {value}", "It pays up to £50.", "The maximum grant is £50.", SAME),
        (
            "money",
            "pays {value};maximum grant is {value}",
            "It pays up to £50.",
            "The maximum grant is £40.",
            APART,
        ),
        ("duration", "stay {value};(time|day) limit of {value}", "Stay up to 6 days.", "A day limit of 6 days.", SAME),
    ],
)
def test_a_phrase_that_names_a_limit_makes_a_rule_of_limits(judged, kind, find, one, other, verdict):
    rule = lines(kind=kind, find="[" + ", ".join(f'"{phrase}"' for phrase in find.split(";")) + "]")
    assert judged(rule, one, other)[0][0] == verdict


def test_a_rule_may_say_that_its_values_are_none(judged):
    rule = lines(kind="date", find='["apply by {value}", "deadline is {value}"]', limit="false")
    assert judged(rule, "Apply by 3 May 2030.", "The deadline is 2 May 2030.")[0][0] == SAME


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 euros", "12.50 euros", ("drift", "round-number")),
        ("12 euros", "12.20 euros", ("drift", "round-number")),
        ("12 euros", "12.00 euros", ("agreement", "same")),
        ("2,412 euros", "2,412.30 euros", ("agreement", "refines")),
        ("about 12 euros", "12.50 euros", ("agreement", "refines")),
        ("12 euros", "14.50 euros", ("contradiction", "apart")),
    ],
)
def test_who_tells_a_price_tells_its_cents(judged, one, other, expected):
    rule = lines(kind="money", find='["entry costs {value}"]')
    assert judged(rule, f"Entry costs {one}.", f"Entry costs {other}.")[0] == expected


@pytest.mark.parametrize(("other", "expected"), [("118.40 euros", "agreement"), ("118.60 euros", "contradiction")])
def test_a_rule_that_grants_rounding_grants_it_to_prices(judged, other, expected):
    rule = lines(kind="money", find='["entry costs {value}"]', rounding="{figures: 3}")
    assert judged(rule, "Entry costs 118 euros.", f"Entry costs {other}.")[0][0] == expected
