"""Phrases with their verb in another tense or mood: "the fee was" and "the fee may be" for "the fee is"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from consistency.facts.claims.marks import BARE_BE, FORMS_OF_BE, claim_words, first_words
from consistency.facts.words.inflected import small_words
from consistency.facts.words.verbs import finite, infinitives
from consistency.model.pattern import Choice, Slot, Word

if TYPE_CHECKING:
    from consistency.model.pattern import Pattern, Sequence


_FINITE, _BARE = tuple(sorted(FORMS_OF_BE - BARE_BE)), tuple(sorted(BARE_BE))
_LED = tuple(sorted({words[0] for words in claim_words("auxiliary") if len(words) == 1} | first_words("have")))
_LEADING = Choice(tuple((Word(word),) for word in _LED))


class Forms(NamedTuple):
    """The other forms of a verb: finite ones, those behind another verb, and whether its own form is one of no noun."""

    finite: tuple[str, ...]
    bare: tuple[str, ...]
    is_sure: bool

    @property
    def all(self) -> frozenset[str]:
        """One of these stands where the verb has another tense or mood."""
        return frozenset((*self.finite, *self.bare))


@lru_cache(maxsize=8192)
def _forms(word: str) -> Forms | None:
    """The other forms of a word as a verb; None for one that is no finite verb: "costs" may be one, or a plural."""
    if word in _FINITE:
        return Forms(tuple(form for form in _FINITE if form != word), _BARE, is_sure=True)
    told = infinitives(word)
    if not told:
        return None
    is_sure = told[0][1] == "did"
    bare = tuple(form for form, do in told if (do == "did") == is_sure)
    pasts = () if is_sure else tuple(form for verb in bare for form in finite(verb)[1:])
    return Forms(pasts, bare, is_sure)


@lru_cache(maxsize=8192)
def verb_at(pattern: Pattern) -> tuple[int, Forms] | None:
    """The place of the verb in a phrase, and its other forms; None where no word may be one.

    A word that may be one or a plural is one where no other word is, and a value or a small word follows.
    """
    first = None
    for at, part in enumerate(pattern.parts):
        if isinstance(part, Word) and (forms := _forms(part.text)):
            if forms.is_sure:
                return at, forms
            if first is None and _may_follow_verb(pattern.parts[at + 1 : at + 2]):
                first = at, forms
    return first


def _may_follow_verb(behind: Sequence) -> bool:
    return any(isinstance(part, Slot) or (isinstance(part, Word) and part.text in small_words()) for part in behind)


@lru_cache(maxsize=8192)
def in_other_mood(pattern: Pattern) -> Pattern | None:
    """A phrase with its verb in any other tense or mood; None where no word of it may be a verb."""
    if (found := verb_at(pattern)) is None:
        return None
    at, forms = found
    ways = (*((Word(form),) for form in forms.finite), *((_LEADING, Word(form)) for form in forms.bare))
    return evolve(pattern, parts=(*pattern.parts[:at], Choice(ways), *pattern.parts[at + 1 :]))
