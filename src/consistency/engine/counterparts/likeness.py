"""How alike the words of two sentences are, and which sentences of a document differ in their values alone."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from consistency.engine.counterparts.sentences import Key, Sentence

COMMON = 50
"""Sentences that every word is taken to be missing from besides: in a short text no word is rare."""
FEWEST_SHARED = 2
"""So many words two sentences have in common at least, unless they have no others."""
FEWEST_WITHIN = 3
"""A sentence of so many words may stand within a longer one, if together they tell as much as so many rare ones."""
WITHIN = 0.6
"""How alike two sentences are of which one holds all words of the other."""
OF_TITLES, OF_VALUES, OF_WORDING = 0.1, 0.2, 0.1
"""What like titles above, equal values and the very same text add to the likeness of the words."""


def weights(found: Sequence[Sentence]) -> Mapping[str, float]:
    """What each word tells: the fewer sentences hold it, the more.

    That is the inverse document frequency of K. Spärck Jones (1972), with sentences as the documents.
    """
    holding = Counter(word for sentence in found for word in sentence.words)
    return {word: math.log((len(found) + COMMON) / count) for word, count in holding.items()}


def likeness(a: Sentence, b: Sentence, weight: Mapping[str, float]) -> float:
    """How alike the words of two sentences are, from 0 to 1.

    The share of the words of both that they have in common, by weight, which is the index of P. Jaccard (1912); or of
    those of the shorter one, where it may be a part of the longer one ("..., said its director").
    """
    if len(a.words & b.words) < FEWEST_SHARED and a.words != b.words:
        return 0
    common, mine, yours = (math.fsum(map(weight.__getitem__, words)) for words in (a.words & b.words, a.words, b.words))
    is_telling = min(len(a.words), len(b.words)) >= FEWEST_WITHIN and common >= FEWEST_WITHIN * math.log(COMMON / 2)
    return max(WITHIN * common / min(mine, yours) if is_telling else 0, common / (mine + yours - common))


def rank(a: Sentence, b: Sentence, alike: float) -> float:
    """How likely a sentence is the counterpart of another one: like titles and equal values tell it from others."""
    titles = len(a.above & b.above) / (len(a.above | b.above) or 1)
    values = len(a.keys & b.keys) / len(a.keys | b.keys)
    return round(alike + OF_TITLES * titles + OF_VALUES * values + OF_WORDING * (a.text == b.text), 6)


def row_labels(found: Iterable[Sentence]) -> Mapping[Sentence, frozenset[Key]]:
    """For each sentence of which a document has several that differ in their values alone, those that label it.

    Such are the lines of a list and the rows of a table: "aged 15 to 24: 12 percent". One of them is the counterpart
    only of a sentence that states such a value, too.
    """
    rows: defaultdict[frozenset[str], list[Sentence]] = defaultdict(list)
    for sentence in found:
        rows[sentence.words].append(sentence)
    labels: dict[Sentence, frozenset[Key]] = {}
    for alike in rows.values():
        common = frozenset.intersection(*(sentence.keys for sentence in alike))
        if any(sentence.keys != common for sentence in alike):
            labels.update((sentence, sentence.labels - common) for sentence in alike)
    return labels
