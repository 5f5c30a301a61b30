"""Finds near misses of claims: a clause with the words of a phrase, but others between them or another verb.

"The gate is kept locked" and "visitors to the archive must register" may well make the claims "gate is locked" and
"visitors must register", or others; only a reader can decide.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.algebra.likeness import content_words
from consistency.facts.claims.manner import stripped
from consistency.facts.claims.wordings import wordings
from consistency.facts.words.classes import BE_AND_HAVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from consistency.facts.claims.manner import Stripped
    from consistency.facts.claims.wordings import Wording
    from consistency.facts.site import Site
    from consistency.model.pattern import Pattern

MOST_BETWEEN: Final = 3
"""How many words may be between two words of a phrase."""
MOST_BEFORE_VERB: Final = 8
"""The same in front of its verb, where a clause may be: "bidders that are small firms must"."""
QUALIFIED: Final = "denied or weakened in another way than can be compared"
FEWEST_WORDS: Final = 2
"""How many words of content a phrase needs to have near misses."""


class Near(NamedTuple):
    """Words of a phrase near one another: their sentence, the first and the last of them, and how they are placed."""

    sentence: int
    first: int
    last: int
    how: str


def loosely(pattern: Pattern, site: Site, among: Mapping[int, frozenset[str]]) -> Iterator[Near]:
    """The places where the words of a phrase are near one another in one clause, in order.

    Args:
        pattern: the phrase.
        site: where it is looked for.
        among: the words of the sentences in which to look, by their numbers.
    """
    for wording in _wordings_with_content(pattern):
        if site.tokens.vocabulary.issuperset(wording.fixed):
            for sentence, said in among.items():
                if wording.fixed <= said and not said.isdisjoint(wording.places[0]):
                    yield from _in_sentence(wording, site, sentence)


@lru_cache(maxsize=8192)
def _wordings_with_content(pattern: Pattern) -> tuple[Wording, ...]:
    """The wordings of a phrase with enough words of content."""
    return tuple(
        wording
        for wording in wordings(pattern)
        if wording.none_at is None and len(content_words(" ".join(map(min, wording.places)))) >= FEWEST_WORDS
    )


def _in_sentence(wording: Wording, site: Site, sentence: int) -> Iterator[Near]:
    """The places of one sentence."""
    begin, stop = site.tokens.sentences[sentence]
    bare, length = stripped(site.tokens.words[begin:stop]), len(wording.places)
    for word in wording.places[0]:
        at = -1
        for _ in range(bare.words.count(word)):
            at = bare.words.index(word, at + 1)
            last, is_whole = _end(wording, bare.words, at)
            how = "apart" if not is_whole else QUALIFIED if _is_qualified(bare, at, length) else ""
            if how and last - at >= length - 1:
                first, end = bare.places[at], bare.places[last]
                if site.breaks(sentence).keys().isdisjoint(range(first, end)):
                    yield Near(sentence, begin + first, begin + end, how)


def _is_qualified(bare: Stripped, at: int, length: int) -> bool:
    """Whether some words have a denial or an auxiliary among or in front of them."""
    return any(q.role in ("denial", "auxiliary") for q in bare.around(at, length))


def _end(wording: Wording, words: Sequence[str], at: int) -> tuple[int, bool]:
    """Where a wording that begins at a word ends, each word soon behind the last; and whether none is between them.

    Another verb may replace a form of "be" or "have". A clause may be between a subject and its verb. The end is 0 if
    the words are not there.
    """
    is_whole = True
    for number, place in enumerate(wording.places[1:], 1):
        reach = MOST_BEFORE_VERB if number == wording.verb else MOST_BETWEEN
        behind = range(at + 1, min(at + 2 + reach, len(words)))
        found = next((other for other in behind if words[other] in place), None)
        if found is not None:
            is_whole &= found == at + 1
            at = found
        elif number != wording.verb or BE_AND_HAVE.isdisjoint(place):
            return 0, False
        else:
            is_whole = False
    return at, is_whole
