"""How a claim is made decides what it says: perhaps, of few, only supposed, or at another time."""

from __future__ import annotations

import pytest
from rule_texts import lines

DENIED = ("contradiction", "denied")
NARROWED = ("drift", "scope-changed")
WEAKER = ("drift", "rank-changed")
SAME = ("agreement", "same")
ALONE = ("single-source", "only-here")


@pytest.mark.parametrize(
    "said",
    [
        "Ask whether entry is free.",
        "If entry is free, come.",
        "See if the entry is free.",
        "Entry is free?",
        "We do not know whether today entry is free.",
    ],
)
def test_what_is_only_supposed_is_no_statement(second, said):
    assert second("entry is free", said) == ALONE


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("entry is free", "Entry may be free."),
        ("entry is free", "Entry could soon be free."),
        ("entry is free", "Entry should be free."),
        ("entry is free", "Entry will be free."),
        ("entry is free", "Entry is to be free."),
        ("entry is free", "Entry is going to be free."),
        ("entry is free", "Entry is said to be free."),
        ("entry is free", "Entry is allegedly free."),
        ("entry is free", "It is rumoured that entry is free."),
        ("entry is free", "We hope that entry is free."),
        ("entry is free", "Perhaps entry is free."),
        ("entry is free", "Entry is usually free."),
        ("requires a permit", "The site, usually, requires a permit."),
        ("entry is free", "Entry is almost free."),
        ("requires a permit", "The site rarely requires a permit."),
        ("requires a permit", "The site seldom requires a permit."),
        ("requires a permit", "The site hardly ever requires a permit."),
        ("requires a permit", "The site could require a permit."),
        ("requires a permit", "The site will require a permit."),
        ("requires a permit", "The site is likely to require a permit."),
        ("members vote by post", "Members may vote by post."),
        ("must wear a helmet", "Visitors may wear a helmet."),
        ("must wear a helmet", "Visitors should wear a helmet."),
        ("applies to all staff", "The code applies to nearly all staff."),
        ("shop is always open", "The shop is usually open."),
        ("shop is always open", "The shop is sometimes open."),
        ("helmets are mandatory", "Helmets are recommended."),
        ("permits expire", "A permit may expire."),
        ("entry is free", "Visitors think that entry is free."),
        ("entry is free", "It is unlikely that entry is free."),
        ("entry is free", "He did not say that entry is free."),
        ("entry is free", "Entry is free, they say."),
        ("entry ... free", "Entry may be free."),
        ("entry ... free", "Entry is usually free."),
        ("free entry", "There may be free entry."),
        ("free entry", "The park rarely offers free entry."),
    ],
)
def test_a_claim_made_with_less_certainty_or_extent_is_weaker(second, phrase, said):
    assert second(phrase, said) == WEAKER


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("entry is free", "Entry was free.", NARROWED),
        ("entry is free", "Entry was free until 2020.", NARROWED),
        ("entry is free", "Entry was not free.", NARROWED),
        ("entry is free", "Entry used to be free.", NARROWED),
        ("entry is free", "Entries are free.", SAME),
        ("requires a permit", "The site required a permit.", NARROWED),
        ("requires a permit", "The sites require a permit.", SAME),
        ("requires a permit", "The site does require a permit.", SAME),
        ("requires a permit", "The site did not require a permit.", NARROWED),
        ("requires a permit", "The site also requires a permit.", SAME),
        ("permits expire", "The permit expires.", SAME),
        ("permits expire", "All permits expired.", NARROWED),
        ("must wear a helmet", "Visitors shall wear a helmet.", SAME),
        ("must wear a helmet", "Visitors have to wear a helmet.", SAME),
        ("bid was opened", "The bids were opened.", SAME),
        ("we accept cards", "We accepted cards.", NARROWED),
        ("shares data", "It can sell and share data.", WEAKER),
        ("bid was opened", "The bid will be opened.", WEAKER),
        ("bid was opened", "The bid was not opened.", DENIED),
    ],
)
def test_a_claim_is_found_in_another_tense_or_number(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("entry is free", "In May entry is free."),
        ("requires a permit", "He may sell what requires a permit."),
        ("entry is free", "Some time ago we wrote: entry is free."),
        ("members vote by post", "All members vote by post."),
        ("members vote by post", "In most cases we print it; members vote by post."),
        ("entry is free", "Entry is free of charge."),
        ("entry is free", "Entry is free for everyone."),
        ("entry is free", "Entry is free, and so is the map."),
        ("entry is free", "If you ask me, entry is free."),
        ("entry is free", "It is not surprising that entry is free."),
        ("entry ... free", "Entry, which is not cheap elsewhere, is free."),
        ("entry ... free", "Entry can be booked and is free."),
        ("free entry", "Members get free entry."),
        ("needs Python", "It does not need Python 2."),
        ("needs Python", "It needs Python 3."),
        ("fair trade", "The shop fights unfair trade practices."),
        ("fair trade", "The shop fights unfair trade."),
        ("bid was opened", "The bid was opened in winter."),
        ("does not share data", "It does not sell or share data."),
        ("does not share data", "It never shares data."),
        ("entry is free", "Parking may be cheap or entry is free."),
        ("entry is free", "Not everyone knows that entry is free."),
        ("entry is free", "Many people do not know that entry is free."),
        ("entry is free", "Entry is free only because of donations."),
        ("members vote by post", "Since May members vote by post."),
        ("requires a permit", "Fishing may be fun but requires a permit."),
        ("applies to all staff", "The code applies to all staff, some of them new."),
        ("applies to all staff", "The code applies equally to all staff, and some like it."),
    ],
)
def test_words_of_other_parts_weaken_no_claim(second, phrase, said):
    assert second(phrase, said) in (SAME, ALONE)


def test_claims_weakened_alike_agree(judged):
    rule = lines(kind="term", find='["entry is free"]')
    assert judged(rule, "Entry may be free.", "Entry might be free.")[0] == SAME


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("do not take with milk", "It is best not to take with milk."),
        ("take with milk", "It is advisable to take with milk."),
        ("keep bills for a year", "There is no need to keep bills for a year."),
    ],
)
def test_what_is_best_or_not_needed_is_weaker(judged, phrase, said):
    assert judged(lines(kind="term", find=f'"{phrase}"'), f"{phrase.capitalize()}.", said)[0] == WEAKER
