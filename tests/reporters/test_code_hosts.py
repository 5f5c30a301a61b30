"""Formats of code hosts, held against the rules of their specifications, in our words (specifications.py)."""

from __future__ import annotations

import json
import re

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from sample_reports import REPORTS, agreeing, hostile, sample
from schemas import faults
from specifications import GITLAB, RDJSON

from consistency.reporters import render


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(("name", "schema"), [("gitlab", GITLAB), ("rdjson", RDJSON)])
def test_each_json_format_without_a_published_schema_has_the_shape_of_its_specification(name, schema, report):
    assert faults(Draft202012Validator(schema), json.loads(render(REPORTS[report], name))) == []


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
