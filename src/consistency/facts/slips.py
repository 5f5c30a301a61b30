"""Slips: stretches that say a name but for one small fault, as a careless copy of it would."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.algebra.likeness import SMALL_WORDS, misspelling, same_identity
from consistency.facts.tokens import folded, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens

FEWEST_JOINED = 3  # words of content in a name whose small words may be others
FEWEST_DROPPED = 4  # words of content in a name that may have lost one of them
MOST_SMALL = 2  # small words in a row, as in "of the"
_JOINT = re.compile(r"[\s\w'’“”\"*_-]*+")  # no comma or full stop parts the words of most names


@lru_cache(maxsize=8192)
def content_of(name: str) -> tuple[str, ...]:
    """The words of a name but its small ones, as ``Tokens.words`` has them."""
    return tuple(word for word in folded(name) if word not in SMALL_WORDS)


@lru_cache(maxsize=8192)
def _content(name: str) -> frozenset[str]:
    return frozenset(content_of(name))


def may_slip(name: str, tokens: Tokens) -> bool:
    """Whether a passage holds enough words of a name for a slip of it."""
    content = _content(name)
    return len(content) > 1 and len(content - tokens.vocabulary) <= 1


def find_slips(name: str, tokens: Tokens, masked: str) -> Iterator[tuple[int, int]]:
    """The first and last word of every slip of a name: a word misspelt, other small words, an inner word lost."""
    if not may_slip(name, tokens):
        return
    written = folded(name)
    found = {*_misspelt(written, tokens), *_rejoined(content_of(name), tokens), *_shortened(written, tokens)}
    for first, last in sorted(found):
        start, end = tokens.offsets(first, last)
        if (
            last < tokens.sentence_at(first)[1]
            and tokens.words[first : last + 1] != written
            and ("," in name or _JOINT.fullmatch(masked, start, end))
            and same_identity(masked[start:end], name)
        ):
            yield first, last


def _misspelt(name: tuple[str, ...], tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Stretches that differ from a name in the letters of one word; the plural of what it names is none."""
    words, length = tokens.words, len(name)
    for first in {*tokens.places(name[0]), *(last - length + 1 for last in tokens.places(name[-1]))}:
        if first < 0 or first + length > len(words) or words[first : first + length] == name:
            continue
        other = [at for at in range(length) if words[first + at] != name[at]]
        if len(other) == 1:
            at = other[0]
            is_head = at == length - 1 or name[at + 1] in SMALL_WORDS
            inflected = stem(words[first + at]) == stem(name[at])
            if not (is_head and inflected) and misspelling(words[first + at], name[at]):
                yield first, first + length - 1


def _rejoined(content: tuple[str, ...], tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Stretches with the content words of a name in order, joined by other small words."""
    if len(content) < FEWEST_JOINED or not tokens.vocabulary.issuperset(content):
        return
    words = tokens.words
    for first in tokens.places(content[0]):
        at: int | None = first
        for word in content[1:]:
            at = None if at is None else _next(word, words, at)
        if at is not None:
            yield first, at


def _next(word: str, words: tuple[str, ...], at: int) -> int | None:
    """Where a word stands behind another, over a few small words."""
    for beyond in range(at + 1, min(at + MOST_SMALL + 2, len(words))):
        if words[beyond] == word:
            return beyond
        if words[beyond] not in SMALL_WORDS:
            return None
    return None


def _shortened(name: tuple[str, ...], tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Stretches that lack one inner word of a name; without the word before its last it names a wider thing."""
    words, length = tokens.words, len(name) - 1
    for first in tokens.places(name[0]):
        if words[first : first + length] in _shorter(name):
            yield first, first + length - 1


@lru_cache(maxsize=8192)
def _shorter(name: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    content = [at for at, word in enumerate(name) if word not in SMALL_WORDS]
    inner = content[1:-2] if len(content) >= FEWEST_DROPPED else []
    return frozenset(name[:at] + name[at + 1 :] for at in inner)
