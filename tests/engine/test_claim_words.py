"""A claim is found in other words of the same sense, denied by words of the contrary, and told from its neighbours."""

from __future__ import annotations

import pytest
from rule_texts import lines

DENIED, NARROWED = ("contradiction", "denied"), ("drift", "scope-changed")
WEAKER, SAME, ALONE = ("drift", "rank-changed"), ("agreement", "same"), ("single-source", "only-here")


@pytest.mark.parametrize(
    ("phrase", "plain", "said", "expected"),
    [
        ("parking is free", "Parking is free.", "Parking remains free.", SAME),
        ("parking is free", "Parking is free.", "Parking stayed free.", NARROWED),
        ("parking is free", "Parking is free.", "Parking continues to be free.", SAME),
        ("parking remains free", "Parking remains free.", "Parking is not free.", DENIED),
        ("parking is free", "Parking is free.", "Parking has been free.", SAME),
        ("parking is free", "Parking is free.", "Parking has always been free.", SAME),
        ("parking is free", "Parking is free.", "Parking had been free.", NARROWED),
        ("ramp is safe", "The ramp is safe.", "The ramp is perfectly safe.", SAME),
        ("ramp is safe", "The ramp is safe.", "The ramp is not very safe.", NARROWED),
        ("parking is free", "Parking is free.", "Parking has never been free.", DENIED),
        ("board signed the deed", "The board signed the deed.", "The board has signed the deed.", SAME),
        ("board signed the deed", "The board signed the deed.", "The board had signed the deed.", SAME),
        ("board signed the deed", "The board signed the deed.", "The board has not signed the deed.", DENIED),
        ("board signed the deed", "The board signed the deed.", "The board has yet to sign the deed.", DENIED),
        ("board signed the deed", "The board signed the deed.", "The board failed to sign the deed.", DENIED),
        ("board signs deeds", "The board signs deeds.", "The board refuses to sign deeds.", DENIED),
        ("board has signed the deed", "The board has signed the deed.", "The board signed the deed.", SAME),
        ("deed was signed", "The deed was signed.", "The deed may have been signed.", WEAKER),
        ("mill grinds corn", "The mill grinds corn.", "The mill has ground corn.", ALONE),
        ("sales grew", "Sales grew.", "Sales have grown.", SAME),
        ("board signed the deed", "The board signed the deed.", "The board unanimously signed the deed.", SAME),
        ("board signed the deed", "The board signed the deed.", "The board did not formally sign the deed.", NARROWED),
        ("inn has rooms", "The inn has rooms.", "The inn has heated rooms.", ALONE),
    ],
)
def test_a_claim_is_found_behind_other_verbs_of_state_and_in_the_perfect(second, phrase, plain, said, expected):
    assert second(phrase, said, plain) == expected


@pytest.mark.parametrize(
    ("phrase", "plain", "said", "expected"),
    [
        ("sales fell", "Sales fell.", "Sales decreased.", SAME),
        ("sales fell", "Sales fell.", "Sales increased.", DENIED),
        ("sales fell", "Sales fell.", "Sales will decrease.", WEAKER),
        ("sales fell", "Sales fell.", "Sales did not drop.", DENIED),
        ("taxes increased", "Taxes increased.", "Taxes may increase.", WEAKER),
        ("taxes increased", "Taxes increased.", "Taxes are going to rise.", WEAKER),
        ("dogs are allowed", "Dogs are allowed.", "Dogs are permitted.", SAME),
        ("dogs are permitted", "Dogs are permitted.", "Dogs are banned.", DENIED),
        ("needs a key", "It needs a key.", "It requires a key.", SAME),
        ("water is drinkable", "The water is drinkable.", "The water is undrinkable.", DENIED),
    ],
)
def test_a_claim_is_found_in_words_of_its_sense_and_denied_by_those_of_the_contrary(
    second, phrase, plain, said, expected
):
    assert second(phrase, said, plain) == expected


@pytest.mark.parametrize(
    ("phrase", "plain", "said", "expected"),
    [
        ("requires a key", "The door requires a key.", "The door requires no key.", DENIED),
        ("requires a key", "The door requires a key.", "The door requires another key.", ALONE),
        ("pays no fee", "The club pays no fee.", "The club pays a fee.", DENIED),
        ("pays no fee", "The club pays no fee.", "The club does not pay a fee.", SAME),
        ("sells bread", "The inn sells bread.", "The inn does not sell any bread.", DENIED),
        ("takes cards", "The inn takes cards.", "The inn takes both cards and cash.", SAME),
        ("takes cards", "The inn takes cards.", "The inn takes neither cards nor cash.", DENIED),
        ("takes cards", "Each inn takes cards.", "Neither the inn nor the bar takes cards.", DENIED),
        ("has rooms", "The inn has rooms.", "Neither the inn nor the bar has rooms.", DENIED),
        ("rooms have locks", "Rooms have locks.", "No rooms have locks.", DENIED),
    ],
)
def test_a_claim_is_denied_by_no_and_neither(second, phrase, plain, said, expected):
    assert second(phrase, said, plain) == expected


@pytest.mark.parametrize(
    ("phrase", "plain", "said", "expected"),
    [
        ("takes cards", "The inn takes cards.", "The inn took cards.", NARROWED),
        ("offers free meals", "The inn offers free meals.", "The pupils were offered free meals.", ALONE),
        ("uses old paper", "The press uses old paper.", "The used old paper burns.", ALONE),
    ],
)
def test_a_phrase_that_begins_with_its_verb_is_found_in_the_past_where_it_is_active(
    second, phrase, plain, said, expected
):
    assert second(phrase, said, plain) == expected


@pytest.mark.parametrize(
    ("phrase", "plain", "said"),
    [
        ("parking is free", "Parking is free.", "Parking is free for meetings."),
        ("parking is free", "Parking is free.", "Parking is free of charge for meetings."),
        ("parking is free", "Parking is free.", "Parking is free in Camp Arun."),
        ("parking is free", "Parking is free.", "In Camp Arun, parking is free."),
        ("parking is free", "Parking is free.", "For meetings, parking is free."),
        ("parking is free", "Parking is free.", "Parking remains free in the yard."),
        ("dogs are allowed", "Dogs are allowed.", "Dogs are allowed on the north beach."),
        ("ramp is closed", "The ramp is closed.", "The ramp is closed to lorries."),
        ("takes cards", "The inn takes cards.", "The inn takes cards for meals."),
        ("treats wounds", "The clinic treats wounds.", "The clinic treats wounds in Camp Arun."),
        ("sales fell", "Sales fell.", "Sales fell in Norland."),
        ("parking is free", "Parking is free for meetings.", "Parking is free for weddings."),
        ("open to the public", "The mill is open to the public.", "The mill was open to the public."),
    ],
)
def test_a_claim_said_of_a_place_or_a_use_is_narrower(second, phrase, plain, said):
    assert second(phrase, said, plain) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "plain", "said"),
    [
        ("parking is free", "Parking is free.", "Parking is free for everyone."),
        ("parking is free", "Parking is free.", "Parking is free for children and adults alike."),
        ("parking is free", "Parking is free.", "Parking is free for example."),
        ("parking is free", "Parking is free.", "Parking is free in practice."),
        ("parking is free", "Parking is free.", "Parking is free in all yards."),
        ("parking is free", "Parking is free.", "Parking is free for its guests."),
        ("parking is free", "Parking is free.", "Parking is free in May."),
        ("bridge is closed", "The bridge is closed.", "The bridge is closed for repairs."),
        ("parking is free", "Parking is free.", "Parking is free, and in Camp Arun you can swim."),
        ("parking is free", "Parking is free.", "If you have a car, note that parking is free."),
        ("parking is free", "Parking is free in Camp Arun.", "In Camp Arun, parking is free."),
        ("parking is free", "Parking is free for meetings.", "Parking is free for a meeting."),
        ("board signed the deed", "The board signed the deed.", "The board signed the deed in Camp Arun."),
        ("board signed the deed", "The board signed the deed.", "The board signed the deed only after a long debate."),
        ("board signed the deed", "The board signed the deed.", "The board signed the deed, but not the letter."),
        ("sales fell", "Sales fell.", "Sales fell in the first quarter."),
        ("has a pool", "The inn has a pool.", "The inn has a pool in the yard."),
        ("members agree", "The members agree.", "The members agree on the goals."),
    ],
)
def test_words_that_tell_no_part_narrow_no_claim(second, phrase, plain, said):
    assert second(phrase, said, plain) == SAME


@pytest.mark.parametrize(("place", "expected"), [("Bero", NARROWED), ("Arun", DENIED)])
def test_claims_said_of_two_places_do_not_deny_one_another(second, place, expected):
    assert (
        second("parking is free", f"Parking is not free in Camp {place}.", "Parking is free in Camp Arun.") == expected
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The inn will offer free meals.", WEAKER),
        ("The inn offered free meals.", NARROWED),
        ("The inn has offered free meals.", SAME),
        ("The inn gives free meals.", SAME),
    ],
)
def test_the_verb_in_front_of_a_claim_without_one_tells_its_time(second, said, expected):
    assert second("free meals", said, "The inn offers free meals.") == expected


@pytest.mark.parametrize(
    ("phrase", "plain", "said", "expected"),
    [
        ("rooms have locks", "Rooms have locks.", "Three rooms have no locks.", NARROWED),
        ("rooms have locks", "Rooms have locks.", "12 rooms have locks.", SAME),
        ("rooms have locks", "No rooms have locks.", "Three rooms have locks.", DENIED),
        ("gates are open", "The gates are open.", "Two gates are closed.", NARROWED),
    ],
)
def test_a_denial_of_some_that_are_counted_is_no_denial_of_all(second, phrase, plain, said, expected):
    assert second(phrase, said, plain) == expected


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("gate is locked", "The gate is kept locked.", ["gate is kept locked"]),
        ("gate is locked", "The gate stands locked.", ["gate stands locked"]),
        ("takes cards", "The inn takes cash and cards.", ["takes cash and cards"]),
        ("guests must pay", "Guests of the inn must pay.", ["Guests of the inn must pay"]),
        ("gate is locked", "Ask whether the gate is always kept locked.", []),
        ("gate is locked", "The gate is green, and a door is locked.", []),
        ("gate is locked", "The locked gate.", []),
        ("port workers vote", "The port has a vote.", []),
    ],
)
def test_the_words_of_a_claim_apart_or_with_another_verb_are_a_near_miss(judged, phrase, said, expected):
    verdict, _, missed = judged(lines(kind="term", find=f'["{phrase}"]'), said)
    assert verdict[0] == "unmatched"
    assert missed == [f"d1 {words}" for words in expected]


@pytest.mark.parametrize(
    ("kind", "phrase", "first", "other", "expected"),
    [
        ("year", "Founded {value}", "Founded 1907.", "It was founded in 1907.", "agreement"),
        ("year", "Founded {value}", "Founded 1907.", "It was founded in 1908.", "contradiction"),
        ("date", "opens {value}", "It opens 3 May 2020.", "It opens on 4 May 2020.", "contradiction"),
        ("count", "Founded {value}", "Founded 12.", "Founded in 13.", "single-source"),
    ],
)
def test_a_phrase_of_a_date_is_found_with_a_preposition_in_front_of_it(judged, kind, phrase, first, other, expected):
    assert judged(lines(kind=kind, find=f'["{phrase}"]'), first, other)[0][0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There's no deadline.", ("agreement", "same")),
        ("There isn't a deadline.", ("agreement", "same")),
        ("There's a deadline.", ("contradiction", "denied")),
        ("There's no deadline for members.", ("drift", "scope-changed")),
    ],
)
def test_there_with_its_verb_in_one_word(judged, said, expected):
    rule = lines(kind="term", find='["there is no deadline"]')
    assert judged(rule, "There is no deadline.", said)[0] == expected


@pytest.mark.parametrize("find", ["nobody was hurt", "no one was hurt"])
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Nobody was hurt.", ("agreement", "same")),
        ("No one was hurt.", ("agreement", "same")),
        ("No pupils were hurt.", ("agreement", "same")),
        ("Nobody has been hurt.", ("agreement", "same")),
        ("Two people were hurt.", ("contradiction", "denied")),
        ("A woman was hurt.", ("contradiction", "denied")),
        ("Some of the young workers were hurt.", ("contradiction", "denied")),
        ("Somebody may be hurt.", ("drift", "rank-changed")),
        ("Two dogs were hurt.", ("single-source", "only-here")),
        ("Nobody knows who was hurt.", ("single-source", "only-here")),
    ],
)
def test_what_is_said_of_nobody_is_denied_by_anybody(judged, find, said, expected):
    text = "No one was hurt." if "one" in find else "Nobody was hurt."
    assert judged(lines(kind="term", find=f'"{find}"'), text, said)[0] == expected


@pytest.mark.parametrize("said", ["For example.", "Still.", "In fact, usually not."])
def test_a_phrase_may_be_one_that_only_says_how_a_claim_is_made(judged, said):
    assert judged(lines(kind="term", find='["for example", "still", "in fact"]'), said, said)[0] == SAME
