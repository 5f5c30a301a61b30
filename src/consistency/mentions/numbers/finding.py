"""Finds all numeric values of a text, in one pass from anchor to anchor."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from consistency.mentions.fold import FRACTION
from consistency.mentions.numbers.amounts import read_amount
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.values.completing import complete
from consistency.mentions.numbers.values.either import read_either
from consistency.mentions.numbers.values.glued_forms import read_age_decade, read_race_time
from consistency.mentions.numbers.values.joins import join_bounds, join_composites, share_ages, share_units
from consistency.mentions.numbers.values.margins import read_margin, read_outside
from consistency.mentions.numbers.values.ranges import read_colon_ratio, read_range
from consistency.mentions.numbers.values.shares import read_share
from consistency.mentions.numbers.values.uncounted import counts_nothing
from consistency.mentions.numbers.values.unnumbered import read_unit_of_article, read_vague
from consistency.mentions.numbers.values.value import Value, hit_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.mentions.hits import Hit, Window
    from consistency.mentions.source import SourceText

_RUN = re.compile(r"[\d.,]*\d[a-z]*")
_DIGITS = re.compile(rf"[\d{FRACTION}]+")


def anchors_in(source: SourceText, window: Window) -> list[int]:
    """The offsets at which numbers may begin in a window of a text, in order: runs of digits, and number words."""
    found = window.starts(_DIGITS, source.folded)
    return sorted(found + window.starts_behind(source.grammar.word_anchors, source.folded))


def numbers_in(
    source: SourceText, places: Iterable[int], blocked: Sequence[tuple[int, int]], floor: int = 0
) -> list[Hit]:
    """The numeric values that begin at some places of a text, in order, without any that touch a blocked span.

    Args:
        source: the text.
        places: where numbers may begin, in order.
        blocked: spans that are taken by other values, such as dates, in order.
        floor: where the value before the first place ends.
    """
    values = join_composites(source, _values(source, places, blocked, floor))
    share_units(source, values)
    share_ages(source, values)
    kept, limits = [], [*(start for start, _ in blocked), len(source.text)]
    floors = [end for _, end in blocked]
    for value in values:
        limit = limits[bisect_left(limits, value.end)]
        if passed := bisect_right(floors, value.start):
            floor = max(floor, floors[passed - 1])  # "about the first two": no hedge reaches over an ordinal
        if value.start >= floor and complete(source, value, floor, limit):
            kept.append(value)
        floor = max(floor, value.end)
    return [hit_of(value) for value in join_bounds(source, kept)]


def _values(source: SourceText, places: Iterable[int], blocked: Sequence[tuple[int, int]], floor: int) -> list[Value]:
    """The values at the places outside the blocked spans, without bounds and nouns."""
    found: list[Value] = []
    at, spans = 0, [*blocked, (len(source.text), len(source.text))]
    index = 0
    for begin in places:
        if begin < at:
            continue
        while spans[index][1] <= begin:
            floor, index = spans[index][1], index + 1
        if spans[index][0] <= begin:
            at = spans[index][1]
            continue
        value = _read(source, begin, max(floor, found[-1].end if found else 0), spans[index][0])
        if value is None:
            run = _RUN.match(source.folded, begin)
            at = run.end() if run else begin + 1
        else:
            found.append(value)
            at = value.end
    return found


def _read(source: SourceText, at: int, floor: int, limit: int) -> Value | None:
    """The value that begins at an anchor, within ``floor`` and the next blocked span at ``limit``; else None."""
    if source.folded[at].isalpha():
        special = read_vague(source, at, floor) or read_unit_of_article(source, at, floor)
        if special:
            return special if special.end <= limit else None
    amount = read_amount(source, at, floor)
    if amount is None:
        return read_colon_ratio(source, at, limit) or read_race_time(source, at, limit) or read_age_decade(source, at)
    if amount.end > limit:
        return None
    value = (
        read_range(source, amount, limit)
        or read_either(source, amount, limit)
        or read_margin(source, amount, limit)
        or read_share(source, amount, limit)
    )
    if value is None or value.start < floor:
        if counts_nothing(source, amount) and bound_before(source, amount.start) is None:
            return None
        value = Value(amount.start, amount.end, amount, kind=amount.kind, unit=amount.unit)
    if value.upper and value.start > floor:
        read_outside(source, value, limit)
    return value
