"""Names of one thing as they are written: listed names, slips of them, and unlisted variants near to one of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from consistency.algebra.likeness import likeness
from consistency.facts.context import stems_of
from consistency.facts.matching.slips import content_of, find_slips
from consistency.facts.spans import Spans
from consistency.facts.words.folding import folded, stem, unstemmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.rule import Rule

FEWEST_WORDS = 4  # of content in a name, for variants of it to be recognised: a short name has too many neighbours
MOST_LOST = 0.34  # share of the content words that a variant may lack


class NameMatch(NamedTuple):
    """A name found: the indexes of its first and last word."""

    first: int
    last: int


def find_names(rule: Rule, tokens: Tokens, masked: str) -> list[NameMatch]:
    """Every name of a rule in a passage, in order: the longest where two overlap, and listed ones before variants."""
    taken = Spans()
    return sorted(match for match in _candidates(rule, tokens, masked) if taken.take(match.first, match.last + 1))


def _candidates(rule: Rule, tokens: Tokens, masked: str) -> Iterator[NameMatch]:
    """Every place of a name, the best first."""
    for words in _longest_first(rule.names):
        yield from _listed(words, tokens)
    for name in rule.names:
        yield from (NameMatch(*slip) for slip in find_slips(name, tokens, masked))
        if rule.likeness < 100 and _enough(stems_of(name), tokens):
            yield from _near(name, rule.likeness, tokens, masked)


@lru_cache(maxsize=4096)
def _longest_first(names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words of each name."""
    return [folded(name) for name in sorted(names, key=lambda name: (-len(folded(name)), name))]


class NameNeed(NamedTuple):
    """What a name cannot stand without in a passage.

    Attributes:
        words: words of it, or their stems.
        lost: how many of them may be lacking.
        of_stems: whether they are stems.
    """

    words: frozenset[str]
    lost: int
    of_stems: bool = False

    def is_met(self, tokens: Tokens) -> bool:
        """Whether a passage holds enough of them."""
        return len(self.words - (tokens.stems if self.of_stems else tokens.vocabulary)) <= self.lost

    @property
    def written(self) -> tuple[frozenset[str], int]:
        """The words as a text may have them, and how many of them may be lacking."""
        forms = self.words.union(*map(unstemmed, self.words)) if self.of_stems else self.words
        return forms, len(forms) - len(self.words) + self.lost

    @property
    def keys(self) -> frozenset[str]:
        """Words of which a passage with the name holds at least one, one more than may be lacking, and long ones."""
        longest = sorted(self.words, key=lambda word: (-len(word), word))[: self.lost + 1]
        return frozenset(longest).union(*map(unstemmed, longest if self.of_stems else ()))


def name_needs(rule: Rule, name: str) -> Iterator[NameNeed]:
    """What a name of a rule, a slip of it, and a variant of it cannot stand without: one of these."""
    content = frozenset(content_of(name))
    yield NameNeed(content, 1) if len(content) > 1 else NameNeed(frozenset(folded(name)), 0)
    if rule.likeness < 100 and len(stems := stems_of(name)) >= FEWEST_WORDS:
        yield NameNeed(stems, _most_lost(stems), of_stems=True)


def _most_lost(content: frozenset[str]) -> int:
    """How many of the content words of a name a variant may lack."""
    return int(len(content) * MOST_LOST)


def _enough(content: frozenset[str], tokens: Tokens) -> bool:
    """Whether a passage holds as many content words of a name as a variant must have."""
    return len(content) >= FEWEST_WORDS and len(content - tokens.stems) <= _most_lost(content)


def _listed(name: tuple[str, ...], tokens: Tokens) -> Iterator[NameMatch]:
    at = 0
    for first in tokens.runs(name):
        if first >= at:
            at = first + len(name)
            yield NameMatch(first, at - 1)


def _near(name: str, least: int, tokens: Tokens, masked: str) -> list[NameMatch]:
    """Variants: windows that hold most content words of the name, with the same identity words; the likest first."""
    content = stems_of(name)
    shared = {word for word in tokens.vocabulary if stem(word) in content}
    hits = [(place, stem(word)) for place, word in enumerate(tokens.words) if word in shared]
    scored = []
    for first, last in _windows(hits, len(content) - _most_lost(content), len(folded(name)) + 1, tokens):
        start, end = tokens.offsets(first, last)
        score = likeness(masked[start:end], name)
        if score >= least:
            scored.append((-score, first, last))
    own = Spans()
    return [NameMatch(first, last) for _, first, last in sorted(scored) if own.take(first, last + 1)]


def _windows(hits: list[tuple[int, str]], fewest: int, longest: int, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Stretches of one sentence that begin and end with a word of the name and hold enough of them."""
    for at, (first, _) in enumerate(hits):
        stop = tokens.sentence_at(first)[1]
        held = set[str]()
        for last, shared in hits[at : at + longest + 1]:
            if last - first > longest or last >= stop:
                break
            held.add(shared)
            if last > first and len(held) >= fewest:
                yield first, last
