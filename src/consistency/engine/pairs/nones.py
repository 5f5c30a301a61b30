"""What a text says there is none of: "no deaths" is a count of zero."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.lexicons import any_of
from consistency.mentions import scan
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.mention import Mention

REACH = 60  # code points behind "no" in which the noun stands


def with_nones(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The values of a text, and a zero for each noun with "no" in front, as a zero in figures is read there."""
    ends = [mention.end for mention in mentions]
    found = []
    for none in _none().finditer(text):
        at = bisect_right(ends, none.start())
        if at < len(mentions) and mentions[at].start < none.end():
            continue  # "no fewer than 12"
        zero = next(iter(scan("0" + text[none.end() : none.end() + REACH])), None)
        if zero is not None and zero.start == 0 and zero.end == 1 and zero.noun:
            found.append(evolve(zero, start=none.start(), end=none.end()))
    return tuple(sorted([*mentions, *found], key=lambda mention: mention.start))


@cache
def _none() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(current().roles['zero'])}(?=\s)", re.IGNORECASE)
