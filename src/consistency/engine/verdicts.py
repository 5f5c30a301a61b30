"""The finding on each rule, from all facts of a run, or without some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.engine.comparing import FactsBySet, by_set, compare_in_sets, with_operands
from consistency.engine.judge import judge
from consistency.engine.sources import Sources
from consistency.engine.unspoken import with_unspoken
from consistency.model.rule import RuleSet

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.engine.found import Found
    from consistency.model.comparison import Finding
    from consistency.model.fact import Fact
    from consistency.model.rule import Rule


@frozen
class Evidence:
    """Everything on which the verdicts of a run depend.

    Attributes:
        facts: all that were found, by set of documents and rule.
        latest: date of issue of the latest document looked at.
        sources: what was looked at.
        rules: all rules of the run, operands too.
    """

    facts: FactsBySet
    latest: str
    sources: Sources
    rules: RuleSet

    def finding(self, rule: Rule) -> Finding:
        """The finding on a rule that is no operand."""
        return judge(with_unspoken(compare_in_sets(rule, self.facts, self.latest), self.sources))

    def finding_without(self, rule: Rule, left_out: Callable[[Fact], bool]) -> Finding:
        """The finding on a rule where some statements are left out: those for which a function is true."""
        wanted = [one.id for one in with_operands((rule,), self.rules)]
        kept = [
            {name: [f for f in of_set[name] if not left_out(f)] for name in wanted if name in of_set}
            for of_set in self.facts
        ]
        return evolve(self, facts=kept).finding(rule)


def evidence(found: Found, sources: Sources, rules: RuleSet) -> Evidence:
    """What was found, ready for verdicts."""
    latest = max((source.issued for source in found.sources), default="")
    return Evidence(by_set(found.facts, sources.sets), latest, sources, rules)
