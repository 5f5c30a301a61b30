"""The automaton of the extra ``fast`` finds the number words that the standard library's expression finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.mentions.anchors import anchors, words_by_automaton, words_by_expression
from consistency.mentions.grammar import compiled
from consistency.mentions.lexicon import default
from consistency.mentions.source import source_of

PIECES = st.sampled_from(
    "one two sixteen sixty seventeen seventy ten tens of thousands hundreds half halves third a an hour day second "
    "seconds month kilometre often money attendance phone weight stone A AN Two \n - — , . ( é 5 ½ é".split(" ")
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=8).map("".join), st.text(max_size=40)
)


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_both_searches_find_the_same_words(text):
    pytest.importorskip("ahocorasick_rs")
    source = source_of(text)
    assert words_by_automaton(source.grammar, source.folded) == words_by_expression(source.grammar, source.folded)


@given(TEXTS)
@settings(deadline=None)
def test_anchors_are_where_the_grammar_lets_a_number_begin(text):
    source = source_of(text)
    found = anchors(source)
    assert found == sorted(set(found))
    assert all(compiled(default()).anchor.match(source.folded, at) for at in found)
