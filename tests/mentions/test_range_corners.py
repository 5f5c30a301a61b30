"""Two numbers that are one value, and two that only stand side by side."""

from __future__ import annotations

from fractions import Fraction

import pytest

from consistency.mentions import scan
from consistency.mentions.plain import readings
from consistency.mentions.plain.readings import reading_of_digits

ONE = [
    ("EUR 500 - EUR 9,000", "500", "9000", "EUR"),
    ("NOK 500–NOK 900", "500", "900", "NOK"),
    ("USD 5-USD 10", "5", "10", "USD"),
    ("EUR 5 million – EUR 9 million", "5000000", "9000000", "EUR"),
    ("EUR 500 EUR", "999/2", "1001/2", "EUR"),
    # text, low, high, unit
    ("5 cm to 2 m", "1/20", "2", "meter"),
    ("200 m to 1 km", "1/5", "1", "kilometer"),
    ("2.3 (± 0.1) kg", "11/5", "12/5", "kilogram"),
    ("3 (± 1)", "2", "4", ""),
    ("3-fold to 5-fold", "3", "5", "fold"),
    ("10 to 12 year olds", "10", "12", "year"),
    ("5 to 7 million", "5000000", "7000000", ""),
    ("1,350 to 1,400 million", "1350000000", "1400000000", ""),
    ("1,350 to 1.4 million", "1350", "1400000", ""),
    ("500 to 7 thousand", "500", "7000", ""),
    ("8.94 out of 10", "1787/2000", "1789/2000", ""),
    ("one over three", "1/3", "1/3", ""),
    ("one in 10", "1/10", "1/10", ""),
    ("45 in 100", "89/200", "91/200", ""),
    ("750 in 1,000", "1499/2000", "1501/2000", ""),
    ("10 ms-1", "19/2", "21/2", "meter / second"),
    ("1 g/cm 3", "1/2", "3/2", "gram / centimeter ** 3"),
    ("0.15 m −2", "29/200", "31/200", "meter ** -2"),
    ("6 metres squared", "11/2", "13/2", "meter ** 2"),
    ("2 m cubed", "3/2", "5/2", "meter ** 3"),
]
TWO = [
    ("5 km to 7 kg", ["5 km", "7 kg"]),
    ("from 5 metres to 7 hours", ["5 metres", "7 hours"]),
    ("5 C to 40 F", ["5 C", "40 F"]),  # degrees with two zeros
    ("5 kg ± 3 m", ["5 kg", "± 3 m"]),
    ("2.3 (± 0.1 kg", ["2.3", "± 0.1 kg"]),
    ("20 to 10", ["20", "10"]),
    ("half to 7", ["half", "7"]),
    ("0 of 5 boats", ["0", "5"]),
    ("37 of 40.5 boats", ["37", "40.5"]),
    ("8.94 in 10", ["8.94", "10"]),
    ("3 in twenty", ["3", "twenty"]),
    ("40 in 50", ["40", "50"]),
    ("150 in 100 boats", ["150", "100"]),
    ("45 in 100 days", ["45", "100 days"]),
    ("2 in 50 million", ["2", "50 million"]),
    ("five over two", ["five", "over two"]),
    ("one over three boats", ["one", "over three"]),
    ("one over two km", ["one", "over two km"]),
    ("one over three-storey houses", ["one", "over three"]),
    ("4 abc 3", ["4", "3"]),
    ("5 L2", ["5"]),  # a name, not litres squared
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), ONE)
def test_two_numbers_that_are_one_value(text, low, high, unit):
    (mention,) = scan(text)
    literal = mention.reading.literal
    assert text[mention.start : mention.end] == text
    assert (str(literal.low), str(literal.high), mention.reading.unit) == (low, high, unit)


@pytest.mark.parametrize(("text", "quotes"), TWO)
def test_two_numbers_that_are_two_values(text, quotes):
    assert [text[mention.start : mention.end] for mention in scan(text)] == quotes


@pytest.mark.parametrize("text", ["7:7", "3 hours2"])
def test_numbers_that_are_no_value(text):
    assert scan(text) == ()


def test_digits_in_a_part_of_a_unit_are_counted_in_the_unit():
    reading = reading_of_digits("50", 1, "money", "exact", "USD", Fraction(1, 100))
    assert (reading.value, reading.step, reading.unit) == (Fraction(1, 2), Fraction(1, 100), "USD")


def test_the_readings_that_are_kept_are_few(monkeypatch):
    monkeypatch.setattr(readings, "_known", {})
    monkeypatch.setattr(readings, "MOST", 2)
    read = [reading_of_digits(str(number), 1, "count", "exact", "", 1) for number in range(5)]
    assert [reading.value for reading in read] == [0, 1, 2, 3, 4]
    assert len(readings._known) <= 2
