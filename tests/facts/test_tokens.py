"""Words, sentences and their places are those that one expression finds in the whole passage."""

from __future__ import annotations

import itertools
from bisect import bisect_right

from hypothesis import given, settings
from hypothesis import strategies as st

from consistency import extract
from consistency.algebra.sentences import sentence_spans
from consistency.facts.passage_values import KnownValues
from consistency.facts.tokens import tokenize
from consistency.facts.words.folding import WORD
from consistency.model.document import Document, Locator, Manifest, Passage

PIECES = (
    "They dug 55 wells.|In 2019, 1,200 were dug|the farmers' wells|the farmer’s well|don't|rock'n'roll|a's'b|'s|O’Brien"
    "|. |.|! |? |; |\n|\n\n| |  |Dr. |e.g. |wells.12 |wells.” |(ten) |_under_ |x._ |。|。」|。」In|？No|end.Now|STRASSE"
    "|Straße|İstanbul|ﬁsh|café|naïve|“ten” – 5—6|…|5.|3.1 |A. B. C|—|½|٣"
).split("|")
BEGIN = 7  # of the passage in its document


@settings(deadline=None, max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12))
def test_words_and_their_places_are_those_of_one_expression(pieces):
    text = " ".join(pieces[::2]) + "".join(pieces[1::2])
    passage = Passage(BEGIN, BEGIN + len(text), "paragraph", Locator())
    whole = "." * BEGIN + text
    tokens = tokenize(Document(Manifest("a"), whole, whole, (passage,)), passage, lambda _: KnownValues(()))
    spans = [match.span(1) for match in WORD.finditer(text)]
    ends = [end for _, end in spans]
    bounds = sorted({0, *(bisect_right(ends, start) for start, _ in sentence_spans(text)), len(ends)})

    assert tokens.words == tuple(text[start:end].replace("’", "'").casefold() for start, end in spans)
    assert tokens.sentences == (tuple(itertools.pairwise(bounds)) or ((0, 0),))
    assert tokens.vocabulary == set(tokens.words)
    assert tokens.vocabularies == [set(tokens.words[first:stop]) for first, stop in tokens.sentences]
    for number, (start, end) in enumerate(spans):
        assert tokens.offsets(number, number) == (BEGIN + start, BEGIN + end)
    for offset in range(len(text) + 1):
        assert tokens.index_at(BEGIN + offset) == min(bisect_right(ends, offset), len(ends) - 1)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from((*PIECES, "9 May 2019", "5 to 7 km, ", "half")), max_size=12), st.data())
def test_the_value_in_a_slice_is_the_first_that_shares_a_character(pieces, data):
    text = " ".join(pieces)
    passage = Passage(0, len(text), "paragraph", Locator())
    mentions = tuple(extract(text))
    tokens = tokenize(Document(Manifest("a"), text, text, (passage,)), passage, lambda _: KnownValues(mentions))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start + 1, start + 20))

    shared = [mention for mention in mentions if mention.start < end and start < mention.end]
    assert tokens.mention_in(start, end) == (shared[0] if shared else None)
