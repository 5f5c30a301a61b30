"""A value is told from another one by what its sentence says of a part alone: "the youth jobless rate", "for women"."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED, APART, SAME = ("drift", "scope-changed"), ("contradiction", "apart"), ("agreement", "same")
QUALIFIED = ("agreement", "qualified")


@pytest.fixture
def beside(judged):
    """What texts come to by a rule with one phrase."""
    return lambda kind, phrase, *said: judged(lines(kind=kind, find=f'["{phrase}"]'), *said)[0]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The youth jobless rate was 12.1 percent.", NARROWED),
        ("Youth jobless rate was 12.1 percent.", NARROWED),
        ("The long-term jobless rate was 2.2 percent.", NARROWED),
        ("The city's male jobless rate was 6.0 percent.", NARROWED),
        ("In Norland, the jobless rate was 6.0 percent.", NARROWED),
        ("For women, the jobless rate was 6.0 percent.", NARROWED),
        ("The jobless rate was 6.0 percent among women.", NARROWED),
        ("The jobless rate was 6.0 percent in Norland.", NARROWED),
        ("In the capital, the jobless rate was 6.0 percent.", NARROWED),
        ("The jobless rate was 6.0 percent in the north-west of the country.", NARROWED),
        ("In the inner city, the jobless rate was 6.0 percent.", NARROWED),
        ("The jobless rate was 6.0 percent in the rural areas.", NARROWED),
        ("The jobless rate was 6.0 percent in the city.", APART),
        ("The jobless rate was 6.0 percent in the second report.", APART),
        ("The dockers jobless rate was 6.0 percent.", NARROWED),
        ("Public sector jobless rate was 6.0 percent.", NARROWED),
        ("The skilled jobless rate was 6.0 percent.", NARROWED),
        ("In the third quarter jobless rate was 6.0 percent.", APART),
        ("Last year jobless rate was 6.0 percent.", APART),
        ("The latest data show jobless rate was 6.0 percent.", APART),
        ("The board put jobless rate was 6.0 percent.", APART),
        ("The total jobless rate was 6.0 percent.", APART),
        ("The official jobless rate was 6.0 percent.", APART),
        ("The national jobless rate was 6.0 percent.", APART),
        ("The board said the jobless rate was 6.0 percent.", APART),
        ("Figures show jobless rate was 6.0 percent.", APART),
        ("Today the jobless rate was 6.0 percent.", APART),
        ("In fact, the jobless rate was 6.0 percent.", APART),
        ("In May, the jobless rate was 6.0 percent.", APART),
        ("Overall, jobless rate was 6.0 percent.", APART),
        ("However, the jobless rate was 6.0 percent at the end of the year.", APART),
        ("The youth jobless rate was 5.3 percent.", QUALIFIED),
        ("The adjusted jobless rate was 5.3 percent.", SAME),
    ],
)
def test_a_part_named_beside_the_phrase_is_no_contradiction_of_the_whole(beside, said, expected):
    assert beside("percent", "jobless rate was {value}", "The jobless rate was 5.3 percent.", said) == expected


@pytest.mark.parametrize(("part", "expected"), [("gala", APART), ("staff", NARROWED)])
def test_a_part_that_another_phrase_of_the_rule_names_is_the_whole(judged, part, expected):
    rule = lines(kind="time", find='["{value} gala supper", "supper starts at {value}"]')
    assert judged(rule, "7 p.m. gala supper", f"The {part} supper starts at 8 p.m.")[0] == expected


def test_values_of_one_part_contradict_one_another(beside):
    one, other = "The youth jobless rate was 12.1 percent.", "Last year the youth jobless rate was 13 percent."
    assert beside("percent", "jobless rate was {value}", one, other) == APART


def test_a_part_beside_the_whole_hides_no_contradiction_of_the_whole(beside):
    said = "The jobless rate was {} percent.", "The youth jobless rate was 12.1 percent."
    assert beside("percent", "jobless rate was {value}", said[0].format(5.3), said[1], said[0].format(5.9)) == APART


@pytest.mark.parametrize(
    ("kind", "phrase", "one", "other", "expected"),
    [
        ("quantity", "quay is {value} long", "The quay is 90 m long.", "The old quay is 40 m long.", NARROWED),
        ("count", "clinic has {value} beds", "The clinic has 80 beds.", "The children's clinic has 12 beds.", NARROWED),
        ("money", "pass[es] cost[s] {value}", "A pass costs 40 euros.", "A second pass costs 80 euros.", NARROWED),
        ("money", "fee is {value}", "The fee is 40 euros.", "For boarders, the fee is 80 euros.", NARROWED),
        ("money", "fee is {value}", "The fee is 40 euros.", "The annual fee is 80 euros.", APART),
        ("money", "fee is {value}", "The fee is 40 euros.", "The fee is 80 euros for each of us.", APART),
        ("count", "we reached {value} people", "We reached 900 people.", "In Arun we reached 300 people.", NARROWED),
        ("duration", "trip takes {value}", "The trip takes 3 hours.", "The return trip takes 4 hours.", NARROWED),
        ("duration", "takes {value}", "The ferry takes 3 hours.", "The trip takes 4 hours.", APART),
    ],
)
def test_parts_of_other_facts(beside, kind, phrase, one, other, expected):
    assert beside(kind, phrase, one, other) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The back gate is not locked.", NARROWED),
        ("The family gate is unlocked.", NARROWED),
        ("The gate is not locked.", ("contradiction", "denied")),
        ("The whole gate is not locked.", ("contradiction", "denied")),
        ("The back gate is locked.", NARROWED),
    ],
)
def test_a_claim_denied_of_a_part_denies_not_the_whole(beside, said, expected):
    assert beside("term", "gate is locked", "The gate is locked.", said) == expected


def test_a_place_in_front_of_a_number_and_its_noun(beside):
    said = "Last spring 34 people fled.", "In Norland 12 people fled."
    assert beside("count", "{value} people fled", *said) == NARROWED


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In Norland, 12 mills are idle.", NARROWED),
        ("In Norland 12 mills are idle.", NARROWED),
        ("In all, 12 mills are idle.", ("contradiction", "apart")),
        ("In 2019, 12 mills are idle.", ("contradiction", "apart")),
        ("Of these, 12 mills are idle.", ("contradiction", "apart")),
    ],
)
def test_a_place_that_begins_the_sentence_of_a_number_and_its_noun(beside, said, expected):
    assert beside("count", "{value} mills", "There are 34 mills.", said) == expected


def test_a_noun_that_ends_like_an_adverb_may_tell_a_part(beside):
    said = "The fee is 40 euros.", "The family fee is 80 euros."
    assert beside("money", "fee is {value}", *said) == NARROWED


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        ("the company's", ("contradiction", "apart")),
        ("the scheme's", ("contradiction", "apart")),
        ("the ferry's", NARROWED),
    ],
)
def test_the_owner_of_which_papers_speak_as_a_whole_is_no_part(beside, owner, expected):
    said = "Costs were 40 euros.", f"In all, {owner} costs were 80 euros."
    assert beside("money", "costs were {value}", *said) == expected


def test_a_sentence_that_ends_with_such_an_owner_may_begin_with_the_phrase(beside):
    said = "Costs were 40 euros.", "Costs were 40 euros for the company"
    assert beside("money", "costs were {value}", *said)[0] == "agreement"


@pytest.mark.parametrize(
    "said",
    [
        "The fee is 50 euros for members.",
        "The late fee is 50 euros.",
        "The fee is 50 euros on weekdays.",
        "The fee is 50 euros if you book late.",
        "If you book late, the fee is 50 euros.",
        "The fee is 50 euros until May 2027.",
        "The fee is 50 euros except in May.",
        "The fee is about 50 euros in winter.",
    ],
)
def test_an_equal_value_of_which_more_is_said_agrees_but_not_without_a_word(beside, said):
    assert beside("money", "fee is {value}", "The fee is 50 euros.", said) == QUALIFIED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fee is 50 euros for members.", "The fee is 50 euros for members."),
        ("The fee is 50 euros.", "The fee is 50 euros, and do not pay for more than 3 days."),
        ("The fee is 50 euros.", "The fee is 50 euros. The late fee is 50 euros."),
        ("The fee is 50 euros. It is 12 if you book.", "The fee is 50 euros."),
    ],
)
def test_so_it_does_where_one_scope_is_told_by_all(beside, first, second):
    assert beside("money", "fee is {value}", first, second) == SAME


def test_what_stands_beside_a_value_leaves_another_one_a_contradiction(beside):
    said = "The fee is 60 euros until May 2027."
    assert beside("money", "fee is {value}", "The fee is 50 euros.", said) == APART


@pytest.mark.parametrize(
    "said",
    [
        "The fee is 60 euros if you book late.",
        "If you book late, the fee is 60 euros.",
        "The fee is 60 euros except in summer months.",
        "The fee is 60 euros on Fridays.",
    ],
)
def test_another_value_under_a_condition_is_no_contradiction(beside, said):
    assert beside("money", "fee is {value}", "The fee is 50 euros.", said) == NARROWED


@pytest.mark.parametrize("said", ["on Fridays", "for members"])
def test_nor_is_a_time_on_some_days_or_for_some(beside, said):
    texts = ("The office opens at 8 a.m.", f"The office opens at 9 a.m. {said}.")
    assert beside("time", "office opens at {value}", *texts) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("keep refrigerated", "Keep refrigerated after opening.", NARROWED),
        ("keep refrigerated", "Keep refrigerated where possible.", NARROWED),
        ("keep refrigerated", "Always keep refrigerated.", SAME),
        ("wear gloves", "Wear gloves in the lab.", NARROWED),
        ("wear gloves", "Wear gloves at all times.", SAME),
        ("overtime is voluntary", "Sunday overtime is voluntary.", NARROWED),
        ("overtime is voluntary", "On Sunday overtime is voluntary.", SAME),
        ("overtime is voluntary", "Overtime is voluntary beyond 40 hours.", NARROWED),
        ("pre-booked rooms are kept", "Unpaid pre-booked rooms are kept.", NARROWED),
        ("pre-booked rooms are kept", "All pre-booked rooms are kept.", SAME),
        ("old damage is excluded", "Old damage is covered.", ("contradiction", "denied")),
    ],
)
def test_instructions_and_claims_of_a_part_are_narrower(beside, phrase, said, expected):
    assert beside("term", phrase, f"{phrase.capitalize()}.", said) == expected


def test_a_limit_for_another_time_is_the_same_where_both_are_one(beside):
    texts = ("There is a limit of 600 calls per minute.", "There is a limit of 10 calls per second.")
    assert beside("count", "limit of {value} calls", *texts) == SAME
