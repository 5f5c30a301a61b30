"""Markup inside of values, long tags and entities: spaces in a mask, and no gap on a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from consistency.late import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHORT = " " * 40  # a gap as wide as the grammar of values still reads across
_WIDE = re.compile(r"[ \n]{40,}")
_ENTITY = LatePattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def closed_up(masked: str, text: str) -> tuple[str, Callable[[int], int]]:
    """The masked words without gaps that are markup in the text, and the way back for an offset of a character.

    Wide gaps that the author wrote stay: they part the columns of a table.
    """
    wide = [gap.span() for gap in _WIDE.finditer(masked) if not text[slice(*gap.span())].isspace()]
    entities = [
        span for span in _behind_entities(masked, text) if not any(a < span[1] and span[0] < b for a, b in wide)
    ]
    parts, starts, moved, at = list[str](), [0], [0], 0
    for start, end in sorted([*wide, *entities]):
        filler = "" if (start, end) not in wide else "\n" if "\n" in masked[start:end] else " "
        parts += [masked[at:start], filler]
        starts.append(starts[-1] + start - at + len(filler))
        moved.append(end - starts[-1])
        at = end
    return "".join([*parts, masked[at:]]), lambda place: place + moved[bisect_right(starts, place) - 1]


def _behind_entities(masked: str, text: str) -> Iterator[tuple[int, int]]:
    """The spaces behind the characters that entities stand for: "&euro;500" has none before its number."""
    if "&" in text:
        for entity in _ENTITY.finditer(text):
            start, end = entity.start() + 1, entity.end()
            if not masked[entity.start()].isspace() and masked[start:end].isspace():
                yield start, end
