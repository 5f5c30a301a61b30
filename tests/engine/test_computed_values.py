"""Values computed from others, held against what a text states."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(("constant", "expected"), [("100 / 3", "agreement"), ("2 * 40", "contradiction")])
def test_a_value_is_held_against_an_expression_of_numbers(judged, constant, expected):
    more = (
        "facts:\n"
        '  - {id: rented, fact: rented flats, kind: count, find: "{value} are rented"}\n'
        '  - {id: flats, fact: flats, kind: count, find: "{value} flats"}\n'
    )
    rule = lines(kind="percent", derive="rented / flats", compare_with=f'"{constant}"', relation="at-least")
    verdict, _, _ = judged(rule, "Of its 640 flats, 220 are rented.", more=more)
    assert verdict[0] == expected


def test_sums_of_unlike_units_keep_their_unit(judged):
    more = (
        "facts:\n"
        '  - {id: swum, fact: swum, kind: quantity, find: "swam {value}"}\n'
        '  - {id: run, fact: run, kind: quantity, find: "ran {value}"}\n'
    )
    rule = lines(kind="quantity", derive="run + swum", find='"{value} in all"')
    assert judged(rule, "She swam 400 m and ran 10 km.", "It was 10.4 km in all.", more=more)[0] == (
        "agreement",
        "holds",
    )


@pytest.mark.parametrize(("stated", "expected"), [("16,000", "agreement"), ("26,000", "drift")])
def test_a_limit_far_above_what_is_computed_is_none_that_anybody_would_state(judged, stated, expected):
    operand = 'facts: [{id: whole, fact: sum, kind: money, find: "sum is {value}"}]\n'
    rule = lines(kind="money", derive="0.2 * whole", find='"jewels {value}"')
    texts = "The sum is EUR 80,000. It covers jewels up to EUR 16,000.", f"It covers jewels up to EUR {stated}."
    assert judged(rule, *texts, more=operand)[0][0] == expected
