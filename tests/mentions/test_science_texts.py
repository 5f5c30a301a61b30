"""Values as papers, data sheets, patents and standards write them: their units, ranges, formulas and ratios.

Each case tells what a careful reader takes from the words: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

UNITS = {
    "a gel of less than 2 wt% agar": ["less than 2 wt% | below 2 percent"],
    "5 wt.% salt, 0.5 wt % clay and 3 vol.% air": [
        "5 wt.% | exact 5 percent", "0.5 wt % | exact 0.5 percent", "3 vol.% | exact 3 percent",
    ],
    "10 mol % of iron and 12 at.% of tin": ["10 mol % | exact 10 percent", "12 at.% | exact 12 percent"],
    "10 mol of iron": ["10 mol | exact 10 mole"],
    "at 30 psig and 12 psia": [
        "30 psig | exact 30 pound_force_per_square_inch", "12 psia | exact 12 pound_force_per_square_inch",
    ],
    "a pump for 24 VDC or 230 VAC": ["24 VDC | exact 24 volt", "230 VAC | exact 230 volt"],
    "a 25 kVA set with a torque of 40 N m": [
        "25 kVA | exact 25 kilovolt_ampere", "40 N m | exact 40 newton_meter",
    ],
    "spun at 3,000 × g and at 400×g": [
        "3,000 × g | exact 3000 standard_gravity", "400×g | exact 400 standard_gravity",
    ],
    "400g of rice": ["400g | exact 400 gram"],
    "an oil of 32 cSt or 9 cP": ["32 cSt | exact 32 centistokes", "9 cP | exact 9 centipoise"],
    "a yield of 12 fb-1 at 3.2 pb": ["12 fb-1 | exact 12 femtobarn ** -1", "3.2 pb | exact 3.2 picobarn"],
    "a flux of 7 mJy": ["7 mJy | exact 7 millijansky"],
    "soil of 4 dS/m": ["4 dS/m | exact 4 decisiemens / meter"],
    "a line of 40 mbps": ["40 mbps | exact 40 megabit_per_second"],
    "a lake of 4 Myr": ["4 Myr | exact 4 megayear"],
    "a debt of 4 MYR": ["4 MYR | exact 4 MYR"],
    "first 3 mS/cm, 7 µS/cm then": [
        "3 mS/cm | exact 3 millisiemens / centimeter", "7 µS/cm | exact 7 microsiemens / centimeter",
    ],
    "a steel of 36 ksi": ["36 ksi | exact 36 kip_per_square_inch"],
    "the star has 5 M⊙ and this one 7 M_sun": ["5 | exact 5", "7 | exact 7"],
}  # fmt: skip


@pytest.mark.parametrize("text", UNITS)
def test_units_of_laboratories_and_data_sheets_are_read(text):
    assert told_values(text) == UNITS[text]


@pytest.mark.parametrize(
    "text",
    [
        "the 3 TV sets",
        "5 GM crops",
        "6 PA nurses",
        "4 EC members",
        "a 7.2 El Dorado quake",
        "2 Pt wires",
        "512 mb of it",
    ],
)
def test_letters_that_hardly_ever_are_a_unit_are_none(text):
    (mention,) = scan(text)
    assert mention.reading.unit == ""


RANGES = {
    "held between about 80° C. and about 95° C. then": [
        "between about 80° C. and about 95° C | range 80 to 95 degree_Celsius"
    ],
    "from 5° C. to 25° C.": ["from 5° C. to 25° C | range 5 to 25 degree_Celsius"],
    "It is 5° C. To boil it takes 9 min.": ["5° C | exact 5 degree_Celsius", "9 min. | exact 9 minute"],
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


RATIOS = {
    "a ramp with a slope of 1:12": ["1:12 | exact 0.0833333333"],
    "a 1:20 gradient, or a 1:12 slope": ["1:20 | exact 0.05", "1:12 | exact 0.0833333333"],
    "a 1:10 dilution of it": ["1:10 | exact 0.1"],
    "diluted 1:1,000 in water": ["1:1,000 | exact 0.001"],
    "slopes of 3 to 5 degrees": ["3 to 5 degrees | range 3 to 5 degree"],
    "the bus leaves at 1:10.": ["1:10 | exact 70"],
}


@pytest.mark.parametrize("text", RATIOS)
def test_a_slope_and_a_dilution_are_ratios_and_no_times_of_day(text):
    assert told_values(text) == RATIOS[text]


SLASHES = {
    "a pulse of 80/min": ["80 | exact 80"],
    "3 × 10^4/mL of them, 150 × 10^9/L of those": ["3 × 10^4 | exact 30000", "150 × 10^9 | exact 1.5e+11"],
    "4,000/well were kept": ["4,000 | exact 4000"],
    "fewer than 200/mm3": ["fewer than 200 | below 200"],
    "a pressure of 120/80 mmHg": ["120 | exact 120 millimeter_Hg", "80 mmHg | exact 80 millimeter_Hg"],
    "works at 50/60 Hz": ["50 | exact 50 hertz", "60 Hz | exact 60 hertz"],
    "tablets of 5/10 mg": ["5 | exact 5 milligram", "10 mg | exact 10 milligram"],
    "a 3/8 inch bolt and 1/4 mile of it": ["3/8 inch | exact 0.375 inch", "1/4 mile | exact 0.25 mile"],
    "1/125 s is short, 2/3 cup is much": ["1/125 s | exact 0.008 second", "2/3 cup | exact 0.666666667 cup"],
    "30/60 patients": ["30/60 | exact 0.5"],
    "add 2/8 cup, then 6/9 cups": ["2/8 cup | exact 0.25 cup", "6/9 cups | exact 0.666666667 cup"],
    "block 12/B and 4/c": [],
}


@pytest.mark.parametrize("text", SLASHES)
def test_a_stroke_divides_by_a_unit_or_lists_values_of_one(text):
    assert told_values(text) == SLASHES[text]


FORMULAS = {
    "the slope γ1 = 2.5 of β2-globulin at λ0 = 550 nm": ["2.5 | exact 2.5", "550 nm | exact 550 nanometer"],
    "χ2 = 5.6": ["5.6 | exact 5.6"],
    "a load of 10−6 mol/L": ["10−6 mol/L | exact 1e-06 mole / liter"],
    "10-12 mol of it": ["10-12 mol | range 10 to 12 mole"],
    "add 1M HCl, then 2M NaOH": ["1M | exact 1 molar", "2M | exact 2 molar"],
    "0.1 N HCl with 3 N of force": ["0.1 | exact 0.1", "3 N | exact 3 newton"],
    "1M readers": ["1M | exact 1000000"],
    "at 4.52(3) Å and 12.8(5) GPa": [
        "4.52(3) Å | range 4.49 to 4.55 angstrom", "12.8(5) GPa | range 12.3 to 13.3 gigapascal",
    ],
    "see 4.2(3) of it": ["4.2 | exact 4.2"],
}  # fmt: skip


@pytest.mark.parametrize("text", FORMULAS)
def test_numbers_of_formulas_are_told_from_names(text):
    assert told_values(text) == FORMULAS[text]


LIMITS = {
    "5 V min and 3 V max. here": ["5 V min | at-least 5 volt", "3 V max | at-most 3 volt"],
    "rest for 5 min.": ["5 min. | exact 5 minute"],
    "a bar of 30 in (762 mm)": ["30 in | exact 30 inch", "762 mm | exact 762 millimeter"],
    "shown 30 in (2019) here": ["30 | exact 30", "2019 | exact 737060"],
}  # fmt: skip


@pytest.mark.parametrize("text", LIMITS)
def test_limits_and_units_of_standards_are_read(text):
    assert told_values(text) == LIMITS[text]


@pytest.mark.parametrize(
    "text", ["Samples were first dried.", "It is first warmed to dry it.", "They are then second checked."]
)
def test_an_adverb_in_front_of_what_is_done_ranks_nothing(text):
    assert told_values(text) == []


@pytest.mark.parametrize("text", ["The boat was first of all.", "This was first prize.", "We were the first dried."])
def test_an_ordinal_behind_a_verb_of_being_ranks_a_thing(text):
    assert [quote.partition(" ")[0] for quote in told_values(text)] in (["first"], [])


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


SPEECH = {
    "a track of 3 km-5 km": ["3 km-5 km | range 3 to 5 kilometer"],
    "half a kilo, two kilos and a kilo and a half": [
        "half a kilo | exact 0.5 kilogram", "two kilos | exact 2 kilogram", "a kilo and a half | exact 1.5 kilogram",
    ],
    "sent him usd 900 and eur 20": ["usd 900 | exact 900 USD", "eur 20 | exact 20 EUR"],
    "come at a quarter past 3pm": ["a quarter past 3pm | exact 915"],
    "from 20 minutes to 3 pm on": ["20 minutes to 3 pm | exact 880"],
    "set it to -10 ~ -5": ["-10 ~ -5 | range -10 to -5"],
    "free for under 18s and over 65s": ["under 18s | below 18 year", "over 65s | above 65 year"],
    "it loads in under 10s": ["under 10s | below 10 second"],
    "a latency under 5s, cut to under 2s": ["under 5s | below 5 second", "under 2s | below 2 second"],
    "fun for the under 7s": ["under 7s | below 7 year"],
    "Under 12s pay less": ["Under 12s | below 12 year"],
    "a line of 5 Kbit": ["5 Kbit | exact 5 kilobit"],
    "see 22/04 of it": [],
}  # fmt: skip


@pytest.mark.parametrize("text", SPEECH)
def test_turns_of_speech_are_read(text):
    assert told_values(text) == SPEECH[text]


DAYS = {
    "on the 3rd of march": "--03-03",
    "by the 20th of may": "--05-20",
    "between October 3 and 12": "--10-03",
    "the 15th day of January": "--01-15",
}


@pytest.mark.parametrize("text", DAYS)
def test_days_of_any_year_are_read_in_small_letters_and_in_ranges(text):
    (mention,) = scan(text)
    assert mention.reading.kind == "month-day"
    assert (
        mention.reading.end_text(mention.reading.literal.low if "by" not in text else mention.reading.literal.high)
        == DAYS[text]
    )


def test_the_third_of_a_march_is_no_day():
    assert [mention.reading.kind for mention in scan("the 3rd march of the year")] == ["ordinal"]


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


GENES = {
    "a PCR product of 350 bp": ["350 bp | exact 350 base_pair"],
    "genes of 3-7 kb": ["3-7 kb | range 3 to 7 kilobase_pair"],
    "a plasmid of 12 kbp": ["12 kbp | exact 12 kilobase_pair"],
    "yields rose by 35 bp": ["35 bp | exact 35 basis-point"],
}


@pytest.mark.parametrize("text", GENES)
def test_the_lengths_of_genes_are_no_basis_points(text):
    assert told_values(text) == GENES[text]


NOTES = {
    "by the treaty,1 all boats go": [],
    "by the treaty,12 all boats go": [],
    "apples,2 pears": ["2 | exact 2"],
    "the road,3 km of it": ["3 km | exact 3 kilometer"],
}


@pytest.mark.parametrize("text", NOTES)
def test_the_mark_of_a_note_behind_a_comma_is_no_number(text):
    assert told_values(text) == NOTES[text]


FRESH = {
    "its kernels number (9.3 %) and number 9 %": ["9.3 % | exact 9.3 percent", "9 % | exact 9 percent"],
    "a field of 590 deg2": ["590 deg2 | exact 590 degree ** 2"],
    "turns at 1,450 min-1, or at 50 min−1": [
        "1,450 min-1 | exact 1450 minute ** -1", "50 min−1 | exact 50 minute ** -1",
    ],
    "rest 5 min-1 h": ["5 min | exact 5 minute", "1 h | exact 1 hour"],
    "a supply of 3 × 400 V": ["3 | exact 3", "400 V | exact 400 volt"],
    "take 2 x 250 mg": ["2 | exact 2", "250 mg | exact 250 milligram"],
    "a plate of 10 × 12 cm": ["10 | exact 10 centimeter", "12 cm | exact 12 centimeter"],
    "under 40 CFR part 141 of it": [],
}  # fmt: skip


@pytest.mark.parametrize("text", FRESH)
def test_units_powers_and_products_of_other_texts_are_read(text):
    assert told_values(text) == FRESH[text]


RESEMBLING = {
    "a flow of 2 mL min-1 of water": ["2 mL min-1 | exact 2 milliliter / minute"],
    "a dose of 20 mg h-1 in it": ["20 mg h-1 | exact 20 milligram / hour"],
    "the 2 h-1 min cut, a 3 h-2 h one": [
        "2 h-1 min | exact 121 minute", "3 h | exact 3 hour", "2 h | exact 2 hour",
    ],
    "it fell 10-5 percent, or 10-5 kg": [
        "10 | exact 10", "5 percent | exact 5 percent", "10 | exact 10", "5 kg | exact 5 kilogram",
    ],
    "a 10-2 h shift for 10-8 USD": ["10 | exact 10", "2 h | exact 2 hour", "10 | exact 10", "8 USD | exact 8 USD"],
    "at 10-9 s and 10-6 m": ["10-9 s | exact 1e-09 second", "10-6 m | exact 1e-06 meter"],
    "heated at 10 °C/min to 200 °C": [
        "10 °C/min | exact 10 degree_Celsius / minute", "200 °C | exact 200 degree_Celsius",
    ],
    "the ski slopes close at 4:30": ["4:30 | exact 270"],
    "cells were diluted at 1:50": ["1:50 | exact 0.02"],
    "shifts by 3 mas": ["3 mas | exact 3 milliarcsecond"],
    "See 4.2(3) A boat": ["4.2 | exact 4.2"],
    "open 10/hello.txt": [],
    "1M sodium chloride in 2M sodium batteries": ["1M | exact 1 molar", "2M | exact 2000000"],
}  # fmt: skip


@pytest.mark.parametrize("text", RESEMBLING)
def test_what_resembles_a_form_of_science_is_read_as_what_it_is(text):
    assert told_values(text) == RESEMBLING[text]


def test_a_unit_of_angles_is_no_length_of_time():
    (mention,) = scan("it shifts by 3 mas here")
    assert mention.reading.kind == "quantity"


AGES = {
    "children aged 6–23 months": ["6–23 months | range 6 to 23 month"],
    "babies aged between 3 and 9 weeks": ["between 3 and 9 weeks | range 3 to 9 week"],
    "girls aged 6 to 11 years": ["6 to 11 years | range 6 to 11 year"],
    "those aged 6 months to 5 years": ["6 months to 5 years | range 0.5 to 5 year"],
    "boys aged 12 and 13": ["12 | exact 12 year", "13 | exact 13"],
}


@pytest.mark.parametrize("text", AGES)
def test_both_ends_of_an_age_are_in_the_unit_behind_them(text):
    assert told_values(text) == AGES[text]


@pytest.mark.parametrize("text", ["children aged 6–23 months", "girls aged 6 to 11 years"])
def test_a_range_of_ages_is_an_age(text):
    (mention,) = scan(text)
    assert mention.reading.kind == "age"


GRADED = {
    "of 5 to 95, preferably 10 to 90, more preferably 20 to 80 wt% tin": [
        "5 to 95 | range 5 to 95 percent", "10 to 90 | range 10 to 90 percent", "20 to 80 wt% | range 20 to 80 percent",
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


GROUPS = {
    "the under-five mortality rate": ["under-five | age below 5 year"],
    "of under-5 children": ["under-5 | age below 5 year"],
    "an under-five majority": ["under-five | count below 5"],
}


@pytest.mark.parametrize("text", GROUPS)
def test_the_mortality_of_under_fives_is_of_an_age(text):
    (mention,) = scan(text)
    reading = mention.reading
    quote = text[mention.start : mention.end]
    assert [f"{quote} | {reading.kind} {reading.bound} {reading.value} {reading.unit}".rstrip()] == GROUPS[text]
