"""The keys of a find, with the shapes that rules share with it: phrases, texts, numbers."""

from __future__ import annotations

from typing import get_args

from consistency.model.mention import Status
from consistency.model.rule import SIDES
from consistency.rulefiles.records import Key, record
from consistency.rulefiles.shapes import (
    DATE,
    PHRASE,
    TEXT,
    Shape,
    choice,
    either,
    number,
    one_or_more,
)

STATUSES: tuple[Status, ...] = get_args(Status)
PHRASES = one_or_more(PHRASE, "a phrase, or a list of phrases")
BIG = 10**15

FIND_KEYS = (
    Key("phrase", PHRASES, "The phrases.", '"{value} (participants|guests)"'),
    *(
        Key(status, PHRASES, f"Phrases whose words say that the fact is {status}.", f'"{words}"')
        for status, words in {
            "planned": "will train {value} teachers",
            "requested": "should train {value} teachers",
            "done": "trained {value} teachers",
            "negated": "did not train {value} teachers",
        }.items()
    ),
    Key(
        "status",
        choice(STATUSES),
        "The status that the words of `phrase` give to the fact.",
        "planned",
        "read from the sentence",
    ),
    Key("as_of", DATE, "The date for which the phrase states the value.", "2023-06", "read from the text"),
    Key(
        "plus",
        number("a number", -BIG, BIG),
        'A number to add to the value: "after three earlier plans" is a fourth plan with `plus: 1`.',
        "1",
        "0",
    ),
    Key(
        "times",
        number("a whole number from 1 to 1,000,000,000,000", 1, 10**12, whole=True),
        'A factor for a bare number, as in the header of a table: "Books (thousands)" is `times: 1000`.',
        "1000",
        "1",
    ),
    Key(
        "unit",
        TEXT,
        'The unit of a bare number, as in the header of a table: "Share (%)" is `unit: percent`, "Deaths per '
        '100,000" is `unit: per 100000`. Any spelling that is read in a text will do (`kB`, `°C`, `m²`, `days`). The '
        "phrase then finds only bare numbers.",
        "percent",
        "the unit beside the number",
    ),
    Key(
        "states",
        number("a number", -BIG, BIG),
        'The value that the phrases state without `{value}`: "no leaks" with `states: 0`.',
        "0",
    ),
    Key(
        "side",
        choice(SIDES),
        'Which end of a period the rule means: "ran from April 2021 to June 2023" states a start and an end.',
        "start",
        "the period itself",
    ),
)
OF_RULES = ("about", "unless", "limit", "passages", "documents", "kind", "severity", "changes", "hedge", "rounding")
"""Keys of a rule that one looks for in a find."""
_BESIDE = dict.fromkeys(OF_RULES, "it is a key of the rule: write it beside find")
FIND = either(PHRASE, record("a find", FIND_KEYS, _BESIDE), "a phrase, or a mapping with the keys of a find")
FINDS = one_or_more(
    Shape(FIND.words, {"$ref": "#/$defs/find"}, FIND.read), "a phrase, a find, or a list of phrases and finds"
)
