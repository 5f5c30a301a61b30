"""What is found in a text: its pieces, and the marks around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from consistency.model.lines import line_spans
from consistency.readers.blocks import Span, split_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.readers.blocks import BlockKind

_BLANK = " \t"
_TAB = 8  # columns

Mark: TypeAlias = "tuple[int, int, str]"
"""Where markup begins and ends, and what stands there instead: spaces, or a bar in front of a cell."""


class Line(NamedTuple):
    """What stands on a line, without blanks around it, and its column."""

    start: int
    end: int
    column: int

    def __bool__(self) -> bool:
        return self.start < self.end


class Piece(NamedTuple):
    """A block; ``head`` is where the titles of its columns stand."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    head: Span | None = None


class Layout:
    """The pieces of a text in order, and what in it is markup."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []

    def hide(self, start: int, end: int, sign: str = " ") -> None:
        """Take a part of the text for markup."""
        if start < end:
            self.marks.append((start, end, sign))

    def add(self, lines: Sequence[Line], kind: BlockKind, level: int = 0) -> None:
        """Take some lines for one block."""
        if lines and lines[0].start < lines[-1].end:
            self.pieces.append(Piece(lines[0].start, lines[-1].end, kind, level))

    def add_text(self, lines: Sequence[Line], kind: BlockKind) -> None:
        """Take some lines for running text."""
        spans = [(line.start, line.end) for line in lines if line]
        if spans:
            self.pieces += [Piece(block.start, block.end, kind) for block in split_run(self.text, spans, 0, kind)]

    def behind(self, line: Line, at: int) -> Line:
        """The rest of a line from a place on."""
        passed = self.text[line.start : at]
        width = len((" " * line.column + passed).expandtabs(_TAB)) - line.column if "\t" in passed else len(passed)
        return Line(at, max(at, line.end), line.column + width)

    def without_marks(self, text: str) -> str:
        """The text with what stands instead of its markup; line feeds stay."""
        parts, at = list[str](), 0
        for start, end, sign in sorted(self.marks):
            if end > at:
                begin = max(at, start)
                hidden = "".join("\n" if char == "\n" else " " for char in text[begin:end])
                parts += [text[at:begin], hidden if sign == " " else sign + hidden[1:]]
                at = end
        return "".join([*parts, text[at:]])


def lines_of(text: str) -> list[Line]:
    """The lines of a text, whose breaks are all line feeds."""
    found = list[Line]()
    for start, end in line_spans(text):
        body = text[start:end].lstrip(_BLANK)
        first = end - len(body)
        column = first - start if "\t" not in text[start:first] else len(text[start:first].expandtabs(_TAB))
        found.append(Line(first, first + len(body.rstrip()), column))
    return found
