"""Rows of tables whose cells have several lines, in whichever order a file tells them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from consistency.readers.blocks import ends_sentence, starts_lower
from consistency.readers.pdf.layout import HYPHEN, SAME_LINE, Cell, is_below, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.readers.pdf.layout import Line

_MOST_LINES = 6  # of a cell; more are running text
_WIDE = 24  # characters of a line: of running text rather than of a cell
_NEAR = 0.3  # of its height, how far a line of a cell begins or stands from where others do


def rows(lines: Sequence[Line], pitch: float) -> list[Line]:
    """The lines, those of one row together."""
    found = list["Line"]()
    for line in lines:
        if cell := _cell_beside(found, line, pitch):
            found[-len(cell) :] = [_widened(cell, line)]
        elif found and (row := _grown(found[-1], line, pitch)):
            found[-1] = row
        elif found and _is_end_of_label(found[-1], line, pitch):
            above = found.pop()
            cells = (_joined(above.cells[0], line.cells[0]), *line.cells[1:])
            found.append(line._replace(cells=cells, base=above.base))
        else:
            found.append(line)
    return found


def _cell_beside(found: Sequence[Line], line: Line, pitch: float) -> list[Line]:
    """The last lines, when they are a row, or the lines of a cell, to the right of which a line stands; else none."""
    stack = list(_stack(found, pitch))[::-1]
    if not stack or stack[0].page != line.page or line.left <= max(above.right for above in stack):
        return []
    first, last, near = stack[0], stack[-1], SAME_LINE * line.height
    if first.is_row:
        return stack if last.low - near < line.base < first.base + near else []
    if not 1 < len(stack) <= _MOST_LINES:
        return []
    goes_on = starts_lower(line.text) and not ends_sentence(last.text)
    if max(len(above.text) for above in stack) > _WIDE and (goes_on or len(line.text) > _WIDE):
        return []  # the next column of running text
    middle = (first.base + last.base) / 2
    return stack if min(abs(line.base - first.base), abs(line.base - middle)) < near else []


def _stack(found: Sequence[Line], pitch: float) -> Iterator[Line]:
    """The last lines that stand one below the other, from the last one up; a row stands alone."""
    yield from found[-1:]
    for below, above in pairwise(reversed(found[-_MOST_LINES - 1 :])):
        if above.is_row or below.is_row or not is_below(above, below, pitch):
            return
        if not overlap(above.cells[0], below.cells[0]):
            return
        yield above


def _widened(cell: Sequence[Line], line: Line) -> Line:
    """The row of a cell, or of a row, and the line beside it."""
    first, last = cell[0], cell[-1]
    words = first.cells[0]
    for below in cell[1:]:
        words = _joined(words, below.cells[0])
    return first._replace(
        cells=(*(first.cells if first.is_row else (words,)), *line.apart),
        base=max(first.base, line.base),
        low=min(last.low, line.low),
        ends_bold=line.ends_bold,
    )


def _grown(row: Line, line: Line, pitch: float) -> Line | None:
    """A row with the words of a line that goes on in its cells; nothing when it does not.

    Each part stands below a cell of its own and begins in lower case or in brackets; in the last cell any letter does.
    """
    if row.page != line.page or row.is_bold != line.is_bold:
        return None
    cells = row.cells if row.is_row else row.apart
    in_last = len(cells) > 1 and line.left > cells[-1].left - _NEAR * line.height and not line.is_row
    if not (in_last or row.is_row):
        return None
    if any(sum(overlap(cell, part) for cell in cells) != 1 for part in line.cells):
        return None
    is_inside = row.low - _NEAR * line.height < line.base < row.base - _NEAR * line.height
    if not (is_inside or is_below(row._replace(base=row.low), line, pitch)):
        return None
    if not (all(map(_is_end, line.cells)) or (in_last and cells[-1].text[-1].isalpha() and line.text[0].isalpha())):
        return None
    grown = (next((_joined(cell, part) for part in line.cells if overlap(cell, part)), cell) for cell in cells)
    return row._replace(cells=tuple(grown), low=min(row.low, line.low))


def _is_end(cell: Cell) -> bool:
    return starts_lower(cell.text) or cell.text.startswith("(")


def _is_end_of_label(above: Line, row: Line, pitch: float) -> bool:
    """Whether the first cell of a row is the end of the words above it."""
    label, *others = row.cells
    return (
        bool(others)
        and not above.is_row
        and is_below(above, row, pitch)
        and _is_end(label)
        and not ends_sentence(above.text)
        and above.right < others[0].left
    )


def _joined(above: Cell, below: Cell) -> Cell:
    text = above.text.removesuffix(HYPHEN) if above.text.endswith(HYPHEN) else f"{above.text} "
    return Cell(text + below.text, min(above.left, below.left), max(above.right, below.right))
