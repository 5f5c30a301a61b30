"""Bounds and limits: which two say the same, and when the words that bound a value are the value."""

from __future__ import annotations

import pytest
from rule_texts import lines

SAME = ("agreement", "same")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("425 to 440 million euros", "425 to 450 million euros", ("drift", "implied-apart")),
        ("425 to 440 million euros", "between EUR 425 million and EUR 440 million", ("agreement", "same")),
        ("4 to 5 million euros", "4.1 to 4.8 million euros", ("agreement", "refines")),
        ("5 to 7 tonnes", "5 to 8 tonnes", ("drift", "implied-apart")),
        ("5 to 7 tonnes", "6 tonnes", ("agreement", "refines")),
    ],
)
def test_two_ranges_have_the_same_ends(judged, first, second, expected):
    kind = "money" if "euro" in first else "quantity"
    rule = lines(kind=kind, find='["expects {value}"]')
    assert judged(rule, f"The mill expects {first}.", f"The mill expects {second}.")[0] == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("at most 24 pupils", "at most 25 pupils", ("drift", "implied-apart")),
        ("no more than 20 pupils", "no more than 30 pupils", ("drift", "implied-apart")),
        ("at most 24 pupils", "up to 24 pupils", ("agreement", "same")),
    ],
)
def test_two_upper_bounds_next_to_one_another_are_two(judged, first, second, expected):
    rule = lines(kind="count", find='["holds {value} pupils"]')
    assert judged(rule, f"It holds {first}.", f"It holds {second}.")[0] == expected


@pytest.mark.parametrize(
    ("kind", "first", "second", "expected"),
    [
        ("duration", "within 28 days", "within 30 days", ("drift", "implied-apart")),
        ("duration", "within four weeks", "within one month", ("agreement", "refines")),
        ("duration", "within 30 days", "within a month", ("agreement", "refines")),
        ("duration", "within 24 hours", "within one day", ("agreement", "same")),
        ("money", "up to EUR 48,000", "up to EUR 50,000", ("drift", "implied-apart")),
        ("count", "at most 1,984 files", "at most 2,000 files", ("agreement", "refines")),
        ("count", "more than 300 files", "more than 312 files", ("agreement", "refines")),
        ("count", "more than 49 files", "50 or more files", ("agreement", "refines")),
        ("count", "at least 50 files", "more than 49 files", ("agreement", "refines")),
        ("count", "more than 48 files", "50 or more files", ("drift", "implied-apart")),
        ("count", "more than 50 files", "50 or more files", ("drift", "bound-changed")),
    ],
)
def test_two_limits_that_no_rounding_explains_are_two(judged, kind, first, second, expected):
    rule = lines(kind=kind, find='"handles {value}"')
    assert judged(rule, f"It handles {first}.", f"It handles {second}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("5 µg of lead", ("contradiction", "apart")), ("0.010 mg of lead", ("agreement", "same"))],
)
def test_a_limit_is_no_rounded_number(judged, said, expected):
    rule = lines(kind="quantity", unit="microgram", limit="true", find='["{value} of lead"]')
    assert judged(rule, "It may hold at most 0.01 mg of lead.", f"It may hold {said}.")[0] == expected


def test_a_limit_in_another_unit_may_be_rounded(judged):
    rule = lines(kind="quantity", limit="true", find='["limit is {value}"]')
    assert judged(rule, "The limit is 50 mph.", "The limit is 80 km/h.")[0][0] == "agreement"


def test_two_rough_ways_to_say_an_exact_number_agree_where_it_stands_beside_them(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    rough = ("More than 2,400 people came.", "About 2,400 people came.")
    assert judged(rule, *rough)[0] == ("drift", "bound-changed")


def test_an_exact_number_explains_its_rough_ones(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    texts = ("More than 2,400 people came.", "About 2,400 people came.", "2,412 people came.")
    assert judged(rule, *texts)[0] == ("agreement", "refines")


@pytest.mark.parametrize("said", ["Up to a total of 50", "Nearly a combined total of 50", "About an average of 50"])
def test_a_bound_of_a_total_is_one_of_its_value(judged, said):
    rule = lines(kind="count", find='["(total|average) of {value} people", "seats {value} people"]')
    assert judged(rule, f"{said} people came.", "It seats 48 people.")[0][0] == "agreement"


def test_what_is_below_an_estimate_says_the_estimate_exactly(judged):
    rule = lines(kind="money", find='["the estimate of {value}", "is estimated to cost {value}"]')
    texts = "It costs less than the estimate of EUR 13 million.", "It is estimated to cost EUR 13 million."
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("limit", "said", "expected"),
    [
        ("true", "A list needs at least 5 percent.", ("agreement", "same")),
        ("true", "A list needs at least 3 percent.", ("contradiction", "apart")),
        ("true", "A list needs at most 5 percent.", ("agreement", "same")),
        ("false", "A list needs at least 5 percent.", ("drift", "bound-changed")),
        ("false", "A list needs at least 3 percent.", ("drift", "implied-apart")),
    ],
)
def test_the_words_that_bound_a_limit_do_not_count(judged, limit, said, expected):
    rule = lines(kind="percent", limit=limit, find='["threshold of {value}", "list needs {value}"]')
    assert judged(rule, "There is a threshold of 5 percent.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("99.9 percent", "contradiction"), ("99.950 percent", "agreement"), ("99,9 percent", "contradiction")],
)
def test_a_limit_means_its_last_digit(judged, said, expected):
    rule = lines(kind="percent", limit="true", find='"open for {value} of the year"')
    texts = "It is open for at least 99.95 percent of the year.", f"It is open for {said} of the year."
    assert judged(rule, *texts)[0][0] == expected


def test_a_measure_is_rounded(judged):
    rule = lines(kind="percent", find='"open for {value} of the year"')
    texts = "It was open for 99.95 percent of the year.", "It was open for 99.9 percent of the year."
    assert judged(rule, *texts)[0][0] == "agreement"


def test_a_limit_that_was_converted_is_rounded(judged):
    rule = lines(kind="quantity", limit="true", find='"limit of {value}"')
    assert judged(rule, "A limit of 1,200 km.", "A limit of 746 miles.")[0] == ("agreement", "within-rounding")


def test_a_limit_from_above_is_no_limit_from_below(judged):
    rule = lines(kind="percent", limit="true", find='["threshold of {value}", "list needs {value}"]')
    texts = "A list needs at least 5 percent.", "A list needs at most 5 percent.", "There is a threshold of 5 percent."
    verdict, quotes, _ = judged(rule, *texts)
    assert (verdict, quotes[:2]) == (("drift", "bound-changed"), ["d1 at least 5 percent", "d2 at most 5 percent"])


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


@pytest.mark.parametrize(
    ("said", "expected"),
    [("Drive no faster than 30 km/h.", "agreement"), ("Drive no faster than 50 km/h.", "contradiction")],
)
def test_comparatives_of_measures_set_bounds(judged, said, expected):
    rule = lines(kind="quantity", limit="true", find='["drive {value}", "limit is {value}"]')
    assert judged(rule, "The limit is 30 km/h.", said)[0][0] == expected


@pytest.mark.parametrize(
    ("kind", "phrase", "said", "expected"),
    [
        ("quantity", "must hold {value}", "The tub must hold at least 90 litres.", ("contradiction", "apart")),
        ("quantity", "must hold {value}", "The tub must hold no less than 112 litres.", ("agreement", "same")),
        ("quantity", "must hold {value}", "The tub must hold at least 100 litres.", ("contradiction", "apart")),
        ("quantity", "hold[s] {value}", "The tub holds at least 100 litres.", ("contradiction", "apart")),
    ],
)
def test_least_bounds_that_are_asked_for_are_limits(judged, kind, phrase, said, expected):
    rule = lines(kind=kind, find=f'["{phrase}"]')
    assert judged(rule, "The tub must hold at least 112 litres.", said)[0] == expected


def test_least_bounds_of_what_was_counted_may_be_rough(judged):
    rule = lines(kind="count", find='["{value} guests came"]')
    assert judged(rule, "At least 112 guests came.", "At least 100 guests came.")[0] == ("agreement", "refines")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Guests may take only 3 maps.", ("contradiction", "apart")),
        ("Guests are allowed to take just 3 maps.", ("contradiction", "apart")),
        ("Guests may take only 4 maps.", ("agreement", "refines")),
        ("Guests may take 3 maps.", ("agreement", "refines")),
        ("Only Ada may take 3 maps.", ("agreement", "refines")),
    ],
)
def test_so_many_and_no_more_may_be_is_an_upper_limit(judged, said, expected):
    rule = lines(kind="count", find='["take {value} maps"]')
    assert judged(rule, "Guests may take up to 4 maps.", said)[0] == expected


def test_a_number_and_no_more_is_that_number(judged):
    rule = lines(kind="count", find='["take {value} maps"]')
    assert judged(rule, "Guests may take 4 maps.", "Guests may take only 4 maps.")[0] == SAME
