"""The report for programs: one JSON object (``schemas/report.schema.json``), stable and versioned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consistency.model.fact import stated_facts
from consistency.model.failing import NOTICES, fails
from consistency.model.reading import decimal_text
from consistency.model.rule import VERDICTS
from consistency.reporters.coverage import coverage_object
from consistency.reporters.escape import dumps
from consistency.reporters.mentions import reading_ends
from consistency.reporters.registry import reporter
from consistency.reporters.view import Places, Statement, place_key, statements_of

if TYPE_CHECKING:
    from consistency.errors import Fault
    from consistency.model.comparison import Comparison, Finding, Report
    from consistency.model.document import Citation
    from consistency.model.fact import Fact
    from consistency.model.reading import Reading
    from consistency.reporters.options import Options

VERSION = 1  # of this format; a change that could break a reader raises it
TITLE = 200  # characters of a heading


@reporter("json")
def json_document(report: Report, options: Options) -> str:
    """The whole report as one JSON object."""
    return dumps(report_object(report, options.fail_on), indent=2) + "\n"


def report_object(report: Report, fail_on: str) -> dict[str, Any]:
    """The report as an object for JSON."""
    places = Places(report)
    compared = [f for f in report.findings if f.verdict != "unmatched"]
    unmatched = [f for f in report.findings if f.verdict == "unmatched"]
    return {
        "version": VERSION,
        "summary": _summary(report, fail_on),
        "documents": [
            {
                "id": s.id,
                "file": places.file(s.id),
                "path": places.path(s.id),
                "title": s.title,
                "issued": s.issued,
                "sha256": s.sha256,
                "origin": s.origin,
                "mentions": s.mentions,
            }
            for s in report.sources
        ],
        "comparisons": [_finding_object(f, places, fail_on) for f in compared],
        "unmatched": [_finding_object(f, places, fail_on) for f in unmatched],
        "near_misses": [{"rule": n.rule, "why": n.why, **_place(n.citation, places)} for n in report.near_misses],
        "errors": [_fault(f) for f in report.faults],
        "notices": [{**_fault(n), "severity": NOTICES.get(n.code, "warning")} for n in report.notices],
        **({"coverage": coverage_object(report)} if report.sections else {}),
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "path": fault.path,
        "line": fault.line,
        "column": fault.column,
        "code": fault.code,
        "message": fault.message,
        "hint": fault.hint,
    }


def _finding_object(finding: Finding, places: Places, fail_on: str) -> dict[str, Any]:
    """One finding as an object for JSON."""
    comparison = finding.comparison
    rule = comparison.rule
    flat = statements_of(comparison, finding.ignored)
    waiver = finding.waiver
    return {
        "rule": rule.id,
        "fact": rule.fact,
        "kind": rule.kind,
        "theme": rule.theme,
        "tags": list(rule.tags),
        "place": {"path": rule.place.path, "line": rule.place.line, "column": rule.place.column},
        "verdict": finding.verdict,
        "reason": comparison.reason,
        "severity": finding.severity,
        "gates": fails(finding, fail_on),
        "accepted": finding.accepted,
        "waiver": None if waiver is None else {"reason": waiver.reason, "owner": waiver.owner, "until": waiver.until},
        "message": finding.message,
        "steps": list(comparison.steps),
        "fingerprint": finding.fingerprint,
        "derived": comparison.derived,
        "facts": [_fact(s, places) for s in flat],
        "derivations": _derivations(comparison, flat),
    }


def _summary(report: Report, fail_on: str) -> dict[str, Any]:
    return {
        "rules": report.rules,
        "documents": len(report.sources),
        "from_ledger": sum(s.origin == "ledger" for s in report.sources),
        "mentions": report.mentions,
        **({"passed_over": report.passed_over} if report.passed_over else {}),
        **({"left_out": report.left_out} if report.left_out else {}),
        "facts": report.facts,
        "comparisons": len(report.findings) - report.count("unmatched"),
        "near_misses": len(report.near_misses),
        "errors": len(report.faults),
        "notices": len(report.notices),
        "verdicts": {verdict: report.count(verdict) for verdict in VERDICTS},
        "accepted": sum(bool(f.accepted) for f in report.findings),
        "fail_on": fail_on,
        "gating": sum(fails(f, fail_on) for f in report.findings),
    }


def _place(citation: Citation, places: Places) -> dict[str, Any]:
    return {
        "document": places.file(citation.document),
        "document_id": citation.document,
        "start": citation.start,
        "end": citation.end,
        "line": citation.line,
        "column": citation.column,
        "quote": citation.quote,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "headings": [_title(heading) for heading in citation.locator.headings],
        "paragraph": citation.locator.paragraph,
        **({"page": citation.locator.page} if citation.locator.page else {}),
    }


def _title(heading: str) -> str:
    """A heading in at most ``TITLE`` characters: each fact below repeats it, and a heading may be as long as a page."""
    return heading if len(heading) <= TITLE else f"{heading[: TITLE - 1]}…"


def _fact(statement: Statement, places: Places) -> dict[str, Any]:
    fact = statement.fact
    return {
        **_place(fact.citation, places),
        "value": _value_string(fact),
        "reading": None if fact.reading is None else _reading(fact.reading),
        "as_of": fact.as_of,
        "as_of_source": fact.as_of_source,
        "status": fact.status,
        "scope": fact.scope,
        "issued": fact.issued,
        "copy": fact.copy,
        "witness": statement.witness,
        "operand": statement.operand,
        "of": fact.rule,
        **({"ignored": statement.ignored} if statement.ignored else {}),
    }


def _derivations(comparison: Comparison, flat: tuple[Statement, ...]) -> list[dict[str, Any]]:
    at = {place_key(s.fact): index for index, s in enumerate(flat)}
    return [
        {
            "formula": fact.formula,
            "value": _value_string(fact),
            "reading": None if fact.reading is None else _reading(fact.reading),
            "operands": list(dict.fromkeys(at[place_key(leaf)] for leaf in stated_facts([fact]))),
            "witness": fact in comparison.witnesses,
        }
        for fact in comparison.facts
        if fact.operands
    ]


def _value_string(fact: Fact) -> str:
    """The value without loss: a number, an ISO 8601 date, ``low/high`` for a range, a name or a term's label."""
    reading = fact.reading
    if reading is None:
        return fact.label or fact.quote
    if reading.value is not None and not reading.is_in_time:
        return decimal_text(reading.value)
    ends = [reading.end_text(reading.literal.low) or "..", reading.end_text(reading.literal.high) or ".."]
    return "/".join(dict.fromkeys(ends))


def _reading(reading: Reading) -> dict[str, Any]:
    return {"kind": reading.kind, "bound": reading.bound, **reading_ends(reading), "unit": reading.unit}
