"""Dates and times as notices, timetables and pages of local history have them."""

from __future__ import annotations

import pytest

from consistency.mentions.hits import Window
from consistency.mentions.scan import scan
from consistency.mentions.source import source_of
from consistency.mentions.stretches import read_divided
from consistency.mentions.thorough import read_part


def told(text):
    """Each value of a text: its words, its kind and what it covers."""
    return [f"{text[m.start : m.end]} | {m.reading.kind} {_ends(m.reading)}" for m in scan(text)]


def _ends(reading):
    low, high = ("" if end is None else reading.end_text(end) for end in (reading.literal.low, reading.literal.high))
    return low if low == high else f"{low}..{high}"


AMPERSANDS = {
    "It is open between 1 March & 1 June.": ["between 1 March & 1 June | month-day --03-01..--06-01"],
    "We meet on 3 & 4 May 2020.": ["3 & 4 May 2020 | period 2020-05-03..2020-05-04"],
    "The shows of May & June 2020 sold out.": ["May & June 2020 | period 2020-05..2020-06"],
    "It takes between 5 & 10 km.": ["between 5 & 10 km | quantity 5..10"],
    "The 2019 & 2020 fairs were wet.": ["2019 | year 2019", "2020 | year 2020"],
}
HOURS = {
    "Open Tuesday 23 December 11am-4pm.": ["23 December | month-day --12-23", "11am-4pm | time 11:00..16:00"],
    "On 5 May 10:30 to 16:00 it is shut.": ["5 May | month-day --05-05", "10:30 to 16:00 | time 10:30..16:00"],
    "It is shut on May 5, 10am-6pm.": ["May 5 | month-day --05-05", "10am-6pm | time 10:00..18:00"],
    "Prices as of 03:35 are told.": ["03:35 | time 03:35"],
    "Votes counted as of 16:40, 3 May 2020, are in.": ["16:40 | time 16:40", "3 May 2020 | date 2020-05-03"],
    "He won in a time of 03:35.": [],
}
SHORT_DAYS = {
    "Bills are due on 14-Jan.": ["14-Jan | month-day --01-14"],
    "1-Sep: the mill opens.": ["1-Sep | month-day --09-01"],
    "It is open 1-Mar to 14-Mar.": ["1-Mar to 14-Mar | month-day --03-01..--03-14"],
    "It runs 3-May-2021.": ["3-May-2021 | date 2021-05-03"],
    "A 3-may vote": ["3 | count 3"],
}
SEASONS = {
    "The winter of 1838-39 was cold.": ["winter of 1838-39 | period 1838-12..1839-03"],
    "In the summer of 1838 the mill burned.": ["summer of 1838 | period 1838-06..1838-09"],
    "Sales in the spring of 2021 rose.": ["spring of 2021 | period 2021-03..2021-06"],
    "They fall 1838 metres.": ["1838 metres | quantity 1837.5..1838.5"],
}
PARTS = {
    "In the early months of 1890 he fell ill.": ["early months of 1890 | period 1890-01..1890-06"],
    "The first months of 2021 were wet.": ["first months of 2021 | period 2021-01..2021-06"],
    "In the closing weeks of 1944 it froze.": ["closing weeks of 1944 | period 1944-09..1944-12"],
    "The last years of the 1990s were dry.": ["last years of the 1990s | period 1996..1999"],
    "The first three months of 2021 were wet.": ["first three months of 2021 | period 2021-01..2021-03"],
    "The last weeks of 40 sailors were hard.": ["40 | count 40"],
}
LIVES = {
    "Anna Dorn (d. 1584) built it.": ["1584 | year 1584"],
    "Anna Dorn (b. 1584) built it.": ["1584 | year 1584"],
}
WEEKS = {
    "Hours for w/c 13 February 2023 are told.": ["w/c 13 February 2023 | period 2023-02-13..2023-02-19"],
    "The w/c is shut on 13 February 2023.": ["13 February 2023 | date 2023-02-13"],
}


@pytest.mark.parametrize(
    ("text", "values"),
    [case for cases in (AMPERSANDS, HOURS, SHORT_DAYS, SEASONS, PARTS, LIVES, WEEKS) for case in cases.items()],
)
def test_dates_and_times_are_read(text, values):
    assert told(text) == values
    source = source_of(text)
    assert read_divided(source) == read_part(source, Window(0, len(text)))
