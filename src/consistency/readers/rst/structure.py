"""How a text in reStructuredText divides: every block begins at a line, and its indentation tells where it ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from consistency.readers.blocks import starts_lower
from consistency.readers.marks import enumerator
from consistency.readers.rst.explicit import explicit
from consistency.readers.rst.layout import Layout, Line, lines_of
from consistency.readers.rst.starts import (
    ANONYMOUS,
    BULLET,
    DOCTEST,
    EXPLICIT,
    FIELD,
    GRID,
    NOTE,
    NUMBERED,
    OPTIONS,
    SIMPLE,
    STARTS,
    VERSE,
)
from consistency.readers.rst.tables import grid_table, simple_table
from consistency.readers.rst.titles import sign_of, titled

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.readers.blocks import BlockKind

_QUOTES = re.compile(r"[!-/:-@\[-`{-~]")


class _Open(NamedTuple):
    """What is open at some place: the column of its mark, that of what it holds (-1 where none is known yet)."""

    marked: int
    column: int
    kind: BlockKind


def laid_out(text: str) -> Layout:
    """The pieces of a text, whose breaks are all line feeds, and what in it is markup."""
    reader = Reader(text)
    reader.read(0, len(reader.lines))
    return reader.layout


class Reader:
    """What has been read of a text; each method reads one sort of block and tells the number of the line behind it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = lines_of(text)
        self.layout = Layout(text)
        self._open = [_Open(-1, 0, "paragraph")]
        self.titles: list[tuple[str, bool]] = []

    @property
    def kind(self) -> BlockKind:
        """What running text is at this place."""
        return "item" if any(level.kind == "item" for level in self._open) else self._open[-1].kind

    def open(self, marked: int, column: int = -1, kind: BlockKind = "paragraph") -> None:
        """Take all that is indented deeper than a mark for what it holds."""
        self._open.append(_Open(marked, column, kind))

    def body(self, at: int, column: int) -> list[Line]:
        """The lines from a number on that are indented deeper than a column, without blank ones at their end."""
        stop = last = at
        while stop < len(self.lines) and (not self.lines[stop] or self.lines[stop].column > column):
            stop += 1
            last = stop if self.lines[stop - 1] else last
        return self.lines[at:last]

    def line(self, at: int) -> Line:
        """The line of a number; an empty one behind the last."""
        return self.lines[at] if at < len(self.lines) else Line(0, 0, 0)

    def read(self, at: int, stop: int) -> None:
        """Read the blocks from one line on and up to another one."""
        while at < stop:
            line = self.lines[at]
            at = self.block(at, line) if line else at + 1

    def block(self, at: int, line: Line) -> int:
        """The block that begins at a line, with the marks of items and notes in front of it."""
        self._enter(line.column)
        while (rest := self._marked(at, line)) is not None:
            if not rest:
                return at + 1
            line = rest
        return self._content(at, line)

    def _enter(self, column: int) -> None:
        """Close what ends above a line with some indentation; one that is deeper than what is open is a quote."""
        while column <= self._open[-1].marked:
            self._open.pop()
        top = self._open[-1]
        if top.column < 0:
            self._open[-1] = top._replace(column=column)
        elif column > top.column:
            self.open(top.column, column, "quote")

    def _marked(self, at: int, line: Line) -> Line | None:
        """What stands behind the mark of an item or of a note, if a line begins with one."""
        note = NOTE.match(self.text, line.start, line.end)
        stop = note.end() if note else self._end_of_mark(at, line)
        if not stop:
            return None
        rest = self.layout.behind(line, stop)
        self.layout.hide(line.start, stop)
        self.open(line.column, rest.column if rest and not note else -1, "paragraph" if note else "item")
        return rest

    def _end_of_mark(self, at: int, line: Line) -> int:
        """Where the bullet or the number of an item ends; 0 where there is none."""
        for pattern in (BULLET, NUMBERED):
            if mark := pattern.match(self.text, line.start, line.end):
                return mark.end()
        mark = enumerator(self.text[line.start : line.end])
        return line.start + mark.end() if mark and not mark["title"] and self._is_item(at, line) else 0

    def _is_item(self, at: int, line: Line) -> bool:
        """Whether a line that begins with a number or a letter is an item, as the line below it shows."""
        below = self.line(at + 1)
        if not below or below.column > line.column or self._begins(below):
            return True
        return enumerator(self.text[below.start : below.end]) is not None

    def _begins(self, line: Line) -> bool:
        """Whether a line begins something else than running text."""
        return any(pattern.match(self.text, line.start, line.end) for pattern in STARTS)

    def _content(self, at: int, line: Line) -> int:
        """A block behind its marks."""
        text, (start, end, column) = self.text, line
        if mark := EXPLICIT.match(text, start, end):
            return explicit(self, at, line, mark.end())
        if ANONYMOUS.match(text, start, end):
            self.layout.hide(start, end)
            return at + 1
        if GRID.fullmatch(text, start, end):
            return self._grid(at, line)
        if SIMPLE.fullmatch(text, start, end):
            return self._simple(at, line)
        if DOCTEST.match(text, start, end):
            return self._code_at(at, line)
        if self._is_verse(line):
            return self._verse(at, line)
        if FIELD.match(text, start, end):
            self.layout.hide(start, start + 1)
            self.open(column)
            return self._running(at, self.layout.behind(line, start + 1))
        option = OPTIONS.match(text, start, end)
        if option and (option.end() < end or self.line(at + 1).column > column):
            return self._option(at, line, option.end())
        return titled(self, at, line) or self._running(at, line)

    def _while(self, at: int, line: Line, goes_on: Callable[[Line], bool]) -> list[Line]:
        """A line and those right below it that go on."""
        lines = [line]
        while (below := self.line(at + len(lines))) and goes_on(below):
            lines.append(below)
        return lines

    def _grid(self, at: int, line: Line) -> int:
        lines = self._while(at, line, lambda below: below.column == line.column and self.text[below.start] in "+|")
        grid_table(self.layout, lines)
        return at + len(lines)

    @cached_property
    def _borders(self) -> list[int]:
        """The numbers of the lines that may be borders of simple tables."""
        return [
            number
            for number, (start, end, _) in enumerate(self.lines)
            if self.text.startswith("=", start) and SIMPLE.fullmatch(self.text, start, end)
        ]

    def _simple(self, at: int, line: Line) -> int:
        """A table ends at its second border, or at its third one where the second ends its header."""
        place = bisect_right(self._borders, at)
        last = next((n for n in self._borders[place : place + 1] if not self.line(n + 1)), 0)
        last = last or next(iter(self._borders[place + 1 : place + 2]), at)
        lines = [line, *self.lines[at + 1 : last + 1]]
        if last == at or any(below and below.column < line.column for below in lines):
            self.layout.hide(line.start, line.end)
            return at + 1
        simple_table(self.layout, lines)
        return last + 1

    def _code_at(self, at: int, line: Line) -> int:
        """Code up to a blank line."""
        lines = self._while(at, line, lambda below: below.column >= line.column)
        self.layout.add(lines, "code")
        return at + len(lines)

    def _verse(self, at: int, line: Line) -> int:
        """Lines that stay as they are; one that begins in lower case goes on with the one above it."""
        parts = list[list[Line]]()
        lines = self._while(
            at,
            line,
            lambda below: below.column > line.column or (below.column == line.column and self._is_verse(below)),
        )
        for verse in lines:
            mark = VERSE.match(self.text, verse.start, verse.end)
            rest = self.layout.behind(verse, mark.end()) if mark else verse
            self.layout.hide(verse.start, rest.start)
            if not parts or not rest or (mark and not starts_lower(self.text[rest.start : rest.end])):
                parts.append([])
            parts[-1] += [rest] if rest else []
        for part in parts:
            self.layout.add(part, self.kind)
        return at + len(lines)

    def _is_verse(self, line: Line) -> bool:
        return VERSE.match(self.text, line.start, line.end) is not None

    def _option(self, at: int, line: Line, end: int) -> int:
        """An option of a command and what it does are a row."""
        self.open(line.column)
        column = line.column
        if end < line.end:
            self.layout.hide(end - 1, end, "|")
        elif self._begins(self.line(at + 1)):
            self.layout.add([line], "cell")
            return at + 1
        else:
            self.layout.hide(*self._before(at + 1), "|")
        lines = self._while(at, line, lambda below: below.column > column)
        self.layout.add(lines, "cell")
        return at + len(lines)

    def _before(self, at: int) -> tuple[int, int]:
        """The place in front of a line that is indented."""
        return self.lines[at].start - 1, self.lines[at].start

    def _running(self, at: int, line: Line) -> int:
        """Running text, with the code that it announces; a line above deeper ones is a term that they define."""
        top = self._open[-1]
        below = self.line(at + 1)
        is_known = top.column >= 0
        if is_known and below and below.column > line.column and not self._announces(line):
            return self._defined(at, line)
        if is_known:
            lines = self._while(at, line, lambda below: below.column == line.column)
        elif not line or (self.text[line.end - 1] == ":" and below and self._begins(below)):
            lines = [line]
        else:
            column = below.column
            lines = self._while(at, line, lambda below: top.marked < below.column == column)
        self.layout.add_text(lines, self.kind)
        return self.announced(at + len(lines), lines[-1], line.column if is_known else top.marked)

    def _defined(self, at: int, line: Line) -> int:
        """A term and the first paragraph of what defines it are a row."""
        below = self.line(at + 1)
        if self._begins(below) or self._end_of_mark(at + 1, below) or sign_of(self, self.line(at + 2)):
            self.layout.add([line], self.kind)
            return at + 1
        self.open(line.column, below.column)
        self.layout.hide(*self._before(at + 1), "|")
        lines = self._while(at + 1, below, lambda other: other.column == below.column)
        self.layout.add([line, *lines], "cell")
        return self.announced(at + 1 + len(lines), lines[-1], below.column)

    def _announces(self, line: Line) -> bool:
        return self.text.endswith("::", line.start, line.end)

    def announced(self, at: int, line: Line, column: int) -> int:
        """The code below a line that ends with two colons, of which readers see one; none behind a space."""
        if not self._announces(line):
            return at
        is_apart = line.end - line.start == 2 or self.text[line.end - 3].isspace()
        self.layout.hide(line.end - (2 if is_apart else 1), line.end)
        while at < len(self.lines) and not self.lines[at]:
            at += 1
        below = self.line(at)
        if below.column == column and below and _QUOTES.match(self.text, below.start):
            sign = self.text[below.start]
            lines = self._while(at, below, lambda other: self.text[other.start] == sign)
        else:
            lines = self.body(at, column)
        self.layout.add(lines, "code")
        return at + len(lines)
