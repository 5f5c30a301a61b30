"""A phrase with its verb in another tense or mood is a near miss: it speaks of another time, or of what may be."""

from __future__ import annotations

import pytest
from rule_texts import lines

ALONE = ("single-source", "only-here")


@pytest.mark.parametrize(
    ("kind", "phrase", "first", "said", "quote"),
    [
        ("money", "fee is {value}", "The fee is 50 euros.", "The fee was 60 euros.", "60 euros"),
        ("money", "fee is {value}", "The fee is 50 euros.", "The fee will be 60 euros.", "60 euros"),
        ("money", "fee is {value}", "The fee is 50 euros.", "The fee may be 60 euros.", "60 euros"),
        ("percent", "sales fell by {value}", "Sales fell by 5%.", "Sales will fall by 6%.", "6%"),
        ("percent", "sales fell by {value}", "Sales fell by 5%.", "Sales could fall by 6%.", "6%"),
        ("count", "moves {value} carts", "It moves 40 carts.", "It moved 50 carts.", "50"),
        ("count", "moves {value} carts", "It moves 40 carts.", "It will move 50 carts.", "50"),
    ],
)
def test_another_tense_or_mood_is_a_near_miss(judged, kind, phrase, first, said, quote):
    verdict, _, missed = judged(lines(kind=kind, find=f'"{phrase}"'), first, said)
    assert (verdict, missed) == (ALONE, [f"d2 {quote}"])


def test_a_verb_between_other_words_is_no_near_miss(judged):
    _, _, missed = judged(
        lines(kind="money", find='"fee is {value}"'), "The fee is 50 euros.", "The fee for 60 euros was bad."
    )
    assert missed == []
