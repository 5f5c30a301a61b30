"""How long before something else: "no later than one hour before departure" is at least one hour before it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.bounds import readings
from consistency.lexicons import any_of, with_role

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
    ahead = _ahead().match(text, end)
    is_latest = text[start:end].casefold().startswith(tuple(with_role("words", "latest")))
    if not ahead or not (is_latest or _latest_behind().match(text, ahead.end())):
        return reading
    literal, implied = readings("at-least", reading.value, reading.step, floor=True)
    return evolve(reading, bound="at-least", literal=literal, implied=implied)


@cache
def _ahead() -> re.Pattern[str]:
    return _any_behind("ahead")


@cache
def _latest_behind() -> re.Pattern[str]:
    return _any_behind("latest-behind")


def _any_behind(role: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(with_role('words', role))}\b", re.IGNORECASE)
