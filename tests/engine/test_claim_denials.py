"""Claims are denied by what governs them, by words of the contrary and by what must not be."""

from __future__ import annotations

import pytest
from rule_texts import lines

DENIED = ("contradiction", "denied")
WEAKER = ("drift", "rank-changed")
SAME = ("agreement", "same")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("entry is free", "It is not true that entry is free."),
        ("entry is free", "It is untrue that in summer entry is free."),
        ("entry is free", "It is a myth that entry is free."),
        ("entry is free", "The board denies that entry is free."),
        ("entry is free", "There is no evidence that entry is free."),
        ("entry is free", "It is not the case that museum entry is free."),
        ("entry is free", "Entry is by no means free."),
        ("entry is free", "Entry is no longer free."),
        ("requires a permit", "The site no longer requires a permit."),
        ("requires a permit", "The site does not currently require a permit."),
        ("requires a permit", "Boats do not require a permit."),
        ("members vote by post", "Members never vote by post."),
        ("members vote by post", "Members cannot vote by post."),
        ("must wear a helmet", "Visitors must not wear a helmet."),
        ("must wear a helmet", "Visitors do not have to wear a helmet."),
        ("must wear a helmet", "Visitors need not wear a helmet."),
        ("requires a permit", "No site requires a permit."),
        ("requires a permit", "None of the sites requires a permit."),
        ("members vote by post", "No members vote by post."),
        ("permits expire", "The permit does not expire."),
        ("permits expire", "Such permits will never expire."),
        ("entry is free", "The claim that entry is free is false."),
        ("entry is free", "That entry is free is not true."),
        ("entry is free", "Entry is anything but free."),
        ("entry ... free", "Entry is not free."),
        ("entry ... free", "Entry to the lake is never free."),
        ("free entry", "It does not offer free entry."),
        ("free entry", "It is not true that there is free entry."),
        ("needs Python", "It does not need Python."),
        ("deposit is refundable", "The deposit is non-refundable."),
        ("does not share data", "It sells and shares data."),
        ("shares data", "It does not sell or share data."),
        ("we accept cards", "We accept no cards."),
        ("licence allows copies", "The licence forbids copies."),
    ],
)
def test_a_claim_is_denied_by_what_governs_it(second, phrase, said):
    expected = WEAKER if "will" in said else DENIED
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "It is true that entry is free.",
        "There is no doubt that entry is free.",
        "Nobody denies that entry is free.",
        "It cannot be denied that entry is free.",
        "It is not only true that entry is free.",
        "It is not true; entry is free.",
        "He was not sure, but entry is free.",
        "Not a penny is due: entry is free.",
        "The board knows that entry is free.",
        "It is no secret that entry is free.",
        "Children do not pay, and entry is free.",
    ],
)
def test_a_denial_of_something_else_denies_no_claim(second, said):
    assert second("entry is free", said) == SAME


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("helmets must be worn", "Helmets need not be worn."),
        ("lift does not restart automatically", "The lift restarts automatically."),
        ("light is on", "The light is off."),
        ("helmets are mandatory", "Helmets are optional."),
        ("deposit is refundable", "The deposit is nonrefundable."),
    ],
)
def test_a_claim_is_denied_by_the_contrary_of_what_it_requires(second, phrase, said):
    assert second(phrase, said) == DENIED


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("The drum must not be opened.", "The drum may not be opened.", ("agreement", "same")),
        ("The drum must not be opened.", "The drum cannot be opened.", ("agreement", "same")),
        ("The drum must not be opened.", "The drum is not allowed to be opened.", ("agreement", "same")),
        ("The drum must not be opened.", "The drum may be opened.", ("contradiction", "denied")),
        ("The drum must not be opened.", "The drum might be opened.", ("drift", "rank-changed")),
        ("The drum must not be opened.", "The drum need not be opened.", ("drift", "rank-changed")),
        ("Cyclists may enter.", "Cyclists must not enter.", ("contradiction", "denied")),
        ("Cyclists may enter.", "Cyclists are not allowed to enter.", ("contradiction", "denied")),
        ("Cyclists may enter.", "Cyclists must enter.", ("drift", "rank-changed")),
    ],
)
def test_what_must_not_be_is_not_permitted(judged, phrase, said, expected):
    assert judged(lines(kind="term", find=f'"{phrase[:-1].lower()}"'), phrase, said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The fee of EUR 40 is not refunded.", "contradiction"),
        ("The fee of EUR 2,500 is not refunded.", "contradiction"),
        ("In all 2,500 fees are not refunded.", "drift"),
        ("Three fees are not refunded.", "drift"),
        ("The fee for line 4 is refunded.", "agreement"),
    ],
)
def test_an_amount_or_a_name_in_front_of_the_verb_counts_nothing(judged, said, expected):
    rule = lines(kind="term", find='["is refunded", "are refunded"]')
    assert judged(rule, "The fee is refunded.", said)[0][0] == expected


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("guests may smoke", "In no event may guests smoke."),
        ("guests may smoke", "Under no circumstances may our guests smoke."),
        ("guests must pay", "At no time must guests pay."),
        ("tests are published", "None of our tests are published."),
        ("tests are published", "None of these tests are published."),
        ("no leaks are known", "Several leaks are known."),
        ("no leaks are known", "Two leaks are known."),
        ("guests were admitted", "Guests were refused."),
        ("work counts double", "Work cannot count double."),
        ("work counts double", "Work can never count double."),
        ("guests can pay by card", "Guests cannot pay by card."),
        ("guests may feed the goats", "Guests are prohibited from feeding the goats."),
        ("guests may feed the goats", "Guests are banned from feeding the goats."),
        ("data are free to use", "Data are not free to use."),
        ("guests may leave the hall", "No guest may leave the hall."),
    ],
)
def test_a_claim_is_denied_in_front_of_its_subject_or_its_verb(judged, phrase, said):
    assert judged(lines(kind="term", find=f'"{phrase}"'), f"{phrase.capitalize()}.", said)[0] == DENIED


def test_who_may_not_only_smoke_may_smoke(judged):
    said = "Not only may guests smoke, they may sing."
    assert judged(lines(kind="term", find='"guests may smoke"'), "Guests may smoke.", said)[0] != DENIED


def test_a_denial_that_cannot_be_compared_is_a_near_miss(judged):
    said = "Guests do not pay by card."
    verdict, _, missed = judged(lines(kind="term", find='"guests can pay by card"'), "Guests can pay by card.", said)
    assert (verdict, missed) == (("single-source", "only-here"), ["d2 Guests do not pay by card"])
