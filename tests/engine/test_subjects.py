"""A phrase is found with its subject in the other number: what each ticket costs, tickets cost."""

from __future__ import annotations

import pytest
from rule_texts import lines

APART, SAME, ALONE = ("contradiction", "apart"), ("agreement", "same"), ("single-source", "only-here")


@pytest.mark.parametrize(
    ("kind", "phrase", "one", "other", "expected"),
    [
        ("money", "day tickets cost {value}", "Day tickets cost 12 euros.", "A day ticket costs 13 euros.", APART),
        ("money", "day tickets cost {value}", "Day tickets cost 12 euros.", "Each day ticket costs 12 euros.", SAME),
        ("money", "day ticket costs {value}", "A day ticket costs 12 euros.", "Day tickets cost 13 euros.", APART),
        ("money", "entry fees are {value}", "Entry fees are 5 euros.", "The entry fee is 6 euros.", APART),
        ("quantity", "bags may weigh {value}", "Bags may weigh 8 kg.", "A bag may weigh 9 kg.", APART),
        ("time", "shops close at {value}", "Shops close at 6 p.m.", "The shop closes at 7 p.m.", APART),
        ("duration", "visits last {value}", "Visits last two hours.", "A visit lasted three hours.", ALONE),
        ("count", "wards have {value} beds", "Wards have 30 beds.", "The ward has 12 beds.", ALONE),
    ],
)
def test_a_subject_in_the_other_number(judged, kind, phrase, one, other, expected):
    assert judged(lines(kind=kind, find=f'["{phrase}"]'), one, other)[0] == expected
