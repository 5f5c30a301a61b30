"""The ordinary devices of reports, contracts and leaflets: what a phrase finds of them, and what they come to."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("kind", "phrase", "said", "expected"),
    [
        ("count", "{value} boats", "The yard builds twelve (12) boats.", ("agreement", "same")),
        ("count", "{value} boats", "The yard builds thirteen (13) boats.", ("contradiction", "apart")),
        ("duration", "{value} of receipt", "It is due within ninety (90) days of receipt.", ("drift", "implied-apart")),
        ("percent", "keeps {value} of", "It keeps ten per cent (10%) of the price.", ("agreement", "same")),
        ("percent", "keeps {value} of", "It keeps ten (10) per cent of the price.", ("agreement", "same")),
    ],
)
def test_a_value_may_be_written_in_words_and_again_in_figures(judged, kind, phrase, said, expected):
    other = "The yard builds 12 boats. It keeps 10 percent of the price. It is due within 30 days of receipt."
    assert judged(lines(kind=kind, find=f'"{phrase}"'), other, said)[0] == expected


def test_figures_that_say_another_number_than_the_words_are_a_near_miss(judged):
    rule = lines(kind="count", find='"builds {value} boats"')
    other = "The yard builds 12 boats.", "The yard builds 12 boats."
    assert judged(rule, *other, "The yard builds twelve (21) boats.")[2] == ["d3 twelve"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("within 7 days", ("agreement", "same")),
        ("within ten days", ("drift", "implied-apart")),
        ("within a month", ("drift", "implied-apart")),
        ("in 5 days", ("agreement", "refines")),
    ],
)
def test_two_limits_of_a_time_are_two_limits_however_round_they_are(judged, said, expected):
    rule = lines(kind="duration", find='["answers {value}", "answers in {value}"]')
    assert judged(rule, "The office answers within a week.", f"The office answers {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("at least 12 months", ("agreement", "same")),
        ("at least 18 months", ("drift", "implied-apart")),
        ("more than 18 months", ("drift", "implied-apart")),
    ],
)
def test_two_least_times_are_two(judged, said, expected):
    rule = lines(kind="duration", find='"stay for {value}"')
    assert judged(rule, "Crews stay for at least one year.", f"Crews stay for {said}.")[0] == expected


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


def test_a_value_that_measures_something_else_hides_no_contradiction_of_the_others(judged):
    rule = lines(kind="quantity", find='["weighs {value}", "Weight {value}"]')
    table = "| Weight | 2.4 |\n|---|---|\n| Weight | 2.4 |\n"
    assert judged(rule, table, "It weighs 2.4 kg.", "It weighs 2.4 g.")[0] == ("contradiction", "apart")


def test_a_value_that_measures_something_else_is_told_where_the_others_agree(judged):
    rule = lines(kind="quantity", find='["weighs {value}", "Weight {value}"]')
    texts = "| Weight | 2.4 |\n|---|---|\n| Weight | 2.4 |\n", "It weighs 2.4 kg.", "It weighs 2,400 g."
    assert judged(rule, *texts)[0] == ("incomparable", "different-dimensions")


@pytest.mark.parametrize(
    ("kind", "phrase", "said", "quote"),
    [
        ("time", "open from {value} to {other}", "The pool is open from 7 a.m. to 8 p.m.", "7 a.m."),
        ("time", "open from {other} to {value}", "The pool is open from 7 a.m. to 8 p.m.", "8 p.m."),
        ("date", "runs from {value} to {other}", "It runs from 1 April 2025 to 31 March 2027.", "1 April 2025"),
        ("date", "runs from {other} to {value}", "It runs from 1 April 2025 to 31 March 2027.", "31 March 2027"),
        ("count", "{other} to {value} guests", "There is room for 12 to 15 guests.", "15"),
        ("count", "room for {value} guests", "There is room for 12 to 15 guests.", "12 to 15"),
        ("money", "the estimate of {value}", "It is below the estimate of EUR 13.2 million.", "EUR 13.2 million"),
        (
            "date",
            "received by {other} on {value}",
            "Bids must be received by 12:00 noon on 14 April 2025.",
            "14 April 2025",
        ),
        ("date", "starts in {value}", "It starts in the second quarter of 2024.", "second quarter of 2024"),
        ("date", "Autumn {value}", "Autumn: Wednesday 3 September", "3 September"),
        ("count", "of {value} wells", "It is one of only 12 wells.", "12"),
        ("date", "version {other} of {value}", "Read version 2.0 of 14 March 2024.", "14 March 2024"),
    ],
)
def test_a_phrase_finds_the_part_of_a_value_to_which_its_words_lead(judged, kind, phrase, said, quote):
    assert judged(lines(kind=kind, find=f'"{phrase}"'), said)[1] == [f"d1 {quote}"]


@pytest.mark.parametrize(("hour", "expected"), [("7", "agreement"), ("8", "contradiction")])
def test_the_first_time_of_a_range_is_compared(judged, hour, expected):
    rule = lines(kind="time", find='["open from {value} to {other}", "opens at {value}"]')
    assert judged(rule, "It is open from 7 a.m. to 8 p.m.", f"It opens at {hour} a.m.")[0][0] == expected


def test_what_is_below_an_estimate_says_the_estimate_exactly(judged):
    rule = lines(kind="money", find='["the estimate of {value}", "is estimated to cost {value}"]')
    texts = "It costs less than the estimate of EUR 13 million.", "It is estimated to cost EUR 13 million."
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize("said", ["Up to a total of 50", "Nearly a combined total of 50", "About an average of 50"])
def test_a_bound_of_a_total_is_one_of_its_value(judged, said):
    rule = lines(kind="count", find='["(total|average) of {value} people", "seats {value} people"]')
    assert judged(rule, f"{said} people came.", "It seats 48 people.")[0][0] == "agreement"


def test_the_day_of_a_date_is_no_code(judged):
    rule = lines(kind="code", find='"contract {value}"')
    assert judged(rule, "Contract PR/25", "Start of contract: 1 August 2025")[1] == ["d1 PR/25"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Library cards are free.", ("agreement", "same")),
        ("Library cards are not free.", ("contradiction", "denied")),
        ("Library cards are no longer free.", ("contradiction", "denied")),
        ("Library cards aren't free.", ("contradiction", "denied")),
        ("Library cards are not only free.", ("single-source", "only-here")),
        ("We ask whether library cards are not free.", ("single-source", "only-here")),
    ],
)
def test_a_claim_is_denied_from_among_its_words(judged, said, expected):
    assert judged(lines(kind="term", find='"library cards are free"'), "Library cards are free.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The late bid was never opened.", ("agreement", "same")),
        ("The late bid was opened.", ("contradiction", "denied")),
        ("It is void if the late bid was opened.", ("single-source", "only-here")),
        ("Where a late bid was opened, it is void.", ("single-source", "only-here")),
    ],
)
def test_a_claim_with_a_denial_is_denied_without_it(judged, said, expected):
    rule = lines(kind="term", find='["late bid was (not|never) opened"]')
    assert judged(rule, "The late bid was not opened.", said)[0] == expected


def test_a_phrase_that_is_declared_a_denial_is_taken_back_without_its_denial(judged):
    rule = lines(kind="term", find='["flood is covered", {phrase: "flood is not included", status: negated}]')
    assert judged(rule, "Flood is not covered.", "Flood is included.")[0] == ("contradiction", "denied")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("three months", "agreement"),
        ("90 days", "contradiction"),
        ("four months", "contradiction"),
        ("84 days", "agreement"),
    ],
)
def test_weeks_are_as_many_months_as_their_days_allow(judged, said, expected):
    rule = lines(kind="duration", find='"lasts {value}"')
    assert judged(rule, "The course lasts 12 weeks.", f"The course lasts {said}.")[0][0] == expected


@pytest.mark.parametrize(("unit", "weeks", "expected"), [("day", 52, "agreement"), ("week", 50, "contradiction")])
def test_a_year_is_52_weeks_in_the_unit_of_a_rule_as_well(judged, unit, weeks, expected):
    rule = lines(kind="duration", unit=unit, find='"lasts {value}"')
    assert judged(rule, f"The course lasts {weeks} weeks.", "The course lasts one year.")[0][0] == expected


@pytest.mark.parametrize(
    ("keys", "first", "last"),
    [({}, "six months", "184 days"), ({}, "184 days", "six months"), ({"unit": "month"}, "six months", "184 days")],
)
def test_days_and_weeks_are_held_against_each_other_beside_months(judged, keys, first, last):
    rule = lines(kind="duration", find='"lasts {value}"', **keys)
    texts = [f"The course lasts {said}." for said in (first, "26 weeks", last)]
    assert judged(rule, *texts)[0] == ("contradiction", "apart")


@pytest.mark.parametrize(
    ("unit", "said", "expected"),
    [
        ("EUR / month", "is EUR 20 a month", ("agreement", "same")),
        ("EUR / month", "is EUR 240 a year", ("agreement", "same")),
        ("EUR / month", "is EUR 20 a year", ("contradiction", "apart")),
        ("EUR", "is EUR 20 a month", ("incomparable", "different-dimensions")),
    ],
)
def test_the_unit_of_a_rule_says_for_what_a_price_holds(judged, unit, said, expected):
    rule = lines(kind="money", unit=unit, find='["monthly fee rises to {value}", "fee is {value}"]')
    assert judged(rule, "The monthly fee rises to EUR 20.", f"The fee {said}.")[0] == expected


@pytest.mark.parametrize(
    ("kind", "said", "quote"),
    [
        ("money", "The fee is up to &euro;1,500 each.", "up to &euro;1,500"),
        ("money", "The fee is &#163;20.", "&#163;20"),
        ("quantity", "The fee is &minus;5&nbsp;&deg;C cold.", "&minus;5&nbsp;&deg;C"),
        ("quantity", "The fee is 1.5&ndash;8 bar, all told, and R&D.", "1.5&ndash;8 bar"),
        ("money", "The fee is 49&nbsp;&euro;.", "49&nbsp;&euro;"),
        ("percent", "The fee is 12&#37;&nbsp;of it, & more.", "12&#37;"),
    ],
)
def test_an_entity_is_one_character_of_a_value(judged, kind, said, quote):
    assert judged(lines(kind=kind, find='"fee is {value}"'), said)[1] == [f"d1 {quote}"]


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
        ("Work on more than six days in a row is not permitted.", ("agreement", "same")),
        ("Work on more than six days in a row is prohibited.", ("agreement", "same")),
        ("Work on more than seven days in a row is not permitted.", ("drift", "implied-apart")),
        ("Work on more than six days in a row is permitted.", ("contradiction", "crosses-bound")),
    ],
)
def test_what_is_not_permitted_is_a_limit(judged, said, expected):
    rule = lines(kind="duration", find='"work [on] {value} in a row"')
    assert judged(rule, "You may not work more than six days in a row.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("More than 50 dogs are not allowed.", ("agreement", "same")),
        ("Up to 50 dogs.", ("agreement", "same")),
        ("More than 50 dogs are barking where geese are not allowed.", ("contradiction", "crosses-bound")),
        ("More than 50 dogs know that geese are not allowed.", ("contradiction", "crosses-bound")),
    ],
)
def test_what_is_not_permitted_is_said_of_the_value_alone(judged, said, expected):
    assert (
        judged(lines(kind="count", find='"{value} dogs"'), "The park has room for up to 50 dogs.", said)[0] == expected
    )


@pytest.mark.parametrize(("stated", "expected"), [("16,000", "agreement"), ("26,000", "drift")])
def test_a_limit_far_above_what_is_computed_is_none_that_anybody_would_state(judged, stated, expected):
    operand = 'facts: [{id: whole, fact: sum, kind: money, find: "sum is {value}"}]\n'
    rule = lines(kind="money", derive="0.2 * whole", find='"jewels {value}"')
    texts = "The sum is EUR 80,000. It covers jewels up to EUR 16,000.", f"It covers jewels up to EUR {stated}."
    assert judged(rule, *texts, more=operand)[0][0] == expected


def test_a_title_right_above_the_lines_of_a_record_is_what_they_are_about(judged):
    rule = lines(kind="date", about="spring term", find='"start {value}"')
    autumn = "CALENDAR\n\nAutumn term\nStart: 3 September 2025\nEnd: 12 December 2025\n\n"
    assert judged(rule, f"{autumn}Spring term\nStart: 6 January 2026\nEnd: 27 March 2026\n")[1] == ["d1 6 January 2026"]


def test_an_age_is_found_behind_aged(judged):
    assert judged(lines(kind="age", find='"guests {value} pay"'), "Guests aged 65 or over pay half.")[1] == [
        "d1 65 or over"
    ]


def test_figures_that_are_no_value_are_a_near_miss(judged):
    rule = lines(kind="number", find='["outcome at week {value}", "outcome after {value} turns"]')
    texts = "They look at the outcome after 16 turns.", "Outcome at week 12."
    assert judged(rule, *texts)[1:] == (["d1 16"], ["d2 12"])


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


def test_a_comma_parts_a_number_from_words_that_belong_to_another_one(judged):
    rule = lines(kind="count", find='["Registered voters {value}", "{value} registered voters"]')
    table = "| Voters | Number |\n|---|---|\n| Registered voters | 3,482,910 |\n"
    verdict, quotes, _ = judged(rule, table, "Of the 3,482,910 registered voters, 2,264,127 cast a vote.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 3,482,910", "d2 3,482,910"])


def test_a_comma_before_a_value_that_no_other_words_claim_does_not_matter(judged):
    rule = lines(kind="count", find='"registered voters {value}"')
    assert judged(rule, "Registered voters, 2,264,127 in all.")[1] == ["d1 2,264,127"]


@pytest.mark.parametrize(("age", "expected"), [("11", ("agreement", "refines")), ("12", ("drift", "implied-apart"))])
def test_an_age_from_which_is_the_lower_end_of_a_range_of_ages(judged, age, expected):
    rule = lines(kind="age", find='["pupils {value}", "pupils from the age of {value}"]')
    assert judged(rule, "It takes pupils aged 11 to 18.", f"It takes pupils from the age of {age}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"), [("0 to 4", "agreement"), ("0 to 5", "drift"), ("0 to 3", "drift"), ("1 to 4", "agreement")]
)
def test_who_is_under_five_is_four_at_most(judged, said, expected):
    rule = lines(kind="age", find='"children {value}"')
    texts = "Entry is free for children under 5 years of age.", f"Entry is free for children aged {said}."
    assert judged(rule, *texts)[0][0] == expected
