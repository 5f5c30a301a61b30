"""Units of laboratories, data sheets and standards, and what only resembles them."""

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


POWERS = {
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


@pytest.mark.parametrize("text", POWERS)
def test_units_powers_and_products_of_other_texts_are_read(text):
    assert told_values(text) == POWERS[text]


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
}  # fmt: skip


@pytest.mark.parametrize("text", SLASHES)
def test_a_stroke_divides_by_a_unit_or_lists_values_of_one(text):
    assert told_values(text) == SLASHES[text]


LIMITS = {
    "5 V min and 3 V max. here": ["5 V min | at-least 5 volt", "3 V max | at-most 3 volt"],
    "rest for 5 min.": ["5 min | exact 5 minute"],
    "a bar of 30 in (762 mm)": ["30 in | exact 30 inch", "762 mm | exact 762 millimeter"],
    "shown 30 in (2019) here": ["30 | exact 30", "2019 | exact 737060"],
}  # fmt: skip


@pytest.mark.parametrize("text", LIMITS)
def test_limits_and_units_of_standards_are_read(text):
    assert told_values(text) == LIMITS[text]


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


GENES = {
    "a PCR product of 350 bp": ["350 bp | exact 350 base_pair"],
    "genes of 3-7 kb": ["3-7 kb | range 3 to 7 kilobase_pair"],
    "a plasmid of 12 kbp": ["12 kbp | exact 12 kilobase_pair"],
    "yields rose by 35 bp": ["35 bp | exact 35 basis-point"],
}  # fmt: skip


@pytest.mark.parametrize("text", GENES)
def test_the_lengths_of_genes_are_no_basis_points(text):
    assert told_values(text) == GENES[text]


def test_a_unit_of_angles_is_no_length_of_time():
    (mention,) = scan("it shifts by 3 mas here")
    assert mention.reading.kind == "quantity"


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


NOTES = {
    "by the treaty,1 all boats go": [],
    "by the treaty,12 all boats go": [],
    "apples,2 pears": ["2 | exact 2"],
    "the road,3 km of it": ["3 km | exact 3 kilometer"],
}  # fmt: skip


@pytest.mark.parametrize("text", NOTES)
def test_the_mark_of_a_note_behind_a_comma_is_no_number(text):
    assert told_values(text) == NOTES[text]
