"""JUnit XML as CI servers read it: one test a rule; nothing found and nothing compared are never passes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from consistency.model.gate import gates
from consistency.reporters.escape import visible
from consistency.reporters.registry import reporter
from consistency.reporters.view import Sources, faults, matters, notice_level, statements
from consistency.reporters.words import VERDICT_WORDS, denominators, outcome

if TYPE_CHECKING:
    from consistency.model.comparison import Finding, Report
    from consistency.model.fact import Fact
    from consistency.reporters.options import Options

UNCOMPARED = ("unmatched", "single-source", "incomparable")  # never a pass


@reporter("junit")
def junit(report: Report, options: Options) -> str:
    """A failure for what gates, an error for an input that could not be used, skipped for what was accepted."""
    sources = Sources(report)
    cases = [_case(f, sources, options) for f in sorted(report.findings, key=lambda f: f.comparison.rule.id)]
    for fault in faults(report):
        attributes = _attributes(classname="inputs", name=f"{fault.path or 'consistency'} {fault.code}", time="0")
        body = _element("error", str(fault), type=fault.code, message=fault.message)
        cases.append(f"    <testcase{attributes}>\n{body}    </testcase>\n")
    for notice in report.notices:
        attributes = _attributes(
            classname="notices", name=f"{notice.path} {notice.code} {notice.line}".strip(), time="0"
        )
        name = "failure" if notice_level(notice, options.fail_on) == "error" else "skipped"
        kind = {"type": notice.code} if name == "failure" else {}
        body = _element(name, str(notice), **kind, message=notice.message)
        cases.append(f"    <testcase{attributes}>\n{body}    </testcase>\n")
    text = "".join(cases)
    counts = {
        "tests": str(len(cases)),
        "failures": str(text.count("<failure ")),
        "errors": str(text.count("<error ")),
        "skipped": str(text.count("<skipped ")),
        "time": "0",
    }
    suite = _attributes(name="consistency", **counts)
    told = escape(f"{outcome(report)}\n{denominators(report)}")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites{_attributes(name='consistency', **counts)}>\n"
        f"  <testsuite{suite}>\n{text}    <system-out>{told}</system-out>\n  </testsuite>\n</testsuites>\n"
    )


def _case(finding: Finding, sources: Sources, options: Options) -> str:
    comparison = finding.comparison
    rule = comparison.rule
    attributes = _attributes(
        classname=rule.place.path or "rules", name=rule.id, file=rule.place.path, line=str(rule.place.line), time="0"
    )
    told = [finding.message, *(_statement(s.fact, sources) for s in statements(comparison)), *comparison.steps]
    words = "\n".join(visible(line) for line in told)
    body = ""
    if finding.accepted:
        why = f"{finding.accepted}: {finding.waiver.reason}" if finding.waiver else finding.accepted
        body = _element("skipped", words, message=why)
    elif gates(finding, options.fail_on):
        body = _element("failure", words, type=f"{finding.verdict}/{comparison.reason}", message=finding.message)
    elif finding.verdict in UNCOMPARED:
        body = _element("skipped", words, message=f"nothing was compared: {VERDICT_WORDS[finding.verdict]}")
    elif matters(finding):
        body = f"      <system-out>{escape(words)}</system-out>\n"
    facts = {"verdict": finding.verdict, "reason": comparison.reason, "severity": finding.severity}
    rows = "".join(f"        <property{_attributes(name=k, value=v)}/>\n" for k, v in facts.items())
    return f"    <testcase{attributes}>\n      <properties>\n{rows}      </properties>\n{body}    </testcase>\n"


def _statement(fact: Fact, sources: Sources) -> str:
    return f"{sources.place(fact.citation)}: “{fact.quote}”"


def _element(name: str, words: str, **attributes: str) -> str:
    lines = "\n".join(visible(line) for line in words.split("\n"))
    return f"      <{name}{_attributes(**attributes)}>{escape(lines)}</{name}>\n"


def _attributes(**values: str) -> str:
    return "".join(f' {key}="{escape(visible(value))}"' for key, value in values.items() if value)
