"""Explicit markup, which begins with two full stops: directives, targets, substitutions, comments."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from consistency.readers.rst.directives import SHOWN, VERSIONS, contents_of
from consistency.readers.rst.layout import Line
from consistency.readers.rst.starts import FIELD
from consistency.readers.rst.tables import ROW, ListTable, csv_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consistency.readers.blocks import BlockKind, Span
    from consistency.readers.rst.structure import Reader

_TARGET = re.compile(r"_(?:_:|`[^`\n]{1,500}`:|[^\s:`](?:[^:\n\\]|\\.|:(?!\s|\Z)){0,500}+:)(?:\s|\Z)")
_SUBSTITUTION = re.compile(r"\|[^\s|](?:[^|\n]{0,200}[^\s|])?\|[ \t]+")
_DIRECTIVE = re.compile(r"([A-Za-z0-9][\w.:+-]{0,60}?)[ \t]?::(?:[ \t]+|\Z)")
_HELD = re.compile(r"(?:[-*][ \t]+){0,2}\.\.[ \t]+\S")
_DELIMITERS = {"tab": "\t", "space": " "}


def explicit(reader: Reader, at: int, line: Line, begin: int) -> int:
    """What the markup is whose two full stops end before a place; returns the number of the line behind it."""
    if _TARGET.match(reader.text, begin, line.end):
        return _hide(reader, at, line, until_blank=True)
    substitution = _SUBSTITUTION.match(reader.text, begin, line.end)
    directive = _DIRECTIVE.match(reader.text, substitution.end() if substitution else begin, line.end)
    if directive:
        reader.layout.hide(line.start, directive.end())
        return _directive(reader, at, line, directive)
    is_empty = begin == line.end and not reader.line(at + 1)  # which holds nothing of what stands below it
    return _hide(reader, at, line, until_blank=is_empty)


def _hide(reader: Reader, at: int, line: Line, *, until_blank: bool) -> int:
    """A comment or a target, which nobody sees."""
    lines = _header(reader, at + 1, line.column) if until_blank else reader.body(at + 1, line.column)
    reader.layout.hide(line.start, lines[-1].end if lines else line.end)
    return at + 1 + len(lines)


def _header(reader: Reader, at: int, column: int) -> list[Line]:
    """The lines up to a blank one that are indented deeper than a column."""
    lines = list[Line]()
    while (below := reader.line(at + len(lines))) and below.column > column:
        lines.append(below)
    return lines


def _directive(reader: Reader, at: int, line: Line, mark: re.Match[str]) -> int:
    """The argument of a directive, its options, and its body, which may be read as any text is."""
    name, column, rest = mark[1].lower(), line.column, reader.layout.behind(line, mark.end())
    argument, body = contents_of(name)
    kind: BlockKind = "item" if reader.kind == "item" else "paragraph"
    at, header = at + 1, _header(reader, at + 1, column)
    words = [rest] if rest else []
    if words and argument == "words":
        words += takewhile(lambda below: not FIELD.match(reader.text, below.start, below.end), header)
        at += len(words) - 1
    at, options = _options(reader, at, header[max(0, len(words) - 1) :])
    if argument == "markup":
        reader.layout.hide(rest.start, rest.end)
    elif argument == "code":
        reader.layout.add(words, "code")
    elif words:
        at = _words(reader, at, name, words, kind)
    stop = _table(reader, at, column, name, options)
    if stop:
        return stop
    if body == "words":
        reader.open(column, kind=kind)
        return at
    lines = reader.body(at, column)
    if lines and body == "code":
        reader.layout.add([*filter(None, lines)], "code")
    elif lines:
        reader.layout.hide(lines[0].start, lines[-1].end)
    return at + len(lines)


def _words(reader: Reader, at: int, name: str, words: list[Line], kind: BlockKind) -> int:
    """An argument that is running text; a version with which it begins stands apart."""
    first = words[0]
    if name in VERSIONS:
        version, _, _ = reader.text[first.start : first.end].partition(" ")
        reader.layout.add([first._replace(end=first.start + len(version))], kind)
        words = [reader.layout.behind(first, min(first.end, first.start + len(version) + 1)), *words[1:]]
    reader.layout.add_text(words, kind)
    return reader.announced(at, words[-1], words[-1].column - 1)


def _options(reader: Reader, at: int, lines: Sequence[Line]) -> tuple[int, dict[str, Span]]:
    """The values of options, and the number of the line behind them; those that readers see are running text."""
    found: dict[str, Span] = {}
    name, column = "", 0
    for line in lines:
        mark = FIELD.match(reader.text, line.start, line.end)
        if mark:
            name, column = mark[0].strip().strip(":"), line.column
            found[name] = mark.end(), line.end
        elif name and line.column > column:
            found[name] = found[name][0], line.end
        else:
            break
        at += 1
        if name in SHOWN:
            reader.layout.hide(line.start, mark.end() if mark else line.start)
        else:
            reader.layout.hide(line.start, line.end)
    for name in SHOWN & found.keys() - {"header"}:
        start, end = found[name]
        reader.layout.add([Line(start, end, 0)], "paragraph")
    return at, found


def _table(reader: Reader, at: int, column: int, name: str, options: Mapping[str, Span]) -> int:
    """The rows of a table that is written as a list or as values with delimiters; 0 where there is none."""
    values = {option: reader.text[slice(*span)].strip() for option, span in options.items()}
    heads = int(values.get("header-rows", "")) if values.get("header-rows", "").isdecimal() else 0
    delimiter = _DELIMITERS.get(values.get("delim", ","), values.get("delim", ",")) or ","
    head = csv_table(reader.layout, options["header"], delimiter) if "header" in options else None
    lines = reader.body(at, column)
    filled = [number for number, line in enumerate(lines, start=at) if line]
    if name == "csv-table" and filled:
        span = reader.lines[filled[0]].start, reader.lines[filled[-1]].end
        csv_table(reader.layout, span, delimiter, heads, head)
    elif name == "list-table" and filled and _is_row(reader, filled[0], reader.lines[filled[0]].column):
        reader.open(column)
        _listed(reader, filled, heads)
    else:
        return 0
    return at + len(lines)


def _is_row(reader: Reader, at: int, column: int) -> bool:
    line = reader.lines[at]
    return line.column == column and ROW.match(reader.text, line.start, line.end) is not None


def _listed(reader: Reader, filled: Sequence[int], heads: int) -> None:
    """The rows of a table written as a list; one that holds directives is read as any list is."""
    table, column = ListTable(reader.layout, heads), reader.lines[filled[0]].column
    starts = [place for place, at in enumerate(filled) if _is_row(reader, at, column)]
    for start, stop in pairwise([*starts, len(filled)]):
        lines = [reader.lines[at] for at in filled[start:stop]]
        if any(_HELD.match(reader.text, line.start, line.end) for line in lines):
            reader.read(filled[start], filled[stop - 1] + 1)
        else:
            table.row(lines)
