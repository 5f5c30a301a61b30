"""SARIF as code hosts read it; test_public_schemas.py holds it against its published schema."""

from __future__ import annotations

import json
import re

import pytest
from attrs import evolve
from sample_reports import DOCUMENTS, REPORTS, count, proved_by, sample, state

from consistency.reporters import render


@pytest.mark.parametrize("report", REPORTS)
def test_a_sarif_log_keeps_what_github_asks_beyond_the_standard(report):
    (run,) = json.loads(render(REPORTS[report], "sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert len(rule["properties"]["tags"]) <= 10
    for result in run["results"]:
        (location,) = result["locations"]
        assert re.fullmatch(r"[A-Za-z0-9%/._~:-]+", location["physicalLocation"]["artifactLocation"]["uri"])
        assert result["partialFingerprints"]["primaryLocationLineHash"]


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


def test_a_result_points_to_twenty_statements_at_most_and_counts_the_rest():
    first, *_, last = results(proved_by(30))
    for result in first, last:
        assert len(result["relatedLocations"]) == 20
        assert result["message"]["text"].endswith(", 9 more.")
