"""A unit that a phrase writes beside its value is the value's: other spellings and other units are found as well."""

from __future__ import annotations

import pytest
from rule_texts import lines

AGREE, APART, ALONE = "agreement", "contradiction", "single-source"


@pytest.mark.parametrize(
    ("kind", "find", "first", "second", "expected"),
    [
        ("percent", "{value} percent of nets", "70 percent of nets", "Some 70 % of nets", AGREE),
        ("percent", "{value} per cent of nets", "70 per cent of nets", "80% of nets", APART),
        (
            "percent",
            "grew by {value} percentage points",
            "It grew by 5 percentage points.",
            "It grew by 6 percent.",
            ALONE,
        ),
        ("money", "toll is {value} euros", "The toll is 50 euros.", "The toll is €60.", APART),
        ("money", "toll is EUR {value}", "The toll is EUR 50.", "The toll is 60 euros.", APART),
        ("money", "toll is {value} million euros", "The toll is 2 million euros.", "The toll is €2,000,000.", AGREE),
        ("money", "pays {value} pounds a week", "He pays 50 pounds a week.", "He pays £60 a week.", APART),
        ("money", "pays {value} per week", "He pays 50 pounds per week.", "He pays £60 per month.", ALONE),
        ("duration", "takes {value} hours by boat", "It takes 2 hours by boat.", "It takes 90 minutes by boat.", APART),
        ("duration", "takes {value} hours by boat", "It takes 2 hours by boat.", "It takes 2 h by boat.", AGREE),
        ("quantity", "is {value} m long", "The net is 5 m long.", "The net is 5 metres long.", AGREE),
        ("quantity", "deck of {value} square metres", "A deck of 50 square metres.", "A deck of 60 m².", APART),
        ("count", "lands {value} million crabs", "It lands 4 million crabs.", "It lands 4,000,000 crabs.", AGREE),
    ],
)
def test_a_unit_beside_the_value_is_part_of_it(judged, kind, find, first, second, expected):
    assert judged(lines(kind=kind, find=f'"{find}"'), first, second)[0][0] == expected


@pytest.mark.parametrize(
    ("kind", "find", "text"),
    [
        ("duration", "{value} hours", "The trip took 90 minutes."),  # nothing but the unit says what is meant
        ("quantity", "stored {value} in the hold", "It stored 5 t under the hold."),  # "in" is no inch
        ("money", "sells {value} boats", "It sells 5 euros."),
        ("count", "rained on {value} days", "It rained on 5 nights."),  # what is counted is no unit
    ],
)
def test_other_words_beside_the_value_must_stand_there(judged, kind, find, text):
    assert judged(lines(kind=kind, find=f'"{find}"'), text)[1] == []


def test_bare_numbers_keep_the_words_beside_them(judged):
    rule = lines(kind="count", find='{phrase: "boats sold {value} thousand", times: 1000}')
    assert judged(rule, "Boats sold: 5 tons.")[1] == []
