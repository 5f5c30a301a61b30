"""The dates of a text, told so that a table can hold them."""

from __future__ import annotations

from finders import find_dates
from marks import marked, unmarked


def quoted_dates(text):
    """The words of the dates of a text."""
    return [text[found.start : found.end] for found in find_dates(text)]


def told_dates(line):
    """The dates of a line, each with marks around it, and its meaning.

    A meaning is the kind, the bound, the first and the last day and the precision: ``period range 2021..2025 year``.
    """
    text = unmarked(line)
    return [(marked(text, found), _meaning(found.reading)) for found in find_dates(text)]


def _meaning(reading):
    low, high = (reading.end_text(end) or "" for end in (reading.literal.low, reading.literal.high))
    ends = low if low == high else f"{low}..{high}"
    return f"{reading.kind} {reading.bound} {ends} {reading.precision}"
