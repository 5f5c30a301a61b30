"""Negative numbers beside phrases of a fall: a change of -1.2 percent is a fall by 1.2 percent."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from consistency.facts.values.adjust import mirrored
from consistency.lexicons import by_role, with_role
from consistency.model.pattern import Choice, Slot, Word

if TYPE_CHECKING:
    from consistency.model.pattern import Part, Pattern
    from consistency.model.reading import Reading
    from consistency.model.rule import Find, Rule

FALLING: Final = frozenset(words.split("|")[0] for _, words in by_role("directions")["turned"])
_LINKS: Final = with_role("words", "by", "of")
_VALUE: Final = Slot("value")


def as_fall(reading: Reading, rule: Rule, find: Find | None) -> Reading:
    """A negative number as the fall that another phrase of the rule states: "fell by {value}"; else the same.

    A phrase that states a fall itself leaves its number alone.
    """
    if reading.is_in_time or reading.value is None or reading.value >= 0 or (find and states_fall(find.pattern)):
        return reading
    return mirrored(reading) if any(states_fall(other.pattern) for other in rule.find) else reading


@lru_cache(maxsize=8192)
def states_fall(pattern: Pattern) -> bool:
    """Whether the value of a phrase is how much less something is: "fell by {value}", not "fell to {value}"."""
    if FALLING.isdisjoint(pattern.words) or _VALUE not in pattern.parts:
        return False
    at = pattern.parts.index(_VALUE)
    behind, in_front = pattern.parts[at + 1 : at + 2], pattern.parts[at - 1 : at] if at else ()
    return any(_is_one_of(part, FALLING) for part in behind) or any(_is_one_of(p, FALLING | _LINKS) for p in in_front)


def _is_one_of(part: Part, words: frozenset[str]) -> bool:
    """Whether a part of a phrase is one of some words, or a choice among them."""
    if isinstance(part, Choice):
        return all(len(option) == 1 and _is_one_of(option[0], words) for option in part.options if option)
    return isinstance(part, Word) and part.text.casefold() in words
