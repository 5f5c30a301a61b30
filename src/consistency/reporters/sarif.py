"""SARIF 2.1.0 (OASIS) within the rules of GitHub code scanning: a result a document side, no passing results."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from consistency import __version__
from consistency.model.comparison import REASONS
from consistency.reporters.escape import cut, dumps, visible
from consistency.reporters.registry import reporter
from consistency.reporters.repository import from_top
from consistency.reporters.view import (
    Places,
    Side,
    asks_to_act,
    by_weight,
    faults_of,
    level_of,
    notice_level,
    sides_of,
    with_hint,
)
from consistency.reporters.words import VERDICT_WORDS, value_text, why_accepted

if TYPE_CHECKING:
    from consistency.errors import Fault
    from consistency.model.comparison import Finding, Report
    from consistency.model.document import Citation
    from consistency.model.fact import Fact
    from consistency.model.rule import Rule
    from consistency.reporters.options import Options

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LONGEST = 1024  # characters of a description that GitHub takes
TAGS = 10  # GitHub shows ten tags of a rule


@reporter("sarif")
def sarif(report: Report, options: Options) -> str:
    """One run. An accepted finding is a suppressed result, so that it is hidden and still counted."""
    report = from_top(report, options)
    places = Places(report)
    findings = [f for f in by_weight(report.findings) if asks_to_act(f)]
    rules = {f.comparison.rule.id: f for f in sorted(findings, key=lambda f: f.comparison.rule.id)}
    index = {name: at for at, name in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "consistency",
                "semanticVersion": __version__,
                "rules": [_rule(f.comparison.rule, level_of(f, options.fail_on)) for f in rules.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            "SRCROOT": {"description": {"text": "The top of the repository, or the folder of a run outside of one."}}
        },
        "invocations": [_invocation(report, options)],
        "results": [
            _result(finding, side, places, index[finding.comparison.rule.id], options)
            for finding in findings
            for side in sides_of(finding.comparison)
        ],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _invocation(report: Report, options: Options) -> dict[str, Any]:
    return {
        "executionSuccessful": not faults_of(report),
        "toolExecutionNotifications": [_notification(fault, "error") for fault in faults_of(report)],
        "toolConfigurationNotifications": [
            _notification(notice, notice_level(notice, options.fail_on)) for notice in report.notices
        ],
    }


def _notification(fault: Fault, rank: str) -> dict[str, Any]:
    note: dict[str, Any] = {
        "descriptor": {"id": fault.code},
        "level": rank,
        "message": {"text": visible(with_hint(fault))},
    }
    if fault.path:
        place: dict[str, Any] = {"artifactLocation": _artifact(fault.path)}
        if fault.line:
            place["region"] = {"startLine": fault.line, "startColumn": max(fault.column, 1)}
        note["locations"] = [{"physicalLocation": place}]
    return note


def _rule(rule: Rule, default: str) -> dict[str, Any]:
    told = f"All statements of one fact must agree: {rule.fact}."
    note = f" {rule.note}" if rule.note else ""
    descriptor: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": cut(rule.fact, LONGEST)},
        "fullDescription": {"text": cut(told + note, LONGEST)},
        "help": {"text": visible(f"{told}{note} The rule stands at {rule.place}.")},
        "defaultConfiguration": {"level": default},
    }
    tags = [visible(tag) for tag in dict.fromkeys([*([rule.theme] if rule.theme else []), *rule.tags])]
    if tags:
        descriptor["properties"] = {"tags": tags[:TAGS]}
    return descriptor


def _result(finding: Finding, side: Side, places: Places, rule_index: int, options: Options) -> dict[str, Any]:
    comparison = finding.comparison
    rule = comparison.rule
    result: dict[str, Any] = {
        "ruleId": rule.id,
        "ruleIndex": rule_index,
        "kind": "fail",
        "level": level_of(finding, options.fail_on),
        "message": {"text": _message(finding, side, places)},
        "locations": [{"physicalLocation": _physical(side.fact.citation, places) if side.fact else _rule_place(rule)}],
        "partialFingerprints": {
            "primaryLocationLineHash": _fingerprint(finding.fingerprint, side.document),
            "consistencyFinding/v1": finding.fingerprint,
        },
        "properties": {"verdict": finding.verdict, "reason": comparison.reason, "severity": finding.severity},
    }
    if side.others:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(fact.citation, places),
                "message": {"text": _plain(_statement(fact))},
            }
            for number, fact in enumerate(side.others, start=1)
        ]
    if finding.accepted:
        why = finding.waiver.reason if finding.waiver else f"accepted by {finding.accepted}{why_accepted(finding)}"
        kind = "inSource" if finding.accepted == "ignore-comment" else "external"
        result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": visible(why)}]
    return result


def _message(finding: Finding, side: Side, places: Places) -> str:
    """The finding in words; each other statement is a link to its related location."""
    words = f"{VERDICT_WORDS[finding.verdict].capitalize()}: {_plain(finding.message.strip())}."
    if side.fact:
        words += f" Here: {_plain(_statement(side.fact))}."
    links = [
        f"[{_plain(f'“{fact.words}” at {places.place(fact.citation)}')}]({number})"
        for number, fact in enumerate(side.others, start=1)
    ]
    if side.unlisted:
        links.append(f"{side.unlisted:,} more")
    return f"{words} Against: {', '.join(links)}." if links else f"{words} {REASONS[finding.comparison.reason]}."


def _plain(text: str) -> str:
    """Text without links of SARIF's message language."""
    return re.sub(r"[\[\]\\]", r"\\\g<0>", visible(text))


def _statement(fact: Fact) -> str:
    return f"“{fact.words}” ({value_text(fact)})"


def _fingerprint(finding: str, document: str) -> str:
    """The fingerprint of one side of a finding, which is a result of its own; stable when lines move."""
    return f"{finding}:{sha256(document.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _rule_place(rule: Rule) -> dict[str, Any]:
    region = {"startLine": max(rule.place.line, 1), "startColumn": max(rule.place.column, 1)}
    return {"artifactLocation": _artifact(rule.place.path or "rules"), "region": region}


def _physical(citation: Citation, places: Places) -> dict[str, Any]:
    below = citation.quote.count("\n")
    last = citation.quote.rpartition("\n")[2]
    return {
        "artifactLocation": _artifact(places.path(citation.document)),
        "region": {
            "startLine": citation.line,
            "startColumn": citation.column,
            "endLine": citation.line + below,
            "endColumn": len(last) + (1 if below else citation.column),
            "charOffset": citation.start,
            "charLength": citation.end - citation.start,
            "snippet": {"text": citation.quote},
        },
    }


def _artifact(path: str) -> dict[str, Any]:
    """A file as a URI: relative to the folder of the run where it lies inside it."""
    slashed = path.replace("\\", "/").removeprefix("./")
    uri = quote(slashed.encode("utf-8", "surrogatepass"), safe="/")
    if re.match(r"[A-Za-z]:/", slashed):
        return {"uri": f"file:///{slashed[0]}:{quote(slashed[2:].encode('utf-8', 'surrogatepass'), safe='/')}"}
    if slashed.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri} if ".." in slashed.split("/") else {"uri": uri, "uriBaseId": "SRCROOT"}
