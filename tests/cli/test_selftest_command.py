"""``consistency selftest`` on a user's own rules and documents."""

from consistency.engine.selftest import Selftest, Trial
from consistency.model.document import Citation


def test_rules_that_notice_every_change_pass(project, run):
    status, out, err = run("selftest", "--select", "books")
    assert (status, err) == (0, [])
    assert out.splitlines()[0].split() == ["change", "tried", "as", "expected"]
    assert out.splitlines()[-1].endswith("0 not as expected; every rule can fail")


def test_a_rule_that_cannot_fail_is_named(project, run):
    rules = project / "rules/library.yaml"
    rules.write_text(
        rules.read_text() + "  - id: chairs\n    fact: chairs\n    kind: count\n    find: '{value} chairs'\n"
    )
    status, out, _ = run("selftest")
    assert status == 1
    assert "Rules that cannot fail on these documents\n  chairs\n" in out
    assert out.splitlines()[-1].endswith("1 rule cannot fail")


def test_a_claim_that_is_only_asked_for_is_noticed_when_it_is_denied(project, run):
    rules = project / "rules/library.yaml"
    rules.write_text(
        rules.read_text()
        + "  - id: charter\n    fact: the town signs the charter\n    kind: term\n    find:\n"
        + "      - requested: [signature of the lake charter]\n      - done: [signed the lake charter]\n"
    )
    (project / "docs/letter.md").write_text("We recommend signature of the lake charter.\n")
    status, out, _ = run("selftest", "--select", "charter")
    assert out.splitlines()[-1].endswith("0 not as expected; every rule can fail")
    assert status == 0


def test_each_change_that_went_wrong_is_named_on_request(project, run, monkeypatch):
    citation = Citation("hall.md", 10, 14, 3, 15, "Ada\nHall")
    trial = Trial("name", kept=False, rule="hall", citation=citation, quote="Hall", outcome="not reported")
    monkeypatch.setattr("consistency.cli.selftest.selftest", lambda *_, **__: Selftest((trial,), ("hall",)))
    status, out, _ = run("selftest", "--verbose")
    assert status == 1
    assert "\n  hall.md:3:15: hall: name: “Ada Hall” as “Hall”: not reported\n" in out
    assert out.endswith("\n1 change, 1 not as expected; 1 rule cannot fail\n")
    assert "hall.md" not in run("selftest")[1]


def test_without_rules_none_is_said_to_be_able_to_fail(project, run):
    nothing = "Nothing was tried: no rule could be used.\n"
    assert run("selftest", "--ignore", "*")[:2] == (2, nothing)
    (project / "rules/library.yaml").unlink()
    status, out, err = run("selftest")
    assert (status, out) == (2, nothing)
    assert "no-rules" in err[0]


def test_a_ledger_has_no_text_to_change(project, run):
    (project / "data").mkdir()
    (project / "data/documents.yaml").write_text("version: 1\ndocuments:\n- {id: report, file: report.md}\n")
    run("extract", "--data", "data", "--documents", "docs", "--ledger", "data/ledger.jsonl")
    status, out, err = run("selftest", "--data", "data", "--documents", "elsewhere")
    assert status == 2
    assert "absent" in err[0]
    assert out == "Nothing was tried: no document was read.\n"


PAGES = {
    "report.md": "| | Price (EUR) |\n|---|---|\n| Basic | 12.50 |\n\n| | |\n|---|---|\n| Loan | within 5 weeks |\n",
    "page.html": "<p>A fee of over &euro;12 is due. Books are lent for 5&nbsp;weeks at most.</p>",
    "note.txt": "It asks for a fee of more than EUR 12 and books are lent for at most 5 weeks.\n",
}


def test_tables_and_pages_are_changed_as_they_are_written(project, run):
    (project / "rules/library.yaml").write_text(
        "version: 1\nrules:\n"
        "  - {id: fee, fact: the fee, kind: money, find: ['fee of {value}', 'Basic {value}']}\n"
        "  - {id: loan, fact: length of a loan, kind: duration, find: ['lent for {value}', 'Loan {value}']}\n"
    )
    (project / "docs/letter.md").unlink()
    for name, text in PAGES.items():
        (project / "docs" / name).write_text(text)
    status, out, _ = run("selftest", "--verbose")
    assert "Not as expected" not in out
    assert out.splitlines()[-1].endswith("0 not as expected; every rule can fail")
    assert status == 0
