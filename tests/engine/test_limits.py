"""Bounds and limits: which two say the same, and when the words that bound a value are the value."""

from __future__ import annotations

import pytest
from rule_texts import lines

SAME, CROSSED, REFINED = ("agreement", "same"), ("contradiction", "crosses-bound"), ("agreement", "refines")


def test_a_limit_that_nobody_passes_is_an_upper_one(judged):
    rule = lines(kind="count", find='["ward had {value} beds"]')
    verdict, quotes, _ = judged(rule, "No ward had more than 24 beds.", "Each ward had at most 24 beds.")
    assert (verdict, quotes[0]) == (("agreement", "same"), "d1 more than 24")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It may not release more than 5 micrograms.", ("agreement", "same")),
        ("It may not release more than 6 micrograms.", ("drift", "implied-apart")),
        ("It did not release less than 6 micrograms.", ("contradiction", "crosses-bound")),
    ],
)
def test_a_bound_that_is_denied_is_the_opposite_bound(judged, said, expected):
    rule = lines(kind="quantity", find='["release {value}"]')
    assert judged(rule, "No fitting shall release more than 5 µg.", said)[0] == expected


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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Files over 256 KB are refused.", SAME),
        ("Files over 256 KB will be rejected.", SAME),
        ("Files over 256 KB were saved.", CROSSED),
        ("Files over 256 KB were refused.", CROSSED),
        ("Files over 256 KB are not covered.", SAME),
        ("Files over 256 KB will not be considered.", SAME),
        ("Files over 256 KB cannot be refunded.", SAME),
        ("Files over 256 KB are covered.", CROSSED),
        ("Files over 256 KB will not be refused.", CROSSED),
    ],
)
def test_what_is_refused_is_a_limit(judged, said, expected):
    assert judged(lines(kind="quantity", find='"files {value}"'), "It takes files up to 256 KB.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Choirs with fewer than 12 members are not funded.", SAME),
        ("Choirs with fewer than 15 members are not funded.", ("contradiction", "apart")),
        ("Choirs with fewer than 12 members are funded.", ("drift", "bound-changed")),
    ],
)
def test_what_is_refused_may_be_described(judged, said, expected):
    rule = lines(kind="count", limit="true", find='["needs {value} members", "choirs with {value} members"]')
    assert judged(rule, "A choir needs at least 12 members.", said)[0] == expected


@pytest.mark.parametrize(
    ("find", "said"),
    [
        ("carry {value}", "Never carry more than 90 kg."),
        ("never carry {value}", "Never carry more than 90 kg."),
        ("do not carry {value}", "Do not carry more than 90 kg."),
        ("not be allowed to carry {value}", "They must not be allowed to carry more than 90 kg."),
    ],
)
@pytest.mark.parametrize(("most", "expected"), [("90 kg", SAME), ("80 kg", ("contradiction", "apart"))])
def test_a_denial_that_belongs_to_a_bound_hides_no_words_of_the_phrase(judged, find, said, most, expected):
    rule = lines(kind="quantity", limit="true", find=f'["{find}", "load is {{value}}"]')
    assert judged(rule, said, f"The load is {most}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Do not use the paste after the last day or more than 60 days after opening.", SAME),
        ("Never use the paste without gloves or more than 60 days after opening.", SAME),
        ("Do not use the paste if it smells or more than 60 days after opening.", ("drift", "bound-changed")),
        ("You use the paste after the last day or more than 60 days after opening.", ("drift", "bound-changed")),
    ],
)
def test_an_or_joins_a_limit_to_what_else_is_not_to_be_done(judged, said, expected):
    rule = lines(kind="duration", limit="true", find='["{value} after opening", "{value} of opening"]')
    assert judged(rule, "Use the paste within 60 days of opening.", said)[0] == expected


@pytest.mark.parametrize("find", ["never released {value}", "released {value}"])
@pytest.mark.parametrize(("most", "expected"), [("380 tonnes", SAME), ("280 tonnes", ("drift", "implied-apart"))])
def test_a_phrase_may_deny_what_its_value_passes(judged, find, most, expected):
    rule = lines(kind="quantity", find=f'["{find}", "release is {{value}}"]')
    texts = "The mill never released more than 380 tonnes.", f"Its release is at most {most}."
    assert judged(rule, *texts)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("is not allowed after 6 pm", SAME),
        ("is ruled out after 6 pm", SAME),
        ("is prohibited after 6 pm", SAME),
        ("must not begin after 6 pm", SAME),
        ("is not permitted in the yard after 6 pm", SAME),
        ("is not allowed after 7 pm", ("drift", "implied-apart")),
        ("is allowed after 6 pm", CROSSED),
        ("is not allowed if you come after 6 pm", CROSSED),
        ("is not allowed before 6 pm", ("drift", "bound-changed")),
    ],
)
def test_what_is_not_allowed_after_a_time_is_allowed_until_then(judged, said, expected):
    rule = lines(kind="time", find='["sawing until {value}", "sawing ... {value}"]')
    assert judged(rule, "You may saw: sawing until 6 pm.", f"Sawing {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("must not start before 1 June 2024", REFINED),
        ("are not permitted to start before 1 June 2024", REFINED),
        ("must not start before 8 June 2024", ("contradiction", "crosses-bound")),
        ("did not start before 1 June 2024", REFINED),
    ],
)
def test_what_must_not_be_before_a_day_may_be_on_it(judged, said, expected):
    rule = lines(kind="date", find='["works start {value}", "works ... start {value}"]')
    assert judged(rule, "The works start on 1 June 2024.", f"The works {said}.")[0] == expected


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("count", "books were banned"),
        ("count", "books are banned"),
        ("count", "guests were not allowed in"),
        ("percent", "percent of the claims are rejected"),
        ("quantity", "tonnes of tea are refused"),
    ],
)
def test_how_many_were_refused_is_no_limit(judged, kind, said):
    rule = lines(kind=kind, find='["{value} (books|guests)", "{value} of (tea|the claims)"]')
    assert judged(rule, f"In all, 52 {said}.", f"More than 50 {said}.")[0] == REFINED


@pytest.mark.parametrize(
    "said", ["must not exceed 9 percent", "must not be more than 9 percent", "is at most 9 percent"]
)
def test_the_denial_that_makes_a_limit_may_be_a_word_of_the_phrase(judged, said):
    rule = lines(kind="percent", find='["share must not {value}", "share must not be {value}", "share is {value}"]')
    verdict, quotes, _ = judged(rule, f"The share {said}.", "The share is at most 8 percent.")
    assert (verdict, len(quotes)) == (("drift", "implied-apart"), 2)


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
    "said",
    [
        "Do not take it for longer than 3 days without advice.",
        "Never use the drops for more than 3 days without advice.",
        "You must not use the drops for more than 3 days without advice.",
        "The drops should not be used for more than 3 days without advice.",
        "If it hurts, don't use the drops for more than 3 days without advice.",
        "Use it for at most 3 days without advice.",
    ],
)
def test_what_must_not_be_passed_is_a_limit_whatever_stands_between(judged, said):
    rule = lines(kind="duration", limit="true", find='"for {value} without advice"')
    assert judged(rule, "Do not give for longer than three days without advice.", said)[0][0] == "agreement"


@pytest.mark.parametrize(
    ("said", "expected"),
    [("Drive no faster than 30 km/h.", "agreement"), ("Drive no faster than 50 km/h.", "contradiction")],
)
def test_comparatives_of_measures_set_bounds(judged, said, expected):
    rule = lines(kind="quantity", limit="true", find='["drive {value}", "limit is {value}"]')
    assert judged(rule, "The limit is 30 km/h.", said)[0][0] == expected


@pytest.mark.parametrize(
    "said", ["Do not come closer than 50 metres to seals.", "Never come nearer than 50 m to seals."]
)
def test_nor_must_one_go_below_a_least_one(judged, said):
    rule = lines(kind="quantity", limit="true", find='["come {value} to seals", "{value} away from seals"]')
    rule = rule.replace("come {value}", "(not|never) come {value}")
    assert judged(rule, "Stay at least 50 metres away from seals.", said)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    "said",
    [
        "Do not cross in winds above 80 km/h.",
        "Do not cross if you see winds above 80 km/h.",
        "They did not cross the bay, for it had winds above 80 km/h.",
    ],
)
def test_the_bound_of_something_else_is_no_limit(judged, said):
    rule = lines(kind="quantity", find='"winds {value}"')
    verdict, _, _ = judged(rule, "It is closed in winds above 80 km/h.", said)
    assert verdict == ("agreement", "same")


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
    "said",
    [
        "Guests may not take more than 4 maps.",
        "Guests must not take more than 4 maps.",
        "Guests cannot take more than 4 maps.",
        "Do not take more than 4 maps.",
        "Guests are not allowed to take more than 4 maps.",
        "Guests are not permitted to take more than 4 maps.",
        "No guest may take more than 4 maps.",
    ],
)
def test_a_bound_with_its_own_denial_is_denied_once(judged, said):
    rule = lines(kind="count", find='["take {value} maps"]')
    assert judged(rule, "Guests may take up to 4 maps.", said)[0] == ("agreement", "same")


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
