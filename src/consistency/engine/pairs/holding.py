"""Two values held against one another: whether kinds and units allow it, and what comes of it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.algebra.units import conversion
from consistency.comparators import Relation, held_against, held_against_denial, held_against_period
from consistency.engine.pairs.times import named_days
from consistency.errors import UnitError
from consistency.mentions.lexicon import current
from consistency.model.reading import CALENDAR_KINDS, CLOCK_KINDS, Reading

if TYPE_CHECKING:
    from consistency.engine.pairs.value import ValueInText

_FAMILIES = (
    frozenset({"count", "number"}),
    frozenset({"percent", "ratio"}),
    frozenset({"duration", "age"}),
    CALENDAR_KINDS,
    CLOCK_KINDS,
)


@frozen
class Held:
    """Two values set side by side.

    Attributes:
        reference, statement: their readings, in the statement's unit.
        relation: None when the statement may or may not be true.
    """

    reference: Reading
    statement: Reading
    relation: Relation | None


def held(ours: ValueInText, theirs: ValueInText) -> Held | None:
    """A value of the reference and one of the statement; None where kinds or units differ.

    "One in five" can be held against "20 percent", "a score of 71" against "71%", "was 81" against "aged 79".
    """
    reference, statement = _completed(ours, theirs), _completed(theirs, ours)
    alike = reference.kind == statement.kind or any({reference.kind, statement.kind} <= f for f in _FAMILIES)
    if not alike:
        return None
    units = (reference.unit, statement.unit)
    if units in (("percent", ""), ("", "percent")):
        factor = Fraction(100) if statement.unit else Fraction(1, 100)
        reference = reference.converted(factor, Fraction(0), statement.unit)
    elif reference.unit != statement.unit:
        try:
            reference = reference.converted(*conversion(*units), statement.unit)
        except UnitError:
            return None
    if theirs.names_end and ours.names_end and reference.bound == statement.bound != "range":
        ends = [evolve(r, bound="exact", literal=(d := named_days(r)), implied=d) for r in (reference, statement)]
        return Held(reference, statement, held_against(*ends))
    if theirs.names_end and reference.bound == "range" and reference.scale == statement.scale:
        return Held(reference, statement, held_against_period(reference, statement, named_days(statement)))
    return Held(reference, statement, _relation(reference, statement, ours.denied, theirs.denied))


def held_without_unit(ours: ValueInText, theirs: ValueInText) -> Relation | None:
    """What comes of two values of which one leaves its unit out, where the other's makes them agree."""
    a, b = ours.mention.reading, theirs.mention.reading
    if not (ours.is_bare or theirs.is_bare) or a.is_calendar != b.is_calendar:
        return None
    relation = held_against(evolve(a, kind=b.kind, unit=b.unit), b)
    return relation if relation and relation.verdict == "agreement" else None


def _completed(value: ValueInText, other: ValueInText) -> Reading:
    """What a number alone means beside an age, and behind "score" beside a share; "a score of 7" may be 7 of 10."""
    reading, beside, roles = value.mention.reading, other.mention.reading, current().roles
    if not value.is_bare:
        return reading
    if beside.kind == "age" and value.lead in roles["age-lead"]:
        return evolve(reading, kind=beside.kind, unit=beside.unit)
    if beside.kind in ("percent", "ratio") and not roles["score"].isdisjoint(value.leads):
        part = reading if beside.kind == "percent" else reading.converted(1 / _whole(other), Fraction(0), "")
        return evolve(part, kind=beside.kind, unit=beside.unit)
    return reading


def _whole(value: ValueInText) -> Fraction:
    """The whole of a share as it is written: 10 for "7.3/10", 100 for "71 percent" and "two-thirds"."""
    digits = value.sort[2].replace(",", "").strip(".")
    return (Fraction(digits) if digits else Fraction(0)) or Fraction(100)


def _relation(reference: Reading, statement: Reading, ours: bool, theirs: bool) -> Relation | None:  # noqa: FBT001
    """What came of two readings, each of which may be denied: "does not employ 95 people"."""
    if ours and theirs:
        return held_against(statement, reference)  # what is denied of more is denied of less
    return held_against_denial(reference, statement) if ours or theirs else held_against(reference, statement)
