"""Finds words that continue a claim behind its last noun: "covers the battery case", "receive cash or vouchers"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.facts.claims.manner import REQUIRED, stripped
from consistency.facts.claims.marks import NUMBERS, first_words
from consistency.facts.words.classes import ADVERB_ENDS, DETERMINERS, GERUND_ENDS, TIME_NAMES
from consistency.facts.words.inflected import looks_plural, singular, small_words
from consistency.facts.words.verbs import is_past, with_infinitives
from consistency.lexicons import with_role
from consistency.model.fact import LIMITED, ONLY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.facts.claims.reworded import Claim

_NO_NOUNS = (
    with_role("claims", "running-on")
    | first_words(
        "adverb", "auxiliary", "denial", "perfect", "trailing", "behind", "habit", "bounding", "limiting", "dated"
    )
    | NUMBERS
    | TIME_NAMES
)
"""Words behind a noun that are no part of its name."""
_OR = with_role("words", "or")
_OWING = first_words("holding", "demanding")
_CLAUSE = first_words("subject", "be", "have", "auxiliary")
LONGEST_NOUN: Final = 3
"""How many words may be between an article and the last word of its noun, plus one."""


def run_on(words: tuple[str, ...], first: int, claim: Claim, breaks: Mapping[int, str]) -> set[str]:
    """The mark of a word that makes the last noun of a claim another thing; empty if there is none.

    Args:
        words: its sentence.
        first: where in it the claim begins.
        claim: the claim.
        breaks: behind which words of the sentence a sign stands.
    """
    last = first + claim.last - claim.first
    if last in breaks or last + 1 == len(words) or not _ends_with_noun(words[first : last + 1]):
        return set()
    return {f"{ONLY}{singular(words[last + 1])}"} if _may_be_noun(words[last + 1]) else set()


def or_else(words: tuple[str, ...], first: int, claim: Claim, breaks: Mapping[int, str]) -> set[str]:
    """The mark of an alternative to what a claim owes: "members receive cash or vouchers"; empty if there is none.

    Args:
        words: its sentence.
        first: where in it the claim begins.
        claim: the claim, which nothing denies.
        breaks: behind which words of the sentence a sign stands.
    """
    last = first + claim.last - claim.first
    behind = words[last + 2 : last + 2 + LONGEST_NOUN]
    if last in breaks or _OR.isdisjoint(words[last + 1 : last + 2]) or not behind or not _CLAUSE.isdisjoint(behind):
        return set()
    if not _is_owed(words[first : last + 1], claim):
        return set()  # who may use a phone or a tablet may use a phone, who opposes war or hunger opposes war
    named = behind[len(behind) > 1 and behind[0] in DETERMINERS]
    return {f"{LIMITED}:or-{singular(named)}"} if _may_be_noun(named) else set()


def _is_owed(own: tuple[str, ...], claim: Claim) -> bool:
    """Whether a claim is about what must be done, or what somebody has or gets."""
    bare = stripped(own)
    verbs = [bare.words[verb] for verb in claim.verbs if verb is not None and verb < len(bare.words)]
    forms = {form for verb in verbs for form in with_infinitives(verb)}
    return any(REQUIRED in qualifier.marks for qualifier in bare.qualifiers) or not forms.isdisjoint(_OWING)


def _ends_with_noun(own: tuple[str, ...]) -> bool:
    """Whether words end with a noun that has an article or the like: "the entry fee", "a member".

    The last word of "human rights" or of "social affairs" is of the plural, and may well belong to a longer name.
    """
    last = own[-1]
    is_one = last.isalpha() and not looks_plural(last) and last not in small_words()
    return is_one and not DETERMINERS.isdisjoint(own[-1 - LONGEST_NOUN : -1])


def _may_be_noun(word: str) -> bool:
    """Whether a word behind a noun may be one, too: no number, adverb, participle or verb in the past is."""
    is_verb = word.endswith(GERUND_ENDS + ADVERB_ENDS) or is_past(word)
    return word.isalpha() and not (is_verb or word in small_words() or word in _NO_NOUNS)
