"""What stands behind a claim with "with", a number, a time or a decision narrows it; what only goes along does not."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED, SAME = ("drift", "scope-changed"), ("agreement", "same")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("parking is free", "Parking is free with a receipt."),
        ("parking is free", "Parking is free with any meal."),
        ("parking is free", "Parking is free with registration."),
        ("parking is free", "Parking is free of charge with two stamps."),
        ("dogs are allowed", "Dogs are allowed with a lead."),
        ("lunch is included", "Lunch is included with day tickets."),
        ("ramps are safe", "Ramps are safe with railings."),
        ("drug is approved for children", "The drug is approved for children with asthma."),
        ("inn takes dogs", "The inn takes dogs with prior notice."),
    ],
)
def test_with_narrows_what_is_so_or_allowed(second, phrase, said):
    assert second(phrase, said) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("parking is free", "Parking is free, with a shop next door."),
        ("parking is free", "Parking is free with no time limit."),
        ("parking is free", "Parking is free with immediate effect."),
        ("yard is pretty", "The yard is pretty with its old trees."),
        ("line is electrified", "The line is electrified with overhead wires."),
        ("inn sells bread", "The inn sells bread with seeds."),
        ("bridge was opened", "The bridge was opened with a parade."),
        ("board approved the plan", "The board approved the plan with 12 votes."),
        ("board approved the plan", "The board approved the plan with no changes."),
        ("board approved the plan", "The board approved the plan in line with local conditions."),
        ("yards are equal", "The yards are equal before the law."),
    ],
)
def test_with_narrows_nothing_where_it_tells_what_goes_along(second, phrase, said):
    assert second(phrase, said) == SAME


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("board approved the plan", "The board approved the plan with two amendments."),
        ("board approved the plan", "The board approved the plan in May, with a few small changes."),
        ("deed was signed", "The deed was signed with reservations."),
        ("records are open", "The records are open, with few exceptions."),
        ("board published the list", "The board published the list with omissions."),
        ("drug was approved for adults", "The drug was approved for adults under 65."),
        ("drug was withdrawn", "The drug was withdrawn temporarily."),
    ],
)
def test_what_is_kept_back_narrows_what_was_done_as_well(second, phrase, said):
    assert second(phrase, said) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("board approved the plan", "The board approved the plan for 2020.", NARROWED),
        ("board approved the plan", "The board approved the plan for the northern towns.", NARROWED),
        ("board approved the plan", "The board approved the plan for Camp Arun.", NARROWED),
        ("drug was approved", "The drug was approved for infants.", NARROWED),
        ("board approved the plan", "The board approved the plan for the first time.", SAME),
        ("board approved the plan", "The board approved the plan for lack of others.", SAME),
        ("board approved the plan", "The board approved the plan in 2020.", SAME),
        ("board built the hall", "The board built the hall for workers.", SAME),
        ("parking is free", "Parking is free for 2020.", NARROWED),
    ],
)
def test_for_narrows_what_was_decided(second, phrase, said, expected):
    assert second(phrase, said) == expected


def test_decisions_on_two_years_do_not_agree(judged):
    rule = lines(kind="term", find='["board approved the plan"]')
    first, other = "The board approved the plan for 2020.", "The board approved the plan for 2021."
    assert judged(rule, first, other)[0] == NARROWED


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("water is clean", "The water is clean when boiled."),
        ("water is clean", "The water is clean where it is filtered."),
        ("water is clean", "The water is clean after boiling."),
        ("tickets are valid", "Tickets are valid before 9.30 a.m."),
        ("tickets are valid", "Tickets are valid up to 24 hours before departure."),
        ("tickets are valid", "Tickets are valid within 14 days."),
        ("tickets are valid", "Tickets are valid after 9.30 a.m."),
        ("open to children", "The pool is open to children over six."),
        ("open to children", "The pool is open to children under 12."),
        ("open to children", "The pool is open to children aged 6 or more."),
        ("parking is free", "Parking is free outside office hours."),
        ("parking is free", "Parking is free on the first Sunday of the month."),
        ("parking is free", "Parking is free every Monday."),
        ("line is closed", "The line is closed between Arun and Bero."),
        ("tours are available", "Tours are available for a small fee."),
        ("members elect the board", "Members elect the board when they meet."),
        ("we accept cards", "We accept cards after 6 p.m."),
    ],
)
def test_times_and_limits_narrow_what_is_so(second, phrase, said):
    assert second(phrase, said) == NARROWED


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("parking is free", "Parking is free in May, when the roses bloom."),
        ("parking is free", "Parking is free every day."),
        ("parking is free", "Parking is free after all."),
        ("bid was opened", "The bid was opened when the board met."),
        ("rates fell", "Rates fell below 5 percent."),
        ("rates fell", "Rates fell when the mill closed."),
        ("members elected the board", "Members elected the board in the evening."),
        ("works were finished", "The works were finished after 6 p.m."),
        ("bid was opened", "The bid was opened after 14 days."),
    ],
)
def test_times_that_leave_nothing_out_narrow_no_claim(second, phrase, said):
    assert second(phrase, said) == SAME
