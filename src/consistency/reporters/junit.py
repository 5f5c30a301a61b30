"""Writes JUnit XML for the schema of Jenkins: a suite a rule file, a test a rule; no comparison is never a pass."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from consistency.model.failing import UNCOMPARED, fails
from consistency.reporters.escape import visible
from consistency.reporters.registry import reporter
from consistency.reporters.repository import from_top
from consistency.reporters.view import Places, faults_of, notice_level, statements_of
from consistency.reporters.words import VERDICT_WORDS, denominators, outcome, why_accepted, why_ignored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.model.comparison import Finding, Report
    from consistency.reporters.options import Options


@reporter("junit")
def junit(report: Report, options: Options) -> str:
    """Findings that fail the run as failures, inputs that could not be used as errors, accepted findings as skipped."""
    report = from_top(report, options)
    places = Places(report)
    files: dict[str, list[str]] = {}
    for finding in sorted(report.findings, key=lambda f: (f.comparison.rule.place.path, f.comparison.rule.id)):
        files.setdefault(finding.comparison.rule.place.path, []).append(_case(finding, places, options))
    run = [*_faults(report), *_notices(report, options)]
    told = escape(f"{outcome(report)}\n{denominators(report)}")
    suites = [_suite(path or "rules", cases, file=path) for path, cases in files.items()]
    suites.append(_suite("consistency", run, f"    <system-out>{told}</system-out>\n"))
    counts = _counts([case for cases in (*files.values(), run) for case in cases])
    del counts["skipped"]  # the schema has it for each file alone
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites{_attributes(name='consistency', **counts)}>\n{''.join(suites)}</testsuites>\n"
    )


def _suite(name: str, cases: Sequence[str], told: str = "", file: str = "") -> str:
    attributes = _attributes(name=name, **_counts(cases), file=file)
    return f"  <testsuite{attributes}>\n{''.join(cases)}{told}  </testsuite>\n"


def _counts(cases: Sequence[str]) -> dict[str, str]:
    kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    counts = {name: sum(f"<{element} " in case for case in cases) for name, element in kinds.items()}
    return {"tests": str(len(cases)), **{name: str(count) for name, count in counts.items()}, "time": "0"}


def _faults(report: Report) -> Iterator[str]:
    for fault in faults_of(report):
        body = _element("error", str(fault), type=fault.code, message=fault.message)
        yield _testcase("inputs", f"{fault.path or 'consistency'} {fault.code}", body)


def _notices(report: Report, options: Options) -> Iterator[str]:
    for notice in report.notices:
        fails = notice_level(notice, options.fail_on) == "error"
        body = _element("failure" if fails else "skipped", str(notice), type=notice.code, message=notice.message)
        yield _testcase("notices", f"{notice.path} {notice.code} {notice.line}".strip(), body)


def _case(finding: Finding, places: Places, options: Options) -> str:
    comparison = finding.comparison
    rule = comparison.rule
    kind = f"{finding.verdict}/{comparison.reason}"
    weight = "" if finding.severity == "off" else f", {finding.severity}"
    told = [f"{kind}{weight}: {finding.message}"]
    flat = statements_of(comparison, finding.ignored)
    told += ["; ".join([f"{places.place(s.fact.citation)}: “{s.fact.words}”", *why_ignored(s)]) for s in flat]
    words = "\n".join(visible(line) for line in [*told, *comparison.steps, f"The rule stands at {rule.place}."])
    if finding.accepted:
        why = f"{finding.accepted}{why_accepted(finding)}"
        body = _element("skipped", words, type=kind, message=why)
    elif fails(finding, options.fail_on):
        body = _element("failure", words, type=kind, message=finding.message)
    elif finding.verdict in UNCOMPARED:
        why = f"nothing was compared: {VERDICT_WORDS[finding.verdict]}"
        body = _element("skipped", words, type=kind, message=why)
    else:
        body = _element("system-out", words)
    return _testcase(rule.place.path or "rules", rule.id, body)


def _testcase(group: str, name: str, body: str) -> str:
    return f"    <testcase{_attributes(classname=group, name=name, time='0')}>\n{body}    </testcase>\n"


def _element(name: str, words: str, **attributes: str) -> str:
    lines = "\n".join(visible(line) for line in words.split("\n"))
    return f"      <{name}{_attributes(**attributes)}>{escape(lines)}</{name}>\n"


def _attributes(**values: str) -> str:
    return "".join(f' {key}="{escape(visible(value))}"' for key, value in values.items() if value)
