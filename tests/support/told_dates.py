"""A date as a line of a table: the text with the words of the date in brackets, and what they mean."""

from __future__ import annotations

from finders import find_dates


def unmarked(marked):
    """The text of a line."""
    return marked.replace("[", "").replace("]", "")


def quoted_dates(text):
    """The words of the dates of a text."""
    return [text[found.start : found.end] for found in find_dates(text)]


def told_dates(marked):
    """The dates of a text whose brackets are taken out, each as ``(text with brackets around it, meaning)``.

    A meaning is the kind, the bound, the first and the last day and the precision: ``period range 2021..2025 year``.
    """
    text = unmarked(marked)
    return [
        (f"{text[: found.start]}[{text[found.start : found.end]}]{text[found.end :]}", _meaning(found.reading))
        for found in find_dates(text)
    ]


def _meaning(reading):
    low, high = (reading.end_text(end) or "" for end in (reading.literal.low, reading.literal.high))
    ends = low if low == high else f"{low}..{high}"
    return f"{reading.kind} {reading.bound} {ends} {reading.precision}"
