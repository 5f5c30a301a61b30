"""Claims whose phrase begins with its verb or a participle: the words in front tell of what and how they speak."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED, SAME = ("drift", "scope-changed"), ("agreement", "same")


@pytest.fixture
def held(judged):
    """What a text comes to beside another one by the phrase of a claim."""
    return lambda phrase, one, other: judged(lines(kind="term", find=f'["{phrase}"]'), one, other)[0]


@pytest.mark.parametrize(
    ("phrase", "one", "other"),
    [
        ("sell seeds", "We do not sell seeds.", "We do not sell seeds of rare plants on Sundays."),
        ("lend tools", "We do not lend tools.", "We do not lend tools to visitors."),
        ("need a ticket", "You do not need a ticket.", "You do not need a ticket in the upper town."),
        ("need a ticket", "You need a ticket.", "You need a ticket for the boat."),
        ("need a ticket", "You need a ticket.", "You need a ticket to swim in the lake."),
        ("ticket is needed", "A ticket is needed.", "A ticket is needed to swim."),
        ("may cause thirst", "The salt may cause thirst.", "The salt may cause thirst in older goats."),
        ("may not return", "Guests may not return.", "Guests may not return in wet boots."),
        ("closed on Fridays", "The yard is closed on Fridays.", "The yard is closed on Fridays in winter."),
        ("sold without a lid", "The jar is sold without a lid.", "The jar was sold without a lid."),
        ("open to visitors", "The yard is open to visitors.", "The yard was open to visitors."),
    ],
)
def test_what_narrows_a_claim_narrows_one_that_begins_with_its_verb(held, phrase, one, other):
    assert held(phrase, one, other) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "one", "other"),
    [
        ("need a ticket", "You need a ticket.", "Every guest needs a ticket."),
        ("accepts coins", "The kiosk accepts coins.", "Coins are accepted."),
        ("accepts coins", "The kiosk does not accept coins.", "Coins are not accepted."),
        ("inn is closed on Sundays", "The inn is closed on Sundays.", "The inn is closed every Sunday."),
        ("inn is closed every Sunday", "The inn is closed every Sunday.", "On Sundays the inn is closed."),
        ("inn is open every day", "The inn is open every day.", "Every day the inn is open."),
        ("closed on Sundays", "The inn is closed on Sundays.", "The inn is closed each Sunday."),
        ("inn is open", "The inn is open.", "The inn, however, is open."),
        ("need a ticket", "You need a ticket.", "It is fun to swim, and you need a ticket."),
        ("lend tools", "We lend tools.", "We lend tools for free."),
        ("closed on Fridays", "The yard is closed on Fridays.", "The yard is always closed on Fridays."),
        ("sold without a lid", "The jar was sold without a lid.", "The jar was sold without a lid in Camp Arun."),
    ],
)
def test_what_narrows_nothing_leaves_it_as_it_is(held, phrase, one, other):
    assert held(phrase, one, other) == SAME


@pytest.mark.parametrize(
    ("phrase", "one", "other"),
    [
        ("guests must sign", "Guests must sign.", "Guests must sign in ink."),
        ("guests may bathe", "Guests may bathe.", "Guests may bathe in the upper lake."),
        ("guests may refuse soup", "Guests may refuse soup.", "Guests may refuse soup with milk."),
        ("cloth is sold", "Cloth is sold.", "Cloth is sold in two shops."),
        ("inn takes goats", "The inn takes goats.", "The inn takes goats from Norland."),
        ("dogs are allowed", "Dogs are allowed.", "Dogs are allowed in the picnic area."),
        ("entry is free", "Entry is free.", "Entry is free without a coat in the lower hall."),
        ("there were no leaks", "There were no leaks.", "There were no leaks of this kind."),
        ("inn takes goats", "The inn takes goats.", "The inn takes goats that are tame."),
        ("interest is due on loans", "Interest is due on loans.", "Interest is due on loans of more than 100 euros."),
        ("bail is returned", "The bail is returned.", "The bail is returned less a charge."),
        ("dogs are allowed", "Dogs are allowed.", "In future, dogs are allowed."),
        ("guests must be 12", "Guests must be 12.", "Guests must be 12 to swim."),
        ("inn is open", "The inn is open.", "The inn is open every day in term."),
        ("guests carry a lamp", "Guests carry a lamp.", "Guests carry a lamp that the inn lends."),
        ("guests are not admitted", "Guests are not admitted.", "Guests are not admitted before the concert."),
        ("lend books", "We do not lend books.", "We do not lend books of poems."),
    ],
)
def test_places_manners_sorts_and_conditions_narrow(held, phrase, one, other):
    assert held(phrase, one, other) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "one", "other"),
    [
        ("guests must sign", "Guests must sign.", "Guests must sign in turn."),
        ("cloth is sold", "Cloth is sold.", "Cloth is sold in two colours."),
        ("dogs are allowed", "Dogs are allowed.", "Dogs are allowed in the area."),
        (
            "inn accepts advice",
            "The inn accepts advice.",
            "The inn accepts advice in accordance with local conditions.",
        ),
        ("no goats are needed", "No goats are needed.", "No goats are needed, still less sheep."),
        ("children under 12 ride free", "Children under 12 ride free.", "Children under the age of 12 ride free."),
        ("served without salt", "Soup is served without salt.", "Soup is served without any salt."),
    ],
)
def test_idioms_and_sorts_that_leave_nothing_out_do_not(held, phrase, one, other):
    assert held(phrase, one, other) == SAME


@pytest.mark.parametrize(
    ("phrase", "one", "other", "expected"),
    [
        ("covers the roof", "The policy covers the roof.", "The policy covers the roof garden.", NARROWED),
        ("is a partner", "The town is a partner.", "The town is a partner town.", NARROWED),
        ("covers the roof", "The policy covers the roof.", "The policy covers the roof twice.", SAME),
        ("covers the roof", "The policy covers the roof.", "The policy covers the roof completely.", SAME),
        ("covers the roof", "The policy covers the roof.", "The policy covers the roof free of charge.", SAME),
        ("lends goats", "The farm lends goats.", "The farm lends goats weekly.", SAME),
        ("approved the plan", "The board approved the plan.", "The board approved the plan last June.", SAME),
    ],
)
def test_a_noun_that_runs_on_is_another_one(held, phrase, one, other, expected):
    assert held(phrase, one, other) == expected


@pytest.mark.parametrize(
    ("phrase", "one", "other"),
    [
        ("accepts coins", "The kiosk accepts coins.", "Coins are not accepted."),
        ("signed the deed", "The towns signed the deed.", "The towns did not, in the end, sign the deed."),
        ("inn is open", "The inn is open.", "The inn is not, as we said, open."),
        ("inn is open", "The inn is open.", "The inn, in fact, is not open."),
    ],
)
def test_claims_are_denied_in_the_passive_and_across_what_is_said_by_the_way(held, phrase, one, other):
    assert held(phrase, one, other) == ("contradiction", "denied")


@pytest.mark.parametrize(("said", "verdict"), [("two", "agreement"), ("three", "contradiction")])
def test_what_the_phrases_themselves_say_a_value_holds_for_tells_it_from_nothing(judged, said, verdict):
    rule = lines(kind="count", find='["{value} beds per room", "{value} beds per cabin"]')
    assert judged(rule, "There are 2 beds per room.", f"We have {said} beds per cabin.")[0][0] == verdict


@pytest.mark.parametrize("phrase", ["free", "gratis", "not free"])
def test_a_phrase_of_one_word_is_found_where_it_is_the_sentence(held, phrase):
    assert held(phrase, f"{phrase.capitalize()}.", f"It is {phrase}.") == SAME
