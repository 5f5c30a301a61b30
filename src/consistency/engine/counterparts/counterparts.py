"""Which sentences of two documents say the same, perhaps of other values."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from attrs import frozen

from consistency.engine.counterparts.likeness import likeness, rank, row_labels
from consistency.engine.counterparts.sentences import Sentence
from consistency.engine.pairs import PairComparison, compare
from consistency.engine.pairs.times import times_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from consistency.engine.counterparts.sentences import Key

LEAST_LIKENESS: Final = 0.5
"""The share of words, by weight, that two sentences have in common at least."""
RAREST: Final = 8
"""By so many of its rarest words a sentence is looked for."""
MOST_HOLDING: Final = 200
"""A word or a value that stands in more sentences of a document finds none of them: time stays bounded."""
MOST_HELD: Final = 8
"""So many sentences, the likeliest ones, are held against one."""
MOST_VALUES: Final = 40
"""A sentence of more values is a list; it is compared only where it is repeated word for word."""


@frozen
class Counterparts:
    """Two sentences that say the same, and what comes of their values.

    Attributes:
        ours, theirs: the sentences.
        pair: the second held against the first; None where both say the same in the same words.
        of_other_times: whether they stand under titles of different times, such as years.
    """

    ours: Sentence
    theirs: Sentence
    pair: PairComparison | None
    of_other_times: bool


class SentenceIndex:
    """The sentences of a document by their words and values."""

    def __init__(self, found: Sequence[Sentence]) -> None:
        self.sentences = found
        self.labels: Mapping[Sentence, frozenset[Key]] = row_labels(found)
        self._holding: defaultdict[Hashable, list[Sentence]] = defaultdict(list)
        for sentence in found:
            for mark in (*sentence.words, *sentence.keys):
                self._holding[mark].append(sentence)

    def near(self, sentence: Sentence, weight: Mapping[str, float]) -> Iterable[Sentence]:
        """The sentences with a rare word or a value of a sentence of another document."""
        rarest = sorted(sentence.words, key=lambda word: (-weight[word], word))[:RAREST]
        values = sentence.keys if len(sentence.mentions) <= MOST_VALUES else ()
        marks = (mark for mark in (*rarest, *values) if len(self._holding.get(mark, ())) <= MOST_HOLDING)
        return dict.fromkeys(near for mark in marks for near in self._holding.get(mark, ()))


def counterparts(ours: SentenceIndex, theirs: SentenceIndex, weight: Mapping[str, float]) -> list[Counterparts]:
    """The sentences of two documents that are each other's likeliest counterparts.

    Args:
        ours: the sentences of the first document.
        theirs: those of the second.
        weight: what each word tells.
    """
    found = [held for sentence in ours.sentences for held in _held(sentence, ours, theirs, weight)]
    best: defaultdict[Sentence, float] = defaultdict(float)
    for ranked, both in found:
        for sentence in (both.ours, both.theirs):
            best[sentence] = max(best[sentence], ranked)
    return [both for ranked, both in found if ranked >= best[both.ours] and ranked >= best[both.theirs]]


def _held(
    sentence: Sentence, ours: SentenceIndex, theirs: SentenceIndex, weight: Mapping[str, float]
) -> Iterable[tuple[float, Counterparts]]:
    """The likeliest counterparts of a sentence, each with its rank, but for those that speak of something else."""
    ranked = []
    for other in theirs.near(sentence, weight):
        alike = likeness(sentence, other, weight)
        if alike >= LEAST_LIKENESS and _may_be_one(sentence, other, ours.labels, theirs.labels):
            ranked.append((rank(sentence, other, alike), other))
    ranked.sort(key=lambda found: (-found[0], found[1].start))
    for likely, other in ranked[:MOST_HELD]:
        if both := _compared(sentence, other):
            yield likely, both


def _may_be_one(
    a: Sentence, b: Sentence, ours: Mapping[Sentence, frozenset[Key]], theirs: Mapping[Sentence, frozenset[Key]]
) -> bool:
    """Whether nothing tells two like sentences apart: names, columns, or values of rows that differ in these alone."""
    if (a.columns or b.columns) and (a.columns != b.columns or len(a.mentions) != len(b.mentions)):
        return False
    if a.names - b.names and b.names - a.names:
        return False
    labelled = (ours.get(a), b.keys), (theirs.get(b), a.keys)
    return all(labels is None or labels & said for labels, said in labelled)


def _compared(a: Sentence, b: Sentence) -> Counterparts | None:
    """Two sentences held against one another; None where they speak of another thing or time."""
    of_other_times = times_of(a.days, b.days) == "other"
    if a.text == b.text and [m.reading for m in a.mentions] == [m.reading for m in b.mentions]:
        return Counterparts(a, b, None, of_other_times)
    if max(len(a.mentions), len(b.mentions)) > MOST_VALUES:
        return None
    pair = compare(a.text, b.text)
    if pair.verdict == "unknown" and pair.reason in ("other-date", "other-subject"):
        return None
    return Counterparts(a, b, pair, of_other_times)
