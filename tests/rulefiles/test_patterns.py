from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.algebra.likeness import words
from consistency.model.pattern import Choice, Gap, Slot, Word
from consistency.rulefiles import PatternError, parse_pattern

W, V = Word, Slot("value")


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("{value} participants", (V, W("participants"))),
        ("of [the] world", (W("of"), Choice(((W("the"),), ())), W("world"))),
        ("(a|b c) d", (Choice(((W("a"),), (W("b"), W("c")))), W("d"))),
        ("[a|b] c", (Choice(((W("a"),), (W("b"),), ())), W("c"))),
        ("only ... that", (W("only"), Gap(), W("that"))),
        ("only…that", (W("only"), Gap(), W("that"))),
        ("(a (b|c)|d) e", (Choice(((W("a"), Choice(((W("b"),), (W("c"),)))), (W("d"),))), W("e"))),
        ("{ value } as of {as_of}", (V, W("as"), W("of"), Slot("as_of"))),
        ("well-known, “quoted” words: 70%", tuple(map(W, ["well", "known", "quoted", "words", "70"]))),
        ("China’s plan", (W("China"), W("plan"))),
        (r"plan \(2021\) {value}", (W("plan"), W("2021"), V)),
        (r"a\|b", (W("a"), W("b"))),
        (r"o\k", (W("ok"),)),
        ("share (%) {value}", (W("share"), V)),
        ("plan[s] {value}", (Choice(((W("plans"),), (W("plan"),))), V)),
        ("plan(s) {value}", (Choice(((W("plans"),), (W("plan"),))), V)),
        ("own countr(y|ies)", (W("own"), Choice(((W("country"),), (W("countries"),))))),
        ("share (%|percent) {value}", (W("share"), Choice(((), (W("percent"),))), V)),
    ],
)
def test_a_phrase_is_words_choices_options_gaps_and_slots(source, parts):
    pattern = parse_pattern(source)
    assert pattern.parts == parts
    assert pattern.source == source


@pytest.mark.parametrize(
    ("source", "column", "code", "words_of_message"),
    [
        ("{valu} x", 1, "unknown-slot", "{valu}"),
        ("x {} y", 3, "unknown-slot", "{}"),
        ("x (a|b", 3, "bad-pattern", "never closed"),
        ("x [a", 3, "bad-pattern", "never closed"),
        ("x (a]", 5, "bad-pattern", "closes nothing"),
        ("x a)", 4, "bad-pattern", "closes nothing"),
        ("a|b", 2, "bad-pattern", "outside"),
        ("(a||b)", 4, "bad-pattern", "empty"),
        ("() b", 2, "bad-pattern", "empty"),
        ("[] b", 2, "bad-pattern", "empty"),
        ("(a|) b", 4, "bad-pattern", "empty"),
        ("x {value", 3, "bad-pattern", "no partner"),
        ("x }", 3, "bad-pattern", "no partner"),
        ("x \\", 3, "bad-pattern", "at the end"),
        ("", 1, "bad-pattern", "no word"),
        ("--", 1, "bad-pattern", "no word"),
        ("... a", 1, "bad-pattern", "gap at the edge"),
        ("a ...", 5, "bad-pattern", "gap at the edge"),
        ("plan[s]x", 8, "bad-pattern", "touches"),
        ("Article 10(a)", 10, "bad-pattern", "touches"),
        ("plan[ned for]", 4, "bad-pattern", "touches"),
        ("plan(s|...)", 4, "bad-pattern", "touches"),
        ("[re]form", 5, "bad-pattern", "touches"),
        ("{value}th", 8, "bad-pattern", "touches"),
        ("x{value}", 1, "bad-pattern", "touches"),
        ("(" * 11 + "a" + ")" * 11, 11, "bad-pattern", "deep"),
        ("a " * 501, 1000, "bad-pattern", "at most"),
    ],
)
def test_a_phrase_that_cannot_be_read_says_where_and_why(source, column, code, words_of_message):
    with pytest.raises(PatternError, match=r"\w") as error:
        parse_pattern(source)
    assert (error.value.column, error.value.code) == (column, code)
    assert words_of_message in str(error.value)


def test_a_misspelt_slot_gets_a_suggestion():
    with pytest.raises(PatternError) as error:
        parse_pattern("{valeu} people")
    assert error.value.hint == 'did you mean "{value}"?'


def fault_of(source):
    try:
        parse_pattern(source)
    except PatternError as error:
        return error
    return None


@settings(deadline=None)
@given(st.text(alphabet="ab1 .…()[]{}|\\'’-é", max_size=30))
def test_any_text_is_a_phrase_or_a_fault_inside_it(source):
    error = fault_of(source)
    assert error is None or (1 <= error.column <= max(1, len(source)) and str(error))


@settings(deadline=None)
@given(st.text(alphabet="ab1 .,-'’é\n%", max_size=30).filter(lambda s: ".." not in s and words(s)))
def test_literal_text_is_cut_as_documents_are(source):
    assert [part.text for part in parse_pattern(source).parts] == [w.replace("’", "'") for w in words(source)]
