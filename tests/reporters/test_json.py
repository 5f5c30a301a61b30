import json
from typing import get_args

import pytest
from attrs import evolve
from sample_reports import DOCUMENTS, count, empty, hostile, sample
from schemas import faults, own_schema

from consistency.model.comparison import REASONS, Acceptance
from consistency.model.document import Locator
from consistency.model.fact import AsOfSource
from consistency.model.failing import NOTICES
from consistency.model.mention import Mention, Status
from consistency.model.reading import BOUNDS, KINDS
from consistency.model.rule import RULE_KINDS, SEVERITIES, VERDICTS
from consistency.reporters import mentions_jsonl, render


@pytest.mark.parametrize("report", [sample(), empty(), hostile()])
def test_the_report_fits_its_schema(report):
    assert faults(own_schema("report"), json.loads(render(report, "json"))) == []


def test_every_quote_stands_at_its_offsets():
    report = json.loads(render(sample(), "json"))
    facts = [fact for comparison in report["comparisons"] for fact in comparison["facts"]]
    assert len(facts) == 15
    for fact in facts:
        text = DOCUMENTS[fact["document_id"]].text
        assert text[fact["start"] : fact["end"]] == fact["quote"]
        assert fact["document"] == fact["document_id"] + ".txt"


def test_a_derived_fact_is_given_by_its_operands_and_its_derivation():
    report = json.loads(render(sample(), "json"))
    derived = next(c for c in report["comparisons"] if c["derived"])
    assert [(f["of"], f["operand"], f["witness"]) for f in derived["facts"]] == [
        ("building-fund", True, True),
        ("members", True, True),
        ("fund-stated", False, True),
    ]
    assert [d["operands"] for d in derived["derivations"]] == [[0, 1]]
    assert derived["derivations"][0]["reading"]["low"] == "2875/6"


def test_a_rule_that_found_nothing_stands_apart():
    report = json.loads(render(sample(), "json"))
    assert [u["rule"] for u in report["unmatched"]] == ["roof-repair"]
    assert report["summary"]["comparisons"] == len(report["comparisons"]) == 7


@pytest.mark.parametrize(("fail_on", "gating"), [("never", 0), ("error", 3), ("warning", 4), ("drift", 4), ("note", 5)])
def test_what_gates_follows_fail_on(fail_on, gating):
    assert json.loads(render(sample(), "json", fail_on=fail_on))["summary"]["gating"] == gating


def test_every_mention_is_one_line_that_fits_the_schema():
    document = DOCUMENTS["letter"]
    start = document.text.index("48,200")
    lines = mentions_jsonl(document, [Mention(start, start + 6, count(48200), "books")]).splitlines()
    assert len(lines) == 1
    row = json.loads(lines[0])
    assert faults(own_schema("mentions"), row) == []
    assert (row["document"], row["line"], row["column"], row["quote"]) == ("letter.txt", 3, 24, "48,200")
    assert (row["low"], row["high"], row["noun"]) == ("48200", "48200", "books")


def test_a_heading_as_long_as_a_page_is_not_told_again_in_full_with_each_fact():
    report = sample()
    fact = report.findings[0].comparison.facts[0]
    long = evolve(fact, citation=evolve(fact.citation, locator=Locator(headings=("Short", "x" * 5000))))
    findings = (evolve(report.findings[0], comparison=evolve(report.findings[0].comparison, facts=(long,))),)
    (told,) = json.loads(render(evolve(report, findings=findings), "json"))["comparisons"][0]["facts"]
    assert told["headings"] == ["Short", "x" * 199 + "…"]


def test_reasons_are_codes_that_the_model_names():
    report = json.loads(render(sample(), "json"))
    assert {c["reason"] for c in report["comparisons"]} <= set(REASONS)


def test_the_schemas_name_the_words_of_the_model_and_no_others():
    report, mention = (own_schema(name).schema for name in ("report", "mentions"))
    comparison = report["$defs"]["comparison"]["properties"]
    reading = report["$defs"]["reading"]["properties"]
    fact = report["$defs"]["fact"]["properties"]
    assert set(comparison["verdict"]["enum"]) == set(VERDICTS)
    assert set(comparison["severity"]["enum"]) == set(SEVERITIES)
    assert set(comparison["kind"]["enum"]) == set(RULE_KINDS)
    assert set(comparison["accepted"]["enum"]) == set(get_args(Acceptance))
    assert set(reading["kind"]["enum"]) == set(mention["properties"]["kind"]["enum"]) == set(KINDS)
    assert set(reading["bound"]["enum"]) == set(mention["properties"]["bound"]["enum"]) == set(BOUNDS)
    assert set(fact["status"]["enum"]) == set(mention["properties"]["status"]["enum"]) == set(get_args(Status))
    assert set(fact["as_of_source"]["enum"]) == set(get_args(AsOfSource))
    assert set(report["$defs"]["notice"]["properties"]["severity"]["enum"]) >= set(NOTICES.values())
