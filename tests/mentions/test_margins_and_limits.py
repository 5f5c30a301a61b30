"""Margins in words and in percent, limits in brackets, and limits of ages, as guidance and data sheets tell them."""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.hits import Window
from consistency.mentions.source import source_of
from consistency.mentions.stretches import read_divided
from consistency.mentions.thorough import read_part

MARGINS = {
    "It is 60 percent plus or minus 2 percentage points.": [
        "60 percent plus or minus 2 percentage points | range 58 to 62 percent"
    ],
    "Sales will be $12.8 billion, plus or minus $300 million.": [
        "$12.8 billion, plus or minus $300 million | range 1.25e+10 to 1.31e+10 USD"
    ],
    "Sales will be $20 billion, plus or minus 2%.": ["$20 billion, plus or minus 2% | range 1.96e+10 to 2.04e+10 USD"],
    "A supply of 230 V ± 10% is needed.": ["230 V ± 10% | range 207 to 253 volt"],
    "It weighs 2.5 ± 0.1 kg.": ["2.5 ± 0.1 kg | range 2.4 to 2.6 kilogram"],
    "The share is 45% ± 3%.": ["45% ± 3% | range 42 to 48 percent"],
    "An error of plus or minus 3 percent": ["plus or minus 3 percent | exact 3 percent"],
}
BRACKETS = {
    "Soak it for 30 minutes (minimum).": ["30 minutes (minimum) | at-least 30 minute"],
    "A gap of 40 mm (max.) is left.": ["40 mm (max.) | at-most 40 millimeter"],
    "It holds 5 kg (maximum), no more.": ["5 kg (maximum) | at-most 5 kilogram"],
    "Depth 40 mm (max 45 mm)": ["40 mm | exact 40 millimeter", "max 45 mm | at-most 45 millimeter"],
    "It takes 40 mm (Max Dorn)": ["40 mm | exact 40 millimeter"],
}
AGES = {
    "Adults aged under 80 may come.": ["under 80 | below 80 year"],
    "It is free for people aged over 65.": ["over 65 | above 65 year"],
    "Children aged less than 5 are free.": ["less than 5 | below 5 year"],
    "A man aged about 42 years fled.": ["about 42 years | about 42 year"],
    "A man aged around 42 fled.": ["around 42 | about 42 year"],
    "They are aged at least 18.": ["at least 18 | at-least 18 year"],
    "Those aged over 300 came": ["over 300 | above 300"],
}
MILLIONS = {
    "It is a 270m-year-old fossil.": ["270m-year-old | exact 270000000 year"],
    "They lived 145m to 66m years ago.": ["145m to 66m years | range 66000000 to 145000000 year"],
    "Between 3.4m and 5m units were sold.": ["Between 3.4m and 5m | range 3400000 to 5000000"],
    "The road is 145m to 166m wide.": ["145m to 166m | range 145 to 166 meter"],
}
OWNERS = {
    "Anna polled 41 against Dorn's 13.": ["41 | exact 41", "13 | exact 13"],
    "It won 12 seats to the League's 9, and left.": ["12 | exact 12", "9 | exact 9"],
    "We flew with Voyager 2.": [],
}
OTHERS = {
    "Stir for 30ish minutes.": ["30ish minutes | about 30 minute"],
    "A job of 16 hours a week or more": ["16 hours | at-least 16 hour"],
    "It asks for 3 days a month or less.": ["3 days | at-most 3 day"],
}


@pytest.mark.parametrize(
    ("text", "values"),
    [case for cases in (MARGINS, BRACKETS, AGES, MILLIONS, OWNERS, OTHERS) for case in cases.items()],
)
def test_values_are_read(text, values):
    assert told_values(text) == values
    source = source_of(text)
    assert read_divided(source) == read_part(source, Window(0, len(text)))
