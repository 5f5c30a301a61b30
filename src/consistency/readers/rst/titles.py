"""Titles of reStructuredText: lines with an adornment below them, perhaps with one above them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.readers.rst.starts import ADORNMENT

if TYPE_CHECKING:
    from consistency.readers.rst.layout import Line
    from consistency.readers.rst.structure import Reader

_SHORTEST = 4  # of a line between two parts
_DEEPEST = 6  # level of a title


def titled(reader: Reader, at: int, line: Line) -> int:
    """A title with a line below it, perhaps with one above it too, or a line between two parts; else 0."""
    adornment = ADORNMENT.fullmatch(reader.text, line.start, line.end)
    below, second = reader.line(at + 1), reader.line(at + 2)
    if adornment and below and second.column == line.column and sign_of(reader, second) == adornment[1]:
        _title(reader, below, adornment[1], is_above=True)
        reader.layout.hide(line.start, line.end)
        reader.layout.hide(second.start, second.end)
        return at + 3
    if adornment and line.end - line.start >= _SHORTEST:
        reader.layout.hide(line.start, line.end)
        return at + 1
    if (sign := sign_of(reader, below)) and below.column == line.column:
        length = below.end - below.start
        if length >= _SHORTEST or length >= line.end - line.start:
            _title(reader, line, sign, is_above=False)
            reader.layout.hide(below.start, below.end)
            return at + 2
    return 0


def sign_of(reader: Reader, line: Line) -> str:
    """The sign of which a line consists that adorns a title."""
    found = ADORNMENT.fullmatch(reader.text, line.start, line.end) if line else None
    return found[1] if found else ""


def _title(reader: Reader, line: Line, sign: str, *, is_above: bool) -> None:
    """Each way of adorning titles has the level at which it first stands."""
    style = (sign, is_above)
    if style not in reader.titles:
        reader.titles.append(style)
    reader.layout.add([line], "heading", min(reader.titles.index(style) + 1, _DEEPEST))
