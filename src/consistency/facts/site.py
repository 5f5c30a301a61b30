"""A passage in which rules look for facts, and what its sentences say of them, worked out once for all rules."""

from __future__ import annotations

import re
from bisect import bisect_left
from hashlib import blake2b
from typing import TYPE_CHECKING

from consistency.algebra.status import (
    DENIAL_REACH,
    clause_begun,
    is_denied,
    is_forbidden,
    is_forbidding,
    is_ordered_not,
    status_at,
)
from consistency.facts.claims.marks import claim_words
from consistency.facts.words.inflected import small_words
from consistency.lexicons import with_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.facts.tokens import Tokens
    from consistency.model.document import Document
    from consistency.model.mention import Mention, Status

FORBIDDING_REACH = 8  # words
ASKING_REACH = 40  # words in front of a bound in which its clause begins
_DESCRIBING = with_role("statuses", "describing")
_ANSWERS = with_role("statuses", "answer")
_NUMBER_BEHIND = re.compile(r"[ \n]\d")
_STOP = re.compile(r"[;:—,()](?!\d)")  # ends a clause, or parts it
SHORT_SENTENCE = 8  # words; one as short as that may well be written twice


class Site:
    """A passage of a document, in which one rule after the other looks for facts."""

    def __init__(self, document: Document, tokens: Tokens) -> None:
        self.document = document
        self.tokens = tokens
        self._fingerprints: dict[int, str] = {}
        self._breaks: dict[int, dict[int, str]] = {}
        self._statuses: dict[int, Callable[[int], Status]] = {}

    def fingerprint(self, word: int) -> str:
        """A hash of the words of the sentence around a word; "" for a short one, which two authors may write alike."""
        number = self.tokens.sentence_number(word)
        if number not in self._fingerprints:
            words = self.tokens.words[slice(*self.tokens.sentences[number])]
            told = blake2b(" ".join(words).encode(), digest_size=8).hexdigest() if len(words) >= SHORT_SENTENCE else ""
            self._fingerprints[number] = told
        return self._fingerprints[number]

    def is_denied(self, word: int, *, value: bool = False) -> bool:
        """Whether the sentence denies the words, or the value in words, that begin at ``word``."""
        if not is_denied(self._before(word), value=value):
            return False
        number, before = self.tokens.sentence_number(word), word - 1
        if before - self.tokens.sentences[number][0] in self.breaks(number) and self.tokens.words[before] in _ANSWERS:
            return False  # "no, dogs stay outside" is an answer
        return is_denied(self._in_clause(word), value=value)

    def breaks(self, sentence: int) -> dict[int, str]:
        """The punctuation inside a sentence, each sign by the number of the word before it."""
        if sentence not in self._breaks:
            starts, begin = [start for start, _ in self.tokens.word_spans(sentence)], self.tokens.passage.start
            stops = _STOP.finditer(self.tokens.text, *self.tokens.slice_of(sentence))
            found = ((bisect_left(starts, begin + stop.start()) - 1, stop[0]) for stop in stops)
            self._breaks[sentence] = {place: stop for place, stop in reversed([*found]) if place >= 0}
        return self._breaks[sentence]

    def is_capital(self, word: int) -> bool:
        """Whether a word is written with a capital, as names are."""
        return self.tokens.written[self.tokens.offsets(word, word)[0] - self.tokens.passage.start].isupper()

    def is_specified(self, word: int) -> bool:
        """Whether a number follows a name that ends at a word and makes another name of it: "Python 2"."""
        start, end = (offset - self.tokens.passage.start for offset in self.tokens.offsets(word, word))
        return self.tokens.written[start].isupper() and _NUMBER_BEHIND.match(self.tokens.written, end) is not None

    def is_asked(self, sentence: int) -> bool:
        """Whether a sentence is a question."""
        return self.tokens.text[slice(*self.tokens.slice_of(sentence))].rstrip().endswith("?")

    def _in_clause(self, word: int) -> tuple[str, ...]:
        """The words of the same clause right in front of ``word``.

        A sign begins a clause where one with a verb of its own follows: "do not wait: entry is free", but not in "we do
        not offer: meals".
        """
        tokens, before = self.tokens, self._before(word)
        begin = tokens.offsets(word - len(before), word)[0] - tokens.passage.start
        here = tokens.offsets(word, word)[0] - tokens.passage.start
        at = clause_begun(tokens.text, begin, here)
        return before if at is None else tokens.words[tokens.words_begun(tokens.passage.start + at) : word]

    def _before(self, word: int) -> tuple[str, ...]:
        """The words of the same sentence right in front of ``word``."""
        first = self.tokens.sentence_at(word)[0]
        return self.tokens.words[max(first, word - DENIAL_REACH) : word]

    def is_forbidden(self, start: int, end: int, *, counted: bool) -> bool:
        """Whether words soon behind a value forbid it, which stands between two document offsets.

        Args:
            start: where it begins.
            end: where it ends.
            counted: whether it tells how many, or what part.
        """
        first, behind = self.tokens.words_ended(start), self.tokens.index_at(end)
        begin, stop = self.tokens.sentence_at(first)
        noun = first - 2 if first > begin and self.tokens.words[first - 1] in _DESCRIBING else first - 1
        describes = noun >= begin and self.tokens.words[noun] not in small_words()
        said = self.tokens.words[behind : min(behind + FORBIDDING_REACH, stop)]
        return is_forbidden(said, counted=counted, describes=describes)

    def is_asked_not(self, mention: Mention, first: int) -> bool:
        """Whether the words in front of a value with a bound ask that it be not passed, or deny that it was.

        Args:
            mention: the value.
            first: where the phrase begins that finds it, whose own words may deny: "never released {value}".
        """
        word = self.tokens.words_ended(mention.start)
        number = self.tokens.sentence_number(word)
        begun, breaks = self.tokens.sentences[number][0], self.breaks(number)
        near = range(word - 1, max(begun, word - ASKING_REACH) - 1, -1)
        begin = next((at + 1 for at in near if at - begun in breaks), near.stop + 1)
        clause = self.tokens.words[begin:word]
        if is_forbidding(clause, in_time=mention.reading.is_in_time):
            return True
        return mention.status == "negated" and (
            is_denied(self.tokens.words[max(first, word - DENIAL_REACH) : word], value=True) or is_ordered_not(clause)
        )

    def status(self, word: int, *, value: bool = False) -> Status:
        """The status of the words that begin at ``word``; only a denial right before them denies them."""
        return "negated" if self.is_denied(word, value=value) else self.mode(word)

    def is_supposed(self, word: int) -> bool:
        """Whether words right before ``word`` leave open whether it is true: "ask whether"."""
        return any((said,) in claim_words("supposing") for said in self._before(word))

    def mode(self, word: int) -> Status:
        """The status of the words that begin at ``word``, without regard to denials."""
        tokens = self.tokens
        number = tokens.sentence_number(word)
        first, stop = tokens.sentences[number]
        if number not in self._statuses:
            self._statuses[number] = status_at(self.document.masked[slice(*tokens.offsets(first, stop - 1))])
        status = self._statuses[number](tokens.offsets(word, word)[0] - tokens.offsets(first, first)[0])
        return "done" if status == "negated" else status
