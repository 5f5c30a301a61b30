"""Names conditions: "if you book" and "provided that you book" are the same, "unless you book" is different.

Two claims under the same condition agree, so the mark of each names the condition by its words of content.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.status import NOT
from consistency.facts.claims.manner import stripped
from consistency.facts.claims.marks import claim_words, first_words
from consistency.facts.words.folding import stem
from consistency.facts.words.verbs import infinitives_with
from consistency.lexicons import BELOW_HUNDRED, number_words
from consistency.model.fact import LIMITED, ONLY

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

SOLELY: Final = "solely"
"""The mark of "only"; another mark may name the words it belongs to."""
LONGEST_CONDITION: Final = 8
"""How many words of a condition are looked at."""
_SILENT = SMALL_WORDS | first_words("article", "determiner", "plural-subject", "be", "have", "existential", "silent")
"""Words that do not change the meaning of a condition, so that its name leaves them out."""
_FIGURES = {word: str(number) for word, number in number_words(*BELOW_HUNDRED).items()}


def condition_mark(mark: str, words: Sequence[str], breaks: Container[int], at: int, begun: int = 1) -> str:
    """The mark of a condition that narrows a claim, with the condition's words of content if it has any.

    Args:
        mark: of words that begin such conditions: "limited", or "limited:if" for all that begin as "if" does.
        words: a sentence.
        breaks: the indexes of its words with a sign behind them.
        at: the index of the first word of the condition.
        begun: how many words introduce it.
    """
    sort, _, leading = mark.partition(":")
    named = _content_of_condition(words, breaks, at + begun)
    return f"{f'{LIMITED}:' if sort == LIMITED else ONLY}{'-'.join((leading or words[at], *named))}" if named else sort


def settled(marks: Iterable[str]) -> set[str]:
    """The marks of a claim; "only" narrows it by itself if no other mark names the words it belongs to."""
    left = {*marks} - {SOLELY}
    is_named = any(mark.startswith((ONLY, f"{LIMITED}:")) for mark in left)
    return left if is_named or SOLELY not in marks else left | {LIMITED}


def condition_end(words: Sequence[str], breaks: Container[int], at: int) -> int:
    """Where a condition ends: at a sign, at a word that joins another clause, or after a few words."""
    stop = min(at + LONGEST_CONDITION, len(words))
    for place in range(at, stop):
        if (words[place],) in claim_words("coordinating"):
            return place
        if place in breaks:
            return place + 1
    return stop


def _content_of_condition(words: Sequence[str], breaks: Container[int], at: int) -> list[str]:
    """The words of content of a condition, in a form that all conditions of that meaning share."""
    said = stripped(tuple(words[at : condition_end(words, breaks, at)]))
    denials = [NOT for qualifier in said.qualifiers if qualifier.role == "denial"]
    return [*denials, *(bare(word) for word in _with_letters_joined(said.words) if word not in _SILENT)]


def _with_letters_joined(words: Iterable[str]) -> list[str]:
    """The words, with single letters in a row joined: "p.m." as "pm"."""
    runs = groupby(words, key=lambda word: len(word) == 1 and word.isalpha())
    return [word for is_letter, run in runs for word in (["".join(run)] if is_letter else run)]


def bare(word: str) -> str:
    """A word in the form that marks have: a number in figures, a verb in the infinitive, a noun in the singular."""
    return _FIGURES.get(word) or min(infinitives_with("did", word), key=len, default=stem(word))
