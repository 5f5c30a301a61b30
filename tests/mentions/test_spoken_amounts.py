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


@pytest.mark.parametrize(("text", "values"), [*HEDGES.items(), *SCALES.items(), *COMMAS.items(), *UNITS.items()])
def test_spoken_amounts_are_read_as_they_are_meant(text, values):
    assert told_values(text) == values
