"""Ranges, margins and ratios as papers, patents and statutes write them."""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

RANGES = {
    "held between about 80° C. and about 95° C. then": [
        "between about 80° C. and about 95° C | range 80 to 95 degree_Celsius"
    ],
    "from 5° C. to 25° C.": ["from 5° C. to 25° C | range 5 to 25 degree_Celsius"],
    "It is 5° C. To boil it takes 9 min.": ["5° C | exact 5 degree_Celsius", "9 min | exact 9 minute"],
    "works at -40° to +85°C": ["-40° to +85°C | range -40 to 85 degree_Celsius"],
    "store at -20 °C to + 50 °C": ["-20 °C to + 50 °C | range -20 to 50 degree_Celsius"],
    "turned by 5° to 70°": ["5° to 70° | range 5 to 70 degree"],
    "rays from about 3 keV to almost 2 MeV": ["from about 3 keV to almost 2 MeV | range 0.003 to 2 megaelectron_volt"],
    "of greater than 0 to less than 5 wt% tin": ["greater than 0 to less than 5 wt% | range 0 to 5 percent"],
    "from at least 5 mm to at most 9 mm": ["from at least 5 mm to at most 9 mm | range 5 to 9 millimeter"],
    "rates of 5- and 10-year survival": ["5 | exact 5 year", "10-year | exact 10 year"],
    "the 1-, 3- and 5-year rates": ["1 | exact 1 year", "3 | exact 3 year", "5-year | exact 5 year"],
}  # fmt: skip


@pytest.mark.parametrize("text", RANGES)
def test_both_ends_of_a_range_may_have_words_and_units_of_their_own(text):
    assert told_values(text) == RANGES[text]


MARGINS = {
    "a mass of 125.1 ± 0.2 (stat) ± 0.1 (syst) GeV": [
        "125.1 ± 0.2 (stat) ± 0.1 (syst) GeV | range 124.8 to 125.4 gigaelectron_volt",
    ],
    "a slope of 3.4 ± 0.2 ± 0.1 here": ["3.4 ± 0.2 ± 0.1 | range 3.1 to 3.7"],
    "12 ± 3 (mean) boats": ["12 ± 3 | range 9 to 15"],
    "a flux of (2.3 ± 0.4) × 10−12 W": ["(2.3 ± 0.4) × 10−12 W | range 1.9e-12 to 2.7e-12 watt"],
    "with (1.2–3.4) × 10^5 cells": ["(1.2–3.4) × 10^5 | range 120000 to 340000"],
    "kept at (25 ± 2) °C and (5-7) mm": [
        "(25 ± 2) °C | range 23 to 27 degree_Celsius", "(5-7) mm | range 5 to 7 millimeter",
    ],
    "some boats (5 to 7) sank": ["5 to 7 | range 5 to 7"],
}  # fmt: skip


@pytest.mark.parametrize("text", MARGINS)
def test_margins_are_read_with_what_stands_outside_their_brackets(text):
    assert told_values(text) == MARGINS[text]


RATIOS = {
    "a ramp with a slope of 1:12": ["1:12 | exact 0.0833333333"],
    "a 1:20 gradient, or a 1:12 slope": ["1:20 | exact 0.05", "1:12 | exact 0.0833333333"],
    "a 1:10 dilution of it": ["1:10 | exact 0.1"],
    "diluted 1:1,000 in water": ["1:1,000 | exact 0.001"],
    "slopes of 3 to 5 degrees": ["3 to 5 degrees | range 3 to 5 degree"],
    "the bus leaves at 1:10.": ["1:10 | exact 70"],
}  # fmt: skip


@pytest.mark.parametrize("text", RATIOS)
def test_a_slope_and_a_dilution_are_ratios_and_no_times_of_day(text):
    assert told_values(text) == RATIOS[text]


STATUTES = {
    "a fine of not less than $500 nor more than $900": [
        "not less than $500 nor more than $900 | range 500 to 900 USD",
    ],
    "shall not be less than 1.2 m nor greater than 1.5 m": [
        "not be less than 1.2 m nor greater than 1.5 m | range 1.2 to 1.5 meter",
    ],
    "not less than 5 m nor more than 3 kg": [
        "not less than 5 m | at-least 5 meter", "nor more than 3 kg | at-most 3 kilogram",
    ],
    "due on the 15th day of January": ["15th day of January | exact 15"],
    "10 to 50 mole percent, 12 per centum": [
        "10 to 50 mole percent | range 10 to 50 percent", "12 per centum | exact 12 percent",
    ],
    "a weight ratio of from 1:10 to 10:1": ["from 1:10 to 10:1 | range 0.1 to 10"],
    "at ratios between 15:1 and 99:1": ["between 15:1 and 99:1 | range 15 to 99"],
    "a slope of 1:20 - 1:12": ["1:20 - 1:12 | range 0.05 to 0.0833333333"],
    "the ratio rose from 2:1 to 3:1": ["2:1 | exact 2", "3:1 | exact 3"],
}  # fmt: skip


@pytest.mark.parametrize("text", STATUTES)
def test_limits_of_statutes_and_claims_are_read(text):
    assert told_values(text) == STATUTES[text]


GRADED = {
    "of 5 to 95, preferably 10 to 90, more preferably 20 to 80 wt% tin": [
        "5 to 95 | range 5 to 95 percent", "10 to 90 | range 10 to 90 percent", "20 to 80 wt% | range 20 to 80 percent",
    ],
    "of 5 to 95, still more preferably 20 to 80 wt% tin": [
        "5 to 95 | range 5 to 95 percent", "20 to 80 wt% | range 20 to 80 percent",
    ],
    "of 3, preferably 5, particularly preferably 8 wt% tin": [
        "3 | exact 3 percent", "5 | exact 5 percent", "8 wt% | exact 8 percent",
    ],
    "at least 5, preferably at least 9 nm": [
        "at least 5 | at-least 5 nanometer", "at least 9 nm | at-least 9 nanometer",
    ],
    "two mills, preferably of 9 kW": ["two | exact 2", "9 kW | exact 9 kilowatt"],
    "runs on 230V, 50/60Hz": ["230V | exact 230 volt", "50 | exact 50 hertz", "60Hz | exact 60 hertz"],
    "block 12/60B here": [],
}  # fmt: skip


@pytest.mark.parametrize("text", GRADED)
def test_what_a_claim_prefers_is_in_the_unit_of_the_last(text):
    assert told_values(text) == GRADED[text]


AGES = {
    "children aged 6–23 months": ["6–23 months | range 6 to 23 month"],
    "babies aged between 3 and 9 weeks": ["between 3 and 9 weeks | range 3 to 9 week"],
    "girls aged 6 to 11 years": ["6 to 11 years | range 6 to 11 year"],
    "those aged 6 months to 5 years": ["6 months to 5 years | range 0.5 to 5 year"],
    "boys aged 12 and 13": ["12 | exact 12 year", "13 | exact 13 year"],
}  # fmt: skip


@pytest.mark.parametrize("text", AGES)
def test_both_ends_of_an_age_are_in_the_unit_behind_them(text):
    assert told_values(text) == AGES[text]


@pytest.mark.parametrize("text", ["children aged 6–23 months", "girls aged 6 to 11 years"])
def test_a_range_of_ages_is_an_age(text):
    (mention,) = scan(text)
    assert mention.reading.kind == "age"


GROUPS = {
    "the under-five mortality rate": ["under-five | age below 5 year"],
    "of under-5 children": ["under-5 | age below 5 year"],
    "an under-five majority": ["under-five | count below 5"],
}  # fmt: skip


@pytest.mark.parametrize("text", GROUPS)
def test_the_mortality_of_under_fives_is_of_an_age(text):
    (mention,) = scan(text)
    reading = mention.reading
    quote = text[mention.start : mention.end]
    assert [f"{quote} | {reading.kind} {reading.bound} {reading.value} {reading.unit}".rstrip()] == GROUPS[text]
