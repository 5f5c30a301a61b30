"""A small set of documents and rules in a folder, as a user would have them."""

from __future__ import annotations

import pytest
from rule_texts import PLAIN_CLAIMS, lines

from consistency import check

LETTER = """\
# Letter on the lighthouse congress

Over 300 guests attended the congress in June 2023.

- The keepers run 29 lighthouses.
"""
REPORT = "Report\n\nMore than 300 visitors came to the congress.\n\nThe keepers run 28 lighthouses.\n"
MANIFEST = """\
documents:
  - id: letter
    file: letter.md
    title: Letter on the congress
    issued: 2023-07-01
  - id: report
    file: report.txt
    issued: 2023-09
"""
SIMPLE = """\
version: 1
theme: Lighthouses
rules:
  - id: congress-guests
    fact: guests of the lighthouse congress
    kind: count
    tags: [congress]
    find: ["{value} (guests|visitors)"]
    examples:
      - text: "there were over 300 guests"
        finds: "over 300"
      - ignores: "300 keepers"
  - id: lighthouses
    fact: lighthouses that the keepers run
    kind: count
    find: ["run {value} lighthouses"]
    examples:
      - contradicts: ["they run 29 lighthouses", "they run 28 lighthouses"]
"""


@pytest.fixture
def folder(tmp_path):
    """Two documents, their manifest, and two rules of which one is broken between them."""
    (tmp_path / "data").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "letter.md").write_text(LETTER, encoding="utf-8")
    (tmp_path / "texts" / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "data" / "documents.yaml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(SIMPLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def judged(tmp_path):
    """The finding of the last rule, its quotes, and the quotes of near misses."""

    def run(rule, *texts, more="", issued=()):
        (tmp_path / "rules.yaml").write_text(f"version: 1\n{more}rules:\n  - id: a-fact\n    fact: a fact\n{rule}")
        (tmp_path / "docs").mkdir()
        entries = []
        for number, text in enumerate(texts, 1):
            (tmp_path / "docs" / f"d{number}.md").write_text(text)
            dated = f", issued: {issued[number - 1]}" if issued else ""
            entries.append(f"  - {{id: d{number}, file: d{number}.md{dated}}}")
        (tmp_path / "docs" / "documents.yaml").write_text("documents:\n" + "\n".join(entries) + "\n")
        report = check(data=[tmp_path / "docs"], rules=[tmp_path / "rules.yaml"])
        assert report.faults == ()
        (finding,) = report.findings
        quotes = [f"{fact.document} {fact.words}" for fact in finding.comparison.facts]
        missed = [f"{near.citation.document} {near.citation.words}" for near in report.near_misses]
        return (finding.verdict, finding.comparison.reason), quotes, missed

    return run


@pytest.fixture
def second(judged):
    """What a second text comes to beside the plain claim of a phrase."""

    def held(phrase, said, plain=""):
        plain = plain or PLAIN_CLAIMS.get(phrase, f"It is so: {phrase}.")
        return judged(lines(kind="term", find=f'["{phrase}"]'), plain, said)[0]

    return held
