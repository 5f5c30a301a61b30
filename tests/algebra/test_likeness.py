from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.algebra.likeness import (
    content_words,
    differ_by_a_misspelling,
    identity_words,
    is_misspelling,
    likeness,
    same_identity,
    spelled_alike,
    words,
)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Forum 2022", "Forum 2023"),
        ("Phase II of the Programme", "Phase III of the Programme"),
        ("the Second Plan", "the Third Plan"),
        ("treaties in force", "treaties not in force"),
        ("Northern Province", "Southern Province"),
    ],
)
def test_another_identity_word_makes_another_thing_however_alike_the_rest(a, b):
    assert not same_identity(a, b)
    assert likeness(a, b) == 0


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        ("Outline for the Development of Women", "Outline for the Development of Women", 100, 100),
        ("Outline for the Development of Women", "Outline on the Development of Women", 90, 99),
        ("Keepers Ltd", "Keepers Limited", 60, 95),
        ("Lighthouse", "Bakery", 0, 50),
    ],
)
def test_likeness(a, b, least, most):
    assert least <= likeness(a, b) <= most


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("Five-Year Plan", "five year-plan", True),
        ("COVID-19", "Covid 19", True),
        ("Women’s Day", "Women's day", True),
        ("Vienna Program", "Vienna Programme", False),
    ],
)
def test_spelling(a, b, alike):
    assert spelled_alike(a, b) == alike


def test_words_leave_out_punctuation_and_possessives():
    assert words("The keeper’s “29” light-houses, don't") == ["The", "keeper", "29", "light", "houses", "don't"]
    assert content_words("The Keepers of the Light") == ["keepers", "light"]
    assert identity_words("I saw Part IV of the 2nd") == ("iv", "2nd")


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_symmetric_and_bounded(a, b):
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 100


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("devlopment", "development", True),
        ("developmment", "development", True),
        ("develompent", "development", True),
        ("develompnt", "development", False),  # two letters of eleven
        ("internatoinalisatoin", "internationalisation", True),  # two of twenty
        ("development", "development", False),
        ("low", "law", False),  # too short to be misspelt
        ("lawn", "lawns", True),
        ("2o21", "2021", False),
    ],
)
def test_a_misspelling_has_one_wrong_letter_or_few_in_a_long_word(written, meant, expected):
    assert is_misspelling(written, meant) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Plan of Repairs", "Plan of Repiars", True),
        ("Plan of Repairs", "PLAN OF REPIARS", True),
        ("Plan of Repairs", "Plan of Repairs", False),
        ("Plan of Repairs", "Plna of Repiars", False),
        ("Plan of Repairs", "Plan of the Repairs", False),
    ],
)
def test_wordings_that_differ_in_the_letters_of_one_word(a, b, expected):
    assert differ_by_a_misspelling(a, b) is expected
