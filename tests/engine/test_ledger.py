from __future__ import annotations

import json
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from readings import count, date, fact, measure, period

from consistency.engine.check import check
from consistency.engine.find import find
from consistency.engine.ledger import ledger_text, read_ledger
from consistency.engine.sources import gather
from consistency.errors import LedgerError
from consistency.model.comparison import Source
from consistency.rulefiles import load_rules


@pytest.fixture
def written(folder):
    """The folder with the ledger of its documents."""
    rules, _ = load_rules([folder / "rules.yaml"])
    found = find(gather(data=[folder / "data"], documents=folder / "texts"), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    return folder


def verdicts(report):
    return [(f.comparison.rule.id, f.verdict, f.comparison.reason, f.fingerprint, f.message) for f in report.findings]


def test_a_check_on_the_ledger_has_the_verdicts_of_the_documents(written):
    rules, _ = load_rules([written / "rules.yaml"])
    from_text = check(gather(data=[written / "data"], documents=written / "texts"), rules)
    from_ledger = check(gather(data=[written / "data"], documents=written / "nowhere"), rules)
    assert verdicts(from_ledger) == verdicts(from_text)
    assert from_ledger.faults == ()
    assert {s.origin for s in from_ledger.sources} == {"ledger"}
    assert from_ledger.mentions == from_text.mentions


def test_a_ledger_quotes_the_matched_words_only(written):
    lines = (written / "data" / "ledger.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    assert {json.loads(line)["quote"] for line in lines} == {"Over 300", "More than 300", "29", "28"}
    assert not any("prefix" in json.loads(line) for line in lines)


def test_words_of_a_page_from_a_ledger_are_what_a_reader_sees(folder):
    (folder / "texts" / "a.html").write_text("<p>Over <b>300</b> guests attended.</p>", encoding="utf-8")
    listed = "documents:\n  - id: page\n    file: a.html\n"
    (folder / "data" / "documents.yaml").write_text(listed, encoding="utf-8")
    rules, _ = load_rules([folder / "rules.yaml"])
    found = find(gather(data=[folder / "data"], documents=folder / "texts"), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    (fact,) = read_ledger(folder / "data" / "ledger.jsonl").facts
    assert (fact.citation.quote, fact.words) == ("Over <b>300", "Over 300")


def test_without_text_and_ledger_a_document_is_a_fault(folder):
    sources = gather(data=[folder / "data"], documents=folder / "nowhere")
    assert [f.code for f in sources.faults] == ["missing-document", "missing-document"]


def test_a_ledger_stands_in_for_texts_but_not_for_the_manifest(written):
    (written / "data" / "documents.yaml").unlink()
    assert [f.code for f in gather(data=[written / "data"]).faults] == ["missing-manifest"]


def _with_value(number):
    """A ledger of one fact with that value."""
    reading = {"kind": "count", "bound": "exact", "literal": ["1", "1", "[]"], "value": number}
    fact = {
        "rule": "a",
        "document": "a",
        "start": 0,
        "end": 1,
        "line": 1,
        "column": 1,
        "quote": "1",
        "reading": reading,
    }
    return '{"version": 1, "documents": []}\n' + json.dumps(fact) + "\n"


def test_a_ledger_of_one_fact_is_read(tmp_path):
    (tmp_path / "ledger.jsonl").write_text(_with_value("1/3"))
    assert read_ledger(tmp_path / "ledger.jsonl").facts[0].reading.value == Fraction(1, 3)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{}\n", 1),
        ('{"version": 2}\n', 1),
        ('{"version": 1, "documents": []}\nnot json\n', 2),
        ('{"version": 1, "documents": []}\n{"rule": "x"}\n', 2),
        ('{"version": 1, "documents": [{"id": "a", "sha256": "", "mentions": 1e400}]}\n', 1),
        ('{"version": 1, "documents": []}\n' + "[" * 100_000, 2),
        (_with_value("1e999999999"), 2),
        (_with_value("1/0"), 2),
    ],
)
def test_a_bad_ledger_is_refused_with_its_line(tmp_path, text, line):
    path = tmp_path / "ledger.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LedgerError) as caught:
        read_ledger(path)
    assert caught.value.faults[0].line == line
    with pytest.raises(LedgerError):
        read_ledger(tmp_path / "missing.jsonl")


bounds = st.sampled_from(["exact", "above", "at-least", "below", "at-most", "nearly", "about"])
readings = st.one_of(
    st.builds(count, st.integers(1, 10**9), bounds),
    st.builds(measure, st.decimals(1, 1000, places=2).map(str), bounds, st.sampled_from(["1", "1/10", "0"])),
    st.sampled_from([date("2021"), date("2021-09"), date("2021-09-14", "at-least"), period("2021", "2025"), None]),
)
facts = st.builds(
    lambda r, d, s, q, status, label: fact(r, d, s, quote=q, status=status, label=label, issued="2020", passage="x"),
    readings, st.sampled_from("ab"), st.integers(0, 99), st.text(min_size=1, max_size=9),
    st.sampled_from(["done", "planned"]), st.text(max_size=5),
)  # fmt: skip


@given(st.lists(facts, max_size=5), facts)
def test_facts_come_back_from_a_ledger_as_they_were(tmp_path_factory, some, operand):
    some = [evolve(f, operands=(operand,), formula="x") if i == 0 else f for i, f in enumerate(some)]
    path = tmp_path_factory.mktemp("ledger") / "ledger.jsonl"
    path.write_text(ledger_text([Source("a", sha256="0", mentions=3)], some), encoding="utf-8", newline="")
    ledger = read_ledger(path)
    assert sorted(map(repr, ledger.facts)) == sorted(map(repr, some))
    assert ledger.documents == {"a": ("0", 3)}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("x", "no JSON at column 1"),
        ("[]", "a part of it is of another sort"),
        ("{}", "'version' is missing"),
        ('{"version": 9}', "version 9 is not 1"),
    ],
)
def test_a_bad_line_is_told_in_words_of_no_programmer(tmp_path, line, why):
    (tmp_path / "ledger.jsonl").write_text(line + "\n")
    with pytest.raises(LedgerError) as raised:
        read_ledger(tmp_path / "ledger.jsonl")
    assert raised.value.faults[0].message == f"not a line of a ledger: {why}"
