"""Decades by their names: "the nineties"."""

from __future__ import annotations

import pytest
from told_dates import quoted_dates, told_dates

DECADES = {
    "It boomed in the «nineties».": "period exact 1990..1999 decade",
    "the «late nineties» saw it": "period exact 1995..1999 year",
    "in the «early to mid seventies»": "period range 1970..1977 year",
    "«from the seventies to the nineties»": "period range 1970..1999 decade",
    "«by the end of the eighties»": "period at-most ..1989 year",
    "«since the sixties»": "period at-least 1960.. decade",
    "the «nineteen nineties»": "period exact 1990..1999 decade",
}
NO_DECADES = [
    "in his nineties",
    "in his late nineties",
    "women in their seventies",
    "highs in the nineties",
    "temperatures in the mid nineties",
    "in the twenties",
    "nineties music",
    "a roaring nineties hall",
    "sixties and seventies",
    "between eighties",
]


@pytest.mark.parametrize(("line", "meaning"), DECADES.items())
def test_a_decade_has_a_name(line, meaning):
    assert told_dates(line) == [(line, meaning)]


@pytest.mark.parametrize("text", NO_DECADES)
def test_years_of_age_and_degrees_are_no_decade(text):
    assert quoted_dates(text) == []


def test_decades_of_a_list_are_read_one_by_one():
    assert quoted_dates("the seventies and eighties") == ["seventies", "eighties"]
