"""Draws intervals on one line: the values each statement allows, those a reader takes from it, and the proof."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.reporters.escape import cut
from consistency.reporters.view import Numbers, operand_numbers, place_key
from consistency.reporters.words import end_words, reading_text

if TYPE_CHECKING:
    from consistency.algebra.interval import Interval
    from consistency.model.comparison import Comparison
    from consistency.model.fact import Fact
    from consistency.model.reading import Reading

WIDTH, LEFT, RIGHT = 760, 190, 730  # of the drawing, and where its line begins and ends
MARGIN = 40  # room inside the line for intervals without limit
LANE, TOP = 28, 16  # height of a statement's lane, and the room above the first
LANES = 12
APART = 84  # between two labels of the axis
LABEL, NUMBERS = 20, 4  # characters of a lane's label, and statements that it names


@frozen
class Span:
    """An interval on the line; each end is ``closed`` (drawn filled), ``open`` (hollow) or ``none`` (no limit)."""

    left: str
    right: str
    left_end: str
    right_end: str
    width: str


@frozen
class Lane:
    """The line of one distinct value, with its statements."""

    y: int
    label: str
    numbers: str
    told: str
    witness: bool
    literal: Span
    implied: Span


@frozen
class Drawing:
    """The lanes over one axis."""

    height: int
    axis: int
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[str, str], ...]
    more: int
    told: str
    width: int = WIDTH
    left: int = LEFT
    right: int = RIGHT


def draw(comparison: Comparison, numbers: Numbers) -> Drawing | None:
    """The drawing of a comparison; None if there is only one value, or the values share no unit."""
    stated = [fact for fact in comparison.facts if fact.reading and not fact.reading.literal.is_empty]
    groups: dict[tuple[Interval, Interval], list[Fact]] = {}
    for fact in stated:
        if fact.reading:
            groups.setdefault((fact.reading.literal, fact.reading.implied), []).append(fact)
    readings = [fact.reading for fact in stated if fact.reading]
    if len(groups) < 2 or len({(r.unit, r.scale) for r in readings}) > 1:
        return None
    ends = sorted({end for pair in groups for i in pair for end in (i.low, i.high) if end is not None})
    scale = _Scale(ends[0], ends[-1])
    shown = list(groups)[:LANES]
    lanes = tuple(_lane(at, reading, groups[reading], comparison, numbers, scale) for at, reading in enumerate(shown))
    axis = TOP + LANE * len(lanes) + 4
    told = "; ".join(
        f"{lane.label} ({lane.numbers}): {lane.told}{', in the proof' if lane.witness else ''}" for lane in lanes
    )
    ticks = _ticks(ends, readings[0], scale)
    return Drawing(axis + 26, axis, lanes, ticks, len(groups) - len(shown), told)


class _Scale:
    """Converts values to places on the line, in exact arithmetic."""

    def __init__(self, low: Fraction, high: Fraction) -> None:
        self._low, self._width = low, high - low

    def at(self, value: Fraction) -> Fraction | int:
        if not self._width:
            return (LEFT + RIGHT) // 2
        return LEFT + MARGIN + (RIGHT - LEFT - 2 * MARGIN) * (value - self._low) / self._width

    def span(self, interval: Interval) -> Span:
        left = LEFT if interval.low is None else self.at(interval.low)
        right = RIGHT if interval.high is None else self.at(interval.high)
        ends = [
            "none" if end is None else "closed" if closed else "open"
            for end, closed in ((interval.low, interval.low_closed), (interval.high, interval.high_closed))
        ]
        return Span(_tenths(left), _tenths(right), ends[0], ends[1], _tenths(max(right - left, 2)))


def _tenths(place: Fraction | int) -> str:
    tenths = round(place * 10)
    return f"{tenths // 10}.{tenths % 10}"


def _lane(
    at: int, ends: tuple[Interval, Interval], facts: list[Fact], comparison: Comparison, numbers: Numbers, scale: _Scale
) -> Lane:
    """The lane of the facts that have one literal and one implied reading."""
    first, (literal, implied) = facts[0], ends
    own = [numbers[place_key(fact)] for fact in facts if not fact.operands]
    words = "computed" if first.operands else first.words
    used = sorted({number for fact in facts if fact.operands for number in operand_numbers(fact, numbers)})
    listed = own or used
    named = ", ".join(map(str, listed[:NUMBERS])) + (" …" if len(listed) > NUMBERS else "")
    return Lane(
        y=TOP + LANE * at + LANE // 2,
        label=cut(words, LABEL),
        numbers=named,
        told=reading_text(first.reading) if first.reading else "",
        witness=any(fact in comparison.witnesses for fact in facts),
        literal=scale.span(literal),
        implied=scale.span(implied),
    )


def _ticks(ends: list[Fraction], reading: Reading, scale: _Scale) -> tuple[tuple[str, str], ...]:
    """The ends with room for their labels; the first and the last go before the others."""
    placed: list[tuple[Fraction | int, str]] = []
    for end in [ends[0], ends[-1], *ends[1:-1]]:
        x = scale.at(end)
        if all(abs(Fraction(x - other)) >= APART for other, _ in placed):
            placed.append((x, end_words(reading, end)))
    return tuple((_tenths(x), text) for x, text in sorted(placed))
