"""An equal value agrees, but not without a word, where what stands beside it makes another statement of it."""

from __future__ import annotations

import pytest
from rule_texts import lines

QUALIFIED, SAME, DENIED = ("agreement", "qualified"), ("agreement", "same"), ("contradiction", "denied")
NARROWED = ("drift", "scope-changed")


@pytest.fixture
def beside(judged):
    """What texts come to by a rule with one phrase."""
    return lambda kind, phrase, *said: judged(lines(kind=kind, find=f'["{phrase}"]'), *said)[0]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The toll is 9 euros plus VAT.", QUALIFIED),
        ("The toll is 9 euros (plus VAT).", QUALIFIED),
        ("The toll is 9 euros, not including the ferry.", QUALIFIED),
        ("The toll is 9 euros a day before tax.", QUALIFIED),
        ("The toll is 9 euros on average.", QUALIFIED),
        ("The toll is 9 euros net.", QUALIFIED),
        ("The toll is 9 euros a day.", QUALIFIED),
        ("The toll is 9 euros per axle.", QUALIFIED),
        ("The toll is 9 euros higher than in May.", QUALIFIED),
        ("The toll is 9 euros or 12 francs, whichever is higher.", QUALIFIED),
        ("The proposed toll is 9 euros.", QUALIFIED),
        ("The previous toll is 9 euros.", QUALIFIED),
        ("Perhaps the toll is 9 euros.", QUALIFIED),
        ("The council doubts that the toll is 9 euros.", QUALIFIED),
        ("The toll is 9 euros for parking.", QUALIFIED),
        ("The toll is 9 euros at 6 a.m.", QUALIFIED),
        ("The toll is 9 euros for two.", QUALIFIED),
        ("The toll is 9 euros below the usual.", QUALIFIED),
        ("The council expects that the toll is 9 euros.", QUALIFIED),
        ("The toll is 9 euros, ferry not included.", QUALIFIED),
        ("The toll is 9 euros each way.", QUALIFIED),
        ("The minimum toll is 9 euros.", QUALIFIED),
        ("The toll is 11 euros plus VAT.", NARROWED),
        ("The toll is 9 euros for everyone.", SAME),
        ("The toll is 9 euros, whichever road you take.", SAME),
        ("The toll is no longer 9 euros.", DENIED),
        ("We wrongly stated that the toll is 9 euros.", DENIED),
        ("As before, the toll is 9 euros.", SAME),
        ("This road, where the toll is 9 euros, is short.", SAME),
        ("The toll is 9 euros, less than elsewhere.", SAME),
        ("The toll is 9 euros, and late drivers pay more.", SAME),
        ("The toll is 9 euros, as the board has said.", SAME),
    ],
)
def test_what_a_price_is_told_with(beside, said, expected):
    assert beside("money", "toll is {value}", "The toll is 9 euros.", said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The choir gained 48 singers.", QUALIFIED),
        ("The choir grew by 48 singers.", QUALIFIED),
        ("The choir lost 48 singers.", QUALIFIED),
        ("The choir needs 48 singers.", QUALIFIED),
        ("The choir reports an increase of 48 singers.", QUALIFIED),
        ("The choir will have 48 singers.", QUALIFIED),
        ("The choir was to have 48 singers.", QUALIFIED),
        ("The choir should have 48 singers.", QUALIFIED),
        ("The choir might have 48 singers.", QUALIFIED),
        ("The choir usually has 48 singers.", QUALIFIED),
        ("The choir used to have 48 singers.", QUALIFIED),
        ("The choir has 48 singers at best.", QUALIFIED),
        ("The choir has 48 singers left.", QUALIFIED),
        ("The choir has 48 singers out of service.", QUALIFIED),
        ("If the choir has 48 singers, it may tour.", QUALIFIED),
        ("The choir has 48 singers more than in May.", QUALIFIED),
        ("The choir has 48 singers per part.", QUALIFIED),
        ("The choir is looking for 48 singers.", QUALIFIED),
        ("The choir has 48 singers aged under 20.", QUALIFIED),
        ("The choir grew to 48 singers.", SAME),
        ("The tour attracted 48 singers.", SAME),
        ("As of May 2023, the choir has 48 singers.", SAME),
        ("The choir has 48 singers as of May 2023.", SAME),
        ("From May 2023 the choir has 48 singers.", QUALIFIED),
        ("The 48 singers will meet in May.", SAME),
        ("Its 48 singers may also tour.", SAME),
        ("On stage you will see 48 singers.", SAME),
        ("The choir has 48 singers, more than ever.", SAME),
        ("Members may hear 48 singers.", SAME),
        ("In the end, 48 singers came.", SAME),
    ],
)
def test_what_a_number_counts(beside, said, expected):
    assert beside("count", "{value} singers", "The choir has 48 singers.", said) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("In 2021 it had 300 guests.", "In 2022 it had 300 guests.", QUALIFIED),
        ("In 2021 it had 300 guests.", "From May to July 2021 it had 300 guests.", QUALIFIED),
        ("In 2021 it had 300 guests.", "In May 2021 it had 300 guests.", SAME),
        ("In 2021 it had 300 guests.", "It had 300 guests.", SAME),
        ("In 2021 it had 300 guests. In 2022 it had 300 guests.", "In 2022 it had 300 guests.", SAME),
    ],
)
def test_when_a_number_holds(beside, first, second, expected):
    assert beside("count", "had {value} guests", first, second) == expected


def test_what_is_so_in_a_month_whatever_its_verb(beside):
    texts = "The shop shuts at 6 p.m.", "The shop shuts at 6 p.m. in July."
    assert beside("time", "shuts at {value}", *texts) == QUALIFIED


@pytest.mark.parametrize("said", ["The shop will open on 3 June.", "The shop is to open on 3 June."])
def test_what_is_scheduled_for_a_day_is_on_that_day(beside, said):
    assert beside("month-day", "open[s] on {value}", "The shop opens on 3 June.", said) == SAME


def test_a_rule_of_plans_tells_them_from_outcomes_by_itself(judged):
    rule = lines(kind="count", plan="true", find='["build {value} quays", "plan is for {value} quays"]')
    assert judged(rule, "It will build 12 quays.", "The plan is for 12 quays, it will be seen.")[0][0] == "agreement"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("We do not sing in 14 halls.", QUALIFIED),
        ("We no longer sing in 14 halls.", QUALIFIED),
        ("We've never sung in 14 halls.", QUALIFIED),
        ("We do not have 14 halls.", DENIED),
        ("We sing in 14 halls, not in churches.", SAME),
        ("We sing in 14 halls and do not mean to stop.", SAME),
        ("Do not forget that we sing in 14 halls.", SAME),
        ("We do not charge in the 14 halls.", SAME),
        ("Not only do we sing in 14 halls, we dance.", SAME),
        ("We are not at rest but in 14 halls.", SAME),
    ],
)
def test_what_a_denial_farther_in_front_leaves_of_a_number(beside, said, expected):
    assert beside("count", "{value} halls", "We sing in 14 halls.", said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("14 halls were never built.", QUALIFIED),
        ("In all, 14 halls were not opened.", QUALIFIED),
        ("14 halls of ours did not open.", QUALIFIED),
        ("14 halls don't open.", QUALIFIED),
        ("14 halls have not yet been built.", QUALIFIED),
        ("The 14 halls were not built in a day.", SAME),
        ("Our 14 halls do not sell beer.", SAME),
        ("14 halls opened and did not close.", SAME),
        ("14 halls, not churches, opened.", SAME),
        ("14 halls were not only built but sold.", SAME),
    ],
)
def test_what_a_denial_behind_leaves_of_a_number(beside, said, expected):
    assert beside("count", "{value} halls", "14 halls opened.", said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The plan to build 14 halls was dropped.", QUALIFIED),
        ("Plans for 14 halls were scrapped.", QUALIFIED),
        ("A bid to open 14 halls failed.", QUALIFIED),
        ("Its proposal for 14 halls was rejected.", QUALIFIED),
        ("The decision to build 14 halls was made in May.", QUALIFIED),
        ("The plan, which cost much, gave us 14 halls.", SAME),
        ("14 halls plan to close.", SAME),
        ("We opened 14 halls to plan.", SAME),
    ],
)
def test_what_a_noun_of_plans_leaves_of_a_number(beside, said, expected):
    assert beside("count", "{value} halls", "14 halls opened.", said) == expected


def test_what_a_noun_of_plans_leaves_of_a_verb(beside):
    assert beside("count", "open {value} halls", "We open 14 halls.", "The plan to open 14 halls failed.") == QUALIFIED
