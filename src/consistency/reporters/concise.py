"""Writes one line a finding, ``file:line:column: level rule message``, as compilers do and problem matchers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.reporters.escape import visible
from consistency.reporters.registry import reporter
from consistency.reporters.view import (
    Level,
    Places,
    asks_to_act,
    by_weight,
    faults_of,
    level_of,
    notice_level,
    sides_of,
    with_hint,
)
from consistency.reporters.words import denominators, outcome

if TYPE_CHECKING:
    from consistency.errors import Fault
    from consistency.model.comparison import Finding, Report
    from consistency.reporters.options import Options


@reporter("concise")
def concise(report: Report, options: Options) -> str:
    """The findings to act on, the faults, and the counts."""
    places = Places(report)
    lines = [_line(f, places, options) for f in by_weight(report.findings) if asks_to_act(f)]
    lines += [_fault(fault, "error") for fault in faults_of(report)]
    lines += [_fault(notice, notice_level(notice, options.fail_on)) for notice in report.notices]
    return "\n".join([*lines, outcome(report), denominators(report)]) + "\n"


def _line(finding: Finding, places: Places, options: Options) -> str:
    side = sides_of(finding.comparison)[0]
    rule = finding.comparison.rule
    place = places.place(side.fact.citation) if side.fact else str(rule.place)
    others = ", ".join(side.against(lambda fact: places.place(fact.citation)))
    told = f"{place}: {level_of(finding, options.fail_on)} {rule.id} {finding.message}"
    told += f" (against {others})" if others else ""
    told += f" [accepted: {finding.accepted}]" if finding.accepted else ""
    return visible(told)


def _fault(fault: Fault, rank: Level) -> str:
    place = f"{fault.path or 'consistency'}:{max(fault.line, 1)}:{max(fault.column, 1)}"
    return visible(f"{place}: {rank} {fault.code} {with_hint(fault)}")
