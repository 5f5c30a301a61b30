"""Compares two readings of one fact: the verdict, and the reason for it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.algebra.bounds import grain
from consistency.algebra.calendar import iso, span
from consistency.algebra.interval import point
from consistency.algebra.rounding import preimage
from consistency.comparators.scales import on_one_scale
from consistency.model.reading import BARE_KINDS
from consistency.model.rule import Verdict

if TYPE_CHECKING:
    from consistency.algebra.interval import Interval
    from consistency.model.reading import Bound, Reading

ONE_SIDED: frozenset[Bound] = frozenset({"above", "at-least", "below", "at-most", "nearly"})
UPWARD: frozenset[Bound] = frozenset({"above", "at-least"})
DOWNWARD: frozenset[Bound] = frozenset({"below", "at-most"})
FARTHEST_LIMIT = Fraction(49, 50)
"""How near two limits must be, as a share of the larger: a limit is rounded only by little."""
"""Kinds of numbers that may lack their unit."""
HALF = 5
"""Half of the next place: "more than 350" is a bound on half of a hundred."""
MOST_PARTS = 10
"""The greatest denominator of a rough share: "four in ten", "two-thirds"."""
CLOSE_SHARE = Fraction(1, 25)
CENT = Fraction(1, 100)
LEAST_SUM = 1000
"""The amount of money from which cents are often left out; a smaller one is likely a price."""
PERCENT = Fraction(100)


@frozen
class Relation:
    """The result of comparing two statements.

    Attributes:
        verdict: agreement, drift, contradiction or incomparable.
        reason: why, a code from ``REASONS``.
    """

    verdict: Verdict
    reason: str


SAME = Relation("agreement", "same")
REFINES = Relation("agreement", "refines")
QUALIFIED = Relation("agreement", "qualified")
WITHIN_ROUNDING = Relation("agreement", "within-rounding")
BOUND_CHANGED = Relation("drift", "bound-changed")
IMPLIED_APART = Relation("drift", "implied-apart")
SCOPE_CHANGED = Relation("drift", "scope-changed")
ROUND_NUMBER = Relation("drift", "round-number")
APART = Relation("contradiction", "apart")
CROSSES_BOUND = Relation("contradiction", "crosses-bound")
DENIED = Relation("contradiction", "denied")
DIFFERENT_STATUS = Relation("incomparable", "different-status")


def relate(a: Reading, b: Reading) -> Relation:
    """The relation of two readings in one unit, in either order."""
    if a.scale != b.scale and (common := on_one_scale(a, b)) != (a, b):
        relation = relate(*common)
        return REFINES if relation == SAME else relation
    if a.literal == b.literal and a.bound == b.bound:
        return SAME
    if a.value is not None and a.value == b.value and a.step == b.step and not a.is_calendar:
        return _same_number(a, b)
    if not a.literal.meets(b.literal):
        return CROSSES_BOUND if {a.bound, b.bound} & ONE_SIDED else _maybe_rounded(a, b)
    if a.is_calendar:
        return _same_days(a, b)
    if a.value is not None and a.value == b.value and a.bound == b.bound:
        return SAME
    if a.bound == b.bound == "exact" and a.step == b.step and a.value != b.value:
        return APART
    if a.value is not None and a.value == b.value:
        return _same_number(a, b)
    return _nearly_one(a, b)


def _nearly_one(a: Reading, b: Reading) -> Relation:
    """The relation of two different numbers whose intervals overlap."""
    if _is_price_without_cents(a, b) or _is_price_without_cents(b, a):
        return ROUND_NUMBER
    if _are_one_limit(a, b) or _is_within_half(a, b) or _is_within_half(b, a):
        return REFINES
    if not a.implied.meets(b.implied) or of_other_groups(a, b) or _are_next(a, b) or are_two_limits(a, b):
        return IMPLIED_APART
    if a.implied.within(b.implied) or b.implied.within(a.implied):
        return REFINES
    return WITHIN_ROUNDING


def _maybe_rounded(a: Reading, b: Reading) -> Relation:
    """The relation of two numbers whose intervals do not overlap as written: one may be the other, rounded.

    Beside "18.1 pupils per teacher", "18 pupils per teacher" is no count, and 18.1 rounds to it. "Four in ten" may be
    41 percent, roughly, but no word says so.
    """
    fine, coarse = (a, b) if a.step > b.step else (b, a)  # the step of what is no measure is zero
    if a.value is None or b.value is None or fine.value is None or coarse.value is None or coarse.step:
        return APART
    if not a.bound == b.bound == "exact":
        return APART
    if {a.kind, b.kind} <= BARE_KINDS and 0 < fine.step < 1 and coarse.value.denominator == 1:
        return REFINES if fine.value in preimage(coarse.value, Fraction(1)) else APART
    return ROUND_NUMBER if is_rough_share(fine, coarse) else APART


def is_rough_share(fine: Reading, coarse: Reading) -> bool:
    """Whether a share in words is near a percentage: "four in ten", "41 percent"."""
    if not fine.value or not coarse.value or coarse.kind != "ratio" or fine.kind != "percent":
        return False
    parts = (coarse.value / PERCENT).denominator if coarse.unit == "percent" else coarse.value.denominator
    return parts <= MOST_PARTS and abs(fine.value - coarse.value) <= CLOSE_SHARE * max(fine.value, coarse.value)


def of_other_groups(a: Reading, b: Reading) -> bool:
    """Whether two ages bound different groups of people: "aged 60 or above" is not roughly "aged 65 or above".

    Nor is "from the age of 12" roughly "aged 11 to 18".
    """
    if not a.kind == b.kind == "age":
        return False
    bounds = {a.bound, b.bound}
    if "range" not in bounds:
        return bounds <= UPWARD or bounds <= DOWNWARD
    return bool(
        (bounds & UPWARD and a.literal.low != b.literal.low)
        or (bounds & DOWNWARD and _oldest(a.literal) != _oldest(b.literal))
    )


def _oldest(ages: Interval) -> Fraction | None:
    """The greatest age in full years: "under 5" is "aged 0 to 4"."""
    return ages.high if ages.high is None or ages.high_closed else ages.high - 1


def ends_of(reading: Reading) -> list[Reading]:
    """The ends of a range, each as a value of its own."""
    ends = [end for end in (reading.literal.low, reading.literal.high) if end is not None]
    return [evolve(reading, bound="exact", literal=point(end), implied=point(end), value=end) for end in ends]


def are_apart(a: Reading, b: Reading) -> bool:
    """Whether two ends of ranges are farther apart than their rounding."""
    slack = max(a.step, b.step) / 2
    (low, least), (high, most) = ((r.literal.low or 0, r.literal.high or 0) for r in (a, b))
    return max(high - least, low - most) > slack


def _is_within_half(rough: Reading, exact: Reading) -> bool:
    """Whether a number is near a bound on half of a round number: 27 is "more than 25", 380 "more than 350".

    A writer who counts in halves of tens means a number up to the next half.
    """
    if rough.value is None or exact.value is None or exact.bound != "exact" or rough.is_in_time or rough.kind == "age":
        return False
    place = grain(rough.value, rough.step)
    is_half = rough.value % (10 * place) == HALF * place and abs(rough.value) > 10 * place
    return rough.bound in ONE_SIDED - {"nearly"} and is_half and abs(exact.value - rough.value) < HALF * place


def _is_price_without_cents(coarse: Reading, fine: Reading) -> bool:
    """Whether two small amounts of money differ in their cents: a price of 12 euros is not 12.50."""
    if coarse.value is None or not (coarse.kind == fine.kind == "money" and coarse.bound == fine.bound == "exact"):
        return False
    return coarse.step == 1 and fine.step == CENT and coarse.value != fine.value and coarse.value < LEAST_SUM


def _are_next(a: Reading, b: Reading) -> bool:
    """Whether two readings with one bound touch in a single point: "at most 25" is not roughly "at most 24"."""
    return a.bound == b.bound != "exact" and (a.implied & b.implied).is_point and a.implied != b.implied


def _are_one_limit(a: Reading, b: Reading) -> bool:
    """Whether two counts begin at the same whole number: "more than 49 clerks" are "50 or more clerks"."""
    least = {r.value + (r.bound == "above") for r in (a, b) if r.value is not None and not r.step}
    return a.kind == b.kind == "count" and {a.bound, b.bound} == UPWARD and len(least) == 1


def are_two_limits(a: Reading, b: Reading) -> bool:
    """Whether two limits are farther apart than rounding explains: "within a month" is not roughly "within a week".

    Lower limits count only for lengths of time; others are often estimates: "at least 100 people" may be 120.
    """
    sides = [DOWNWARD, UPWARD] if a.kind == b.kind == "duration" else [DOWNWARD]
    if a.value is None or b.value is None or not any({a.bound, b.bound} <= side for side in sides):
        return False
    (_, low), (high, _) = sorted([_spread_limit(a, a.value), _spread_limit(b, b.value)])
    return low < high * FARTHEST_LIMIT


def _spread_limit(reading: Reading, value: Fraction) -> tuple[Fraction, Fraction]:
    """The least and the greatest size of a converted limit: four weeks are between 28/31 of a month and a month."""
    end = reading.literal.high if reading.bound in DOWNWARD else reading.literal.low
    other = value if end is None else 2 * value - end  # the number lies midway between both
    return min(abs(value), abs(other)), max(abs(value), abs(other))


def _same_number(a: Reading, b: Reading) -> Relation:
    """The relation of two readings with the same number and different bounds."""
    bounds = {a.bound, b.bound}
    if bounds <= {"exact", "about"} or (bounds == {"about", "nearly"}):
        return REFINES
    if a.is_clock and "exact" in bounds and a.implied == b.implied:
        return REFINES  # "open until 6 p.m.", "closes at 6 p.m."
    opposed = bool(bounds & UPWARD) and bool(bounds & (ONE_SIDED - UPWARD))
    return CROSSES_BOUND if opposed and not a.literal.meets(b.literal) else BOUND_CHANGED


def _same_days(a: Reading, b: Reading) -> Relation:
    """The relation of two dates that overlap: the finer one refines the other; two periods must have the same ends."""
    if a.literal == b.literal:
        return SAME
    one_sided = {a.bound, b.bound} & ONE_SIDED
    if one_sided and a.value is not None and a.value == b.value:
        return REFINES if "exact" in (a.bound, b.bound) and (_names_end(a) or _names_end(b)) else BOUND_CHANGED
    if a.bound == b.bound and one_sided and a.value is not None and b.value is not None:
        named = [_named(r, r.value) for r in (a, b) if r.value is not None]
        return (
            REFINES if named[0].meets(named[1]) else IMPLIED_APART
        )  # "since 2008" names another year than "since 2009"
    if not a.implied.meets(b.implied):
        return IMPLIED_APART
    if _is_period(a) and _is_period(b) and not one_sided:
        return SCOPE_CHANGED if a.literal.within(b.literal) or b.literal.within(a.literal) else APART
    return REFINES if a.literal.within(b.literal) or b.literal.within(a.literal) else WITHIN_ROUNDING


def _names_end(reading: Reading) -> bool:
    """Whether the words of a bound name the first or last day of a period: "until" does, "by" does not."""
    return reading.implied != reading.literal


def _named(reading: Reading, value: Fraction) -> Interval:
    """The days that a date names, without the days that its bound adds."""
    return point(value) if reading.is_month_day else span(iso(value, reading.precision))


def _is_period(reading: Reading) -> bool:
    """Whether a reading runs from one date to another."""
    return reading.kind == "period" or (reading.is_month_day and reading.bound == "range")
