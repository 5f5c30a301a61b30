"""Slips of a name are found; what names another thing is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from texts import document, mentions

from consistency.facts import bind
from consistency.model.rule import Rule

PLAN = "Second Lighthouse Repair Plan of Ruritania"


def bound(name, text, likeness=100):
    rule = Rule("name", "a name", "name", names=(name,), likeness=likeness)
    return bind([rule], document(text), mentions(text))


def labels(name, text, likeness=100):
    return [fact.label for fact in bound(name, text, likeness)[0]]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (PLAN, "the Second Lighthose Repair Plan of Ruritania", "Second Lighthose Repair Plan of Ruritania"),
        (PLAN, "the Second Lihgthouse Repair Plan of Ruritania", "Second Lihgthouse Repair Plan of Ruritania"),
        (PLAN, "the Second Lighthouse Repair Plan for Ruritania", "Second Lighthouse Repair Plan for Ruritania"),
        (
            PLAN,
            "the Second Lighthouse\nRepair Plan of the\nRuritania",
            "Second Lighthouse Repair Plan of the Ruritania",
        ),
        (PLAN, "the Second Repair Plan of Ruritania", "Second Repair Plan of Ruritania"),
        ("Lighthouse Keepers", "the Lighthouse Kepers", "Lighthouse Kepers"),
        ("Lighthouse Keepers", "the Lighthouses Keepers", "Lighthouses Keepers"),
        ("Union of Ports, Quays and Piers", "the Union of Ports, Qays and Piers", "Union of Ports, Qays and Piers"),
        ("Union of Ports, Quays and Piers", "the Union for Ports, Quays and Piers", "Union for Ports, Quays and Piers"),
    ],
)
def test_a_slip_is_found(name, text, found):
    assert labels(name, text) == [found]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (PLAN, "the Third Lighthouse Repair Plan of Ruritania"),  # another plan
        (PLAN, "the Second Lighthouse Repair of Ruritania"),  # without the word before its last it is a wider thing
        (PLAN, "second lighthouse repair plans of Ruritania"),  # what it names, in the plural
        (PLAN, "a second lighthose. Repair plan of Ruritania"),  # two sentences
        (PLAN, "second, lighthose; repair plan of Ruritania"),  # no name goes over a comma that it has not
        ("Committee on Harbour Safety", "the Committee on Safety"),  # too short to lose a word
        ("Rule of Law", "the rule and law"),  # too short for other small words
        ("Lighthouse Keepers", "one lighthouse keeper"),
        ("Port Union", "the Part Union and the Fort Onion"),  # two words misspelt make another name
        ("Harbour", "the harbor"),
    ],
)
def test_what_may_be_another_thing_is_left_alone(name, text):
    assert [label for label in labels(name, text) if label != name] in ([], ["Part Union"])


@given(st.sampled_from(["Lighthouse", "Ruritania"]), st.integers(1, 8), st.sampled_from("aeioux"))
def test_a_letter_changed_in_a_word_loses_no_name(word, place, letter):
    written = PLAN.replace(word, word[:place] + letter + word[place + 1 :])
    assert labels(PLAN, f"They wrote the {written} again.") == [written]


@pytest.mark.parametrize(
    ("name", "text", "quotes"),
    [
        ("Ingrid Halvorsen", "The keeper, Inge Halvorsen, spoke.", ["Inge Halvorsen"]),
        ("Harbour Safety Board", "They wrote to the Harbinger\nSafety Board.", ["Harbinger\nSafety Board"]),
        (
            "Ingrid Halvorsen",
            "Inge Halvorsen spoke. Inga-Lill Halvorsen and Ingmar Halvorsen did not.",
            ["Inge Halvorsen", "Ingmar Halvorsen"],
        ),
        ("Ingrid Halvorsen", "Ingrid Halvorsen and Inge Halvorsen spoke.", []),  # one statement a sentence is enough
        (
            "Ingrid Halvorsen",
            "Ms Halvorsen spoke, and Peter Halvorsen. Ingots: Halvorsen. The ingots Halvorsen sold.",
            [],
        ),
        ("Ministry of Harbours", "The Minister of Harbours spoke.", []),  # another head is a thing of another sort
        ("Harbour Safety Board", "The Harbour Safety Boat sank.", []),
        ("Ingrid Halvorsen", "She asked Inge. Halvorsen spoke.", []),
        ("Forum 2022 on Harbours", "Forum 2023 on Harbours", []),
        ("Harbour Act 2019", "The Harbour Act 2020 holds.", ["Harbour Act 2020"]),
        ("Harbour Act 2019", "The harbour act 2020 holds. In the Harbour Act, 2020 words are new.", []),
        ("Harbour Act 2019", "The Harbour Act 5 holds. The Harbour Act 2019 amends the Harbour Act 2018.", []),
    ],
)
def test_a_name_with_another_word_that_begins_alike_is_a_near_miss(name, text, quotes):
    facts, near = bound(name, text)
    assert [miss.citation.quote for miss in near] == quotes
    assert all(miss.why == f"{name!r} with another word" for miss in near)
    assert {fact.label for fact in facts} <= {name}


@pytest.mark.parametrize(
    ("name", "said", "is_near"),
    [
        ("Ingrid Halvorsen", "Ingrid Halling", True),
        ("Ingrid Holt-Larsen", "Ingrid Holt-Jensen", True),
        ("Ingrid Holt-Larsen", "Ingrid Berg-Larsen", False),
        ("Harrow & Pike LLP", "Harrow & Price LLP", True),
        ("Harrow & Pike LLP", "Harrow & Pike Ltd", False),
        ("Trade Commission", "Trade Commissioner", False),
        ("Ministry of Trade", "Ministry of Trams", False),
        ("Ingrid Halvorsen", "Ingrid Solberg", False),
        ("Port Authority", "Port Autumn", True),
    ],
)
def test_another_surname_that_begins_alike_may_be_meant_for_it(name, said, is_near):
    facts, missed = bound(name, f"It was {said} who spoke.")
    assert (len(facts), len(missed)) == (0, int(is_near))
