"""What a statement holds for, as its text has it: "for members", where the mark that is compared says "for-member"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from consistency.facts.claims.conditions import bare
from consistency.facts.words.inflected import singular
from consistency.model.fact import BESIDE, LIMITED, ONLY, is_told_otherwise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.facts.tokens import Tokens
    from consistency.model.fact import Fact

REACH: Final = 40
"""Words in front of a statement, and behind its first one, among which stands what it holds for."""
LONGEST_GAP: Final = 4
"""From one word of a mark to the next in the text."""


def as_written(fact: Fact, tokens: Tokens, first: int) -> Fact:
    """A fact whose marks are told in the words of its text.

    Args:
        fact: the fact.
        tokens: the passage.
        first: where in it the statement begins.
    """
    if not any(mark.startswith((ONLY, BESIDE, f"{LIMITED}:")) for mark in fact.per):  # as a rule
        return fact
    begin, end = tokens.sentence_at(first)
    begin, end = max(begin, first - REACH), min(end, first + REACH)
    return evolve(fact, told=tuple(_written(mark, tokens, begin, end) for mark in fact.per))


def _written(mark: str, tokens: Tokens, begin: int, end: int) -> str:
    """The words of a text between two places for which a mark stands; "" where it tells them itself."""
    sort, _, named = mark.rpartition(":")
    if not sort or is_told_otherwise(mark):
        return ""
    pieces, words = named.split("-"), tokens.words[begin:end]
    runs = [(run, at) for at in range(len(pieces[:2])) if (run := _longest_run(words, pieces[at:]))]
    if not runs:
        return ""
    run, at = max(runs, key=lambda found: (len(found[0]), -found[1]))
    start, stop = tokens.offsets(begin + run[0], begin + run[-1])
    text = tokens.written[start - tokens.passage.start : stop - tokens.passage.start]
    if begin + run[0] == tokens.sentence_at(begin)[0]:
        text = text[:1].lower() + text[1:]  # "In winter, the fee is 50 euros"
    return " ".join([*pieces[:at], *text.split()])


def _longest_run(words: Sequence[str], pieces: Sequence[str]) -> list[int]:
    """The places of the words for which the parts of a mark stand, one soon behind the other."""
    starts = [at for at, word in enumerate(words) if _is_for(word, pieces[0])]
    return max((_run(words, pieces, start) for start in starts), key=len, default=[])


def _run(words: Sequence[str], pieces: Sequence[str], start: int) -> list[int]:
    found = [start]
    for piece in pieces[1:]:
        reach = range(found[-1] + 1, min(found[-1] + 1 + LONGEST_GAP, len(words)))
        found += [at for at in reach if _is_for(words[at], piece)][:1]
    return found


def _is_for(word: str, piece: str) -> bool:
    """Whether a part of a mark stands for a word: in the singular, as an infinitive, in figures."""
    return piece in (word, singular(word), bare(word))
