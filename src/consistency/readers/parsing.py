"""From a text to a document: mask, blocks, headings, passages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.model.document import Document, Locator, Passage, PassageKind
from consistency.readers.blocks import Block, markdown_blocks, text_blocks
from consistency.readers.headings import Outline, headings
from consistency.readers.marks import end_of_marks
from consistency.readers.masking import blank, lines_for_blocks, mask
from consistency.readers.shape import contents, is_letterhead, join_cut_sentences, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.model.document import Manifest
    from consistency.readers.registry import Format

_WORD = re.compile(r"[^\W_]")


def parse(text: str, manifest: Manifest, format: Format = "text") -> Document:  # noqa: A002 - the field's word
    """Read a text as a document. Any text is one; the masked text is as long, and passages are slices of both."""
    masked = mask(text, format)
    lines, blocks = _divide(text, masked, format)
    marks = [_mark(masked, block) for block in blocks]
    kinds = _kinds(blocks, marks, masked, text, lines)
    final = _without_marks(blocks, marks, kinds, masked)
    outline = Outline()
    here = outline.path
    passages: list[Passage] = []
    for block, kind in zip(blocks, kinds, strict=True):
        path = here
        if kind == "heading":
            path = outline.enter(block, title_of(block, masked), lines)
            here = outline.path
        words = final[block.start : block.end]
        start = block.start + len(words) - len(words.lstrip())
        end = block.start + len(words.rstrip())
        path = (*path, block.head) if block.head else path
        passages.append(Passage(start, end, kind, Locator(path, len(passages) + 1)))
    return Document(manifest=manifest, text=text, masked=final, passages=tuple(passages))


def _divide(text: str, masked: str, fmt: Format) -> tuple[str, list[Block]]:
    """The lines in which marks of headings and lists may stand, and the blocks that hold words."""
    if fmt == "html":  # its tags say where a paragraph ends, and no page cuts a sentence
        from consistency.readers.pages import page_blocks  # noqa: PLC0415 - only for pages
        from consistency.readers.tags import tags  # noqa: PLC0415 - the same

        return masked, list(_with_words(page_blocks(masked, tags(text)), masked))
    lines = lines_for_blocks(text)
    found = markdown_blocks(lines) if fmt == "markdown" else text_blocks(lines)
    if fmt == "markdown" and "<" in text:
        found = _divided_by_tags(found, lines, masked)
    return lines, join_cut_sentences(list(_with_words(found, masked)), masked)


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
    """The blocks that hold words, and what stands between blocks as paragraphs: markup must not hide a word."""
    at = 0
    for block in (*blocks, Block(len(masked), len(masked), "paragraph")):
        if _WORD.search(masked, at, block.start):
            yield Block(at, block.start, "paragraph")
        if _WORD.search(masked, block.start, block.end):
            yield block
        at = block.end


def _kinds(blocks: Sequence[Block], marks: Sequence[int], masked: str, text: str, lines: str) -> list[PassageKind]:
    """What each block is."""
    listed = contents(blocks, masked)
    titles = headings(blocks, masked, lines, listed)
    kinds: list[PassageKind] = []
    for index, block in enumerate(blocks):
        if index in listed:
            kinds.append("contents")
        elif index in titles:
            kinds.append("heading")
        elif is_letterhead(block, text):
            kinds.append("letterhead")
        elif block.kind == "paragraph" and marks[index]:
            kinds.append("item")
        else:
            kinds.append(block.kind)
    return kinds


def _mark(masked: str, block: Block) -> int:
    """How many characters the bullet and the enumerator of a list item take."""
    return end_of_marks(masked, block.start, block.end) - block.start


def _without_marks(blocks: Sequence[Block], marks: Sequence[int], kinds: Sequence[PassageKind], masked: str) -> str:
    """Blank bullets, enumerators and the outer bars of table rows; bars between cells part them as semicolons do.

    A comma would join the figures of two cells: "|1|702|" are no 1,702, and "| 2 h | 30 |" no two hours and a half.
    """
    parts, at = [], 0
    for block, length, kind in zip(blocks, marks, kinds, strict=True):
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
