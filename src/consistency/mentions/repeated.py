"""Numbers that are written twice, as contracts do: "thirty (30) days", "ten (10) per cent", "30 (thirty) days"."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.hits import Hit

_OPENINGS: Final = (" (", "\n(")
_FIGURES: Final = LatePattern(r"\((\d{1,3}(?:,\d{3}){1,3}|\d{1,12})\)(?=[ \n,.;-]|$)")


def may_repeat(text: str, hits: Sequence[Hit]) -> bool:
    """Whether a bracket that may repeat a number follows one of the values."""
    return any(text[hit.end : hit.end + 2] in _OPENINGS for hit in hits)


def without_repeated(text: str, hits: Sequence[Hit]) -> str:
    """The text with spaces for each number in brackets that repeats the number in front of it; as long as before.

    A different number in brackets stays: then the text contradicts itself, and nobody knows which of the two it means.
    """
    if "(" not in text:
        return text
    parts, at = list[str](), 0
    for hit, following in zip_longest(hits, hits[1:]):
        if text[hit.end : hit.end + 2] in _OPENINGS and (end := _end_of_repeated(text, hit, following)):
            parts += [text[at : hit.end], " " * (end - hit.end)]
            at = end
    return "".join([*parts, text[at:]])


def _end_of_repeated(text: str, hit: Hit, following: Hit | None) -> int:
    """Where the number in brackets ends, if it repeats a count in words behind figures, or the reverse; else 0."""
    if hit.reading.kind != "count":
        return 0
    figures = _FIGURES.match(text, hit.end + 1)
    if figures:
        is_same = text[hit.end - 1].isalpha() and hit.reading.value == int(figures[1].replace(",", ""))
        return figures.end() if is_same else 0
    if following is None or following.start != hit.end + 2 or text[following.end : following.end + 1] != ")":
        return 0
    is_same = text[hit.end - 1].isdigit() and text[following.start].isalpha() and hit.reading == following.reading
    return following.end + 1 if is_same else 0
