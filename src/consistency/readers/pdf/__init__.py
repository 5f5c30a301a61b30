"""PDF files: one line of text for each page, so that the number of a line is that of a page."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from consistency.readers.blocks import CELL, PARTED, Block, Unpacked, ends_sentence
from consistency.readers.delimited import is_value
from consistency.readers.markdown import head_of
from consistency.readers.pdf.columns import with_empty_cells
from consistency.readers.pdf.layout import lines_of, pitch_of
from consistency.readers.pdf.paragraphs import Spelling, paragraphs
from consistency.readers.pdf.process import pages_of
from consistency.readers.pdf.rows import rows
from consistency.readers.pdf.running import without_running
from consistency.readers.raw import decode, file_error
from consistency.readers.shape import HEADING_LENGTH, looks_like_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.readers.pdf.layout import Line

_LARGER = 1.12  # how much higher than those of running text letters of a title are
_BOLD = 7  # the level of a title that is only in bold: below all others
_DEEPEST = 6

MOST_KEPT = 64
_KEPT = dict[tuple[str, bytes], Unpacked]()


def read_pdf(name: str, data: bytes) -> Unpacked:
    """What a reader of a PDF sees. It is asked for again when statements are read, and takes long: some are kept.

    Raises:
        DocumentError: when the bytes are no PDF, a broken or locked one, or one without a word.
    """
    key = name, sha256(data).digest()
    if key not in _KEPT:
        reading = _read(name, data)
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.popitem()  # the last one: each is asked for twice in a row, and all of them in a second round
        _KEPT[key] = reading
    return _KEPT[key]


def _read(name: str, data: bytes) -> Unpacked:
    pages, scanned, found = 0, list[int](), list["Line"]()
    for pages, page in enumerate(pages_of(name, data), start=1):
        if page.is_scanned:
            scanned.append(pages)
        found += lines_of(pages, page.lines)
    if 2 * len(scanned) > pages or not found:
        message = f"{len(scanned)} of its {pages} pages show a picture and no text" if scanned else "it holds no text"
        raise file_error(name, "empty-file", message, "recognise its text (OCR), and save it as PDF again")
    return _unpacked(name, found, pages)._replace(unread_pages=tuple(scanned))


def _unpacked(name: str, lines: Sequence[Line], pages: int) -> Unpacked:
    lines, heads = without_running(lines)
    pitch = pitch_of(lines)
    found = [*([head] for head in heads), *paragraphs(with_empty_cells(rows(lines, pitch)), pitch)]
    found.sort(key=lambda paragraph: paragraph[0].page)
    text, blocks = _text(found, Spelling(lines), _levels(lines), pages)
    return Unpacked(decode(name, text.encode("utf-8", "replace")), tuple(blocks))


def _text(
    found: Sequence[Sequence[Line]], spelling: Spelling, levels: dict[float, int], pages: int
) -> tuple[str, list[Block]]:
    """The text that paragraphs and rows make, and its blocks."""
    head = ""
    parts, at, page, blocks = list[str](), 0, 1, list[Block]()
    for number, paragraph in enumerate(found):
        first = paragraph[0]
        feeds = "\n" * (first.page - page)
        parts.append((PARTED if blocks else "") + feeds)
        words, page = _joined(paragraph, spelling), paragraph[-1].page
        parts.append(words)
        begin = at + len(parts[-2])
        at = begin + len(words)
        below = found[number + 1][0] if number + 1 < len(found) else None
        above = found[number - 1][0] if number else None
        if first.is_row:
            is_first = not (above and above.is_row)
            is_head = is_first and _is_head(found[number:])
            head = "" if is_first else head
            blocks.append(Block(begin, at, "cell", 0, head))
            head = head_of(words.replace(CELL, "|")) if is_head else head
        else:
            level = _level(paragraph, words, below, levels)
            blocks.append(Block(begin, at, "heading", level) if level else Block(begin, at, "paragraph"))
    return "".join([*parts, "\n" * (pages - page)]), blocks


def _joined(paragraph: Sequence[Line], spelling: Spelling) -> str:
    """The words of a paragraph; a line feed where it goes on on the next page."""
    words, text = "", paragraph[0].text
    for above, below in pairwise(paragraph):
        text, rest = spelling.join(text, below.text)
        words += text + ("\n" * (below.page - above.page) or spelling.gap(text))
        text = rest
    return (words + text).replace("\u00ad", "-").rstrip(" ")


def _levels(lines: Sequence[Line]) -> dict[float, int]:
    """The levels of titles, by the height of their letters."""
    heights = Counter[float]()
    for line in lines:
        heights[line.height] += len(line.text)
    usual = heights.most_common(1)[0][0] if heights else 0
    larger = sorted({height for height in heights if height > _LARGER * usual}, reverse=True)
    return {height: min(rank, _DEEPEST) for rank, height in enumerate(larger, start=1)}


def _level(paragraph: Sequence[Line], words: str, below: Line | None, levels: dict[float, int]) -> int:
    """The level of a title; 0 of what is none."""
    first = paragraph[0]
    if len(words) > 2 * HEADING_LENGTH or ends_sentence(words):
        return 0
    if first.height in levels:
        return levels[first.height]
    stands_out = all(line.is_bold for line in paragraph) and below is not None and not below.is_bold
    return _BOLD if stands_out and looks_like_title(words) else 0


def _is_head(found: Sequence[Sequence[Line]]) -> bool:
    """Whether a table begins with titles of columns: a row without a value above rows with some."""
    first, *others = (line for line, *_ in takewhile(lambda paragraph: paragraph[0].is_row, found))
    columns = max(len(row.cells) for row in (first, *others) if row.page == first.page)
    return len(first.cells) == columns and not _has_value(first) and any(map(_has_value, others))


def _has_value(row: Line) -> bool:
    return any(is_value(cell.text) for cell in row.cells)
