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
            return rate_in(_column(tokens, offset, header))
    return next((rate for rate in map(rate_in, reversed(titles)) if rate), "")


def _column(tokens: Tokens, offset: int, header: str) -> str:
    """The title of the column in which a number stands; "" where the cells of the header cannot be told apart.

    Bars became semicolons when the row was masked. The header may lack the title of the first column.
    """
    here = offset - tokens.passage.start
    bars = [at.start() for at in _PARTING.finditer(tokens.text) if tokens.written[at.start()] != at[0]]
    before, titles = sum(at < here for at in bars), header.split(", ")
    column = before - (len(bars) + 1 - len(titles))
    return titles[column] if len(titles) in (len(bars), len(bars) + 1) and column >= 0 else ""
