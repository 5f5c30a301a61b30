"""Values in bulletins and notices: lists of what happened when, programmes, ages, units that are none."""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

AGES = {
    "Children under 5 ride free, adults over 65 for half.": [
        "under 5 | below 5 year",
        "over 65 | above 65 year",
        "half | exact 0.5",
    ],
    "Deaths of infants below five fell.": ["below five | below 5 year"],
    "Among women over 40, 12 fell ill.": ["over 40 | above 40 year", "12 | exact 12"],
    "People over 60% of the way turned back.": ["over 60% | above 60 percent"],
    "It saw patients over 12 long weeks.": ["12 long weeks | exact 12 week"],
    "The lift takes men under 3 crates and people over 300.": ["under 3 | below 3", "over 300 | above 300"],
}
UNITS = {
    "The test has 24 degrees of freedom.": ["24 | exact 24"],
    "It turns by 24 degrees of arc.": ["24 degrees | exact 24 degree"],
    "A bowl has 412 kcals.": ["412 kcals | exact 412 kilocalorie"],
    "Rents are R290 a month and N500 per day.": [
        "R290 a month | exact 290 ZAR / month",
        "N500 per day | exact 500 NGN / day",
    ],
    "Take the R62 a mile on.": [],
    "It fell on a quarter-on-quarter basis.": [],
    "Of the boats only one sank, and they kept only one.": ["one | exact 1", "one | exact 1"],
    "It was the only one.": [],
}
DATES = {
    "Open 17 July (1 week)": ["17 July", "1 week"],
    "On the night of 12/13 June it sank.": ["12/13 June"],
    "Stage 3 until 4 pm, then Stage 4.": ["until 4 pm"],
    "The hall is open from 11am.": ["from 11am"],
    "They met on the second day in 1888.": ["second", "1888"],
    "They met on the second day of May 1888.": ["second day of May 1888"],
    "1858: The mill burned.\n1900 – A school was built.\n2000: Dorn grew.": ["1858", "1900", "2000"],
    "It was hotter than 2018 and worse than 2019.": ["2018", "2019"],
    "It was better than 2018 boats.": ["better than 2018"],
    "3/13/86 The firm goes public.\n4/22/87 It moves.": ["3/13/86", "4/22/87"],
    "3/13/86 of them": [],
}
TABLES = (AGES, UNITS)


@pytest.mark.parametrize(("text", "expected"), [case for table in TABLES for case in table.items()])
def test_a_bulletin_is_read_as_its_readers_do(text, expected):
    assert told_values(text) == expected


@pytest.mark.parametrize(("text", "quotes"), DATES.items())
def test_a_date_of_a_notice_takes_in_its_own_words_only(text, quotes):
    assert [text[m.start : m.end] for m in scan(text)] == quotes


def test_the_nights_of_two_days_are_a_period_of_any_year():
    (night,) = scan("the night of 12/13 June")
    assert night.reading.is_month_day
    assert night.reading.literal.low < night.reading.literal.high
