"""Values in reports of agencies and firms: crowns, wrong capitals, parts without a noun, dots between thousands.

Each case tells what a careful reader takes from the sentence: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

CROWNS = {
    "The mill cost up to 6 million Swedish crowns.": ["up to 6 million Swedish crowns | at-most 6000000 SEK"],
    "A pass costs 40 Norwegian crowns.": ["40 Norwegian crowns | exact 40 NOK"],
    "She won 2 crowns.": ["2 | exact 2"],
}
SHADES = {
    "It lasts six weeks at the very least.": ["six weeks at the very least | at-least 6 week"],
    "It comes in 3 x 50 ml jars.": ["3 | exact 3", "50 ml | exact 50 milliliter"],
    "The slab is 3 x 50 cm.": ["3 | exact 3 centimeter", "50 cm | exact 50 centimeter"],
    "Doses at or above 600 mg were rare.": ["at or above 600 mg | at-least 600 milligram"],
    "Temperatures passed 40 °C.": ["passed 40 °C | above 40 degree_Celsius"],
    "Rye fell a shade less than 3 percent.": ["a shade less than 3 percent | nearly 3 percent"],
    "It took a hair over 4 hours.": ["a hair over 4 hours | above 4 hour"],
    "It sold for a long way short of $40m.": ["a long way short of $40m | below 40000000 USD"],
    "Leaks now top 900.": ["now top 900 | above 900"],
    "The dyke gave way under a 36-tonne barge.": ["36-tonne | exact 36 metric_ton"],
    "No barge sold for less than $300.": ["less than $300 | at-least 300 USD"],
    "No rain fell for more than 3 weeks.": ["more than 3 weeks | above 3 week"],
}
WRONG_CAPITALS = {
    "The race is 5 Km long.": ["5 Km | exact 5 kilometer"],
    "A 2.4 Ghz link and a 5 KWh cell.": ["2.4 Ghz | exact 2.4 gigahertz", "5 KWh | exact 5 kilowatt_hour"],
    "The 12 Kv line hums at 60 Db.": ["12 Kv | exact 12 kilovolt", "60 Db | exact 60 decibel"],
    "It does 60 Km/h with 40 HP.": ["60 Km/h | exact 60 kilometer / hour", "40 HP | exact 40 horsepower"],
    "Each of the 2 DB servers failed.": ["2 | exact 2"],
}
PARTS = {
    "Between a fifth and a quarter of them left.": ["Between a fifth and a quarter | range 0.2 to 0.25"],
    "It cost a third to a half of it.": ["a third to a half | range 0.333333333 to 0.5"],
    "He may win between a third and a fourth term.": ["fourth | exact 4"],
    "The appeal is barely a third funded.": ["barely a third | about 0.333333333"],
    "They argued about a third proposed bridge.": ["third | exact 3"],
    "It was the third-worst defeat.": ["third | exact 3"],
    "Fewer than a third stayed longer.": ["Fewer than a third | below 0.333333333"],
    "About a fifth said so.": ["About a fifth | about 0.2"],
    "They spoke about a third term.": ["third | exact 3"],
    "Another ward did not agree, and a third said nothing.": ["third | exact 3"],
    "They hold a majority of two in the 120-member council.": ["two | exact 2", "120 | exact 120"],
    "She finished second, seeded fourth.": ["second | exact 2", "fourth | exact 4"],
}
DOTTED = {
    "We treated 8.958 people in three wards.": ["8.958 | exact 8958", "three | exact 3"],
    "It has over 250.000 employees.": ["over 250.000 | above 250000"],
    "A household has 2.125 persons on average.": ["2.125 | exact 2.125"],
    "We fed 8.958 people and 1,200 goats.": ["8.958 | exact 8.958", "1,200 | exact 1200"],
    "There were 2.455 people in each house.": ["2.455 | exact 2.455"],
    "The size of a household fell to 2.345 persons.": ["2.345 | exact 2.345"],
    "It weighs 8.958 kg.": ["8.958 kg | exact 8.958 kilogram"],
}
FIRMS = {
    "It listens on port 8080.": [],
    "The port 300 miles away shut.": ["300 miles | exact 300 mile"],
    "Tickets start at $35.": ["at $35 | at-least 35 USD"],
    "The auction started at $35.": ["$35 | exact 35 USD"],
    "It fell well short of its $35 million budget.": ["well short of its $35 million | below 35000000 USD"],
    "Retry after a back-off of 0.5 to 8 seconds.": ["0.5 to 8 seconds | range 0.5 to 8 second"],
    "It rained in the first half hour.": ["first | exact 1", "half hour | exact 0.5 hour"],
    "It rained in the first half year.": ["first | exact 1"],
    "Orders were SEK 45.6 bn (41.2), a record.": ["SEK 45.6 bn | exact 4.56e+10 SEK", "41.2 | exact 41.2"],
    "As shown in (4.2), it grew.": [],
    "A wire joins pins 3 and 5.": [],
    "He pins 5 hopes on it.": ["5 | exact 5"],
    "It needs firmware 3.2 or newer.": [],
    "Shares of Boeing 0.6%, those of Airbus 2 percent.": ["0.6% | exact 0.6 percent", "2 percent | exact 2 percent"],
    "A Boeing 747 landed.": [],
    "It spends $5m (net) over five years.": ["$5m | exact 5000000 USD", "five years | exact 5 year"],
}
TIMES = {
    "He was duke from 1209 until his death.": ["1209 | exact 441214"],
    "She reigned from 1209 to 1256.": ["from 1209 to 1256 | range 441214 to 458745"],
    "Output fell from 1209 to 1156.": ["1209 | exact 1209", "1156 | exact 1156"],
    "The pump runs from 1430 until dusk.": ["1430 | exact 1430"],
    "Sales rose in Q3 FY19.": ["Q3 FY19 | exact 737241"],
    "Sales rose in 3Q FY19.": ["3Q FY19 | exact 737241"],
    "The FY25 Q1 report is out.": ["FY25 Q1 | exact 739252"],
    "They were up from Q1 FY25 to Q3 FY25.": ["from Q1 FY25 to Q3 FY25 | range 739252 to 739524"],
    "The call is at 8:30 a.m. ET.": ["8:30 a.m. ET | exact 510 ET"],
    "It runs with effect from 1 May 2024 until 3 June 2025.": [
        "with effect from 1 May 2024 until 3 June 2025 | range 739007 to 739405"
    ],
}


@pytest.mark.parametrize(
    ("text", "told"),
    [case for cases in (CROWNS, SHADES, WRONG_CAPITALS, PARTS, DOTTED, FIRMS, TIMES) for case in cases.items()],
)
def test_reads_what_a_reader_takes(text, told):
    assert told_values(text) == told


def test_two_parts_are_a_share():
    (mention,) = scan("Between a quarter and a third of them left.")
    assert mention.reading.kind == "ratio"
