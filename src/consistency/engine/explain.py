"""Everything about one rule: each candidate, why it was accepted or refused, and how the verdict follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.engine.comparing import with_operands
from consistency.engine.find import find
from consistency.engine.verdicts import evidence
from consistency.errors import Fault, UsageError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.engine.sources import Sources
    from consistency.model.comparison import Comparison
    from consistency.model.fact import Fact, NearMiss
    from consistency.model.rule import Rule, RuleSet

NO_CANDIDATE = "  none: no sentence holds the words of a phrase with a value of the rule's kind"


def explain(rule_id: str, sources: Sources, rules: RuleSet) -> list[str]:
    """The derivation of one rule's verdict as lines for people.

    Raises:
        UsageError: when there is no such rule.
    """
    rule = rules.by_id.get(rule_id)
    if rule is None:
        hint = did_you_mean(rule_id, rules.by_id, "consistency rules list shows every rule")
        raise UsageError(Fault("", 0, 0, "unknown-rule", f'no rule is called "{rule_id}"', hint))
    found = find(sources, evolve(rules, rules=with_operands([rule], rules)))
    finding = evidence(found, sources, rules).finding(rule)
    comparison = finding.comparison
    near_misses = [n for n in found.near_misses if n.rule == rule_id]
    return [
        f"{rule.id}: {rule.fact}",
        f"  {rule.kind}, {rule.place}",
        *_recognition(rule),
        "",
        f"Candidates ({len(comparison.facts)} taken, {len(near_misses)} refused)",
        *_taken(comparison.facts),
        *_refused(near_misses),
        *([] if comparison.facts or near_misses or rule.derive else [NO_CANDIDATE]),
        "",
        *_derivation(comparison),
        f"Verdict: {comparison.verdict} ({comparison.reason})",
        f"  {finding.message}",
        *_witnesses(comparison),
    ]


def _recognition(rule: Rule) -> list[str]:
    lines = [f"  find: {find.pattern.source}" for find in rule.find]
    lines += [f"  regex: {source}" for source in rule.regex]
    lines += [f"  name: {name}" for name in rule.names]
    lines += [f"  term {term.label}: {find.pattern.source}" for term in rule.terms for find in term.find]
    lines += [f"  member: {pattern.source}" for pattern in rule.members]
    lines += [f"  about: {phrase}" for phrase in rule.about]
    lines += [f"  unless: {phrase}" for phrase in rule.unless]
    if rule.passages:
        lines.append(f"  passages: {', '.join(rule.passages)}")
    if rule.derive:
        lines.append(f"  derive: {rule.derive}")
    if rule.compare_with:
        lines.append(f"  compare with: {rule.compare_with} ({rule.relation})")
    if rule.limit:
        lines.append("  limit: words that bound the value do not count")
    if rule.changes != "never":
        lines.append(f"  changes: {rule.changes}")
    return lines + ([f"  note: {rule.note}"] if rule.note else [])


def _taken(facts: Iterable[Fact]) -> list[str]:
    lines = []
    for fact in facts:
        lines.append(f"  taken    {_place(fact)}  “{fact.words}”")
        as_of = f", for {fact.as_of} (from the {fact.as_of_source})" if fact.as_of else ""
        copy = ", a copy of an earlier sentence" if fact.copy else ""
        lines.append(f"           {fact.status}{as_of}{copy}")
        lines += [f"           operand {_place(o)}  “{o.words}” ({o.rule})" for o in fact.operands]
        lines += [f"           {fact.formula}"] if fact.formula else []
    return lines


def _refused(near_misses: Iterable[NearMiss]) -> list[str]:
    return [f"  refused  {n.citation}  “{n.citation.words}”: {n.why}" for n in near_misses]


def _derivation(comparison: Comparison) -> list[str]:
    steps = [f"  {number}. {step}" for number, step in enumerate(comparison.steps, 1)]
    return ["Derivation", *steps, ""] if steps else []


def _witnesses(comparison: Comparison) -> list[str]:
    return [f"  witness  {_place(f)}  “{f.words}”" for f in comparison.witnesses]


def _place(fact: Fact) -> str:
    return f"{fact.citation} {fact.citation.locator}"
