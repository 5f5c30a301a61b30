"""Turns of speech that hold values, and those that hold none."""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

SPEECH = {
    "a track of 3 km-5 km": ["3 km-5 km | range 3 to 5 kilometer"],
    "half a kilo, two kilos and a kilo and a half": [
        "half a kilo | exact 0.5 kilogram", "two kilos | exact 2 kilogram", "a kilo and a half | exact 1.5 kilogram",
    ],
    "sent him usd 900 and eur 20": ["usd 900 | exact 900 USD", "eur 20 | exact 20 EUR"],
    "come at a quarter past 3pm": ["a quarter past 3pm | exact 915"],
    "from 20 minutes to 3 pm on": ["from 20 minutes to 3 pm | at-least 880"],
    "set it to -10 ~ -5": ["-10 ~ -5 | range -10 to -5"],
    "free for under 18s and over 65s": ["under 18s | below 18 year", "over 65s | above 65 year"],
    "it loads in under 10s": ["under 10s | below 10 second"],
    "a latency under 5s, cut to under 2s": ["under 5s | below 5 second", "under 2s | below 2 second"],
    "fun for the under 7s": ["under 7s | below 7 year"],
    "Under 12s pay less": ["Under 12s | below 12 year"],
    "a line of 5 Kbit": ["5 Kbit | exact 5 kilobit"],
    "see 22/04 of it": [],
}  # fmt: skip


@pytest.mark.parametrize("text", SPEECH)
def test_turns_of_speech_are_read(text):
    assert told_values(text) == SPEECH[text]


DAYS = {
    "on the 3rd of march": "--03-03",
    "by the 20th of may": "--05-20",
    "between October 3 and 12": "--10-03",
    "the 15th day of January": "--01-15",
}  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
def test_days_of_any_year_are_read_in_small_letters_and_in_ranges(text):
    (mention,) = scan(text)
    assert mention.reading.kind == "month-day"
    assert (
        mention.reading.end_text(mention.reading.literal.low if "by" not in text else mention.reading.literal.high)
        == DAYS[text]
    )


def test_the_third_of_a_march_is_no_day():
    assert [mention.reading.kind for mention in scan("the 3rd march of the year")] == ["ordinal"]


@pytest.mark.parametrize(
    "text", ["Samples were first dried.", "It is first warmed to dry it.", "They are then second checked."]
)
def test_an_adverb_in_front_of_what_is_done_ranks_nothing(text):
    assert told_values(text) == []


@pytest.mark.parametrize("text", ["The boat was first of all.", "This was first prize.", "We were the first dried."])
def test_an_ordinal_behind_a_verb_of_being_ranks_a_thing(text):
    assert [quote.partition(" ")[0] for quote in told_values(text)] in (["first"], [])
