"""Values as papers, data sheets, patents and standards write them: their units, ranges, formulas and ratios.

Each case tells what a careful reader takes from the words: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import pytest

from consistency.mentions.scan import scan


def read(text):
    def number(reading):
        ends = (reading.literal.low, reading.literal.high)
        return " to ".join(f"{float(end):.9g}" for end in ((reading.value,) if reading.value is not None else ends))

    return [
        f"{text[m.start : m.end]} | {m.reading.bound} {number(m.reading)} {m.reading.unit}".rstrip() for m in scan(text)
    ]


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
    assert read(text) == UNITS[text]


@pytest.mark.parametrize(
    "text",
    ["the 3 TV sets", "5 GM crops", "6 PA nurses", "4 EC members", "a 7.2 El Dorado quake", "2 Pt wires", "512 mb of it"],
)
def test_letters_that_hardly_ever_are_a_unit_are_none(text):
    (mention,) = scan(text)
    assert mention.reading.unit == ""
