"""Cents belong to the currency that the text names."""

from __future__ import annotations

import pytest
from told_values import told_values

CENTS = {
    "The fare rose by 12 cents to €1.30.": ["12 cents | exact 0.12 EUR", "€1.30 | exact 1.3 EUR"],
    "It costs $5.75, up 15 cents.": ["$5.75 | exact 5.75 USD", "15 cents | exact 0.15 USD"],
    "It costs C$5.75, up 15 cents.": ["C$5.75 | exact 5.75 CAD", "15 cents | exact 0.15 CAD"],
    "Power is 12 cents per kWh, €40 in all.": [
        "12 cents per kWh | exact 0.12 EUR / kilowatt_hour",
        "€40 | exact 40 EUR",
    ],
    "12 cents, 14 cents and €3": ["12 cents | exact 0.12 EUR", "14 cents | exact 0.14 EUR", "€3 | exact 3 EUR"],
}
FIRST = {
    "The fare rose by 12 cents.": ["12 cents | exact 0.12 USD"],
    "£5, up 15 cents": ["£5 | exact 5 GBP", "15 cents | exact 0.15 USD"],
    "€5 and £3, up 15 cents": ["€5 | exact 5 EUR", "£3 | exact 3 GBP", "15 cents | exact 0.15 USD"],
    "A$2, or 5 US cents": ["A$2 | exact 2 AUD", "5 US cents | exact 0.05 USD"],
    "¥500, then 5 cents": ["¥500 | exact 500 JPY", "5 cents | exact 0.05 USD"],
    "€3 and 12 per cent of it": ["€3 | exact 3 EUR", "12 per cent | exact 12 percent"],
}


@pytest.mark.parametrize(("text", "values"), [*CENTS.items(), *FIRST.items()])
def test_cents_are_of_the_only_currency_that_has_them(text, values):
    assert told_values(text) == values
