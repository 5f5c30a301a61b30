"""Powers that markup raises: the mask writes "10^    6      " for "10<sup>6</sup>", and its spaces are no gap."""

from __future__ import annotations

import pytest
from told_values import told_number

from consistency.mentions import extract
from consistency.model.document import Manifest
from consistency.readers import parse

LINK = "<a href='#a-note-with-a-long-name-in-a-long-address'>"
PAGES = {
    "It is 140 km<sup>2</sup>.": ["140 km<sup>2 | 140 kilometer ** 2"],
    "It is 1,140&nbsp;m<sup>3</sup>/s, all told.": ["1,140&nbsp;m<sup>3</sup>/s | 1140 meter ** 3 / second"],
    "It has 10<sup>6</sup> cells.": ["10<sup>6 | 1000000"],
    "It is 1.3 x 10<sup>-5</sup> mol/l.": ["1.3 x 10<sup>-5</sup> mol/l | 1.3e-05 mole / liter"],
    "It is 3 &times; 10<sup class='x'>9</sup> m<sup>3</sup>.": [
        "3 &times; 10<sup class='x'>9</sup> m<sup>3 | 3e+09 meter ** 3"
    ],
    "It is 5 mg l<sup>&minus;1</sup> and 5 m s<sup>-1</sup>.": [
        "5 mg l<sup>&minus;1 | 5 milligram / liter",
        "5 m s<sup>-1 | 5 meter / second",
    ],
    f"It is 5 km<sup>{LINK}2</a></sup> wide.": [f"5 km<sup>{LINK}2 | 5 kilometer ** 2"],
    "It is 30 m<sup>12</sup> high, by 29<sup>1</sup> laws.": ["30 m | 30 meter", "29 | 29"],
}
OTHERS = {
    ("It is 140 km<sup>2</sup>, 5 mg l<sup>−1</sup>.", "markdown"): [
        "140 km<sup>2 | 140 kilometer ** 2",
        "5 mg l<sup>−1 | 5 milligram / liter",
    ],
    ("It is 12 m\\ :sup:`3`/s or 10\\ :sup:`6` cells.", "rst"): [
        "12 m\\ :sup:`3`/s | 12 meter ** 3 / second",
        "10\\ :sup:`6 | 1000000",
    ],
    ("It is 10^ 6 of them.", "text"): ["10 | 10", "6 | 6"],
}


def read(text, fmt):
    document = parse(text, Manifest("a", issued=""), fmt)
    return [f"{text[m.start : m.end]} | {told_number(m.reading)} {m.reading.unit}".strip() for m in extract(document)]


@pytest.mark.parametrize(("text", "expected"), PAGES.items())
def test_the_markup_around_a_power_is_no_gap_on_a_page(text, expected):
    assert read(text, "html") == expected


@pytest.mark.parametrize(("said", "expected"), OTHERS.items())
def test_the_markup_around_a_power_is_no_gap_elsewhere(said, expected):
    assert read(*said) == expected
