"""Which way of reading a file takes: by its suffix, and for plain text by what it holds."""

from __future__ import annotations

import re
from itertools import islice
from typing import Literal, TypeAlias, get_args

from consistency.model.document import PAGED, TABLES

Format: TypeAlias = Literal["text", "markdown", "html", "rst", "docx", "csv", "pdf"]

FORMATS: tuple[Format, ...] = get_args(Format)

# One of these shows that a text was written in Markdown: a heading mark, words in bold, a link, a raised letter.
_MARKUP = re.compile(
    r"^#{1,6} \S"
    r"|\*\*[^\s*][^*\n]{0,200}\*\*"
    r"|\[[^\[\]\n]{1,200}\]\([^\s()]{1,500}\)"
    r"|</?su[bp]>",
    re.MULTILINE,
)
_SIGNS = ("# ", "**", "](", "<su", "</su")  # each mark holds one: to look for these is faster
_MARKS_NEEDED = 2  # a single mark may be an accident


def _by_content(text: str) -> Format:
    if not any(sign[0] in text and sign in text for sign in _SIGNS):
        return "text"
    marks = islice(_MARKUP.finditer(text), _MARKS_NEEDED)
    return "markdown" if sum(1 for _ in marks) == _MARKS_NEEDED else "text"


SUFFIXES: dict[str, Format | None] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",  # what it imports and runs reads like prose, and states nothing
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rst": "rst",
    ".rest": "rst",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": None,  # its content tells
}
KNOWN = ", ".join(SUFFIXES)
"""The suffixes, as messages name them."""
IN_FOLDERS = ", ".join(suffix for suffix, written in SUFFIXES.items() if written != "csv")
"""Those that are read where a folder is named."""

HTML = (".html", ".htm", ".xhtml")
READS_PDF = "pypdfium2_raw"
INSTALL = "pip install 'doc-consistency[pdf]'"

PACKED = (".docx", ".docm", *PAGED)
"""Suffixes of files whose bytes are not those of their text."""


def is_packed(name: str) -> bool:
    """Whether the bytes of a file of some name are not those of its text."""
    return name[-5:].lower().endswith(PACKED)


def is_pdf(name: str) -> bool:
    """Whether a file of some name is a PDF."""
    return name[-4:].lower().endswith(PAGED)


def is_html(name: str) -> bool:
    """Whether a file of some name is a page of HTML."""
    return name[-6:].lower().endswith(HTML)


def is_table(name: str) -> bool:
    """Whether a file of some name is nothing but a table."""
    return name.lower().endswith(TABLES)


def format_of(suffix: str, text: str) -> Format | None:
    """How to read a text from a file with this suffix; None when no reader takes it."""
    small = suffix.lower()
    return SUFFIXES[small] or _by_content(text) if small in SUFFIXES else None
