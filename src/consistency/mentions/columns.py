"""The unit that a row of a data sheet gives in a cell of its own: "Supply voltage | 2.7 | 5.5 | V"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.mentions.hits import Hit
    from consistency.model.document import Passage

BARE: Final = frozenset({"count", "number"})
MOST: Final = 40
"""Characters of a cell with a unit."""


def with_column_unit(passage: Passage, words: str, hits: list[Hit], read: Callable[[str], list[Hit]]) -> list[Hit]:
    """Give the numbers that fill cells of a row the unit in the cell below "Unit".

    Args:
        passage: the row, the titles of its columns the last of the titles above it.
        words: its masked text, in which semicolons part the cells.
        hits: its values.
        read: reads the values of a text.
    """
    titles = passage.locator.headings[-1].split(", ") if passage.locator.headings else []
    place = next((at for at, title in enumerate(titles) if title.casefold() in current().roles["unit-title"]), None)
    cells = [cell.strip() for cell in words.split(";")]
    if place is None or not 0 <= len(cells) - len(titles) <= 1:
        return hits
    unit = cells[place + len(cells) - len(titles)]
    quotes = [words[hit.start : hit.end] for hit in hits]
    return [
        _measured(hit, quote, unit, read) if unit and quote in cells else hit
        for hit, quote in zip(hits, quotes, strict=True)
    ]


def _measured(hit: Hit, quote: str, unit: str, read: Callable[[str], list[Hit]]) -> Hit:
    """A bare number with a unit, where both make one value together."""
    if hit.reading.kind not in BARE or hit.reading.unit or len(unit) > MOST:
        return hit
    found = read(f"{quote} {unit}")
    is_one = len(found) == 1 and (found[0].start, found[0].end) == (0, len(quote) + 1 + len(unit))
    return hit._replace(reading=found[0].reading, noun="") if is_one and found[0].reading.unit else hit
