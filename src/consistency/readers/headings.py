"""Headings, with or without markup, and the titles above each passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.readers.blocks import RECORD_LINE, ends_sentence
from consistency.readers.marks import BULLET, enumerator
from consistency.readers.shape import CONTENTS, HEADING_LENGTH, looks_like_title, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.readers.blocks import Block

_EMPHASISED = re.compile(r"\s*(\*{1,3}|_{1,3})([^*_]{2,240})\1\s*\Z")
_DATE = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]+\.?(?: \d{1,2},)? \d{4}")
_ROMAN = re.compile(r"[IVX]+")

# Below every heading with markup, whose rank is its level from 1 to 6.
_RANKS = {"plain": 7, "roman": 7, "upper": 8, "number": 9, "lower": 12, "bold": 13, "italic": 14}
_NO_TITLE = tuple(".!?:;,")
MOST_WORDS = 5  # of a title above a record
_DEEPEST = 3  # parts of a dotted number that still tell ranks apart


class Outline:
    """The titles above the current place, outermost first.

    A heading closes all headings of its own or a deeper rank. A heading with markup has the rank of its level; one
    without takes the rank that its style ("A.", bold) has where it was marked up, else the usual order of styles.
    """

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []
        self._ranks = dict(_RANKS)
        self._letter = ""

    @property
    def path(self) -> tuple[str, ...]:
        """The titles, outermost first."""
        return tuple(title for _, title in self._open)

    def enter(self, block: Block, title: str, source: str) -> tuple[str, ...]:
        """Go below a heading, and return the titles above the heading itself."""
        style, depth = self._style(title, source[block.start : block.end])
        if block.level:
            self._ranks[style] = block.level
        rank = block.level or self._ranks[style] + depth
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        above = self.path
        self._open.append((rank, title))
        return above

    def _style(self, title: str, source: str) -> tuple[str, int]:
        mark = enumerator(title)
        if mark:
            name = mark[0].strip(" ().")
            if name[0].isdigit():
                return "number", min(name.count("."), _DEEPEST - 1)
            follows = len(name) == 1 and len(self._letter) == 1 and ord(name) == ord(self._letter) + 1
            if _ROMAN.fullmatch(name) and not follows:
                return "roman", 0
            self._letter = name
            return ("upper" if name.isupper() else "lower"), 0
        emphasised = _EMPHASISED.match(source.strip().lstrip("#"))
        if emphasised:
            return ("italic" if len(emphasised[1]) == 1 else "bold"), 0
        return "plain", 0


def headings(
    blocks: Sequence[Block], masked: str, source: str, listed: range, *, marked: bool = False
) -> frozenset[int]:
    """Which blocks are headings, by their index; those of the table of contents (``listed``) are not.

    Without markup, a heading is a short line without the end of a sentence that has text below it: numbered, or set
    in bold or italics, or standing between blank lines in the letters of a title. Several in a row of one style are
    a list or a title page, of which the first line is the title. In a text whose headings have markup, an unnumbered
    plain line is not one; nor in one of a format that marks all of them (``marked``).
    """
    marked = marked or "heading" in {block.kind for block in blocks}
    styles = [
        None
        if index in listed or masked.endswith(_NO_TITLE, block.start, block.end)  # as a rule
        else _candidate(blocks, index, masked, source, plain=not marked)
        for index, block in enumerate(blocks)
    ]
    has_contents = listed.start > 0
    if not (marked or has_contents or any(styles)):
        return frozenset()  # as a rule
    found = set()
    for index, (block, style) in enumerate(zip(blocks, styles, strict=True)):
        if block.kind == "heading" or (has_contents and CONTENTS.fullmatch(title_of(block, masked))):
            found.add(index)
        elif style and index + 1 < len(blocks):
            neighbours = styles[max(0, index - 1) : index] + styles[index + 1 : index + 2]
            if style not in neighbours or (index == 0 and style == "plain"):
                found.add(index)
    return frozenset(found)


def _candidate(blocks: Sequence[Block], index: int, masked: str, source: str, *, plain: bool) -> str | None:
    """The style of a block that could be a heading."""
    block = blocks[index]
    if block.kind not in ("paragraph", "item"):
        return None
    words = masked[block.start : block.end].strip()
    if len(words) > 2 * HEADING_LENGTH or words.endswith(_NO_TITLE) or BULLET.match(source, block.start):
        return None
    mark = enumerator(words)
    if mark:
        return (
            re.sub(r"\d+|[A-Za-z]+", lambda m: "1" if m[0][0].isdigit() else "a", mark[0].strip())
            if (looks_like_title(words))
            else None
        )
    emphasised = _EMPHASISED.match(source, block.start, block.end)
    if emphasised and not ends_sentence(words) and not words.endswith(","):
        return emphasised[1]
    if plain and _heads_record(blocks, index, masked, words):
        return "record"
    if not plain or not _stands_alone(blocks, index, masked) or _DATE.fullmatch(words) or CONTENTS.fullmatch(words):
        return None
    first = index == 0 and len(words) <= HEADING_LENGTH and words.count("\n") < 2 and words[:1].isupper()
    return "plain" if looks_like_title(words) or (first and not ends_sentence(words) and words[-1] != ",") else None


def _heads_record(blocks: Sequence[Block], index: int, masked: str, words: str) -> bool:
    """Whether a few words after a blank line are the title of a record right below: "Term", "Starts: 6 May"."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    above = blocks[index - 1].end if index else None
    return (
        below is not None
        and words[:1].isupper()
        and len(words.split()) <= MOST_WORDS
        and RECORD_LINE.match(masked, below.start) is not None
        and (above is None or masked.count("\n", above, blocks[index].start) > 1)
    )


def _stands_alone(blocks: Sequence[Block], index: int, masked: str) -> bool:
    """Whether blank lines stand above and below."""
    above = blocks[index - 1].end if index else None
    below = blocks[index + 1].start if index + 1 < len(blocks) else None
    return (above is None or masked.count("\n", above, blocks[index].start) > 1) and (
        below is not None and masked.count("\n", blocks[index].end, below) > 1
    )
