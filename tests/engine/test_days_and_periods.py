"""Days, times of day and periods: which of their ends is meant, and which statement is of which date."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("until 31 March 2027", ("agreement", "refines")),
        ("until the end of March 2027", ("agreement", "refines")),
        ("until the end of March 2028", ("drift", "implied-apart")),
        ("until 1 March 2027", ("contradiction", "crosses-bound")),
        ("by 31 March 2027", ("drift", "bound-changed")),
        ("by 31 March 2028", ("agreement", "refines")),
    ],
)
def test_who_says_until_when_names_the_day(judged, said, expected):
    rule = lines(kind="date", find='["ends on {value}", "runs {value}", "ends {value}"]')
    assert judged(rule, "The lease ends on 31 March 2027.", f"The lease runs {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("8 November 2022", ("agreement", "refines")), ("8 October 2022", ("drift", "implied-apart"))],
)
def test_who_says_since_when_names_the_day(judged, said, expected):
    rule = lines(kind="date", find='["last painted on {value}", "not been painted {value}"]')
    assert (
        judged(rule, "It was last painted on 8 November 2022.", f"It has not been painted since {said}.")[0] == expected
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Send your form by 28 November.", ("agreement", "refines")),
        ("Send your form by 29 November.", ("contradiction", "apart")),
        ("Send your form from 28 November on.", ("drift", "bound-changed")),
    ],
)
def test_a_date_may_be_a_limit_itself(judged, said, expected):
    rule = lines(kind="date", limit="true", find='["closes on {value}", "your form {value}"]')
    texts = "The list closes on 28 November 2025.", "Send your form by 28 November 2025.", said
    assert judged(rule, *texts)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("until the end of 2029", ("agreement", "refines")),
        ("until December 2029", ("agreement", "refines")),
        ("until the end of 2028", ("contradiction", "apart")),
        ("until mid-2029", ("contradiction", "apart")),
    ],
)
def test_a_last_day_lies_within_a_period_that_ends_a_limit(judged, said, expected):
    rule = lines(kind="date", limit="true", find='["runs {value}"]')
    assert judged(rule, "It runs until 31 December 2029.", f"It runs {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("in spring 2024", ("agreement", "refines")),
        ("in autumn 2024", ("contradiction", "apart")),
        ("in the first half of 2024", ("agreement", "refines")),
    ],
)
def test_a_quarter_or_a_season_is_a_rough_date(judged, said, expected):
    rule = lines(kind="date", find='"opens [in] {value}"')
    assert judged(rule, "It opens in the second quarter of 2024.", f"It opens {said}.")[0] == expected


def test_a_weekday_in_front_of_a_date_does_not_matter(judged):
    verdict, quotes, _ = judged(
        lines(kind="date", find='"starts on {value}"'),
        "It starts on Sunday, 29 September 2024.",
        "It starts on 29 September 2024.",
    )
    assert (verdict, quotes[0]) == (("agreement", "same"), "d1 29 September 2024")


def test_two_closing_times_are_two(judged):
    rule = lines(kind="time", find='["Thursdays {value}"]')
    texts = ("It is open on Thursdays until 9 p.m.", "It is open on Thursdays until 8 p.m.")
    assert judged(rule, *texts)[0] == ("drift", "implied-apart")


@pytest.mark.parametrize(("hour", "expected"), [("7", "agreement"), ("8", "contradiction")])
def test_the_first_time_of_a_range_is_compared(judged, hour, expected):
    rule = lines(kind="time", find='["open from {value} to {other}", "opens at {value}"]')
    assert judged(rule, "It is open from 7 a.m. to 8 p.m.", f"It opens at {hour} a.m.")[0][0] == expected


@pytest.mark.parametrize(("day", "expected"), [("15 April 2021", "agreement"), ("15 May 2021", "contradiction")])
def test_a_find_takes_one_side_of_a_period(judged, day, expected):
    rule = lines(kind="date", find='["begins on {value}", {phrase: "ran {value}", side: start}]')
    assert judged(rule, f"The trial begins on {day}.", "The trial ran from April 2021 to June 2023.")[0][0] == expected


@pytest.mark.parametrize(("side", "expected"), [("end", "missed"), ("start", "fulfilled")])
def test_a_plan_is_held_against_one_side_of_what_was_done(judged, side, expected):
    rule = lines(
        kind="date", plan="true", find=f'["will end in {{value}}", {{done: "worked {{value}}", side: {side}}}]'
    )
    texts = ("The works will end in May 2024.", "They worked between May and July 2024.")
    assert judged(rule, *texts, issued=("2024-01", "2024-09"))[0][1] == expected


def test_a_later_plan_takes_the_place_of_an_earlier_one_for_the_same_date(judged):
    rule = lines(kind="money", changes="upward", find='["will reach {value}"]')
    texts = ("Savings will reach 120 million euros by 2027.", "Savings will reach 135 million euros by 2027.")
    assert judged(rule, *texts, issued=("2024-05", "2024-12"))[0] == ("drift", "superseded")


MOVING = {"kind": "percent", "changes": "downward", "find": '["{value} of the mills leak"]'}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("5.8 percent of the mills leak in 2023.", ("drift", "superseded")),
        ("5.8 percent of the mills leak.", ("drift", "superseded")),
        ("6.1 percent of the mills leak in 2023.", ("agreement", "same")),
    ],
)
def test_a_date_of_issue_is_no_proof_that_two_statements_hold_for_one_date(judged, said, expected):
    texts = ("6.1 percent of the mills leak.", said)
    assert judged(lines(**MOVING), *texts, issued=("2023-06-30", "2024-06-30"))[0] == expected


def test_a_number_in_brackets_behind_a_year_is_read_and_a_comparison_dates_nothing(judged):
    rule = lines(kind="count", find='["more than in 2022 ({value})", "had {value} guests in 2022"]')
    texts = (
        "It had 286,430 guests, 18 percent more than in 2022 (242,700), and sold tea.",
        "It had 242,700 guests in 2022.",
    )
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize("said", ["by December 2027", "by 3 December 2027", "by Dec. 2027", "by the end of 2027"])
def test_a_phrase_may_end_with_the_first_word_of_a_date(judged, said):
    rule = lines(kind="date", find='["finish by [the end of] {value}"]')
    verdict, quotes, _ = judged(rule, f"We plan to finish {said}.", "We finish by December 2027.")
    assert (len(quotes), verdict[0]) == (2, "agreement")


@pytest.mark.parametrize(
    "said", ["until the end of 2029", "until the middle of December 2029", "until the 31st of December 2029"]
)
def test_a_phrase_may_end_with_until_the(judged, said):
    assert judged(lines(kind="date", find='["runs until the {value}"]'), f"It runs {said}.")[1] == [f"d1 {said}"]
