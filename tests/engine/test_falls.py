"""A negative number is the fall that another phrase of its rule states."""

from __future__ import annotations

import pytest
from rule_texts import lines

SAME, APART = ("agreement", "same"), ("contradiction", "apart")


@pytest.mark.parametrize(
    ("phrases", "second", "expected"),
    [
        (["exports fell by {value}"], "Exports fell by 1.2 percent.", SAME),
        (["exports fell by {value}"], "Exports fell by 2.1 percent.", APART),
        (["a decline of {value}"], "Exports had a decline of 1.2 percent.", SAME),
        (["exports were down {value}"], "Exports were down 1.2 percent.", SAME),
        (["(a reduction|a decrease) in exports of {value}"], "It was a reduction in exports of 1.2 percent.", SAME),
        (["a {value} fall"], "It was a 1.2 percent fall.", SAME),
        (["exports fell to {value}"], "Exports fell to 1.2 percent.", APART),
        (["exports moved by {value}"], "Exports moved by 1.2 percent.", APART),
    ],
)
def test_a_negative_change_is_a_fall(judged, phrases, second, expected):
    rule = lines(kind="percent", find=["change in exports was {value}", *phrases])
    assert judged(rule, "The change in exports was -1.2 percent.", second)[0] == expected
