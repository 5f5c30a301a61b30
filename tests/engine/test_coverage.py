from __future__ import annotations

import json

import pytest
from attrs import evolve

from consistency.engine.check import check
from consistency.engine.sources import gather
from consistency.reporters import render
from consistency.rulefiles import load_rules


@pytest.fixture
def report(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    return check(gather(data=[folder / "data"], documents=folder / "texts"), rules, coverage=True)


def test_the_values_that_no_rule_speaks_of_are_named_by_section(report):
    silent = {(s.document, c.quote) for s in report.sections for c in s.silent}
    assert silent == {("letter", "June 2023")}
    assert sum(s.values for s in report.sections) == report.mentions


def test_the_matrix_has_a_state_for_each_fact_and_document(report):
    matrix = {row["rule"]: row["documents"] for row in json.loads(render(report, "json"))["coverage"]["matrix"]}
    assert matrix["lighthouses"] == {"letter": "contradicts", "report": "contradicts"}
    assert matrix["congress-guests"] == {"letter": "agrees", "report": "agrees"}


def test_people_read_the_same(report):
    text = render(report, "text")
    assert "Values that no rule speaks of (1 of 5)" in text
    assert "letter › Letter on the lighthouse congress: 1 of 3\n    3:42 “June 2023”" in text
    assert "! !  lighthouses" in text


def test_twelve_silent_values_of_a_section_are_named_and_the_rest_counted(report):
    section = next(section for section in report.sections if section.silent)
    full = evolve(section, silent=section.silent * 15, values=15)
    text = render(evolve(report, sections=(full,)), "text")
    assert text.count("3:42 “June 2023”") == 12
    assert "; and 3 more\n" in text


def test_coverage_is_told_only_when_asked_for(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    plain = check(gather([folder / "texts"]), rules)
    assert plain.sections == ()
    assert "coverage" not in json.loads(render(plain, "json"))
