"""Two readings of one value, told in two units or currencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.algebra.bounds import grain
from consistency.algebra.units import conversion
from consistency.errors import UnitError

if TYPE_CHECKING:
    from consistency.model.reading import Reading

MEASURED: Final = frozenset({"quantity", "duration"})
SLACK: Final = 15
"""In hundredths: how far a rounded conversion may be off."""


def are_sums(here: Reading, there: Reading) -> bool:
    """Whether two values are amounts of two currencies, whose rate of exchange is unknown."""
    return here.kind == there.kind == "money" and here.unit[:3] != there.unit[:3] and here.unit[3:] == there.unit[3:]


def is_converted(here: Reading, there: Reading) -> bool:
    """Whether two measures in two units are the same, as nearly as people convert; also differences of temperature."""
    value, converted = here.value, there.value
    if value is None or converted is None or here.unit == there.unit or not {here.kind, there.kind} <= MEASURED:
        return False
    try:
        factor, offset = conversion(here.unit, there.unit)
    except UnitError:
        return False
    return any(
        abs(value * factor + plus - converted)
        <= max(abs(converted) * SLACK / 100, grain(converted, there.step) if plus else 0)
        for plus in {offset, 0 * offset}
    )
