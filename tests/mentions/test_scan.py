from __future__ import annotations

import pytest

from consistency.mentions import scan

REPEATED = [
    "five and ",
    "hundred and twenty ",
    "one and two and ",
    "5, ",
    "in 2021, ",
    "2021-",
    "1.",
    "(1) ",
    "a.5/",
    "\n1. ",
]


@pytest.mark.parametrize("unit", REPEATED)
def test_a_long_run_of_parts_is_read_without_recursion(unit):
    text = unit * 1500
    found = scan(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)


def test_dates_take_the_place_of_numbers_and_identifiers_that_of_both():
    text = "On 5 May 2021, Section 7 of page 2012 gave 30 wells to the 3rd town."
    assert [text[m.start : m.end] for m in scan(text)] == ["5 May 2021", "30", "3rd"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("five or so week 12 of 2020", ["five or so", "week 12 of 2020"]),
        ("2.3 ± 0.1 ± 12 May '98", ["2.3 ± 0.1", "12 May '98"]),
        ("two max. 3rd", ["two", "max. 3rd"]),
        ("of Table 5 and 12-14 boats", ["12-14"]),
    ],
)
def test_a_number_takes_no_word_of_the_value_behind_it(text, quotes):
    assert [text[mention.start : mention.end] for mention in scan(text)] == quotes


def test_no_hedge_reaches_over_an_ordinal():
    text = "It rained in about the first two years."
    assert [text[m.start : m.end] for m in scan(text)] == ["first", "two years"]


def test_a_run_of_thousands_of_digits_is_no_number():
    assert scan("It has " + "12" * 8000 + " wells.") == ()
    assert scan("It has 1." + "12" * 8000 + " wells, " + "1,234" * 3000 + " and " + "0" * 9000 + "1st.") == ()
