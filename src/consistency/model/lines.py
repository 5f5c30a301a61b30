"""Lines and columns of a text. Lines end at a line feed only, as editors count them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def line_starts(text: str) -> list[int]:
    """Where each line begins."""
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    return starts[:-1]


def position(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset in the text whose lines begin at ``starts``."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
