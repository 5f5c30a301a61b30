"""What a written value means."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from attrs import evolve, field, frozen, validators

from consistency.algebra.calendar import Precision, clock, clock_face, iso, month_day
from consistency.algebra.interval import Interval, point
from consistency.algebra.units import calendar_factors, conversion

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind: TypeAlias = Literal[
    "count",
    "percent",
    "money",
    "quantity",
    "date",
    "period",
    "year",
    "month-day",
    "time",
    "clock-face",
    "ordinal",
    "duration",
    "age",
    "ratio",
    "number",
]
Bound: TypeAlias = Literal["exact", "above", "at-least", "below", "at-most", "nearly", "about", "range"]

KINDS: tuple[Kind, ...] = get_args(Kind)
BOUNDS: tuple[Bound, ...] = get_args(Bound)
OPPOSITE: Mapping[Bound, Bound] = {"above": "at-most", "at-least": "below", "below": "at-least", "at-most": "above"}
"""What a negation makes of a bound."""
FLOORED: frozenset[Kind] = frozenset({"count", "percent", "ratio", "age", "duration"})
"""Kinds that cannot be negative: "less than 5" of them begins at 0."""
BARE_KINDS: frozenset[Kind] = frozenset({"count", "number"})
"""Kinds of numbers without a unit."""
DATE_KINDS: frozenset[Kind] = frozenset({"date", "period", "year"})
CALENDAR_KINDS: frozenset[Kind] = DATE_KINDS | {"month-day"}
CLOCK_KINDS: frozenset[Kind] = frozenset({"time", "clock-face"})


def _implied_inside(instance: Reading, _attribute: object, value: Interval) -> None:
    if not value.within(instance.literal):
        raise ValueError(f"the implied reading {value} is not inside the literal one {instance.literal}")


@frozen
class Reading:
    """A written value: what its words strictly allow, and what a reader takes from them.

    Attributes:
        kind: what sort of value it is, one of ``KINDS``.
        bound: how the words limit the number, one of ``BOUNDS``.
        literal: the values that the words allow, in ``unit``; day numbers for dates, periods and years;
            the number of the day in a leap year for days without a year; minutes after midnight for times of day, and
            past twelve where the half of the day is open.
        implied: the part of ``literal`` that a reader takes from the words.
        value: the number as written, scale included; the day number of the first day for a date; None for a range.
        step: the place value of the last digit written, scale included; zero for counts and other exact values.
        unit: canonical unit from the lexicon; "percent" for percent; ISO 4217 code for money; the zone of a time of
            day; "" when there is none.
        precision: for dates, how finely they were written.
    """

    kind: Kind = field(validator=validators.in_(KINDS))
    bound: Bound = field(validator=validators.in_(BOUNDS))
    literal: Interval
    implied: Interval = field(validator=_implied_inside)
    value: Fraction | None = None
    step: Fraction = Fraction(0)
    unit: str = ""
    precision: Precision = "day"

    @property
    def is_date(self) -> bool:
        """Whether the ends are day numbers."""
        return self.kind in DATE_KINDS

    @property
    def is_month_day(self) -> bool:
        """Whether the ends are days of any year: "3 June"."""
        return self.kind == "month-day"

    @property
    def is_calendar(self) -> bool:
        """Whether it says when, with a year or without."""
        return self.kind in CALENDAR_KINDS

    @property
    def is_clock(self) -> bool:
        """Whether it says at what time of day, or of either half of it: "10:30"."""
        return self.kind in CLOCK_KINDS

    @property
    def scale(self) -> str:
        """The line on which its ends stand: days, days of any year, minutes of a day or half of it; "" for numbers."""
        return "date" if self.is_date else self.kind if self.is_in_time else ""

    @property
    def is_in_time(self) -> bool:
        """Whether the ends are written as ISO 8601 has them: dates, days without a year, and times of day."""
        return self.is_calendar or self.is_clock

    def converted(self, factor: Fraction, offset: Fraction, unit: str) -> Reading:
        """The same value in another unit: each number times ``factor`` plus ``offset``."""
        by, plus = point(factor), point(offset)
        return evolve(
            self,
            literal=self.literal * by + plus,
            implied=self.implied * by + plus,
            value=None if self.value is None else self.value * factor + offset,
            step=self.step * abs(factor),
            unit=unit,
        )

    def in_unit(self, unit: str) -> Reading:
        """The same value in another unit; twelve weeks are as many months as their days allow.

        Raises:
            UnitError: when a unit is unknown, or measures something else.
        """
        if (factors := calendar_factors(self.unit, unit)) is None:
            return self.converted(*conversion(self.unit, unit), unit)
        few, many = self.converted(factors[0], Fraction(0), unit), self.converted(factors[1], Fraction(0), unit)
        return evolve(
            many,
            literal=_spread(few.literal, many.literal),
            implied=_spread(few.implied, many.implied),
            value=None if few.value is None or many.value is None else (few.value + many.value) / 2,
            step=many.step + factors[1] - factors[0],
        )

    def end_text(self, end: Fraction | None) -> str | None:
        """An end as text for people and machines: a decimal, a fraction where none is exact, an ISO date or time."""
        if end is None:
            return None
        if self.is_clock:
            return clock(end) if self.kind == "time" else clock_face(end)
        if self.is_month_day:
            return month_day(end)
        return iso(end, self.precision) if self.is_date else decimal_text(end)


def _spread(few: Interval, many: Interval) -> Interval:
    """From the low end of one interval to the high end of another one."""
    return Interval(few.low, many.high, low_closed=few.low_closed, high_closed=many.high_closed)


def decimal_text(value: Fraction) -> str:
    """A number without loss: a decimal where one is finite (``1045000000``, ``65.15``), else ``2/3``."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = f"{abs(value.numerator) * 10**places // value.denominator:0{places + 1}d}"
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
