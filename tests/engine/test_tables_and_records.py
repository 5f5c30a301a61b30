"""Numbers in tables and records: what the title above them says of their unit, scale and subject."""

from __future__ import annotations

import pytest
from rule_texts import lines

TABLE = "| Bay | Boats | Crews | Change |\n|---|---|---|---|\n| North | 15 | 1,702 | +12.9% |\n"


def test_the_cells_of_a_row_do_not_share_the_unit_of_the_last_one(judged):
    rule = lines(kind="count", find='["{value} crews in the north", "North {other} {value}"]')
    verdict, quotes, _ = judged(rule, TABLE, "There were 1,702 crews in the north.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,702", "d2 1,702"])


def test_the_bars_of_a_narrow_table_part_its_numbers(judged):
    rule = lines(kind="number", find='["Norr {value}"]')
    texts = ("|Region|Thefts|Fires|\n|---|---|---|\n|Norr|1|702|\n", "Norr: 1")
    assert judged(rule, *texts)[:2] == (("agreement", "same"), ["d1 1", "d2 1"])


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
    bare = HEADED.replace("EUR million", "Figures").format("412.3")
    verdict, _, missed = judged(rule, bare, "Our revenue was 412 million euros.")
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


def test_a_value_that_measures_something_else_hides_no_contradiction_of_the_others(judged):
    rule = lines(kind="quantity", find='["weighs {value}", "Weight {value}"]')
    table = "| Weight | 2.4 |\n|---|---|\n| Weight | 2.4 |\n"
    assert judged(rule, table, "It weighs 2.4 kg.", "It weighs 2.4 g.")[0] == ("contradiction", "apart")


def test_a_value_that_measures_something_else_is_told_where_the_others_agree(judged):
    rule = lines(kind="quantity", find='["weighs {value}", "Weight {value}"]')
    texts = "| Weight | 2.4 |\n|---|---|\n| Weight | 2.4 |\n", "It weighs 2.4 kg.", "It weighs 2,400 g."
    assert judged(rule, *texts)[0] == ("incomparable", "different-dimensions")


def test_a_value_with_a_unit_is_a_near_miss_of_a_find_that_gives_one(judged):
    rule = lines(kind="money", find='{phrase: "total was {value}", unit: EUR}')
    assert judged(rule, "The total was EUR 5 million.")[2] == ["d1 EUR 5 million"]


def test_the_years_of_a_value_are_no_part(judged):
    rule = lines(kind="count", find='"in {value} countries"')
    texts = "Measured in 17 countries.", "Measured in 19 countries for 1990 to 2022."
    assert judged(rule, *texts)[0] == ("contradiction", "apart")


DASHES = "| Fires | 2022 | 2023 | 2024 |\n|---|---|---|---|\n| North | {} | 51 | 48 |\n"


@pytest.mark.parametrize("cell", ["–", "-", "—", "--"])
@pytest.mark.parametrize(
    ("phrase", "quotes"), [("{value}", []), ("{other} {value}", ["d1 51"]), ("{other} {other} {value}", ["d1 48"])]
)
def test_a_dash_in_a_cell_keeps_its_column(judged, cell, phrase, quotes):
    assert judged(lines(kind="count", find=f'"North {phrase}"'), DASHES.format(cell))[1] == quotes


def test_a_dash_in_place_of_a_value_is_a_near_miss(judged):
    assert judged(lines(kind="count", find='"North {value}"'), DASHES.format("–"))[2] == ["d1 –"]


def test_a_title_right_above_the_lines_of_a_record_is_what_they_are_about(judged):
    rule = lines(kind="date", about="spring term", find='"start {value}"')
    autumn = "CALENDAR\n\nAutumn term\nStart: 3 September 2025\nEnd: 12 December 2025\n\n"
    assert judged(rule, f"{autumn}Spring term\nStart: 6 January 2026\nEnd: 27 March 2026\n")[1] == ["d1 6 January 2026"]
