"""A bare number has the unit that its label, a cell of its own or the title above it gives."""

from __future__ import annotations

import pytest
from rule_texts import lines


def table(header, *rows):
    ruler = "|---" * (header.count("|") - 1) + "|"
    return "\n".join([header, ruler, *rows]) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        table("| Property | Value | Unit |", "| Weight | 1.2 | kg |"),
        table("| Property | A | B | Units |", "| Weight | 1.2 | 3 | kg |"),
        table("| Property | Value | |", "| Weight | 1.2 | kg |"),
        table("| Property | Value |", "| Weight (kg) | 1.2 |"),
        table("| Property | Value |", "| Weight [kg] | 1.2 |"),
        table("| Property | Value |", "| Weight, kg | 1.2 |"),
        table("| Property | Value |", "| **Weight** in kg | 1.2 |"),
        table("| Model | Mass (kg) |", "| Weight | 1.2 |"),
        table("| Model | Mass in kg |", "| Weight | 1.2 |"),
        table("| kg | 2024 |", "| Weight | 1.2 |"),
        table("| Item | kg |", "| Weight | 1.2 |"),
        table("| Property | Unit | Value |", "| Weight | kg | 1.2 |"),
        table("| Length | mm | 120 |", "| Weight | kg | 1.2 |"),
        "Weight (kg): 1.2\n",
        "Weight in kg: 1.2\n",
        "- **Weight [kg]:** 1.2\n",
        "<table><tr><th>Weight (kg)</th><td>1.2</td></tr></table>",
    ],
)
def test_the_unit_of_a_bare_number_stands_beside_it(judged, text):
    rule = lines(kind="quantity", find='"weight {value}"')
    verdict, quotes, _ = judged(rule, text, "Weight: 1200 g")
    assert (verdict[0], quotes) == ("agreement", ["d1 1.2", "d2 1200 g"])


@pytest.mark.parametrize("noun", ["number", "thousand", "full-time posts", "-"])
@pytest.mark.parametrize(
    ("phrases", "quote"), [('"pupils {value}"', "41"), ('["pupils {other} {value}", "pupils: {value}"]', "43")]
)
def test_a_cell_that_tells_what_is_counted_parts_no_label_from_its_numbers(judged, noun, phrases, quote):
    rows = table("| Indicator | Unit | 2024 | 2025 |", f"| Pupils | {noun} | 41 | 43 |")
    assert judged(lines(kind="count", find=phrases), rows, f"Pupils: {quote}")[:2] == (
        ("agreement", "same"),
        [f"d1 {quote}", f"d2 {quote}"],
    )


@pytest.mark.parametrize(
    ("kind", "header", "row", "said", "expected"),
    [
        ("money", "| Plan | Price (EUR) |", "| Basic | 12.50 |", "€12.50", "agreement"),
        ("money", "| Plan | Price (EUR) |", "| Basic | 12.50 |", "$12.50", "incomparable"),
        ("money", "| Plan | Price (€m) |", "| Basic | 12.5 |", "12.5 million euros", "agreement"),
        ("money", "| Plan | 2025 €m |", "| Basic | 12.5 |", "12.5 million euros", "agreement"),
        ("money", "| Plan | 2025 £'000 |", "| Basic | 12.5 |", "£12,500", "agreement"),
        ("money", "| EUR million | 2025 |", "| Basic | 12.5 |", "12.5 million euros", "agreement"),
        ("money", "| Costs (EUR million) | 2025 |", "| Basic | 12.5 |", "12.5 million euros", "agreement"),
        ("money", "| Costs (EUR million) | 2025 |", "| Basic | 12.5 |", "15.2 million euros", "contradiction"),
        ("quantity", "| Use in TWh | Q1 2025 |", "| Basic | 12.5 |", "12.5 GWh", "contradiction"),
        ("count", "| Costs (EUR million) | Firms |", "| Basic | 125 |", "125", "agreement"),
        ("money", "| EUR million | 2025 |", "| Basic | 12.5 |", "12.5 thousand euros", "contradiction"),
        ("percent", "| Region | Share (%) |", "| Basic | 45 |", "45 percent", "agreement"),
        ("percent", "| Region | Share (%) |", "| Basic | 45 |", "46 percent", "contradiction"),
        ("duration", "| Plan | Term (years) |", "| Basic | 2 |", "24 months", "agreement"),
        ("duration", "| Plan | Term (years) |", "| Basic | 2 |", "30 months", "contradiction"),
        ("quantity", "| Plan | Space (GB) |", "| Basic | 500 |", "0.5 TB", "agreement"),
        ("quantity", "| Plan | Space (GB) |", "| Basic | 500 |", "0.6 TB", "contradiction"),
        ("count", "| Plan | Users (m) |", "| Basic | 500 |", "500", "agreement"),
    ],
)
def test_a_title_gives_the_numbers_below_it_their_unit(judged, kind, header, row, said, expected):
    rule = lines(kind=kind, find='"basic {value}"')
    assert judged(rule, table(header, row), f"Basic: {said}")[0][0] == expected


@pytest.mark.parametrize(
    "text",
    [
        table("| Day | Visitors |", "| Weight | 12 |"),  # a title that is a unit's name
        table("| Property | Class | Value |", "| Weight | A | 12 |"),
        table("| Property | Value | Class |", "| Weight | 12 | A |"),
        table("| Property | Value |", "| Weight | 12 (kg on demand) |"),
        table("| Name (kg), x | A, b | C |", "| Weight | 12 | 3 |"),  # which title is whose, nobody knows
        table("| Property | Unit | Value |", "| Weight | none | 12 |"),
        table("| Grade | A | Weight |", "| Weight | A | 12 |"),
        "The weight (kg) 12",
        "In May the weight: 12",
    ],
)
def test_other_words_beside_a_number_are_no_unit_of_it(judged, text):
    rule = lines(kind="quantity", find='["weight {value}", "weight [a|kg] {value}"]')
    assert judged(rule, text, "Weight: 12 kg")[0][0] != "agreement"


def test_the_unit_that_a_phrase_declares_counts(judged):
    rule = lines(kind="quantity", find='{phrase: "weight (kg) {value}", unit: gram}')
    text = table("| Property | Value |", "| Weight (kg) | 1.2 |")
    verdict, quotes, _ = judged(rule, text, "Weight (kg) 1.2")
    assert (verdict[0], quotes) == ("agreement", ["d1 1.2", "d2 1.2"])


def test_whole_lengths_of_time_of_a_table_are_exact(judged):
    rule = lines(kind="duration", find='[{phrase: "warranty (years) {value}", unit: year}, "lasts {value}"]')
    text = table("| Item | Value |", "| Warranty (years) | 2 |")
    assert judged(rule, text, "It lasts 30 months.")[0] == ("contradiction", "apart")


def test_a_unit_in_the_label_goes_before_the_one_of_the_phrase(judged):
    rows = table("| Indicator | 2024 |", "| Spent on repairs (EUR thousand) | 7216 |", "| Share of repairs (%) | 86 |")
    rule = lines(kind="money", find='[{phrase: "repairs [(EUR thousand)] {value}", unit: EUR, times: 1000}]')
    _, quotes, near = judged(rule, rows)
    assert (quotes, near) == (["d1 7216"], ["d1 86"])


@pytest.mark.parametrize("text", ["We gave Lorin 408 times.", "408 had Lorin, 204 none.", "Lorin: 408"])
def test_a_bare_number_in_running_text_is_no_quantity(judged, text):
    verdict, quotes, near = judged(lines(kind="quantity", find='"Lorin {value}"'), "Take Lorin 150 mg.", text)
    assert (verdict[0], quotes, len(near)) == ("single-source", ["d1 150 mg"], 1)
