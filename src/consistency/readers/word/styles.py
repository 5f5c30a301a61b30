"""Styles: what each says of level, lists, bold and hidden text, itself or by the style that it is based on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar
from xml.etree import ElementTree as ET

from attrs import frozen

from consistency.readers.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

Said = TypeVar("Said")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"

_HEADING, _CONTENTS = re.compile(r"heading ([1-9])"), re.compile(r"toc [1-9]")
_BEFORE_NUMBER = re.compile(r"(?<=[a-z])(?=[0-9]\Z)")
_QUOTES = frozenset({"quote", "intense quote"})
_OFF = frozenset({"0", "false", "off", "none"})
_TITLE = 1  # the level of the title of a document; headings are below it
_DEEPEST = 6
_RUNNING = 9  # of the levels of an outline: running text
_LONGEST = 30  # styles of which each is based on the next


@frozen
class Look:
    """What a style makes of text: ``level`` is that of a heading, 0 for none."""

    kind: BlockKind = "paragraph"
    level: int = 0
    is_hidden: bool = False
    is_bold: bool = False
    has_bold_head: bool = False


class Styles:
    """The styles of a document, by id."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self._styles: dict[str, Element] = {}
        self._default = ""
        self._looks: dict[str, Look] = {}
        for element in elements:
            if element.tag == W + "style":
                name = element.get(W + "styleId", "")
                self._styles.setdefault(name, element)
                if element.get(W + "default", "0") not in _OFF and element.get(W + "type") == "paragraph":
                    self._default = name

    def look(self, style: str) -> Look:
        """What a style makes of text; a paragraph without one has the default."""
        style = style or self._default
        if style not in self._looks:
            self._looks[style] = _look(self._chain(style))
        return self._looks[style]

    def _chain(self, style: str) -> list[Element]:
        """A style and those that it is based on."""
        chain: list[Element] = []
        while style in self._styles and len(chain) < _LONGEST:
            chain.append(self._styles[style])
            style = said(chain[-1], "basedOn")
        return chain or [_unknown(style)]


def _unknown(style: str) -> Element:
    """A style that is written nowhere; its id is mostly its name, without spaces."""
    made = ET.Element(W + "style")
    ET.SubElement(made, W + "name", {VAL: _BEFORE_NUMBER.sub(" ", style)})
    return made


def said(element: Element | None, *path: str) -> str:
    """The value of an element inside of another one; "" where there is none."""
    found = _inside(element, path)
    return "" if found is None else found.get(VAL, "")


def switched(element: Element | None, *path: str) -> bool | None:
    """Whether an element switches something on or off; None where it says nothing."""
    found = _inside(element, path)
    return None if found is None else found.get(VAL, "1") not in _OFF


def _inside(element: Element | None, path: Sequence[str]) -> Element | None:
    return None if element is None else element.find("/".join(W + name for name in path))


def level_of(outline: str) -> int | None:
    """The level of a heading by that of the outline, 0 for running text; None where none is told."""
    if not (outline.isascii() and outline.isdigit() and len(outline) < 3):
        return None
    return 0 if int(outline) >= _RUNNING else min(int(outline) + _TITLE + 1, _DEEPEST)


def is_listed(element: Element | None) -> bool | None:
    """Whether the properties of a paragraph make it an item; None where they say nothing."""
    number = said(element, "numPr", "numId")
    return number != "0" if number else None


def _look(chain: list[Element]) -> Look:
    names = [said(style, "name").lower() for style in chain]
    level = _first(_level(style, name) for style, name in zip(chain, names, strict=True)) or 0
    kind: BlockKind = "paragraph"
    if level:
        kind = "heading"
    elif any(map(_CONTENTS.fullmatch, names)):
        kind = "contents"
    elif _QUOTES.intersection(names):
        kind = "quote"
    elif _first(is_listed(style.find(W + "pPr")) for style in chain):
        kind = "item"
    return Look(
        kind,
        level,
        is_hidden=bool(_first(switched(style, "rPr", "vanish") for style in chain)),
        is_bold=bool(_first(switched(style, "rPr", "b") for style in chain)),
        has_bold_head=any(
            part.get(W + "type") == "firstRow" and switched(part, "rPr", "b") for style in chain for part in style
        ),
    )


def _level(style: Element, name: str) -> int | None:
    """The level of which a style says that it is, or has the name."""
    heading = _HEADING.fullmatch(name)
    named = level_of(str(int(heading[1]) - 1)) if heading else _TITLE if name == "title" else None
    told = level_of(said(style, "pPr", "outlineLvl"))
    return named if told is None else told


def _first(told: Iterable[Said | None]) -> Said | None:
    """The first value that is set."""
    return next((one for one in told if one is not None), None)
