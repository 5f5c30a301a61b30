"""Sentences that are read one by one hold the values that they hold when their passage is read whole."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from consistency.facts.passage_values import KnownValues
from consistency.facts.tokens import tokenize
from consistency.mentions import LateValues
from consistency.model.document import Manifest
from consistency.readers import parse, read

PIECES = (
    "The wells hold 40 litres.|In 2019, there were 12 of them.|It rose to 9 percent|by 5 °C.|from 3 to 7|Ten boats go."
    "|More than|They met in Sept.|The third well|on 5 May|The 2021 plan|born c.|Rs.|20.|No. 7.|Section 5 (a) says so."
    "|thirty (30) days.|as of July 2022.|at 5 p.m.|8.958 people|on average|5 cents|US$ 3.|Nothing was said.|10 and|½"
    "|“It is so.”|a month|twice|it plans 9 more.|not 6.|&amp;|Prices fell;|at least|at the latest.|UN and its 29."
    "|3.\n|Wells: 5.|\n|quarter past|nine.|hotline|022 917 11.|(8 km)|or 5 miles"
).split("|")


def _sentences(document):
    """For each sentence of a document its values as a part of the whole passage, and read apart or None."""
    for passage in document.passages:
        whole, apart = LateValues(document, passage), LateValues(document, passage)
        tokens = tokenize(document, passage, lambda _, whole=whole: KnownValues(whole.whole))
        for number in range(len(tokens.sentences)):
            yield tokens.mentions_of(number), apart.of_sentence(*tokens.slice_of(number))


def _told(mentions):
    return [(m, m.as_of, m.status) for m in mentions]


@example("Rs. More than 8.958 people")
@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=9).map(" ".join))
def test_a_sentence_alone_has_the_values_that_it_has_in_its_passage(text):
    for whole, apart in _sentences(parse(text, Manifest("a"), "text")):
        if apart is not None:
            assert _told(apart) == _told(whole)


def test_so_it_is_in_the_corpus_where_most_sentences_can_be_read_alone(shared):
    documents, _ = read([shared / "corpus"])
    read_apart = [(whole, apart) for document in documents for whole, apart in _sentences(document) if whole]
    alone = [(whole, apart) for whole, apart in read_apart if apart is not None]
    assert 2 * len(alone) > len(read_apart)
    for whole, apart in alone:
        assert _told(apart) == _told(whole)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("There were 9 boats. The fleet grew to 12 boats, 3 of them old. It has 30 now.", ["12", "3"]),
        ("There were 9 boats. The fleet grew. It has 30 now.", []),
        ("There were 9 boats. Forty boats came. It has 30 now.", None),  # a number begins the sentence
        ("There were 9 boats. The fleet grew to twelve (12). It has 30 now.", None),  # said again in brackets
        ("They met in Sept. The third boat came. It has 30 now.", None),  # the month may belong to the number
        ("There were 9 boats; the fleet has 5 cents. It costs US$ 4.", None),  # another sentence names the currency
        ("There were 9 boats. The fleet has 3 or 4 at 22-23.5 × 10⁴ kg. It has 30 now.", None),  # not plain
    ],
)
def test_what_is_read_alone(text, apart):
    document = parse(text, Manifest("a"), "text")
    values = LateValues(document, document.passages[0])
    begin = text.index(". ") + 2
    found = values.of_sentence(begin, text.index(". It") + 2)
    assert apart == (None if found is None else [text[m.start : m.end] for m in found])
    assert values.read == (found or [])


def test_what_was_read_whole_is_not_read_again():
    text = "There were 9 boats. The fleet grew to 12. It has 30 now."
    document = parse(text, Manifest("a"), "text")
    values = LateValues(document, document.passages[0])
    assert len(values.whole) == len(values.read) == 3
    assert values.of_sentence(20, 42) is None
