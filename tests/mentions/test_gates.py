"""What a quick look rules out, no expression finds."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.mentions.awaited import AwaitedPattern, looks
from consistency.mentions.dates.clock import PLACES, times_in
from consistency.mentions.dates.clock_forms import read_phrase
from consistency.mentions.dates.clock_gates import may_count_minutes
from consistency.mentions.dates.digit_forms import BY_ORDINAL, IN_DIGITS
from consistency.mentions.dates.expressions import expressions
from consistency.mentions.dates.word_forms import IN_WORDS
from consistency.mentions.dates.words import ORDINAL
from consistency.mentions.dates.years import word_before
from consistency.mentions.fold import fold
from consistency.mentions.grammar import grammar_of
from consistency.mentions.hits import Window
from consistency.mentions.identifiers.finding import DigitRun, by_form, by_neighbours, is_plain
from consistency.mentions.identifiers.forms import RUN
from consistency.mentions.lexicon import default
from consistency.mentions.numbers.ranking import last_word
from consistency.mentions.source import source_of

PARTS = (
    "0 3 5 12 31 007 40 300 1250 1,250 12.5 4.55 2019 1850 0800 1430 20190512 12345 3/4 5-7 10:30 5/6/2020 "
    "2021-05-06 1-800-555-1234 020 7946 100 200 V and to of the th st nd rd 1st 22nd May march June Sept. dec "
    "jan a.m. am pm p.m o'clock noon hours GMT hrs local time h Q3 H1 2Q 3q FY19 '98 '90s s AD BC b.c.e. BCE "
    "C.E. bce century centuries nineteen twenty two thousand ninety-nine oh five six half quarter minutes past at "
    "to , ; : . ) ( [ % ° = / - – — ~ ' + × ² Main Street road CFR U.S.C. LONDON SW Smith Voyager hotline "
    "helpline mg km \x7f\x7f é ä \n \t"
).split(" ")
NUMBERS = (
    " |  |-|\n|and|&|per|every|a|an|the|each|in|of|half|third|quarter|ten|tenants|twenty|dozen|hundred|hundreds of|"
    "1,000|5|½|month|minute|people|$|a couple of|several|thousand|per cent"
).split("|")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=10).flatmap(
    lambda parts: st.sampled_from(["", " ", " ", "  ", "\n"]).map(lambda glue: glue.join(parts))
)
KINDS = [opening for opening in (*IN_DIGITS, *IN_WORDS) if opening.pattern.startswith("(?=")]
FORMS = {form.name: re.compile(form.pattern) for kind in KINDS for form in kind.forms}
BEGINNINGS = {
    name: [re.compile(kind.pattern) for kind in KINDS if name in {form.name for form in kind.forms}] for name in FORMS
}
ONE_DATE = [
    "3May",
    "nineteen ninety-nine",
    "two thousand five",
    "the 19th century",
    "in AD 79",
    "79 AD",
    "FY19",
    "'98",
    "3Q21",
]


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_no_form_of_an_identifier_fits_digits_that_are_plainly_none(text):
    folded = fold(text)
    for run in RUN.finditer(folded):
        place = DigitRun(text, folded, run.start(), run.end(), (), is_dated=False, limit=len(text))
        if is_plain(place):
            assert (by_neighbours(place) or by_form(place)) is None


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(NUMBERS), max_size=6).map("".join).map(fold))
def test_an_expression_that_is_awaited_matches_as_when_it_is_compiled(text):
    lexicon = default()
    grammar = grammar_of(lexicon)
    for name, may_match in looks(lexicon, grammar.hints).items():
        awaited = AwaitedPattern(partial(grammar.compiled, name), may_match)
        for at in range(len(text) + 1):
            found, whole = (pattern.match(text, at) for pattern in (awaited, grammar.compiled(name)))
            assert (found and found.span()) == (whole and whole.span())


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_each_form_of_a_date_begins_as_those_of_its_kind_may(text):
    folded = fold(text)
    for name, form in FORMS.items():
        for found in form.finditer(folded):
            assert any(beginning.match(folded, found.start()) for beginning in BEGINNINGS[name])


ORDINALS = "1st second 22nd th the and or to of , - – quarter half century millennium early 2019 May day BC".split()
BY_ORDINALS = [re.compile(rf"({ORDINAL}){form.pattern}") for form in BY_ORDINAL.forms]


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(ORDINALS), max_size=9), st.sampled_from(["", " ", "  ", "\n"]))
def test_what_stands_behind_the_ordinal_of_a_date_may_stand_there(words, glue):
    folded = fold(glue.join(words))
    for form in BY_ORDINALS:
        for found in form.finditer(folded):
            assert re.match(BY_ORDINAL.pattern, folded[found.start() :])


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_a_text_that_holds_a_date_or_a_time_is_one_that_may(text):
    source, window = source_of(text), Window(0, len(text))
    dates = list(expressions(source))
    assert source.may_hold_dates or not dates
    assert source.may_hold_times or not list(times_in(text, source.folded, window, dates))


SIGNS = st.text(st.sampled_from("abz059.,-'(\"[ \n\t_½²é%;"), max_size=30)


@settings(deadline=None, max_examples=500)
@given(SIGNS)
def test_the_words_in_front_are_those_that_an_expression_finds(text):
    for at in range(len(text) + 1):
        found = re.search(r"(\d[\d.,]*|[a-z]+|[^\s\w])[ \n]*$", text[max(0, at - 24) : at])
        assert last_word(text, at) == (found[1] if found else "")
        found = re.search(r"([a-z][a-z'.-]*|[^a-z\s])[ \n(\"'\[]*$", text[max(0, at - 24) : at])
        assert word_before(text, at) == (found[1] if found else "")


MINUTES = "20 7 five six twenty-five half a quarter minutes min past after to till the last over 3 ten -".split()


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(MINUTES), max_size=7), st.sampled_from([" ", "  ", "\n"]))
def test_a_text_that_counts_minutes_from_an_hour_is_one_that_may(words, glue):
    source = source_of(glue.join(words))
    counts = any(read_phrase(source.folded, at) for at in Window(0, len(source.text)).starts(PLACES, source.folded))
    assert may_count_minutes(source.folded, source.words) or not counts


def test_the_past_years_count_no_minutes():
    for text, counts in (("over the past 30 years", False), ("the past three of them", False), ("at 20 past 3", True)):
        source = source_of(text)
        assert may_count_minutes(source.folded, source.words) is counts


@pytest.mark.parametrize("text", ONE_DATE)
def test_a_date_without_four_digits_is_looked_for(text):
    assert source_of(f"so it was in {text}, said Anna").may_hold_dates


@pytest.mark.parametrize("text", ["five\no'clock", "two\na.m.", "at noon or twelve noon", "5pm", "17h30", "12 GMT"])
def test_a_time_is_looked_for(text):
    assert source_of(f"it rang at {text}").may_hold_times
