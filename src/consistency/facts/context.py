"""Whether a passage speaks of what a rule is about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.algebra.likeness import content_words
from consistency.facts.words.folding import folded, stem

if TYPE_CHECKING:
    from consistency.facts.tokens import Tokens
    from consistency.model.rule import Rule


@lru_cache(maxsize=4096)
def stems_of(phrase: str) -> frozenset[str]:
    """The content words of a phrase without their endings."""
    return frozenset(stem(word) for word in content_words(phrase))


def speaks_of(rule: Rule, tokens: Tokens) -> bool:
    """Whether the passage or a heading above it holds all content words of one ``about`` phrase."""
    if not rule.about:
        return True
    above = [stems_of(title) for title in tokens.passage.locator.headings]
    return any(_stands(stems_of(phrase), tokens.stems, above) for phrase in rule.about)


def _stands(content: frozenset[str], here: frozenset[str], above: list[frozenset[str]]) -> bool:
    """Whether each of some words stands in one of several sets."""
    return all(any(word in title for title in above) for word in content - here)


def ruled_out(rule: Rule, tokens: Tokens, word: int) -> bool:
    """Whether the sentence of a word holds all words of one ``unless`` phrase, in a row."""
    number = tokens.sentence_number(word) if rule.unless else 0
    return any(number in tokens.sentences_with(folded(phrase)) for phrase in rule.unless)
