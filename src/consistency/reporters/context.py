"""Cuts the sentence around a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.model.document import CONTEXT, INDENTED, TABLES, on_page
from consistency.reporters.escape import visible

if TYPE_CHECKING:
    from consistency.model.document import Citation

CUT_FIRST, CUT_LAST = LatePattern(r"\A\S*\s+"), LatePattern(r"\s+\S*\Z")  # the word at a cut may be half of one
_CUT_BEFORE, _CUT_AFTER = LatePattern(r"\A[^<>]*>"), LatePattern(r"<[^<>\s][^<>]*\Z")  # tags cut where the context is
_ROW = LatePattern(r"(?i)<tr(?:\s[^<>]*)?>\s*<t[dh](?:\s[^<>]*)?>|</tr>|<dt(?:\s[^<>]*)?>")
_CELL = LatePattern(r"(?i)(?:</(?:t[dh]|dt)>)?\s*<(?:t[dh]|dd)(?:\s[^<>]*)?>")
_IN_ROW = r"(?:(?!\n[ \t]*(?:\n|\*[ \t]))[\s\S])*"  # of a list table of reStructuredText
_LISTED_BEFORE, _LISTED_AFTER = LatePattern(rf"\*[ \t]+-[ \t]+({_IN_ROW})\Z"), LatePattern(_IN_ROW)
_LISTED_CELL = LatePattern(r"\n[ \t]*-[ \t]+")
_NEXT = r"[A-Z0-9“‘\"'(\[]"  # how a sentence begins; good enough for showing
_MARK = r"(?:[-*+•][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t]|\||(?:```|~~~)[\w-]*)"  # of items, titles, rows, code
STARTS = LatePattern(
    rf"\n[ \t]*{_MARK}\s*|[.!?][\"'”’)\]]{{0,2}}\s+(?={_NEXT})|\n[ \t]*\n\s*(?=[^a-z\s])(?!{_MARK})"
    r"|\u2029\s*"
)
ENDS = LatePattern(
    rf"[.!?][\"'”’)\]]{{0,2}}(?=\s+{_NEXT}|\s*\Z)|\n\s*\n(?=\s*[^a-z\s])|(?=\u2029)"
    rf"|(?=[ \t]*\|?[ \t]*\n[ \t]*{_MARK})|(?=[ \t]*\|[ \t]*\n)"
)


def in_sentence(citation: Citation, room: int) -> tuple[str, str, str]:
    """The words before a quote, the quote, and the words after it, on one line; for HTML as the page shows them.

    At most ``room`` characters on either side, and no further than the sentence seems to reach; cut at whole words.
    """
    before, quote, after = (_lines(text) for text in (citation.prefix, citation.quote, citation.suffix))
    left = right = room
    if citation.of_page:
        before, after = (
            on_page(_in_cells(markup)) for markup in (_CUT_BEFORE.sub("", before), _CUT_AFTER.sub("", after))
        )
        quote = citation.words
        left = min(room, len(before)) if len(citation.prefix) == CONTEXT else room  # less is left, and yet it is cut
        right = min(room, len(after)) if len(citation.suffix) == CONTEXT else room
    elif citation.document.lower().endswith(INDENTED) and (row := _LISTED_BEFORE.search(before)):
        before = "\u2029" + _LISTED_CELL.sub(" | ", row[1])
        after = _LISTED_AFTER.sub(lambda rest: _LISTED_CELL.sub(" | ", rest[0]), after, count=1)
    if citation.document.lower().endswith(TABLES):  # a row is a line
        before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    return _before(before, quote, left), visible(quote).strip(), _after(after, right)


def _lines(text: str) -> str:
    """The text with line feeds as line ends; its length stays the same."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def _in_cells(markup: str) -> str:
    """HTML with its table rows on lines of their own and a bar between cells, so that a quote shows its whole row."""
    return _CELL.sub(" | ", _ROW.sub("\u2029", markup)) if "<" in markup else markup


def _before(text: str, quote: str, room: int) -> str:
    near = text[-room:] if len(text) >= room else f"\n{text}"
    starts = [match.end() for match in STARTS.finditer(near + quote[:1])]
    if starts:
        return visible(near[starts[-1] :])
    if len(text) < room:  # the document begins here
        return visible(text).lstrip()
    return "…" + visible(CUT_FIRST.sub("", near, count=1))


def _after(text: str, room: int) -> str:
    end = ENDS.search(text[:room])
    if end and (end.end() < room or len(text) < room):
        return visible(text[: end.end()]).rstrip()
    if len(text) < room:  # the document ends here
        return visible(text).rstrip()
    return visible(CUT_LAST.sub("", text[:room], count=1)) + "…"
