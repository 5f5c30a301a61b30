"""The word in front of the subject of a claim may tell that it is said of a part: "folding bicycles are allowed"."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED, SAME, DENIED = ("drift", "scope-changed"), ("agreement", "same"), ("contradiction", "denied")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("bikes are allowed", "Folding bikes are allowed."),
        ("bikes are allowed", "The notice says that folding bikes are allowed."),
        ("bikes are allowed", "High-wheel bikes are allowed."),
        ("bikes are allowed", "Class 2 bikes are allowed."),
        ("bikes are allowed", "New bikes are allowed."),
        ("bikes are allowed", "Registered bikes are allowed, and so are prams."),
        ("bikes are allowed", "All women's bikes are allowed."),
        ("bikes are allowed", "In summer, folding bikes are allowed."),
        ("bidders must pay a deposit", "Foreign bidders must pay a deposit."),
        ("trainees receive pay", "Second-year trainees receive pay."),
        ("trainees wear a badge", "Female trainees wear a badge."),
        ("roof is open", "The east roof is open."),
        ("entry is free", "Evening entry is free."),
        ("bed linen is provided", "Extra bed linen is provided."),
        ("policy covers the roof", "The premium policy covers the roof."),
        ("no leaks are known", "No large leaks are known."),
        ("sales fell", "Ticket sales fell."),
        ("buses run at night", "Express buses run at night."),
    ],
)
def test_a_claim_of_one_sort_is_narrower(second, phrase, said):
    assert second(phrase, said) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("bikes are allowed", "All bikes are allowed."),
        ("bikes are allowed", "Our bikes are allowed."),
        ("bikes are allowed", "Unfortunately bikes are allowed."),
        ("bikes are allowed", "On all trains bikes are allowed."),
        ("bikes are allowed", "Today bikes are allowed."),
        ("entry is free", "The museum's entry is free."),
        ("rivers are clean", "Norland's rivers are clean."),
        ("justice was done", "The people felt justice was done."),
        ("accepts cash", "The kiosk accepts cash."),
        ("sell stamps", "The kiosks sell stamps."),
        ("policy is valid", "The current policy is valid."),
    ],
)
def test_a_word_in_front_that_tells_no_sort_narrows_nothing(second, phrase, said):
    assert second(phrase, said) == SAME


def test_one_sort_said_twice_agrees(judged):
    rule = lines(kind="term", find='["bikes are allowed"]')
    assert judged(rule, "Folding bikes are allowed.", "All folding bikes are allowed.")[0] == SAME


def test_one_sort_denied_is_denied(judged):
    rule = lines(kind="term", find='["bikes are allowed"]')
    assert judged(rule, "Folding bikes are allowed.", "Folding bikes are not allowed.")[0] == DENIED
