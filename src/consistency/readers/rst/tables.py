"""Tables: rows are blocks, and a bar stands in front of each cell that another one stands before."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from consistency.readers.rst.layout import Layout, Line, Piece
from consistency.readers.rst.starts import SIMPLE, VERSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.readers.blocks import Span

ROW = re.compile(r"\*(?:[ \t]+|\Z)")
_CELL = re.compile(r"-(?:[ \t]+|\Z)")
_BORDER, _HEAD = re.compile(r"\+(?:(?:-+|=+)\+)+"), re.compile(r"\+(?:=+\+)+")
_INNER_BORDER = re.compile(r"[+|](?:[-=]{2,}[+|])+")
_RUN = re.compile(r"=+")
_SPAN = re.compile(r"-+(?:[ ]+-+)*")
_BLANKS = re.compile(r"\s*+")
_QUOTE = '"'
_BAR = ";"
"""What parts cells in the mask: bars at the ends of a row of Markdown part nothing."""


class _Rows:
    """The rows of one table; those below its header are under the titles that stand there."""

    def __init__(self, layout: Layout, head: Span | None = None) -> None:
        self._layout = layout
        self._head = head
        self._row: list[Span] = []
        self._columns: list[int] = []
        self._empty: list[tuple[int, int]] = []
        self.last: Span | None = None

    def cell(self, start: int, end: int, column: int, bar: int) -> None:
        """Add what stands in a column on one line; a bar at a place in front parts it from another column."""
        is_other = self._columns[-1:] != [column] and bool(self._row or self._empty)
        if bar >= 0:
            self._layout.hide(bar, bar + 1, _BAR if is_other else " ")
        is_first = is_other and not self._row and bar >= 0
        self._row.append((bar if is_first else start, end))
        if is_other or not self._columns:
            self._columns.append(column)

    def empty(self, column: int, bar: int) -> None:
        """Add a column without words, which keeps its place in a row whose cells do not go on."""
        self._empty.append((bar, column))

    def end_row(self) -> None:
        """What was added since the last row is one, if it is anything."""
        empty = [(bar, column) for bar, column in self._empty if bar >= 0]
        if self._row:
            start, end = self._row[0][0], self._row[-1][1]
            is_plain = len({*self._columns}) == len(self._columns)
            first = min(column for column in (*self._columns, *(column for _, column in self._empty)))
            for bar, column in empty:
                is_shown = is_plain and column != first and column not in self._columns
                self._layout.hide(bar, bar + 1, _BAR if is_shown else " ")
                if is_shown:
                    start, end = min(start, bar), max(end, bar + 1)
            self.last = start, end
            self._layout.pieces.append(Piece(start, end, "cell", head=self._head))
        else:
            for bar, _ in empty:
                self._layout.hide(bar, bar + 1)
        self._row, self._columns, self._empty = [], [], []

    def end_head(self) -> None:
        """The row above is the header of those below."""
        self.end_row()
        self._head = self.last


def grid_table(layout: Layout, lines: Sequence[Line]) -> None:
    """A table drawn with bars and plus signs; what goes on in its column on the next line is one cell."""
    text, rows = layout.text, _Rows(layout)
    borders = [_BORDER.fullmatch(text, line.start, line.end) for line in lines]
    corners = {
        line.column + place
        for line, border in zip(lines, borders, strict=True)
        if border
        for place, char in enumerate(border[0])
        if char == "+"
    }
    for line, border in zip(lines, borders, strict=True):
        if border:
            layout.hide(line.start, line.end)
            (rows.end_head if _HEAD.fullmatch(border[0]) else rows.end_row)()
            continue
        inner = [found.span() for found in _INNER_BORDER.finditer(text, line.start, line.end)]
        for start, end in inner:
            layout.hide(start, end - 1)
        bars = [end - 1 for _, end in inner]
        bars += [
            place
            for place in range(line.start, line.end)
            if text[place] == "|"
            and (line.column + place - line.start in corners or not text[line.start : place].isascii())
            and not any(start <= place < end for start, end in inner)
        ]
        bars.sort()
        for bar, stop in zip(bars, [*bars[1:], line.end], strict=True):
            begin = next((start for start, _ in inner if bar < start < stop), stop)
            _cell(rows, layout, bar, begin, line.column + bar - line.start)
        if inner:
            rows.end_row()
    rows.end_row()


def _cell(rows: _Rows, layout: Layout, bar: int, end: int, column: int) -> None:
    """What stands between two bars."""
    words = layout.text[bar + 1 : end]
    if words.strip():
        stop = bar + 1 + len(words.rstrip())
        rows.cell(stop - len(words.strip()), stop, column, bar)
    elif bar + 1 < end:
        rows.empty(column, bar)
    else:
        layout.hide(bar, bar + 1)  # the last one


def simple_table(layout: Layout, lines: Sequence[Line]) -> None:
    """A table whose columns are underlined; a line without a first cell goes on with the row above."""
    text, rows = layout.text, _Rows(layout)
    top = lines[0]
    columns = [top.column + found.start() - top.start for found in _RUN.finditer(text, top.start, top.end)]
    for line in lines:
        if SIMPLE.fullmatch(text, line.start, line.end):
            layout.hide(line.start, line.end)
            (rows.end_head if line is not top else rows.end_row)()
        elif not line or (_SPAN.fullmatch(text, line.start, line.end) and line.end - line.start > 1):
            layout.hide(line.start, line.end)
        else:
            if line.column <= columns[0]:
                rows.end_row()
            _cells(rows, text, line, columns)
    rows.end_row()


def _cells(rows: _Rows, text: str, line: Line, columns: Sequence[int]) -> None:
    """The cells of a line, where spaces stand between its columns."""
    starts = [line.start]
    for column in columns:
        at = line.start + column - line.column
        if line.start < at < line.end and text[at - 1] in " \t":
            starts.append(at)
    for start, stop in zip(starts, [*starts[1:], line.end], strict=True):
        words = text[start:stop].strip()
        if words:
            begin = text.index(words, start, stop)
            bar = begin - 1 if begin and text[begin - 1] in " \t" else -1
            rows.cell(begin, begin + len(words), bisect_right(columns, line.column + start - line.start), bar)
        else:
            rows.empty(bisect_right(columns, line.column + start - line.start), start - 1)


class ListTable:
    """A table written as a list of lists, of which the first rows may be its header."""

    def __init__(self, layout: Layout, heads: int) -> None:
        self._layout = layout
        self._rows = _Rows(layout)
        self._heads = heads

    def row(self, lines: Sequence[Line]) -> None:
        """Add the lines of a row, blank ones left out."""
        text, first = self._layout.text, lines[0]
        begin = ROW.match(text, first.start, first.end)
        rest = self._layout.behind(first, begin.end() if begin else first.start)
        self._layout.hide(first.start, rest.start)
        inner, cell = rest.column, 0
        for line in (rest, *lines[1:]):
            bar, words = -1, line
            if line.column == inner and (mark := _CELL.match(text, line.start, line.end)):
                bar, cell, words = line.start, cell + 1, self._layout.behind(line, mark.end())
                self._layout.hide(bar + 1, words.start)
            if verse := VERSE.match(text, words.start, words.end):
                self._layout.hide(words.start, verse.end())
                words = self._layout.behind(words, verse.end())
            if words:
                self._rows.cell(words.start, words.end, cell, bar)
            elif bar >= 0:
                self._rows.empty(cell, bar)
        self._heads -= 1
        (self._rows.end_row if self._heads else self._rows.end_head)()


def csv_table(layout: Layout, span: Span, delimiter: str, heads: int = 0, head: Span | None = None) -> Span | None:
    """A table of values with delimiters between them; returns where its last row stands."""
    text, rows, (start, end) = layout.text, _Rows(layout, head), span
    row = cell = 0
    at, quoted = start, False
    for sign in re.finditer(rf"[\n\"]|{re.escape(delimiter)}|\Z", text[start:end]):
        place = start + sign.start()
        if sign[0] == _QUOTE:
            if quoted or _BLANKS.fullmatch(text, at, place):
                layout.hide(place, place + 1)
                quoted = not quoted
        elif not quoted or place == end:
            words = text[at:place].strip().strip(_QUOTE)
            if words.strip():
                begin = text.index(words, at, place)
                rows.cell(begin, begin + len(words), cell, at - 1 if cell else -1)
            else:
                rows.empty(cell, at - 1 if cell else -1)
            at, cell = start + sign.end(), cell + 1
            if sign[0] in ("\n", ""):
                row, cell = row + 1, 0
                (rows.end_head if heads and row == heads else rows.end_row)()
    return rows.last
