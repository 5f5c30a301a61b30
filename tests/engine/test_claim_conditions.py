"""Two claims with conditions agree where the conditions do: "free if you book" is not "free unless you book"."""

from __future__ import annotations

import pytest
from rule_texts import lines

NARROWED, SAME, DENIED = ("drift", "scope-changed"), ("agreement", "same"), ("contradiction", "denied")


@pytest.fixture
def both(judged):
    """What two texts come to beside one another."""
    return lambda phrase, first, second: judged(lines(kind="term", find=f'["{phrase}"]'), first, second)[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("if you book", "unless you book"),
        ("if you book", "after 6 p.m."),
        ("before 10 a.m.", "after 10 a.m."),
        ("after 5 p.m.", "after 6 p.m."),
        ("until 31 March 2027", "until 30 April 2027"),
        ("except on Mondays", "only on Mondays"),
        ("except on Mondays", "on Mondays"),
        ("except on Mondays", "except on Tuesdays"),
        ("except for members", "for members"),
        ("for children under 12", "for children under 5"),
        ("for children", "for children under 5"),
        ("for adults over 65", "for adults under 65"),
        ("for 30 days", "for 14 days"),
        ("as long as seats last", "as long as you stay"),
        ("when it rains", "when it snows"),
        ("with our consent", "without our consent"),
        ("with our consent", "with your consent"),
        ("if you are over 65", "if you are under 65"),
        ("apart from the tower", "apart from the crypt"),
    ],
)
def test_other_conditions_make_another_claim(both, first, second):
    assert both("entry is free", f"Entry is free {first}.", f"Entry is free {second}.") == NARROWED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("if you book", "provided that you book"),
        ("if you book", "if you have booked"),
        ("if booked", "as long as you book"),
        ("for children under 12", "for children below 12"),
        ("until 31 March 2027", "till 31 March 2027"),
        ("except on Mondays", "excluding Mondays"),
        ("except on Mondays", "except Mondays"),
        ("for thirty days", "for 30 days"),
        ("on Mondays", "on Mondays only"),
        ("for members", "only for members"),
        ("if you book", "only if you book"),
        ("subject to availability", "subject to availability"),
    ],
)
def test_one_condition_in_other_words_makes_one_claim(both, first, second):
    assert both("entry is free", f"Entry is free {first}.", f"Guests know that entry is free {second}.") == SAME


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("If you book, entry is free.", "Entry is free if you book.", SAME),
        ("If you book, entry is free.", "If you stay, entry is free.", NARROWED),
        ("Until 1 May, entry is free.", "Entry is free until 1 May.", SAME),
    ],
)
def test_a_condition_in_front_is_that_behind(both, first, second, expected):
    assert both("entry is free", first, second) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Entry is free if you book.", "Entry is not free if you book.", DENIED),
        ("Entry is free if you book.", "Entry is not free.", DENIED),
        ("Entry is free if you book.", "Entry is not free unless you book.", NARROWED),
        ("Entry is free before 10 a.m.", "Entry is not free after 10 a.m.", NARROWED),
        ("Entry is free with our consent.", "Entry is not free without our consent.", NARROWED),
    ],
)
def test_a_denial_under_another_condition_denies_nothing(both, first, second, expected):
    assert both("entry is free", first, second) == expected


@pytest.mark.parametrize(
    ("claim", "tail"),
    [
        ("entry is free", "for the first 100 visitors"),
        ("entry is free", "for the first hour"),
        ("entry is free", "to those under 12"),
        ("entry is free", "from the age of 65"),
        ("entry is free", "from 1 May 2027"),
        ("entry is free", "starting in May"),
        ("entry is free", "most of the year"),
        ("entry is free", "over Easter"),
        ("entry is free", "throughout June"),
        ("entry is free", "this summer"),
        ("entry is free", "in exchange for a donation"),
        ("entry is free", "at the discretion of the warden"),
        ("entry is free", "while on duty"),
        ("dogs are allowed", "by invitation"),
        ("dogs are allowed", "upon registration"),
        ("dogs are allowed", "limited to one a guest"),
        ("dogs are allowed", "under supervision"),
        ("dogs are allowed", "under certain circumstances"),
        ("dogs are allowed", "as part of a trial"),
        ("members may vote", "once"),
        ("members may vote", "in the same term"),
        ("members must register", "via the portal"),
        ("members must register", "before their first race"),
        ("members must register", "every two years"),
        ("consent is required", "from parents"),
        ("we share no data", "for marketing"),
        ("we accept orders", "in writing"),
        ("draft is open for comment", "by members"),
        ("carrier insures the goods", "in transit"),
    ],
)
def test_a_claim_is_narrowed_by_what_is_said_behind_it(both, claim, tail):
    assert both(claim, f"It is so: {claim}.", f"It is so: {claim} {tail}.") == NARROWED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("entry is free", "In winter entry is free."),
        ("entry is free", "This summer entry is free."),
        ("entry is free", "From 1 May 2027, entry is free."),
        ("pupils wear caps", "On foot, pupils wear caps."),
    ],
)
def test_a_claim_is_narrowed_by_what_is_said_in_front_of_it(both, claim, said):
    assert both(claim, f"It is so: {claim}.", said) == NARROWED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("entry is free", "Entry is free from 2024 to 2026."),
        ("entry is free", "Entry is free for everyone."),
        ("entry is free", "Entry is free for the sake of all."),
        ("tower was built", "The tower was built from 1 May 2027, as part of a plan."),
        ("board approved the plan", "The board approved the plan on application of the mayor."),
        ("park is maintained", "The park is maintained by volunteers."),
        ("entry is free", "In winter the pool is shut and entry is free."),
        ("doors open", "Doors open once the bell rings, and once they are open you may enter."),
    ],
)
def test_what_tells_how_it_was_or_came_narrows_nothing(both, claim, said):
    assert both(claim, f"It is so: {claim}.", said) == SAME
