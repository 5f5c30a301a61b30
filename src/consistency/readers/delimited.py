"""Tables as files (``.csv``, ``.tsv``): each record is a row, and the first one its header.

The csv module of the standard library tells no places, so records are divided here; a test compares both.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from consistency.errors import DocumentError, Fault
from consistency.readers.blocks import CELL, Block
from consistency.readers.markdown import head_of
from consistency.readers.same_length import blank, lines_for_blocks
from consistency.readers.shape import looks_like_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIELD_LIMIT = 1 << 16  # characters of a quoted cell: a longer one is a quote that somebody forgot to close

_DELIMITERS = "\t;,"
_LOOKED_AT = 20  # lines that tell which of them parts the cells
_TOLD = re.compile(r"sep=([\t;,])[ \t]*(?:\n|\Z)", re.IGNORECASE)
_QUOTE = '"'
_BARE = {sign: re.compile(rf"[^{sign}\n]*+") for sign in _DELIMITERS}
_CELL = {
    sign: re.compile(rf'(?P<quoted> *"(?:[^"]++|"")*+"(?P<behind>{bare.pattern}))|(?P<opened> *")?{bare.pattern}')
    for sign, bare in _BARE.items()
}
_IN_QUOTES = re.compile(r'"[^"]*+"?')
_NUMBER = re.compile(r"[-+−]?\d[\d.,'\s]*%?")
_WITH_COMMA = re.compile(r"[-+−]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)\s*%?")
"""A number with a decimal comma: it has no three digits after the comma, or full stops between its thousands."""
_SWAPPED = str.maketrans(".,", ",.")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_SIGNS = {CELL: " ", "|": "/"}
_SIGNS_INSIDE = {sign: str.maketrans(_SIGNS | {";": ","} if sign == ";" else _SIGNS) for sign in _DELIMITERS}
"""Signs that could be taken for separators of cells, each with what replaces it inside a cell."""
_QUOTES = re.compile('""?')


class Table(NamedTuple):
    """A text whose cells are parted by tabs, character for character as long, its rows, and a quote never closed."""

    masked: str
    blocks: list[Block]
    open_quote: int


class _Record(NamedTuple):
    """A row: where it stands, its cells without quotes, each as long as in the text, and the line feed behind it."""

    start: int
    end: int
    cells: Sequence[str]
    feed: str

    @property
    def is_row(self) -> bool:
        """Whether more than one cell holds something."""
        return sum(not cell.isspace() and cell != "" for cell in self.cells) > 1


def check_quotes(name: str, text: str) -> None:
    """Refuse a table in which a quote is never closed and swallows all rows below.

    Raises:
        DocumentError: then.
    """
    place = table(lines_for_blocks(text)).open_quote if _QUOTE in text else -1
    if place >= 0:
        message, hint = "a quote opens here that is not closed", "close it, or write it twice inside of quotes"
        raise DocumentError(Fault(name, text.count("\n", 0, place) + 1, 0, "open-quote", message, hint))


@lru_cache(maxsize=1)
def table(lines: str) -> Table:
    """The rows of a text whose breaks are all line feeds; kept, because mask and blocks are asked for in turn."""
    told = _TOLD.match(lines)
    begin = told.end() if told else 0
    records, open_quote = _records(lines, begin, told[1] if told else _delimiter(lines))
    first = next((number for number, record in enumerate(records) if record.is_row), 0)
    titles = "".join(" ".join(record.cells) + record.feed for record in records[:first])
    rows = "".join(CELL.join(record.cells) + record.feed for record in records[first:])
    return Table(blank(lines[:begin]) + titles + rows, list(_blocks(records, first)), open_quote)


def _delimiter(lines: str) -> str:
    """The separator of cells: the sign that is in most of the first lines, outside quotes."""
    top = "\n".join(lines.split("\n", _LOOKED_AT)[:_LOOKED_AT])
    heads = _IN_QUOTES.sub("", top).split("\n")
    return max(_DELIMITERS, key=lambda sign: sum(sign in head for head in heads))  # of equals the first


def _records(lines: str, begin: int, sign: str) -> tuple[list[_Record], int]:
    """The records from a place on, and where a quote is never closed; after it, quotes are ordinary characters."""
    records, at, open_quote, cell_at = list[_Record](), begin, -1, _CELL[sign]
    while at < len(lines):
        start, cells = at, list[str]()
        while True:
            found = next(cell_at.finditer(lines, at))  # it matches anything
            is_quoted = found.lastgroup == "quoted"
            if found.lastgroup == "opened" or (is_quoted and _swallows(found)):
                open_quote, cell_at = at, _BARE[sign]
                continue
            at = found.end()
            cell = _unquoted(found[0]) if is_quoted else found[0]
            cells.append(cell.translate(_SIGNS_INSIDE[sign]))
            if lines[at : at + 1] != sign:
                break
            at += 1
        records.append(_Record(start, at, cells, lines[at : at + 1]))
        at += 1
    return (_with_points(records) if sign == ";" else records), open_quote


def _with_points(records: list[_Record]) -> list[_Record]:
    """Rows with decimal points. If any number has a decimal comma, the cells are separated by semicolons."""
    if not any(_WITH_COMMA.fullmatch(cell.strip()) for record in records for cell in record.cells):
        return records
    return [
        record._replace(
            cells=[cell.translate(_SWAPPED) if _NUMBER.fullmatch(cell.strip()) else cell for cell in record.cells]
        )
        for record in records
    ]


def _swallows(cell: re.Match[str]) -> bool:
    """Whether the quote of a cell was never closed: the cell is too long, or words follow the quote that ends it."""
    return len(cell[0]) > FIELD_LIMIT or ("\n" in cell[0] and cell["behind"].strip() != "")


def _unquoted(cell: str) -> str:
    """A cell without its quotes. Of a doubled quote, the first one stays."""
    bare = _QUOTES.sub(lambda quotes: '" ' if len(quotes[0]) == 2 else " ", cell)
    return bare if bare.strip(' "\n') else blank(cell)


def _blocks(records: Sequence[_Record], first: int) -> Iterator[Block]:
    """The blocks of a table: titles or text above the first row with several cells, then rows below their header."""
    head = ""
    for number, (start, end, cells, _) in enumerate(records):
        if number < first:
            is_title = number == 0 and looks_like_title(" ".join(cells))
            yield Block(start, end, "heading", 1) if is_title else Block(start, end, "paragraph")
        else:
            yield Block(start, end, "cell", head=head)
        if number == first and not any(map(is_value, cells)):
            head = head_of("|".join(cells))


def is_value(cell: str) -> bool:
    """Whether a cell is a number, unless it is a year: a header has no other numbers."""
    return _NUMBER.fullmatch(cell.strip()) is not None and _YEAR.fullmatch(cell.strip()) is None
