"""Amounts as people say them: hedges behind a noun, two scales, decimal commas, adjectives before a unit."""

from __future__ import annotations

import pytest
from told_values import told_values

HEDGES = {
    "barely 200 boats": ["barely 200 | about 200"],
    "barely an hour and a half": ["barely an hour and a half | about 1.5 hour"],
    "virtually 100 percent of it": ["virtually 100 percent | nearly 100 percent"],
    "200 boats or so came": ["200 | about 200"],
    "200 boats or thereabouts": ["200 | about 200"],
    "200 boats, or so they say": ["200 | exact 200"],
    "he could hardly walk 5 miles": ["5 miles | exact 5 mile"],
}
SCALES = {
    "13 million and 154 thousand people": ["13 million and 154 thousand | exact 13154000"],
    "14 lakh 70 thousand boats": ["14 lakh 70 thousand | exact 1470000"],
    "5 million and 300 thousand, respectively": ["5 million | exact 5000000", "300 thousand | exact 300000"],
    "2 million and 5 boats": ["2 million | exact 2000000", "5 | exact 5"],
    "5 thousand and 3 million": ["5 thousand | exact 5000", "3 million | exact 3000000"],
    "sold 3M and two boats": ["3M | exact 3000000", "two | exact 2"],
}
SHARED = {
    "Four to five hundred boats came.": ["Four to five hundred | range 400 to 500"],
    "Between two and three hundred came.": ["Between two and three hundred | range 200 to 300"],
    "One to two hundred thousand people": ["One to two hundred thousand | range 100000 to 200000"],
    "three to four dozen boats": ["three to four dozen | range 36 to 48"],
    "three or four hundred boats": ["three or four hundred | range 300 to 400"],
    "two or three thousand boats": ["two or three thousand | range 2000 to 3000"],
    "fifty to one hundred boats": ["fifty to one hundred | range 50 to 100"],
    "one to one hundred boats": ["one to one hundred | range 1 to 100"],
    "ten to two hundred boats": ["ten to two hundred | range 10 to 200"],
    "one to nine hundred boats": ["one to nine hundred | range 1 to 900"],
    "two to five hundred and fifty boats": ["two to five hundred and fifty | range 2 to 550"],
}
COMMAS = {
    "2,90 nights on average": ["2,90 | exact 2.9"],
    "1,25 children per woman": ["1,25 | exact 1.25"],
    "in rooms 12,14 and 15": ["15 | exact 15"],
    "5,2 boats": [],
    "items 2,90 are": [],
    "1,250 boats": ["1,250 | exact 1250"],
}
UNITS = {
    "at least seven clear days before": ["at least seven clear days | at-least 7 day"],
    "five complete days": ["five complete days | exact 5 day"],
    "five straight wins": ["five | exact 5"],
    "two consecutive terms": ["two | exact 2"],
}

LEADS = {
    "Rooms from $90 a night": ["from $90 | at-least 90 USD"],
    "Tickets from €15": ["from €15 | at-least 15 EUR"],
    "Rooms from $90 to $120": ["from $90 to $120 | range 90 to 120 USD"],
    "He took $5 from $22": ["$5 | exact 5 USD", "$22 | exact 22 USD"],
    "Fares rose from $22 in May": ["$22 | exact 22 USD"],
    "We raise the fee from £12 to £14 in May": ["£12 | exact 12 GBP", "£14 | exact 14 GBP"],
    "Fees from 300 boats": ["300 | exact 300"],
    "€5m over three seasons": ["€5m | exact 5000000 EUR", "three | exact 3"],
    "20 goals over 3 games": ["20 | exact 20", "3 | exact 3"],
    "over 300 games": ["over 300 | above 300"],
    "over three boats": ["over three | above 3"],
    "it took over three games": ["over three | above 3"],
    "When she was 26, she left.": ["26 | exact 26 year"],
    "when he was 12 points behind": ["12 | exact 12"],
    "when he was 26 metres up": ["26 metres | exact 26 meter"],
    "Almeida, 33, has run well.": ["33 | exact 33 year"],
    "said Ada Dorn, 41, and left": ["41 | exact 41 year"],
    "Tom, 7, who swims": ["7 | exact 7 year"],
    "In Oslo, 33, the most, came.": ["33 | exact 33"],
    "In New York, 33, all told, came.": ["33 | exact 33"],
    "The Dorn Mill, 33, came.": ["33 | exact 33"],
    "Of these, 33, or half, came": ["33 | exact 33", "half | exact 0.5"],
    "Route, 33, then": ["33 | exact 33"],
    "Samples A, 33, and B": ["33 | exact 33"],
    "Table, 33, shows": ["33 | exact 33"],
    "Dorn Valley, 330, is": ["330 | exact 330"],
    "Boston, 33, Miami, 12": ["33 | exact 33", "12 | exact 12"],
    "However, 33, as said, came": ["33 | exact 33"],
    "the mill was 26, too": ["26 | exact 26"],
}
MEASURES = {
    "Oil on canvas, 1642, 121 × 98.5 cm": [
        "1642 | exact 1642",
        "121 | exact 121 centimeter",
        "98.5 cm | exact 98.5 centimeter",
    ],
    "2, 3 and 4 cm": ["2 | exact 2 centimeter", "3 | exact 3 centimeter", "4 cm | exact 4 centimeter"],
    "a density of 41/km2 (110/sq mi)": ["41 | exact 41", "110 | exact 110"],
    "a motion 12/B, a paper A/72/1 and grade C/180": [],
    "it burns 5.4 l/100km": ["5.4 l | exact 5.4 liter"],
    "12 inches/30 cm": ["12 inches | exact 12 inch", "30 cm | exact 30 centimeter"],
    "a pressure of 968 mb": ["968 mb | exact 968 millibar"],
    "a file of 12 mb": ["12 | exact 12"],
}


@pytest.mark.parametrize(
    ("text", "values"),
    [case for cases in (HEDGES, SCALES, SHARED, COMMAS, UNITS, LEADS, MEASURES) for case in cases.items()],
)
def test_spoken_amounts_are_read_as_they_are_meant(text, values):
    assert told_values(text) == values
