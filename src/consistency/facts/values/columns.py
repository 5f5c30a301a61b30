"""What stands above a bare number and says for how many it holds: "Deaths per 100,000"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.algebra.units import rate_in

if TYPE_CHECKING:
    from consistency.facts.tokens import Tokens

_PARTING = re.compile(";")


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
    ends = bars(tokens)
    titles = titles_of(tokens, len(ends) + 1)
    column = sum(at < offset - tokens.passage.start for at in ends)
    return titles[column] if titles else ""


def bars(tokens: Tokens) -> list[int]:
    """Where the cells of a row end, but for the last. Bars became semicolons when the row was masked.

    In a row without any, semicolons part the cells: of a file of such rows the others were masked.
    """
    places = [at.start() for at in _PARTING.finditer(tokens.text)]
    return [place for place in places if tokens.written[place] != ";"] or places


def titles_of(tokens: Tokens, cells: int) -> list[str]:
    """The titles above the cells of a row, "" for the first where the header lacks it; none where unknown."""
    headings = tokens.passage.locator.headings
    titles = headings[-1].split(", ") if headings else []
    return ["", *titles] if len(titles) == cells - 1 else titles if len(titles) == cells else []
