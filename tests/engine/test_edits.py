"""Edits of documents, and what they must do to the verdict: a changed fact is seen, other words for it are not."""

from __future__ import annotations

import pytest
from rule_texts import lines


@pytest.mark.parametrize(
    ("find", "first", "second", "expected"),
    [
        ("{value} clerks", "Four clerks left.", "One clerk left.", ("contradiction", "apart")),
        ("{value} clerks", "The 1 clerk left.", "One clerk left.", ("agreement", "same")),
        ("{value} clerks", "Four clerks left.", "More than one clerk left.", ("drift", "implied-apart")),
        ("{value} (new clerks|juniors)", "It has four juniors.", "It has one new clerk.", ("contradiction", "apart")),
        ("{value} clerks were ill", "Four clerks were ill.", "One clerk was ill.", ("contradiction", "apart")),
        ("{value} [more] boxes", "It holds two boxes.", "It holds one box.", ("contradiction", "apart")),
        ("{value} people came", "Two people came.", "One person came.", ("contradiction", "apart")),
        ("{value} indices", "It has two indices.", "It has one index.", ("contradiction", "apart")),
        ("{value} key", "It has one key.", "It has three keys.", ("contradiction", "apart")),
        ("{value} entry", "It has one entry.", "It has three entries.", ("contradiction", "apart")),
        ("{value} new clerk was", "One new clerk was ill.", "Three new clerks were ill.", ("contradiction", "apart")),
    ],
)
def test_the_noun_behind_a_value_may_stand_in_the_other_number(judged, find, first, second, expected):
    assert judged(lines(kind="count", find=f'"{find}"'), first, second)[0] == expected


@pytest.mark.parametrize("other", ["A 12-clerk office has one desk.", "One desk serves the 12 clerk offices."])
def test_a_singular_noun_is_counted_by_one_alone(judged, other):
    verdict, quotes, _ = judged(lines(kind="count", find='"{value} clerks"'), "Four clerks left.", other)
    assert (verdict[0], quotes) == ("single-source", ["d1 Four"])


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("1 to 2 months", "4 to 8 weeks", ("agreement", "refines")),
        ("1 to 2 months", "30 to 60 days", ("agreement", "refines")),
        ("3 to 6 months", "12 to 26 weeks", ("agreement", "refines")),
        ("1 to 2 months", "4 to 9 weeks", ("drift", "implied-apart")),
        ("1 to 2 months", "6 to 8 weeks", ("drift", "implied-apart")),
        ("7 to 14 days", "1 to 2 weeks", ("agreement", "same")),
        ("7 to 13 days", "1 to 2 weeks", ("drift", "implied-apart")),
    ],
)
def test_ranges_in_months_and_in_weeks_have_the_ends_that_their_days_allow(judged, first, second, expected):
    rule = lines(kind="duration", find='"takes {value}"')
    assert judged(rule, f"It takes {first}.", f"It takes {second}.")[0] == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("within 28 working days", "within 28 calendar days", ("incomparable", "different-dimensions")),
        ("within 28 working days", "within 28 days", ("incomparable", "different-dimensions")),
        ("within 28 working days", "within 30 business days", ("drift", "implied-apart")),
        ("within 28 working days", "within twenty-eight business days", ("agreement", "same")),
        ("after ten working days", "after two weeks", ("agreement", "same")),
        ("after ten working days", "after three weeks", ("contradiction", "apart")),
        ("after 22 working days", "after one month", ("agreement", "refines")),
        ("has a 5-working-day wait", "has a wait of one week", ("agreement", "same")),
    ],
)
def test_working_days_are_no_days(judged, first, second, expected):
    rule = lines(kind="duration", find='["answers [after] {value}", "a {value} wait", "a wait of {value}"]')
    first, second = (said if "wait" in said else f"answers {said}" for said in (first, second))
    assert judged(rule, f"It {first}.", f"It {second}.")[0] == expected


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


def table(title, *numbers):
    """A table of one region and its numbers."""
    head = "|".join(["Region", *title.split("|")])
    return f"|{head}|\n|{'---|' * (len(numbers) + 1)}\n|Norr|{'|'.join(numbers)}|\n"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (table("Thefts per million", "4.2"), ("agreement", "same")),
        (table("Thefts per million", "4.3"), ("contradiction", "apart")),
        (table("Thefts per 100,000", "4.2"), ("contradiction", "apart")),
        (table("Thefts|Rate per 1,000,000|Cases", "17", "4.2", "3"), ("agreement", "same")),
        (f"# Thefts per million\n\n{table('Rate', '4.2')}", ("agreement", "same")),
        ("# Thefts per million\n\nThe rate in Norr was 4.2.", ("agreement", "same")),
        (table("Rate", "4.2"), ("incomparable", "different-dimensions")),
        (table("Rate|Fires per million", "4.2", "9"), ("incomparable", "different-dimensions")),
    ],
)
@pytest.mark.parametrize("kind", ["ratio", "number"])
def test_the_title_of_a_column_says_for_how_many_a_number_holds(judged, kind, second, expected):
    columns = '["rate in Norr was {value}", "Norr {value}"]'
    if "17" in second:
        columns = columns.replace('"Norr {value}"', '"Norr {other} {value}"')
    assert judged(lines(kind=kind, find=columns), "The rate in Norr was 4.2 per million.", second)[0] == expected


def test_a_bare_number_hides_no_contradiction_of_two_rates(judged):
    rule = lines(kind="number", find='["rate was {value}"]')
    texts = ("The rate was 4.2 per million.", "The rate was 5.1 per million.", "The rate was 4.2.")
    assert judged(rule, *texts)[0] == ("contradiction", "apart")


@pytest.mark.parametrize("unit", ["per million", "per 1000000", "per 1,000,000"])
def test_a_rule_may_say_for_how_many_its_bare_numbers_hold(judged, unit):
    find = f'["rate was {{value}}", {{phrase: "found {{value}}", unit: "{unit}"}}]'
    rule = lines(kind="ratio", unit=f'"{unit}"', find=find)
    texts = ("The rate was 4.2 per million.", "The rate was 4.2.", "The rate was 0.42 per 100,000.", "It found 4.2.")
    assert judged(rule, *texts)[0][0] == "agreement"


def test_the_bars_of_a_narrow_table_part_its_numbers(judged):
    rule = lines(kind="number", find='["Norr {value}"]')
    texts = ("|Region|Thefts|Fires|\n|---|---|---|\n|Norr|1|702|\n", "Norr: 1")
    assert judged(rule, *texts)[:2] == (("agreement", "same"), ["d1 1", "d2 1"])


@pytest.mark.parametrize(
    "phrases", [("Fires {value}", "Fires {other} {value}"), ("Fires {other} {value}", "Fires {value}")]
)
def test_what_one_phrase_says_is_not_compared_no_other_phrase_takes(judged, phrases):
    rule = lines(kind="count", find="[" + ", ".join(f'"{phrase}"' for phrase in phrases) + "]")
    texts = ("| What | 2022 | 2023 |\n|---|---|---|\n| Fires | 51 | 48 |\n", "* Fires: 48\n")
    assert judged(rule, *texts)[:2] == (("agreement", "same"), ["d1 48", "d2 48"])


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


@pytest.mark.parametrize(
    "said", ["must not exceed 9 percent", "must not be more than 9 percent", "is at most 9 percent"]
)
def test_the_denial_that_makes_a_limit_may_be_a_word_of_the_phrase(judged, said):
    rule = lines(kind="percent", find='["share must not {value}", "share must not be {value}", "share is {value}"]')
    verdict, quotes, _ = judged(rule, f"The share {said}.", "The share is at most 8 percent.")
    assert (verdict, len(quotes)) == (("drift", "implied-apart"), 2)


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
        ("The fund covers the cost of travel.", "The fund does not only cover the cost of travel.", "single-source"),
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
        ("Exports of tin rose.", "Exports of tin grew.", "single-source"),
    ],
)
def test_a_claim_is_denied_by_a_word_of_the_contrary(judged, claim, other, expected):
    phrase = claim.strip(".").split(maxsplit=1)[1]
    assert judged(lines(kind="term", find=f'["{phrase}"]'), claim, other)[0][0] == expected


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
        ("one file in five", ("agreement", "same")),
        ("one file out of five", ("agreement", "same")),
        ("roughly one file in five", ("agreement", "refines")),
        ("one file in six", ("contradiction", "apart")),
        ("one file in 2015", ("single-source", "only-here")),
        ("one file in five years", ("single-source", "only-here")),
    ],
)
def test_one_thing_in_so_many_is_a_share(judged, said, expected):
    assert (
        judged(lines(kind="percent", find='["found {value}"]'), "It found 20 percent.", f"It found {said}.")[0]
        == expected
    )


def test_what_is_numbered_by_itself_is_counted(judged):
    rule = lines(kind="count", find='["ships numbered {value}", "had {value} ships"]')
    assert judged(rule, "The ships numbered 1,312.", "It had 1,321 ships.")[0] == ("contradiction", "apart")


def test_an_enumeration_does_not_begin_with_a_date(judged):
    rule = lines(kind="count", find='["wells in {items}", "in {value} lands"]')
    texts = ("It dug wells in 2023 and sold pumps.", "It dug wells in Ada, Bel and Cor.", "It works in 3 lands.")
    assert judged(rule, *texts)[:2] == (("agreement", "same"), ["d2 Ada, Bel and Cor", "d3 3"])


def test_over_may_stand_in_front_of_the_time_that_a_sum_is_for(judged):
    rule = lines(kind="duration", find='["million over {value}", "the {value} of the plan"]')
    texts = ("It costs EUR 14 million over four years.", "In the five years of the plan it grows.")
    assert judged(rule, *texts)[0] == ("contradiction", "apart")


@pytest.mark.parametrize(("said", "expected"), [("every year", "contradiction"), ("every two years", "agreement")])
def test_every_year_is_one_year(judged, said, expected):
    rule = lines(kind="duration", find='"read every {value}"')
    assert judged(rule, "Meters are read every two years.", f"Meters are read {said}.")[0][0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("a year or more", ("drift", "implied-apart")),
        ("a year at least", ("drift", "implied-apart")),
        ("a year or less", ("contradiction", "crosses-bound")),
        ("a year or so", ("contradiction", "apart")),
    ],
)
def test_a_bound_may_stand_behind_one_unit_of_time(judged, said, expected):
    rule = lines(kind="duration", find='"kept for {value}"')
    assert judged(rule, "Sacks are kept for two years.", f"Sacks are kept for {said}.")[0] == expected


@pytest.mark.parametrize("said", ["None of its clerks left.", "Nobody left."])
def test_what_stands_for_no_value_is_a_near_miss(judged, said):
    rule = lines(kind="count", find='["{value} of its clerks left", "{value} left"]')
    verdict, _, missed = judged(rule, "Three of its clerks left.", said)
    assert (verdict[0], missed) == ("single-source", [f"d2 {said.split()[0]}"])
