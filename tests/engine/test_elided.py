"""A value whose noun is left out is found behind one that has it, where the fact moves and both have dates."""

from __future__ import annotations

import pytest
from rule_texts import lines

from consistency.facts.elided import MOST


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There were 47 wells in 2021 and 39 in 2022.", ["47", "39"]),
        ("There were 47 wells in 2021, 39 in 2022, and 35 in 2023.", ["47", "39", "35"]),
        ("There were 47 wells in 2021, up from 39 in 2020.", ["47", "39"]),
        ("There were 47 wells in 2021 (39 in 2020).", ["47", "39"]),
        ("There were 47 wells in 2021 and 39 mills in 2022.", ["47"]),
        ("There were 47 wells in 2021 and 39 percent in 2022.", ["47"]),
        ("There were 47 wells in 2021 and 39 more.", ["47"]),
        ("There were 47 wells in 2021 and it had 39 in 2022.", ["47"]),
        ("There were 47 wells and 39 in 2022.", ["47"]),
    ],
)
def test_a_value_without_its_noun_is_found_behind_one_of_another_date(judged, said, expected):
    _, quotes, _ = judged(lines(kind="count", changes="freely", find='["{value} wells"]'), said)
    assert quotes == [f"d1 {words}" for words in expected]


def test_a_row_of_values_without_end_is_followed_for_a_while(judged):
    row = ", ".join(f"{500 + year} in {year}" for year in range(1902, 1960))
    said = f"There were 47 wells in 1901, {row}."
    _, quotes, _ = judged(lines(kind="count", changes="freely", find='["{value} wells"]'), said)
    assert quotes == ["d1 47", *(f"d1 {500 + year}" for year in range(1902, 1902 + MOST))]


def test_a_fact_that_does_not_move_has_one_value(judged):
    _, quotes, _ = judged(lines(kind="count", find='["{value} wells"]'), "There were 47 wells in 2021 and 39 in 2022.")
    assert quotes == ["d1 47"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("There were 47 wells in 2021 and 38 in 2022.", ("contradiction", "apart")),
        ("There were 39 wells in 2022.", ("drift", "superseded")),
        ("There were 38 wells in 2022.", ("contradiction", "apart")),
    ],
)
def test_the_numbers_of_the_second_year_are_compared(judged, other, expected):
    rule = lines(kind="count", changes="freely", find='["{value} wells"]')
    assert judged(rule, "There were 47 wells in 2021 and 39 in 2022.", other)[0] == expected
