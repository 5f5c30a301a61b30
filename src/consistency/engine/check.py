"""A run: every document against every rule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.engine.baseline import Baseline, apply_baseline
from consistency.engine.comparing import with_operands
from consistency.engine.coverage import sections
from consistency.engine.find import find
from consistency.engine.ignores import apply_ignores
from consistency.engine.selection import chosen_by
from consistency.engine.verdicts import evidence
from consistency.engine.waivers import apply_waivers
from consistency.model.comparison import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from consistency.engine.sources import Sources
    from consistency.errors import Fault
    from consistency.model.rule import RuleSet


def check(
    sources: Sources,
    rules: RuleSet,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    faults: Iterable[Fault] = (),
    baseline: Baseline | None = None,
    today: str = "",
    coverage: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Compare every statement of every rule's fact.

    Args:
        sources: what to look at, from ``gather``.
        rules: the rules.
        select: ids, globs or tags of the rules to compare; empty for all.
        ignore: ids, globs or tags of the rules not to compare.
        faults: what went wrong earlier, to be reported with the rest.
        baseline: known findings, which no longer fail a run.
        today: ISO 8601 date for waivers that run out; by default the date of the machine.
        coverage: whether the report lists the values that no rule covers.
        progress: called with the id of each document before it is read.
    """
    chosen = tuple(r for r in rules.rules if not r.operand and chosen_by(r, select, ignore))
    found = find(sources, evolve(rules, rules=with_operands(chosen, rules)), progress, coverage=coverage)
    stated = evidence(found, sources, rules)
    findings = tuple(map(stated.finding, chosen))
    compared = {rule.id for rule in chosen}
    waivers = [w for w in rules.waivers if w.rule in compared or w.rule not in rules.by_id]
    day = today or date.today().isoformat()  # noqa: DTZ011 - a local day
    findings, notices = apply_waivers(findings, waivers, day, rules.by_id)
    findings, unused = apply_ignores(findings, found.comments, stated.finding_without, rules.by_id)
    notices += sources.notices + found.notices + unused
    if baseline is not None:
        findings, gone = apply_baseline(findings, baseline)
        notices += gone
    return Report(
        sources=found.sources,
        findings=findings,
        near_misses=tuple(n for n in found.near_misses if n.rule in compared),
        faults=tuple(sorted({*faults, *sources.faults, *found.faults})),
        notices=notices,
        sections=sections(found.covered),
        rules=len(chosen),
        mentions=sum(source.mentions for source in found.sources),
        passed_over=found.passed_over,
        left_out=sources.left_out,
    )
