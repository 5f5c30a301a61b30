"""Lines and columns of a text. Lines end at a line feed only, as editors count them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, count, repeat
from operator import add, sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def line_starts(text: str) -> list[int]:
    """Where each line begins."""
    return list(map(add, accumulate(map(len, text.split("\n")), initial=0), count()))[:-1]


def line_spans(text: str) -> list[tuple[int, int]]:
    """Where each line begins, and where its line feed stands."""
    starts = line_starts(text)
    return list(zip(starts, [*map(sub, starts[1:], repeat(1)), len(text)], strict=True))


def position(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset in the text whose lines begin at ``starts``."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
