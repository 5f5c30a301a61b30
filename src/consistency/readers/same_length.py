"""Texts whose characters change and whose length does not, so that every offset still points to the same place."""

from __future__ import annotations

_BREAKS = "\r\f\v\x1c\x1d\x1e\x85\u2028\u2029"


def lines_for_blocks(text: str) -> str:
    """The text with every kind of line and page break as a line feed, markup kept, of equal length."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    text = text.replace("\0", " ")
    for sign in _BREAKS:
        text = text.replace(sign, "\n")
    return text


def blank(text: str) -> str:
    """Spaces as long as the text; its line feeds stay."""
    return "\n".join(" " * len(line) for line in text.split("\n")) if "\n" in text else " " * len(text)
