"""How long before something else: "no later than one hour before departure" is at least one hour before it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.bounds import readings
from consistency.lexicons import with_role

if TYPE_CHECKING:
    from consistency.model.mention import Mention
    from consistency.model.reading import Reading


def lead_time(text: str, mention: Mention, begin: int) -> Reading:
    """The reading of a value, its bound turned where the latest moment is told by the time that must be left.

    Args:
        text: the passage.
        mention: the value.
        begin: where the passage begins in the document.
    """
    reading, start, end = mention.reading, mention.start - begin, mention.end - begin
    if reading.kind != "duration" or reading.bound != "at-most" or reading.value is None:
        return reading
    if not text[start:end].casefold().startswith(tuple(with_role("words", "latest"))) or not _ahead().match(text, end):
        return reading
    literal, implied = readings("at-least", reading.value, reading.step, floor=True)
    return evolve(reading, bound="at-least", literal=literal, implied=implied)


@cache
def _ahead() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, with_role("words", "ahead"))))
    return re.compile(rf"\s+(?:{words})\b", re.IGNORECASE)
