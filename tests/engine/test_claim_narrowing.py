"""A claim under a condition, of a part or for a part of the year is narrower."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED = ("drift", "scope-changed")
SAME = ("agreement", "same")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("entry is free", "Unless a permit is held, entry is free."),
        ("entry is free", "If you book ahead, entry is free."),
        ("entry is free", "Provided that you book ahead, museum entry is free."),
        ("entry is free", "Entry is free if you book ahead."),
        ("entry is free", "Entry is free as long as you book."),
        ("entry is free", "Entry is free, subject to a deposit."),
        ("entry is free", "Except on Mondays, entry is free."),
        ("entry is free", "Entry is free, except on Mondays."),
        ("entry is free", "Entry is free for members only."),
        ("entry is free", "Entry is free only for members."),
        ("entry is free", "Entry is free (for members only) in May."),
        ("entry is free", "Entry is only free for members."),
        ("entry is free", "Entry is free until 2020."),
        ("entry is free", "Entry is free until 31 March."),
        ("entry is free", "Entry is free until the end of June."),
        ("entry is free", "Entry is free for 30 days."),
        ("entry is free", "Entry is free of charge for the first two weeks."),
        ("requires a permit", "The site requires a permit without prior approval."),
        ("requires a permit", "The site requires a permit with the consent of the town."),
        ("entry is free", "In some cases, entry is free."),
        ("entry is free", "Entry is free in some cases."),
        ("requires a permit", "The site only requires a permit at night."),
        ("requires a permit", "The site does not always require a permit."),
        ("requires a permit", "Not every site requires a permit."),
        ("members vote by post", "Some members vote by post."),
        ("members vote by post", "Most members vote by post."),
        ("members vote by post", "Not all members vote by post."),
        ("members vote by post", "Only members vote by post."),
        ("entry is free", "Entry is free for children."),
        ("entry is free", "Entry is free on Mondays."),
        ("entry is free", "For members, entry is free."),
        ("entry is free", "Entry is free in winter."),
        ("entry is free", "Entry is free with a valid ticket."),
        ("entry is free", "Entry is free when accompanied by an adult."),
        ("entry is free", "Entry is not free on Mondays."),
        ("entry is free", "Only the first entry is free."),
        ("entry is free", "Entry is free and open to all, except on Mondays."),
        ("requires a permit", "The site to some extent requires a permit."),
        ("requires a permit", "The site, to some extent, requires a permit."),
        ("free entry", "Free entry for members only."),
        ("free entry", "The park used to offer free entry."),
        ("applies to all staff", "The code applies to some staff."),
        ("applies to all staff", "The code applies to most staff."),
    ],
)
def test_a_claim_under_a_condition_or_for_a_part_is_narrower(second, phrase, said):
    assert second(phrase, said) == NARROWED


@pytest.mark.parametrize(
    "said",
    [
        "Even if you come late, entry is free.",
        "Entry is free, even if you come late.",
        "Entry is free whether or not you book.",
        "Entry is free until further notice.",
        "Entry is free and a guide costs only 5 euros.",
        "Entry is free; the shop is closed if it rains.",
        "Entry is free, and the shop opens unless it rains.",
        "Only the guide is paid; entry is free.",
        "If it rains, call us; entry is free.",
        "Not only is there a shop, entry is free.",
        "Entry is still free.",
        "Entry is free for two people.",
        "Entry is free for all 30 rooms.",
        "Most of all, entry is free.",
        "Open daily except Mondays; entry is free.",
        "We close in May, and entry is free.",
    ],
)
def test_a_condition_of_something_else_narrows_no_claim(second, said):
    assert second("entry is free", said) == SAME


def test_a_claim_about_what_was_so_for_a_time_is_not_narrowed(second):
    assert second("bid was opened", "The bid was opened for 30 days.") == SAME


@pytest.mark.parametrize(
    ("said", "expected"),
    [("entry is free", SAME), ("unless you pay, entry is free", NARROWED), ("entry is free only now", NARROWED)],
)
def test_in_a_long_sentence_the_words_around_a_claim_tell_how_it_is_made(second, said, expected):
    assert second("entry is free", f"It lists {'oak and elm and ' * 90}ash; {said}.") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("from April to July", "drift"),
        ("between 7 and 9 a.m.", "drift"),
        ("from Monday to Friday", "drift"),
        ("in July", "drift"),
        ("during the hunt", "drift"),
        ("during the whole year", "agreement"),
        ("throughout the year", "agreement"),
        ("from 2024 to 2026", "agreement"),
        ("in July 2024", "agreement"),
        ("from 5 to 10 euros", "agreement"),
    ],
)
def test_a_part_of_each_year_or_day_narrows_what_is_always_so(judged, said, expected):
    rule = lines(kind="term", find='["dogs must be kept inside"]')
    assert judged(rule, "Dogs must be kept inside.", f"Dogs must be kept inside {said}.")[0][0] == expected


@pytest.mark.parametrize(("other", "expected"), [("to July", "agreement"), ("to June", "drift")])
def test_two_claims_for_the_same_part_of_a_year_agree(judged, other, expected):
    rule = lines(kind="term", find='["gate is locked"]')
    assert (
        judged(rule, "The gate is locked from April to July.", f"The gate is locked from April {other}.")[0][0]
        == expected
    )


def test_when_something_was_done_narrows_it_not(judged):
    rule = lines(kind="term", find='["gate was mended"]')
    said = "The gate was mended.", "The gate was mended between April and July."
    assert judged(rule, *said)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("tests are published", "Half of our tests are published."),
        ("tests are published", "Some of these tests are published."),
        ("turnout fell", "Turnout fell almost everywhere."),
        ("watch is tight", "The watch is tight to a depth of 3 metres."),
        ("drops are safe", "The drops are safe under medical supervision."),
        ("code is open", "The code is open for private use."),
        ("guests may lend books", "Guests may lend books to their friends."),
        ("guests must keep bills", "Guests must keep bills for amounts of more than 50 euros."),
        ("guests must show a pass", "Guests must show a pass or a ticket."),
        ("guests receive cash", "Guests receive cash or stamps."),
        ("plots are mown", "Half of each plot is mown."),
        ("boats are insured", "Boats are insured against theft."),
        ("guests were admitted", "Guests were admitted to most of the halls."),
        ("guests were admitted", "Guests were admitted in some towns."),
    ],
)
def test_a_claim_of_a_part_a_use_or_one_of_two_is_narrower(judged, phrase, said):
    assert judged(lines(kind="term", find=f'"{phrase}"'), f"{phrase.capitalize()}.", said)[0] == NARROWED


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("tests are published", "All of our tests are published."),
        ("guests may use phones", "Guests may use phones or tablets."),
        ("guests oppose war", "Guests oppose war or hunger."),
        ("guests receive cash", "Guests receive cash or they leave."),
        ("guests were admitted", "Guests were admitted in some haste."),
        ("guests were admitted", "Guests were admitted to all halls."),
    ],
)
def test_what_takes_nothing_away_narrows_nothing(judged, phrase, said):
    assert judged(lines(kind="term", find=f'"{phrase}"'), f"{phrase.capitalize()}.", said)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    "said", ["Guests that are members of the old club must pay.", "Guests from the far north must pay."]
)
def test_a_clause_between_the_subject_and_its_verb_makes_a_near_miss(judged, said):
    verdict, _, missed = judged(lines(kind="term", find='"guests must pay"'), "Guests must pay.", said)
    assert (verdict, len(missed)) == (("single-source", "only-here"), 1)
