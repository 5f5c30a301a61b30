"""The report on the five documents themselves, in every format."""

import json
import re

import browser
import public_schemas
import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from schemas import faults, own_schema
from specifications import RDJSON

from consistency.engine.check import check
from consistency.engine.sources import gather
from consistency.reporters import FORMATS, render
from consistency.rulefiles import load_rules


@pytest.fixture(scope="module")
def report(root, shared):
    rules, faults = load_rules([root / "rules" / "human-rights"])
    sources = gather(data=[root / "data" / "human-rights"], documents=shared / "corpus")
    found = check(sources, rules, faults=faults, today="2026-01-01")
    return evolve(found, sources=tuple(evolve(s, path=f"corpus/{s.id}.txt") for s in found.sources))


@pytest.fixture(scope="module")
def texts(report):
    return {name: render(report, name) for name in FORMATS}


def test_rdjson_keeps_to_its_specification(texts):
    assert faults(Draft202012Validator(RDJSON), json.loads(texts["rdjson"])) == []


def test_sarif_and_junit_are_valid_by_the_schemas_that_others_publish(texts):
    assert faults(public_schemas.sarif(), json.loads(texts["sarif"])) == []
    assert faults(public_schemas.junit(), texts["junit"]) == []


def test_the_json_report_fits_its_schema(texts):
    assert faults(own_schema("report"), json.loads(texts["json"])) == []


def test_sarif_keeps_to_the_limits_of_github(texts):
    """As GitHub documents them for code scanning: results, rules, locations and tags of one run, and its size."""
    (run,) = json.loads(texts["sarif"])["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) <= 5_000  # those above are cut off
    assert len(rules) <= 25_000
    assert all(len(result["relatedLocations"]) <= 1_000 for result in run["results"] if "relatedLocations" in result)
    assert len(texts["sarif"].encode()) < 10_000_000
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    for rule in rules:
        assert len(rule["id"]) <= 255
        assert all(len(rule[key]["text"]) <= 1_024 for key in ("shortDescription", "fullDescription"))
        assert len(rule.get("properties", {}).get("tags", ())) <= 10  # of twenty allowed, ten are shown
    uris = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
        for place in [*result["locations"], *result.get("relatedLocations", ())]
    }
    assert all(not re.match(r"/|\w+:|\.\.?/", uri) for uri in uris)  # relative, from the top of the repository
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def test_the_page_is_small(texts):
    assert len(texts["html"].encode()) < 1_650_000  # of two megabytes that a page may have


def test_a_comment_takes_the_markdown_report(texts):
    assert len(texts["markdown"]) < 65_536


def test_text_names_every_rule_and_ends_with_the_denominators(report, texts):
    for finding in report.findings:
        assert finding.comparison.rule.id in texts["text"]
    assert re.fullmatch(r"Looked at: \d+ rules, 5 documents \(from text\), .*\.", texts["text"].splitlines()[-1])


@pytest.mark.skipif(browser.find() is None, reason="no Chromium is installed (.ci/install-browser installs one)")
def test_the_page_opens_without_an_error(texts, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(texts["html"], encoding="utf-8")
    with browser.Browser(browser.find()) as page:
        page.open(path.as_uri() + "#action-plan-uniqueness")
        assert page.run("document.querySelectorAll('tr.detail .card mark').length") >= 2
        assert page.problems == []
