"""Lengths of time whose number is an article: "kept for a month", "announced a day ahead", "with a week's notice".

Alone they are hardly ever a value: "twice a month" states no month. So they are no mentions, and are taken only by a
phrase whose own words stand right before or behind, and only where it finds nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.algebra.interval import point
from consistency.algebra.status import statuses_of
from consistency.lexicons import rows
from consistency.model.mention import Mention
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def _words(role: str) -> frozenset[str]:
    return frozenset(word for kind, word in rows("words") if kind == role)


_ARTICLES, _BETWEEN = _words("one"), _words("full")
TIMES: Final = _words("time-of-one")
"""Units of time that an article may count; "a second attempt" is no time."""


def single_units(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """For each "a month", "a full day" among the words of a sentence: the first word, the last one, and the unit."""
    for at, word in enumerate(words[:-1]):
        if word in _ARTICLES:
            last = at + 1 + (words[at + 1] in _BETWEEN and at + 2 < len(words))
            if words[last] in TIMES:
                yield at, last, words[last]


def one_of(unit: str, start: int, end: int, sentence: str, place: int) -> Mention:
    """The mention of one unit of time.

    Args:
        unit: its id.
        start: where its words begin in the document.
        end: where they end.
        sentence: the sentence around it.
        place: where in the sentence it begins.
    """
    reading = Reading("duration", "exact", point(1), point(1), point(1).low, unit=unit)
    return Mention(start, end, reading, status=statuses_of(sentence, [place])[0])
