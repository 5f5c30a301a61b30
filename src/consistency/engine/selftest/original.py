"""What the documents say as they are, against which each change is held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.engine.comparing import FactsBySet, by_set, compare_in_sets, with_operands
from consistency.engine.find import find
from consistency.engine.sources import Sources
from consistency.facts import Gate, gate
from consistency.model.comparison import Comparison
from consistency.model.fact import Fact
from consistency.model.rule import RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.model.document import Passage
    from consistency.model.rule import Rule


@frozen
class Original:
    """The facts and verdicts of an unchanged run.

    Attributes:
        sources, rules: what was looked at, and for what.
        gate: the rules made ready to read a passage again.
        facts: all that were found.
        facts_by_set: the same, by set of documents and rule.
        parents: for each rule, those that derive from it.
        verdicts: the comparison of each rule that is no operand.
    """

    sources: Sources
    rules: RuleSet
    gate: Gate
    facts: tuple[Fact, ...]
    facts_by_set: FactsBySet
    parents: Mapping[str, Collection[str]]
    verdicts: Mapping[str, Comparison]

    def with_parents(self, rules: Iterable[str]) -> set[str]:
        """Some rules and those that derive from them."""
        chosen = set(rules)
        return chosen.union(*(self.parents.get(rule, ()) for rule in chosen))

    def stated_in(self, document: str, passage: Passage) -> list[Fact]:
        """The facts of a passage."""
        return [f for f in self.facts if f.document == document and passage.start <= f.citation.start < passage.end]

    def verdicts_with(
        self, fresh: Sequence[Fact], instead: Sequence[Fact], rules: Iterable[str]
    ) -> dict[str, Comparison]:
        """The verdicts on some rules where fresh facts stand instead of others; operands have none."""
        chosen = [self.rules.by_id[rule] for rule in sorted(rules) if not self.rules.by_id[rule].operand]
        concerned = {rule.id for rule in with_operands(chosen, self.rules)}
        stated = [
            fact
            for of_set in self.facts_by_set
            for rule in concerned
            for fact in of_set.get(rule, ())
            if fact not in instead
        ]
        facts = by_set([*stated, *(fact for fact in fresh if fact.rule in concerned)], self.sources.sets)
        return verdicts_on(chosen, facts)


def original_of(sources: Sources, rules: RuleSet) -> Original:
    """What the documents say, and the verdicts on it."""
    facts = find(sources, rules).facts
    facts_by_set = by_set(facts, sources.sets)
    compared = [rule for rule in rules.rules if not rule.operand]
    return Original(
        sources, rules, gate(rules.rules), facts, facts_by_set, _parents(rules), verdicts_on(compared, facts_by_set)
    )


def verdicts_on(rules: Iterable[Rule], facts: FactsBySet) -> dict[str, Comparison]:
    """The comparison of each rule, by id."""
    return {rule.id: compare_in_sets(rule, facts) for rule in rules}


def _parents(rules: RuleSet) -> dict[str, set[str]]:
    """For each rule, those that derive from it, directly or through another."""
    parents = defaultdict[str, set[str]](set)
    for rule in rules.rules:
        for below in with_operands([rule], rules):
            if below.id != rule.id:
                parents[below.id].add(rule.id)
    return dict(parents)
