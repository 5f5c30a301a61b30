"""A passage as a row of words, on which phrases are matched.

Words are in lower case; spaces, hyphens, quotes, punctuation and markup are gone, so that a phrase matches however the
text was set. Sentences and mentions are ranges of words.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from consistency.algebra.likeness import words as words_of
from consistency.algebra.sentences import sentence_spans
from consistency.model.document import Passage
from consistency.model.mention import Mention

if TYPE_CHECKING:
    from consistency.model.reading import Kind

Values: TypeAlias = Callable[[Passage], Sequence[Mention]]

WORD = re.compile(r"(\w+(?:['’](?![sS]\b)\w+)*)(?:['’][sS]\b)?")  # a possessive ending does not count
_NO_WORD = str.maketrans({char: " " for char in map(chr, range(128)) if not (char.isalnum() or char == "_")})
_END = attrgetter("end")


@frozen(eq=False, slots=False)  # slots=False: what only some rules need is made when first asked for
class Tokens:
    """The words of one passage.

    Attributes:
        passage: the passage.
        text: its words as the masked text has them.
    """

    passage: Passage
    text: str
    _values: Values
    _held: dict[tuple[str, ...], frozenset[int]] = field(factory=dict, init=False, repr=False)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in lower case."""
        if self._is_plain:
            return tuple(self.text.lower().translate(_NO_WORD).split())
        return tuple(_small(self.text, [match.span(1) for match in WORD.finditer(self.text)]))

    @cached_property
    def _is_plain(self) -> bool:
        """Whether its words are runs of ASCII letters, figures and underscores: they are found many times faster."""
        return self.text.isascii() and "'" not in self.text

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where each word stands in the document."""
        begin = self.passage.start
        if not self._is_plain:
            return [(match.start(1) + begin, match.end(1) + begin) for match in WORD.finditer(self.text)]
        spans, find, end = [], self.text.lower().find, 0
        for word in self.words:
            start = find(word, end)
            end = start + len(word)
            spans.append((start + begin, end + begin))
        return spans

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offset in the document of the first character of each word."""
        return tuple([start for start, _ in self._spans])

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Offset in the document behind each word."""
        return tuple([end for _, end in self._spans])

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """For each sentence, its first word and the word after its last."""
        begin, ends = self.passage.start, self.ends
        bounds = [bisect_right(ends, start + begin) for start, _ in sentence_spans(self.text)]
        return tuple(itertools.pairwise(sorted({0, *bounds, len(ends)}))) or ((0, 0),)

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """The values in it, in order; they are read when a rule first asks for them."""
        return self._values(self.passage)

    @cached_property
    def valued(self) -> dict[int, tuple[int, int]]:
        """For the first word of each mention, the mention's number and the word after its last."""
        valued: dict[int, tuple[int, int]] = {}
        for number, mention in enumerate(self.mentions):
            first = bisect_right(self.ends, mention.start)
            last = bisect_right(self.starts, mention.end - 1)
            if first < last:
                valued.setdefault(first, (number, last))
        return valued

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words, each once."""
        return frozenset(self.words)

    def places(self, word: str) -> Iterator[int]:
        """Where a word stands, in order."""
        at = -1
        for _ in range(self.words.count(word)):
            at = self.words.index(word, at + 1)
            yield at

    def runs(self, phrase: tuple[str, ...]) -> Iterator[int]:
        """Where some words stand in a row, in order."""
        if phrase and self.vocabulary.issuperset(phrase):
            length = len(phrase)
            yield from (at for at in self.places(phrase[0]) if self.words[at : at + length] == phrase)

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of the values in it."""
        return frozenset(mention.reading.kind for mention in self.mentions)

    @cached_property
    def vocabularies(self) -> list[frozenset[str]]:
        """The words of each sentence, each once."""
        return [frozenset(self.words[first:stop]) for first, stop in self.sentences]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words without their endings."""
        return frozenset(map(stem, self.vocabulary))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [first for first, _ in self.sentences]

    def sentence_number(self, word: int) -> int:
        """Which sentence holds a word."""
        return bisect_right(self._sentence_starts, word) - 1

    def sentence_at(self, word: int) -> tuple[int, int]:
        """The sentence that holds a word: its first word and the word after its last."""
        return self.sentences[self.sentence_number(word)]

    def sentences_with(self, phrase: tuple[str, ...]) -> frozenset[int]:
        """The numbers of the sentences in which some words stand in a row; looked for once."""
        if phrase not in self._held:
            runs = [(self.sentence_number(at), at + len(phrase)) for at in self.runs(phrase)]
            self._held[phrase] = frozenset(number for number, end in runs if end <= self.sentences[number][1])
        return self._held[phrase]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Document offsets of the words from ``first`` up to and with ``last``."""
        return self.starts[first], self.ends[last]

    def mention_in(self, start: int, end: int) -> Mention | None:
        """The first value that shares a character with a slice of the document."""
        at = bisect_right(self.mentions, start, key=_END)
        return self.mentions[at] if at < len(self.mentions) and self.mentions[at].start < end else None

    def index_at(self, offset: int) -> int:
        """The word that holds or follows a document offset; the last word when none does."""
        return min(bisect_right(self.ends, offset), len(self.ends) - 1)


def tokenize(masked: str, passage: Passage, values: Values) -> Tokens:
    """A passage as words.

    Args:
        masked: the document's masked text.
        passage: the slice that is divided.
        values: reads the mentions of a passage, in order and without overlap.
    """
    return Tokens(passage, masked[passage.start : passage.end], values)


def _small(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The slices of a text in lower case, with one kind of apostrophe."""
    plain = text.replace("’", "'")
    small = plain.casefold()
    if len(small) == len(plain):  # no letter has a longer small form: "ß" has
        return [small[start:end] for start, end in spans]
    return [plain[start:end].casefold() for start, end in spans]


@lru_cache(maxsize=8192)
def folded(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as ``Tokens.words`` has them."""
    return tuple(word.casefold() for word in words_of(phrase))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the plural endings of English; words of up to three letters stay whole."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
