"""Units and hedges of the user are read and compared, where they are in use and nowhere else."""

from __future__ import annotations

import pytest

import consistency
from consistency.algebra.units import conversion, resolve
from consistency.errors import UnitError, UsageError
from consistency.mentions.vocabulary import Vocabulary, WordError, in_use, own_hedge, own_unit

UNITS = {
    "furlong|furlongs": "201.168 meter",
    "sack|sacks": "own",
    "TEU": "own",
    "board foot|board feet": "1/12 foot ** 3",
}
HEDGES = {"a generous": "at-least", "or near it": "about after"}

CASES = [
    ("a generous 8 furlongs", "a generous 8 furlongs", "at-least", "furlong"),
    ("not a generous 8 furlongs", "not a generous 8 furlongs", "below", "furlong"),
    ("12 sacks or near it", "12 sacks or near it", "about", "sack"),
    ("between 5 and 7 sacks", "between 5 and 7 sacks", "range", "sack"),
    ("5,000 TEU", "5,000 TEU", "exact", "TEU"),
    ("5,000 teu", "5,000", "exact", ""),
    ("300 board feet", "300 board feet", "exact", "board_foot"),
    ("40 sacks per day", "40 sacks per day", "exact", "sack / day"),
]


@pytest.mark.parametrize(("text", "quote", "bound", "unit"), CASES)
def test_own_words_are_read(text, quote, bound, unit):
    (found,) = consistency.extract(text, units=UNITS, hedges=HEDGES)
    assert (text[found.start : found.end], found.reading.bound, found.reading.unit) == (quote, bound, unit)


def test_own_units_are_converted_and_compared():
    with consistency.vocabulary(units=UNITS):
        assert conversion("furlong", "meter")[0] * 1000 == 201_168
        assert consistency.compare("It ran 8 furlongs.", "It ran 1,609.344 metres.").verdict == "agreement"
        assert consistency.compare("It holds 5 sacks.", "It holds 6 sacks.").verdict == "contradiction"
        with pytest.raises(UnitError):
            conversion("sack", "meter")


def test_own_words_are_gone_outside():
    consistency.extract("a generous 8 sacks", units=UNITS, hedges=HEDGES)
    (found,) = consistency.extract("a generous 8 sacks")
    assert (found.start, found.reading.unit, found.noun) == (11, "", "sacks")
    with pytest.raises(UnitError):
        resolve("sack")


def test_words_add_up_where_they_are_nested():
    with in_use(Vocabulary((own_unit("sack|sacks", "own"),))), in_use(Vocabulary((own_unit("sack", "50 kg"),))):
        assert conversion("sack", "kilogram") == (50, 0)
        assert consistency.extract("5 sacks")[0].reading.unit == "sack"


@pytest.mark.parametrize(
    ("spellings", "definition", "problem"),
    [
        ("x1", "own", "no spelling"),
        ("", "own", "no spelling"),
        ("a|", "own", "no spelling"),
        ("sack", "50", "defines no unit"),
        ("sack", "kg", "defines no unit"),
        ("sack", "5 grok", "is no unit"),
        ("sack", "1.2.3 kg", "is no unit"),
        ("sack", "1/0 kg", "is no unit"),
        ("sack", "0 kg", "defines no unit"),
        ("sack", "5 degree_Celsius", "defines no unit"),
    ],
)
def test_a_unit_that_cannot_be_used_is_refused(spellings, definition, problem):
    with pytest.raises(WordError, match=problem) as caught:
        own_unit(spellings, definition)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [
        ("", "above"),
        ("5 or", "above"),
        ("a b c d e f", "above"),
        ("a generous", "more"),
        ("a generous", "range"),
        ("a", "above x"),
    ],
)
def test_a_hedge_that_cannot_be_used_is_refused(phrase, meaning):
    with pytest.raises(WordError, match="is no") as caught:
        own_hedge(phrase, meaning)
    assert caught.value.hint


def test_the_library_refuses_all_wrong_words_at_once():
    with (
        pytest.raises(UsageError) as caught,
        consistency.vocabulary(units={"x1": "own", "ok": "own"}, hedges={"a generous": "more"}),
    ):
        pass
    assert [fault.code for fault in caught.value.faults] == ["wrong-hedge", "wrong-unit"]
