"""One number said of two times, and what a value holds for as a whole."""

from __future__ import annotations

import pytest
from rule_texts import lines

from consistency import check


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("It had 52,340 guests in 2023.", "In 2024, it had 52,340 guests.", ("drift", "scope-changed")),
        ("In 2023/24 it had 52,340 guests.", "In 2024/25 it had 52,340 guests.", ("drift", "scope-changed")),
        ("In 2023/24 it had 52,340 guests.", "It had 52,340 guests in 2023/24.", ("agreement", "same")),
        ("It had 52,340 guests in 2023.", "It had 52,340 guests in March 2023.", ("agreement", "same")),
        ("It had 52,340 guests in 2023.", "It had 52,340 guests.", ("agreement", "same")),
        ("It had 300 guests in 2023.", "It had 300 guests in 2024.", ("agreement", "qualified")),
        ("It had about 5,230 guests in 2023.", "It had about 5,230 guests in 2024.", ("agreement", "qualified")),
        ("It had 52,340 guests in 2023.", "It had 48,100 guests in 2024.", ("drift", "scope-changed")),
        ("It had 52,340 guests in 2023.", "In 2023, it had 48,100 guests.", ("contradiction", "apart")),
        ("It had 52,340 guests in 2023.", "It had 48,100 guests.", ("contradiction", "apart")),
    ],
)
def test_numbers_of_two_times_are_a_drift(judged, first, second, expected):
    assert judged(lines(kind="count", find='"had {value} guests"'), first, second)[0] == expected


def test_a_fact_that_moves_may_be_the_same_at_two_times(judged):
    texts = "It had 52,340 guests in 2023.", "It had 52,340 guests in 2024."
    assert judged(lines(kind="count", find='"had {value} guests"', changes="freely"), *texts)[0][0] == "agreement"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Pupils pay £900 for each year of study.", "agreement"),
        ("Pupils pay £900 for the whole year.", "agreement"),
        ("Pupils pay £900 for the whole course.", "incomparable"),
        ("Pupils pay £900 for every month of it.", "contradiction"),
    ],
)
def test_a_fee_for_the_whole_is_none_for_each_year(judged, second, expected):
    rule = lines(kind="money", find='"pay {value}"', unit="GBP / year")
    assert judged(rule, "Pupils pay £900 a year.", second)[0][0] == expected


@pytest.mark.parametrize(
    ("find", "text", "said"),
    [
        ('"a score of {value}"', "We ask for a score above 6.5.", []),
        ('"an entry score of {value}"', "We ask for an entry score above 6.5.", ["d1 above 6.5"]),
        ('"taken {value} once a day"', "It is taken 20 times twice a day.", ["d1 20 times"]),
    ],
)
def test_the_telling_words_of_a_phrase_are_a_near_miss(judged, find, text, said):
    assert judged(lines(kind="number", find=find), text)[2] == said


def test_a_sum_in_the_wrong_time_says_so(tmp_path):
    (tmp_path / "rules.yaml").write_text(
        "version: 1\nrules:\n"
        "  - {id: monthly, fact: price a month, kind: money, unit: EUR / month, find: 'costs {value} a month'}\n"
        "  - {id: yearly, fact: price a year, kind: money, unit: EUR / year, find: 'or {value} a year'}\n"
        "  - {id: sum, fact: price a year computed, kind: money, derive: monthly * 12, compare_with: yearly}\n"
    )
    (tmp_path / "price.md").write_text("It costs EUR 10 a month, or EUR 130 a year.\n")
    report = check([tmp_path / "price.md"], rules=[tmp_path / "rules.yaml"])
    (said,) = (finding.message for finding in report.findings if finding.comparison.rule.id == "sum")
    assert "one is in EUR / month, the other in EUR / year" in said
