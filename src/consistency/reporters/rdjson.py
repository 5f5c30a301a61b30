"""Reviewdog Diagnostic Format: one diagnostic a document side, the other statements as related locations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consistency.reporters.escape import dumps, visible
from consistency.reporters.registry import reporter
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
    from consistency.model.document import Citation
    from consistency.reporters.options import Options

SEVERITIES: dict[Level, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


@reporter("rdjson")
def rdjson(report: Report, options: Options) -> str:
    """The findings to settle, the number of accepted ones, and the inputs that could not be used."""
    places = Places(report)
    rows = [_fault(fault, "ERROR") for fault in faults_of(report)]
    rows += [_fault(notice, SEVERITIES[notice_level(notice, options.fail_on)]) for notice in report.notices]
    for finding in to_settle(report):
        rows += _sides(finding, places, SEVERITIES[level_of(finding, options.fail_on)])
    if note := accepted_note(report):
        rows.append(_fault(note, SEVERITIES["note"]))
    return dumps({"source": {"name": "consistency"}, "diagnostics": rows}, indent=2) + "\n"


def _fault(fault: Fault, severity: str) -> dict[str, Any]:
    return {
        "message": visible(with_hint(fault)),
        "location": _at(fault.path or "consistency", fault.line),
        "severity": severity,
        "code": {"value": fault.code},
    }


def _sides(finding: Finding, places: Places, severity: str) -> list[dict[str, Any]]:
    rule = finding.comparison.rule
    told = f"{finding.verdict}: {finding.message}"
    return [
        {
            "message": visible(f"{told} (and against {side.unlisted:,} more statements)" if side.unlisted else told),
            "location": _location(side.fact.citation, places) if side.fact else _at(rule.place.path, rule.place.line),
            "severity": severity,
            "code": {"value": rule.id},
            "relatedLocations": [
                {"message": visible(f"“{fact.words}”"), "location": _location(fact.citation, places)}
                for fact in side.others
            ],
        }
        for side in sides_of(finding.comparison)
    ]


def _at(path: str, line: int) -> dict[str, Any]:
    return {"path": path, "range": {"start": {"line": line}}} if line else {"path": path}


def _location(citation: Citation, places: Places) -> dict[str, Any]:
    """A place by line alone: columns of this format count bytes, and a report does not hold the line."""
    last = citation.line + citation.quote.count("\n")
    return {
        "path": places.path(citation.document),
        "range": {"start": {"line": citation.line}, "end": {"line": last}},
    }
