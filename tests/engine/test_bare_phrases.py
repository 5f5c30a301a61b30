"""What a phrase of a value and a noun alone takes for a count of the whole, and for what time a number holds."""

from __future__ import annotations

import pytest
from rule_texts import lines

APART, ALONE = ("contradiction", "apart"), ("single-source", "only-here")
OF_EACH = ("drift", "scope-changed")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("If one member objects, the vote fails.", ALONE),
        ("If three members object, the vote fails.", ALONE),
        ("The vote fails unless 14 members are there.", ALONE),
        ("Should one member leave, we vote again.", ALONE),
        ("Any three members may call a meeting.", ALONE),
        ("Another three members may be called.", ALONE),
        ("One of the members left.", ALONE),
        ("No one member decides.", ALONE),
        ("Each country sends one member.", OF_EACH),
        ("Every town names two members.", OF_EACH),
        ("One member from each town sits on it.", OF_EACH),
        ("It has one member.", APART),
        ("The board has only one member.", APART),
        ("There are 14 members.", APART),
        ("When it met, 14 members came.", APART),
        ("If it rains, 14 members come.", OF_EACH),
        ("Each town was asked, and 14 members came.", APART),
        ("All 14 members came.", APART),
        ("Every one of the 14 members came.", APART),
        ("Each year it elects 14 members.", APART),
        ("It met in May with 14 members.", APART),
    ],
)
def test_numbers_that_are_supposed_chosen_or_of_each_are_no_count_of_the_whole(judged, said, expected):
    assert judged(lines(kind="count", find='"{value} members"'), "It has 12 members.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In one case the fee was paid.", ALONE),
        ("In three cases the fee was paid.", ALONE),
        ("It heard one case.", APART),
        ("It ended in 14 new cases.", ALONE),
        ("It was in court, 14 cases in all.", APART),
    ],
)
def test_in_so_many_cases_is_no_count_of_cases(judged, said, expected):
    assert judged(lines(kind="count", find='"{value} cases"'), "It has 12 cases.", said)[0] == expected


@pytest.mark.parametrize(("second", "expected"), [(25, APART), (24, ("agreement", "same"))])
def test_numbers_of_each_are_compared_with_one_another(judged, second, expected):
    rule = lines(kind="count", find='"{value} pupils"')
    assert judged(rule, "Each class has 24 pupils.", f"Every class has {second} pupils.")[0] == expected


def test_a_phrase_that_says_more_finds_what_is_supposed(judged):
    rule = lines(kind="count", find='"{value} members object"')
    texts = ("It fails if 3 members object.", "It fails if 4 members object.")
    assert judged(rule, *texts)[0] == APART


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("12,000 visitors stayed a day.", ("agreement", "qualified")),
        ("12,000 visitors waited an hour.", ("agreement", "qualified")),
        ("12,000 visitors spent a month here.", ("agreement", "qualified")),
        ("12,000 visitors a day.", OF_EACH),
        ("12,000 visitors were seen; each paid.", ("agreement", "qualified")),
        ("12,000 visitors counted a day.", OF_EACH),
        ("12,000 visitors from abroad, counted a day.", ("agreement", "qualified")),
    ],
)
def test_how_long_something_went_on_is_not_what_its_number_holds_for(judged, said, expected):
    rule = lines(kind="count", find='"{value} visitors"')
    assert judged(rule, "12,000 visitors a year.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("If the fee was 50 euros, all would stay.", []),
        ("Suppose our fee is about 50 euros.", []),
        ("We ask whether the fee was 50 euros.", []),
        ("Unless the fee is 50 euros, nobody comes.", []),
        ("If the fee is above 50 euros, ask for help.", ["d1 above 50 euros"]),
        ("If it rains, the fee is 50 euros.", ["d1 50 euros"]),
        ("The fee was 50 euros if all goes well.", ["d1 50 euros"]),
    ],
)
def test_what_stands_behind_an_if_is_not_stated(judged, said, found):
    assert judged(lines(kind="money", find='"fee (was|is) {value}"'), said)[1] == found


def test_what_is_assumed_is_a_near_miss(judged):
    _, quotes, missed = judged(
        lines(kind="money", find='"fee was {value}"'), "If the fee was 50 euros, all would stay."
    )
    assert (quotes, missed) == ([], ["d1 50 euros"])


def test_a_limit_may_stand_behind_an_if(judged):
    rule = lines(kind="money", limit="true", find='"fee is {value}"')
    assert judged(rule, "If the fee is 50 euros, you need no card.")[1] == ["d1 50 euros"]
