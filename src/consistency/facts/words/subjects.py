"""Phrases with their subject in the other number: "tickets cost {value}" is said by "a ticket costs", too."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.facts.words.classes import BE_AND_HAVE, NO_PRESENT_ENDS
from consistency.facts.words.inflected import irregular_verb, looks_plural, plural, singular, small_words
from consistency.facts.words.verbs import finite
from consistency.lexicons import with_role
from consistency.model.pattern import Slot, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.words.inflected import Number
    from consistency.model.pattern import Pattern, Sequence
    from consistency.model.rule import RuleKind

KINDS: frozenset[RuleKind] = frozenset({"money", "quantity", "duration", "percent", "time"})
"""Kinds of rules whose values one of many has as each of them does; what is counted may be counted of all."""
_MODALS = frozenset(words for words in with_role("claims", "auxiliary") if " " not in words)


@lru_cache(maxsize=8192)
def with_other_subject(pattern: Pattern, kind: RuleKind) -> Pattern | None:
    """A phrase with the subject in front of its value, and the verb, in the other number; None for one without."""
    if kind not in KINDS or Slot("value") not in pattern.parts:
        return None
    pairs = [*enumerate(pairwise(_leading(pattern.parts)))]
    sure = [(at, pair) for at, pair in pairs if pair[1] in BE_AND_HAVE or pair[1] in _MODALS]
    for at, (subject, verb) in sure or reversed(pairs):
        if other := _turned(subject, verb):
            return evolve(pattern, parts=(*pattern.parts[:at], *map(Word, other), *pattern.parts[at + 2 :]))
    return None


def _leading(parts: Sequence) -> Iterator[str]:
    """The words in front of the first slot, choice or gap of a phrase."""
    for part in parts:
        if not isinstance(part, Word):
            return
        yield part.text.casefold()


def _turned(subject: str, verb: str) -> tuple[str, str] | None:
    """A subject and its verb in the other number; None for what are none."""
    if not subject.isalpha() or subject in small_words():
        return None
    one = singular(subject)
    to: Number = "plural" if one == subject else "singular"
    other = plural(subject) if one == subject else one
    if verb in _MODALS:
        return other, verb
    if verb in BE_AND_HAVE:
        turned = irregular_verb(verb, to)
        return (other, turned) if turned else None
    if not verb.isalpha() or verb in small_words() or verb.endswith(NO_PRESENT_ENDS):
        return None
    if to == "plural":
        return (other, singular(verb)) if looks_plural(verb) else None
    return None if looks_plural(verb) else (other, finite(verb)[0])
