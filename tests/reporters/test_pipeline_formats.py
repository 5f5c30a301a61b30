"""Formats that other programs read: each is held against the rules of its specification, written here in our words."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from sample_reports import DOCUMENTS, agreeing, count, empty, hostile, sample, state
from schemas import faults

from consistency.errors import Fault
from consistency.reporters import render

REPORTS = {"sample": sample(), "empty": empty(), "hostile": hostile(), "agreeing": agreeing()}
TEXT, LINE = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1}


def shape(required, **optional):
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


def many(items, **more):
    return {"type": "array", "items": items, **more}


MESSAGE = shape({"text": TEXT})
LEVEL = {"enum": ["none", "note", "warning", "error"]}
TAGGED = {"type": "object", "properties": {"tags": many(TEXT, uniqueItems=True, maxItems=10)}}
REGION = shape(
    {"startLine": LINE},
    startColumn=LINE,
    endLine=LINE,
    endColumn=LINE,
    charOffset={"type": "integer", "minimum": 0},
    charLength={"type": "integer", "minimum": 0},
    snippet=MESSAGE,
)
ARTIFACT = shape({"uri": {"type": "string", "pattern": r"^[A-Za-z0-9%/._~:-]+$"}}, uriBaseId=TEXT)
PHYSICAL = shape({"artifactLocation": ARTIFACT}, region=REGION)
LOCATION = shape({"physicalLocation": PHYSICAL}, id={"type": "integer", "minimum": 0}, message=MESSAGE)
SUPPRESSION = shape(
    {"kind": {"enum": ["inSource", "external"]}},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification={"type": "string"},
)
RESULT = shape(
    {"message": MESSAGE, "ruleId": TEXT, "locations": many(LOCATION, minItems=1, maxItems=1)},
    ruleIndex={"type": "integer", "minimum": 0},
    kind={"const": "fail"},
    level=LEVEL,
    relatedLocations=many(LOCATION, uniqueItems=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT, "required": ["primaryLocationLineHash"]},
    suppressions=many(SUPPRESSION),
    properties=TAGGED,
)
RULE = shape(
    {"id": TEXT, "shortDescription": MESSAGE, "fullDescription": MESSAGE, "help": MESSAGE},
    defaultConfiguration=shape({"level": LEVEL}),
    properties=TAGGED,
)
NOTIFICATION = shape({"message": MESSAGE}, descriptor=shape({"id": TEXT}), level=LEVEL, locations=many(LOCATION))
RUN = shape(
    {
        "tool": shape({"driver": shape({"name": TEXT}, semanticVersion=TEXT, rules=many(RULE, uniqueItems=True))}),
        "results": many(RESULT),
        "columnKind": {"const": "unicodeCodePoints"},
    },
    originalUriBaseIds={"type": "object"},
    invocations=many(
        shape(
            {"executionSuccessful": {"type": "boolean"}},
            toolExecutionNotifications=many(NOTIFICATION),
            toolConfigurationNotifications=many(NOTIFICATION),
        )
    ),
)
SARIF = shape({"version": {"const": "2.1.0"}, "runs": many(RUN, minItems=1)}, **{"$schema": TEXT})

GITLAB = many(
    shape(
        {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": shape({"path": {"type": "string", "pattern": "^[^./]"}, "lines": shape({"begin": LINE})}),
        }
    )
)

POINT = shape({"line": LINE}, column=LINE)
RD_LOCATION = shape({"path": TEXT}, range=shape({"start": POINT}, end=POINT))
RDJSON = shape(
    {
        "source": shape({"name": TEXT}),
        "diagnostics": many(
            shape(
                {"message": TEXT, "location": RD_LOCATION, "severity": {"enum": ["ERROR", "WARNING", "INFO"]}},
                code=shape({"value": TEXT}),
                relatedLocations=many(shape({"message": TEXT, "location": RD_LOCATION})),
            )
        ),
    }
)


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(("name", "schema"), [("sarif", SARIF), ("gitlab", GITLAB), ("rdjson", RDJSON)])
def test_each_json_format_has_the_shape_of_its_specification(name, schema, report):
    assert faults(Draft202012Validator(schema), json.loads(render(REPORTS[report], name))) == []


def results(report=None, **options):
    return json.loads(render(report or sample(), "sarif", **options))["runs"][0]["results"]


def test_sarif_has_one_result_for_each_document_side_and_none_for_a_pass():
    assert [(r["ruleId"], r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) for r in results()] == [
        ("branches", "papers/annual-report.txt"),
        ("branches", "papers/letter.txt"),
        ("fund-per-member", "papers/plan.txt"),
        ("fund-per-member", "papers/annual-report.txt"),
        ("readers", "papers/annual-report.txt"),
        ("readers", "papers/letter.txt"),
        ("roof-repair", "rules/library.yaml"),
        ("night-desk", "papers/letter.txt"),
        ("night-desk", "papers/plan.txt"),
    ]


def test_every_link_of_a_sarif_message_leads_to_a_related_location_and_back():
    for result in results():
        links = [int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])]
        assert links == [location["id"] for location in result.get("relatedLocations", [])]


def test_sarif_fingerprints_are_ours_and_each_is_used_once():
    prints = [r["partialFingerprints"]["primaryLocationLineHash"] for r in results()]
    assert len(set(prints)) == len(prints)
    assert prints[0].startswith("branches-0123456789abcdef:")


def test_sarif_regions_hold_the_words_they_cite():
    for result in results():
        region = result["locations"][0]["physicalLocation"]["region"]
        if "snippet" in region:
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            text = DOCUMENTS[uri.removeprefix("papers/").removesuffix(".txt")].text
            line = text.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
            start = region["charOffset"]
            assert text[start : start + region["charLength"]] == region["snippet"]["text"]


@pytest.mark.parametrize(("quote", "end"), [("48,200", (3, 15)), ("open every day.\n\nThe building", (5, 13))])
def test_a_sarif_region_ends_on_the_line_and_behind_the_last_character_of_its_words(quote, end):
    report = sample()
    finding = report.findings[0]
    fact = state("branches", "annual-report", quote, count(3))
    comparison = evolve(finding.comparison, facts=(fact,), witnesses=(fact,))
    found = results(evolve(report, findings=(evolve(finding, comparison=comparison),)))
    region = found[0]["locations"][0]["physicalLocation"]["region"]
    assert (region["endLine"], region["endColumn"]) == end


@pytest.mark.parametrize(
    ("fail_on", "errors"),
    [
        ("never", set()),
        ("error", {"branches", "fund-per-member", "roof-repair"}),
        ("warning", {"branches", "fund-per-member", "roof-repair", "readers"}),
    ],
)
def test_sarif_says_error_of_what_gates_and_of_nothing_else(fail_on, errors):
    assert {r["ruleId"] for r in results(fail_on=fail_on) if r["level"] == "error"} == errors


@pytest.mark.parametrize(
    ("accepted", "kind"), [("waiver", "external"), ("baseline", "external"), ("ignore-comment", "inSource")]
)
def test_what_was_accepted_is_a_suppressed_result_and_still_there(accepted, kind):
    report = sample()
    findings = tuple(evolve(f, accepted=accepted, waiver=None) for f in report.findings)
    found = results(evolve(report, findings=findings))
    assert [s["kind"] for r in found for s in r["suppressions"]] == [kind] * len(results())


def test_a_fault_is_a_notification_and_the_run_no_success():
    invocation = json.loads(render(sample(), "sarif"))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["descriptor"] == {"id": "not-utf-8"}


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("a b/ü.txt", {"uri": "a%20b/%C3%BC.txt", "uriBaseId": "SRCROOT"}),
        ("./x.txt", {"uri": "x.txt", "uriBaseId": "SRCROOT"}),
        ("../x.txt", {"uri": "../x.txt"}),
        ("/docs/x.txt", {"uri": "file:///docs/x.txt"}),
        ("C:\\docs\\x.txt", {"uri": "file:///C:/docs/x.txt"}),
    ],
)
def test_a_file_is_a_uri_relative_to_the_run_where_it_lies_inside(path, artifact):
    report = sample()
    sources = tuple(evolve(s, path=path) for s in report.sources)
    assert (
        results(evolve(report, sources=sources))[0]["locations"][0]["physicalLocation"]["artifactLocation"] == artifact
    )


def proved_by(number):
    """A finding whose proof is so many statements, each in a document of its own."""
    report = sample()
    finding = report.findings[0]
    text = DOCUMENTS["letter"]
    facts = tuple(
        evolve(finding.comparison.facts[0], citation=evolve(text.cite(20, 21), document=f"letter-{i:03}"))
        for i in range(number)
    )
    comparison = evolve(finding.comparison, facts=facts, witnesses=facts)
    return evolve(report, findings=(evolve(finding, comparison=comparison),))


def test_a_result_points_to_twenty_statements_at_most_and_counts_the_rest():
    first, *_, last = results(proved_by(30))
    for result in first, last:
        assert len(result["relatedLocations"]) == 20
        assert result["message"]["text"].endswith(", 9 more.")


@pytest.mark.parametrize(
    ("name", "rest"),
    [("github", "; 79 more"), ("gitlab", ", 79 more)"), ("rdjson", "79 more statements"), ("concise", ", 79 more)")],
)
def test_a_long_proof_is_not_told_again_in_full_beside_each_of_its_statements(name, rest):
    long, longer = (render(proved_by(number), name) for number in (100, 200))
    assert rest in long
    assert len(longer) < 2.2 * len(long)


def test_junit_has_one_test_a_rule_and_calls_nothing_compared_no_pass():
    root = ET.fromstring(render(sample(), "junit"))
    outcome = {
        case.get("name"): next((e.tag for e in case if e.tag in {"failure", "error", "skipped"}), "passed")
        for case in root.iter("testcase")
    }
    assert outcome == {
        "branches": "failure",
        "fund-per-member": "failure",
        "garden": "skipped",
        "hall-opening": "passed",
        "loans": "passed",
        "night-desk": "skipped",
        "papers/scan.txt not-utf-8": "error",
        "readers": "passed",
        "roof-repair": "failure",
        "rules/library.yaml unused-waiver 80": "skipped",
    }


@pytest.mark.parametrize("report", REPORTS)
def test_junit_counts_what_it_holds(report):
    root = ET.fromstring(render(REPORTS[report], "junit"))
    assert root.tag == "testsuites"
    assert set(root.attrib) == {"name", "tests", "failures", "errors", "time"}
    for key, tag in {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        for suite in root:
            assert int(suite.get(key)) == len(list(suite.iter(tag)))
        assert int(root.get(key, "0")) == (len(list(root.iter(tag))) if key in root.attrib else 0)
    for case in root.iter("testcase"):
        assert set(case.attrib) == {"name", "classname", "time"}
        assert [e.tag for e in case] in (["skipped"], ["error"], ["failure"], ["system-out"])


def test_junit_has_a_suite_for_each_rule_file():
    files = [suite.get("file") for suite in ET.fromstring(render(sample(), "junit"))]
    assert files == ["rules/library.yaml", None]


def test_github_annotates_errors_first_ten_of_each_and_names_the_rest():
    report = sample()
    finding = report.findings[0]
    copies = []
    for number in range(14):
        rule = evolve(finding.comparison.rule, id=f"rule-{number:02}")
        copies.append(evolve(finding, comparison=evolve(finding.comparison, rule=rule)))
    text = render(evolve(report, findings=(*report.findings, *copies), faults=()), "github")
    commands = re.findall(r"^::(\w+) .*?title=(?:\w+%3A )?([\w-]+)::", text, re.MULTILINE)
    assert [level for level, _ in commands] == ["error"] * 10 + ["warning"] * 3
    assert "Not annotated: 7 errors: " in text
    assert "rule-13" in text.splitlines()[-2]


def test_github_commands_cannot_be_forged():
    for line in render(hostile(), "github").splitlines():
        if line.startswith("::"):
            assert re.fullmatch(r"::error (?:(?:file|line|col|endColumn|title)=[^,:]*,?)+::[^\n]*", line)
        assert "%0A" not in line.replace("%250A", "")


def test_a_comma_or_a_colon_in_a_path_ends_no_property_of_a_github_command():
    report = sample()
    text = render(evolve(report, sources=tuple(evolve(s, path="a,b:c.md") for s in report.sources)), "github")
    assert "file=a%2Cb%3Ac.md,line=3," in text


def test_gitlab_fingerprints_differ_for_every_entry():
    prints = [entry["fingerprint"] for entry in json.loads(render(sample(), "gitlab"))]
    assert len(set(prints)) == len(prints) == 10


@pytest.mark.parametrize("name", ["gitlab", "rdjson"])
def test_what_is_accepted_is_counted_where_it_is_not_listed(name):
    text = render(sample(), name)
    assert "1 finding is accepted and not listed: 1 by waiver" in text
    assert "night-desk" not in text
    both = evolve(sample(), findings=tuple(evolve(f, accepted="baseline", waiver=None) for f in sample().findings))
    assert "5 findings are accepted and not listed: 5 by baseline" in render(both, name)
    assert "accepted" not in render(agreeing(), name)


def test_concise_prints_one_line_a_finding_that_a_problem_matcher_reads():
    lines = render(sample(), "concise").splitlines()
    pattern = re.compile(r"^[^:]+:\d+:\d+: (error|warning|note) [a-z0-9-]+ .+$")
    assert [bool(pattern.match(line)) for line in lines] == [True] * 7 + [False] * 2


def test_json_lines_end_with_the_summary():
    rows = [json.loads(line) for line in render(sample(), "jsonl").splitlines()]
    assert [row["type"] for row in rows] == (
        ["document"] * 3 + ["comparison"] * 7 + ["unmatched", "near-miss", "error", "notice", "summary"]
    )


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "rdjson", "sarif"])
def test_a_run_that_looked_at_nothing_is_a_fault_in_every_pipeline(name):
    assert "nothing was checked: no document was read" in render(empty(), name)
    assert "nothing was checked: no rule was compared" in render(evolve(agreeing(), rules=0), name)


@pytest.mark.parametrize(
    "name", ["concise", "github", "gitlab", "junit", "rdjson", "sarif", "text", "markdown", "html"]
)
def test_a_notice_is_told_in_every_format(name):
    assert "unused-waiver" in render(sample(), name)


@pytest.mark.parametrize(("fail_on", "rank"), [("never", "warning"), ("error", "warning"), ("warning", "error")])
def test_a_notice_is_an_error_exactly_where_it_gates(fail_on, rank):
    assert f": {rank} unused-waiver " in render(sample(), "concise", fail_on=fail_on)


def test_a_notice_that_is_a_note_stays_one():
    gone = evolve(sample(), notices=(Fault("", 0, 0, "baseline-gone", "it is settled"),))
    assert ": note baseline-gone " in render(gone, "concise")
