"""The check of the check knows which verdicts a changed statement may touch."""

from consistency.engine.selftest.original import original_of
from consistency.engine.sources import Sources
from consistency.model.rule import Rule, RuleSet

CHAIN = RuleSet(
    (
        Rule("boats", "boats", "count"),
        Rule("crew", "crew", "count", derive="boats * 4"),
        Rule("oars", "oars", "count", derive="crew * 2"),
        Rule("piers", "piers", "count"),
    )
)


def test_a_change_is_looked_for_in_all_that_derives_from_its_rule_however_far():
    original = original_of(Sources(), CHAIN)
    assert original.with_parents(["boats"]) == {"boats", "crew", "oars"}
    assert original.with_parents(["piers"]) == {"piers"}
    assert original.with_parents([]) == set()
