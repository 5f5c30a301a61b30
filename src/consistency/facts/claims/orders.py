"""A claim with its words in another order: "the plan was approved by the council", "for members the gym is free"."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from consistency.facts.claims.forms import BE, COPULAS, HAVE
from consistency.facts.claims.marks import claim_words, first_words
from consistency.facts.words.inflected import small_words
from consistency.facts.words.verbs import infinitives, participles
from consistency.lexicons import with_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AGENTS, _ARTICLES = (tuple(sorted(with_role("claims", role))) for role in ("agent", "definite"))
_STATES = BE.keys() | COPULAS.keys() | HAVE.keys()
VERB = "be"
"""Stands for any form of "be" in a row."""
Row: TypeAlias = "tuple[int | str, ...]"
"""A claim: words by their number in the claim as its phrase has it, and words that it has not."""


def orders(words: tuple[str, ...], verb: int) -> Iterator[tuple[Row, int]]:
    """A claim in other orders, each with the place of its verb.

    Args:
        words: the words of the claim, its qualifiers aside.
        verb: at which of them its verb stands; what stands in front of it is its subject.
    """
    if words[0] in first_words("plural-subject"):
        return
    what = tuple(range(verb + 1, len(words)))
    done = _done(words[verb]) if what and words[verb] not in _STATES and _is_noun(words[verb + 1 :]) else ()
    last = next((at for at in what[1:-1] if words[at] in first_words("scope")), len(words))
    for article in ((), *((article,) for article in _ARTICLES if not _is_led(words))):
        subject = (*article, *range(verb))  # inside of a sentence it may need one
        for participle, agent in ((participle, agent) for participle in done for agent in _AGENTS):
            yield (*what, VERB, participle, agent, *subject), len(what)
        if last < len(words):
            row = (*range(last, len(words)), *subject, *range(verb, last))
            yield row, row.index(verb)


def _is_led(words: Sequence[str]) -> bool:
    """Whether words begin with an article or another word that begins a noun."""
    return (words[0],) in claim_words("article") or (words[0],) in claim_words("determiner")


def _is_noun(words: Sequence[str]) -> bool:
    """Whether words are one noun with what belongs to it: no preposition stands among them."""
    content = words[_is_led(words) :]
    return bool(content) and small_words().isdisjoint(content)


def _done(verb: str) -> tuple[str, ...]:
    """The participles of a verb in one of its forms."""
    forms = infinitives(verb) or ((verb, ""),)
    found = tuple(participle for infinitive, _ in forms for participle in participles(infinitive))
    return (verb,) if verb in found else found
