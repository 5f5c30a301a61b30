"""Long markup between the words of a value, such as ``<span style="...">``: spaces in a mask, and no gap on a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT = " " * 40  # a gap as wide as the grammar of values still reads across
_WIDE = re.compile(r"[ \n]{40,}")


def closed_up(masked: str, text: str) -> tuple[str, Callable[[int], int]]:
    """The masked words without gaps that are markup in the text, and the way back for an offset of a character.

    Wide gaps that the author wrote stay: they part the columns of a table.
    """
    gaps = [gap.span() for gap in _WIDE.finditer(masked) if not text[slice(*gap.span())].isspace()]
    parts, starts, moved, at = list[str](), [0], [0], 0
    for start, end in gaps:
        parts += [masked[at:start], "\n" if "\n" in masked[start:end] else " "]
        starts.append(starts[-1] + start - at + 1)
        moved.append(end - starts[-1])
        at = end
    return "".join([*parts, masked[at:]]), lambda place: place + moved[bisect_right(starts, place) - 1]
