"""What the two ends of a range share: thousands, a scale, a unit, a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.algebra.units import resolve
from consistency.errors import UnitError

if TYPE_CHECKING:
    from consistency.mentions.numbers.amount import Amount
    from consistency.mentions.numbers.numeral import Exact
    from consistency.mentions.source import SourceText

FEW = 3
"""How many times as many hundreds as it has the upper end of a range may have: "two to five hundred" begins at 200."""
TEN, THOUSAND = 10, 1000
DEGREES = frozenset({"degree_Celsius", "degree_Fahrenheit"})
MOST_TIMES = 5
"""Of so many times the smaller number, the greater shares its thousands with it."""


def in_thousands(source: SourceText, first: Amount, second: Amount) -> Amount:
    """A copy of the first of two numbers, in thousands if it shares those of the second: "70-100,000"."""
    low, folded = first.copied(), source.folded
    ends = [folded[amount.numeral.start : amount.numeral.end] for amount in (first, second)]
    if shares_thousand(*ends):
        low.times(THOUSAND)
    return low


def shares_thousand(low: str, high: str) -> bool:
    """Whether the thousands of the greater number also belong to the smaller: "70-100,000"."""
    if not (low.isdigit() and high.endswith(",000") and len(high) <= len("999,000")):
        return False
    return int(low) < int(high[:-4]) <= MOST_TIMES * int(low)


def compatible(first: Amount, second: Amount) -> bool:
    """Whether two numbers may be the ends of one value: both shares, or of one kind."""
    if first.numeral.share != second.numeral.share:
        return False
    kinds = {first.kind, second.kind}
    return len(kinds) == 1 or None in kinds or kinds == {"age", "duration"}


def one_unit(first: Amount, second: Amount) -> bool:
    """Give an end the scale and the unit of the other if it lacks them; False if the units do not fit together."""
    if None in (first.kind, second.kind) or first.unit == second.unit or second.unit.startswith(f"{first.unit} / "):
        first.times(shared_scale(first, second))
    if first.kind is None:
        first.kind, first.unit = second.kind, second.unit
        first.times(second.factor)
    elif second.kind is None:
        second.kind, second.unit = first.kind, first.unit
    elif first.unit == "degree" and second.unit in DEGREES:
        first.unit = second.unit  # "-40° to +85°C"
    elif first.unit != second.unit and not _share_rate(first, second):
        factor = factor_between(first.unit, second.unit)
        if factor is None:
            return False
        first.times(factor)
        first.unit = second.unit
    return True


def _share_rate(first: Amount, second: Amount) -> bool:
    """Give both ends a rate that only the last has: "between $40 and $55 a barrel"; False if it has none.

    The first cannot give it: in "at 10 °C/min to 200 °C" the end is another thing, in "$5 a day to $9" it may be.
    """
    if not second.unit.startswith(f"{first.unit} / "):
        return False
    first.unit = second.unit
    return True


def shared_scale(first: Amount, second: Amount) -> int:
    """The scale word of the second number, if it belongs to the first as well: "5-7 million".

    A first number of thousands may be whole, unless the second has as many: "1,200 to 1,400 million". So may one in
    front of hundreds or dozens, unless they are about as many: "four to five hundred", but "fifty to one hundred".
    """
    scale, value, last = second.numeral.scale, first.numeral.value, second.numeral.value
    if second.numeral.words and scale < THOUSAND:
        is_whole = not value * scale < last <= FEW * value * scale
    else:
        is_whole = value * scale > last if value >= THOUSAND else value * scale >= TEN * last
    return 1 if scale == 1 or first.numeral.scale != 1 or is_whole else scale


def factor_between(unit: str, to: str) -> Exact | None:
    """The factor between two units of one dimension and one zero; None when there is none."""
    try:
        here, there = resolve(unit), resolve(to)
    except UnitError:
        return None
    same = here.dimension == there.dimension and here.offset == there.offset
    return here.factor / there.factor if same else None
