"""Makes paths relative to the top of the repository, as code hosts know them, wherever the check was run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    from consistency.model.comparison import Finding, Report
    from consistency.reporters.options import Options


def from_top(report: Report, options: Options) -> Report:
    """The report with the paths of documents, rules and faults from the top; what lies outside keeps its name."""
    if not options.repository:
        return report

    def path(named: str) -> str:
        return _from_top(named, options) if named else ""

    def finding(found: Finding) -> Finding:
        rule = found.comparison.rule
        placed = evolve(rule, place=evolve(rule.place, path=path(rule.place.path)))
        return evolve(found, comparison=evolve(found.comparison, rule=placed))

    return evolve(
        report,
        sources=tuple(evolve(source, path=path(source.path)) for source in report.sources),
        findings=tuple(finding(found) for found in report.findings),
        faults=tuple(evolve(fault, path=path(fault.path)) for fault in report.faults),
        notices=tuple(evolve(notice, path=path(notice.path)) for notice in report.notices),
    )


def _from_top(named: str, options: Options) -> str:
    inside = os.path.relpath(os.path.join(options.folder, named), options.repository)  # noqa: PTH118 - text, no file
    outside = inside == os.pardir or inside.startswith(os.pardir + os.sep)
    return named if outside else inside.replace(os.sep, "/")
