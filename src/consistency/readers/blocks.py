"""Blocks: the runs of lines into which a text divides, whatever their words say."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from consistency.lexicons import with_role
from consistency.model.lines import line_spans
from consistency.readers.marks import BULLET, SMALL_WORDS, enumerator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BlockKind: TypeAlias = Literal["paragraph", "heading", "item", "cell", "quote", "code", "contents"]

Span: TypeAlias = tuple[int, int]  # start and end of a line, its line feed left out

_FIRST, _SECOND = itemgetter(0), itemgetter(1)
LONG_LINE = 160  # nobody wraps lines as wide as this: such a line is a paragraph of its own
_RUN = re.compile(r"^[^\S\n]*+\S.*+(?:\n[^\S\n]*+\S.*+)*+", re.MULTILINE)
"""Lines without a blank one between them."""
_FEW_LINES = 5
_FILLED = 0.6  # of the width that the lines of a wrapped paragraph have at least, but for its last one
_NARROW = 60

CELL, PARTED = "\t", "\u2029"
"""What separates cells, and what separates paragraphs (also inside a cell), in texts that readers make from files."""
RECORD_LINE = re.compile(r"[ \t]*+[A-Z][^\W\d_]*(?:[ /-][\w()/&.-]{1,20}){0,5}[ \t]*:(?:[ \t]|$)")
"""The name of a line of a record: "Number of sites: 85"."""
_TELLING = with_role("sentences", "telling")
_FIGURE = re.compile(r"[ \t]*+[-+−±]?[^\w\s(]?\d")
"""A line that begins with a number, or a currency and a number."""
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


class Unpacked(NamedTuple):
    """What is taken out of a file that is no text itself, such as a Word document or a PDF file.

    Attributes:
        text: the text of the document.
        blocks: the blocks into which it divides.
        unread_pages: the numbers of pages that show a picture and no text.
    """

    text: str
    blocks: tuple[Block, ...]
    unread_pages: tuple[int, ...] = ()


def ends_sentence(text: str) -> bool:
    """Whether a sentence or a clause before a list ends where the text ends."""
    return text.endswith(STOPS) or _SENTENCE_END.search(text[-12:]) is not None


def starts_lower(text: str) -> bool:
    """Whether the first letter, after opening quotes and brackets, is a small one."""
    return text.lstrip(" \t\n\"'“‘([*_").lstrip()[:1].islower()


def hangs(line: str, signs: tuple[str, ...] = (",",)) -> bool:
    """Whether a line ends in a sign or a word that cannot end a sentence, so that it continues in the next one."""
    words = line.rsplit(None, 1)
    return bool(words) and (words[-1].endswith(signs) or words[-1].lower() in SMALL_WORDS)


def text_blocks(text: str) -> list[Block]:
    """Divide plain text, whose breaks are all line feeds, at blank lines, list marks and ends of paragraphs."""
    blocks: list[Block] = []
    width = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        if text.find("\n", start, end) < 0:
            blocks.append(_paragraph(start, end))
        else:
            width = width or _width(text)
            lines = [(start + begin, start + stop) for begin, stop in line_spans(run[0])]
            blocks += split_run(text, lines, width)
    return blocks


def _paragraph(start: int, end: int) -> Block:
    """A paragraph. Making it here takes half the time, and most texts consist of paragraphs."""
    return tuple.__new__(Block, (start, end, "paragraph", 0, ""))


def runs(lines: Iterable[Span], filled: Iterable[bool]) -> Iterator[list[Span]]:
    """The lines that are not empty, each with its neighbours that are not empty either."""
    for is_filled, run in groupby(zip(lines, filled, strict=True), _SECOND):
        if is_filled:
            yield list(map(_FIRST, run))


def _width(text: str) -> int:
    """The width at which the lines of a text seem to be wrapped."""
    lengths = sorted(filter(None, map(len, text.split("\n"))))
    return max(lengths[-1], _NARROW) if len(lengths) < _FEW_LINES else lengths[len(lengths) * 95 // 100]


def split_run(text: str, run: Sequence[Span], width: int, kind: BlockKind = "paragraph") -> Iterator[Block]:
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
    when the first word of the next one would not have fitted: whoever wraps lines fills them. So does one that ends in
    "is" above a number. Where a run shows that it is wrapped, only the end of a sentence ends a block; where it does
    not, each line stands for itself. Below a line of a record, "Sites: 85", the next one of it begins. A line longer
    than any wrapping is a paragraph. Markdown marks its breaks.
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
    if hangs(line) or _leads_on(line, following) or (wrapped and not _fits(text, above, below, width)):
        return False
    return ends_sentence(line) or not wrapped


def _leads_on(line: str, following: str) -> bool:
    """Whether a line ends in a word that the number at the beginning of the next one belongs to: "it is", "5 %"."""
    words = line.rsplit(None, 1)
    return len(words) > 1 and words[1].lower() in _TELLING and _FIGURE.match(following) is not None


def _is_list(text: str, run: Sequence[Span], width: int) -> bool:
    """Whether each line is complete: none begins in lower case or ends a sentence, and one above another is short."""
    is_short = any(end - start < width * _FILLED for start, end in run[:-1])
    goes_on = any(
        starts_lower(text[slice(*below)]) or text.endswith(_FULL_STOPS, *above) for above, below in pairwise(run)
    )
    return is_short and not goes_on


def _fits(text: str, above: Span, below: Span, width: int) -> bool:
    """Whether the first word of the line below would have fitted into the line above."""
    return len(text[slice(*above)].rstrip()) + 1 + len(text[slice(*below)].split(None, 1)[0]) <= width
