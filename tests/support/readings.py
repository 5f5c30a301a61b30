"""Readings and facts for the comparators' tests, without a text to read them from."""

from __future__ import annotations

from fractions import Fraction

from consistency.algebra.calendar import day_of_leap_year, span
from consistency.algebra.interval import Interval, point
from consistency.algebra.rounding import granularity, preimage
from consistency.model.document import Citation
from consistency.model.fact import Fact
from consistency.model.reading import Reading


def count(n, bound="exact"):
    """An exact count, or a bounded one read up to the next round number."""
    return measure(n, bound=bound, step=0, kind="count")


def measure(n, bound="exact", step="1", kind="percent", unit=""):
    """A measure whose last digit has place value ``step``."""
    value, step = Fraction(n), Fraction(step)
    grain = granularity(value, step or Fraction(1))
    width = min(value / 10, grain)
    literal, implied = {
        "exact": lambda: (preimage(value, step) if step else point(value),) * 2,
        "above": lambda: (
            Interval(value, None, low_closed=False),
            Interval(value, value + grain, low_closed=False, high_closed=False),
        ),
        "at-least": lambda: (Interval(value, None), Interval(value, value + grain, high_closed=False)),
        "below": lambda: (
            Interval(0, value, high_closed=False),
            Interval(value - grain, value, high_closed=False),
        ),
        "at-most": lambda: (Interval(None, value), Interval(value - grain, value)),
        "nearly": lambda: (Interval(value - width, value, high_closed=False),) * 2,
        "about": lambda: (Interval(value - width, value + width),) * 2,
    }[bound]()
    return Reading(kind, bound, literal, implied, value, step, unit)


def date(iso, bound="exact"):
    days = span(iso)
    literal = {"exact": days, "at-least": Interval(days.low), "at-most": Interval(None, days.high)}[bound]
    kind = "year" if len(iso) == 4 else "date"
    precision = {4: "year", 7: "month", 10: "day"}[len(iso)]
    return Reading(kind, bound, literal, literal, days.low, precision=precision)


def month_day(month, day, bound="exact"):
    number = day_of_leap_year(month, day)
    literal = {"exact": point(number), "at-least": Interval(number), "at-most": Interval(None, number)}[bound]
    return Reading("month-day", bound, literal, literal, Fraction(number))


def period(first, last):
    days = span(first) | span(last)
    return Reading("period", "range", days, days, None, precision="year")


def fact(reading=None, document="a", start=0, **fields):
    """A fact that stands at ``start`` of a document."""
    quote = fields.pop("quote", "words")
    citation = Citation(document, start, start + len(quote), 1, start + 1, quote)
    fields.setdefault("as_of", fields.get("issued", ""))
    return Fact("some-rule", citation, reading, **fields)
