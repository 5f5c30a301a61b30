"""Near misses: a sentence with a rule's words and a value of its kind that no phrase of the rule took."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.algebra.likeness import content_words
from consistency.facts.context import ruled_out, speaks_of
from consistency.facts.phrases import CLAIMS, asked_words, sought
from consistency.model.fact import NearMiss

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.facts.site import Site
    from consistency.model.fact import Fact
    from consistency.model.pattern import Pattern
    from consistency.model.rule import Rule

FEWEST_WORDS = 2  # of content that a phrase must have, for its words alone to say something


def near_misses(rule: Rule, site: Site, found: Sequence[Fact]) -> list[NearMiss]:
    """The near misses of a rule in a passage where it found ``found``; at most one a sentence."""
    tokens = site.tokens
    if not CLAIMS.get(rule.kind):
        return []
    taken = {tokens.sentence_number(tokens.index_at(fact.citation.start)) for fact in found}
    missed: dict[int, NearMiss] = {}
    for find in rule.find:
        asked = _asked(find.pattern)
        near = [n for n, said in enumerate(tokens.vocabularies) if asked and n not in taken and _all_met(asked, said)]
        if not near or not speaks_of(rule, tokens):
            continue
        for sentence in near:
            mention = next((m for m in tokens.stated(sentence) if m.reading.kind in CLAIMS[sought(rule, find)]), None)
            if mention and sentence not in missed and not ruled_out(rule, tokens, tokens.sentences[sentence][0]):
                citation = site.document.cite(mention.start, mention.end)
                missed[sentence] = NearMiss(rule.id, citation, f"the words of {find.pattern.source!r} stand near it")
    return [missed[sentence] for sentence in sorted(missed)]


@lru_cache(maxsize=8192)
def _asked(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """The words that a near miss must hold; none where they are too few to say something."""
    asked = asked_words(pattern)
    telling = sum(bool(content_words(" ".join(words))) for words in asked)
    return asked if telling >= FEWEST_WORDS else ()


def _all_met(asked: Iterable[frozenset[str]], words: frozenset[str]) -> bool:
    return not any(words.isdisjoint(alternatives) for alternatives in asked)
