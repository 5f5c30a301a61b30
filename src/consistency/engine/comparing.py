"""The comparison of each rule, derived ones after those that they derive from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from consistency.algebra.expression import names, parse_expression
from consistency.comparators import compare_computed, compare_constant, compare_facts, gravity, in_order
from consistency.facts import Derived, constant, derive
from consistency.model.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule, RuleSet


FactsBySet: TypeAlias = "Sequence[Mapping[str, Sequence[Fact]]]"


def by_rule(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Facts by the id of their rule, each list in a stable order."""
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=lambda f: (f.rule, f.document, f.citation.start, f.citation.end)):
        found[fact.rule].append(fact)
    return dict(found)


def with_operands(chosen: Iterable[Rule], rules: RuleSet) -> tuple[Rule, ...]:
    """Some rules and all rules that they derive from, directly or through others: their verdicts depend on them."""
    found: dict[str, Rule] = {}
    waiting = list(chosen)
    while waiting:
        rule = waiting.pop()
        if rule.id not in found:
            found[rule.id] = rule
            sources = [parse_expression(source) for source in (rule.derive, rule.compare_with) if source]
            waiting += [rules.by_id[name] for source in sources for name in names(source) if name in rules.by_id]
    return tuple(found[rule_id] for rule_id in sorted(found))


def compare_rule(rule: Rule, facts: Mapping[str, Sequence[Fact]], latest: str = "") -> Comparison:
    """The verdict on one rule.

    Args:
        rule: the rule; not an operand.
        facts: the facts of every rule by id.
        latest: date of issue of the latest document looked at.
    """
    stated = [f for f in facts.get(rule.id, ()) if not f.operands]
    counted = [f for f in facts.get(rule.id, ()) if f.operands]
    if not rule.derive:
        if counted and stated and rule.relation != "equal":
            return compare_computed(rule, counted, stated)
        return compare_facts(rule, stated + counted, latest)
    computed = derive(rule, rule.derive, facts)
    if not computed.facts:
        return _uncomputed(rule, computed, stated)
    return _against(rule, computed.facts, stated, facts, latest)


def by_set(facts: Iterable[Fact], sets: Mapping[str, str]) -> FactsBySet:
    """The facts of each set of documents by the id of their rule; facts of unrelated sets are never compared.

    Args:
        facts: from all documents.
        sets: the set of each document that belongs to one, by id.
    """
    of_set: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        of_set[sets.get(fact.document, "")].append(fact)
    return [by_rule(of_set[name]) for name in sorted(of_set)] or [{}]


def compare_in_sets(rule: Rule, facts: FactsBySet, latest: str = "") -> Comparison:
    """The verdict on one rule: the gravest verdict of all sets of documents, with the facts of all sets.

    Args:
        rule: the rule; not an operand.
        facts: what ``by_set`` gives.
        latest: date of issue of the latest document looked at.
    """
    compared = [compare_rule(rule, of_set, latest) for of_set in facts]
    if len(compared) == 1:
        return compared[0]
    gravest = max(compared, key=lambda c: gravity(c.verdict, c.reason))
    stated = [comparison for comparison in compared if comparison.facts]
    every = [fact for comparison in stated for fact in comparison.facts]
    return evolve(gravest, facts=tuple(in_order(every)), sets=max(1, len(stated)))


def _against(
    rule: Rule, computed: Sequence[Fact], stated: Sequence[Fact], facts: Mapping[str, Sequence[Fact]], latest: str
) -> Comparison:
    """Computed facts compared with what the rule names, or else with the rule's own statements."""
    if not rule.compare_with:
        return compare_computed(rule, computed, stated) if stated else compare_facts(rule, computed, latest)
    if (number := constant(rule.compare_with)) is not None:
        return compare_constant(rule, computed, number)
    if rule.compare_with in facts:
        return compare_computed(rule, computed, [f for f in facts[rule.compare_with] if f.reading])
    other = derive(rule, rule.compare_with, facts)
    if not other.facts:
        return _uncomputed(rule, other, computed)
    return compare_computed(rule, computed, other.facts)


def _uncomputed(rule: Rule, failed: Derived, other_side: Sequence[Fact]) -> Comparison:
    """What can be said when one side of a comparison could not be computed."""
    why = f"no document states {', '.join(failed.missing)}" if failed.missing else failed.problem
    if failed.missing and not other_side:
        return Comparison(rule, "unmatched", "nothing-found", steps=(why,))
    return Comparison(rule, "incomparable", "not-computable", tuple(other_side), tuple(other_side[:2]), (why,))
