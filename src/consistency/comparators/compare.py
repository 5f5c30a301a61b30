"""Finds the verdict on all facts of one rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.calendar import span
from consistency.comparators.codes import compare_codes
from consistency.comparators.denials import compare_denied
from consistency.comparators.describe import claim_step, statement_step
from consistency.comparators.names import compare_names
from consistency.comparators.order import in_order
from consistency.comparators.plans import compare_plans
from consistency.comparators.terms import compare_terms
from consistency.comparators.values import compare_values
from consistency.model.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

COMPARATORS: dict[str, Callable[[Rule, Sequence[Fact]], Comparison]] = {
    "code": compare_codes,
    "name": compare_names,
    "term": compare_terms,
}


def compare_facts(rule: Rule, facts: Iterable[Fact], latest: str = "") -> Comparison:
    """The verdict on all statements of a rule's fact, with its reason and witnesses, whatever the order of ``facts``.

    Args:
        rule: the rule.
        facts: its facts from all documents.
        latest: date of issue (ISO 8601) of the latest document; a plan whose own date is earlier is overdue.
    """
    ordered = _with_copies_marked(in_order(facts))
    if not ordered:
        return Comparison(rule, "unmatched", "nothing-found")
    aims = [f for f in ordered if f.status in ("planned", "requested")]
    originals = sum(not f.copy for f in ordered)
    if rule.tracks_status and len(aims) == len(ordered) and originals == 1:
        return _awaited(rule, ordered, latest)
    if len(ordered) == 1:
        return Comparison(rule, "single-source", "only-here", tuple(ordered), tuple(ordered), _alone(ordered[0]))
    if rule.tracks_status and (by_status := compare_plans(rule, ordered)):
        return by_status
    comparison = _comparator(rule, ordered)(rule, ordered)
    if originals == 1 and comparison.verdict == "agreement":
        return evolve(comparison, reason="copied")
    return comparison


def _comparator(rule: Rule, facts: Sequence[Fact]) -> Callable[[Rule, Sequence[Fact]], Comparison]:
    """The function that compares the statements of a rule: by its kind, or by denial if only some values are denied."""
    if rule.kind in COMPARATORS:
        return COMPARATORS[rule.kind]
    return compare_denied if 0 < sum(fact.status == "negated" for fact in facts) < len(facts) else compare_values


def _with_copies_marked(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, marked as copies where an earlier one is in the same words; another value of one sentence is none."""
    seen: set[tuple[str, str]] = set()
    marked = []
    for fact in facts:
        is_copy = bool(fact.passage) and (fact.passage, fact.words) in seen
        marked.append(fact if fact.copy is is_copy else evolve(fact, copy=is_copy))
        seen.add((fact.passage, fact.words))
    return marked


def _awaited(rule: Rule, facts: Sequence[Fact], latest: str) -> Comparison:
    """The verdict on a single plan or request without a report: unreported or pending."""
    due = max((_last_day(f) for f in facts), default=0)
    reason = "unreported" if latest and due < int(span(latest).low or 0) else "pending"
    return Comparison(rule, "single-source", reason, tuple(facts), tuple(facts[:1]), _alone(facts[0]))


def _last_day(fact: Fact) -> int:
    """The day number by which a plan is due: its own date if the text gives one, else never."""
    if fact.as_of_source not in ("text", "rule"):
        return 10**7
    try:
        return int(span(fact.as_of).high or 0)
    except ValueError:
        return 10**7


def _alone(fact: Fact) -> tuple[str, ...]:
    if fact.reading is not None:
        return (statement_step(fact, fact.reading),)
    return (claim_step(fact),)
