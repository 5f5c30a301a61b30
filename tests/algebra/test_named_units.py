"""The unit of a rule may be written as texts write it."""

from __future__ import annotations

import pytest

from consistency.algebra.named_units import named_unit, titled_unit
from consistency.algebra.units import conversion


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("dB", "decibel"),
        ("KB", "kilobyte"),
        ("°C", "degree_Celsius"),
        ("celsius", "degree_Celsius"),
        ("days", "day"),
        ("business days", "working_day"),
        ("m²", "meter ** 2"),
        ("m2", "meter ** 2"),
        ("cubic metres", "meter ** 3"),
        ("km/h", "kilometer / hour"),
        ("kg/m³", "kilogram / meter ** 3"),
        ("USD per kg", "USD / kilogram"),
        ("€", "EUR"),
        ("%", "percent"),
    ],
)
def test_a_unit_is_known_by_the_spellings_of_texts(written, unit):
    assert named_unit(written) == unit


@pytest.mark.parametrize("unit", ["kilometer / hour", "EUR / month", "per 1000", "meter ** 2", "fathom", "sacks"])
def test_an_id_and_what_no_text_spells_stay_as_they_are(unit):
    assert named_unit(unit) == unit


def test_pounds_are_sterling_in_a_unit_of_money_only():
    assert named_unit("pounds", money=True) == "GBP"
    assert named_unit("pounds") == "pound"
    assert conversion("pound", "gram")[1] == 0


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("kg/m³", (1, "kilogram / meter ** 3")),
        ("EUR million", (10**6, "EUR")),
        ("millions of euros", (10**6, "EUR")),
        ("€m", (10**6, "EUR")),
        ("£'000", (1000, "GBP")),
        ("$000s", (1000, "USD")),
        ("EUR 000", (1000, "EUR")),
        ("thousand tonnes", (1000, "metric_ton")),
        ("%", (1, "percent")),
        ("m", (1, "meter")),
        ("CEO", None),
        ("thousands", None),
        ("Devices", None),
        ("km/Devices", None),
        ("", None),
    ],
)
def test_a_title_is_a_unit_with_its_scale_or_none(title, expected):
    assert titled_unit(title) == expected
