"""Whether a passage speaks of what a rule is about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.algebra.likeness import content_words
from consistency.facts.tokens import folded, stem

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
    here = tokens.stems.union(*map(stems_of, tokens.passage.locator.headings))
    return any(stems_of(phrase) <= here for phrase in rule.about)


def ruled_out(rule: Rule, tokens: Tokens, word: int) -> bool:
    """Whether the sentence of a word holds all words of one ``unless`` phrase, in a row."""
    if not rule.unless:
        return False
    sentence = " ".join(["", *tokens.words[slice(*tokens.sentence_at(word))], ""])
    return any(f" {' '.join(folded(phrase))} " in sentence for phrase in rule.unless)
