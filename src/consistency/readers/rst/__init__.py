"""Documents in reStructuredText: where their markup stands, and the blocks that it makes.

No library tells where inline markup stands (docs/dependencies.md), so it is found here, line by line. Each line is
looked at a bounded number of times.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.readers.blocks import Block
from consistency.readers.markdown import head_of
from consistency.readers.rst.inline import without_roles
from consistency.readers.rst.structure import laid_out

if TYPE_CHECKING:
    from consistency.readers.rst.layout import Layout


def rst_blocks(lines: str, masked: str) -> list[Block]:
    """The blocks of a text, whose breaks are all line feeds, given its mask for the titles of columns."""
    return [
        Block(start, end, kind, level, head_of(masked[slice(*head)].replace(";", "|")) if head else "")
        for start, end, kind, level, head in _layout(lines).pieces
    ]


def without_markup(text: str, lines: str) -> str:
    """A text without its markup; semicolons part the cells of a row. In code nothing is markup."""
    layout = _layout(lines)
    marked = layout.without_marks(text)
    parts, at = list[str](), 0
    for start, end, kind, _, _ in layout.pieces:
        if kind != "code":
            parts += [marked[at:start], without_roles(marked[start:end])]
            at = end
    return "".join([*parts, marked[at:]])


@lru_cache(maxsize=1)
def _layout(lines: str) -> Layout:
    """The mask and the blocks of a text are made one after the other."""
    return laid_out(lines)
