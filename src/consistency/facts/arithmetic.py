"""Interval arithmetic on readings, with their units and with dates."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, field, frozen

from consistency.algebra.calendar import first_day, iso, last_day, year_of, years
from consistency.algebra.expression import Constant, Expression, Function, Operand, Operator
from consistency.algebra.interval import Interval, point
from consistency.algebra.units import conversion
from consistency.errors import UnitError
from consistency.model.reading import Kind, Reading, decimal_text

if TYPE_CHECKING:
    from consistency.model.rule import Rule

DAYS = {"day": Fraction(1), "week": Fraction(7), "month": Fraction(146097, 4800), "year": Fraction(146097, 400)}
PLAIN_UNITS = {"", "year"}  # a number of years may be added to a calendar year


class NotComputableError(ValueError):
    """An operation that has no result, such as adding hectares to yuan."""


@frozen
class Computed:
    """A value on its way through an expression.

    Attributes:
        interval: its literal ends; day numbers when ``is_date``.
        units: powers of units; empty for a bare number.
        is_date: whether it is a point or a span in the calendar.
    """

    interval: Interval
    units: tuple[tuple[str, int], ...] = ()
    is_date: bool = field(default=False)

    @property
    def unit(self) -> str:
        """The units as one text, such as ``CNY / hectare``."""
        above = [u if p == 1 else f"{u} ** {p}" for u, p in self.units if p > 0]
        below = [u if p == -1 else f"{u} ** {-p}" for u, p in self.units if p < 0]
        return " * ".join(above) + "".join(f" / {u}" for u in below)


Lookup: TypeAlias = Callable[[Operand], Computed]


def amount_of(reading: Reading, function: Function | None = None) -> Computed:
    """A reading as an amount: percent become shares of one.

    Args:
        reading: the value.
        function: ``year`` takes the calendar year of a date, and of an open one ("since 1979", "by 2021") the year that
            it names; ``years`` counts the calendar years that a period touches.
    """
    if reading.is_date:
        return _of_date(reading, function)
    if reading.is_clock:
        raise NotComputableError("a time of day cannot be computed with")
    if reading.is_month_day:
        raise NotComputableError("a day without a year cannot be computed with")
    if reading.unit == "percent":
        return Computed(reading.literal * point(Fraction(1, 100)))
    if reading.kind == "ratio" or not reading.unit:
        return Computed(reading.literal)
    return Computed(reading.literal, ((reading.unit, 1),))


def _of_date(reading: Reading, function: Function | None) -> Computed:
    if function is None:
        return Computed(reading.literal, is_date=True)
    if function == "year" and reading.value is not None and reading.bound not in ("exact", "range"):
        return Computed(point(year_of(reading.value)))
    touched = years(reading.literal)
    if function == "year":
        return Computed(touched)
    if touched.low is None or touched.high is None:
        raise NotComputableError("an open period has no number of years")
    return Computed(point(touched.high - touched.low + 1))


def evaluate(expression: Expression, lookup: Lookup) -> Computed:
    """The value of an expression.

    Raises:
        NotComputableError: when units, dates or a division by zero forbid it.
    """
    if isinstance(expression, Constant):
        return Computed(point(expression.value))
    if isinstance(expression, Operand):
        return lookup(expression)
    left, right = evaluate(expression.left, lookup), evaluate(expression.right, lookup)
    return (_added if expression.operator in "+-" else _multiplied)(expression.operator, left, right)


def _added(operator: Operator, left: Computed, right: Computed) -> Computed:
    if left.is_date or right.is_date:
        return _shifted(operator, left, right)
    if left.units != right.units and not ({left.unit, right.unit} <= PLAIN_UNITS):
        try:
            factor, _ = conversion(right.unit, left.unit)
        except UnitError as error:
            raise NotComputableError(
                f"{right.unit or 'a number'} cannot be added to {left.unit or 'a number'}"
            ) from error
        right = evolve(right, interval=right.interval * point(factor), units=left.units)
    interval = left.interval + right.interval if operator == "+" else left.interval - right.interval
    return Computed(interval, left.units or right.units if left.units == right.units else ())


def _shifted(operator: Operator, left: Computed, right: Computed) -> Computed:
    """Sums with dates: a date and a duration make a date, two dates a duration in days."""
    if left.is_date and right.is_date:
        if operator == "+":
            raise NotComputableError("two dates cannot be added")
        return Computed(left.interval - right.interval, (("day", 1),))
    date, length = (left, right) if left.is_date else (right, left)
    if operator == "-" and not left.is_date:
        raise NotComputableError("a date cannot be taken from a duration")
    if length.unit not in DAYS:
        raise NotComputableError(f"{length.unit or 'a bare number'} cannot be added to a date; a duration can")
    days = length.interval * point(DAYS[length.unit])
    return Computed(date.interval + days if operator == "+" else date.interval - days, is_date=True)


def _multiplied(operator: Operator, left: Computed, right: Computed) -> Computed:
    if left.is_date or right.is_date:
        raise NotComputableError("a date cannot be multiplied or divided; take year() of it")
    powers = dict(left.units)
    for unit, power in right.units:
        powers[unit] = powers.get(unit, 0) + (power if operator == "*" else -power)
    units = tuple(sorted((unit, power) for unit, power in powers.items() if power))
    try:
        interval = left.interval * right.interval if operator == "*" else left.interval / right.interval
    except ZeroDivisionError as error:
        raise NotComputableError("division by an interval that holds zero") from error
    return Computed(interval, units)


def in_percent(amount: Computed, rule: Rule) -> Computed:
    """A share of one in percent, where the rule is about percent."""
    if rule.kind != "percent" or amount.units or amount.is_date:
        return amount
    return Computed(amount.interval * point(100), (("percent", 1),))


def reading_of(amount: Computed, rule: Rule) -> Reading:
    """An amount as a reading of the rule's kind."""
    amount = in_percent(amount, rule)
    interval, unit, kind = amount.interval, amount.unit, rule.kind
    if amount.is_date:
        whole = Interval(_floor(interval.low), _floor(interval.high))
        return Reading("date", "range", whole, whole, whole.low)
    if kind in ("date", "year", "period") and not unit:
        low = None if interval.low is None else first_day(int(interval.low))
        high = None if interval.high is None else last_day(int(interval.high))
        return Reading("year", "range", Interval(low, high), Interval(low, high), Interval(low).low, precision="year")
    exact = interval.low if interval.is_point else None
    written: Kind = "number" if kind == "code" or kind == "name" or kind == "term" else kind  # noqa: PLR1714 - narrows the type
    return Reading(written, "exact" if interval.is_point else "range", interval, interval, exact, unit=unit)


def _floor(end: Fraction | None) -> int | None:
    return None if end is None else end.numerator // end.denominator


def shown(amount: Computed) -> str:
    """An amount for people: its ends with six figures, or dates."""
    if amount.is_date:
        ends = [None if e is None else iso(e) for e in (amount.interval.low, amount.interval.high)]
    else:
        ends = [None if e is None else _figures(e) for e in (amount.interval.low, amount.interval.high)]
    low, high = ("−∞" if ends[0] is None else ends[0]), ("∞" if ends[1] is None else ends[1])
    unit = f" {amount.unit}" if amount.unit else ""
    return (low if low == high else f"{low} to {high}") + unit


def _figures(end: Fraction) -> str:
    """Six significant figures of a number, without an exponent."""
    if end.denominator == 1 and abs(end) < 10**6:
        return decimal_text(end)
    places = 6
    while abs(end) >= Fraction(10) ** places:
        places += 1
    digits = 6 - places if places > 6 else next((p for p in range(6) if abs(end) >= Fraction(10) ** (5 - p)), 6)
    return decimal_text(Fraction(round(end * Fraction(10) ** digits)) / Fraction(10) ** digits)
