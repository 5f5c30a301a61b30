"""What is told once of a sentence is what it says of each fact in it."""

from __future__ import annotations

import time
from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st
from texts import document, mentions, tokens

from consistency.algebra.status import status_at
from consistency.facts import bind, site
from consistency.facts.context import ruled_out, speaks_of, stems_of
from consistency.facts.matching import regexes
from consistency.facts.site import Site
from consistency.facts.words.folding import folded
from consistency.model.rule import Rule

WORDS = "We will plan not non - 5 boats , ; for the sea lake . It has been built in 2020 and harbours".split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
phrases = st.lists(st.sampled_from(["for the sea", "will plan", "boats", "boats boats", "the lake", "5 boats"]))


@given(texts)
def test_each_word_of_a_sentence_has_the_fingerprint_and_the_status_of_its_sentence(text):
    words = tokens(text)
    here = Site(document(text), words)
    for word in range(len(words.words)):
        first, stop = words.sentence_at(word)
        said = words.words[first:stop]
        told = blake2b(" ".join(said).encode(), digest_size=8).hexdigest() if len(said) >= 8 else ""
        assert here.fingerprint(word) == told
        start, end = words.offsets(first, stop - 1)
        if not {"not", "non"} & set(words.words[max(0, word - 2) : word]):
            status = status_at(text[start:end])(words.offsets(word, word)[0] - start)
            assert here.status(word) == ("done" if status == "negated" else status)


@given(texts, phrases)
def test_a_sentence_is_ruled_out_that_holds_a_phrase_in_a_row(text, unless):
    words = tokens(text)
    rule = Rule("a", "a fact", "count", unless=tuple(unless))
    for word in range(len(words.words)):
        said = " ".join(["", *words.words[slice(*words.sentence_at(word))], ""])
        assert ruled_out(rule, words, word) == any(f" {' '.join(folded(phrase))} " in said for phrase in unless)


@given(texts, st.lists(st.sampled_from(["the sea", "lakes", "boats of 2020", "a harbour"])), phrases)
def test_a_passage_speaks_of_what_it_and_its_headings_hold_together(text, headings, about):
    words = tokens(text, headings=tuple(headings))
    rule = Rule("a", "a fact", "count", about=tuple(about))
    together = words.stems.union(*map(stems_of, headings))
    assert speaks_of(rule, words) == (not about or any(stems_of(phrase) <= together for phrase in about))


@given(texts, st.integers(0, 80), st.integers(1, 20))
def test_the_value_in_a_slice_is_the_first_that_shares_a_character_with_it(text, start, length):
    words, end = tokens(text), start + length
    assert words.mention_in(start, end) == next((m for m in mentions(text) if m.start < end and start < m.end), None)


def test_a_sentence_is_read_once_for_all_names_and_terms_in_it(monkeypatch):
    read = []
    plain = site.status_at
    monkeypatch.setattr(site, "status_at", lambda words: read.append(words) or plain(words))
    term = Rule("a", "a fact", "term", regex=(r"(?P<value>the only \w+)",))
    text = "It is the only lake, the only sea, and the only hill. It is the only one."
    assert len(bind([term], document(text), mentions(text))[0]) == 4
    assert len(read) == 2


def test_the_time_of_others_between_two_matches_is_not_that_of_the_expression(monkeypatch):
    monkeypatch.setattr(regexes, "SECONDS", 0.1)
    found = regexes.find_regex(
        Rule("a", "a fact", "name", regex=("(?P<value>boat)",)), document("boat boat"), tokens("boat boat")
    )
    places = []
    for start, *_ in found:
        places.append(start)
        until = time.process_time() + 0.2
        while time.process_time() < until:
            pass
    assert places == [0, 5]
