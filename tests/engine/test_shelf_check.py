"""A check that reads files one by one, and values where rules ask for them, reports what one that reads all does."""

from __future__ import annotations

import random
from xml.sax.saxutils import escape

import pytest
from attrs import evolve
from word_files import paragraph, word

from consistency.engine.check import check
from consistency.engine.sources import gather, gather_for
from consistency.reporters import FORMATS, HASHED, render
from consistency.rulefiles import load_rules

RULES = """\
version: 1
rules:
  - id: wells
    fact: wells that were dug
    kind: count
    find: ["{value} deep wells [were] dug", "dug {value} ... wells"]
  - id: share
    fact: share of the farms with water
    kind: percent
    about: [water]
    find: ["{value} of [the] (farms|farmhouses)"]
  - id: per-farm
    fact: wells for each farm
    kind: number
    derive: wells / farms
  - id: farms
    fact: farms
    kind: count
    find: ["{value} farms"]
    unless: ["last century"]
  - id: plan
    fact: title of the plan
    kind: name
    names: ["Plan for the Repair of Old Country Roads"]
"""
EXPRESSION = """\
  - id: codes
    fact: code of the province
    kind: number
    regex: ["code (?P<value>[0-9]+)"]
"""
SENTENCES = (
    "They dug 55 deep wells.|In 2019, more than 50 deep wells were dug.|Some 60 deep Wells|40 percent of the farms"
    "|There are 120 farms.|There were 90 farms in the last century.|The plan asks for 70% of farmhouses.|code 77"
    "|The Plan for the Repair of Old Country Roads|Plan for Repair of Old Country Road|The lake is 30 metres deep."
    "|14 boats lie there.|# Water\n\n|## Roads\n\n|- wells\n|\n\n|| farms | 12 |\n"
    "|<!-- consistency: ignore[wells] old -->"
    "|<!-- consistency: ignore -->|Wells, deep ones, were dug by 9 farms|no code|ｄｅｅｐ wells dug 9|“120” farms — all"
).split("|")


def folder_of_documents(top, seed):
    """Forty documents of every format, some of them no documents at all, and rules."""
    draw = random.Random(seed)
    (top / "docs" / "inner").mkdir(parents=True)
    for number in range(40):
        text = " ".join(draw.choices(SENTENCES, k=draw.randrange(8)))
        suffix = draw.choice([".md", ".txt", ".html", ".rst", ".docx", ".csv", ".tsv"])
        name = f"{'inner/' if number % 3 else ''}{number // 2:02}{suffix}"
        data = word(paragraph(escape(text))) if suffix == ".docx" else text.encode()
        (top / "docs" / name).write_bytes(data)
    (top / "docs" / "broken.txt").write_bytes(b"55 deep wells dug \xff")
    (top / "docs" / "marked.txt").write_bytes("\ufeffThey dug 50 deep wells.".encode())
    (top / "docs" / "link.txt").symlink_to(top / "docs" / "marked.txt")
    (top / "rules.yaml").write_text(RULES + (EXPRESSION if seed % 2 else ""), encoding="utf-8")
    return [top / "docs", *(top / "docs").rglob("*.?sv")], load_rules([top / "rules.yaml"])[0]


def without_counts(report):
    """A report without the numbers of what was looked at, which are smaller where less is read."""
    sources = tuple(evolve(source, mentions=0) for source in report.sources)
    return evolve(report, sources=sources, mentions=0, passed_over=0)


@pytest.mark.parametrize("seed", range(8))
def test_the_report_is_that_of_documents_read_whole(tmp_path, seed):
    docs, rules = folder_of_documents(tmp_path, seed)
    one_by_one = check(gather_for(rules, docs), rules, today="2026-01-01")
    together = check(gather(docs), rules, today="2026-01-01")
    assert without_counts(one_by_one) == without_counts(together)
    for name in ("json", "text", "sarif"):
        assert render(without_counts(one_by_one), name) == render(without_counts(together), name)
    assert one_by_one.facts
    assert one_by_one.mentions <= together.mentions
    assert seed % 2 or one_by_one.mentions < together.mentions


def test_of_the_corpus_the_report_is_the_same(root, shared):
    rules, _ = load_rules([root / "rules"])
    one_by_one = check(gather_for(rules, [shared / "corpus"]), rules, today="2026-01-01")
    together = check(gather([shared / "corpus"]), rules, today="2026-01-01")
    assert without_counts(one_by_one) == without_counts(together)


def test_the_hash_of_a_document_without_words_of_the_rules_is_told_where_it_is_asked_for(tmp_path):
    docs, rules = folder_of_documents(tmp_path, 2)
    told, untold = (check(gather_for(rules, docs, hashed=asked), rules, today="2026-01-01") for asked in (True, False))
    hashes = {source.path: source.sha256 for source in told.sources}
    assert all(hashes.values())
    assert {hashes[s.path] == s.sha256 if s.sha256 else s.mentions == 0 for s in untold.sources} == {True}
    assert "" in {source.sha256 for source in untold.sources}
    assert evolve(told, sources=()) == evolve(untold, sources=())
    for name in set(FORMATS) - HASHED:
        assert render(told, name) == render(untold, name)
