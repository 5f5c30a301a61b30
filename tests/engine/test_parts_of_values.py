"""What of a value the slot of a phrase takes, and what may stand inside of a value: entities and tags."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("kind", "phrase", "said", "quote"),
    [
        ("time", "open from {value} to {other}", "The pool is open from 7 a.m. to 8 p.m.", "7 a.m."),
        ("time", "open from {other} to {value}", "The pool is open from 7 a.m. to 8 p.m.", "8 p.m."),
        ("date", "runs from {value} to {other}", "It runs from 1 April 2025 to 31 March 2027.", "1 April 2025"),
        ("date", "runs from {other} to {value}", "It runs from 1 April 2025 to 31 March 2027.", "31 March 2027"),
        ("time", "hours {value} to {other}", "Hours 7 a.m. to 8 p.m.", "7 a.m."),
        ("time", "hours {other} to {value}", "Hours 7 a.m. to 8 p.m.", "8 p.m."),
        ("age", "savings from {value}", "Take your savings from age 55.", "from age 55"),
        ("age", "free up to {value}", "It is free up to the age of 5.", "up to the age of 5"),
        ("age", "free up to {value}", "It is free up to age 5.", "up to age 5"),
        ("age", "free up to {value}", "It is free up to 5 years old.", "up to 5 years old"),
        ("age", "retire at {value}", "You may retire at the age of 65.", "65"),
        ("age", "retire at {value}", "You may retire at age 65.", "65"),
        ("time", "hours {value}", "Hours 7 a.m. to 8 p.m.", "7 a.m. to 8 p.m."),
        ("money", "loans range from {value} to {other}", "Loans range from £500 to £9,000.", "£500"),
        ("money", "loans range from {other} to {value}", "Loans range from £500 to £9,000.", "£9,000"),
        ("money", "loans ranging between {value} and {other}", "Loans ranging between £500 and £9,000.", "£500"),
        ("money", "loans range from {value}", "Loans range from £500 to £9,000.", "range from £500 to £9,000"),
        ("time", "hours {value} - {other}", "Hours 7.30 a.m. - 8 p.m.", "7.30 a.m."),
        ("time", "hours {other} – {value}", "Hours: 7:30–20:00.", "20:00"),
        ("money", "loans {value} - {other}", "Loans: £500-£9,000.", "£500"),
        ("money", "loans {other} - {value}", "Loans: GBP 500 – GBP 9,000.", "GBP 9,000"),
        ("money", "loans {value}", "Loans: £500-£9,000.", "£500-£9,000"),
        ("count", "{value} guests", "There is room for 12-15 guests.", "12-15"),
        ("count", "{value} to {other} guests", "There is room for 12 to 15 guests.", "12"),
        ("count", "{other} to {value} guests", "There is room for 12 to 15 guests.", "15"),
        ("count", "room for {value} guests", "There is room for 12 to 15 guests.", "12 to 15"),
        ("money", "the estimate of {value}", "It is below the estimate of EUR 13.2 million.", "EUR 13.2 million"),
        (
            "date",
            "received by {other} on {value}",
            "Bids must be received by 12:00 noon on 14 April 2025.",
            "14 April 2025",
        ),
        ("date", "starts in {value}", "It starts in the second quarter of 2024.", "second quarter of 2024"),
        ("date", "Autumn {value}", "Autumn: Wednesday 3 September", "3 September"),
        ("count", "of {value} wells", "It is one of only 12 wells.", "12"),
        ("date", "version {other} of {value}", "Read version 2.0 of 14 March 2024.", "14 March 2024"),
        ("money", "the fee {value}", "The fee may not exceed 5 euros.", "not exceed 5 euros"),
        ("quantity", "noise level {value}", "The noise level does not exceed 45 dB.", "not exceed 45 dB"),
        ("money", "the fee must {value}", "The fee must not be more than 5 euros.", "not be more than 5 euros"),
        ("quantity", "works from {value} to {other}", "It works from -5 to 45 °C.", "-5"),
        ("quantity", "works from {other} to {value}", "It works from −5 °C to +45 °C.", "+45 °C"),
        ("quantity", "between {value} and {other}", "Keep it between −20 °C and −10 °C.", "−20 °C"),
        ("quantity", "between {other} and {value}", "Keep it between −20 °C and −10 °C.", "−10 °C"),
        ("quantity", "range {value} – {other}", "Range: −40 – 85 °C", "−40"),
        ("quantity", "range {other} ... {value}", "Range: -40...+85 °C", "+85 °C"),
        ("year", "the year {value} was", "The year 2022 was warm.", "year 2022"),
        ("year", "calendar year {value} was", "The calendar year 2022 was warm.", "year 2022"),
        ("year", "FY {value} was", "FY 2022 was warm.", "FY 2022"),
        ("period", "school year {value} begins", "The school year 2023/24 begins.", "school year 2023/24"),
    ],
)
def test_a_phrase_finds_the_part_of_a_value_to_which_its_words_lead(judged, kind, phrase, said, quote):
    assert judged(lines(kind=kind, find=f'"{phrase}"'), said)[1] == [f"d1 {quote}"]


@pytest.mark.parametrize(
    ("kind", "said", "quote"),
    [
        ("money", "The fee is up to &euro;1,500 each.", "up to &euro;1,500"),
        ("money", "The fee is &#163;20.", "&#163;20"),
        ("money", "The fee is &euro;<b>49</b>.", "&euro;<b>49"),
        (
            "money",
            'The fee is <i class="of-a-price">£</i> <b class="of-a-price">49</b>.',
            '£</i> <b class="of-a-price">49',
        ),
        ("money", "The fee is EUR <b>49</b>.", "EUR <b>49"),
        ("money", "The fee is € <del>30</del> 49.", "€ <del>30</del> 49"),
        ("quantity", "The fee is &minus;5&nbsp;&deg;C cold.", "&minus;5&nbsp;&deg;C"),
        ("quantity", "The fee is 1.5&ndash;8 bar, all told, and R&D.", "1.5&ndash;8 bar"),
        ("money", "The fee is 49&nbsp;&euro;.", "49&nbsp;&euro;"),
        ("quantity", "The fee is 49 m<sup>3</sup>/s.", "49 m<sup>3</sup>/s"),
        ("quantity", "The fee is 49 km<sup>2</sup>, or 3.", "49 km<sup>2"),
        ("percent", "The fee is 12&#37;&nbsp;of it, & more.", "12&#37;"),
    ],
)
def test_an_entity_is_one_character_of_a_value(judged, kind, said, quote):
    assert judged(lines(kind=kind, find='"fee is {value}"'), said)[1] == [f"d1 {quote}"]
