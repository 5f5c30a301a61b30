"""Where, with whom and about what a claim holds: what must be done in one place, or is nowhere missing but there."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED, SAME = ("drift", "scope-changed"), ("agreement", "same")


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("goggles must be worn", "Goggles must be worn in the laboratory.", NARROWED),
        ("goggles must be worn", "Goggles must be worn on the upper deck.", NARROWED),
        ("goggles must be worn", "Goggles must be worn for diving trips.", NARROWED),
        ("goggles must be worn", "Goggles must be worn at all times.", SAME),
        ("goggles must be worn", "Goggles must be worn for safety.", SAME),
        ("goggles must be worn", "Goggles must be worn by all.", SAME),
        ("phones may be used", "Phones may be used in the waiting room.", NARROWED),
        ("fees must be paid", "Fees must be paid in advance.", SAME),
        ("vows were exchanged", "Vows were exchanged in the old chapel.", SAME),
    ],
)
def test_a_place_narrows_what_must_or_may_be_done(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("there were no leaks", "There were no leaks in the north wing.", NARROWED),
        ("there are no lockers", "There are no lockers at the lower gate.", NARROWED),
        ("hut has no stove", "The hut has no stove in the attic room.", NARROWED),
        ("we received no complaints", "We received no complaints from Norway.", NARROWED),
        ("there were no leaks", "There were no leaks in 2023.", SAME),
        ("there were no leaks", "There were no leaks during the year.", SAME),
        ("there were no leaks", "There were no leaks at all.", SAME),
        ("there is a stove", "There is a stove in the attic room.", SAME),
        ("hut has a stove", "The hut has a stove in the attic room.", SAME),
        ("there were leaks", "There were no leaks in the north wing.", NARROWED),
    ],
)
def test_a_place_narrows_what_is_nowhere(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("filming is allowed", "Filming is allowed without a tripod.", NARROWED),
        ("filming is allowed", "Filming is allowed without lamps.", NARROWED),
        ("entry is permitted", "Entry is permitted without a ticket.", SAME),
        ("entry is permitted", "Entry is permitted without prior booking.", SAME),
        ("filming is allowed", "Filming is allowed without restrictions.", SAME),
        ("filming is allowed", "Filming is allowed without exception.", SAME),
        ("entry is not permitted", "Entry is not permitted without a ticket.", NARROWED),
        ("dogs are not allowed", "Dogs are not allowed without a lead.", NARROWED),
        ("dogs are not allowed", "Dogs are not allowed without exception.", SAME),
        ("entry is permitted", "Entry is not permitted without a ticket.", NARROWED),
    ],
)
def test_without_narrows_what_is_allowed_unless_it_widens_it(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("pupils travel free", "Pupils travel free with a teacher.", NARROWED),
        ("pupils travel free", "Pupils travel free on the harbour bus.", NARROWED),
        ("pupils travel free", "Pupils travel free of charge.", SAME),
        ("a badge is required", "A badge is required on site.", NARROWED),
        ("a badge is required", "A badge is required at work.", NARROWED),
        ("panel handles claims", "The panel handles claims about noise levels.", SAME),
        ("panel handles claims", "The panel handles claims about neighbours.", NARROWED),
        ("panel handles claims", "The panel handles claims against members.", NARROWED),
        ("panel handles claims", "The panel handles claims against all.", SAME),
        ("dogs are not allowed", "Dogs are not allowed to swim.", NARROWED),
        ("dogs are allowed", "Dogs are allowed to swim in the lake.", NARROWED),
        ("the roof was repaired", "Parts of the roof were repaired.", NARROWED),
        ("the roof was repaired", "Part of the roof was repaired.", NARROWED),
        ("the roofs were repaired", "Half of the roofs were repaired.", NARROWED),
    ],
)
def test_what_else_a_claim_is_tied_to_narrows_it(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize("phrase", ["milk must be drunk within two days", "milk must be drunk within 2 days"])
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Milk must be drunk within 2 days.", SAME),
        ("Milk must be drunk within two days.", SAME),
        ("Milk should be drunk within 2 days.", ("drift", "rank-changed")),
    ],
)
def test_a_number_of_a_claim_is_read_in_words_and_in_figures(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("we do not sell maps", "We do not sell maps to shops.", NARROWED),
        ("we do not sell maps", "We do not sell maps in the upper hall.", NARROWED),
        ("we do not sell maps", "We do not sell maps with errors.", NARROWED),
        ("we do not sell maps", "We do not sell maps at all.", SAME),
        ("we did not sell the mill", "We did not sell the mill in the old hall.", SAME),
        ("page needs a password", "The page needs a password for downloads.", NARROWED),
        ("page needs a password", "The page needs a password for security reasons.", SAME),
        ("hut has a stove", "The hut has a stove for guests.", SAME),
        ("rates include insurance", "The rates include insurance against fire.", NARROWED),
        ("rates exclude floods", "The rates exclude floods in coastal areas.", NARROWED),
        ("bikes are allowed", "Bicycles are allowed.", SAME),
        ("no tools are required", "No special tools are required.", NARROWED),
    ],
)
def test_what_is_not_done_or_is_needed_is_narrowed_by_its_use(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("tools are required", "No special tools are required.", NARROWED),
        ("tools are required", "No doubt tools are required.", SAME),
        ("tools are required", "No, special tools are required.", NARROWED),
        ("no tools are required", "Special tools are required.", ("contradiction", "denied")),
    ],
)
def test_no_in_front_of_one_of_many_sorts(judged, phrase, said, expected):
    rule = lines(kind="term", find=f'["{phrase}"]')
    assert judged(rule, f"{phrase.capitalize()}.", said)[0] == expected


@pytest.mark.parametrize("often", ["once a year", "twice a month", "one day a week", "the first time", "most days"])
def test_what_is_so_only_now_and_then_is_narrower(judged, often):
    rule = lines(kind="term", find='["switching is free"]')
    assert judged(rule, "Switching is free.", f"Switching is free {often}.")[0] == ("drift", "scope-changed")
