"""Rules drafted from a comparison find what was compared, and nothing else."""

from __future__ import annotations

import pytest
import yaml

import consistency
from consistency.engine.counterparts import compare_documents, draft_rules
from consistency.engine.sources import Sources
from consistency.model.document import Manifest
from consistency.readers import parse


def drafted(*texts):
    names = [f"{'abcdef'[n]}.md" for n, _ in enumerate(texts)]
    documents = tuple(parse(text, Manifest(name, name), "markdown") for name, text in zip(names, texts, strict=True))
    sources = Sources(documents)
    report = compare_documents(sources)
    return report, draft_rules(report, sources), documents


def phrases(*texts):
    return {entry["id"]: entry["find"] for entry in yaml.safe_load(drafted(*texts)[1].text)["rules"]}


TEXTS = [
    ("The harbour fair had 310 guests and 29 boats.", "The harbour fair had 350 guests and 29 boats."),
    ("The library lent over 48,200 books in 2023.", "It was 2023: the library lent 50,300 books."),
    ("The mill was opened on 3 May 1931 by the mayor.", "The mill was opened by the mayor on 3 May 1932."),
    ("| Item | 2022 | 2023 |\n|---|---|---|\n| New members | 120 | 130 |\n",) * 2,
    ("- Readers aged 15 to 24: 12 percent\n- Readers aged 25 to 54: 31 percent\n",) * 2,
    ("*The* {harbour} fair | (in May) had 310 guests [sic] \\ “many”.", "The harbour fair (in May) had 310 guests..."),
]


@pytest.mark.parametrize("texts", TEXTS)
def test_a_check_by_the_drafts_says_what_the_comparison_said(texts, tmp_path):
    report, drafts, documents = drafted(*texts)
    (tmp_path / "rules.yaml").write_text(drafts.text, encoding="utf-8")
    rules = consistency.load_rules(tmp_path / "rules.yaml")
    assert {rule.id for rule in rules.rules} | {*drafts.without} == {f.comparison.rule.id for f in report.findings}
    told = {f.comparison.rule.id: f for f in report.findings}
    checked = consistency.check(documents, rules)
    assert checked.findings
    for finding in checked.findings:
        before = told[finding.comparison.rule.id]
        assert finding.verdict == before.verdict
        assert [f.citation for f in finding.comparison.facts] == [f.citation for f in before.comparison.facts]


def test_a_phrase_is_as_short_as_it_may_be():
    assert phrases(*["The harbour fair had 310 guests in the cold, and the mill had 310 guests."] * 2) == {
        "harbour-fair-guests-cold-mill-guests": ["fair had {value} guests in"],
        "harbour-fair-guests-cold-mill-guests-2": ["mill had {value} guests"],
    }


def test_other_values_are_passed_over():
    assert phrases(*["In 2022 and 2023 the yard built 12 and 14 boats."] * 2)["yard-built-boats-4"] == [
        "built {other} and {value} boats"
    ]


def test_rows_that_differ_in_values_alone_are_told_by_these():
    assert phrases(*TEXTS[4]) == {"readers-2": ["aged 15 to 24 {value}"], "readers-4": ["aged 25 to 54 {value}"]}


def test_a_fact_that_no_phrase_finds_alone_is_named():
    table = "| Item | {} |\n|---|---|---|\n| New members | {} |\n"
    texts = table.format("2022 | 2023", "120 | 130"), table.format("2023 | 2024", "135 | 140")
    _, drafts, _ = drafted(*texts)
    assert (drafts.text, drafts.rules, drafts.without) == ("", (), ("new-members",))


def test_the_sentences_become_examples_that_hold():
    _, drafts, _ = drafted(*TEXTS[0])
    assert [(e.texts[0], e.quote) for e in drafts.rules[0].examples] == [(TEXTS[0][0], "310"), (TEXTS[0][1], "350")]
