"""Numbers that are written twice, as contracts do: "thirty (30) days", "ten (10) per cent", "30 (thirty) days"."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.mentions.hits import Hit

_AGAIN: Final = re.compile(r"(?<=[a-zA-Z])[ \n]\((\d{1,3}(?:,\d{3}){1,3}|\d{1,12})\)(?=[ \n,.;-]|$)")
_IN_WORDS: Final = re.compile(r"(?<=\d)[ \n]\((?=[a-zA-Z])")


def without_repeated(text: str, hits: Iterable[Hit]) -> str:
    """The text with spaces for the figures in brackets that say a number in words again; it is as long.

    Figures that say another number stay: then the text contradicts itself, and nobody knows which of the two it means.
    """
    if "(" not in text:
        return text
    again = {match.start(): match for match in _AGAIN.finditer(text)}
    in_words = {match.start() for match in _IN_WORDS.finditer(text)}
    if not (again or in_words):
        return text
    parts, at = list[str](), 0
    for hit, following in zip_longest(hits := list(hits), hits[1:]):
        match, end = again.get(hit.end), 0
        if match and hit.reading.kind == "count" and hit.reading.value == int(match[1].replace(",", "")):
            end = match.end()
        elif hit.end in in_words and following and _says_again(text, hit, following):
            end = following.end + 1
        if end:
            parts += [text[at : hit.end], " " * (end - hit.end)]
            at = end
    return "".join([*parts, text[at:]])


def _says_again(text: str, hit: Hit, following: Hit) -> bool:
    """Whether a number in brackets is the one in front of it."""
    is_enclosed = following.start - hit.end == len(" (") and text[following.end : following.end + 1] == ")"
    return is_enclosed and hit.reading.kind == "count" == following.reading.kind and hit.reading == following.reading
