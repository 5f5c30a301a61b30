"""A bound on a half of a round number reaches to the next: "more than 350" may be 380, and no other bound."""

from __future__ import annotations

import pytest
from rule_texts import lines

REFINES, DRIFT = ("agreement", "refines"), ("drift", "implied-apart")


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        ("count", "more than 350 guests", "380 guests", REFINES),
        ("count", "more than 350 guests", "420 guests", DRIFT),
        ("count", "fewer than 25 guests", "22 guests", REFINES),
        ("count", "fewer than 25 guests", "18 guests", DRIFT),
        ("count", "more than 300 guests", "412 guests", DRIFT),
        ("count", "more than 5 guests", "9 guests", DRIFT),
        ("count", "at least 25 guests", "at least 28 guests", DRIFT),
        ("percent", "over 65 percent of the guests", "68 percent of the guests", REFINES),
        ("percent", "over 65 percent of the guests", "71 percent of the guests", DRIFT),
    ],
)
def test_a_bound_on_a_half(judged, kind, one, other, expected):
    rule = lines(kind=kind, find='["{value} [of the] guests"]')
    assert judged(rule, f"There were {one}.", f"It had {other}.")[0] == expected
