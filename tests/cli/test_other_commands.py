"""The commands beside ``check``."""

import json

import pytest


def test_extract_prints_one_value_a_line(project, run):
    status, out, err = run("extract", "docs/report.md")
    assert (status, err) == (0, [])
    assert out.splitlines()[0] == "report.md:3:9: count “312” people = 312"


def test_extract_gives_rows_for_machines(project, run):
    status, out, _ = run("extract", "--format", "jsonl", "--output", "values.jsonl")
    assert (status, out) == (0, "")
    rows = [json.loads(line) for line in (project / "values.jsonl").read_text(encoding="utf-8").splitlines()]
    report = (project / "docs/report.md").read_text(encoding="utf-8")
    assert {row["document"] for row in rows} == {"report.md", "letter.md"}
    assert all(row["quote"] == report[row["start"] : row["end"]] for row in rows if row["document"] == "report.md")


def test_extract_reads_what_it_can_and_says_what_it_cannot(project, run):
    (project / "docs/broken.md").write_bytes(b"bad \xff")
    status, out, err = run("extract")
    assert status == 2
    assert "312" in out
    assert err[0].startswith("docs/broken.md")


def test_no_ledger_is_written_of_half_a_data_set(project, run):
    (project / "docs/broken.md").write_bytes(b"bad \xff")
    status, _, err = run("extract", "--ledger", "ledger.jsonl")
    assert status == 2
    assert err
    assert not (project / "ledger.jsonl").exists()


def test_explain_shows_candidates_and_derivation(project, run):
    status, out, _ = run("explain", "participants")
    assert status == 0
    for words in ("“312”", "“more than 400”", "contradiction (crosses-bound)"):
        assert words in out


def test_explain_suggests_the_rule_that_was_meant(project, run):
    status, _, err = run("explain", "participant")
    assert status == 2
    assert 'did you mean "participants"?' in err[0]


def test_rules_are_listed(project, run):
    status, out, _ = run("rules", "list")
    assert status == 0
    assert out.splitlines()[0] == "books         count  books that the library holds"
    rows = json.loads(run("rules", "list", "--format", "json")[1])
    assert [row["id"] for row in rows] == ["books", "participants", "rooms"]
    assert (rows[1]["path"], rows[1]["line"], rows[1]["examples"]) == ("rules/library.yaml", 4, 2)


def test_examples_of_rules_are_run(project, run):
    status, out, _ = run("rules", "test")
    assert (status, out) == (0, "4 examples of 3 rules, 4 hold, 0 do not\n")


def test_an_example_that_does_not_hold_is_named_with_its_place(project, run):
    rules = project / "rules/library.yaml"
    rules.write_text(rules.read_text() + '      - contradicts: ["5 rooms", "5 rooms"]\n')
    status, out, _ = run("rules", "test", "rules")
    assert status == 1
    assert out.splitlines()[0].startswith("rules/library.yaml:26:9: rooms: contradicts: the verdict is agreement")
    assert out.splitlines()[-1] == "5 examples of 3 rules, 4 hold, 1 do not"


def test_rules_without_a_file_are_refused(project, run):
    (project / "consistency.toml").unlink()
    status, _, err = run("rules", "test")
    assert status == 2
    assert "no-rules" in err[0]


def test_a_broken_rule_file_is_named_and_the_rest_is_tested(project, run):
    (project / "rules/broken.yaml").write_text("version: 1\nrules:\n  - id: a\n    kindd: count\n")
    status, out, err = run("rules", "test")
    assert status == 2
    assert any(line.startswith("rules/broken.yaml:4:5: unknown-key") for line in err)
    assert "4 hold" in out


def test_the_schema_is_json(run):
    status, out, _ = run("rules", "schema")
    assert status == 0
    assert json.loads(out)["$schema"].startswith("https://json-schema.org/")


def test_rules_are_described_as_markdown(project, run):
    status, out, _ = run("rules", "docs")
    assert status == 0
    assert "## Library\n" in out
    assert "### participants\n" in out
    assert "- find: `{value} people took part`, `attended by {value} participants`" in out
    assert "- in “In May, 312 people took part”, finds “312”" in out


def test_what_a_rule_sets_is_described(project, run):
    (project / "rules/library.yaml").write_text(
        """\
version: 1
rules:
  - id: lent
    fact: books lent
    kind: count
    find:
      - {phrase: "{value} books were lent", as_of: 2023-06, plus: 2}
      - {phrase: "Books lent {value}", times: 1000}
      - {phrase: "lent no books", states: 0}
    plan: true
    relation: at-least
    rounding: {figures: 2}
    limit: true
    hedge: 0.05
    documents: {series: [year-books], issued_from: 2020-01, issued_until: 2023}
    examples: [{ignores: none}]
  - id: hall
    fact: name of the hall
    kind: name
    names: [Ada Hall]
    spelling: flexible
    likeness: 95
    examples: [{ignores: none}]
  - id: works
    fact: when the works began
    kind: date
    find: [{phrase: "the works ran from {value}", side: start}]
    examples: [{ignores: none}]
"""
    )
    status, out, err = run("rules", "docs")
    assert (status, err) == (0, [])
    assert "`{value} books were lent` (as of 2023-06, plus 2), `Books lent {value}` (times 1,000)" in out
    assert "`lent no books` (states 0)" in out
    for line in ("plan: true", "relation: at-least", "rounding: 2 figures", "limit: true", "hedge: 0.05"):
        assert f"- {line}\n" in out
    assert "- documents: series year-books, issued from 2020-01 on, issued until 2023\n" in out
    assert "- spelling: flexible\n- likeness: 95\n" in out
    assert "`the works ran from {value}` (the start of a period)" in out


def test_init_writes_what_runs_and_never_writes_over(tmp_path, run, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, out, _ = run("init")
    assert status == 0
    assert out.count("written") == 6
    assert run("rules", "test")[0] == 0
    status, out, err = run("check")
    assert (status, err) == (0, [])
    assert "1 comparison" in out
    letter = tmp_path / "docs/letter.md"
    letter.write_text(letter.read_text().replace("300", "400"))
    assert run("check")[0] == 1
    assert run("init")[1].count("kept") == 4
    assert "400" in letter.read_text()


def test_init_takes_the_documents_that_are_there(tmp_path, run):
    (tmp_path / "README.md").write_text("# Read me\n")
    run("init", tmp_path)
    assert 'documents = ["README.md"]' in (tmp_path / "consistency.toml").read_text()
    assert not (tmp_path / "docs").exists()


def test_init_keeps_a_configuration_in_pyproject(tmp_path, run):
    (tmp_path / "pyproject.toml").write_text('[tool.consistency]\nrules = "r"\n')
    out = run("init", tmp_path)[1]
    assert "pyproject.toml: its [tool.consistency] is to name the rules and documents" in out
    assert not (tmp_path / "consistency.toml").exists()


def test_init_refuses_a_file(tmp_path, run):
    (tmp_path / "a").write_text("")
    status, _, err = run("init", tmp_path / "a")
    assert status == 2
    assert "not-a-folder" in err[0]


@pytest.mark.parametrize("action", ["list", "test", "docs"])
def test_rules_of_the_configuration_are_the_default(project, run, action):
    assert run("rules", action)[0] == 0


def test_words_of_the_project_are_in_use_for_one_call(project, run):
    (project / "docs/letter.md").write_text("It has a generous 12 sacks.\n", encoding="utf-8")
    words = '\n[units]\n"sack|sacks" = "own"\n[hedges]\n"a generous" = "at-least"\n'
    with (project / "consistency.toml").open("a", encoding="utf-8") as file:
        file.write(words)
    assert "“a generous 12 sacks” = at least 12 sack" in run("extract", "docs/letter.md")[1]
    (project / "consistency.toml").unlink()
    assert "sack" not in run("extract", "docs/letter.md")[1].replace("sacks", "")


def test_the_rules_commands_take_rule_files_as_the_other_commands_do(project, run):
    (project / "consistency.toml").unlink()
    for action in ("list", "test", "docs"):
        named, by_option = run("rules", action, "rules"), run("rules", action, "--rules", "rules")
        assert named == by_option
        assert named[0] == 0


def test_the_reference_of_rules_says_what_a_find_says_of_its_value(project, run):
    (project / "rules" / "table.yaml").write_text(
        "version: 1\nrules:\n  - id: income\n    fact: income\n    kind: money\n    find:\n"
        '      - {phrase: "2023, {value}", times: 1000000, unit: EUR}\n'
        '      - {planned: "to earn {value}"}\n      - "earned {value}"\n    examples: [{ignores: x}]\n'
    )
    status, out, _ = run("rules", "docs", "rules/table.yaml")
    assert status == 0
    assert "- find: `2023, {value}` (times 1,000,000, EUR), `to earn {value}` (planned), `earned {value}`" in out
