"""A document's dashes and primes are read as they are written, though its mask makes them alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_values import told_number

from consistency import extract
from consistency.mentions.scan import scan
from consistency.mentions.scores import without_scores
from consistency.mentions.signs import signed_words
from consistency.model.document import Manifest
from consistency.readers import parse

READ = {
    "The ratio is at least 10−4 here.": ["at least 10−4 | 0.0001"],
    "The ratio was 10-4 here.": ["10-4 | 2.5"],
    "It peaks near θ ≈ − 10 units.": ["≈ − 10 | -10"],
    "The door is 5′10″ high.": ["5′10″ | 70"],
    "The rule stands in lines 2–12 and on pages 3–14.": [],
    "The rule stands in lines 2-12 and on pages 3-14.": [],
    "On pages 3–14 applies what rows 5-9 say.": [],
    "It takes steps 3-5 days to dry.": ["3-5 days | 3 to 5"],
    "A *strong* signal − 3 of them, **10−4** m wide.": ["3 | 3", "10−4** m | 0.0001"],
}


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_values_are_read_with_the_signs_of_the_text(text, expected):
    document = parse(text, Manifest("a.md"), "markdown")
    assert [f"{text[m.start : m.end]} | {told_number(m.reading)}" for m in extract(document)] == expected


@given(st.lists(st.sampled_from(["10", "4", "km", "°C", "–", "−", "‒", "-", "′", "″", "'", '"', " ", "pages", "of"])))
def test_a_document_of_plain_prose_reads_as_its_text_does(pieces):
    text = "It had " + "".join(pieces) + " there."
    words = [(m.start, m.end, m.reading) for m in extract(text)]
    assert words == [(m.start, m.end, m.reading) for m in without_scores(text, scan(text))]


def test_markup_stays_masked():
    document = parse("See [5–7](a–b) and `−`.", Manifest("a.md"), "markdown")
    assert signed_words(document, 0, len(document.text)) == "See  5–7       and  − ."
