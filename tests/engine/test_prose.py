"""Whole documents of several trades against rules as their authors would write them: the verdict, and what is cited."""

from __future__ import annotations

import pytest
from rule_texts import lines

TABLE = "| Bay | Boats | Crews | Change |\n|---|---|---|---|\n| North | 15 | 1,702 | +12.9% |\n"


def test_the_cells_of_a_row_do_not_share_the_unit_of_the_last_one(judged):
    rule = lines(kind="count", find='["{value} crews in the north", "North {other} {value}"]')
    verdict, quotes, _ = judged(rule, TABLE, "There were 1,702 crews in the north.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,702", "d2 1,702"])


@pytest.mark.parametrize(
    ("texts", "expected", "cited"),
    [
        (("Leaks were seen in 97 out of 1,207 wells.", "Leaks were seen in 97 wells."), "agreement", "97"),
        (("Leaks were seen in 79 out of 1,207 wells.", "Leaks were seen in 97 wells."), "contradiction", "79"),
        (("Leaks were seen in nine of 14 wells.", "Leaks were seen in 9 wells."), "agreement", "nine"),
    ],
)
def test_a_part_of_so_many_things_is_a_number_of_them(judged, texts, expected, cited):
    verdict, quotes, _ = judged(lines(kind="count", find='"seen in {value} wells"'), *texts)
    assert (verdict[0], quotes[0]) == (expected, f"d1 {cited}")


def test_behind_its_of_stands_the_number_of_all(judged):
    rule = lines(kind="count", find='["of {value} wells", "has {value} wells"]')
    verdict, quotes, _ = judged(rule, "Leaks were seen in 97 of 1,207 wells.", "The field has 1,207 wells.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,207", "d2 1,207"])


@pytest.mark.parametrize("part", ["one of 27 wells", "one of seven wells", "12 of the 27 wells"])
def test_one_of_many_and_a_part_of_known_ones_tell_how_many_there_are(judged, part):
    verdict, _, _ = judged(lines(kind="count", find='"{value} wells"'), f"It is {part}.", "There are 31 wells.")
    assert verdict == ("contradiction", "apart")


def test_a_part_is_still_a_share_for_rules_of_shares(judged):
    rule = lines(kind="percent", find='["{value} of the wells leak", "{value} wells leak"]')
    verdict, quotes, _ = judged(rule, "97 out of 1,207 wells leak.", "8.0% of the wells leak.")
    assert (verdict[0], quotes[0]) == ("agreement", "d1 97 out of 1,207")


def test_a_bare_number_is_an_age_where_the_rule_asks_for_one(judged):
    rule = lines(kind="age", find='["aged {value}", "people who were {value}"]')
    verdict, _, _ = judged(rule, "Members are aged at least 50 years.", "We asked people who were 50 or older.")
    assert verdict == ("agreement", "same")


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


@pytest.mark.parametrize("said", ["failed to build 20 mills", "was unable to build 20 mills"])
def test_a_failure_denies_a_value(judged, said):
    rule = lines(kind="count", plan="true", find='["build {value} mills", "built {value} mills"]')
    assert judged(rule, "The town built 20 mills.", f"The town {said}.")[0] == ("contradiction", "denied")


def test_a_limit_that_nobody_passes_is_an_upper_one(judged):
    rule = lines(kind="count", find='["ward had {value} beds"]')
    verdict, quotes, _ = judged(rule, "No ward had more than 24 beds.", "Each ward had at most 24 beds.")
    assert (verdict, quotes[0]) == (("agreement", "same"), "d1 more than 24")


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


def test_two_rough_ways_to_say_an_exact_number_agree_where_it_stands_beside_them(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    rough = ("More than 2,400 people came.", "About 2,400 people came.")
    assert judged(rule, *rough)[0] == ("drift", "bound-changed")


def test_an_exact_number_explains_its_rough_ones(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    texts = ("More than 2,400 people came.", "About 2,400 people came.", "2,412 people came.")
    assert judged(rule, *texts)[0] == ("agreement", "refines")


@pytest.mark.parametrize(("constant", "expected"), [("100 / 3", "agreement"), ("2 * 40", "contradiction")])
def test_a_value_is_held_against_an_expression_of_numbers(judged, constant, expected):
    more = (
        "facts:\n"
        '  - {id: rented, fact: rented flats, kind: count, find: "{value} are rented"}\n'
        '  - {id: flats, fact: flats, kind: count, find: "{value} flats"}\n'
    )
    rule = lines(kind="percent", derive="rented / flats", compare_with=f'"{constant}"', relation="at-least")
    verdict, _, _ = judged(rule, "Of its 640 flats, 220 are rented.", more=more)
    assert verdict[0] == expected


HEADED = "| EUR million | 2023 | 2024 |\n|---|---|---|\n| Revenue | 389.1 | {} |\n"


@pytest.mark.parametrize(("cell", "expected"), [("412.3", "agreement"), ("421.3", "contradiction")])
def test_a_find_names_the_unit_of_bare_numbers(judged, cell, expected):
    find = '["revenue was {value}", {phrase: "Revenue {other} {value}", times: 1000000, unit: EUR}]'
    verdict, quotes, _ = judged(
        lines(kind="money", find=find), HEADED.format(cell), "Our revenue was 412 million euros."
    )
    assert (verdict[0], quotes[0]) == (expected, f"d1 {cell}")


def test_without_a_unit_a_bare_number_is_a_near_miss_of_a_rule_about_money(judged):
    rule = lines(kind="money", find='["revenue was {value}", "Revenue {other} {value}"]')
    verdict, _, missed = judged(rule, HEADED.format("412.3"), "Our revenue was 412 million euros.")
    assert (verdict, missed) == (("single-source", "only-here"), ["d1 412.3"])


@pytest.mark.parametrize("said", ["2,231,400 people live here.", "Some 2.2 million people live here."])
def test_a_find_names_the_scale_of_bare_numbers(judged, said):
    find = '["{value} people live here", {phrase: "Inhabitants {value}", times: 1000}]'
    assert (
        judged(lines(kind="count", find=find), "| Inhabitants | 2,231 |\n|---|---|\n| Inhabitants | 2,231 |\n", said)[
            0
        ][0]
        == "agreement"
    )


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


def test_a_near_miss_cites_a_value_of_the_kind_of_the_rule(judged):
    rule = lines(kind="age", find='"mean age ... years {value}"')
    _, _, missed = judged(rule, "Of 2,412 people, the mean age was 67.4 years.", "The mean age is known.")
    assert missed == ["d1 67.4 years"]


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


def test_a_weekday_in_front_of_a_date_does_not_matter(judged):
    verdict, quotes, _ = judged(
        lines(kind="date", find='"starts on {value}"'),
        "It starts on Sunday, 29 September 2024.",
        "It starts on 29 September 2024.",
    )
    assert (verdict, quotes[0]) == (("agreement", "same"), "d1 29 September 2024")


def test_sums_of_unlike_units_keep_their_unit(judged):
    more = (
        "facts:\n"
        '  - {id: swum, fact: swum, kind: quantity, find: "swam {value}"}\n'
        '  - {id: run, fact: run, kind: quantity, find: "ran {value}"}\n'
    )
    rule = lines(kind="quantity", derive="run + swum", find='"{value} in all"')
    assert judged(rule, "She swam 400 m and ran 10 km.", "It was 10.4 km in all.", more=more)[0] == (
        "agreement",
        "holds",
    )


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


@pytest.mark.parametrize(
    ("changes", "expected"), [("freely", ("drift", "superseded")), ("never", ("contradiction", "denied"))]
)
def test_a_claim_that_moves_may_be_denied_later(judged, changes, expected):
    rule = lines(kind="term", changes=changes, find='["listed as safe"]')
    texts = ("The mill is listed as safe.", "The mill is no longer listed as safe.")
    assert judged(rule, *texts, issued=("2020", "2024"))[0] == expected


@pytest.mark.parametrize("row", ["| 1 | Anna Teller | SWE | 2:23:58 |", "Anna Teller (SWE), 2:23:58, led the field"])
def test_hours_minutes_and_seconds_are_a_length_of_time(judged, row):
    rule = lines(kind="duration", find='["Teller SWE {value}", "won in {value}"]')
    texts = (f"| Rank | Name | From | Time |\n|---|---|---|---|\n{row}\n", "She won in 2:23:58.")
    assert judged(rule, *texts)[0] == ("agreement", "same")


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


def test_two_closing_times_are_two(judged):
    rule = lines(kind="time", find='["Thursdays {value}"]')
    texts = ("It is open on Thursdays until 9 p.m.", "It is open on Thursdays until 8 p.m.")
    assert judged(rule, *texts)[0] == ("drift", "implied-apart")


def test_a_later_plan_takes_the_place_of_an_earlier_one_for_the_same_date(judged):
    rule = lines(kind="money", changes="upward", find='["will reach {value}"]')
    texts = ("Savings will reach 120 million euros by 2027.", "Savings will reach 135 million euros by 2027.")
    assert judged(rule, *texts, issued=("2024-05", "2024-12"))[0] == ("drift", "superseded")


def test_a_number_in_brackets_behind_a_year_is_read_and_a_comparison_dates_nothing(judged):
    rule = lines(kind="count", find='["more than in 2022 ({value})", "had {value} guests in 2022"]')
    texts = (
        "It had 286,430 guests, 18 percent more than in 2022 (242,700), and sold tea.",
        "It had 242,700 guests in 2022.",
    )
    assert judged(rule, *texts)[0] == ("agreement", "same")


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
