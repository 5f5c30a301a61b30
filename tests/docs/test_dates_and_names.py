from __future__ import annotations

import re

import pytest

from consistency.mentions import scan

PAGE = "docs/explanation/dates-and-names.md"


@pytest.fixture(scope="module")
def tables(root):
    text = (root / PAGE).read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.split("\n") if line.startswith("|")]
    rows = [row for row in rows if not re.match(r"-+$|written$", row[0])]
    assert {len(row) for row in rows} >= {2, 4}
    return rows


def test_every_row_of_dates_is_what_is_read(tables):
    for written, kind, low, high in (row for row in tables if len(row) == 4):
        (found,) = scan(f"It was {written}.")
        reading = found.reading
        ends = [reading.end_text(end) or "-" for end in (reading.literal.low, reading.literal.high)]
        assert [reading.kind, *ends] == [kind, low, high], written


def test_every_row_without_value_holds_none(tables):
    for written in (part for row in tables if len(row) == 2 for part in re.split(r", (?!\d{3})", row[0])):
        assert scan(f"See resolution {written}." if "60/251" in written else f"It was {written}.") == (), written
