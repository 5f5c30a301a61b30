"""Reads values with every expression of the grammar: identifiers are set aside, then dates and ordinals, then numbers.

This is the reference: the faster reading of plain values (plain/) must agree with it, and a test compares them.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from consistency.mentions.dates.clock import times_in
from consistency.mentions.dates.expressions import expressions
from consistency.mentions.fold import FRACTION, OHM
from consistency.mentions.identifiers.finding import identifiers_in
from consistency.mentions.numbers.finding import anchors_in, numbers_in
from consistency.mentions.numbers.ordinals import ordinals_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.mentions.dates.clock import Time
    from consistency.mentions.dates.expressions import Expression
    from consistency.mentions.hits import Hit, Window
    from consistency.mentions.source import SourceText

_START = attrgetter("start")
_LETTERS: Final = frozenset({OHM})
_DIGITS: Final = frozenset({*"0123456789", FRACTION})
"""Characters behind which an ordinal or a date may begin, but no number."""


def read_part(
    source: SourceText, window: Window, before: Hit | None = None, floor: int = 0, limit: int | None = None
) -> list[Hit] | None:
    """The values that begin in a window of a text, in order and without overlap; None if one reaches too far beyond it.

    Args:
        source: the text.
        window: where they may begin.
        before: the value in front of the window.
        floor: where the number in front of the window ends, whether it was a value or not.
        limit: where the value behind the window begins; the values must end before it.
    """
    text, folded = source.text, source.folded
    begin = before.end if before and (before.reading.is_in_time or before.reading.kind == "ordinal") else 0
    dated = list(expressions(source, window, begin)) if source.may_hold_dates else []
    timed = list(times_in(text, folded, window, dated, begin)) if source.may_hold_times else []
    taken = identifiers_in(text, folded, sorted([*dated, *timed], key=_START) if timed else dated, window)
    if before and taken and taken[0][0] < before.end:
        return None
    if begin:
        taken = [(begin - 1, begin), *taken]
    found: list[Hit] = []
    for hits in (_valued(dated), _valued(timed), list(ordinals_in(source, window, begin))):
        if hits:
            free = list(_outside(hits, taken))
            found += free
            taken = sorted([*taken, *((hit.start, hit.end) for hit in free)])
    found += numbers_in(source, _numbers(source, window), taken, floor)
    found.sort(key=_START)
    reached = max([found[-1].end if found else 0, taken[-1][1] if taken else 0])
    if limit is not None and (reached > limit or (found and found[0].start < (before.end if before else 0))):
        return None
    return found


def read_numbers(source: SourceText, window: Window, before: Hit | None, floor: int, limit: int) -> list[Hit] | None:
    """The same as ``read_part``, for a window in which no dates, times, ordinals or names begin."""
    blocked = [(before.end - 1, before.end)] if before else []
    found = numbers_in(source, _numbers(source, window), blocked, floor)
    beyond = found and (found[-1].end > limit or found[0].start < (before.end if before else 0))
    return None if beyond else found


def _numbers(source: SourceText, window: Window) -> Sequence[int]:
    """Where numbers may begin in a window of a text."""
    if window.places is None:
        return anchors_in(source, window)
    folded = source.folded
    return [at for at in window.places if folded[at - 1 : at] not in (_LETTERS if folded[at].isalpha() else _DIGITS)]


def _valued(found: Iterable[Expression | Time]) -> list[Hit]:
    """The values of the written dates or times that have one."""
    return [hit for written in found if (hit := written.hit)]


def _outside(hits: Iterable[Hit], taken: Sequence[tuple[int, int]]) -> Iterable[Hit]:
    """The values that overlap no span; both are in order."""
    index = 0
    for hit in hits:
        while index < len(taken) and taken[index][1] <= hit.start:
            index += 1
        if index == len(taken) or hit.end <= taken[index][0]:
            yield hit
