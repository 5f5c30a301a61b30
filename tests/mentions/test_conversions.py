"""Measures that are told in two units: the second has the bound of the first."""

from __future__ import annotations

import pytest

from consistency.mentions.scan import scan


def bounds(text):
    return [f"{text[m.start : m.end]} | {m.reading.bound}" for m in scan(text)]


SHARED = {
    "The moor is more than 5 miles (8 km) wide.": ["more than 5 miles | above", "8 km | above"],
    "A path of roughly 310 miles (500 km) leads there.": ["roughly 310 miles | about", "500 km | about"],
    "Gusts of up to 85 mph [137 km/h] blew.": ["up to 85 mph | at-most", "137 km/h | at-most"],
    "Keep it below 5 °C (41 °F).": ["below 5 °C | below", "41 °F | below"],
    "Keep it below -18 °C (0 °F).": ["below -18 °C | below", "0 °F | below"],
    "It warmed by more than 5 °C (9 °F).": ["more than 5 °C | above", "9 °F | above"],
    "It weighs nearly 20 pounds, or 9 kilograms, when full.": ["nearly 20 pounds | nearly", "9 kilograms | nearly"],
    "Dig at least 12 inches / 30 cm deep.": ["at least 12 inches | at-least", "30 cm | at-least"],
    "Dig at least 12 inches/30 cm deep.": ["at least 12 inches | at-least", "30 cm | at-least"],
    "Roast it at about 350°F/180°C.": ["about 350°F | about", "180°C | about"],
    "It lasts up to 90 minutes (1.5 hours).": ["up to 90 minutes | at-most", "1.5 hours | at-most"],
    "The mill cost over $5 million (€4.6 million).": ["over $5 million | above", "€4.6 million | above"],
    "Rent of over $500 a month (€460 a month) is due.": ["over $500 a month | above", "€460 a month | above"],
}
OWN = {
    "Roast it at 200°C/180°C.": ["200°C | exact", "180°C | exact"],
    "Over 250 mg/5 mL is too much.": ["Over 250 mg | above", "5 mL | exact"],
    "The moor is 5 miles (8 km) wide.": ["5 miles | exact", "8 km | exact"],
    "A moor of over 5 miles (2 km of it bog) lies there.": ["over 5 miles | above", "2 km | exact"],
    "A moor of over 5 miles (2 km) lies there.": ["over 5 miles | above", "2 km | exact"],
    "A wall of over 5 m (30 cm) stands there.": ["over 5 m | above", "30 cm | exact"],
    "A wall of over 5 m (6 m) stands there.": ["over 5 m | above", "6 m | exact"],
    "More than 300 boats (8 km) sailed.": ["More than 300 | above", "8 km | exact"],
    "A moor of over 5 miles, 8 km from here.": ["over 5 miles | above", "8 km | exact"],
    "Over 5 miles of road (8 km) lie there.": ["Over 5 miles | above", "8 km | exact"],
    "The mill cost over $5 million ($4.2 million) at most.": ["over $5 million | above", "$4.2 million | exact"],
    "It lasts at least 12 months or 20,000 km.": ["at least 12 months | at-least", "20,000 km | exact"],
    "Fees of over $5 or €10 are due.": ["over $5 | above", "€10 | exact"],
    "A moor of over 5 miles (about 8 km) lies there.": ["over 5 miles | above", "about 8 km | about"],
    "A moor of 5 to 6 miles (8 km) lies there.": ["5 to 6 miles | range", "8 km | exact"],
    "It runs over 5 hours (8 km).": ["over 5 hours | above", "8 km | exact"],
    "Over half (52 percent) of the boats sailed.": ["Over half | above", "52 percent | exact"],
}


@pytest.mark.parametrize(("text", "values"), SHARED.items(), ids=list(SHARED))
def test_a_conversion_shares_the_bound(text, values):
    assert bounds(text) == values


@pytest.mark.parametrize(("text", "values"), OWN.items(), ids=list(OWN))
def test_what_is_no_conversion_has_its_own_bound(text, values):
    assert bounds(text) == values
