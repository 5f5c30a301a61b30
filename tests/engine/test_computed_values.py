"""Values computed from others, held against what a text states."""

from __future__ import annotations

import pytest
from rule_texts import lines

from consistency import check


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


@pytest.mark.parametrize(("kind", "helps"), [("percent", False), ("number", True)])
def test_a_growth_is_a_share_of_one_and_the_message_says_so(tmp_path, kind, helps):
    derive = "sold / sold-before - 1" if kind == "percent" else "(sold / sold-before - 1) * 100"
    (tmp_path / "rules.yaml").write_text(
        "version: 1\nfacts:\n"
        '  - {id: sold, fact: sold, kind: count, find: "sold {value} cars"}\n'
        '  - {id: sold-before, fact: sold before, kind: count, find: "up from {value} cars"}\n'
        '  - {id: growth, fact: growth, kind: percent, find: "a rise of {value}"}\n'
        f'rules: [{{id: rise, fact: rise, kind: {kind}, derive: "{derive}", compare_with: growth}}]\n'
    )
    (tmp_path / "text.md").write_text("It sold 900 cars, up from 800 cars, a rise of 12.5 percent.\n")
    (finding,) = check(documents=[tmp_path / "text.md"], rules=[tmp_path / "rules.yaml"]).findings
    assert ("kind: percent" in finding.message) is helps
    assert finding.verdict == ("incomparable" if helps else "agreement")


@pytest.mark.parametrize(("relation", "expected"), [("at-least", "holds"), ("at-most", "broken"), ("equal", "apart")])
def test_members_that_are_counted_relate_to_their_stated_number_as_the_rule_says(judged, relation, expected):
    rule = lines(kind="count", find='"{value} tests"', members="[screening, early warning, audit]", relation=relation)
    texts = "There are two tests: screening, audit and early warning.", "It has 2 tests."
    assert judged(rule, *texts)[0][1] == expected
