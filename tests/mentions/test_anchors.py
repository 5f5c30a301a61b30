"""Where numbers may begin."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.mentions.grammar import grammar_of
from consistency.mentions.hits import Window
from consistency.mentions.lexicon import default
from consistency.mentions.numbers.finding import anchors_in
from consistency.mentions.source import source_of

PIECES = st.sampled_from(
    "one two sixteen sixty seventeen seventy ten tens of thousands hundreds half halves third a an hour day second "
    "seconds month kilometre often money attendance phone weight stone A AN Two \n - — , . ( é 5 ½ é".split(" ")
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=8).map("".join), st.text(max_size=40)
)


@given(TEXTS)
@settings(deadline=None)
def test_anchors_are_where_the_grammar_lets_a_number_begin(text):
    source = source_of(text)
    found = anchors_in(source, Window(0, len(text)))
    assert found == sorted(set(found))
    assert all(grammar_of(default()).anchor.match(source.folded, at) for at in found)
