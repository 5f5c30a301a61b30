"""GitLab's Code Quality report: a subset of the Code Climate format, one entry a document side."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from consistency.reporters.escape import dumps, visible
from consistency.reporters.registry import reporter
from consistency.reporters.repository import from_top
from consistency.reporters.view import (
    Level,
    Places,
    accepted_note,
    faults_of,
    level_of,
    notice_level,
    sides_of,
    to_settle,
    with_hint,
)  # fmt: skip

if TYPE_CHECKING:
    from consistency.errors import Fault
    from consistency.model.comparison import Finding, Report
    from consistency.reporters.options import Options

SEVERITIES: dict[Level, str] = {"error": "critical", "warning": "minor", "note": "info"}


@reporter("gitlab")
def gitlab(report: Report, options: Options) -> str:
    """The findings to settle, the number of accepted ones, and as blockers the inputs that could not be used."""
    report = from_top(report, options)
    places = Places(report)
    rows = [_fault(fault, "blocker", str(fault)) for fault in faults_of(report)]
    rows += [_fault(n, SEVERITIES[notice_level(n, options.fail_on)], str(n)) for n in report.notices]
    for finding in to_settle(report):
        rows += _sides(finding, places, SEVERITIES[level_of(finding, options.fail_on)])
    if note := accepted_note(report):
        rows.append(_fault(note, SEVERITIES["note"], "accepted"))
    return dumps(rows, indent=2) + "\n"


def _fault(fault: Fault, severity: str, identity: str) -> dict[str, Any]:
    return _entry(fault.code, with_hint(fault), severity, fault.path, fault.line, identity)


def _sides(finding: Finding, places: Places, severity: str) -> list[dict[str, Any]]:
    rule = finding.comparison.rule
    rows = []
    for side in sides_of(finding.comparison):
        path = places.path(side.document) if side.fact else rule.place.path
        line = side.fact.citation.line if side.fact else rule.place.line
        against = ", ".join(side.against(places.told))
        told = f"{finding.verdict}: {finding.message}" + (f" (against {against})" if against else "")
        rows.append(_entry(rule.id, told, severity, path, line, f"{finding.fingerprint}:{side.document}"))
    return rows


def _entry(name: str, told: str, severity: str, path: str, line: int, identity: str) -> dict[str, Any]:
    place = path.replace("\\", "/").removeprefix("./") or "consistency"
    return {
        "description": visible(told),
        "check_name": name,
        "fingerprint": sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": severity,
        "location": {"path": place, "lines": {"begin": max(line, 1)}},
    }
