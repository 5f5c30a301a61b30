"""Columns of tables: an empty cell leaves no trace in a file, and the cells behind it must not move up."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from consistency.readers.pdf.layout import Cell, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.readers.pdf.layout import Line


def with_empty_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines, rows of a table with an empty cell where a column has none."""
    found = list["Line"]()
    for (is_row, _), run in groupby(lines, lambda line: (line.is_row, line.page)):
        together = list(run)
        found += _filled(together) if is_row else together
    return found


def _filled(rows: Sequence[Line]) -> Iterator[Line]:
    """Rows one below the other; those that have a cell over two columns stay as they are."""
    most = max(len(row.cells) for row in rows)
    full = [row.cells for row in rows if len(row.cells) == most]
    columns = [
        Cell("", min(cell.left for cell in column), max(cell.right for cell in column))
        for column in zip(*full, strict=True)
    ]
    for row in rows:
        places = [[at for at, column in enumerate(columns) if overlap(column, cell)] for cell in row.cells]
        numbers = [at for place in places for at in place]
        if len(row.cells) < most and all(len(place) == 1 for place in places) and len({*numbers}) == len(numbers):
            of = dict(zip(numbers, row.cells, strict=True))
            yield row._replace(cells=tuple(of.get(at, column) for at, column in enumerate(columns)))
        else:
            yield row
