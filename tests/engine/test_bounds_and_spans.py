"""Phrases with the words of a bound or of a span of time in front of their slot."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("kind", "find", "first", "second", "expected"),
    [
        (
            "duration",
            "sent within {value}",
            "It is sent within 30 days.",
            "It is sent within 40 days.",
            "contradiction",
        ),
        (
            "duration",
            "sent within {value}",
            "It is sent within thirty days.",
            "It is sent within 30 days.",
            "agreement",
        ),
        (
            "count",
            "limited to {value} a day",
            "Boats are limited to 12 a day.",
            "It is limited to 12 a day.",
            "agreement",
        ),
        (
            "count",
            "limited to {value} a day",
            "Boats are limited to 12 a day.",
            "It is limited to 21 a day.",
            "contradiction",
        ),
        (
            "duration",
            "daily maximum of {value}",
            "A daily maximum of nine hours",
            "Daily maximum of 10 hours",
            "contradiction",
        ),
        (
            "duration",
            "daily maximum {value}",
            "It has a daily maximum of nine hours.",
            "Daily maximum: 9 h",
            "agreement",
        ),
    ],
)
def test_a_phrase_may_have_the_words_of_a_bound(judged, kind, find, first, second, expected):
    assert judged(lines(kind=kind, find=f'"{find}"', limit="true"), first, second)[0][0] == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The pool is open from 7 a.m. to 8 p.m.", "agreement"),
        ("The pool is open from 7 a.m. to 9 p.m.", "drift"),
        ("The pool is open from 8 p.m. to 11 p.m.", "drift"),
    ],
)
def test_a_time_from_one_hour_to_another_is_compared_whole(judged, second, expected):
    assert (
        judged(lines(kind="time", find='["open from {value}", "open {value}"]'), "Open 7 a.m. to 8 p.m.", second)[0][0]
        == expected
    )


@pytest.mark.parametrize("phrase", ["runs from {value}", "runs {value}"])
@pytest.mark.parametrize(("last", "expected"), [("31", "agreement"), ("30", "contradiction")])
def test_the_side_of_a_period_is_taken_behind_from(judged, phrase, last, expected):
    find = f'[{{phrase: "{phrase}", side: end}}, "ends on {{value}}"]'
    rule = lines(kind="date", find=find)
    assert (
        judged(rule, "It runs from 1 April 2026 to 31 March 2028.", f"It ends on {last} March 2028.")[0][0] == expected
    )


def test_a_year_for_each_of_which_a_value_holds_is_no_length_of_time(judged):
    rule = lines(kind="duration", find='["{value} of paid leave", "leave {value}"]')
    verdict, quotes, _ = judged(rule, "They have 30 days of paid leave a year.", "It is 30 days of paid leave.")
    assert (verdict[0], quotes) == ("agreement", ["d1 30 days", "d2 30 days"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velorin works.", "agreement"),
        ("| Velorin | 12 mg |\n|---|---|\n| Dose of | Velorin |\n", "agreement"),
        ("They took Velorin.", "drift"),
    ],
)
def test_the_capital_of_a_sentence_is_none_of_a_name(judged, text, expected):
    assert judged(lines(kind="name", names="[velorin]"), "They took velorin.", text)[0][0] == expected


@pytest.mark.parametrize(
    ("kind", "find", "first", "second", "expected"),
    [
        ("age", "Children {value} go free", "Children under 12 go free.", "Children up to 12 go free.", "drift"),
        ("age", "Children {value} go free", "Children under 12 go free.", "Children below 12 go free.", "agreement"),
        ("count", "takes {value} guests", "It takes fewer than 30 guests.", "It takes at most 30 guests.", "drift"),
        ("count", "takes {value} guests", "It takes 30 guests.", "It takes at most 30 guests.", "agreement"),
        ("percent", "share is {value}", "Its share is below 5%.", "Its share is at most 5%.", "agreement"),
        ("money", "fine is {value}", "The fine is £80 per parent.", "The fine is £80 for each child.", "drift"),
        ("money", "fine is {value}", "The fine is £80 per parent.", "The fine is £80 for each parent.", "agreement"),
        ("money", "fine is {value}", "The fine is £80 per parent.", "The fine is £80 for each of them.", "agreement"),
    ],
)
def test_limits_of_whole_things_have_their_number_or_not(judged, kind, find, first, second, expected):
    assert judged(lines(kind=kind, find=f'"{find}"', limit="true"), first, second)[0][0] == expected


def test_one_value_fills_one_slot(judged):
    rule = lines(kind="date", find='["opens Low Tide on {value}", "Low Tide {value} {other}"]')
    _, quotes, missed = judged(rule, "It opens Low Tide on Saturday, March 21, 2026.", "Low Tide: 21 March, 6 June")
    assert (quotes, missed) == (["d1 March 21, 2026", "d2 21 March"], [])


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Come no later than one hour before departure.", "agreement"),
        ("Come no later than 60 minutes prior to departure.", "agreement"),
        ("Come no later than two hours before departure.", "drift"),
        ("Come no later than one hour after the call.", "drift"),
    ],
)
def test_the_latest_moment_before_something_leaves_the_least_time(judged, second, expected):
    assert (
        judged(lines(kind="duration", find='"Come {value}"'), "Come at least one hour before departure.", second)[0][0]
        == expected
    )


@pytest.mark.parametrize(
    ("kind", "find", "first", "second", "expected"),
    [
        (
            "date",
            "shut until {value}",
            "It is shut until 31 May 2020.",
            "It is shut until the end of May 2020.",
            "agreement",
        ),
        (
            "date",
            "shut until {value}",
            "It is shut until 3 May 2020.",
            "It is shut until at least 4 May 2020.",
            "contradiction",
        ),
        ("year", "ready by {value}", "It is ready by 2030.", "It is ready by the end of 2040.", "drift"),
        ("year", "built in {value}", "It was built in 1851.", "It was built in about 1850.", "agreement"),
        ("year", "built in {value}", "It was built in 1871.", "It was built in about 1850.", "contradiction"),
        ("year", "in use since {value}", "In use since 1994.", "In use since about 1974.", "contradiction"),
        ("date", "valid from {value}", "Valid from 1 May 2030.", "Valid from at least 3 May 2030.", "contradiction"),
        (
            "date",
            "closes on {value}",
            "It closes on 9 May 2030.",
            "It closes on or before 3 May 2030.",
            "contradiction",
        ),
        ("time", "closes at {value}", "It closes at 7 p.m.", "It closes at or before 5 p.m.", "contradiction"),
    ],
)
def test_a_phrase_may_have_the_first_of_the_words_in_front_of_a_date(judged, kind, find, first, second, expected):
    assert judged(lines(kind=kind, find=f'"{find}"'), first, second)[0][0] == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("no sooner than 30 days after closing", "within 30 days of closing", "bound-changed"),
        ("not sooner than 30 days after closing", "no earlier than 30 days after closing", "same"),
        ("sooner than 30 days after closing", "less than 30 days after closing", "same"),
        ("after six weeks at the earliest", "after six weeks at the latest", "bound-changed"),
        ("after six weeks at the soonest", "after at least six weeks", "same"),
    ],
)
def test_a_bound_on_when_something_comes_is_heard(judged, first, second, expected):
    rule = lines(kind="duration", find='["is due {value}", "is due after {value}"]', limit="true")
    assert judged(rule, f"The report is due {first}.", f"The report is due {second}.")[0][1] == expected
