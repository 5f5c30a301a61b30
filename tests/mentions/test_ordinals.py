from __future__ import annotations

import pytest
from finders import find_ordinals
from hypothesis import given, settings
from hypothesis import strategies as st

CASES = [
    ("at the 52nd session", [("52nd", 52)]),
    ("the 31     st     session", [("31     st", 31)]),
    ("the 1,000th visitor", [("1,000th", 1000)]),
    ("Seventy-eighth session", [("Seventy-eighth", 78)]),
    ("the forty second street", [("forty second", 42)]),
    ("the thirtyfirst time", [("thirtyfirst", 31)]),
    ("the one hundred and first day", [("one hundred and first", 101)]),
    ("the two hundredth ship", [("two hundredth", 200)]),
    ("the two million and fifth ship", [("two million and fifth", 2_000_005)]),
    ("the First Harvest Goal", [("First", 1)]),
    ("its fifth and sixth combined letter", [("fifth", 5), ("sixth", 6)]),
    ("the 5th and 6th rounds", [("5th", 5), ("6th", 6)]),
    ("Phase II of the work", [("II", 2)]),
    ("in this phase III trial", [("III", 3)]),
    ("the part I like", []),
    ("Stage IX", [("IX", 9)]),
    ("the second largest port", [("second", 2)]),
    ("the third most visited port", [("third", 3)]),
    ("her third and final port", [("third", 3)]),
    ("the ninth and most recent port", [("ninth", 9)]),
    ("a third and others", []),
    ("Anna ranked first nationally", [("first", 1)]),
    ("he placed first aid on the list", []),
    ("a third round", [("third", 3)]),
    ("third", [("third", 3)]),
    ("First, we go. Second, we stay.", []),
    ("The town first made bread", []),
    ("putting people first", []),
    ("one second, two-thirds, a third of them, one-fifth, two third", []),
    ("a third party and first aid", []),
    ("third-party, first-rate", []),
    ("second to none", []),
    ("phase ii", []),
    ("a half-second delay", []),
    ("the 0th row", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_ordinal_ranks_what_follows(text, expected):
    found = find_ordinals(text)
    assert [(text[m.start : m.end], m.reading.value) for m in found] == expected
    assert all(m.reading.literal.is_point and m.reading.kind == "ordinal" for m in found)


@pytest.mark.parametrize("text", ["18th-20th", "18th–20th", "18th to 20th", "18-20th"])
def test_a_range_of_ordinals_is_one_mention(text):
    (found,) = find_ordinals(f"its {text} joint letter")
    assert (found.reading.bound, found.reading.literal.low, found.reading.literal.high) == ("range", 18, 20)
    assert found.reading.value is None


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 99_999))
def test_every_ordinal_in_digits_reads_back(number):
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    (found,) = find_ordinals(f"the {number}{suffix} ship")
    assert found.reading.value == number


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.sampled_from("first second two hundred and - 3rd th 18 to twenty the of a Phase IV one million".split())
    ).map(" ".join)
    | st.text()
)
def test_ordinals_stand_in_order_without_overlap_in_any_text(text):
    at = 0
    for found in find_ordinals(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end
