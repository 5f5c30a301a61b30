"""Readings brought into one unit: what is told for a time, shares in percent, and what cannot be set side by side."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.units import conversion, dimension, is_rate, unlike_units
from consistency.comparators.relate import BARE
from consistency.errors import UnitError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.reading import Reading


LONG = frozenset({"day", "week", "month", "quarter_year", "year"})
"""Times for which amounts are told; per hour and less they are speeds and flows."""


def measured(reading: Reading) -> str:
    """What a value measures, for values that may be set side by side to have in common."""
    if reading.is_in_time:
        return ""
    return "rate" if is_rate(reading.unit) else dimension(reading.unit)


def for_one_time(facts: Sequence[Fact]) -> list[Reading]:
    """The readings of facts; one that does not say for what time it holds stands for the time that all others name.

    "12 euros" beside "12 euros a month", "150 mg" beside "150 mg a day"; beside "5 km/h", "5 km" is something else.
    """
    read = [(fact.reading, " ".join(fact.held_for)) for fact in facts if fact.reading is not None]
    rates = {
        (of, per)
        for reading, _ in read
        for of, _, per in [reading.unit.partition(" / ")]
        if per in LONG or (per and reading.kind == "money")
    }
    of, per = min(rates, default=("", ""))
    if len({time for _, time in rates}) != 1:
        return [reading for reading, _ in read]
    return [
        evolve(reading, unit=f"{reading.unit} / {per}") if said in ("", per) and _is_like(reading.unit, of) else reading
        for reading, said in read
    ]


def _is_like(unit: str, of: str) -> bool:
    """Whether a unit is no rate, and measures what another one does."""
    return bool(unit) and "/" not in unit and dimension(unit) == dimension(of)


def for_time_of(fact: Fact, other: Fact) -> Reading | None:
    """What the value of a fact is for the time for which another one holds: 10 "per second" for 600 "per minute".

    None where one of them holds for no time, or for another thing besides, or their times are of no fixed length.
    """
    if fact.reading is None or len(fact.held_for) != 1 or len(other.held_for) != 1:
        return None
    try:
        factor, _ = conversion(other.held_for[0], fact.held_for[0])
    except UnitError:
        return None
    return fact.reading.converted(factor, Fraction(0), fact.reading.unit)


def in_one_unit(readings: Sequence[Reading], unit: str) -> list[Reading]:
    """The readings in ``unit``, or in the unit of the first; parts of a whole in percent where one of them is.

    Raises:
        UnitError: when one of them measures something else.
    """
    if unit == "percent" or any(reading.unit == "percent" for reading in readings):
        readings = [_in_percent(reading) for reading in readings]
    rate = next((reading.unit for reading in readings if is_rate(reading.unit)), "")
    if rate and any(reading.kind in BARE and not reading.unit for reading in readings):
        raise unlike_units("", rate)  # "4.2" beside "4.2 per million" may be so many of a million, or of a thousand
    target = unit or readings[0].unit
    times = [reading.unit.partition(" / ")[2] for reading in readings] if unit and "/" not in unit else []
    if times and all(times):
        target = f"{unit} / {times[0]}"  # "20 mg a day", of a rule whose unit is mg
    converted = []
    for reading in readings:
        if reading.unit == target or reading.is_date:
            converted.append(reading)
        else:
            converted.append(reading.in_unit(target))
    return converted


def _in_percent(reading: Reading) -> Reading:
    """Two-thirds, one in five or 3 per 1,000 as a share in percent; all else as it is."""
    if reading.kind != "ratio" or reading.unit == "percent":
        return reading
    factor, offset = conversion(reading.unit, "")
    return reading.converted(factor * 100, offset, "percent")


def first_unlike(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The first fact and the first one that cannot be set beside it."""
    first = facts[0].reading
    for fact in facts[1:]:
        if first is not None and fact.reading is not None:
            try:
                in_one_unit([first, fact.reading], "")
            except UnitError:
                return facts[0], fact
    return tuple(facts[:2])
