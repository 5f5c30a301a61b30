"""The record of one amount, and its kind by its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, evolve

from consistency.late import LatePattern
from consistency.mentions.numbers.numeral import Exact, Numeral, whole
from consistency.mentions.numbers.units.powers import SHARES
from consistency.model.reading import Kind

if TYPE_CHECKING:
    from consistency.mentions.numbers.units.spellings import Measure

TIMES: Final = frozenset(
    "second minute hour day working_day week fortnight month year decade century millennium".split()
)
RATIOS: Final = frozenset({"permille", "ppm", "ppb", "fold"})
_PER = LatePattern(r" |_per_")


@define
class Amount:
    """A number with its sign, scale, currency and unit.

    Attributes:
        start, end: its span, sign, currency and unit included.
        numeral: the number alone.
        value, step: as in a reading, sign and scale included.
        kind, unit: as in a reading; "" for a bare number.
        money_in_front: whether its currency is in front.
        factor: the size of the written unit in ``unit``: 1/100 for cents, in dollars.
    """

    start: int
    end: int
    numeral: Numeral
    value: Exact
    step: Exact
    kind: Kind | None = None
    unit: str = ""
    money_in_front: bool = False
    factor: Exact = 1

    @property
    def sub_unit(self) -> bool:
        """Whether it is written in a fraction of the currency, such as cents."""
        return self.factor < 1

    def copied(self) -> Amount:
        """A copy of the amount that may be changed."""
        return evolve(self)

    def times(self, factor: Exact) -> None:
        """Multiply the number and its step, as for a scale word or for cents."""
        if factor != 1:
            self.value, self.step = whole(self.value * factor), whole(self.step * factor)


def kind_of(measure: Measure) -> Kind:
    """The kind of an amount with this unit."""
    if measure.money:
        return "money"
    if measure.unit in SHARES:
        return "percent"
    if measure.unit in TIMES or (measure.unit.endswith(("second", "year")) and not _PER.search(measure.unit)):
        return "quantity" if measure.unit == "light_year" or measure.unit.endswith("arcsecond") else "duration"
    of, _, per = measure.unit.partition(" / ")
    if per in TIMES and (of in TIMES or of == "fold"):
        return "duration" if of in TIMES else "ratio"  # "40 hours per week", "four times a year"
    return "ratio" if measure.unit in RATIOS or measure.unit.startswith("per ") else "quantity"
