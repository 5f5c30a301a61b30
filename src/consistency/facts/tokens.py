"""A passage as a row of words, on which phrases are matched.

Words are in lower case; spaces, hyphens, quotes, punctuation and markup are gone, so that a phrase matches however the
text was set. Sentences and mentions are ranges of words.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter

from attrs import field, frozen

from consistency.algebra.sentences import sentence_spans
from consistency.facts.fillers.articles import TIMES, SingleUnit, single_units
from consistency.facts.fillers.bare_months import MONTHS, BareMonth, bare_months
from consistency.facts.fillers.standing import Standing, codes_at, values_at
from consistency.facts.passage_values import PassageValues, Values
from consistency.facts.words.folding import spaced, spaced_row, stem
from consistency.late import late_property
from consistency.model.document import Document, Passage
from consistency.model.mention import Mention

_FIGURE = re.compile(r"(?<![^ ])\d")
_SECOND = itemgetter(1)
_END = attrgetter("end")


@frozen(eq=False, slots=False)  # slots=False: what only some rules need is made when first asked for
class Tokens:
    """The words of one passage.

    Attributes:
        passage: the passage.
        text: its words as the masked text has them.
        written: its words as they are written, as long.
    """

    passage: Passage
    text: str
    written: str
    _values: Values
    _stated: dict[int, Sequence[Mention]] = field(factory=dict, init=False, repr=False)
    _held: dict[tuple[str, ...], frozenset[int]] = field(factory=dict, init=False, repr=False)

    @late_property
    def _spaced(self) -> str:
        """The text with spaces for all that is no word; it is as long."""
        return (spaced_row if self.passage.kind == "cell" else spaced)(self.text)

    @late_property
    def _divided(self) -> tuple[list[int], list[list[str]]]:
        """Where in the text each sentence begins that holds words, and its words; no sentence cuts a word."""
        spaced_ = self._spaced
        begins = [0, *(start for start, _ in sentence_spans(self.text)[1:])]
        rows = [spaced_[begin:end].split() for begin, end in itertools.pairwise([*begins, len(self.text)])]
        if not all(rows):
            begins, rows = list(itertools.compress(begins, rows)) or [0], list(filter(None, rows)) or [[]]
        return begins, rows if spaced_.isascii() else [[word.casefold() for word in row] for row in rows]

    @property
    def _begins(self) -> list[int]:
        return self._divided[0]

    @property
    def _rows(self) -> list[list[str]]:
        return self._divided[1]

    @late_property
    def words(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(itertools.chain.from_iterable(self._rows))

    @late_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """For each sentence, its first word and the word after its last."""
        return tuple(itertools.pairwise([0, *itertools.accumulate(map(len, self._rows))]))

    @late_property
    def _read(self) -> PassageValues:
        return self._values(self.passage)

    @late_property
    def mentions(self) -> Sequence[Mention]:
        """The values in it, in order; they are read when a rule first asks for them."""
        return self._read.whole

    @late_property
    def _mentions_by_sentence(self) -> dict[int, list[int]]:
        """The numbers of the values of each sentence that states one."""
        stated: dict[int, list[int]] = {}
        for number, mention in enumerate(self.mentions):
            sentence = self._sentence_around(mention.start)
            begin, end = (
                mention.start - self.passage.start,
                min(self.slice_of(sentence)[1], mention.end - self.passage.start),
            )
            if not self._spaced[begin:end].strip():  # no word of it stands there
                sentence = self.sentence_number(self.index_at(mention.start))
            stated.setdefault(sentence, []).append(number)
        return stated

    def mentions_of(self, sentence: int) -> Sequence[Mention]:
        """The values that begin in a sentence."""
        if sentence not in self._stated:
            apart = self._read.of_sentence(*self.slice_of(sentence))
            numbers = self._mentions_by_sentence.get(sentence, ()) if apart is None else ()
            self._stated[sentence] = apart or [self.mentions[number] for number in numbers]
        return self._stated[sentence]

    @late_property
    def _values_by_word(self) -> dict[int, dict[int, list[Standing]]]:
        return {}

    def values_by_word(self, sentence: int) -> dict[int, list[Standing]]:
        """For the first word of each value of a sentence, the values that begin there."""
        if sentence not in self._values_by_word:
            self._values_by_word[sentence] = values_at(self, sentence)
        return self._values_by_word[sentence]

    @late_property
    def _singles(self) -> dict[int, list[SingleUnit]]:
        """For each sentence with a word of time."""
        timed = (number for number, said in enumerate(self.vocabularies) if not said.isdisjoint(TIMES))
        return {number: list(single_units(self._rows[number])) for number in timed}

    def single_units(self, sentence: int) -> list[SingleUnit]:
        """The units of time of a sentence whose number is an article."""
        return [] if self.vocabularies[sentence].isdisjoint(TIMES) else self._singles[sentence]

    @late_property
    def _months(self) -> dict[int, list[BareMonth]]:
        """For each sentence that names a month."""
        named = (number for number, said in enumerate(self.vocabularies) if not said.isdisjoint(MONTHS))
        return {number: self._bare_months(number) for number in named}

    def _bare_months(self, sentence: int) -> list[BareMonth]:
        """The months of a sentence that are written with a capital and belong to no value."""
        first, found = self.sentences[sentence][0], []
        for month in bare_months(self._rows[sentence]):
            start, end = self.offsets(first + month.last, first + month.last)
            if self.text[start - self.passage.start].isupper() and self.mention_in(start, end) is None:
                found.append(month)
        return found

    def bare_months(self, sentence: int) -> list[BareMonth]:
        """The months of a sentence without a day and without a year."""
        return [] if self.vocabularies[sentence].isdisjoint(MONTHS) else self._months[sentence]

    @late_property
    def _codes_by_word(self) -> dict[int, dict[int, tuple[int, int, int]]]:
        return {}

    def codes_by_word(self, sentence: int) -> dict[int, tuple[int, int, int]]:
        """For the first word of each code of a sentence, the word after its last, and its document offsets."""
        if sentence not in self._codes_by_word:
            self._codes_by_word[sentence] = codes_at(self, sentence)
        return self._codes_by_word[sentence]

    @late_property
    def vocabulary(self) -> frozenset[str]:
        """The words, each once."""
        return frozenset().union(*self.vocabularies)

    def places_of(self, word: str) -> Iterator[int]:
        """Where a word stands, in order."""
        at = -1
        for _ in range(self.words.count(word)):
            at = self.words.index(word, at + 1)
            yield at

    def runs(self, phrase: tuple[str, ...]) -> Iterator[int]:
        """Where some words stand in a row, in order."""
        if phrase and self.vocabulary.issuperset(phrase):
            length = len(phrase)
            yield from (at for at in self.places_of(phrase[0]) if self.words[at : at + length] == phrase)

    @late_property
    def vocabularies(self) -> list[frozenset[str]]:
        """The words of each sentence, each once."""
        return list(map(frozenset, self._rows))

    def has_figures(self, sentence: int) -> bool:
        """Whether a word of a sentence begins with a figure."""
        return _FIGURE.search(self._spaced, *self.slice_of(sentence)) is not None

    @late_property
    def stems(self) -> frozenset[str]:
        """The words without their endings."""
        return frozenset(map(stem, self.vocabulary))

    @late_property
    def _word_spans(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    def word_spans(self, sentence: int) -> list[tuple[int, int]]:
        """Where the words of a sentence stand in the document."""
        if sentence not in self._word_spans:
            begin, end = self.slice_of(sentence)
            spans, at = self._word_spans.setdefault(sentence, []), begin
            has_entities = "&" in self.written[begin:end]
            for word in self._spaced[begin:end].split():
                at = self._spaced.find(word, at)
                stop = at + len(word)
                if has_entities and "&" in self.written[at:stop]:  # the mask of "M&uuml;ller" is shorter than the word
                    stop = self._end_written(stop, end)
                spans.append((self.passage.start + at, self.passage.start + stop))
                at = stop
        return self._word_spans[sentence]

    def _end_written(self, at: int, end: int) -> int:
        """Where a word ends that is longer as written than in the masked text, which has spaces for the rest of it."""
        while at < end and self.text[at] == " " and not self.written[at].isspace():
            at += 1
        return at

    def slice_of(self, sentence: int) -> tuple[int, int]:
        """Where in the text a sentence begins, and where the spaces behind it end."""
        begins = self._begins
        return begins[sentence], begins[sentence + 1] if sentence + 1 < len(begins) else len(self.text)

    def _sentence_around(self, offset: int) -> int:
        """In which sentence a document offset is, or behind which."""
        return max(0, bisect_right(self._begins, offset - self.passage.start) - 1)

    def words_begun(self, offset: int) -> int:
        """How many words begin before a document offset."""
        sentence = self._sentence_around(offset)
        return self.sentences[sentence][0] + bisect_left(self.word_spans(sentence), (offset,))

    def words_ended(self, offset: int) -> int:
        """How many words end before a document offset or at it."""
        sentence = self._sentence_around(offset)
        return self.sentences[sentence][0] + bisect_right(self.word_spans(sentence), offset, key=_SECOND)

    @late_property
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
        return self._span(first)[0], self._span(last)[1]

    def gap_behind(self, word: int) -> str:
        """What parts a word from the next one of its sentence."""
        start, end = self._span(word)[1], self._span(word + 1)[0]
        return self.text[start - self.passage.start : end - self.passage.start]

    def _span(self, word: int) -> tuple[int, int]:
        sentence = self.sentence_number(word)
        return self.word_spans(sentence)[word - self.sentences[sentence][0]]

    def mention_in(self, start: int, end: int) -> Mention | None:
        """The first value that shares a character with a slice of the document."""
        first, last = self._sentence_around(start), self._sentence_around(end - 1)
        for number in range(max(0, first - 1), last + 1):
            mentions = self.mentions_of(number)
            at = bisect_right(mentions, start, key=_END)
            if at < len(mentions) and mentions[at].start < end:
                return mentions[at]
        return None

    def index_at(self, offset: int) -> int:
        """The word that holds or follows a document offset; the last word when none does."""
        return min(self.words_ended(offset), len(self.words) - 1)


def tokenize(document: Document, passage: Passage, values: Values) -> Tokens:
    """A passage as words.

    Args:
        document: the document.
        passage: the slice of it that is divided.
        values: gives the values of passages.
    """
    here = slice(passage.start, passage.end)
    return Tokens(passage, document.masked[here], document.text[here], values)
