"""Parts of so many things: a number of them, a number of all, or a share."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("texts", "expected", "cited"),
    [
        (("Leaks were seen in 97 out of 1,207 wells.", "Leaks were seen in 97 wells."), "agreement", "97"),
        (("Leaks were seen in 79 out of 1,207 wells.", "Leaks were seen in 97 wells."), "contradiction", "79"),
        (("Leaks were seen in nine of 14 wells.", "Leaks were seen in 9 wells."), "agreement", "nine"),
    ],
)
def test_a_part_of_so_many_things_is_a_number_of_them(judged, texts, expected, cited):
    verdict, quotes, _ = judged(lines(kind="count", find='"seen in {value} wells"'), *texts)
    assert (verdict[0], quotes[0]) == (expected, f"d1 {cited}")


def test_behind_its_of_stands_the_number_of_all(judged):
    rule = lines(kind="count", find='["of {value} wells", "has {value} wells"]')
    verdict, quotes, _ = judged(rule, "Leaks were seen in 97 of 1,207 wells.", "The field has 1,207 wells.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,207", "d2 1,207"])


@pytest.mark.parametrize("part", ["one of 27 wells", "one of seven wells", "12 of the 27 wells"])
def test_one_of_many_and_a_part_of_known_ones_tell_how_many_there_are(judged, part):
    verdict, _, _ = judged(lines(kind="count", find='"{value} wells"'), f"It is {part}.", "There are 31 wells.")
    assert verdict == ("contradiction", "apart")


def test_a_part_is_still_a_share_for_rules_of_shares(judged):
    rule = lines(kind="percent", find='["{value} of the wells leak", "{value} wells leak"]')
    verdict, quotes, _ = judged(rule, "97 out of 1,207 wells leak.", "8.0% of the wells leak.")
    assert (verdict[0], quotes[0]) == ("agreement", "d1 97 out of 1,207")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("one file in five", ("agreement", "same")),
        ("one file out of five", ("agreement", "same")),
        ("roughly one file in five", ("agreement", "refines")),
        ("one file in six", ("contradiction", "apart")),
        ("one file in 2015", ("single-source", "only-here")),
        ("one file in five years", ("single-source", "only-here")),
    ],
)
def test_one_thing_in_so_many_is_a_share(judged, said, expected):
    assert (
        judged(lines(kind="percent", find='["found {value}"]'), "It found 20 percent.", f"It found {said}.")[0]
        == expected
    )
