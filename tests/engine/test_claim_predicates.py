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
        ("need a ticket", "You need a ticket.", "It is fun to swim, and you need a ticket."),
        ("lend tools", "We lend tools.", "We lend tools for free."),
        ("closed on Fridays", "The yard is closed on Fridays.", "The yard is always closed on Fridays."),
        ("sold without a lid", "The jar was sold without a lid.", "The jar was sold without a lid in Camp Arun."),
    ],
)
def test_what_narrows_nothing_leaves_it_as_it_is(held, phrase, one, other):
    assert held(phrase, one, other) == SAME
