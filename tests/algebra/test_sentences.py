from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.algebra import sentences
from consistency.algebra.sentences import FULL_STOP, STOP, sentence_spans

CASES = [
    ("The fund grew. It paid 40 loans.", ["The fund grew.", "It paid 40 loans."]),
    ("It grew by 3.5 percent in Feb. 2020 alone.", None),
    ("Mr. Chen met Dr. A. B. Osei at St. Anne.", None),
    ("See No. 7 of the list, e.g. Annex B.", None),
    ("Ask the keeper, tel. +385 1 555 0199 or ext. 12.", None),
    ("He said no. Nobody asked again.", ["He said no.", "Nobody asked again."]),
    ("The U.S. Treasury paid.", None),
    ("They left for the U.S. The rest stayed.", ["They left for the U.S.", "The rest stayed."]),
    ("1. Right to water", None),
    ("(a). First item. 2. Second item.", ["(a). First item.", "2. Second item."]),
    ("IV. Budget of the year", None),
    ("It covers wells,\n\npumps and pipes. All work.", ["It covers wells,\n\npumps and pipes.", "All work."]),
    ("“Is it done?” she asked. “Yes.” He left.", ["“Is it done?” she asked.", "“Yes.”", "He left."]),
    ("It rose (by 7.) Then it fell.", ["It rose (by 7.)", "Then it fell."]),
    ("Roads are safe.12 The rail is not.", ["Roads are safe.12", "The rail is not."]),
    ("Roads are safe.¹ The rail is not.", ["Roads are safe.¹", "The rail is not."]),
    ("They counted 2021. 35 towns replied.", ["They counted 2021.", "35 towns replied."]),
    ("It ended.The next began.", ["It ended.", "The next began."]),
    ("Visit www.example.org for more.", None),
    ("Wait... there is more… Done!", ["Wait... there is more…", "Done!"]),
    ("Pumps, pipes, etc. were sold. Prices fell", ["Pumps, pipes, etc. were sold.", "Prices fell"]),
    ("增长了。很好！", ["增长了。", "很好！"]),
    ("It happened in Dec. We left.", ["It happened in Dec.", "We left."]),
    ("She has a Ph.D. In 2010 she won.", ["She has a Ph.D.", "In 2010 she won."]),
    ("Weigh 5 kg. Fill the jar.", ["Weigh 5 kg.", "Fill the jar."]),
    ("Keep it below 30 °C. Nobody may open it.", ["Keep it below 30 °C.", "Nobody may open it."]),
    ("They take vitamin C. Smith sells it.", None),
    ("It opens at 9 a.m. Do not wait.", ["It opens at 9 a.m.", "Do not wait."]),
    ("It opens at 9 a.m. Eastern time.", None),
    ("8.30 a.m. ; Doors open. ; Tea", ["8.30 a.m. ; Doors open.", "; Tea"]),
    ("", []),
    (" \n ", []),
    ("...", ["..."]),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences_end_where_a_reader_says(text, sentences):
    found = [text[a:b] for a, b in sentence_spans(text)]
    assert found == ([text] if sentences is None else sentences)


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="Aab1. !?\n\"')(…。U.S.Mr¹[]") | st.text())
def test_sentences_cover_the_text_in_order_without_overlap(text):
    at = 0
    for start, end in sentence_spans(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


WORDS = [
    *"The mill of the town Corp. Sept. No. U.S. A It x 3. (b) iv. J. 5.5 Anna’s «Ice» well-known. end. …".split(),
    "\n",
]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join) | st.text("aA. \n1", max_size=60))
def test_a_stop_that_surely_ends_a_sentence_ends_it_by_all_rules(text):
    plain = sentence_spans.__wrapped__(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sentences, "_surely_ends", lambda *_: False)
        assert sentence_spans.__wrapped__(text) == plain


@given(st.text("aA1. \n\"')]", max_size=60))
def test_in_a_text_whose_only_stops_are_full_ones_these_are_found_alike(text):
    assert [stop.span() for stop in FULL_STOP.finditer(text)] == [stop.span() for stop in STOP.finditer(text)]
