"""Makes the readings of plain numbers; each written form is worked out once and kept."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.algebra.interval import Interval
from consistency.mentions.numbers.numeral import ROUNDED_FROM, whole
from consistency.mentions.numbers.values.value import EXACT_WHEN_WHOLE, number_reading
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from consistency.mentions.numbers.numeral import Exact
    from consistency.model.reading import Bound, Kind

MOST: Final = 65_536
_known: dict[tuple[str, int, Kind, Bound, str, Exact], Reading] = {}


_spans: dict[tuple[str, str, Kind | None, str, Exact, bool], Reading | None] = {}


def reading_of_digits(written: str, scale: int, kind: Kind, bound: Bound, unit: str, factor: Exact) -> Reading:
    """The reading of digits with a scale, a bound and a unit; ``factor`` is what the unit's name stands for (cents)."""
    key = (written, scale, kind, bound, unit, factor)
    reading = _known.get(key)
    if reading is None:
        if len(_known) >= MOST:
            _known.clear()
        value, step = _value(written, scale * factor)
        is_rounded = "." in written or scale >= ROUNDED_FROM
        if not is_rounded and kind in EXACT_WHEN_WHOLE:
            step = 0
        reading = _known[key] = number_reading(kind, bound, value, step, unit)
    return reading


def reading_of_range(
    low: str, high: str, kind: Kind | None, unit: str, factor: Exact, *, counts: bool
) -> Reading | None:
    """The reading of a range between digits; None if the first is not the lower end.

    Args:
        low: the lower end as it is written.
        high: the upper end.
        kind: the kind that the unit gives, None without a unit.
        unit: the unit of both, "" for none.
        factor: what the name of the unit stands for.
        counts: whether they count a noun.
    """
    key = (low, high, kind, unit, factor, counts)
    if key not in _spans:
        if len(_spans) >= MOST:
            _spans.clear()
        _spans[key] = _range(*key)
    return _spans[key]


def _range(low: str, high: str, kind: Kind | None, unit: str, factor: Exact, counts: bool) -> Reading | None:  # noqa: FBT001 - a key of the table
    """The same as ``reading_of_range``, kept by its arguments."""
    (first, step), (second, _) = _value(low, factor), _value(high, factor)
    if first >= second:
        return None
    if kind is None:
        kind = "count" if counts or all(end == int(end) for end in (first, second)) else "number"
    if "." not in low and kind in EXACT_WHEN_WHOLE:
        step = 0
    span = Interval(Fraction(first), Fraction(second))
    return Reading(kind, "range", span, span, None, Fraction(step), unit)


def _value(written: str, factor: Exact) -> tuple[Exact, Exact]:
    """The value of digits times a factor, and the place value of the last one."""
    whole_part, _, decimals = written.replace(",", "").partition(".")
    value: Exact = int(whole_part + decimals)
    step: Exact = 1
    if decimals:
        value, step = Fraction(value, 10 ** len(decimals)), Fraction(1, 10 ** len(decimals))
    return whole(value * factor), whole(step * factor)
