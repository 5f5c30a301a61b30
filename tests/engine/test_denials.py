"""Claims and values that a text denies, in as many ways as texts do."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There was an increase in leaks.", "contradiction"),
        ("There was no increase in leaks.", "agreement"),
        ("It went on without increase in leaks.", "agreement"),
    ],
)
def test_no_denies_a_claim(judged, said, expected):
    rule = lines(kind="term", find='["increase in leaks", "more leaks than before"]')
    verdict, _, _ = judged(rule, "There were not more leaks than before.", said)
    assert verdict[0] == expected


@pytest.mark.parametrize(
    "said",
    [
        "The town no longer has 38 mills.",
        "The town no longer runs 38 mills.",
        "The town fails to keep 38 mills.",
        "It is not true that the town has 38 mills.",
        "It is a myth that the old town still has 38 mills.",
    ],
)
def test_a_denial_in_front_of_the_verb_of_a_value_denies_it(judged, said):
    rule = lines(kind="count", find='"{value} mills"')
    assert judged(rule, "The town has 38 mills.", said)[0] == ("contradiction", "denied")


@pytest.mark.parametrize(
    "said",
    [
        "It is true that the town has 38 mills.",
        "Nobody denies that the town has 38 mills.",
        "It is not true; the town has 38 mills.",
        "Do not worry: the town has 38 mills.",
        "Do not forget, the town has 38 mills.",
        "The town no longer lets anybody close its 38 mills.",
        "It is not true that they closed, for the town has 38 mills.",
    ],
)
def test_a_denial_of_something_else_denies_no_value(judged, said):
    rule = lines(kind="count", find='"{value} mills"')
    assert judged(rule, "The town has 38 mills.", said)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("kind", "find", "first", "second"),
    [
        ("code", "requires Python {value}", "It requires Python 3.8.", "It does not require Python 3.8."),
        ("code", "requires Python {value}", "It requires Python 3.8.", "It doesn’t require Python 3.8."),
        ("count", "mill turns out {value} bags", "The mill turns out 38 bags.", "The mill cannot turn out 38 bags."),
        ("percent", "rate remained at {value}", "The rate remained at 4.1%.", "The rate has not remained at 4.1%."),
        ("percent", "rate rose to {value}", "The rate rose to 4.1%.", "The rate had never risen to 4.1%."),
        ("percent", "rate rose to {value}", "The rate rose to 4.1%.", "The rate did not rise to 4.1%."),
        ("percent", "rate is {value}", "The rate is 4.1%.", "The rate isn't 4.1%."),
        ("count", "hall can hold {value} people", "The hall can hold 212 people.", "The hall cannot hold 212 people."),
        ("year", "was built in {value}", "The mill was built in 1871.", "The mill was not built in 1871."),
    ],
)
def test_a_denial_among_the_words_in_front_of_a_value_denies_it(judged, kind, find, first, second):
    assert judged(lines(kind=kind, find=f'"{find}"'), first, second)[0] == ("contradiction", "denied")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The mill does not turn out more than 40 bags.", ("agreement", "refines")),
        ("The mill does not turn out more than 30 bags.", ("contradiction", "crosses-bound")),
        ("The mill does not turn out 30 bags.", ("incomparable", "different-status")),
        ("The mill does not only turn out 38 bags.", ("single-source", "only-here")),
        ("If the mill does not turn out 38 bags, call us.", ("single-source", "only-here")),
    ],
)
def test_what_is_denied_among_the_words_in_front_of_a_value(judged, second, expected):
    rule = lines(kind="count", find='"mill turns out {value} bags"')
    assert judged(rule, "The mill turns out 38 bags.", second)[0] == expected


@pytest.mark.parametrize("said", ["failed to build 20 mills", "was unable to build 20 mills"])
def test_a_failure_denies_a_value(judged, said):
    rule = lines(kind="count", plan="true", find='["build {value} mills", "built {value} mills"]')
    assert judged(rule, "The town built 20 mills.", f"The town {said}.")[0] == ("contradiction", "denied")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Library cards are free.", ("agreement", "same")),
        ("Library cards are not free.", ("contradiction", "denied")),
        ("Library cards are no longer free.", ("contradiction", "denied")),
        ("Library cards aren't free.", ("contradiction", "denied")),
        ("Library cards are not only free.", ("agreement", "same")),
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
    ("changes", "expected"), [("freely", ("drift", "superseded")), ("never", ("contradiction", "denied"))]
)
def test_a_claim_that_moves_may_be_denied_later(judged, changes, expected):
    rule = lines(kind="term", changes=changes, find='["listed as safe"]')
    texts = ("The mill is listed as safe.", "The mill is no longer listed as safe.")
    assert judged(rule, *texts, issued=("2020", "2024"))[0] == expected


@pytest.mark.parametrize(
    ("claim", "other", "expected"),
    [
        ("The fund covers the cost of travel.", "The fund does not cover the cost of travel.", "contradiction"),
        ("The fund covers the cost of travel.", "The fund doesn't cover the cost of travel.", "contradiction"),
        ("The fund does not cover the cost of travel.", "The fund covers the cost of travel.", "contradiction"),
        ("The fund did not cover the cost of travel.", "The fund covered the cost of travel.", "contradiction"),
        ("The fund paid the cost of travel.", "The fund did not pay the cost of travel.", "contradiction"),
        ("The fund applied the cost of travel.", "The fund did not apply the cost of travel.", "contradiction"),
        ("The fund covers the cost of travel.", "The fund covers the cost of travel.", "agreement"),
        ("The fund does not cover the cost of travel.", "The fund does not cover the cost of travel.", "agreement"),
        ("The fund covers the cost of travel.", "The fund does not only cover the cost of travel.", "agreement"),
        ("The fund covers the cost of travel.", "If the fund does not cover the cost of travel, pay.", "single-source"),
    ],
)
@pytest.mark.parametrize("start", [0, 2])
def test_a_claim_is_denied_with_another_form_of_its_verb(judged, claim, other, expected, start):
    phrase = " ".join(claim.strip(".").split()[start:])
    verdict, _, _ = judged(lines(kind="term", find=f'["{phrase}"]'), claim, other)
    assert verdict[0] == expected


@pytest.mark.parametrize(
    ("claim", "other", "expected"),
    [
        ("We gave a qualified opinion.", "We gave an unqualified opinion.", "contradiction"),
        ("The water is unsafe to drink.", "The water is safe to drink.", "contradiction"),
        ("The deposit is not refundable.", "The deposit is refundable.", "contradiction"),
        ("The water is safe to drink.", "The water is not unsafe to drink.", "single-source"),
        ("The cache is enabled by default.", "The cache is disabled by default.", "contradiction"),
        ("Exports of tin rose.", "Exports of tin declined.", "contradiction"),
        ("Exports of tin rose.", "Exports of tin grew.", "agreement"),
    ],
)
def test_a_claim_is_denied_by_a_word_of_the_contrary(judged, claim, other, expected):
    phrase = claim.strip(".").split(maxsplit=1)[1]
    assert judged(lines(kind="term", find=f'["{phrase}"]'), claim, other)[0][0] == expected


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        ("Dogs are not allowed.", "No, dogs are not allowed.", ("agreement", "same")),
        ("Dogs are not allowed.", "No, unfortunately dogs are not allowed.", ("agreement", "same")),
        ("Dogs are not allowed.", "No, dogs are allowed.", ("contradiction", "denied")),
        ("Entry is free.", "No, entry is free.", ("agreement", "same")),
        ("Dogs stay outside.", "No, dogs stay outside.", ("agreement", "same")),
        ("Entry is free.", "No, entry is not free.", ("contradiction", "denied")),
        ("Entry is free.", "No entry is free.", ("contradiction", "denied")),
    ],
)
def test_the_no_of_an_answer_denies_nothing_in_it(judged, claim, said, expected):
    rule = lines(kind="term", find=f'"{claim[:-1].lower()}"')
    assert judged(rule, claim, said)[0] == expected
