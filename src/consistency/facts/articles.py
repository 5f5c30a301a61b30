"""Lengths of time whose number is an article: "kept for a month", "announced a day ahead", "with a week's notice".

Behind "every" there is no number at all: "every year" beside "every two years". And "twice a year" is two times a year.

Alone they are hardly ever a value: "twice a month" states no month. So they are no mentions, and are taken only by a
phrase whose own words stand right before or behind, and only where it finds nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.algebra.interval import point
from consistency.algebra.status import statuses_of
from consistency.lexicons import rows
from consistency.model.mention import Mention
from consistency.model.reading import Kind, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def _words(role: str) -> frozenset[str]:
    return frozenset(word for kind, word in rows("words") if kind == role)


_OFTEN = {word: int(times) for role, word, times in rows("rates") if role == "often"}
_EACH = frozenset(word for role, word, _ in rows("rates") if role in ("each", "one"))
_ARTICLES, _BETWEEN, _EVERY = _words("one"), _words("full"), _words("recurring")
_AND = _words("and")
TIMES: Final = _words("time-of-one")
"""Units of time that an article may count; "a second attempt" is no time."""


def _goes_on(behind: Sequence[str]) -> bool:
    """Whether the words behind a unit add to it: "a year and a day" is no year."""
    return len(behind) > 1 and behind[0] in _AND and any(word in TIMES or word[:-1] in TIMES for word in behind[1:])


def single_units(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """For each "a month", "a full day" among the words of a sentence: the first word, the last one, and the unit.

    For "twice a month" it is "twice".
    """
    for at, word in enumerate(words[:-1]):
        if word in _ARTICLES:
            last = at + 1 + (words[at + 1] in _BETWEEN and at + 2 < len(words))
            if words[last] in TIMES and not _goes_on(words[last + 1 : last + 4]):
                yield at, last, words[last]
        elif word in _OFTEN and words[at + 1] in _EACH and not TIMES.isdisjoint(words[at + 2 : at + 3]):
            yield at, at, word
        elif word in _EVERY and words[at + 1] in TIMES:
            yield at + 1, at + 1, words[at + 1]


def one_of(unit: str, start: int, end: int, sentence: str, place: int) -> Mention:
    """The mention of one unit of time, or of how often.

    Args:
        unit: its id, or the word that says how often.
        start: where its words begin in the document.
        end: where they end.
        sentence: the sentence around it.
        place: where in the sentence it begins.
    """
    number = point(_OFTEN.get(unit, 1))
    kind: Kind = "ratio" if unit in _OFTEN else "duration"
    reading = Reading(kind, "exact", number, number, number.low, unit="fold" if unit in _OFTEN else unit)
    return Mention(start, end, reading, status=statuses_of(sentence, [place])[0])
