"""Numbers that are written twice, as contracts do: "thirty (30) days", "ten (10) per cent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.mentions.hits import Hit

_AGAIN: Final = re.compile(r"(?<=[a-zA-Z])[ \n]\((\d{1,3}(?:,\d{3}){1,3}|\d{1,12})\)(?=[ \n,.;-]|$)")


def without_repeated(text: str, hits: Iterable[Hit]) -> str:
    """The text with spaces for the figures in brackets that say a number in words again; it is as long.

    Figures that say another number stay: then the text contradicts itself, and nobody knows which of the two it means.
    """
    if "(" not in text or not (again := {match.start(): match for match in _AGAIN.finditer(text)}):
        return text
    parts, at = list[str](), 0
    for hit in hits:
        match = again.get(hit.end)
        if match and hit.reading.kind == "count" and hit.reading.value == int(match[1].replace(",", "")):
            parts += [text[at : match.start()], " " * len(match[0])]
            at = match.end()
    return "".join([*parts, text[at:]])
