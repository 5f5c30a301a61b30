"""Values that are written twice: "twenty-four (24) buses", "ten per cent (10%) of it", "230 feet (70 m) wide"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.model.conversions import are_sums, is_converted

if TYPE_CHECKING:
    from consistency.model.mention import Mention

_FIGURES = re.compile(r"\s\((\d{1,3}(?:,\d{3}){1,3}|\d{1,12})\)")
_OPENS = re.compile(r"\s\(")


def with_repeated(text: str, begin: int, mention: Mention, following: Mention | None) -> tuple[Mention, int]:
    """A value and where it ends together with the same value in brackets behind it.

    What is told again in another unit is as rough as both: "60 miles (100 km)" is from 59.5 to 62.4 miles.

    Args:
        text: the passage.
        begin: where it begins in the document.
        mention: the value.
        following: the value behind it.
    """
    end = mention.end - begin
    if text[end + 1 : end + 2] != "(":
        return mention, mention.end
    figures = _FIGURES.match(text, end)
    if figures and mention.reading.value == int(figures[1].replace(",", "")):
        return mention, begin + figures.end()
    if (
        following
        and _OPENS.fullmatch(text, end, following.start - begin)
        and text.startswith(")", following.end - begin)
    ):
        a, b = mention.reading, following.reading
        if (a.kind, a.literal, a.unit) == (b.kind, b.literal, b.unit) or are_sums(a, b):
            return mention, following.end
        if is_converted(a, b):
            again = b.in_unit(a.unit)
            both = evolve(a, literal=a.literal | again.literal, implied=a.implied | again.implied)
            return evolve(mention, reading=both), following.end
    return mention, mention.end
