"""Recognises claims that are instructions: "store in the dark", "please keep the gate shut"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.facts.claims.manner import stripped
from consistency.facts.claims.marks import claim_words, first_words
from consistency.facts.words.classes import DETERMINERS, GERUND_ENDS
from consistency.facts.words.inflected import looks_plural, small_words

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_order(words: tuple[str, ...], first: int, own: Sequence[str]) -> bool:
    """Whether a claim begins its sentence with a verb of instructions: "keep refrigerated", "wear gloves".

    Args:
        words: the sentence.
        first: where in it the claim begins; words that say how it is made may stand in front.
        own: the words of the claim, without those.
    """
    if stripped(words).places[:1] != (first,) or len(own) < 2 or (own[0],) not in claim_words("ordering"):
        return False
    return own[1] not in first_words("be", "have", "auxiliary", "copula")


def is_imperative(words: tuple[str, ...], first: int, own: Sequence[str]) -> bool:
    """Whether a claim begins its sentence with a verb that is in no list, as its other words show.

    Args:
        words: the sentence.
        first: where in it the claim begins; words that say how it is made may stand in front.
        own: the words of the claim, without those.
    """
    if stripped(words).places[:1] != (first,) or len(own) < 2:
        return False
    verb, behind = own[:2]
    is_led = behind in DETERMINERS or "state" in claim_words("scope").get((behind,), ())
    return is_led and not looks_plural(verb) and not verb.endswith(GERUND_ENDS) and verb not in small_words()
