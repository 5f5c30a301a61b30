"""The names of conditions: "if you book" and "provided that you book" are one, "unless you book" is another.

Claims that are narrowed by one condition agree, and so the mark of each names it by the words that carry its meaning.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.status import NOT
from consistency.facts.claims.manner import stripped
from consistency.facts.claims.marks import claim_words, first_words
from consistency.facts.words.folding import stem
from consistency.facts.words.verbs import infinitives
from consistency.lexicons import BELOW_HUNDRED, number_words
from consistency.model.fact import LIMITED, ONLY

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

SOLELY: Final = "solely"
"""The mark of "only": what it goes with may be named by another mark."""
LONGEST_CONDITION: Final = 8
"""Words of a condition that its name may hold."""
_SILENT = SMALL_WORDS | first_words("article", "determiner", "plural-subject", "be", "have", "existential", "silent")
"""Words of a condition that it may have or lack."""
_FIGURES = {word: str(number) for word, number in number_words(*BELOW_HUNDRED).items()}


def condition_mark(mark: str, words: Sequence[str], breaks: Container[int], at: int, begun: int = 1) -> str:
    """The mark of a condition that narrows a claim, with the words of it; without, where it has none that tell.

    Args:
        mark: of words that begin such conditions: "limited", or "limited:if" for all that begin as "if" does.
        words: a sentence.
        breaks: behind which of its words a sign stands.
        at: where in it the condition begins.
        begun: how many words begin it.
    """
    sort, _, leading = mark.partition(":")
    named = _telling(words, breaks, at + begun)
    return f"{f'{LIMITED}:' if sort == LIMITED else ONLY}{'-'.join((leading or words[at], *named))}" if named else sort


def settled(marks: Iterable[str]) -> set[str]:
    """The marks of a claim; "only" narrows it by itself where no other mark names what it goes with."""
    left = {*marks} - {SOLELY}
    is_named = any(mark.startswith((ONLY, f"{LIMITED}:")) for mark in left)
    return left if is_named or SOLELY not in marks else left | {LIMITED}


def condition_end(words: Sequence[str], breaks: Container[int], at: int) -> int:
    """Where a condition ends that goes on at a word: at a sign, at a word that joins another clause, or soon."""
    stop = min(at + LONGEST_CONDITION, len(words))
    for place in range(at, stop):
        if (words[place],) in claim_words("coordinating"):
            return place
        if place in breaks:
            return place + 1
    return stop


def _telling(words: Sequence[str], breaks: Container[int], at: int) -> list[str]:
    """The words of a condition that carry its meaning, each as it stands in any condition of that meaning."""
    said = stripped(tuple(words[at : condition_end(words, breaks, at)]))
    denials = [NOT for qualifier in said.qualifiers if qualifier.role == "denial"]
    return [*denials, *(bare(word) for word in _with_letters_joined(said.words) if word not in _SILENT)]


def _with_letters_joined(words: Iterable[str]) -> list[str]:
    """The words, those of a letter each in one: "p.m." as "pm"."""
    runs = groupby(words, key=lambda word: len(word) == 1 and word.isalpha())
    return [word for is_letter, run in runs for word in (["".join(run)] if is_letter else run)]


def bare(word: str) -> str:
    """A word as a mark has it: a number in figures, a verb as "do" leaves it, a noun in the singular."""
    forms = [infinitive for infinitive, do in infinitives(word) if do == "did"]
    return _FIGURES.get(word) or min(forms, key=len, default=stem(word))
