"""Rows of data sheets whose unit has a cell of its own."""

from __future__ import annotations

import pytest

from consistency.mentions.scan import extract
from consistency.model.document import Manifest
from consistency.readers import parse


def read(header, row):
    lines = f"| {header} |\n|{'---|' * (header.count('|') + 1)}\n| {row} |\n"
    document = parse(lines, Manifest("a"), "markdown")
    return [f"{m.reading.kind} {float(m.reading.value):g} {m.reading.unit}".rstrip() for m in extract(document)]


MEASURED = {
    ("Parameter | Min | Max | Unit", "Supply voltage | 2.7 | 5.5 | V"): ["quantity 2.7 volt", "quantity 5.5 volt"],
    ("Parameter | Min | Max | Unit", "Temperature | -40 | 85 | °C"): [
        "quantity -40 degree_Celsius",
        "quantity 85 degree_Celsius",
    ],
    ("Parameter | Unit | Value", "Weight | kg | 1.2"): ["quantity 1.2 kilogram"],
    ("Item | Value | Units", "Share | 12 | %"): ["percent 12 percent"],
    ("Item | Value | UoM", "Charge | 1,200 | mAh"): ["quantity 1200 milliampere_hour"],
}
BARE = {
    ("Parameter | Min | Max | Unit", "Supply voltage | 2.7 | 5.5 |"): ["number 2.7", "number 5.5"],
    ("Name | Value | Grade", "Weight | 1.2 | A"): ["number 1.2"],
    ("Name | Value | Unit price", "Weight | 1.2 | V"): ["number 1.2"],
    ("Name | Value | Unit", "Weight | 1.2 kg | g"): ["quantity 1.2 kilogram"],
    ("Name | Value | Unit", "Weight | 12 bags | kg"): ["count 12"],
    ("Name | Value | Unit", "Staff | 12 | North"): ["count 12"],
    ("Name | Value | Unit", "Staff | 12 | 3"): ["count 12", "count 3"],
    ("Name | Value | Unit", "Staff | 12"): ["count 12"],
    ("Name, long | Value | Unit", "Weight | 1.2 | kg"): ["number 1.2"],
}


@pytest.mark.parametrize(("table", "values"), MEASURED.items())
def test_the_cell_below_unit_measures_the_numbers_of_its_row(table, values):
    assert read(*table) == values


@pytest.mark.parametrize(("table", "values"), BARE.items())
def test_other_cells_measure_nothing(table, values):
    assert read(*table) == values
