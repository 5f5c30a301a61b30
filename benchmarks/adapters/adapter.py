"""The library for the scorers of public test sets: what ``extract``, ``compare`` and ``check`` give, in plain words."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import consistency
from consistency.model.document import Manifest
from consistency.readers import parse

BOUNDS = {"exact": "=", "about": "~", "nearly": "~", "above": ">", "at-least": ">", "below": "<", "at-most": "<"}
KINDS = {"count": "number", "ratio": "number", "year": "period", "month-day": "date", "clock-face": "time"}
UNDER = re.compile(r"\b(?:under|below|less|fewer|short|shy)\b", re.IGNORECASE)
"""Words by which "just under 6" says that it is less; "nearly 6" is about 6 to the scorers."""
TEMPERATURES = {"degree_Celsius", "degree_Fahrenheit", "kelvin"}


def extract(text: str) -> list[dict[str, Any]]:
    """The values of a text in the form that the scorers read."""
    return [_row(mention, text[mention.start : mention.end]) for mention in consistency.extract(text)]


def _row(mention: Any, quote: str) -> dict[str, Any]:
    reading = mention.reading
    row = {"start": mention.start, "end": mention.end, "kind": KINDS.get(reading.kind, reading.kind)}
    literal = reading.literal
    if reading.is_date:
        low, high = literal.low, literal.high
        return row | {
            "low": None if low is None else _day(int(low)),
            "high": None if high is None else _day(int(high) + literal.high_closed),
            "bound": "<" if low is None else ">" if high is None else "=",
        }
    if reading.is_month_day:
        return row | {"low": None, "high": None, "bound": "="}  # the scorers know days of a year only
    if reading.unit in TEMPERATURES and reading.unit != "kelvin":
        row["kind"] = "temperature"
    bound = BOUNDS.get(reading.bound, "range")
    if reading.bound == "nearly" and UNDER.search(quote):
        bound = "<"
    value = None if reading.value is None else float(reading.value)
    low = literal.low if bound == "range" else {"<": None}.get(bound, reading.value)
    high = literal.high if bound == "range" else {">": None}.get(bound, reading.value)
    ends = {"low": None if low is None else float(low), "high": None if high is None else float(high)}
    return row | ends | {"value": value, "bound": bound, "unit": reading.unit or None}


def _day(number: int) -> str:
    """A day as ISO 8601 has it; the scorers know none before the epoch."""
    return dt.date.fromordinal(min(max(number, 1), dt.date.max.toordinal())).isoformat()


VERDICTS = {"agreement": "agree", "drift": "drift", "contradiction": "contradict", "unknown": "unknown"}


def compare(reference: str, statement: str) -> str:
    """What a statement is to a reference, in the words that the scorers read."""
    return VERDICTS[consistency.compare(reference, statement).verdict]


def check(docs: dict[str, str]) -> list[dict[str, Any]]:
    """What documents state in like words, without rules: the two values that prove each verdict."""
    documents = [parse(text, Manifest(name, name), "markdown") for name, text in docs.items()]
    findings = consistency.compare_documents(documents).findings
    proofs = [(finding.verdict, finding.comparison.witnesses) for finding in findings]
    return [{"a": _place(a), "b": _place(b), "verdict": VERDICTS[verdict]} for verdict, (a, b) in proofs]


def _place(fact: Any) -> dict[str, Any]:
    return {"doc": fact.document, "start": fact.citation.start, "end": fact.citation.end}
