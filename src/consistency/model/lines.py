"""Lines and columns of a text. Lines end at a line feed only, as editors count them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def line_starts(text: str) -> list[int]:
    """Where each line begins."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def position(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset in the text whose lines begin at ``starts``."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
