"""Markup of HTML: where tags, comments and parts that no page shows stand, as the HTML standard divides a page.

The parser of the standard library changed between versions of Python and takes quadratic time on some broken pages. So
the places are found here: the same on every version, and each character is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSEEN = frozenset({"script", "style", "template", "iframe", "noembed", "noframes", "object", "svg", "math"})

_OPENS = re.compile(r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]{0,60})(?=[\s/>]))")
_UP_TO_A_QUOTE = re.compile(r"[^\"'>]*")
_EQUALS = re.compile(r"=\s*\Z")
_SIMPLE_TAG = re.compile(r"[^<>]*>")
_COMMENT_END = re.compile(r"--!?>")


class Tag(NamedTuple):
    """A piece of markup, ``text[start:end]``; ``name`` is "" for a comment and for a part that no page shows."""

    start: int
    end: int
    name: str = ""
    closing: bool = False


def tags(text: str) -> Iterator[Tag]:
    """Every piece of markup, in order. What never ends is text, but for a part that no page shows."""
    ends = _Ends(text)
    at = 0
    while found := _OPENS.search(text, at):
        start, at = found.start(), found.end()
        name = (found["name"] or "").lower()
        if found["comment"]:
            end = ends.comment(at)
        elif found["other"]:
            end = ends.declaration(at)
        else:
            end = ends.tag(at)
        if not end:
            continue
        at = end
        if name in UNSEEN and not found["slash"] and text[end - 2] != "/":
            at = ends.part(name, end)
            yield Tag(start, at)
        else:
            yield Tag(start, end, name, bool(found["slash"]))


class _Ends:
    """Where markup ends; 0 where it never does. What was looked for in vain once is not looked for again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._comments = self._declarations = self._quotes = True

    def comment(self, at: int) -> int:
        for short in (">", "->"):  # comments that end where they begin
            if self._text.startswith(short, at):
                return at + len(short)
        found = _COMMENT_END.search(self._text, at) if self._comments else None
        self._comments = found is not None
        return found.end() if found else 0

    def declaration(self, at: int) -> int:
        end = self._text.find(">", at) + 1 if self._declarations else 0
        self._declarations = end > 0
        return end

    def tag(self, at: int) -> int:
        """A value in quotes may hold any character."""
        place = at
        while self._quotes:
            stop = place + len(_UP_TO_A_QUOTE.match(self._text, place)[0])  # type: ignore[index]  # it always matches
            if self._text[stop : stop + 1] == ">":
                return stop + 1
            if stop == len(self._text):
                self._quotes = False
            elif _EQUALS.search(self._text, max(place, stop - 20), stop):
                place = self._text.find(self._text[stop], stop + 1) + 1
                self._quotes = place > 0
            else:
                place = stop + 1  # a stray quote, as in a name
        found = _SIMPLE_TAG.match(self._text, at)
        return found.end() if found else 0

    def part(self, name: str, at: int) -> int:
        """A part that never ends reaches to the end of the text, as it does in a browser."""
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, at)
        return (found and self._text.find(">", found.end()) + 1) or len(self._text)
