"""Numbers behind which a phrase of a value and a noun finds no count of the whole: "if one member objects".

Such a phrase says nothing of what it counts. So a number that is supposed or chosen is none of its, and one that holds
for each of several things is told so: "each country sends one member".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from consistency.facts.fillers.articles import TIMES
from consistency.lexicons import rows
from consistency.model.fact import EACH
from consistency.model.pattern import Choice, Slot, Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consistency.model.fact import Marks
    from consistency.model.pattern import Pattern

SHARING_REACH: Final = 8
"""Words in front of a number in which "each" stands that it holds for."""
_BARE_LENGTH = 2  # parts of a phrase: the value and its noun


@cache
def _told(role: str) -> frozenset[str]:
    return frozenset(word for kind, word, _ in rows("rates") if kind == role)


def is_noun_alone(pattern: Pattern) -> bool:
    """Whether a phrase is a value and one word behind it."""
    if len(pattern.parts) != _BARE_LENGTH or pattern.parts[0] != Slot("value"):
        return False
    noun = pattern.parts[1]
    options = noun.options if isinstance(noun, Choice) else ((noun,),)
    return all(len(option) == 1 and isinstance(option[0], Word) for option in options)


def is_of_some(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a number and its noun, between two words of a sentence, are only supposed or chosen."""
    before = words[first - 1] if first else ""
    return before in _told("supposed") | _told("chosen") or (before == "in" and words[last] in _told("instance"))


def shared_by(words: Sequence[str], first: int, last: int, breaks: Mapping[int, str]) -> Marks:
    """The mark of what each one has so many of, as "each" tells in front of a number or right behind its noun.

    Args:
        words: the sentence.
        first: where the number begins.
        last: where its noun stands.
        breaks: the signs of the sentence, by the place of the word that they stand behind.
    """
    behind = [last + 2] if last not in breaks else []  # "one member from each town"
    for place in (*behind, *range(first - 2, max(-1, first - 1 - SHARING_REACH), -1)):
        if place < first and place + 1 in breaks:
            return ()
        if place + 1 < len(words) and words[place] in _told("sharing"):
            thing = words[place + 1]
            return () if thing in TIMES or thing in ("one", "of") else (f"{EACH}{thing}",)
    return ()
