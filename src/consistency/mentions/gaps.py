"""Takes out the gaps that masked markup leaves inside values: tags and entities take no room on a page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from consistency.late import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from consistency.mentions.hits import Span

RAISED = "^ "  # a power in markup begins so: "10^    6" for "10<sup>6</sup>"
SHORT = " " * 40  # a gap as wide as the grammar of values still reads across
_WIDE = re.compile(r"[ \n]{40,}")
_ENTITY = LatePattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_POWER = LatePattern(r"\^( +)(?:[-–−] *)?[0-9]{1,3}( *)")


def closed_up(masked: str, text: str) -> tuple[str, Callable[[int], int]]:
    """The masked words without the gaps that markup left, and a function from their offsets back to the old ones.

    Wide gaps that the author wrote stay: they divide the columns of a table.
    """
    powers = [*_around_powers(masked, text)]
    found = (gap.span() for gap in _WIDE.finditer(masked) if not text[slice(*gap.span())].isspace())
    wide = {*_apart(found, powers)}
    glued = sorted([*powers, *wide])
    parts, starts, moved, at = list[str](), [0], [0], 0
    for start, end in sorted([*glued, *_apart(_behind_entities(masked, text), glued)]):
        filler = "" if (start, end) not in wide else "\n" if "\n" in masked[start:end] else " "
        parts += [masked[at:start], filler]
        starts.append(starts[-1] + start - at + len(filler))
        moved.append(end - starts[-1])
        at = end
    return "".join([*parts, masked[at:]]), lambda place: place + moved[bisect_right(starts, place) - 1]


def _apart(spans: Iterable[Span], others: Sequence[Span]) -> Iterator[Span]:
    """The spans that overlap none of the others; the others are in order and do not overlap."""
    starts = [start for start, _ in others]
    for start, end in spans:
        last = bisect_left(starts, end) - 1
        if last < 0 or others[last][1] <= start:
            yield start, end


def _behind_entities(masked: str, text: str) -> Iterator[tuple[int, int]]:
    """The spaces that a mask has behind decoded entities: on a page "&euro;500" has no gap before its number."""
    if "&" in text:
        for entity in _ENTITY.finditer(text):
            start, end = entity.start() + 1, entity.end()
            if not masked[entity.start()].isspace() and masked[start:end].isspace():
                yield start, end


def _around_powers(masked: str, text: str) -> Iterator[tuple[int, int]]:
    """The spaces that markup leaves around powers: "km^    2      /h" for "km<sup>2</sup>/h"."""
    if RAISED in masked:
        for power in _POWER.finditer(masked):
            for gap in (1, 2):
                start, end = power.span(gap)
                stop = next((at for at in range(start, end) if text[at].isspace()), end) if gap == 2 else end
                if start < stop and not text[start:stop].isspace():
                    yield start, stop
