"""How a claim is made, beside how its phrase makes it: what may happen is not what is permitted, nor what should be."""

from __future__ import annotations

import pytest

NARROWED, WEAKENED = ("drift", "scope-changed"), ("drift", "rank-changed")
SAME, DENIED = ("agreement", "same"), ("contradiction", "denied")


@pytest.mark.parametrize(
    ("first", "said", "expected"),
    [
        ("Pike may be caught.", "Pike can be caught.", SAME),
        ("Pike may be caught.", "Pike might be caught.", WEAKENED),
        ("Pike may be caught.", "Pike could be caught.", WEAKENED),
        ("Walkers can camp.", "Walkers are able to camp.", SAME),
        ("Walkers can camp.", "Walkers could camp.", WEAKENED),
        ("The syrup may cause headaches.", "The syrup might cause headaches.", SAME),
        ("The syrup may cause headaches.", "The syrup could cause headaches.", SAME),
        ("The syrup may cause headaches.", "The syrup does not cause headaches.", DENIED),
        ("The syrup may cause headaches.", "The syrup will cause headaches.", WEAKENED),
        ("The track may be muddy.", "The track might be muddy.", SAME),
    ],
)
def test_what_might_be_is_not_permitted(second, first, said, expected):
    assert second(first[:-1].removeprefix("The "), said, first) == expected


@pytest.mark.parametrize(
    ("first", "said", "phrase", "expected"),
    [
        ("The kiosks sell stamps.", "The kiosks should sell stamps.", "sell stamps", WEAKENED),
        ("The kiosks sell stamps.", "The kiosks are expected to sell stamps.", "sell stamps", WEAKENED),
        ("The kiosks sell stamps.", "The kiosks have to sell stamps.", "sell stamps", SAME),
        ("The kiosks sell stamps.", "The kiosks want to sell stamps.", "sell stamps", SAME),
        ("The kiosks sell stamps.", "The kiosks see the need to sell stamps.", "sell stamps", SAME),
        ("The kiosks will sell stamps.", "The kiosks hope to sell stamps.", "kiosks will sell stamps", WEAKENED),
    ],
)
def test_what_should_be_done_is_not_done(second, first, said, phrase, expected):
    assert second(phrase, said, first) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Owners are not required to mark the boundary.",
        "Owners are no longer required to mark the boundary.",
        "Owners are under no obligation to mark the boundary.",
        "Owners are not obliged to mark the boundary.",
    ],
)
def test_what_nobody_is_required_to_do_need_not_be_done(second, said):
    assert second("owners must mark the boundary", said, "Owners must mark the boundary.") == DENIED


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Divers do not need a licence.", DENIED),
        ("Divers need no licence.", DENIED),
        ("Divers may need a licence.", WEAKENED),
        ("Divers needed a licence.", NARROWED),
        ("Divers need a licence for caves.", NARROWED),
        ("Divers need a licence for eel.", NARROWED),
        ("All divers need a licence.", SAME),
    ],
)
def test_a_verb_behind_many_is_one_though_they_end_as_a_verb_does(second, said, expected):
    assert second("divers need a licence", said, "Divers need a licence.") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Keep in the dark after opening.", NARROWED),
        ("Please keep in the dark, if you can.", NARROWED),
        ("Keep in the dark once opened.", NARROWED),
        ("Keep in the dark until use.", NARROWED),
        ("Please keep in the dark.", SAME),
        ("Always keep in the dark.", SAME),
        ("Keep in the dark at all times.", SAME),
        ("Do not keep in the dark.", DENIED),
    ],
)
def test_an_order_is_narrowed_by_when_it_holds(second, said, expected):
    assert second("keep in the dark", said, "Keep in the dark.") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Mooring is free until the lock opens.", NARROWED),
        ("Mooring is free until departure.", NARROWED),
        ("Mooring is free until further notice.", SAME),
        ("Mooring is free after the first night.", NARROWED),
        ("Mooring is free within the second week.", NARROWED),
        ("Mooring is free once.", NARROWED),
        ("Mooring is free in Basin 4.", NARROWED),
        ("Mooring is free under Section 4.", SAME),
        ("Mooring is free in Field 4.", NARROWED),
        ("Mooring is free in the last week of May.", NARROWED),
        ("Mooring is free in the first place.", SAME),
        ("Mooring is free in most basins.", NARROWED),
        ("Mooring is free in most respects.", SAME),
        ("Mooring is free with a half-price lunch.", NARROWED),
        ("Mooring is free on night sailings.", NARROWED),
        ("Mooring is free at a low price.", SAME),
    ],
)
def test_a_time_a_number_and_a_name_of_two_words_narrow_what_is_so(second, said, expected):
    assert second("mooring is free", said, "Mooring is free.") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Nets must be mended by tenants.", NARROWED),
        ("Nets must be mended by the tenant.", NARROWED),
        ("Nets must be mended by crew.", NARROWED),
        ("Nets must be mended by law.", SAME),
        ("Nets must be mended by Friday.", SAME),
        ("Nets must be mended.", SAME),
    ],
)
def test_who_must_do_it_is_part_of_what_must_be_done(second, said, expected):
    assert second("nets must be mended", said, "Nets must be mended.") == expected


def test_what_was_done_by_some_was_done(second):
    assert second("nets are mended", "Nets are mended by tenants.", "Nets are mended.") == SAME


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Seniors under 70 ride free with a paying guest.", NARROWED),
        ("Seniors under 70 ride free on trams.", NARROWED),
        ("Seniors under 70 do not ride free.", DENIED),
        ("Seniors under 70 ride free of charge.", SAME),
    ],
)
def test_who_rides_free_is_narrowed_as_what_is_free(second, said, expected):
    assert second("seniors under 70 ride free", said, "Seniors under 70 ride free.") == expected


@pytest.mark.parametrize(
    ("first", "said", "expected"),
    [
        ("Diving is prohibited.", "Diving is not allowed.", SAME),
        ("Diving is prohibited.", "Diving is not permitted.", SAME),
        ("Diving is allowed.", "Diving is not forbidden.", SAME),
        ("Diving is prohibited.", "Diving is allowed.", DENIED),
        ("Diving is prohibited.", "Diving is not always allowed.", NARROWED),
        ("Diving is not prohibited.", "Diving is not allowed.", DENIED),
        ("The ford is safe.", "The ford is not unsafe.", ("single-source", "only-here")),
    ],
)
def test_what_is_not_allowed_is_prohibited(second, first, said, expected):
    assert second(first[:-1].removeprefix("The "), said, first) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The club lends boats to members.", NARROWED),
        ("The club lends boats to all members.", SAME),
        ("The club lends boats to its members.", SAME),
        ("The club lends boats to raise money.", SAME),
    ],
)
def test_to_whom_something_is_given_narrows_it(second, said, expected):
    assert second("club lends boats", said, "The club lends boats.") == expected
