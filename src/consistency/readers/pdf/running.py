"""Running heads and feet: what stands at one place of several pages, in the same words or as the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.readers.pdf.layout import Cell, Line

OUTERMOST = 3  # lines at either edge of a page among which such lines are looked for
PAGES_NEEDED = 3  # on which one stands; in a document of two pages, both
_BAND = 6.0  # points within which a place is the same
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]*\d)")
_ROMAN = re.compile(r"[-–— ]*[ivxlc]+[-–— ]*", re.IGNORECASE)
_FIGURE = re.compile(r"\d")


class Running(NamedTuple):
    """The lines of a document but for running heads and feet, and the first of each that states figures of its own."""

    lines: list[Line]
    heads: list[Line]


def without_running(lines: Sequence[Line]) -> Running:
    """The lines without running heads, feet and numbers of pages.

    The figures of a head, as of a version or a year, are kept where they stand first.
    """
    pages = defaultdict[int, list["Line"]](list)
    for line in lines:
        pages[line.page].append(line)
    places = defaultdict[str, list["Line"]](list)
    for on_page in pages.values():
        ordered = sorted(on_page, key=lambda line: -line.base)
        for line in {*ordered[:OUTERMOST], *ordered[-OUTERMOST:]}:
            for cell in line.apart:
                for key in _keys(cell, line.page):
                    places[key].append(line)
    needed = PAGES_NEEDED if len(pages) > 2 else 2
    repeated = {key: found for key, lines in places.items() if (found := _repeated(lines, needed))}
    left_out = {line for found in repeated.values() for line in found if _is_running(line, repeated)}
    return Running([line for line in lines if line not in left_out], list(_first(lines, left_out)))


def _keys(cell: Cell, page: int) -> Iterator[str]:
    """The words of a cell, and these with a number of a page instead of each number: it grows with the pages."""
    words = " ".join(cell.text.split()).casefold()
    yield words
    if _ROMAN.fullmatch(words):
        yield "\0"
    for number in _NUMBER.finditer(words):
        yield f"{words[: number.start()]}\0{int(number[0]) - page}{words[number.end() :]}"


def _is_running(line: Line, repeated: dict[str, set[Line]]) -> bool:
    return all(any(line in repeated.get(key, ()) for key in _keys(cell, line.page)) for cell in line.apart)


def _repeated(found: Sequence[Line], needed: int) -> set[Line]:
    """The lines among those with the same words that stand at one height of enough pages."""
    bands = defaultdict[int, list["Line"]](list)
    for line in found:
        for band in (0, 1):  # half a band apart, so that no edge parts two lines that are close
            bands[2 * round(line.base / _BAND + band / 2) + band].append(line)
    return {line for band in bands.values() if len({line.page for line in band}) >= needed for line in band}


def _first(lines: Sequence[Line], left_out: set[Line]) -> Iterator[Line]:
    """The first of the cells with the same words and figures."""
    counts, seen = Counter(cell.text for line in left_out for cell in line.apart), set[str]()
    for line in lines:
        if line in left_out:
            kept = tuple(
                cell
                for cell in line.apart
                if counts[cell.text] > 1 and cell.text not in seen and _FIGURE.search(cell.text)
            )
            seen.update(cell.text for cell in kept)
            if kept:
                yield line._replace(cells=kept, apart=kept, ends_bold=False, height=0.0)  # no title of what is below
