"""Forms of written values, one line each: what is read, its kind and bound, and the literal interval."""

from __future__ import annotations

import datetime as dt

import pytest

from consistency.mentions.scan import scan


def shown(text, mention):
    reading = mention.reading
    low, high = (
        "" if end is None else dt.date.fromordinal(int(end)).isoformat() if reading.is_date else f"{float(end):.7g}"
        for end in (reading.literal.low, reading.literal.high)
    )
    ends = f"{'[' if reading.literal.low_closed else '('}{low}, {high}{']' if reading.literal.high_closed else ')'}"
    unit = f" {reading.unit}" if reading.unit else ""
    return f"{text[mention.start : mention.end]} | {reading.kind} {reading.bound} {ends}{unit}"


FORMS = {
    "a ratio of 3:1": ["3:1 | ratio exact [3, 3]"],
    "odds of at least 2 to 1": ["at least 2 to 1 | ratio at-least [2, )"],
    "a 3-to-1 ratio": ["3-to-1 | ratio exact [3, 3]"],
    "the ratio rose from 3 to 7": ["3 | count exact [3, 3]", "7 | count exact [7, 7]"],
    "he ranks less than 77 th": ["less than 77 th | ordinal below [0, 77)"],
    "she ranks no lower than 5th": ["no lower than 5th | ordinal at-least [5, )"],
    "over 5th Avenue": ["5th | ordinal exact [5, 5]"],
    "gives her $ more than 20": ["$ more than 20 | money above (20, ) USD"],
    "pays $ less than 450 per day": ["$ less than 450 per day | money below (, 450) USD / day"],
    "approximately 9 km or longer": ["approximately 9 km or longer | quantity at-least [9, ) kilometer"],
    "an error ≪ 1": ["≪ 1 | count below [0, 1)"],
    "temperatures ranged from -18 °C to -34 °C": [
        "ranged from -18 °C to -34 °C | quantity range [-34, -18] degree_Celsius"
    ],
    "down from 20 to 10 people": ["20 | count exact [20, 20]", "10 | count exact [10, 10]"],
    "rents rose from 20% to 30%, wages from 11% to 64%": [
        "20% | percent exact [19.5, 20.5] percent",
        "30% | percent exact [29.5, 30.5] percent",
        "11% | percent exact [10.5, 11.5] percent",
        "64% | percent exact [63.5, 64.5] percent",
    ],
    "a walk of about 3km-5km": ["about 3km-5km | quantity range [3, 5] kilometer"],
    "the part 24703 L-202": ["24703 | count exact [24703, 24703]"],
    "1/2h later": ["1/2h | duration exact [0.5, 0.5] hour"],
    "1.0 g/cm 3 of it": ["1.0 g/cm 3 | quantity exact [0.95, 1.05] gram / centimeter ** 3"],
    "0.15 m −2 of it": ["0.15 m −2 | quantity exact [0.145, 0.155] meter ** -2"],
    "at 5 m/s 2 boats": ["5 m/s | quantity exact [4.5, 5.5] meter / second", "2 | count exact [2, 2]"],
    "three twenty-firsts of it": ["three twenty-firsts | ratio exact [0.1428571, 0.1428571]"],
    "three million, two hundred and forty boats": [
        "three million, two hundred and forty | count exact [3000240, 3000240]"
    ],
    "two million, three of them": [
        "two million | count exact [1800000, 2200000]",
        "three | count exact [3, 3]",
    ],
    "as Tables 3 and 4 as a whole show": [],
    "(Raspe et al., 2000)": ["2000 | year exact [2000-01-01, 2000-12-31]"],
}


@pytest.mark.parametrize(("text", "expected"), FORMS.items())
def test_a_form_is_read_as_what_it_says(text, expected):
    assert [shown(text, mention) for mention in scan(text)] == expected
