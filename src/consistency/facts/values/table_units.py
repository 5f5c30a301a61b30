"""The unit of a bare number that stands beside it: in its label, in a cell of its own, or in the title above it.

"Weight (kg): 118", "| Weight | 118 | kg |", "| Basic | 12.50 |" below "Price (EUR)", a table headed "EUR million".
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from consistency.algebra.named_units import is_currency, titled_unit
from consistency.algebra.unit_words import unit_words
from consistency.algebra.units import dimension
from consistency.facts.values.adjust import measured
from consistency.facts.values.columns import row_of
from consistency.lexicons import any_of, with_role
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from consistency.facts.tokens import Tokens
    from consistency.facts.values.columns import TableRow
    from consistency.model.mention import Mention
    from consistency.model.reading import Kind

_IN: Final = with_role("words", "in")
_IN_TITLE = re.compile(
    rf"(?:[(\[]\s*(?P<unit>[^()\[\]]{{1,30}})[)\]]|(?:,|\b{any_of(_IN)})\s+(?P<named>[^\s,;][^,;]{{0,30}}?)"
    r"|\s(?P<sign>[^\w\s(),;]['’]?\w{0,4}))\s*:?\s*\Z"
)
_FIGURE = re.compile(r"\d")
_LED = re.compile(rf"\A{any_of(_IN)} ")
_LONGEST_LABEL: Final = 40
_WORDS_IN_TITLES: Final = _IN | with_role("words", "one")
"""Symbols of units that are small words as well, where no bracket stands around them."""
_Unit = tuple[int, str]


class Measured(NamedTuple):
    """A bare number with its unit, and where in the document the words of the unit begin that stand in front of it."""

    mention: Mention
    begin: int


def with_unit_beside(tokens: Tokens, mention: Mention) -> Measured | None:
    """A bare number with the unit that the table or the label around it gives; None where none does.

    A cell under "Unit" is passed over also where it tells the things that are counted: "number", "thousand", "persons".
    """
    reading = mention.reading
    if reading.kind not in BARE_KINDS or reading.unit or mention.noun or mention.whole:
        return None
    at, base = mention.start - tokens.passage.start, tokens.passage.start
    found = _in_row(tokens, mention) if tokens.passage.kind == "cell" else _in_label(tokens.text, at)
    if found is None:
        return None
    (scale, unit), begin = found
    kind = kind_in(unit)
    if kind:
        mention = evolve(mention, reading=measured(reading, kind, unit, Fraction(scale)))
    elif begin is None:
        return None
    return Measured(mention, mention.start if begin is None else base + begin)


def _in_label(text: str, at: int) -> tuple[_Unit, int | None] | None:
    """The unit of a label right in front of a number, and where it begins."""
    before = text[max(0, at - _LONGEST_LABEL) : at]
    label = before.rstrip()
    found = _of_title(label[:-1]) if label.endswith((":", "=")) else None
    return (found[0], at - len(before) + found[1]) if found else None


def _in_row(tokens: Tokens, mention: Mention) -> tuple[_Unit, int | None] | None:
    """The unit of a number that is a whole cell, and where it begins if that is in the cell right in front."""
    row = row_of(tokens)
    cells, titles = row.cells, row.titles
    at, stop = mention.start - tokens.passage.start, mention.end - tokens.passage.start
    here = row.column(at)
    if not here or cells[here].strip() != tokens.text[at:stop]:
        return None
    if label := _of_title(cells[0]):
        return label[0], label[1] if here == 1 else None
    if own := _of_its_own(row, here):
        return own[0], row.begins[here - 1] if own[1] == here - 1 else None
    unit = _above(titles, here) or _of_labels(titles, cells[0], here)
    return (unit, None) if unit else None


def _of_title(title: str) -> tuple[_Unit, int] | None:
    """The unit at the end of a title, and where it begins: "Weight (kg)", "Weight in kg", "Weight, kg", "2025 £m"."""
    found = _IN_TITLE.search(title)
    if found is None:
        return None
    part = next(name for name, written in found.groupdict().items() if written)
    unit = None if found["named"] in _WORDS_IN_TITLES else titled_unit(found[part])
    return (unit, found.start()) if unit else None


def _of_its_own(row: TableRow, here: int) -> tuple[_Unit, int] | None:
    """The unit in a cell of its own, and which: under a title that says so, or the symbol right beside the number."""
    cells, titled = row.cells, row.unit_columns
    beside = [place for place in (here + 1, here - 1) if 0 < place < len(cells) and _is_symbol(cells[place].strip())]
    for place in titled or beside:
        unit = titled_unit(cells[place].strip())
        is_noun = titled and cells[place].strip() and not _FIGURE.search(cells[place])
        return (unit or (1, ""), place) if unit or is_noun else None
    return None


def _above(titles: tuple[str, ...], here: int) -> _Unit | None:
    """The unit in the title of the column, or the one that is its title or that of the first column: "EUR million"."""
    if here >= len(titles):
        return None
    if found := _of_title(titles[here]):
        return found[0]
    for title in (titles[here], titles[0]):
        unit = titled_unit(_LED.sub("", title))
        if unit and (unit[0] > 1 or is_currency(unit[1]) or unit[1] == "percent" or _is_symbol(title)):
            return unit
    return None


def _of_labels(titles: tuple[str, ...], label: str, here: int) -> _Unit | None:
    """The unit in the title of the labels, which have no number themselves: "Spending (EUR million)" beside "2024"."""
    if here >= len(titles) or _FIGURE.search(label) or not _FIGURE.search(titles[here]):
        return None
    found = _of_title(titles[0])
    return found[0] if found else None


def _is_symbol(written: str) -> bool:
    """Whether a cell is nothing but a symbol that is hardly anything else: "kg", "%", but not "A", "in" or "day"."""
    symbols, names = unit_words()
    return (
        written in symbols
        and written not in _WORDS_IN_TITLES | names.keys()
        and (len(written) > 1 or not written.isalpha())
    )


def kind_in(unit: str) -> Kind | None:
    """The kind of values in a unit; None for those that are told as plain numbers."""
    if unit in ("percent", "percentage-point"):
        return "percent"
    if is_currency(unit.partition(" / ")[0]):
        return "money"
    measures = dimension(unit)
    return None if not measures else "duration" if measures == "time" else "quantity"
