"""Names of one thing as they are written: listed names, slips of them, and unlisted variants near to one of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from consistency.algebra.likeness import likeness
from consistency.facts.context import stems_of
from consistency.facts.matching.slips import content_of, find_slips, may_slip
from consistency.facts.spans import Spans
from consistency.facts.words.folding import folded, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def name_keys(rule: Rule, name: str) -> frozenset[str]:
    """Words or stems of which a passage holds at least one where the name or a near variant of it stands.

    A variant may lack some of the content words, so one more of them than it may lack is enough; long ones are rare.
    """
    content = _longest(content_of(name) or folded(name), 2)  # a slip has lost one at most
    stems = stems_of(name)
    if rule.likeness < 100 and len(stems) >= FEWEST_WORDS:
        content |= _longest(stems, int(len(stems) * MOST_LOST) + 1)
    return content


def _longest(words: Iterable[str], number: int) -> frozenset[str]:
    return frozenset(sorted(set(words), key=lambda word: (-len(word), word))[:number])


def may_stand(rule: Rule, tokens: Tokens) -> bool:
    """Whether a passage holds the words of a name of the rule, or enough of them for a variant."""
    near = rule.likeness < 100
    return any(
        may_slip(name, tokens)
        or tokens.vocabulary.issuperset(folded(name))
        or (near and _enough(stems_of(name), tokens))
        for name in rule.names
    )


def _enough(content: frozenset[str], tokens: Tokens) -> bool:
    """Whether a passage holds as many content words of a name as a variant must have."""
    return len(content) >= FEWEST_WORDS and len(content & tokens.stems) >= len(content) * (1 - MOST_LOST)


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
    for first, last in _windows(hits, len(content) * (1 - MOST_LOST), len(folded(name)) + 1, tokens):
        start, end = tokens.offsets(first, last)
        score = likeness(masked[start:end], name)
        if score >= least:
            scored.append((-score, first, last))
    own = Spans()
    return [NameMatch(first, last) for _, first, last in sorted(scored) if own.take(first, last + 1)]


def _windows(hits: list[tuple[int, str]], fewest: float, longest: int, tokens: Tokens) -> Iterator[tuple[int, int]]:
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
