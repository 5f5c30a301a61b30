"""Converts readings to one unit: amounts for a time, shares in percent; finds those that cannot be compared."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.units import conversion, dimension, is_rate, unlike_units
from consistency.errors import UnitError
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.reading import Reading


LONG = frozenset({"day", "week", "month", "quarter_year", "year"})
"""Times for which amounts are given; amounts per hour or less are speeds and flows."""


def measured(reading: Reading) -> str:
    """The quantity that a value measures; only values of the same quantity can be compared."""
    if reading.is_in_time:
        return ""
    return "rate" if is_rate(reading.unit) else dimension(reading.unit)


def for_one_time(facts: Sequence[Fact]) -> list[Reading]:
    """The readings of facts; one without a time, such as "a month", gets the time that all others name.

    "12 euros" beside "12 euros a month", "150 mg" beside "150 mg a day"; but "5 km" is not "5 km/h".
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
    """Whether a unit is no rate, and measures the same quantity as another."""
    return bool(unit) and "/" not in unit and dimension(unit) == dimension(of)


def for_time_of(fact: Fact, other: Fact) -> Reading | None:
    """The value of a fact converted to the time of another: 600 "per minute" is 10 "per second"; None if it cannot be.

    It cannot if one of them has no time, or also holds for each of some things, or if their times vary in length.
    """
    if fact.reading is None or len(fact.held_for) != 1 or len(other.held_for) != 1:
        return None
    try:
        factor, _ = conversion(other.held_for[0], fact.held_for[0])
    except UnitError:
        return None
    return fact.reading.converted(factor, Fraction(0), fact.reading.unit)


def in_one_unit(readings: Sequence[Reading], unit: str) -> list[Reading]:
    """The readings in ``unit``, or in the unit of the first; shares in percent if one of them is.

    Raises:
        UnitError: when one of them measures another quantity.
    """
    if unit == "percent" or any(reading.unit == "percent" for reading in readings):
        readings = [_in_percent(reading) for reading in readings]
    rate = next((reading.unit for reading in readings if is_rate(reading.unit)), "")
    if rate and any(reading.kind in BARE_KINDS and not reading.unit for reading in readings):
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
    """A share such as two-thirds, one in five or 3 per 1,000 in percent; other readings unchanged."""
    if reading.kind != "ratio" or reading.unit == "percent":
        return reading
    factor, offset = conversion(reading.unit, "")
    return reading.converted(factor * 100, offset, "percent")


def first_unlike(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The first fact, and the first of the others that cannot be compared with it."""
    first = facts[0].reading
    for fact in facts[1:]:
        if first is not None and fact.reading is not None:
            try:
                in_one_unit([first, fact.reading], "")
            except UnitError:
                return facts[0], fact
    return tuple(facts[:2])
