"""Slips: stretches that say a name but for one small fault, as a careless copy of it would."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.algebra.likeness import SMALL_WORDS, is_misspelling, same_identity
from consistency.algebra.likeness import words as words_of
from consistency.facts.words.folding import folded, stem
from consistency.lexicons import with_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens

FEWEST_JOINED = 3  # words of content in a name whose small words may be others
FEWEST_DROPPED = 4  # words of content in a name that may have lost one of them
LEGAL_FORMS = with_role("name_words", "legal-form")
MOST_SMALL = 2  # small words in a row, as in "of the"
FORENAME_AND_SURNAME = 2  # words
ALIKE = 3  # letters with which a word begins that may stand for another one
_JOINT = re.compile(r"[\s\w'’“”\"&*_-]*+")  # no comma or full stop parts the words of most names


@lru_cache(maxsize=8192)
def content_of(name: str) -> tuple[str, ...]:
    """The words of a name but its small ones, as ``Tokens.words`` has them."""
    return tuple(word for word in folded(name) if word not in SMALL_WORDS)


@lru_cache(maxsize=8192)
def _content(name: str) -> frozenset[str]:
    return frozenset(content_of(name))


def _may_slip(name: str, tokens: Tokens) -> bool:
    """Whether a passage holds enough words of a name for a slip of it."""
    content = _content(name)
    return len(content) > 1 and len(content - tokens.vocabulary) <= 1


def find_slips(name: str, tokens: Tokens, masked: str) -> Iterator[tuple[int, int]]:
    """The first and last word of every slip of a name: a word misspelt, other small words, an inner word lost."""
    if not _may_slip(name, tokens):
        return
    written = folded(name)
    found = {*_misspelt(written, tokens), *_rejoined(content_of(name), tokens), *_shortened(written, tokens)}
    for first, last in sorted(found):
        if tokens.words[first : last + 1] != written and _is_one_name(name, tokens, masked, first, last):
            yield first, last


def _is_one_name(name: str, tokens: Tokens, masked: str, first: int, last: int) -> bool:
    """Whether a stretch may be a name: in one piece, with the same numbers."""
    return _is_one_piece(name, tokens, masked, first, last) and same_identity(
        masked[slice(*tokens.offsets(first, last))], name
    )


def _is_one_piece(name: str, tokens: Tokens, masked: str, first: int, last: int) -> bool:
    """Whether a stretch is in one sentence, and goes over no comma that the name has not."""
    is_joined = "," in name or _JOINT.fullmatch(masked, *tokens.offsets(first, last)) is not None
    return last < tokens.sentence_at(first)[1] and is_joined


def find_renamed(name: str, tokens: Tokens, masked: str) -> Iterator[tuple[int, int]]:
    """The first and last word of every stretch that says a name but for one word, in capitals, that begins alike.

    "Inge Halvorsen" may be another person than "Ingrid Halvorsen" or the same one misnamed, and so may "Ingrid
    Halling": somebody has to look. The Minister of Trade is not the Ministry: where the head of a name is another, it
    names a thing of another sort. The second of two surnames, and any word of a firm with its legal form, may be quite
    another one. So may be the last word where it is a number: "Data Act 2019", "Data Act 2020".
    """
    if _may_slip(name, tokens):
        written = folded(name)
        for first, last, at in _with_another_word(written, tokens):
            other = tokens.offsets(first + at, first + at)[0]
            if at == len(written) - 1 and _is_renumbered(written[at], tokens.words[first + at]):
                if masked[tokens.offsets(first, first)[0]].isupper() and _is_one_piece(
                    name, tokens, masked, first, last
                ):
                    yield first, last
            elif (
                words_of(name)[at][0].isupper()
                and masked[other].isupper()
                and _may_be_misnamed(name, written, at, tokens.words[first + at])
                and _is_one_name(name, tokens, masked, first, last)
            ):
                yield first, last


def _is_renumbered(word: str, other: str) -> bool:
    """Whether two words are numbers of as many figures, such as two years."""
    return word.isdecimal() and other.isdecimal() and len(word) == len(other) > 1


def _may_be_misnamed(name: str, written: tuple[str, ...], at: int, other: str) -> bool:
    """Whether a name with another word in one place may be meant for it."""
    if at and f"-{written[at]}" in name.casefold():
        return True
    if written[-1] in LEGAL_FORMS:
        return at < len(written) - 1
    is_alike = other.startswith(written[at][:ALIKE])
    if not _is_head(written, at):
        return is_alike
    is_derived = other.startswith(written[at]) or written[at].startswith(other)  # "commission", "commissioner"
    return is_alike and not is_derived and len(written) == FORENAME_AND_SURNAME


def _misspelt(name: tuple[str, ...], tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Stretches that differ from a name in the letters of one word; the plural of what it names is none."""
    for first, last, at in _with_another_word(name, tokens):
        written = tokens.words[first + at]
        if not (_is_head(name, at) and stem(written) == stem(name[at])) and is_misspelling(written, name[at]):
            yield first, last


def _is_head(name: tuple[str, ...], at: int) -> bool:
    """Whether a word of a name says what sort of thing it names: the last one, and one before a small word."""
    return at == len(name) - 1 or name[at + 1] in SMALL_WORDS


@lru_cache(maxsize=64)  # a slip and another name are looked for one after the other
def _with_another_word(name: tuple[str, ...], tokens: Tokens) -> tuple[tuple[int, int, int], ...]:
    """Stretches that have the words of a name but for one, and which of its words that is, in order."""
    words, length = tokens.words, len(name)
    found = []
    for first in sorted({*tokens.places_of(name[0]), *(last - length + 1 for last in tokens.places_of(name[-1]))}):
        if first < 0 or first + length > len(words):
            continue
        other = [at for at in range(length) if words[first + at] != name[at]]
        if len(other) == 1:
            found.append((first, first + length - 1, other[0]))
    return tuple(found)


def _rejoined(content: tuple[str, ...], tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Stretches with the content words of a name in order, joined by other small words."""
    if len(content) < FEWEST_JOINED or not tokens.vocabulary.issuperset(content):
        return
    words = tokens.words
    for first in tokens.places_of(content[0]):
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
    for first in tokens.places_of(name[0]):
        if words[first : first + length] in _shorter(name):
            yield first, first + length - 1


@lru_cache(maxsize=8192)
def _shorter(name: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    content = [at for at, word in enumerate(name) if word not in SMALL_WORDS]
    inner = content[1:-2] if len(content) >= FEWEST_DROPPED else []
    return frozenset(name[:at] + name[at + 1 :] for at in inner)
