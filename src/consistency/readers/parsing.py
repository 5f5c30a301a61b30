"""From a text to a document: mask, blocks, headings, passages."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from consistency.late import late_property
from consistency.model.document import Document, LatePassages, Locator, Passage
from consistency.readers.blocks import Block, text_blocks
from consistency.readers.headings import Outline, headings
from consistency.readers.markdown import markdown_blocks
from consistency.readers.marks import end_of_marks
from consistency.readers.masking import mask
from consistency.readers.same_length import blank, lines_for_blocks
from consistency.readers.shape import contents, is_letterhead, join_cut_sentences, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.model.document import Manifest, PassageKind
    from consistency.readers.registry import Format

MARKED: frozenset[Format] = frozenset({"rst", "docx", "csv", "pdf"})
"""Formats whose readers find every title themselves: by markup, by its letters, or by its place above a table."""

_WORD = re.compile(r"[^\W_]")
_PIECE = re.compile(r"(?:[^\n]++\n?)++")


def parse(
    text: str,
    manifest: Manifest,
    format: Format = "text",  # noqa: A002 - the field's word
    found: Sequence[Block] | None = None,
) -> Document:
    """Read a text as a document. Any text is one; the masked text is as long, and passages are slices of both.

    Args:
        text: the exact text.
        manifest: what is known of the document.
        format: how it is written.
        found: its blocks, where the file tells them and the text does not.
    """
    masked = mask(text, format)
    lines, blocks = _divide(text, masked, format) if found is None else (text, list(_with_words(found, masked)))
    outlined = _Outlined(blocks, masked, text, lines, marked=format in MARKED)
    final = _without_marks(outlined, masked)
    passages = LatePassages(_spans(blocks, final), outlined.passage)
    return Document(manifest=manifest, text=text, masked=final, passages=passages)


def _spans(blocks: Sequence[Block], final: str) -> list[tuple[int, int]]:
    """Where the words of each block begin and end."""
    return [
        _trimmed(start, end, final) if final[start].isspace() or final[end - 1].isspace() else (start, end)
        for start, end, _, _, _ in blocks
    ]


def _trimmed(start: int, end: int, final: str) -> tuple[int, int]:
    words = final[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())


class _Outlined:
    """What each block is, and the titles above it. Both are worked out on demand, which most passages never need."""

    def __init__(self, blocks: Sequence[Block], masked: str, text: str, lines: str, *, marked: bool) -> None:
        self.blocks = blocks
        self._marked = marked
        self.kinds = {block.kind for block in blocks}
        self.marks = [end_of_marks(masked, start, end) - start for start, end, _, _, _ in blocks]
        self._masked, self._text, self._lines = masked, text, lines

    @late_property
    def _listed(self) -> range:
        return contents(self.blocks, self._masked)

    @late_property
    def _titles(self) -> frozenset[int]:
        return headings(self.blocks, self._masked, self._lines, self._listed, marked=self._marked).difference(
            self._listed
        )

    @late_property
    def _paths(self) -> tuple[list[int], list[tuple[tuple[str, ...], tuple[str, ...]]]]:
        """The numbers of the headings, and for each the titles above it, first without and then with itself."""
        outline, numbers = Outline(), sorted(self._titles)
        blocks = [self.blocks[number] for number in numbers]
        titled = ((block, title_of(block, self._masked)) for block in blocks)
        return numbers, [(outline.enter(block, title, self._lines), outline.path) for block, title in titled]

    def _path(self, index: int) -> tuple[str, ...]:
        """The titles above the block of a number."""
        numbers, paths = self._paths
        last = bisect_right(numbers, index) - 1
        above, with_it = paths[last] if last >= 0 else ((), ())
        path = above if last >= 0 and numbers[last] == index else with_it
        head = self.blocks[index].head
        return (*path, head) if head else path

    def kind(self, index: int) -> PassageKind:
        """What the block of a number is."""
        block = self.blocks[index]
        if index in self._titles:
            return "heading"
        if index in self._listed:
            return "contents"
        if is_letterhead(block, self._text):
            return "letterhead"
        return "item" if block.kind == "paragraph" and self.marks[index] else block.kind

    def passage(self, index: int, start: int, end: int) -> Passage:
        """The passage of a number, counted from 0, between two places."""
        return Passage(start, end, self.kind(index), Locator(self._path(index), index + 1))


def _divide(text: str, masked: str, fmt: Format) -> tuple[str, list[Block]]:
    """The lines that may have marks of headings and lists, and the blocks that have words."""
    if fmt == "html":  # its tags say where a paragraph ends, and no page cuts a sentence
        from consistency.readers.pages import page_blocks  # noqa: PLC0415 - only for pages
        from consistency.readers.tags import tags  # noqa: PLC0415 - the same

        return masked, list(_with_words(page_blocks(masked, tags(text)), masked))
    lines = lines_for_blocks(text)
    if fmt == "csv":
        from consistency.readers.delimited import table  # noqa: PLC0415 - only for tables as files

        return lines, list(_with_words(table(lines).blocks, masked))
    if fmt == "rst":  # as with pages
        from consistency.readers.rst import rst_blocks  # noqa: PLC0415 - only for reStructuredText

        return lines, list(_with_words(rst_blocks(lines, masked), masked))
    if fmt == "markdown":
        found = markdown_blocks(lines)
        worded = list(_with_words(_divided_by_tags(found, lines, masked) if "<" in text else found, masked))
    else:
        worded = [block for block in text_blocks(lines) if _WORD.search(masked, block.start, block.end)]
    return lines, join_cut_sentences(worded, masked)


def _divided_by_tags(blocks: Sequence[Block], text: str, masked: str) -> list[Block]:
    """Blocks of Markdown, in which tables and paragraphs may be written as HTML."""
    from consistency.readers.pages import parted  # noqa: PLC0415 - for few texts

    return [
        piece
        for block in blocks
        for piece in (
            parted(block, text, masked)
            if block.kind in ("paragraph", "item", "quote") and "<" in text[block.start : block.end]
            else (block,)
        )
    ]


def _with_words(blocks: Sequence[Block], masked: str) -> Iterator[Block]:
    """The blocks with words. Words between blocks become paragraphs, because no word may be lost to markup."""
    at = 0
    for block in (*blocks, Block(len(masked), len(masked), "paragraph")):
        if not masked[at : block.start].isspace() and _WORD.search(masked, at, block.start):
            pieces = (piece.span() for piece in _PIECE.finditer(masked, at, block.start))
            yield from (Block(*piece, "paragraph") for piece in pieces if _WORD.search(masked, *piece))
        if _WORD.search(masked, block.start, block.end):
            yield block
        at = block.end


def _without_marks(outlined: _Outlined, masked: str) -> str:
    """Blank bullets, enumerators and the outer bars of table rows; bars between cells become semicolons.

    A comma would join the figures of two cells: "|1|702|" are no 1,702, and "| 2 h | 30 |" no two hours and a half.
    """
    if not any(outlined.marks) and outlined.kinds.isdisjoint(("code", "cell")):
        return masked  # as a rule
    parts, at = [], 0
    for index, (block, length) in enumerate(zip(outlined.blocks, outlined.marks, strict=True)):
        kind = outlined.kind(index) if block.kind in ("code", "cell") else block.kind
        if kind == "code":
            continue
        if length or kind == "cell":
            parts += [masked[at : block.start], blank(masked[block.start : block.start + length])]
            at = block.start + length
        if kind == "cell":
            row = masked[at : block.end]
            inner = row.strip().strip("|")
            lead = row.index(inner) if inner else len(row)
            parts += [" " * lead, inner.replace("|", ";"), " " * (len(row) - lead - len(inner))]
            at = block.end
    return "".join([*parts, masked[at:]])
