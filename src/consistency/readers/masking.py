"""Masks: a copy of the text, character for character as long, that holds words and values only.

Markup becomes spaces and odd characters become plain ones, so that later stages read one alphabet while every
offset still points into the exact text. Nothing is inserted, removed, folded or normalised.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.model.document import ADDRESS
from consistency.readers.entities import without_entities
from consistency.readers.raised import LOWERED, RAISED, SUPERSCRIPT, SUPERSCRIPTS, raised_figure, tagged_figure
from consistency.readers.same_length import blank, lines_for_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from consistency.readers.registry import Format

# Hyphens, the en dash and the minus sign become "-", which joins words, figures and periods. The em dash and the
# horizontal bar become "—", which parts them: "in 2019—30 countries" is no period.
_PLAIN: dict[str, str] = {
    "'": "‘’‚‛′ʼ＇`´",
    '"': "“”„‟″«»〝〞「」『』《》",
    "-": "‐‑‒–−﹣⁃",
    "—": "―⸺⸻",
    ".": "。．",
    ",": "、，",
    "/": "⁄∕",
    "¥": "￥",
    # Characters without width are rare inside of words, and a space keeps figures apart.
    " ": "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\0",
}
_ODD = {odd: plain for plain, odds in _PLAIN.items() for odd in odds}
_ODD.update({chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F) if chr(wide) not in _ODD})
_ASCII_ODD = tuple(filter(str.isascii, _ODD))

# Each pattern begins with what is rare, so that a scan is fast, and bounds what it repeats, so that it is linear.
_STRUCK = LatePattern(r"(?<!~)~~(?=[^\s~])(?:[^~\n]|\n(?![ \t]*\n)){1,2000}(?<!\s)~~(?!~)")
_DELETED = LatePattern(r"<(del|s|strike)(?:\s[^<>]{0,200})?>(?:[^<]|<(?!/?\1[\s>])){0,2000}</\1>", re.IGNORECASE)
_TAG = LatePattern(r"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>")
_CELL = LatePattern(r"<(?:t[dh]|dd)[\s>]", re.IGNORECASE)
_LABEL = LatePattern(r"\[\^[^\[\]\s]{1,50}\]:?")
_PICTURE = LatePattern(r"!(?=\[[^\[\]]{0,2000}\]\()")
_LINK = LatePattern(
    r"(\[)([^\[\]]{0,2000})"
    r"(\]\(\s{0,9}(?:<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500})?)"
    r"(?:\s{1,9}(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s{0,9}\))"
)
_REFERENCE = LatePattern(r"(\[)([^\[\]]{1,2000})(\]\[[^\[\]\n]{0,200}\])")
_SITE = LatePattern(r"https?://[^\s<>\"“”»]{1,2000}")
_BARE_SITE = LatePattern(r"www\.[^\s<>\"“”»]{1,2000}")
_MAIL = LatePattern(r"[^\w.+-]([\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")
"""An address of mail and what stands in front of it: so each word is tried once, and not from each of its letters."""
_EMPHASIS = LatePattern(r"[*_~`]+")
_ESCAPE = LatePattern(r"\\(?=[!-/:-@\[-`{-~])")
_HEADING = LatePattern(r"^( {0,3}#{1,6}(?=[ \t\n]|\Z))(.*?)((?:[ \t]#+)?[ \t]*$)", re.MULTILINE)
_QUOTED = LatePattern(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE)
_FENCE = LatePattern(r"^[ \t>]*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_RULERS = "-=*_|:+"
_RULE = LatePattern(rf"\n[ \t]*[{_RULERS}][{_RULERS} \t]*[{_RULERS}][ \t]*(?=\n|\Z)")


def mask(text: str, fmt: Format) -> str:
    """The mask of a text: of equal length, line feeds where the text has them."""
    masked = _UNMARKED[fmt](text)
    masked = without_entities(masked) if "&" in masked else masked
    for signs, pattern, replacement in (_ASCII_STEPS if masked.isascii() else _STEPS)[fmt]:
        if _holds_one(signs, masked):
            masked = pattern.sub(replacement, "\n" + masked)[1:]  # the first line begins behind a line feed as all do
    for odd in _ASCII_ODD if masked.isascii() else _ODD.keys() & set(masked):
        masked = masked.replace(odd, _ODD[odd])
    return masked


def _holds_one(signs: Sequence[str], text: str) -> bool:
    """Whether a text has one of some signs. The first character is searched for first, because that is faster."""
    for sign in signs:  # noqa: SIM110 - a generator takes twice as long, and every text is asked this
        if sign[0] in text and sign in text:
            return True
    return False


def _blank(match: re.Match[str]) -> str:
    return blank(match[0])


def _inner(match: re.Match[str]) -> str:
    """Keep what stands between the first and the last group."""
    return blank(match[1]) + match[2] + blank(match[3])


def _rst(text: str) -> str:
    from consistency.readers.rst import without_markup  # noqa: PLC0415 - only for reStructuredText

    return without_markup(text, lines_for_blocks(text))


def _table(text: str) -> str:
    from consistency.readers.delimited import table  # noqa: PLC0415 - only for tables as files

    return table(lines_for_blocks(text)).masked


def _page(text: str) -> str:
    from consistency.readers.page_mask import without_tags  # noqa: PLC0415 - only for pages

    return without_tags(text)


def _comments(text: str) -> str:
    """Blank HTML comments; one that is never closed is text."""
    start = text.find("<!--")
    if start < 0:
        return text
    parts, at = [], 0
    while start >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[at:start], blank(text[start : end + 3])]
        at = end + 3
        start = text.find("<!--", at)
    return "".join([*parts, text[at:]])


def _emphasis(match: re.Match[str]) -> str:
    """Marks that touch a word are emphasis or code; an underscore inside of a word and a lone sign are not."""
    marks, start, end = match[0], match.start(), match.end()
    before = match.string[start - 1 : start]
    after = match.string[end : end + 1]
    touches = (before and not before.isspace()) or (after and not after.isspace())
    inside = before.isalnum() and after.isalnum()
    if not touches or (inside and "_" in marks) or marks == "~":
        return marks
    return " " * len(marks)


def _tag(match: re.Match[str]) -> str:
    """A tag of HTML; a bar stands before each cell of a table, as on a page."""
    return blank(match[0]) if _CELL.match(match[0]) is None else "|" + blank(match[0])[1:]


def _address(match: re.Match[str]) -> str:
    """Addresses hold figures and words that state nothing; the stop of the sentence after them stays."""
    return _masked(match[0].rstrip(".,;:!?)]}'’*_"), match[0])


def _mail(match: re.Match[str]) -> str:
    return match[0][0] + _masked(match[1].rstrip("_"), match[1])


def _masked(address: str, words: str) -> str:
    """The mask of an address, and the words that stand behind it."""
    return ADDRESS * len(address) + words[len(address) :]


_Step = tuple[tuple[str, ...], LatePattern, "str | Callable[[re.Match[str]], str]"]
"""Signs of which one must be in a text for the pattern to match, the pattern, and what replaces a match."""

_ADDRESSES: tuple[_Step, ...] = (
    (("://",), _SITE, _address),
    (("www.",), _BARE_SITE, _address),
    (("@",), _MAIL, _mail),
)
_FIGURES: _Step = (tuple(SUPERSCRIPTS), SUPERSCRIPT, raised_figure)
_PAGE_STEPS: tuple[_Step, ...] = (*_ADDRESSES, _FIGURES)
_CSV_STEPS: tuple[_Step, ...] = (
    *_PAGE_STEPS,
    (("\t",), LatePattern("\t"), ";"),  # between cells, where an address ends
)
_DOCX_STEPS: tuple[_Step, ...] = (
    *_CSV_STEPS,  # a paragraph has no cells
    (("\u2029",), LatePattern("\u2029"), "—"),  # between paragraphs of a cell
)
_TEXT_STEPS: tuple[_Step, ...] = ((tuple(_RULERS), _RULE, _blank), *_PAGE_STEPS)
_MARKDOWN_STEPS: tuple[_Step, ...] = (
    (("```", "~~~"), _FENCE, _blank),
    (tuple(_RULERS), _RULE, _blank),
    (("#",), _HEADING, _inner),
    ((">",), _QUOTED, _blank),
    (("<",), RAISED, tagged_figure),
    (("<",), LOWERED, _blank),
    (("[^",), _LABEL, _blank),
    (("![",), _PICTURE, " "),
    (("](",), _LINK, _inner),
    (("](",), _LINK, _inner),  # a picture inside of a link
    (("][",), _REFERENCE, _inner),
    *_ADDRESSES,
    (("~~",), _STRUCK, _blank),
    (("</",), _DELETED, _blank),
    (("<",), _TAG, _tag),
    (("\\",), _ESCAPE, " "),
    (tuple("*_~`"), _EMPHASIS, _emphasis),
    _FIGURES,
)

_STEPS: dict[Format, tuple[_Step, ...]] = {
    "text": _TEXT_STEPS,
    "markdown": _MARKDOWN_STEPS,
    "html": _PAGE_STEPS,
    "rst": _PAGE_STEPS,
    "docx": _DOCX_STEPS,
    "pdf": _DOCX_STEPS,
    "csv": _CSV_STEPS,
}
_ASCII_STEPS: dict[Format, tuple[_Step, ...]] = {
    fmt: tuple(step for step in steps if any(map(str.isascii, step[0]))) for fmt, steps in _STEPS.items()
}
_UNMARKED: dict[Format, Callable[[str], str]] = {
    "text": lambda text: text,
    "markdown": _comments,
    "html": _page,
    "rst": _rst,
    "docx": lambda text: text,
    "pdf": lambda text: text,
    "csv": _table,
}
