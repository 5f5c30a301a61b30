"""A claim is found, and denied, with its words in another order: in the passive, or its last phrase first."""

from __future__ import annotations

import pytest

DENIED, NARROWED = ("contradiction", "denied"), ("drift", "scope-changed")
WEAKER, SAME, ALONE = ("drift", "rank-changed"), ("agreement", "same"), ("single-source", "only-here")


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("the board approved the plan", "The plan was approved by the board.", SAME),
        ("the board approved the plan", "The plan has been approved by the board.", SAME),
        ("the board approved the plan", "The plan was not approved by the board.", DENIED),
        ("the board approved the plan", "The plan was rejected by the board.", DENIED),
        ("the board approved the plan", "The plan may be approved by the board.", WEAKER),
        ("the board approved the plan", "The plan was approved by the mayor.", ALONE),
        ("board took the oath", "The oath was taken by the board.", SAME),
        ("inn accepts cards", "Cards are accepted by the inn.", SAME),
        ("inn accepts cards", "Cards are no longer accepted by the inn.", DENIED),
        ("inn accepts cards", "Cards were accepted by the inn.", NARROWED),
        ("inn accepts cards", "Cards are usually accepted by the inn.", WEAKER),
        ("guests must wear badges", "Badges must be worn by guests.", SAME),
        ("guests must wear badges", "Badges should be worn by guests.", WEAKER),
        ("guests must wear badges", "Badges need not be worn by guests.", DENIED),
        ("board approved the plan", "The plan is unapproved.", ALONE),
        ("members vote by post", "Post is voted by members.", ALONE),
    ],
)
def test_a_claim_is_found_in_the_passive(second, phrase, said, expected):
    assert second(phrase, said) == expected


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        ("pool is free for members", "For members, the pool is free.", SAME),
        ("pool is free for members", "For members the pool is not free.", DENIED),
        ("pool is free for members", "For guests, the pool is free.", ALONE),
        ("pool is closed on Mondays", "On Mondays, the pool is closed.", SAME),
        ("pool is closed on Mondays", "On Mondays, the pool is open.", DENIED),
    ],
)
def test_a_claim_is_found_with_its_last_phrase_first(second, phrase, said, expected):
    assert second(phrase, said) == expected
