"""Values that are written twice, as contracts do: "twenty-four (24) buses", "ten per cent (10%) of the price"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consistency.model.mention import Mention

_FIGURES = re.compile(r"\s\((\d{1,3}(?:,\d{3}){1,3}|\d{1,12})\)")
_OPENS = re.compile(r"\s\(")


def end_with_repeated(text: str, begin: int, mention: Mention, following: Mention | None) -> int:
    """Where a value ends together with the same value in brackets behind it.

    Args:
        text: the passage.
        begin: where it begins in the document.
        mention: the value.
        following: the value behind it.
    """
    end = mention.end - begin
    if text[end + 1 : end + 2] != "(":
        return mention.end
    figures = _FIGURES.match(text, end)
    if figures and mention.reading.value == int(figures[1].replace(",", "")):
        return begin + figures.end()
    if following and _OPENS.fullmatch(text, end, following.start - begin):
        a, b = mention.reading, following.reading
        if (a.kind, a.literal, a.unit) == (b.kind, b.literal, b.unit) and text.startswith(")", following.end - begin):
            return following.end
    return mention.end
