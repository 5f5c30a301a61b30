"""Explains a verdict in sentences, so that a reader can redo it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.model.comparison import REASONS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from consistency.algebra.interval import Interval
    from consistency.comparators.relate import Relation
    from consistency.model.fact import Fact
    from consistency.model.mention import Status
    from consistency.model.reading import Reading


_SAID: dict[Status, str] = {"done": "stated", "planned": "planned", "requested": "asked for", "negated": "denied"}


def statement_step(fact: Fact, reading: Reading) -> str:
    """A sentence with the values that one statement allows, and those that a reader takes from it."""
    words = fact.formula or f"“{fact.words}”"
    literal = interval_notation(reading.literal, reading)
    implied = (
        "" if reading.implied == reading.literal else f", is read as {interval_notation(reading.implied, reading)}"
    )
    scope = f" {fact.scope}" if fact.scope else ""
    return f"{fact.citation}: {words} allows {literal}{scope}{implied}"


def claim_step(fact: Fact) -> str:
    """A sentence with the claim or name of a statement without a value."""
    status = f"{fact.status}, {fact.scope}" if fact.scope else fact.status
    return f"{fact.citation}: “{fact.words}” says “{fact.label}” ({status})"


def status_steps(facts: Iterable[Fact]) -> tuple[str, ...]:
    """A sentence for each statement: whether it reports, plans, asks for or denies the fact."""
    return tuple(f"{fact.citation}: “{fact.words}” is {_SAID[fact.status]}" for fact in facts)


def relation_step(relation: Relation, a: Fact, b: Fact) -> str:
    """A sentence that says why two statements have their verdict."""
    return f"{a.citation} and {b.citation}: {relation.verdict} ({relation.reason}), for {REASONS[relation.reason]}"


def interval_notation(interval: Interval, reading: Reading) -> str:
    """An interval as ``[65.15, 65.25] percent``, ``(300, ∞)`` or ``{29}``."""
    unit = f" {reading.unit}" if reading.unit else ""
    if interval.is_empty:
        return "nothing"
    if interval.is_point:
        return f"{{{_end(interval.low, reading)}}}{unit}"
    left = ("[" if interval.low_closed else "(") + (_end(interval.low, reading) or "−∞")
    right = (_end(interval.high, reading) or "∞") + ("]" if interval.high_closed else ")")
    return f"{left}, {right}{unit}"


def _end(end: Fraction | None, reading: Reading) -> str:
    return reading.end_text(end) or ""
