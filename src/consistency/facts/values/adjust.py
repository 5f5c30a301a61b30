"""What a rule may change about a reading: its unit, the slack of round numbers, the width of hedges."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from attrs import evolve

from consistency.algebra.bounds import readings
from consistency.algebra.calendar import DAYS_IN_LEAP_YEAR, iso, span
from consistency.algebra.interval import Interval, point
from consistency.algebra.rounding import preimage
from consistency.algebra.units import calendar_factors, dimension, is_rate
from consistency.errors import UnitError
from consistency.model.fact import THING
from consistency.model.reading import BARE_KINDS, FLOORED, OPPOSITE, Reading
from consistency.model.rule import WORDED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.model.fact import Marks
    from consistency.model.reading import Bound, Kind
    from consistency.model.rule import Find, Rule, Side

FINEST_LIMIT = Fraction(1, 50)
"""To what part of itself a limit is rounded at most, as one that was set into another unit is: 50 mph, 80 km/h."""
MIRRORED: Mapping[Bound, Bound] = {
    "above": "below", "below": "above", "at-least": "at-most", "at-most": "at-least", "nearly": "about",
}  # fmt: skip
"""What a bound is of the rest."""
_ENDS_IN_TIME: Mapping[Kind, tuple[Fraction, Fraction]] = {
    "time": (Fraction(0), Fraction(24 * 60)),
    "clock-face": (Fraction(0), Fraction(12 * 60)),
    "month-day": (Fraction(1), Fraction(DAYS_IN_LEAP_YEAR)),
}
"""Where times without a date begin and end, in minutes and days."""
COUNTED = ("count", "number", "percent", "ratio")
"""Kinds of values that tell how many, or what part."""


def adjusted(reading: Reading, rule: Rule, find: Find | None = None, per: Marks = ()) -> Reading:
    """The reading as the rule wants it compared, found by a phrase with what it says of the value.

    ``per`` is for what the value holds, as the words behind it say.

    A unit that cannot be converted is left as written: the comparison then says that it cannot be set side by side.
    """
    if find and find.side and reading.is_date:
        reading = _end(reading, find.side)
    if rule.kind == "date" and reading.kind == "period" and reading.bound == "exact":
        reading = evolve(reading, kind="date")  # "in the second quarter of 2024" says when, roughly, and not how long
    if rule.kind == "age" and not reading.unit and not reading.is_in_time:
        reading = evolve(reading, kind="age", unit="year")  # "people who were 50 or older"
    if find is not None and (find.unit or find.times != 1) and reading.kind in BARE_KINDS and not reading.unit:
        reading = measured(reading, _kind(rule), find.unit, find.times)
    if find is not None and find.plus:
        reading = reading.converted(Fraction(1), find.plus, reading.unit)
    if rule.limit and reading.value is not None:
        literal, implied = _limit(reading, reading.value)
        reading = evolve(reading, literal=literal, implied=implied)  # the bound still tells on which side it limits
    if rule.rounding is not None:
        reading = _rounded(reading, rule.rounding)
    if rule.hedge is not None:
        reading = _hedged(reading, rule.hedge)
    if rule.unit and reading.unit != rule.unit and not reading.is_in_time:
        with suppress(UnitError):
            rate = _as_rate(reading, rule.unit, per)
            # weeks stay weeks beside a unit of months: how many they are depends on the month
            return reading if calendar_factors(rate.unit, rule.unit) else rate.in_unit(rule.unit)
    return reading


def _as_rate(reading: Reading, unit: str, said: Marks) -> Reading:
    """A value whose words leave out for what it holds, such as "the monthly fee is EUR 20", as a rate in the unit.

    Where its words say for what, as in "EUR 240 annually", it is a rate of that; of what is no unit, it is none.
    """
    if is_rate(unit) and reading.kind in BARE_KINDS and not reading.unit:
        return evolve(reading, kind="ratio", unit=unit)
    of, _, per = unit.partition("/")
    each = next((mark for mark in said if ":" not in mark), " ".join(said).removeprefix(THING))
    has_same = per and reading.unit and dimension(of.strip()) == dimension(reading.unit)
    return evolve(reading, unit=f"{reading.unit} / {each or per.strip()}") if has_same else reading


def _limit(reading: Reading, value: Fraction) -> tuple[Interval, Interval]:
    """What a limit itself is, as if it stood without the words that make a limit of it."""
    if not reading.is_in_time:
        return readings("exact", value, min(reading.step, abs(value) * FINEST_LIMIT))
    named = span(iso(value, reading.precision)) if reading.is_date else point(value)
    last = reading.literal.high
    if reading.kind == "period" and last is not None:
        named = Interval(value, last)  # "until the end of 2029" ends on some of its days
    return named, named


def measured(reading: Reading, kind: Kind, unit: str, times: Fraction) -> Reading:
    """A bare number of a table whose header says its scale or its unit, which stands for all that rounds to it.

    Whole lengths of time are exact, as they are in running text: 2 years are not 30 months.
    """
    is_rounded = reading.step or kind not in ("duration", "age")
    if reading.bound == "exact" and reading.value is not None and is_rounded:
        step = reading.step or Fraction(1)
        wide = preimage(reading.value, step)
        reading = evolve(reading, literal=wide, implied=wide, step=step)
    return evolve(reading.converted(times, Fraction(0), unit), kind=kind)


def denied(reading: Reading, *, limits: bool = False) -> Reading | None:
    """What the denial of a value with a bound states: "did not build more than 20" is at most 20; None without one.

    A day or a time of day is one only where it ``limits``: "not allowed after 6 p.m.", not "did not open until May".
    """
    bound = OPPOSITE.get(reading.bound)
    if bound is None or reading.value is None:
        return None
    if reading.is_in_time:
        return _turned_in_time(reading, bound, reading.value) if limits else None
    literal, implied = readings(bound, reading.value, reading.step, floor=reading.kind in FLOORED)
    return evolve(reading, bound=bound, literal=literal, implied=implied)


def _turned_in_time(reading: Reading, bound: Bound, value: Fraction) -> Reading:
    """What is not after a day or a time is until then, and what is not before it is from then on."""
    start, end = _ENDS_IN_TIME.get(reading.kind, (None, None))
    literal = Interval(start, reading.literal.low) if bound == "at-most" else Interval(reading.literal.high, end)
    return evolve(reading, bound=bound, literal=literal, implied=_limit(reading, value)[1])


def rest_of(reading: Reading) -> Reading | None:
    """The share that another one leaves: 38 percent of 62 percent; None for what is no share."""
    whole = {"percent": Fraction(100), "": Fraction(1)}.get(reading.unit)
    if whole is None or reading.kind not in ("percent", "ratio"):
        return None
    shares = Interval(Fraction(0), whole)
    literal, implied = reading.literal & shares, reading.implied & shares
    if literal.is_empty or implied.is_empty:
        return None
    return mirrored(evolve(reading, literal=literal, implied=implied), whole)


def mirrored(reading: Reading, whole: Fraction = Fraction(0)) -> Reading:
    """What is left of a whole without a value, or the value with the other sign."""
    bound = MIRRORED.get(reading.bound, reading.bound)
    return evolve(reading, bound=bound).converted(Fraction(-1), whole, reading.unit)


def stated(rule: Rule, find: Find, value: Fraction) -> Reading:
    """The reading of a phrase that states a value by itself: "no leaks" states 0."""
    unit = find.unit or rule.unit or {"percent": "percent", "age": "year"}.get(rule.kind, "")
    number = point(value * find.times)
    return Reading(_kind(rule), "exact", number, number, value * find.times, unit=unit)


def _kind(rule: Rule) -> Kind:
    """The kind of a rule's values."""
    return cast("Kind", "number" if rule.kind in WORDED else rule.kind)


def _end(reading: Reading, side: Side) -> Reading:
    """The first or the last of the days, months or years that a period touches, as finely as it is written."""
    day = reading.literal.low if side == "start" else reading.literal.high
    if day is None:
        return reading
    days = span(iso(day, reading.precision))
    kind: Kind = "year" if reading.precision == "year" else "date"
    return Reading(kind, "exact", days, days, days.low, precision=reading.precision)


def _rounded(reading: Reading, figures: int) -> Reading:
    """Bare numbers of at most that many significant figures may stand for anything that rounds to them."""
    value = reading.value
    if reading.bound != "exact" or reading.is_in_time or not value:
        return reading
    step = Fraction(1)
    while abs(value) / step >= 10**figures:
        step *= 10
    while abs(value) / step * 10 < 10**figures and step > reading.step:
        step /= 10
    if step <= reading.step or value % step:
        return reading
    wide = preimage(value, step)
    return evolve(reading, literal=wide, implied=wide, step=step)


def _hedged(reading: Reading, width: Fraction) -> Reading:
    value = reading.value
    if value is None or reading.bound not in ("about", "nearly"):
        return reading
    literal, implied = readings(reading.bound, value, reading.step, hedge=width)
    return evolve(reading, literal=literal, implied=implied)
