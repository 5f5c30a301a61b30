"""Reports against the schemas that others publish, and our own formats against ours."""

import json

import public_schemas
import pytest
from jsonschema import Draft202012Validator
from sample_reports import REPORTS, sample
from schemas import faults, own_schema

from consistency.reporters import render
from consistency.reporters.json_lines import TYPES


@pytest.fixture(scope="module")
def sarif():
    return public_schemas.sarif()


@pytest.fixture(scope="module")
def junit():
    return public_schemas.junit()


@pytest.mark.parametrize("report", REPORTS)
def test_sarif_is_valid(sarif, report):
    assert faults(sarif, json.loads(render(REPORTS[report], "sarif"))) == []


def test_the_schema_of_sarif_refuses_what_is_wrong(sarif):
    log = json.loads(render(sample(), "sarif"))
    del log["runs"][0]["tool"]
    assert not sarif.is_valid(log)


@pytest.mark.parametrize("report", REPORTS)
def test_junit_is_valid(junit, report):
    assert faults(junit, render(REPORTS[report], "junit")) == []


def test_the_schema_of_junit_refuses_what_is_wrong(junit):
    text = render(sample(), "junit")
    assert not junit.is_valid(text.replace('classname="inputs"', 'class="inputs"'))
    assert not junit.is_valid(text.replace("<testcase", "<case").replace("</testcase", "</case"))


@pytest.mark.parametrize("report", REPORTS)
def test_each_line_of_jsonl_is_a_part_of_the_json_report(report):
    whole = own_schema("report").schema
    parts = {name: whole["properties"][part]["items"] for name, part in TYPES.items()}
    *lines, last = map(json.loads, render(REPORTS[report], "jsonl").splitlines())
    assert (last.pop("type"), last.pop("version")) == ("summary", whole["properties"]["version"]["const"])
    assert faults(Draft202012Validator({"$defs": whole["$defs"], **whole["properties"]["summary"]}), last) == []
    for line in lines:
        part = Draft202012Validator({"$defs": whole["$defs"], **parts[line.pop("type")]})
        assert faults(part, line) == []
