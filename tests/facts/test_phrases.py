from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from texts import tokens

from consistency.facts.matching.phrases import find_all
from consistency.model.pattern import Choice, Gap, Pattern, Word
from consistency.rulefiles import parse_pattern


def quotes(phrase, text, kind="count"):
    """The text of each match, and of the value where there is one."""
    words = tokens(text)
    found = []
    for match in find_all(parse_pattern(phrase), kind, words):
        start, end = words.offsets(match.first, match.last)
        mention = match.value
        found.append((text[start:end], mention and text[mention.start : mention.end]))
    return found


@pytest.mark.parametrize(
    ("phrase", "text", "value"),
    [
        ("{value} guests", "There were 300 guests.", "300"),
        ("{value} guests", "THERE WERE 300 GUESTS", "300"),
        ("{value} guests", "There were over 300\n\nguests.", "over 300"),
        ("{value} (guests|participants)", "some 40 participants", "40"),
        ("{value} [invited] guests", "40 guests", "40"),
        ("{value} [invited] guests", "40 invited guests", "40"),
        ("with {value} countries", "talks with “30” countries", "30"),
        ("five-year plan {value}", "the five year-plan (14)", "14"),
        ("{value} of the ... target", "40 of the very hard target", "40"),
        ("{value} of the ... target", "40 of the target", "40"),
        ("the 2030 Agenda has {value} goals", "The 2030 Agenda has 17 goals", "17"),
        ("held {value} sessions", "it held 3 sessions", "3"),
    ],
)
def test_a_phrase_finds_its_value_however_the_text_is_set(phrase, text, value):
    assert [v for _, v in quotes(phrase, text)] == [value]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("{value} guests", "There were 300. Guests left."),
        ("{value} guests", "300 guesthouses"),
        ("{value} guests", "in 2023 guests came"),
        ("{value} guests", "40 percent guests"),
        ("{value} ... target", "We had 40. The target was missed."),
    ],
)
def test_a_phrase_finds_nothing_else(phrase, text):
    assert quotes(phrase, text) == []


def test_the_unit_may_stand_in_the_phrase_too():
    assert quotes("{value} percent of homes", "over 40 percent of homes", "percent") == [
        ("over 40 percent of homes", "over 40 percent")
    ]


def test_slots_in_every_branch_of_a_choice():
    assert [v for _, v in quotes("(won {value} seats|{value} seats won)", "40 seats won, then won 12 seats")] == [
        "40",
        "12",
    ]


def test_other_values_are_passed_over():
    assert quotes("from {other} to {value} members", "from 12 to 15 members") == [("from 12 to 15 members", "15")]


def test_the_date_of_a_statement():
    words = tokens("As of 2022, there were 29 treaties.")
    (match,) = find_all(parse_pattern("as of {as_of} there were {value} treaties"), "count", words)
    assert match.as_of.reading.kind == "year"
    assert match.value.reading.value == 29


def test_an_enumeration_runs_to_the_end_of_the_sentence_or_to_the_next_word_of_the_phrase():
    words = tokens("It met partners such as Ruritania, Freedonia and Sylvania in spring. Then more.")
    (match,) = find_all(parse_pattern("such as {items}"), "count", words)
    assert words.words[match.items[0]] == "ruritania"
    assert words.words[match.items[1]] == "spring"
    (match,) = find_all(parse_pattern("such as {items} in spring"), "count", words)
    assert words.words[match.items[1]] == "sylvania"


@given(
    st.text(max_size=80),
    st.sampled_from(["{value} guests", "(a|b) ... {value}", "as {items}", "x {other} {value} [y]"]),
)
def test_any_text_can_be_searched_and_matches_lie_inside_it(text, phrase):
    words = tokens(text)
    for match in find_all(parse_pattern(phrase), "count", words):
        assert 0 <= match.first <= match.last < len(words.words)


words_of_letters = st.sampled_from("abc").map(Word)
parts = st.recursive(
    words_of_letters | st.just(Gap()),
    lambda inner: st.lists(st.lists(inner, max_size=3).map(tuple), min_size=1, max_size=3).map(
        lambda options: Choice(tuple(options))
    ),
    max_leaves=6,
)


def as_regex(sequence):
    """The plain reference: the same phrase as a regular expression over letters."""
    return "".join(
        part.text if isinstance(part, Word)
        else "[abc]*?" if isinstance(part, Gap)
        else "(?:" + "|".join(as_regex(option) for option in part.options) + ")"
        for part in sequence
    )  # fmt: skip


@given(st.lists(parts, max_size=4).map(lambda some: (Word("a"), *some)), st.text(alphabet="abc", max_size=12))
def test_the_machine_finds_what_a_regular_expression_finds(sequence, letters):
    found = [(m.first, m.last + 1) for m in find_all(Pattern("", sequence), "count", tokens(" ".join(letters)))]
    expected = [m.span() for m in re.finditer(f"{as_regex(sequence)}", letters)]
    assert found == expected


def test_many_gaps_in_a_long_sentence_take_bounded_steps(monkeypatch):
    from consistency.facts.matching import phrases

    steps = []
    machine = phrases._run
    monkeypatch.setattr(phrases, "_run", lambda *args, **keys: steps.append(args[4]) or machine(*args, **keys))
    phrase = parse_pattern("a ... a ... a ... z")
    words = tokens("z " + "a " * 400)
    assert (
        list(
            find_all(Pattern(phrase.source, (*phrase.parts[:-1], Choice(((Word("z"),), (Word("y"),))))), "count", words)
        )
        == []
    )
    assert len(steps[0]) <= 400 * 20


@pytest.mark.parametrize(
    ("phrase", "text", "value"),
    [
        ("kept for {value}", "Sacks are kept for a month.", "a month"),
        ("announced {value} ahead", "It is announced a full day ahead.", "a full day"),
        ("with {value} notice", "They may leave with a week's notice.", "a week"),
        ("kept ... {value}", "It is kept, and swept once a week, for 30 years.", "30 years"),
        ("kept for {value}", "Sacks are kept for a year or more.", "a year or more"),
        ("kept for {value}", "Sacks are kept for a full year at the most.", "a full year at the most"),
        ("kept for {value}", "Sacks are kept for a month and later sold.", "a month"),
    ],
)
def test_a_phrase_finds_a_time_whose_number_is_an_article(phrase, text, value):
    assert [v for _, v in quotes(phrase, text, "duration")] == [value]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("kept ... {value}", "It is kept in a barn and swept once a week."),
        ("takes {value}", "It takes a second attempt."),
        ("takes {value}", "It takes a year and a day."),
        ("takes {value}", "It takes a month and two weeks."),
        ("emptied every {value}", "It is emptied every hour and a half."),
        ("emptied every {value}", "It is emptied every hour or two."),
        ("fee of {value}", "A fee of 5 percent of a month of wages is due."),
        ("takes {value}", "It takes a mile of rope."),
    ],
)
def test_an_article_in_front_of_a_time_is_no_value_where_it_may_count_nothing(phrase, text):
    assert quotes(phrase, text, "duration") == []


def test_a_planned_time_whose_number_is_an_article_is_planned():
    (match,) = find_all(parse_pattern("last {value}"), "duration", tokens("It will last a year."))
    assert (match.value.status, match.value.reading.unit) == ("planned", "year")


@pytest.mark.parametrize("said", ["per day", "a day", "each day", "every day", "/ day", "/d", "(per day)", "daily"])
def test_a_rate_of_a_phrase_is_found_however_it_is_written(said):
    assert [v for _, v in quotes("{value} sacks per day", f"It fills 40 sacks {said}.")] == ["40"]


@pytest.mark.parametrize("said", ["per day", "a day", "each day", "daily", "/d"])
def test_an_article_behind_what_is_counted_is_a_rate_as_well(said):
    assert [v for _, v in quotes("{value} sacks (a day|in 24 hours)", f"It fills 40 sacks {said}.")] == ["40"]


@pytest.mark.parametrize("said", ["", "per week", "in a day", "by day", "weekly"])
def test_no_other_rate_is_found(said):
    assert quotes("{value} sacks per day", f"It fills 40 sacks {said}.") == []


def test_an_article_elsewhere_is_no_rate():
    assert quotes("lasts a day and {value} hours", "It lasts per day and 40 hours.") == []
