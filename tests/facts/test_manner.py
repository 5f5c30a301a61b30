"""The list of words that say how a claim is made, and what they say together."""

from __future__ import annotations

import pytest

from consistency.facts.claims.manner import manner, stripped
from consistency.facts.claims.marks import claim_words
from consistency.lexicons import rows
from consistency.model.fact import _in_words

NO_SAYING = {"-", "whole", "denied", "where", "bare", "said", "allowed", "able", "solely"}
NO_MARKS = {
    "idle",
    "graded",
    "contracted",
    "scope",
    "within-year",
    "verb-of-sense",
    "word-of-sense",
    "unscoped",
    "as-definite",
}


def test_each_mark_of_the_list_can_be_told_in_words():
    marks = {word for role, mark, _ in rows("claims") if role not in NO_MARKS for word in mark.split()}
    marks |= {mark.split()[1] for role, mark, _ in rows("claims") if role == "graded"}
    assert not {mark for mark in marks - NO_SAYING if _in_words(mark).startswith("for each")}


@pytest.mark.parametrize(
    ("said", "left", "is_denied", "marks"),
    [
        ("entry is free", "entry is free", False, set()),
        ("entry isn't free", "entry is free", True, set()),
        ("entry cannot be free", "entry be free", True, {"possible"}),
        ("entry is not always free", "entry is free", False, {"partly"}),
        ("entry is always free", "entry is free", False, {"whole"}),
        ("entry is hardly ever free", "entry is free", False, {"seldom"}),
        ("entry is not only free", "entry is free", False, set()),
        ("sites do not have to pay", "sites pay", True, {"optional"}),
        ("sites must not pay", "sites pay", True, {"required"}),
        ("sites are said to pay", "sites pay", False, {"reported"}),
    ],
)
def test_what_qualifies_a_claim_is_taken_out_and_told(said, left, is_denied, marks):
    bare = stripped(tuple(said.split()))
    assert " ".join(bare.words) == left
    assert manner(bare.qualifiers)[:2] == (is_denied, marks)


def test_be_stands_for_each_of_its_forms():
    assert {("is", "said", "to"), ("were", "said", "to")} <= claim_words("auxiliary").keys()
