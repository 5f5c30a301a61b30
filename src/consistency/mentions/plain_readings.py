"""What plain numbers mean: each way of writing is worked out once and kept."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.mentions.numeral import ROUNDED_FROM, whole
from consistency.mentions.values import EXACT_WHEN_WHOLE, number_reading

if TYPE_CHECKING:
    from consistency.mentions.numeral import Exact
    from consistency.model.reading import Bound, Kind, Reading

MOST: Final = 65_536
_known: dict[tuple[str, int, Kind, Bound, str, Exact], Reading] = {}


def reading_of_digits(written: str, scale: int, kind: Kind, bound: Bound, unit: str, factor: Exact) -> Reading:
    """What digits mean under a bound, with a scale word behind them, in a unit of which the name says a part."""
    key = (written, scale, kind, bound, unit, factor)
    reading = _known.get(key)
    if reading is None:
        if len(_known) >= MOST:
            _known.clear()
        whole_part, _, decimals = written.replace(",", "").partition(".")
        value: Exact = int(whole_part + decimals)
        step: Exact = scale
        if decimals:
            value, step = Fraction(value, 10 ** len(decimals)), Fraction(scale, 10 ** len(decimals))
        value, step = whole(value * scale), whole(step)
        is_rounded = bool(decimals) or scale >= ROUNDED_FROM
        if factor != 1:
            value, step = whole(value * factor), whole(step * factor)
        if not is_rounded and kind in EXACT_WHEN_WHOLE:
            step = 0
        reading = _known[key] = number_reading(kind, bound, value, step, unit)
    return reading
