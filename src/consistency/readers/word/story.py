"""The text of a Word document: its paragraphs and rows in reading order, with all tracked changes accepted."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from consistency.readers.blocks import CELL, PARTED, STOPS, starts_lower
from consistency.readers.raised import off_line
from consistency.readers.word.styles import VAL, Look, W, is_listed, level_of, said, switched
from consistency.readers.word.symbols import PRIVATE, symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from consistency.readers.blocks import BlockKind
    from consistency.readers.word.styles import Styles


_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_P, _R, _T, _TBL, _TR, _TC, _SDT = (W + name for name in ("p", "r", "t", "tbl", "tr", "tc", "sdt"))
_P_PR, _R_PR, _TR_PR, _TBL_PR = (W + name for name in ("pPr", "rPr", "trPr", "tblPr"))
_BOX = W + "txbxContent"
_SIGNS = {W + "tab": "\u2003", W + "ptab": "\u2003", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}
_REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_UNSEEN = frozenset({_P_PR, _R_PR, W + "del", W + "moveFrom", W + "rt", W + "sdtPr", _M + "oMath", _M + "oMathPara"})
"""What was taken out, formulas, how ruby text sounds, and properties."""
_MOST_COLUMNS = 63  # as many as Word has
_BREAKS = re.compile(r"[\t\n\r\u2029]")
_PRIVATE = re.compile("[\u00ad\uf020-\uf0ff]")
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,8}")


class Line(NamedTuple):
    """A paragraph, or a row of a table, counted from 1; ``is_head`` says that it is the header of those below it."""

    text: str
    kind: BlockKind
    level: int = 0
    is_head: bool = False
    is_bold: bool = False
    table: int = 0


@define
class _Paragraph:
    """The words of a paragraph, and what is told beside it: notes and boxes."""

    look: Look
    words: list[str] = field(factory=list)
    aside: list[Line] = field(factory=list)
    is_bold: bool = True


class Story:
    """The lines of a document or of its notes.

    Args:
        styles: of the document.
        notes: the lines of each note, by sort and id.
    """

    def __init__(self, styles: Styles, notes: Mapping[tuple[str, str], Sequence[Line]]) -> None:
        self._styles, self._notes = styles, notes
        self._codes: list[bool] = []  # of the fields that are open, whether their code stands here
        self._before: list[str] = []  # words of a paragraph whose end was taken out
        self._tables = count(1)

    def read(self, elements: Iterable[Element]) -> Iterator[Line]:
        """The lines of all that a part holds."""
        yield from self.lines(elements)
        if rest := "".join(self._before).strip():
            yield Line(rest, "paragraph")

    def lines(self, elements: Iterable[Element], *, of_contents: bool = False) -> Iterator[Line]:
        """The lines of paragraphs and tables, whatever holds them."""
        for element in elements:
            if element.tag == _P:
                yield from self._paragraph(element, of_contents=of_contents)
            elif element.tag == _TBL:
                yield from self._table(element)
            elif element.tag == _SDT:
                gallery = said(element.find(W + "sdtPr"), "docPartObj", "docPartGallery")
                yield from self.lines(element, of_contents=of_contents or gallery == "Table of Contents")
            elif element.tag not in _UNSEEN:
                yield from self.lines(_taken(element), of_contents=of_contents)

    def _paragraph(self, element: Element, *, of_contents: bool) -> Iterator[Line]:
        properties = element.find(_P_PR)
        look = self._styles.look(said(properties, "pStyle"))
        found = _Paragraph(look, self._before)
        self._before = []
        self._read(element, found)
        self._codes = [False] * len(self._codes)  # no code goes on in the next paragraph
        if properties is not None and properties.find(f"{_R_PR}/{W}del") is not None:
            self._before = found.words
            yield from found.aside
            return
        kind, level = _kind_of(properties, look)
        text = "".join(found.words)
        for line in filter(None, [_on_one_line(text)] if kind == "heading" else _parted(text)):
            yield Line(line, "contents" if of_contents else kind, level, is_bold=found.is_bold)
        yield from found.aside

    def _read(self, element: Iterable[Element], paragraph: _Paragraph) -> None:
        """The runs of a paragraph, in links, controls, insertions or by themselves."""
        for child in element:
            if child.tag == _R:
                self._run(child, paragraph)
            elif child.tag not in _UNSEEN:
                self._read(_taken(child), paragraph)

    def _run(self, run: Element, paragraph: _Paragraph) -> None:
        properties, look = run.find(_R_PR), paragraph.look
        is_hidden, is_bold, raised = look.is_hidden, look.is_bold, ""
        if properties is not None:
            style = said(properties, "rStyle")
            of_run = self._styles.look(style) if style else look
            hidden, bold = switched(properties, "vanish"), switched(properties, "b")
            is_struck = switched(properties, "strike") or switched(properties, "dstrike")  # its author took it back
            is_hidden = bool(is_struck) or ((is_hidden or of_run.is_hidden) if hidden is None else hidden)
            is_bold = (is_bold or of_run.is_bold) if bold is None else bold
            raised = said(properties, "vertAlign")
        for child in _flat(run):
            tag = child.tag
            if tag == W + "fldChar":
                self._field(child.get(W + "fldCharType", ""))
            elif is_hidden or any(self._codes[:-1]):  # what a field in the code of another one shows
                continue
            elif tag == _T:
                words = _shown(child.text or "", raised, paragraph.words)
                paragraph.words.append(words)
                paragraph.is_bold = paragraph.is_bold and (is_bold or not words.strip())
            elif tag in _SIGNS:
                paragraph.words.append(_SIGNS[tag])
            elif tag == W + "sym":
                paragraph.words.append(symbol(child.get(W + "char", "")))
            elif tag in _REFERENCES:
                paragraph.aside += self._notes.get((_REFERENCES[tag], child.get(W + "id", "")), ())
            elif len(child):
                self._aside(child, paragraph)

    def _field(self, sort: str) -> None:
        """A field is its code, and then what it shows."""
        if sort == "begin":
            self._codes.append(True)
        elif self._codes and sort == "separate":
            self._codes[-1] = False
        elif self._codes and sort == "end":
            self._codes.pop()

    def _aside(self, element: Element, paragraph: _Paragraph) -> None:
        """The boxes of text in a drawing, and characters for old programs and new ones."""
        for child in _taken(element):
            if child.tag == _BOX:
                paragraph.aside += Story(self._styles, self._notes).read(child)
            elif element.tag != W + "ruby":
                self._aside(child, paragraph)
            elif child.tag not in _UNSEEN:
                self._read(child, paragraph)

    def _table(self, table: Element) -> Iterator[Line]:
        """Each row is a line; tables inside of it, notes and boxes follow it."""
        properties = table.find(_TBL_PR)
        has_bold_head = self._styles.look(said(properties, "tblStyle")).has_bold_head
        is_first, number = _marks_first(properties), next(self._tables)
        for row in _held(table, _TR, _TBL):
            changed = row.find(_TR_PR)
            if changed is not None and changed.find(W + "del") is not None:
                continue
            cells, aside, is_bold = list[str](), list[Line](), True
            for cell in _held(row, _TC, _TR_PR):
                inner = list(self.lines(cell))
                told = [line for line in inner if line.kind != "cell"]
                cells.append(_joined(line.text for line in told))
                cells += [""] * (_columns(cell) - 1)
                is_bold = is_bold and bool(told) and all(line.is_bold for line in told)
                aside += [line for line in inner if line.kind == "cell"]
            is_head = bool(switched(changed, "tblHeader")) or (is_first and (is_bold or has_bold_head))
            text = CELL.join(cells)
            if text.strip(CELL):
                yield Line(text, "cell", is_head=is_head, table=number)
                is_first = False
            yield from aside


def _kind_of(properties: Element | None, look: Look) -> tuple[BlockKind, int]:
    """What a paragraph is: what it says itself goes before what its style says."""
    if properties is None:
        return look.kind, look.level
    level = level_of(said(properties, "outlineLvl"))
    level = look.level if level is None else level
    if level:
        return "heading", level
    listed = is_listed(properties)
    if listed is None:
        return ("paragraph" if look.kind == "heading" else look.kind), 0
    return ("item" if listed else "paragraph"), 0


def _taken(element: Element) -> Iterable[Element]:
    """What an element holds: of things told in two ways, for old programs and new ones, the new one."""
    return element[0] if element.tag == _CHOICES and len(element) else element


def _flat(run: Element) -> Iterator[Element]:
    """The elements of a run; of things told in two ways, the new one."""
    for child in run:
        if child.tag == _CHOICES:
            yield from _taken(child)
        else:
            yield child


def _held(parent: Element, tag: str, beside: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, which may be held by controls; nothing of what is told beside them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _UNSEEN and child.tag != beside:
            yield from _held(child, tag, beside)


def _columns(cell: Element) -> int:
    """Over how many columns a cell goes."""
    told = said(cell.find(W + "tcPr"), "gridSpan")
    return min(int(told), _MOST_COLUMNS) if told.isascii() and told.isdigit() else 1


def _marks_first(properties: Element | None) -> bool:
    """Whether the first row of a table has a look of its own."""
    look = None if properties is None else properties.find(W + "tblLook")
    if look is None:
        return False
    told = look.get(W + "firstRow", "")
    return (
        told in ("1", "true", "on")
        if told
        else _HEXADECIMAL.fullmatch(value := look.get(VAL, "")) is not None and bool(int(value, 16) & 0x20)
    )


def _shown(text: str, raised: str, before: Sequence[str]) -> str:
    """Words as they are seen, on one line."""
    if not text.isascii() and _PRIVATE.search(text):
        text = text.translate(PRIVATE)
    text = _BREAKS.sub(" ", text)
    if raised in ("superscript", "subscript") and text:
        if figures := off_line(text, is_raised=raised == "superscript"):
            return figures
        if before and before[-1][-1:].isalpha() and text[0].isalpha():
            return f" {text}"  # the mark of a note
    return text


def _on_one_line(text: str) -> str:
    return " ".join(text.split("\n")).strip()


def _parted(text: str) -> list[str]:
    """The lines of a paragraph; one that goes on in lower case goes on."""
    parts = list[str]()
    for line in map(str.strip, text.split("\n")):
        if parts and starts_lower(line):
            parts[-1] += f" {line}"
        elif line:
            parts.append(line)
    return parts


def _joined(lines: Iterable[str]) -> str:
    """The paragraphs of a cell; one that does not end as a sentence is parted from the next."""
    text = ""
    for line in lines:
        text += (" " if text.endswith(STOPS) else PARTED) + line if text else line
    return text
