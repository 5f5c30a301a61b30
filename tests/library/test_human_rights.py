"""The rule library of the five documents: its shape, and what it finds where the documents are beside the checkout."""

import json
import re
import subprocess
import sys

import pytest

from consistency.engine.check import check
from consistency.engine.examples import run_examples
from consistency.engine.sources import gather
from consistency.reporters import render
from consistency.rulefiles import load_rules

NEGATIVE = {"ignores", "drifts", "contradicts", "incomparable"}
MOST_WORDS_IN_A_ROW = 24  # of the documents, in rules and in what a ledger quotes


def in_rows(text, length):
    """Every run of so many words, in lower case."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.fixture(scope="module")
def folder(root):
    return root / "rules" / "human-rights"


@pytest.fixture(scope="module")
def library(folder):
    rules, faults = load_rules([folder])
    assert not faults
    return rules


@pytest.fixture(scope="module")
def report(root, shared, library):
    sources = gather(data=[root / "data" / "human-rights"], documents=shared / "corpus")
    return check(sources, library, today="2026-01-01")


def test_every_file_opens_by_saying_what_its_theme_is(folder):
    for path in sorted(folder.glob("*.yaml")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "$schema" not in line]
        assert lines[0].startswith("# "), path
        assert len(lines[0]) > len("# Theme"), path


def test_there_are_more_than_150_facts(library):
    assert sum(not rule.operand for rule in library.rules) > 150


def test_every_rule_shows_what_it_accepts_and_what_it_must_not(library):
    bare = [r.id for r in library.rules if not r.operand and not {e.check for e in r.examples} & NEGATIVE]
    assert not bare
    alone = [r.id for r in library.rules if not r.operand and {e.check for e in r.examples} == {"ignores"}]
    assert not alone


def test_every_example_holds(library):
    assert [f"{r.rule.id}: {r.problem}" for r in run_examples(library) if not r.passed] == []


def test_rules_copy_no_passage_of_the_documents(folder, shared):
    rules = set()
    for path in folder.glob("*.yaml"):
        rules |= in_rows(path.read_text(encoding="utf-8"), MOST_WORDS_IN_A_ROW + 1)
    for path in (shared / "corpus").glob("*.txt"):
        assert not rules & in_rows(path.read_text(encoding="utf-8"), MOST_WORDS_IN_A_ROW + 1), path


def test_no_citation_is_a_passage_of_its_document(report):
    for finding in report.findings:
        for fact in finding.comparison.facts:
            assert len(fact.quote.split()) <= MOST_WORDS_IN_A_ROW, finding.comparison.rule.id


def test_every_rule_finds_its_fact(report):
    assert [f.comparison.rule.id for f in report.findings if f.verdict == "unmatched"] == []
    assert report.faults == ()


def test_the_verdicts_are_those_of_a_careful_reader(report, shared, tmp_path):
    path = tmp_path / "report.json"
    path.write_text(render(report, "json"), encoding="utf-8")
    gold = shared / "gold"
    score = subprocess.run(
        [sys.executable, gold / "score.py", "facts", gold, path], capture_output=True, text=True, check=True
    ).stdout
    last_line = re.search(r"compared ([\d.]+), verdict right ([\d.]+) of \d+; traps sprung (\d+)", score)
    compared, right, sprung = last_line.groups()
    assert float(compared) >= 0.9
    assert float(right) >= 0.85
    assert int(sprung) == 0


@pytest.mark.parametrize(
    ("rule", "verdict", "reason"),
    [
        ("instruments-ratified", "single-source", "only-here"),
        ("global-poverty-reduction-share", "agreement", "same"),
        ("poverty-target-lead", "agreement", "same"),
        ("governance-forum-participants", "agreement", "same"),
        ("governance-forum-origins-scope", "drift", "renamed"),
        ("action-plan-uniqueness", "drift", "rank-changed"),
        ("action-plans-by-the-third", "agreement", "holds"),
        ("upr-latest-cycle", "agreement", "same"),
        ("council-term", "agreement", "same"),
        ("dialogue-partners", "drift", "implied-apart"),
        ("population-by-gdp", "agreement", "holds"),
        ("medical-insurance-coverage", "agreement", "holds"),
        ("old-age-insurance-coverage", "contradiction", "broken"),
        ("personal-information-law", "agreement", "fulfilled"),
        ("legal-aid-law", "agreement", "fulfilled"),
        ("torture-report", "single-source", "pending"),
        ("vienna-title", "drift", "renamed"),
        ("covid-name", "drift", "respelled"),
        ("gender-discrimination-extent", "drift", "rank-changed"),
        ("economic-rights-protected", "drift", "rank-changed"),
        ("all-round-development", "drift", "renamed"),
        ("high-quality-employment", "drift", "renamed"),
        ("fair-trial", "agreement", "taken-up"),
    ],
)
def test_verdicts_that_a_reader_would_look_for_first(report, rule, verdict, reason):
    found = {f.comparison.rule.id: (f.verdict, f.comparison.reason) for f in report.findings}
    assert found[rule] == (verdict, reason)


def test_the_report_names_each_rule_once(report):
    ids = [c["rule"] for c in json.loads(render(report, "json"))["comparisons"]]
    assert len(ids) == len(set(ids))
