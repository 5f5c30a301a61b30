"""Which part of a sentence speaks of which of its values: "412 in Tyrol and 95 in Carinthia"."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.sentences import sentence_spans
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.mention import Mention


LONGEST_JOINT = 4  # small words that may lead to a value: "for each of the"


@frozen
class Part:
    """Where the words stand that belong to one value, as offsets into the text.

    Attributes:
        mention: the value.
        is_first: whether it is the first of its sentence.
        head: the words in front of the first one, which may speak of all of them.
        before, behind: the words in front of it, unless they are the head, and behind it.
    """

    mention: Mention
    is_first: bool
    head: tuple[int, int]
    before: tuple[int, int]
    behind: tuple[int, int]


def parts_of(text: str, mentions: Sequence[Mention]) -> tuple[Part, ...]:
    """The part of each value; those of two values do not overlap.

    The words between two values of a sentence are divided where a comma, a semicolon or "and" stands; where nothing
    divides them, in front of the last small words, as in "21 goals in 30 matches".
    """
    found: list[Part] = []
    for start, end in sentence_spans(text):
        inside = [m for m in mentions if start <= m.start < end]
        head = (start, inside[0].start) if inside else (start, start)
        begins = head[1]
        for mention, following in zip_longest(inside, inside[1:]):
            stops = resumes = max(end, mention.end)
            if following:
                stops, resumes = _divided(text, mention.end, max(mention.end, following.start))
            found.append(Part(mention, mention is inside[0], head, (begins, max(begins, mention.start)), (mention.end, stops)))
            begins = resumes
    return tuple(found)


def _divided(text: str, start: int, stop: int) -> tuple[int, int]:
    """Where the words of one value end and those of the next begin."""
    between = text[start:stop]
    dividers = list(_divider().finditer(between))
    if dividers and not between[dividers[-1].end() :].strip() and len(dividers) > 1:
        dividers.pop()  # the comma of "and in 2019, 75,000"
    if dividers:
        return start + dividers[-1].start(), start + dividers[-1].end()
    joint = _joint().search(between)
    at = start + joint.start() if joint else stop
    return at, at


@cache
def _divider() -> re.Pattern[str]:
    """What divides the words of two values: punctuation and conjunctions, several in a row at once."""
    words = "|".join(sorted(map(re.escape, current().roles["part-divider"])))
    return re.compile(rf"(?:[,;:)–—]|\b(?:{words})\b)(?:\s*(?:[,;:)–—]|\b(?:{words})\b))*", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    """The small words right in front of a value."""
    words = "|".join(sorted(map(re.escape, SMALL_WORDS)))
    return re.compile(rf"\b(?:(?:{words})\s+){{1,{LONGEST_JOINT}}}\Z", re.IGNORECASE)

