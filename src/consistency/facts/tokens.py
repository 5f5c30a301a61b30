"""A passage as one string of words, on which phrases are matched.

Each word is in lower case with one space behind it; marks stand around the words of a mention and between sentences.
Spaces, hyphens, quotes, punctuation and markup are gone, so that a phrase matches however the text was set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from attrs import define, field

from consistency.algebra.likeness import words as words_of
from consistency.algebra.sentences import sentence_spans
from consistency.model.document import Passage
from consistency.model.mention import Mention

WORD = re.compile(r"\w+(?:['’]\w+)*")
OPEN, CLOSE, STOP = "\ue000", "\ue001", "\ue002"  # private use: never part of a word
KIND_LETTERS = {
    kind: chr(0x61 + index)
    for index, kind in enumerate(
        (
            "count",
            "percent",
            "money",
            "quantity",
            "date",
            "period",
            "year",
            "ordinal",
            "duration",
            "age",
            "ratio",
            "number",
        )
    )
}


@define(eq=False)
class Tokens:
    """The words of one passage.

    Attributes:
        passage: the passage.
        mentions: the values in it, in order.
        starts, ends: offsets in the document of each word.
        words: the words in lower case.
        sentences: for each word, the number of its sentence.
        string: the words and marks as one string.
        places: for each word, where it begins in ``string``.
    """

    passage: Passage
    mentions: Sequence[Mention]
    starts: list[int]
    ends: list[int]
    words: list[str]
    sentences: list[int]
    string: str
    places: list[int]
    vocabulary: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.vocabulary = frozenset(self.words)

    def word_at(self, place: int) -> int:
        """The index of the first word that begins at or after a place in ``string``."""
        low, high = 0, len(self.places)
        while low < high:
            middle = (low + high) // 2
            if self.places[middle] < place:
                low = middle + 1
            else:
                high = middle
        return low

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Document offsets of the words from ``first`` up to and with ``last``."""
        return self.starts[first], self.ends[last]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words without their endings."""
        return frozenset(map(stem, self.vocabulary))

    @cached_property
    def sentence_words(self) -> dict[int, list[str]]:
        """The words of each sentence."""
        found: dict[int, list[str]] = {}
        for word, sentence in zip(self.words, self.sentences, strict=True):
            found.setdefault(sentence, []).append(word)
        return found

    def index_at(self, offset: int) -> int:
        """The index of the word that holds or follows a document offset."""
        for index, end in enumerate(self.ends):
            if offset < end:
                return index
        return len(self.ends) - 1


def tokenize(masked: str, passage: Passage, mentions: Sequence[Mention]) -> Tokens:
    """Divide a passage into words.

    Args:
        masked: the document's masked text.
        passage: the slice to divide.
        mentions: the document's mentions inside it, in order and without overlap.
    """
    text = masked[passage.start : passage.end]
    spans = sentence_spans(text)
    starts, ends, sentences, places = list[int](), list[int](), list[int](), list[int]()
    words, pieces = list[str](), list[str]()
    sentence, length = 0, 0
    pending = list(enumerate(mentions))[::-1]
    inside: tuple[int, int] | None = None  # the mention being written: its end

    def write(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    for match in WORD.finditer(text):
        start, end = match.start() + passage.start, match.end() + passage.start
        if inside is not None and start >= inside[1]:
            write(CLOSE)
            inside = None
        while sentence + 1 < len(spans) and match.start() >= spans[sentence + 1][0]:
            sentence += 1
            if words:
                write(STOP)
        while pending and pending[-1][1].end <= start:
            pending.pop()
        if inside is None and pending and pending[-1][1].start < end:
            number, mention = pending.pop()
            write(f"{OPEN}{number}{KIND_LETTERS[mention.reading.kind]}:")
            inside = (number, mention.end)
        word = match.group().replace("’", "'").casefold()
        starts.append(start)
        ends.append(end)
        words.append(word)
        sentences.append(sentence)
        places.append(length)
        write(word + " ")
    if inside is not None:
        write(CLOSE)
    return Tokens(passage, mentions, starts, ends, words, sentences, "".join(pieces), places)


@lru_cache(maxsize=8192)
def folded(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as ``Tokens.words`` has them."""
    return tuple(word.casefold() for word in words_of(phrase))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the plural and possessive endings of English; words of up to three letters stay whole."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
