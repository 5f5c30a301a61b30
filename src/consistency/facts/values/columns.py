"""The row of a table in which a number stands, and for how many it holds by the titles: "Deaths per 100,000"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from consistency.algebra.units import rate_in
from consistency.lexicons import with_role

if TYPE_CHECKING:
    from consistency.facts.tokens import Tokens

_PARTING = re.compile(";")
_UNIT_TITLES: Final = with_role("words", "unit-title")


def rate_above(tokens: Tokens, offset: int) -> str:
    """The unit, such as "per 1000", that the title of its column gives a number, else a title above; "" for none.

    Where another column has such a unit, those titles speak of that one.

    Args:
        tokens: the passage of the number.
        offset: where the number stands in the document.
    """
    titles = tokens.passage.locator.headings
    if tokens.passage.kind == "cell" and titles:
        header = titles[-1]
        if rate_in(header):
            return rate_in(_title_above(tokens, offset))
    return next((rate for rate in map(rate_in, reversed(titles)) if rate), "")


def _title_above(tokens: Tokens, offset: int) -> str:
    """The title of the column in which a number stands; "" where the cells of the header cannot be told apart."""
    row = row_of(tokens)
    return row.titles[row.column(offset - tokens.passage.start)] if row.titles else ""


@frozen
class TableRow:
    """The cells of a row of a table, and the titles above them.

    Attributes:
        begins: where in the text each cell begins.
        cells: what each holds.
        titles: of each cell, "" for the first where the header lacks it; none where they are not known.
        unit_columns: the numbers of the cells whose title says that a unit stands there.
    """

    begins: tuple[int, ...]
    cells: tuple[str, ...]
    titles: tuple[str, ...]
    unit_columns: tuple[int, ...]

    def column(self, at: int) -> int:
        """The number of the cell in which a place of the text is."""
        return bisect_right(self.begins, at) - 1


@lru_cache(maxsize=1)  # a row is asked for each of its values
def row_of(tokens: Tokens) -> TableRow:
    """The row that a passage of the kind ``cell`` is."""
    ends = _bars(tokens)
    begins = (0, *(end + 1 for end in ends))
    cells = tuple(tokens.text[begin:end] for begin, end in zip(begins, [*ends, len(tokens.text)], strict=True))
    titles = _titles(tokens, len(cells))
    units = tuple(place for place, title in enumerate(titles) if title.casefold().rstrip(".s") in _UNIT_TITLES)
    return TableRow(begins, cells, titles, units)


def _bars(tokens: Tokens) -> list[int]:
    """Where the cells of a row end, but for the last. Bars became semicolons when the row was masked.

    In a row without any, semicolons part the cells: of a file of such rows the others were masked.
    """
    places = [at.start() for at in _PARTING.finditer(tokens.text)]
    return [place for place in places if tokens.written[place] != ";"] or places


def _titles(tokens: Tokens, cells: int) -> tuple[str, ...]:
    headings = tokens.passage.locator.headings
    titles = tuple(headings[-1].split(", ")) if headings else ()
    return ("", *titles) if len(titles) == cells - 1 else titles if len(titles) == cells else ()
