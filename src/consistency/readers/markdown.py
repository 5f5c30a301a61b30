"""Blocks of Markdown: most are plain to see, and a parser of CommonMark divides what lies between these.

A heading at the margin, and a paragraph at the margin below a blank line, close all that is open above them but a
fence; so what lies between two of them stands alone. A test compares the blocks with those of the parser alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from consistency.model.lines import line_spans
from consistency.readers.blocks import Block, runs, split_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt

    from consistency.readers.blocks import BlockKind, Span

_FRONT = {"---": (":", ("---", "...")), "+++": ("=", ("+++",))}
"""Fences of metadata, with the sign between a key and its value, and how they end."""
_FENCE = re.compile(r"```|~~~")
_HEADING = re.compile(r"(#{1,6})[ \t].*")
_PROSE = r"(?:[^\s`~>*_+#=|:\d-]|[*_]{1,3}[^\s*_]|`{1,2}[^\s`]|\d+(?![\d.)])).*"
"""A line that cannot begin an item, a heading, a rule, a quote, a row or a fence, whatever is above it."""
_PARAGRAPH = re.compile(rf"{_PROSE}(?:\n[ \t]*{_PROSE})*")
_MARK = r"(?:[-*+]|\d{1,9}[.)]) {1,3}"
_ITEM = rf"{_MARK}{_PROSE}(?:\n[ \t]*{_PROSE})*"
_ITEMS = re.compile(rf"{_ITEM}(?:\n{_ITEM})*")
_MARKED = re.compile(_MARK)


def markdown_blocks(text: str) -> list[Block]:
    """Divide Markdown, whose breaks are all line feeds, by its block structure (CommonMark and tables)."""
    lines = line_spans(text)
    front = _front_matter(text, lines)
    filled = [bool(text[start:end].strip(" \t")) for start, end in lines[front:]]
    blocks = [Block(lines[0][0], lines[front - 1][1], "code")] if front else []
    between: list[list[Span]] = []
    is_fenced = False
    for run in runs(lines[front:], filled):
        body = run
        while not is_fenced and body and (heading := _HEADING.fullmatch(text, *body[0])):
            blocks += [*_between(text, between, body[0][0]), Block(*body[0], "heading", len(heading[1]))]
            body, between = body[1:], []
        if body and not is_fenced and _PARAGRAPH.fullmatch(text, body[0][0], body[-1][1]):
            blocks += [*_between(text, between, body[0][0]), *split_run(text, body, 0)]
            between = []
        elif body:
            between.append(body)
            is_fenced = is_fenced or _FENCE.search(text, body[0][0], body[-1][1]) is not None
    return blocks + _between(text, between, len(text))


def _between(text: str, between: Sequence[Sequence[Span]], end: int) -> list[Block]:
    """The blocks of some runs of lines with only blank lines between them and after them, up to a place."""
    if not all(_ITEMS.fullmatch(text, run[0][0], run[-1][1]) for run in between):
        return parsed_blocks(text, between[0][0][0], end)
    items: list[list[Span]] = []
    for run in between:
        for line in run:
            if line is run[0] or _MARKED.match(text, line[0]):
                items.append([])
            items[-1].append(line)
    return [block for item in items for block in split_run(text, item, 0, "item")]


def parsed_blocks(text: str, begin: int, end: int) -> list[Block]:
    """The blocks of a part of a text that stands alone, as the parser divides it."""
    part = text[begin:end]
    lines = [(begin + start, begin + stop) for start, stop in line_spans(part)]
    blocks: list[Block] = []
    containers: list[str] = []
    level, head = 0, ""
    for token in _parser().parse(part):
        name = token.type
        if token.nesting == 1:
            containers.append(name)
            level = int(token.tag[1]) if name == "heading_open" else level
        elif token.nesting == -1:
            containers.pop()
            level = 0 if name == "heading_close" else level
            head = "" if name == "table_close" else head
        if token.map is None or name not in ("inline", "fence"):
            continue
        first, last = token.map[0], min(token.map[1], len(lines)) - 1
        if name == "fence":
            blocks.extend(_fence(text, lines[first : last + 1]))
        elif "tr_open" in containers:
            head = _row(blocks, lines[first], head, text, in_head="thead_open" in containers)
        elif level:
            blocks.append(Block(lines[first][0], lines[last][1], "heading", level))
        else:
            kind: BlockKind = "quote" if "blockquote_open" in containers else "paragraph"
            kind = "item" if "list_item_open" in containers else kind
            blocks.extend(split_run(text, lines[first : last + 1], 0, kind))
    return blocks


@cache
def _parser() -> MarkdownIt:
    """Indented prose is common in real documents and would be lost as code; references and HTML keep their words."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - costs 90 ms that plain text need not pay

    parser = MarkdownIt("commonmark").enable("table").disable(["code", "reference", "html_block"])
    parser.core.ruler.enableOnly(["block"])
    return parser


def _row(blocks: list[Block], line: Span, head: str, text: str, *, in_head: bool) -> str:
    """Add a row of a table once; return the header that stands above it."""
    start, end = line
    if not blocks or blocks[-1].start != start:
        blocks.append(Block(start, end, "cell", head=head))
    return head_of(text[start:end]) if in_head else head


def head_of(row: str) -> str:
    """The cells of a header row, without the bars between them, as one title."""
    return ", ".join(" ".join(cell.split()) for cell in row.split("|") if cell.strip())


def _fence(text: str, lines: Sequence[Span]) -> Iterator[Block]:
    """The lines between the fences, unless they are empty."""
    inner = lines[1:-1] if lines and text[slice(*lines[-1])].strip().strip("`~") == "" else lines[1:]
    if inner and text[inner[0][0] : inner[-1][1]].strip():
        yield Block(inner[0][0], inner[-1][1], "code")


def _front_matter(text: str, lines: Sequence[Span]) -> int:
    """How many lines of metadata are at the top, between fences of ``---`` (YAML) or ``+++`` (TOML)."""
    sign, ends = _FRONT.get(text[:3], ("", ()))
    if not ends or text[slice(*lines[0])].strip() not in ends or len(lines) < 3 or sign not in text[slice(*lines[1])]:
        return 0
    for index, line in enumerate(lines[1:200], start=2):
        if text[slice(*line)].strip() in ends:
            return index
    return 0
