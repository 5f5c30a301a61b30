from __future__ import annotations

import pytest

from consistency.engine.check import check
from consistency.engine.sources import Sources, gather
from consistency.engine.unspoken import MANY, with_unspoken
from consistency.model.comparison import Comparison
from consistency.model.document import Document, Manifest
from consistency.model.rule import DocumentFilter, Rule
from consistency.reporters import render
from consistency.rulefiles import load_rules


@pytest.fixture
def run(folder):
    def run(**options):
        rules, faults = load_rules([folder / "rules.yaml"])
        sources = gather(data=[folder / "data"], documents=folder / "texts")
        return check(sources, rules, faults=faults, **options)

    return run


def verdicts(report):
    return {f.comparison.rule.id: (f.verdict, f.comparison.reason) for f in report.findings}


def test_every_rule_is_compared_over_all_documents(run):
    report = run()
    assert verdicts(report) == {
        "congress-guests": ("agreement", "same"),
        "lighthouses": ("contradiction", "apart"),
    }
    assert [s.id for s in report.sources] == ["letter", "report"]
    assert (report.rules, report.facts, report.faults) == (2, 4, ())
    assert report.mentions >= 5


def test_the_message_has_both_values_with_their_places(run):
    finding = run(select=["lighthouses"]).findings[0]
    assert finding.message == "“29” (letter:5) and “28” (report:5): no value satisfies both statements"
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ({"select": ["light*"]}, {"lighthouses"}),
        ({"select": ["congress"]}, {"congress-guests"}),
        ({"ignore": ["congress"]}, {"lighthouses"}),
        ({"select": ["*"], "ignore": ["*"]}, set()),
    ],
)
def test_rules_are_chosen_by_id_glob_or_tag(run, options, ids):
    assert set(verdicts(run(**options))) == ids


def test_the_report_does_not_depend_on_the_order_of_documents(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    paths = [folder / "texts" / "letter.md", folder / "texts" / "report.txt"]
    assert check(gather(paths), rules) == check(gather(reversed(paths)), rules)


def test_a_fingerprint_survives_moved_lines_and_falls_with_the_words(run, folder):
    before = {f.comparison.rule.id: f.fingerprint for f in run().findings}
    report = folder / "texts" / "report.txt"
    report.write_text("A preface.\n\n" + report.read_text(encoding="utf-8"), encoding="utf-8")
    assert {f.comparison.rule.id: f.fingerprint for f in run().findings} == before
    report.write_text("They run 27 lighthouses.\n", encoding="utf-8")
    after = {f.comparison.rule.id: f.fingerprint for f in run().findings}
    assert after["lighthouses"] != before["lighthouses"]


def test_facts_of_unrelated_sets_are_never_compared(folder):
    other = folder / "other"
    other.mkdir()
    (other / "paper.md").write_text("The keepers run 31 lighthouses. There were 5 guests.", encoding="utf-8")
    (other / "documents.yaml").write_text(
        "documents:\n  - {id: paper, file: paper.md, issued: 2023}\n", encoding="utf-8"
    )
    rules, _ = load_rules([folder / "rules.yaml"])
    for name in ("letter.md", "report.txt"):
        (folder / "data" / name).write_bytes((folder / "texts" / name).read_bytes())
    report = check(gather(data=[folder / "data", other]), rules)
    found = {f.comparison.rule.id: f.comparison for f in report.findings}
    assert found["congress-guests"].reason == "same"
    assert {w.document for w in found["lighthouses"].witnesses} == {"letter", "report"}
    assert [f.quote for f in found["lighthouses"].facts if f.document == "paper"] == ["31"]
    told = {f.comparison.rule.id: f.message for f in report.findings}["congress-guests"]
    assert "in each of 2 sets that are not compared: every statement has the same value" in told
    assert "(same, in each of 2 sets" in render(report, "text")
    assert "in each of 2 sets" in render(report, "markdown")
    together = check(gather([folder / "data", other]), rules)
    assert {f.comparison.rule.id: f.verdict for f in together.findings}["congress-guests"] == "contradiction"


def test_progress_names_each_document(run):
    seen = []
    run(progress=seen.append)
    assert seen == ["letter", "report"]


def test_one_bad_expression_loses_no_other_rule(folder, monkeypatch):
    from consistency.facts.matching import regexes

    monkeypatch.setattr(regexes, "SECONDS", 0.05)
    (folder / "slow.yaml").write_text(
        "version: 1\nrules:\n  - id: slow\n    fact: slow\n    kind: count\n"
        "    regex: ['(?P<value>\\d+)']\n    examples:\n      - ignores: none\n",
        encoding="utf-8",
    )
    rules, faults = load_rules([folder / "rules.yaml", folder / "slow.yaml"])
    monkeypatch.setattr(regexes, "_compiled", lambda _: _Endless())
    report = check(gather([folder / "texts"]), rules, faults=faults)
    assert {f.code for f in report.faults} == {"slow-regex"}
    assert verdicts(report)["lighthouses"] == ("contradiction", "apart")


class _Endless:
    def finditer(self, *_args, **_options):
        raise TimeoutError


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ("{ids: [leter]}", 'the rule speaks of leter, and no document is called so (did you mean "letter"?)'),
        ("{ids: [xyz]}", "the rule speaks of xyz, and no document is called so (there are letter, report)"),
        ("{genre: [plan]}", "the rule speaks of none of the documents (documents: of the rule; series, genre and"),
        ("{ids: [letter], issued_from: 2025}", "the rule speaks of none of the documents (documents: of the rule"),
        ("{ids: [letter]}", ""),
    ],
)
def test_a_rule_that_speaks_of_none_of_the_documents_says_so(run, folder, wanted, why):
    rules = (folder / "rules.yaml").read_text(encoding="utf-8")
    rules = rules.replace('find: ["run', f'documents: {wanted}\n    find: ["walk')
    (folder / "rules.yaml").write_text(rules, encoding="utf-8")
    report = run()
    message = next(f.message for f in report.findings if f.comparison.rule.id == "lighthouses")
    assert message.startswith(f"no document states it; {why}" if why else "no document states it")
    assert why or ";" not in message
    shown = " ".join(render(report, "text").split())
    assert message.removeprefix("no document states it").removeprefix("; ") in shown


def test_among_many_documents_none_is_looked_for_that_is_nearly_called_so():
    rule = Rule(id="x", fact="a fact", kind="count", documents=DocumentFilter(ids=frozenset({"d7x"})))
    nothing = Comparison(rule, "unmatched", "nothing-found")
    for number, hint in [(9, '(did you mean "d7"?)'), (MANY, f"d101 and {MANY - 5} more)")]:
        documents = tuple(Document(Manifest(f"d{at}"), "", "", ()) for at in range(number))
        assert hint in with_unspoken(nothing, Sources(documents)).steps[-1]
