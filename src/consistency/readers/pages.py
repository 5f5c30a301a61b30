"""Blocks of HTML: paragraphs, headings, list items, quotes and rows of tables, as its tags divide them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.readers.blocks import Block, BlockKind, hangs, starts_lower
from consistency.readers.markdown import head_of
from consistency.readers.tags import tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.readers.tags import Tag

HEADINGS = {f"h{level}": level for level in range(1, 7)}
CELLS = frozenset({"td", "th", "dd"})
ROWS = frozenset({"tr", "table", "thead", "tbody", "tfoot", "caption"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
PARTING = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "head header hgroup hr html legend li main nav optgroup option p pre search section select summary textarea title"
    .split()
).union(HEADINGS, CELLS, ROWS, LISTS)  # fmt: skip
"""Tags that end one block of text and begin another. All other tags are inside a block."""

REACH: Final = 200
"""How many characters on either side of a line break decide whether it ends a block."""
_WORDS = re.compile(r"[^\s|]")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)[^`]{1,2000}\1(?!`)")


def page_blocks(masked: str, tags: Iterable[Tag]) -> list[Block]:
    """Divide a page, given its tags and its text without them, where a bar begins each cell of a table."""
    page = _Page(masked)
    for tag in tags:
        if tag.name == "br":
            page.line_break(tag)
        elif tag.name in PARTING:
            page.part(tag)
    page.end(len(masked))
    return page.blocks


def parted(block: Block, text: str, masked: str) -> Iterator[Block]:
    """A block of Markdown, divided by the HTML tags in it; code has no tags."""
    slices = slice(block.start, block.end)
    found = list(tags(_CODE.sub(lambda code: " " * len(code[0]), text[slices])))
    if not any(tag.name in PARTING or tag.name == "br" for tag in found):
        yield block
        return
    for piece in page_blocks(masked[slices], found):
        kind = block.kind if piece.kind == "paragraph" else piece.kind
        yield piece._replace(start=block.start + piece.start, end=block.start + piece.end, kind=kind)


class _Page:
    """The block and the row that are open at a place of the page, and the blocks above it."""

    def __init__(self, masked: str) -> None:
        self.blocks: list[Block] = []
        self._masked = masked
        self._start = 0
        self._level = self._lists = 0
        self._item = self._quote = self._code = False
        self._row = self._titles = self._top = False
        self._cell = 0
        self._head = ""

    def part(self, tag: Tag) -> None:
        """Handle a tag that ends a block, unless it is inside a row. A term and its definition are one block."""
        if self._row and (tag.name in CELLS or (tag.name == "dt" and tag.closing)):
            self._titles = self._titles and tag.name == "th"
            self._cell = tag.end
        elif not self._row or self._leaves_row(tag):
            self.end(tag.start)
            self._start = tag.end
            self._open(tag)

    def _leaves_row(self, tag: Tag) -> bool:
        """Whether the row ends here: at a tag of rows, or at text in a cell, as if a table only lays out the page."""
        if tag.name in ROWS or tag.name in HEADINGS or tag.name in ("dt", "dl"):
            return True
        if tag.closing:
            return False
        if _WORDS.search(self._masked, self._cell, tag.start):
            return True
        self._cell = tag.end
        return False

    def _open(self, tag: Tag) -> None:
        name, opens = tag.name, not tag.closing
        if name in HEADINGS:
            self._level = HEADINGS[name] if opens else 0
        elif opens and name != "div":
            self._level = 0  # of a heading that was never closed
        if name in LISTS:
            self._lists = max(0, self._lists + (1 if opens else -1))
            self._item = self._lists > 0 and not opens
        elif name == "li":
            self._item = opens
        elif name == "blockquote":
            self._quote = opens
        elif name == "pre":
            self._code = opens
        elif name == "thead":
            self._top = opens
        elif name == "table":
            self._head, self._top = "", False
        self._row = name in ("tr", "dt") and opens
        self._titles, self._cell = self._row and name == "tr", tag.end

    def line_break(self, tag: Tag) -> None:
        """End the block at a line break, unless the next words are in lower case or the last ones lead to them."""
        above = self._masked[max(self._start, tag.start - REACH) : tag.start].rstrip()
        goes_on = starts_lower(self._masked[tag.end : tag.end + REACH]) or hangs(above, (",", ":"))
        if not self._row and not goes_on:
            self.end(tag.start)
            self._start = tag.end

    def end(self, at: int) -> None:
        """End the open block, if it holds words."""
        first = _WORDS.search(self._masked, self._start, at)
        if first:
            start, end = first.start(), self._start + len(self._masked[self._start : at].rstrip(" |\n"))
            self.blocks.append(Block(start, end, self._kind(), self._level, self._head if self._row else ""))
            if self._row and (self._titles or self._top):
                self._head = head_of(self._masked[start:end])
        self._start = at

    def _kind(self) -> BlockKind:
        if self._level:
            return "heading"
        if self._row:
            return "cell"
        if self._code:
            return "code"
        if self._item:
            return "item"
        return "quote" if self._quote else "paragraph"
