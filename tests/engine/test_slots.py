"""What the slot of a phrase takes of a text, and what it leaves: near misses."""

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
    ("phrases", "end"),
    [
        ('["open {other} - {value}", "open from {other} to {value}"]', "19:00"),
        ('["open {value} - {other}", "open from {value} to {other}"]', "14:00"),
    ],
)
def test_an_end_of_a_range_begins_behind_the_dash_however_that_is_written(judged, phrases, end):
    rule = lines(kind="time", find=phrases)
    texts = "Open 14:00&ndash;19:00.", "Open 14:00&nbsp;&ndash;&nbsp;19:00.", "Open from 14:00 to 19:00."
    assert judged(rule, *texts)[:2] == (("agreement", "same"), [f"d{number} {end}" for number in (1, 2, 3)])


def test_a_comma_parts_a_number_from_words_that_belong_to_another_one(judged):
    rule = lines(kind="count", find='["Registered voters {value}", "{value} registered voters"]')
    table = "| Voters | Number |\n|---|---|\n| Registered voters | 3,482,910 |\n"
    verdict, quotes, _ = judged(rule, table, "Of the 3,482,910 registered voters, 2,264,127 cast a vote.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 3,482,910", "d2 3,482,910"])


def test_a_comma_before_a_value_that_no_other_words_claim_does_not_matter(judged):
    rule = lines(kind="count", find='"registered voters {value}"')
    assert judged(rule, "Registered voters, 2,264,127 in all.")[1] == ["d1 2,264,127"]


@pytest.mark.parametrize(
    "phrases", [("Fires {value}", "Fires {other} {value}"), ("Fires {other} {value}", "Fires {value}")]
)
def test_what_one_phrase_says_is_not_compared_no_other_phrase_takes(judged, phrases):
    rule = lines(kind="count", find="[" + ", ".join(f'"{phrase}"' for phrase in phrases) + "]")
    texts = ("| What | 2022 | 2023 |\n|---|---|---|\n| Fires | 51 | 48 |\n", "* Fires: 48\n")
    assert judged(rule, *texts)[:2] == (("agreement", "same"), ["d1 48", "d2 48"])


def test_a_bare_number_is_an_age_where_the_rule_asks_for_one(judged):
    rule = lines(kind="age", find='["aged {value}", "people who were {value}"]')
    verdict, _, _ = judged(rule, "Members are aged at least 50 years.", "We asked people who were 50 or older.")
    assert verdict == ("agreement", "same")


def test_an_age_is_found_behind_aged(judged):
    assert judged(lines(kind="age", find='"guests {value} pay"'), "Guests aged 65 or over pay half.")[1] == [
        "d1 65 or over"
    ]


def test_the_day_of_a_date_is_no_code(judged):
    rule = lines(kind="code", find='"contract {value}"')
    assert judged(rule, "Contract PR/25", "Start of contract: 1 August 2025")[1] == ["d1 PR/25"]


def test_what_is_numbered_by_itself_is_counted(judged):
    rule = lines(kind="count", find='["ships numbered {value}", "had {value} ships"]')
    assert judged(rule, "The ships numbered 1,312.", "It had 1,321 ships.")[0] == ("contradiction", "apart")


def test_an_enumeration_does_not_begin_with_a_date(judged):
    rule = lines(kind="count", find='["wells in {items}", "in {value} lands"]')
    texts = ("It dug wells in 2023 and sold pumps.", "It dug wells in Ada, Bel and Cor.", "It works in 3 lands.")
    assert judged(rule, *texts)[:2] == (("agreement", "same"), ["d2 Ada, Bel and Cor", "d3 3"])


@pytest.mark.parametrize(
    ("unit", "said", "expected"),
    [
        ("EUR / month", "is EUR 20 a month", ("agreement", "same")),
        ("EUR / month", "is EUR 240 a year", ("agreement", "same")),
        ("EUR / month", "is EUR 20 a year", ("contradiction", "apart")),
        ("EUR", "is EUR 20 a month", ("agreement", "qualified")),
    ],
)
def test_the_unit_of_a_rule_says_for_what_a_price_holds(judged, unit, said, expected):
    rule = lines(kind="money", unit=unit, find='["monthly fee rises to {value}", "fee is {value}"]')
    assert judged(rule, "The monthly fee rises to EUR 20.", f"The fee {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"), [("No leaks were found.", "contradiction"), ("3 leaks were found.", "agreement")]
)
def test_a_phrase_can_state_a_value_by_itself(judged, said, expected):
    rule = lines(kind="count", find='["{value} leaks", {phrase: "no leaks", states: 0}]')
    verdict, quotes, _ = judged(rule, "There were three leaks.", said)
    assert (verdict[0], len(quotes)) == (expected, 2)


def test_no_in_place_of_a_value_is_a_near_miss(judged):
    verdict, quotes, missed = judged(lines(kind="count", find='"{value} leaks were found"'), "No leaks were found.")
    assert (verdict[0], quotes, missed) == ("unmatched", [], ["d1 No"])


@pytest.mark.parametrize("said", ["None of its clerks left.", "Nobody left."])
def test_what_stands_for_no_value_is_a_near_miss(judged, said):
    rule = lines(kind="count", find='["{value} of its clerks left", "{value} left"]')
    verdict, _, missed = judged(rule, "Three of its clerks left.", said)
    assert (verdict[0], missed) == ("single-source", [f"d2 {said.split()[0]}"])


def test_figures_that_are_no_value_are_a_near_miss(judged):
    rule = lines(kind="number", find='["outcome at week {value}", "outcome after {value} turns"]')
    texts = "They look at the outcome after 16 turns.", "Outcome at week 12."
    assert judged(rule, *texts)[1:] == (["d1 16"], ["d2 12"])


@pytest.mark.parametrize("row", ["Total | 14 | 3,200 | 6,650,000", "Total | 14 | 3 200 | 14 May 2025"])
def test_no_slot_takes_the_rest_of_a_value(judged, row):
    table = f"| Lot | Schools | Meals | Sum |\n|---|---|---|---|\n| {row} |\n"
    rule = lines(kind="count", find='"Total {other} {value} {other} {other}"')
    assert judged(rule, table, "It said this.")[1:] == ([], [])


def test_a_near_miss_cites_a_value_of_the_kind_of_the_rule(judged):
    rule = lines(kind="age", find='"mean age ... years {value}"')
    _, _, missed = judged(rule, "Of 2,412 people, the mean age was 67.4 years.", "The mean age is known.")
    assert missed == ["d1 67.4 years"]


@pytest.mark.parametrize(
    ("kind", "find", "text", "quote"),
    [
        ("duration", "kept for {value}", "Sacks are kept for a period of 5 years.", "5 years"),
        ("duration", "kept for a period of {value}", "Sacks are kept for a period of 5 years.", "5 years"),
        ("duration", "answers {value}", "It answers in under four hours.", "under four hours"),
        (
            "duration",
            "closed for {value}",
            "It is closed for 30 continuous calendar days.",
            "30 continuous calendar days",
        ),
        ("quantity", "range of {value}", "It has a range of 5 to 7 km.", "range of 5 to 7 km"),
        ("quantity", "range of {value}", "It has a range of 5 km.", "5 km"),
        ("quantity", "heat ranges from {value}", "The heat ranges from 5 to 7 °C.", "ranges from 5 to 7 °C"),
        ("count", "cabins are {value} guests", "Cabins are limited to at most 30 guests.", "limited to at most 30"),
        ("count", "{value} guests per day", "It has 30 guests a day; after rain it has less.", "30"),
        ("time", "{value} doors open", "| Time | What |\n|---|---|\n| 8.30 a.m. | Doors open |", "8.30 a.m."),
    ],
)
def test_a_slot_takes_its_value_from_among_words_that_change_nothing(judged, kind, find, text, quote):
    assert judged(lines(kind=kind, find=f'"{find}"'), text)[1] == [f"d1 {quote}"]


@pytest.mark.parametrize("text", ["It answers in four hours.", "It answers the rest in under four hours."])
def test_no_other_words_stand_in_front_of_a_value(judged, text):
    assert judged(lines(kind="duration", find='"answers {value}"'), text)[1] == []


def test_a_value_for_another_time_than_that_of_the_phrase_is_a_near_miss(judged):
    rule = lines(kind="money", find='"fee is {value} per month"')
    verdict, quotes, near = judged(rule, "The fee is 12 euros a month.", "The fee is 12 euros a week.")
    assert (verdict[0], quotes, len(near)) == ("single-source", ["d1 12 euros a month"], 1)


@pytest.mark.parametrize(
    ("kind", "find", "second", "expected"),
    [
        ("count", "open {value} days a week", "It is open 3 days a week.", ("agreement", "same")),
        (
            "count",
            "open [on] {value} days",
            "It is open on at most two days a week.",
            ("contradiction", "crosses-bound"),
        ),
        ("count", "open {value} days", "It is open two days a week.", ("contradiction", "apart")),
        ("number", "open {value} days", "It is open two and a half days.", ("contradiction", "apart")),
        ("count", "open {value}", "It is open two days a week.", ("unmatched", "nothing-found")),
        ("count", "open {value} nights", "It is open two days a week.", ("unmatched", "nothing-found")),
    ],
)
def test_days_are_counted_where_the_phrase_names_them(judged, kind, find, second, expected):
    assert judged(lines(kind=kind, find=f'"{find}"'), "It is open three days a week.", second)[0] == expected


@pytest.mark.parametrize(
    ("kind", "find", "first", "second", "expected"),
    [
        (
            "money",
            "daily maximum [is] {value}",
            "The daily maximum is EUR 12.",
            "Daily maximum: EUR 12.00",
            "agreement",
        ),
        ("money", "daily maximum {value}", "Daily maximum EUR 12.", "Daily maximum: EUR 21.00", "contradiction"),
        (
            "money",
            "daily maximum [is] {value}",
            "The daily maximum is EUR 12.",
            "| Tariff | Price (€) |\n|---|---|\n| Daily maximum | 12 |\n",
            "agreement",
        ),
        ("age", "minimum age {value}", "Minimum age: 14", "Minimum age 16 years", "contradiction"),
        ("count", "for {value} guests", "It is for a maximum of 30 guests.", "It is for up to 30 guests.", "agreement"),
        ("quantity", "carries {value}", "It carries 10 pounds.", "It carries 10 lb.", "agreement"),
        ("quantity", "carries {value}", "It carries 10 pounds.", "It carries 10 kg.", "contradiction"),
        ("money", "costs {value}", "It costs 10 pounds.", "It costs £10.", "agreement"),
    ],
)
def test_a_phrase_may_name_a_maximum_and_measure_pounds(judged, kind, find, first, second, expected):
    assert judged(lines(kind=kind, find=f'"{find}"'), first, second)[0][0] == expected


@pytest.mark.parametrize(
    "said", ["Hundreds of clerks", "Many hundreds of clerks", "Tens of thousands of new clerks", "Scores of clerks"]
)
def test_numbers_without_a_name_are_joined_to_their_noun_by_of(judged, said):
    assert len(judged(lines(kind="count", find='"{value} [new] clerks"'), f"{said} came.")[1]) == 1


@pytest.mark.parametrize("said", ["a modest", "a mere", "an average of", "a whopping", "only", "a record"])
def test_words_that_weigh_a_value_stand_in_front_of_it(judged, said):
    rule = lines(kind="percent", find='"pay rose by {value}"')
    assert judged(rule, "Pay rose by 3.2 percent.", f"Pay rose by {said} 3.2 percent.")[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("kind", "find", "first", "second", "expected"),
    [
        ("quantity", "reef is {value} long", "60 miles (100 km)", "100 km", ("agreement", "refines")),
        ("quantity", "reef is {value} long", "60 miles (100 km)", "60 miles", ("agreement", "refines")),
        ("quantity", "reef is {value} long", "60 miles (100 km)", "65 miles", ("contradiction", "apart")),
        ("quantity", "reef is {value} long", "up to 3.2 feet (1 m)", "up to 1 m", ("agreement", "same")),
        ("quantity", "reef is up to {value} long", "up to 20 feet (6 m)", "up to 6 m", ("agreement", "refines")),
        ("quantity", "reef is {value} long", "20 °C (68 °F)", "68 °F", ("agreement", "same")),
        ("money", "reef is {value} long", "€5 million ($5.4 million)", "€5 million", ("agreement", "same")),
        ("quantity", "reef is {value} long", "32 feet (40 m)", "32 feet", ("single-source", "only-here")),  # a slip
    ],
)
def test_a_value_told_again_in_another_unit_is_as_rough_as_both(judged, kind, find, first, second, expected):
    texts = (f"The reef is {value} long." for value in (first, second))
    assert judged(lines(kind=kind, find=f'"{find}"'), *texts)[0] == expected
