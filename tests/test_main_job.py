"""The main job: five documents against the rule library, from their texts where they are and from the ledger anyhow."""

from __future__ import annotations

import importlib.util
import json

import pytest

from consistency.engine.check import check
from consistency.engine.selftest import selftest
from consistency.engine.sources import gather
from consistency.mentions import extract
from consistency.model.rule import RuleSet
from consistency.reporters import mentions_jsonl, render
from consistency.rulefiles import load_rules

TODAY = "2026-11-21"


@pytest.fixture(scope="module")
def rules(root):
    found, faults = load_rules([root / "rules" / "human-rights"])
    assert faults == ()
    return found


@pytest.fixture(scope="module")
def from_ledger(root, rules):
    """The report without the documents."""
    return check(gather(data=[root / "data" / "human-rights"], documents=root / "nowhere"), rules, today=TODAY)


@pytest.fixture(scope="module")
def sources(root, shared):
    return gather(data=[root / "data" / "human-rights"], documents=shared / "corpus")


@pytest.fixture(scope="module")
def report(sources, rules):
    return check(sources, rules, today=TODAY)


@pytest.fixture(scope="module")
def scorer(shared):
    """The scorer that stands beside the corpus."""
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def verdicts(report):
    return {f.comparison.rule.id: (f.verdict, f.comparison.reason) for f in report.findings}


# What a reader of the five documents knows; each line can be checked at the citations that `explain RULE` prints.
KNOWN = {
    "instruments-ratified": ("single-source", "only-here"),
    "global-poverty-reduction-share": ("agreement", "same"),
    "poverty-target-lead": ("agreement", "same"),
    "governance-forum-participants": ("agreement", "same"),
    "governance-forum-origins-scope": ("drift", "renamed"),
    "action-plan-uniqueness": ("drift", "rank-changed"),
    "upr-cycle-word": ("drift", "renamed"),
    "council-term": ("agreement", "same"),
    "ethnic-minority-groups": ("agreement", "same"),
    "dialogue-partners": ("drift", "implied-apart"),
    "population-by-gdp": ("agreement", "holds"),
    "medical-insurance-coverage-by-gdp": ("agreement", "holds"),
    "old-age-insurance-coverage": ("contradiction", "broken"),
    "personal-information-law": ("agreement", "fulfilled"),
    "legal-aid-law": ("agreement", "fulfilled"),
    "vienna-title": ("drift", "renamed"),
}


def test_the_ledger_alone_gives_a_whole_report(from_ledger):
    assert from_ledger.faults == ()
    assert {s.origin for s in from_ledger.sources} == {"ledger"}
    assert from_ledger.count("contradiction") == 2
    assert from_ledger.count("unmatched") == 0


@pytest.mark.parametrize(("rule_id", "verdict"), KNOWN.items())
def test_known_verdicts(from_ledger, rule_id, verdict):
    assert verdicts(from_ledger)[rule_id] == verdict


def test_the_texts_and_the_ledger_have_the_same_verdicts_and_the_ledger_is_fresh(report, from_ledger):
    assert report.faults == ()
    assert verdicts(report) == verdicts(from_ledger)
    assert [f.fingerprint for f in report.findings] == [f.fingerprint for f in from_ledger.findings]


def test_every_quote_stands_where_it_is_cited(report, sources):
    texts = {document.id: document.text for document in sources.documents}
    for finding in report.findings:
        for fact in finding.comparison.facts:
            cited = fact.citation
            assert texts[cited.document][cited.start : cited.end] == cited.quote


def test_the_values_of_the_documents_are_read(sources, scorer, shared, tmp_path, capsys):
    path = tmp_path / "mentions.jsonl"
    path.write_text("".join(mentions_jsonl(d, extract(d)) for d in sources.documents), encoding="utf-8")
    assert scorer.score_mentions(shared / "gold", path) >= 0.95
    capsys.readouterr()


def test_planted_errors_are_reported_and_rewordings_are_not(sources, rules):
    """Three rules of three kinds; ``consistency selftest`` tries them all."""
    few = RuleSet(
        tuple(r for r in rules.rules if r.id in {"dialogue-partners", "udhr-title", "action-plan-uniqueness"})
    )
    result = selftest(sources, few)
    assert result.passed
    assert {t.outcome for t in result.trials} == {"as expected"}


def test_the_report_is_the_same_bytes_whatever_the_order_of_the_documents(sources, rules, report):
    backwards = type(sources)(tuple(reversed(sources.documents)), sources.ledgers, sources.absent, sources.faults)
    assert render(check(backwards, rules, today=TODAY), "json") == render(report, "json")
    assert json.loads(render(report, "json"))["errors"] == []
