"""How a claim is made decides what it says: denied, under a condition, in part, perhaps, or at another time."""

from __future__ import annotations

import pytest
from rule_texts import lines

DENIED, NARROWED = ("contradiction", "denied"), ("drift", "scope-changed")
WEAKER, SAME = ("drift", "rank-changed"), ("agreement", "same")
ALONE = ("single-source", "only-here")
PLAIN = {
    "entry is free": "Entry is free.",
    "requires a permit": "The site requires a permit.",
    "members vote by post": "Members vote by post.",
    "must wear a helmet": "Visitors must wear a helmet.",
    "applies to all staff": "The code applies to all staff.",
    "shop is always open": "The shop is always open.",
    "permits expire": "Permits expire.",
    "helmets are mandatory": "Helmets are mandatory.",
    "bid was opened": "The bid was opened.",
    "entry ... free": "Entry to the park is free.",
    "free entry": "There is free entry.",
    "needs Python": "It needs Python.",
    "fair trade": "The shop supports fair trade.",
    "does not share data": "It does not share data.",
    "shares data": "It shares data.",
    "we accept cards": "We accept cards.",
    "licence allows copies": "The licence allows copies.",
    "deposit is refundable": "The deposit is refundable.",
    "helmets must be worn": "Helmets must be worn.",
    "lift does not restart automatically": "The lift does not restart automatically.",
    "light is on": "The light is on.",
}


@pytest.fixture
def second(judged):
    """What a second text comes to beside the plain claim of a phrase."""
    return lambda phrase, said: judged(lines(kind="term", find=f'["{phrase}"]'), PLAIN[phrase], said)[0]


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
    expected = WEAKER if "cannot" in said or "will" in said else DENIED
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
        ("helmets must be worn", "Helmets need not be worn."),
        ("lift does not restart automatically", "The lift restarts automatically."),
        ("light is on", "The light is off."),
        ("helmets are mandatory", "Helmets are optional."),
        ("deposit is refundable", "The deposit is nonrefundable."),
    ],
)
def test_a_claim_is_denied_by_the_contrary_of_what_it_requires(second, phrase, said):
    assert second(phrase, said) == DENIED


def test_a_claim_about_what_was_so_for_a_time_is_not_narrowed(second):
    assert second("bid was opened", "The bid was opened for 30 days.") == SAME


@pytest.mark.parametrize(
    ("said", "expected"),
    [("entry is free", SAME), ("unless you pay, entry is free", NARROWED), ("entry is free only now", NARROWED)],
)
def test_in_a_long_sentence_the_words_around_a_claim_tell_how_it_is_made(second, said, expected):
    assert second("entry is free", f"It lists {'oak and elm and ' * 90}ash; {said}.") == expected


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


def test_when_something_was_done_narrows_it_not(judged):
    rule = lines(kind="term", find='["gate was mended"]')
    said = "The gate was mended.", "The gate was mended between April and July."
    assert judged(rule, *said)[0] == ("agreement", "same")
