"""Word documents (``.docx``): one line of text for each paragraph and each row of a table.

So the number of a line is that of a paragraph, and a column counts the characters of that paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.readers.blocks import CELL, PARTED, Block, Unpacked, ends_sentence
from consistency.readers.delimited import is_value
from consistency.readers.markdown import head_of
from consistency.readers.raw import decode
from consistency.readers.shape import looks_like_title
from consistency.readers.word.archive import Archive
from consistency.readers.word.story import Line, Story
from consistency.readers.word.styles import Styles, W

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = f"{PARTED}\n"
_BOLD = 7  # the level of a title that is only in bold: below all others
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def read_word(name: str, data: bytes) -> Unpacked:
    """What a reader of a Word document sees.

    Raises:
        DocumentError: when the bytes are no Word document, a broken or locked one, or one without a word.
    """
    archive = Archive(name, data)
    main = archive.main()
    parts = archive.related(main)
    styles = Styles(archive.elements(parts.get("styles", ""), depth=1))
    notes: dict[tuple[str, str], Sequence[Line]] = {}
    for part, sort in _NOTES.items():
        for note in archive.elements(parts.get(part, ""), depth=1):
            if note.get(W + "type", "normal") == "normal":
                notes[sort, note.get(W + "id", "")] = list(Story(styles, {}).read(note))
    lines = list(Story(styles, notes).read(archive.elements(main, depth=2, root=f"{W}document")))
    text = _END.join(line.text for line in lines)
    return Unpacked(decode(name, text.encode()), tuple(_blocks(lines)))


def _blocks(lines: Sequence[Line]) -> list[Block]:
    """The blocks that lines are; rows below a header are under its titles."""
    blocks, at, heads = list[Block](), 0, dict[int, str]()
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        end = at + len(line.text)
        is_title = line.kind == "paragraph" and below is not None and _is_title(line, below)
        is_head = line.is_head or (line.kind == "cell" and line.table not in heads and _is_header(line, below))
        head = "" if is_head else heads.get(line.table, "")
        blocks.append(Block(at, end, "heading", _BOLD) if is_title else Block(at, end, line.kind, line.level, head))
        if is_head or line.kind == "cell":
            heads[line.table] = head_of(line.text.replace(CELL, "|")) if is_head else head
        at = end + len(_END)
    return blocks


def _is_header(first: Line, below: Line | None) -> bool:
    """Whether the first row of a table has words alone, one for each number of the row below: "Item, Value, Unit"."""
    if below is None or below.table != first.table:
        return False
    titles, cells = first.text.split(CELL), below.text.split(CELL)
    is_full = len(titles) == len(cells) > 1 and all(title.strip() for title in titles[1:])
    return is_full and not any(map(is_value, titles)) and any(map(is_value, cells[1:]))


def _is_title(line: Line, below: Line) -> bool:
    """Whether a line in bold stands as a title above one that is not."""
    return line.is_bold and not below.is_bold and looks_like_title(line.text) and not ends_sentence(line.text)
