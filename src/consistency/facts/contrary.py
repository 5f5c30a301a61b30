"""Claims whose words stand in a text with a denial among them, or without the denial that the phrase has.

A phrase "library cards remain free" is denied by "library cards do not remain free", and "the bid was not opened" by
"the bid was opened". The words of both are compared without their denials.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.algebra.status import without_denials
from consistency.facts.ways import DENYING, DONE, turned_round, turns_without_do, ways

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.pattern import Pattern

_undenied = lru_cache(maxsize=64)(without_denials)  # many phrases ask for the same sentences


def contraries(pattern: Pattern, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The first and last word of each claim that has a denial more than a phrase, or one less.

    Phrases with gaps and slots are left out.
    """
    for plain, is_denying in _plain_ways(pattern):
        needed = frozenset(plain) - DENYING
        if not tokens.vocabulary.issuperset(needed):
            continue
        for (first, stop), said in zip(tokens.sentences, tokens.vocabularies, strict=True):
            if needed <= said and (is_denying or not DENYING.isdisjoint(said)):
                yield from _turned(tokens.words[first:stop], first, plain, is_denying=is_denying)
    is_done = not DONE.isdisjoint(tokens.vocabulary)
    for turned in turned_round(pattern) if is_done or turns_without_do(pattern) else ():
        for at in tokens.runs(turned):
            if at + len(turned) <= tokens.sentence_at(at)[1]:
                yield at, at + len(turned) - 1


def _turned(
    said: tuple[str, ...], first: int, plain: tuple[str, ...], *, is_denying: bool
) -> Iterator[tuple[int, int]]:
    """The claims of one sentence that are turned round."""
    left, denials = _undenied(said)
    words = tuple(word for word, _ in left)
    for at in range(len(words) - len(plain) + 1):
        if words[at : at + len(plain)] == plain:
            begin, end = left[at][1], left[at + len(plain) - 1][1]
            if bisect_right(denials, end) - bisect_left(denials, begin) + is_denying == 1:
                yield first + begin, first + end


@lru_cache(maxsize=8192)
def _plain_ways(pattern: Pattern) -> tuple[tuple[tuple[str, ...], bool], ...]:
    """The ways through a phrase as words without denials, and whether it denies; none where more than words stand."""
    found: dict[tuple[tuple[str, ...], bool], None] = {}
    for way in ways(pattern.parts) or ():
        left, denials = without_denials(way)
        if len(left) > 1 and len(denials) < 2:
            found[tuple(word for word, _ in left), bool(denials)] = None
    return tuple(found)
