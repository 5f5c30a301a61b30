"""Blocks: the runs of lines that a text divides into, before anything is known of what they say."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from consistency.readers.marks import BULLET, SMALL_WORDS, enumerator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BlockKind: TypeAlias = Literal["paragraph", "heading", "item", "cell", "quote", "code"]

Span: TypeAlias = tuple[int, int]  # start and end of a line, its line feed left out

LONG_LINE = 160  # nobody wraps lines as wide as this: such a line is a paragraph of its own
_FEW_LINES = 5
_FILLED = 0.6  # of the width that the lines of a wrapped paragraph have at least, but for its last one
_NARROW = 60

RECORD_LINE = re.compile(r"[ \t]*+[A-Z][^\W\d_]*(?:[ /-][\w()/&.-]{1,20}){0,5}[ \t]*:(?:[ \t]|$)")
"""The name of a line of a record: "Number of sites: 85"."""
_FRONT = {"---": (":", ("---", "...")), "+++": ("=", ("+++",))}
"""Fences of metadata, with the sign between a key and its value, and how they end."""
STOPS = tuple(".!?:;。！？：；")
_FULL_STOPS = tuple(".!?。！？")
_SENTENCE_END = re.compile(r"[.!?:;。！？：；][\"'”’»)\]*_]*\s*\Z")


class Block(NamedTuple):
    """A run of lines, ``text[start:end]``, without its last line feed.

    ``level`` is the level of a heading with markup, 0 for none. ``head`` holds the header row of a table.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    head: str = ""


def ends_sentence(text: str) -> bool:
    """Whether a sentence or a clause before a list ends where the text ends."""
    return text.endswith(STOPS) or _SENTENCE_END.search(text[-12:]) is not None


def starts_lower(text: str) -> bool:
    """Whether the first letter, after opening quotes and brackets, is a small one."""
    return text.lstrip(" \t\n\"'“‘([*_").lstrip()[:1].islower()


def text_blocks(text: str) -> list[Block]:
    """Divide plain text, whose breaks are all line feeds, at blank lines, list marks and ends of paragraphs."""
    runs = _runs(text)
    width = _width(text) if any(len(run) > 1 for run in runs) else 0
    return [block for run in runs for block in (_split(text, run, width) if len(run) > 1 else (_paragraph(*run[0]),))]


def _paragraph(start: int, end: int) -> Block:
    """A paragraph, made in half the time: most texts consist of them."""
    return tuple.__new__(Block, (start, end, "paragraph", 0, ""))


def markdown_blocks(text: str) -> list[Block]:
    """Divide Markdown, whose breaks are all line feeds, by its block structure (CommonMark and tables)."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - costs 90 ms that plain text need not pay

    # Indented prose is common in real documents and would be lost as code; references and HTML keep their words.
    parser = MarkdownIt("commonmark").enable("table").disable(["code", "reference", "html_block"])
    parser.core.ruler.enableOnly(["block"])
    lines = _lines(text)
    blocks: list[Block] = []
    containers: list[str] = []
    level, head, front = 0, "", _front_matter(text, lines)
    body = "\n" * front + "\n".join(text[start:end] for start, end in lines[front:])
    if front:
        blocks.append(Block(lines[0][0], lines[front - 1][1], "code"))
    for token in parser.parse(body):
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
            blocks.extend(_split(text, lines[first : last + 1], 0, kind))
    return blocks


def _row(blocks: list[Block], line: Span, head: str, text: str, *, in_head: bool) -> str:
    """Add a row of a table once; return the header that stands above it."""
    start, end = line
    if not blocks or blocks[-1].start != start:
        blocks.append(Block(start, end, "cell", head=head))
    return head_of(text[start:end]) if in_head else head


def head_of(row: str) -> str:
    """The cells of a header, which bars part, as one title."""
    return ", ".join(" ".join(cell.split()) for cell in row.split("|") if cell.strip())


def _fence(text: str, lines: Sequence[Span]) -> Iterator[Block]:
    """The lines between the fences, if they say anything."""
    inner = lines[1:-1] if lines and text[slice(*lines[-1])].strip().strip("`~") == "" else lines[1:]
    if inner and text[inner[0][0] : inner[-1][1]].strip():
        yield Block(inner[0][0], inner[-1][1], "code")


def _front_matter(text: str, lines: Sequence[Span]) -> int:
    """How many lines of metadata stand at the top, fenced by ``---`` (YAML) or ``+++`` (TOML)."""
    sign, ends = _FRONT.get(text[:3], ("", ()))
    if not ends or text[slice(*lines[0])].strip() not in ends or len(lines) < 3 or sign not in text[slice(*lines[1])]:
        return 0
    for index, line in enumerate(lines[1:200], start=2):
        if text[slice(*line)].strip() in ends:
            return index
    return 0


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    while (end := text.find("\n", start)) >= 0:
        spans.append((start, end))
        start = end + 1
    return [*spans, (start, len(text))]


def _runs(text: str) -> list[list[Span]]:
    """Runs of lines without a blank line between them."""
    runs: list[list[Span]] = []
    start, goes_on = 0, False
    for line in text.split("\n"):
        end = start + len(line)
        if not line or line.isspace():
            goes_on = False
        elif goes_on:
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
            goes_on = True
        start = end + 1
    return runs


def _width(text: str) -> int:
    """The width at which a text is wrapped, as far as its lines show it."""
    lengths = sorted(filter(None, map(len, text.split("\n"))))
    return max(lengths[-1], _NARROW) if len(lengths) < _FEW_LINES else lengths[len(lengths) * 95 // 100]


def _split(text: str, run: Sequence[Span], width: int, kind: BlockKind = "paragraph") -> Iterator[Block]:
    """Divide a run of lines where one paragraph or list item ends and the next one begins.

    ``width`` is the width of wrapped lines; 0 when the markup says where lines break.
    """
    if len(run) == 1:
        yield Block(*run[0], kind)
        return
    wrapped = (
        width > 0 and any(not _fits(text, *pair, width) for pair in pairwise(run)) and not _is_list(text, run, width)
    )
    start = 0
    for index in range(1, len(run) + 1):
        if index == len(run) or _breaks(text, run[start], run[index - 1], run[index], width, wrapped=wrapped):
            yield Block(run[start][0], run[index - 1][1], kind)
            start = index


def _breaks(text: str, first: Span, above: Span, below: Span, width: int, *, wrapped: bool) -> bool:
    """Whether a new block begins at the line below.

    A line goes on in the next one when that begins in lower case, when the line ends in a small word or a comma, or
    when the first word of the next one would not have fitted: whoever wraps lines fills them. Where a run shows that
    it is wrapped, only the end of a sentence ends a block; where it does not, each line stands for itself. Below a
    line of a record, "Sites: 85", the next one of it begins. A line longer than any wrapping is a paragraph. Markdown
    marks its breaks.
    """
    line, following = text[slice(*above)], text[slice(*below)]
    if BULLET.match(following):
        return True
    if enumerator(following):
        listed = ends_sentence(line) or enumerator(text[slice(*first)]) is not None
        return listed or len(line) > LONG_LINE
    if starts_lower(following):
        return False
    if RECORD_LINE.match(following) and RECORD_LINE.match(text[slice(*first)]):
        return True
    if len(line) > LONG_LINE:
        return True
    if not width:
        return line.endswith(("  ", "\\"))
    if _goes_on(line) or (wrapped and not _fits(text, above, below, width)):
        return False
    return ends_sentence(line) or not wrapped


def _is_list(text: str, run: Sequence[Span], width: int) -> bool:
    """Whether lines stand for themselves: none begins in lower case or ends a sentence, and an upper one is short."""
    is_short = any(end - start < width * _FILLED for start, end in run[:-1])
    goes_on = any(
        starts_lower(text[slice(*below)]) or text.endswith(_FULL_STOPS, *above) for above, below in pairwise(run)
    )
    return is_short and not goes_on


def _goes_on(line: str) -> bool:
    """Whether a line ends in a comma or in a word that nothing ends with."""
    words = line.rsplit(None, 1)
    return bool(words) and (words[-1].endswith(",") or words[-1].lower() in SMALL_WORDS)


def _fits(text: str, above: Span, below: Span, width: int) -> bool:
    """Whether the first word of the line below would have fitted into the line above."""
    return len(text[slice(*above)].rstrip()) + 1 + len(text[slice(*below)].split(None, 1)[0]) <= width
