"""Bounds that words of denial, prohibition or refusal make of others: what must not be passed is a limit."""

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
