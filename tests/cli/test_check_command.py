"""``consistency check`` as a user calls it."""

import json
import re

import pytest


def test_findings_give_status_one_and_both_citations(project, run):
    status, out, err = run("check")
    assert (status, err) == (1, [])
    for words in ("report.md:3:9", "letter.md:3:29", "“312”", "“more than 400”"):
        assert words in out
    assert out.rstrip().splitlines()[-1].startswith("Looked at: 3 rules, 2 documents")


def test_agreement_gives_status_zero(project, run):
    status, out, _ = run("check", "--ignore", "participants")
    assert status == 0
    assert "Looked at: 2 rules, 2 documents" in out


def test_documents_and_rules_can_be_named_without_a_configuration(project, run):
    (project / "consistency.toml").unlink()
    status, out, _ = run("check", "docs/report.md", "docs/letter.md", "--rules", "rules/library.yaml")
    assert status == 1
    assert "Looked at: 3 rules, 2 documents" in out


def test_the_command_line_wins_over_the_configuration(project, run):
    (project / "consistency.toml").write_text(
        'rules = "missing"\ndocuments = "missing"\nformat = "json"\nfail-on = "never"\nignore = "books"\n'
    )
    status, out, err = run(
        "check", "docs", "--rules", "rules", "--format", "text", "--fail-on", "error", "--ignore", "rooms"
    )
    assert (status, err) == (1, [])
    assert "Looked at: 2 rules" in out


def test_the_configuration_is_found_from_a_folder_below(project, run, monkeypatch):
    monkeypatch.chdir(project / "docs")
    status, out, _ = run("check")
    assert status == 1
    assert "../rules/library.yaml:4:5" in out


def test_a_configuration_can_be_named(project, run):
    (project / "consistency.toml").rename(project / "other.toml")
    assert run("check", "--config", "other.toml")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "no-documents: no documents to look at"),
        (["check", "docs"], "no-rules: no rules to check by"),
        (["check", "docs"], "consistency init begins one"),
        (["extract"], "no-documents: no documents to look at"),
    ],
)
def test_a_run_that_would_look_at_nothing_is_refused(project, run, arguments, message):
    (project / "consistency.toml").unlink()
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert len(err) == 1
    assert message in err[0]


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        (["--select", "books"], 1),
        (["--select", "books,rooms"], 2),
        (["--select", "books", "--select", "rooms"], 2),
        (["--select", "*oo*"], 2),
        (["--select", "stock"], 1),
        (["--ignore", "meeting"], 2),
        (["--select", "*", "--ignore", "books"], 2),
    ],
)
def test_rules_are_selected_by_id_glob_and_tag(project, run, arguments, rules):
    assert f"Looked at: {rules} rule" in run("check", *arguments)[1]


def test_a_selector_that_names_no_rule_is_a_fault(project, run):
    status, out, err = run("check", "--select", "book")
    assert status == 2
    assert err == ['consistency: unknown-rule: select "book" names no rule (did you mean "books"?)']
    assert "Nothing was checked" in out


@pytest.mark.parametrize(
    ("fail_on", "severity", "status"),
    [("error", "warning", 0), ("drift", "warning", 1), ("note", "note", 1), ("never", "error", 0)],
)
def test_fail_on_goes_by_severity(project, run, fail_on, severity, status):
    rules = project / "rules/library.yaml"
    rules.write_text(rules.read_text().replace("    tags: [meeting]", f"    severity: {{contradiction: {severity}}}"))
    assert run("check", "--select", "participants", "--fail-on", fail_on)[0] == status


def test_machine_output_stands_alone_on_standard_output(project, run):
    (project / "docs/broken.md").write_bytes(b"bad \xff")
    status, out, err = run("check", "--format", "json")
    assert status == 2
    assert json.loads(out)["summary"]["documents"] == 2
    assert [line for line in err if line.startswith("docs/broken.md")]


def test_reports_go_to_files(project, run):
    status, out, _ = run("check", "--output", "a.txt", "--report", "json=a.json", "--report", "markdown=a.md")
    assert (status, out) == (1, "")
    assert "CONTRADICTION" in (project / "a.txt").read_text(encoding="utf-8")
    assert json.loads((project / "a.json").read_text(encoding="utf-8"))["summary"]["rules"] == 3
    assert (project / "a.md").read_text(encoding="utf-8")


def test_a_report_is_not_written_over_a_document(project, run):
    before = (project / "docs/letter.md").read_bytes()
    status, out, err = run("check", "--report", "json=a.json", "--report", "markdown=docs/../docs/letter.md")
    assert (status, out, (project / "a.json").exists()) == (2, "", False)
    assert err[0].endswith("report-over-document: it is one of the documents (write the report elsewhere)")
    assert run("check", "--output", "docs/letter.md")[0] == 2
    assert (project / "docs/letter.md").read_bytes() == before


@pytest.mark.parametrize("file", ["rules/library.yaml", "rules/BROKEN.YAML", "consistency.toml", "baseline.json"])
def test_nothing_is_written_over_what_the_run_reads(project, run, file):
    (project / "rules/BROKEN.YAML").write_text("version: 2\n")
    run("baseline", "write", "--baseline", "baseline.json", "--rules", "rules/library.yaml")
    before = (project / file).read_bytes()
    calls = [("--output", file), ("--report", f"json={file}")]
    for call in calls:
        status, _, err = run("check", "--baseline", "baseline.json", *call)
        assert (status, err[0]) == (2, f"{file}: report-over-input: the run reads it (write the report elsewhere)")
    assert (project / file).read_bytes() == before


@pytest.mark.parametrize("file", ["docs/letter.md", "rules/library.yaml", "consistency.toml"])
def test_values_and_ledgers_are_not_written_over_what_the_run_reads(project, run, file):
    before = (project / file).read_bytes()
    rules = ("--rules", "rules/library.yaml")
    for call in [("extract", "--output", file, "docs"), ("extract", "--ledger", file, *rules, "docs")]:
        status, _, err = run(*call)
        assert (status, err[0].split(": ")[1][:12]) == (2, "report-over-")
    assert (project / file).read_bytes() == before


def test_two_reports_are_not_written_to_one_file(project, run):
    status, _, err = run("check", "--report", "json=a.json", "--report", "sarif=./a.json")
    assert (status, (project / "a.json").exists()) == (2, False)
    assert err == ["a.json: report-over-report: two reports are to be written there (give each its own file)"]
    assert run("check", "--quiet", "--report", "json=/dev/null", "--report", "sarif=/dev/null")[0] == 1


def places(text, name):
    """The files that a report points to."""
    if name == "sarif":
        (ran,) = json.loads(text)["runs"]
        return {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in ran["results"]}
    if name == "gitlab":
        return {entry["location"]["path"] for entry in json.loads(text)}
    return set(re.findall(r"^::error file=([^,]+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["sarif", "gitlab", "github"])
@pytest.mark.parametrize("named", ["relative", "absolute", "configured"])
def test_code_hosts_are_told_paths_from_the_top_of_the_repository(project, run, monkeypatch, name, named):
    (project / ".git").mkdir()
    (project / "docs/parts").mkdir()
    (project / "docs/letter.md").rename(project / "docs/parts/letter.md")
    monkeypatch.chdir(project / "docs/parts")
    documents = {"relative": ["letter.md", "../report.md"], "absolute": [project / "docs"], "configured": []}[named]
    status, text, _ = run("check", *documents, "--format", name, "--select", "participants")
    assert status == 1
    assert places(text, name) == {"docs/parts/letter.md", "docs/report.md"}
    assert str(project) not in text


@pytest.mark.parametrize("name", ["sarif", "gitlab", "github"])
def test_a_document_outside_of_the_repository_keeps_the_name_that_it_was_given(project, run, monkeypatch, name):
    (project / "rules/.git").mkdir()
    monkeypatch.chdir(project / "rules")
    _, text, _ = run("check", "../docs", "--format", name, "--select", "participants")
    assert places(text, name) == {"../docs/letter.md", "../docs/report.md"}


def test_people_are_told_paths_as_they_named_them(project, run, monkeypatch):
    (project / ".git").mkdir()
    monkeypatch.chdir(project / "docs")
    _, text, _ = run("check", "letter.md", "report.md", "--format", "concise", "--select", "participants")
    assert text.startswith("letter.md:")


def test_quiet_prints_no_report_but_writes_files(project, run):
    assert run("check", "--quiet", "--report", "json=a.json")[:2] == (1, "")
    assert (project / "a.json").exists()


def test_a_file_that_cannot_be_written_is_one_line(project, run):
    status, _, err = run("check", "--output", "missing/a.txt")
    assert status == 2
    assert err == [
        "missing/a.txt: cannot-use: no such file or directory (check the path, and that its folder is there)"
    ]


def test_verbose_shows_the_derivation(project, run):
    assert len(run("check", "--verbose")[1]) > len(run("check")[1])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "jsn"], 'unknown-format: unknown format "jsn" (did you mean "json"?)'),
        (["--report", "json"], 'usage: --report "json" is not FORMAT=FILE (such as --report markdown=report.md)'),
        (["--report", "xyz=a"], 'unknown-format: unknown format "xyz" (one of '),
        (["--fail-on", "errors"], 'did you mean "error"?'),
        (["--selct", "a"], 'unrecognized arguments: --selct (did you mean "--select"?)'),
        (["docs", "--selct=a"], 'unrecognized arguments: --selct=a (did you mean "--select"?)'),
        (["--zzz"], "unrecognized arguments: --zzz (consistency check --help)"),
    ],
)
def test_usage_errors_are_one_line_that_says_what_to_try(project, run, arguments, message):
    status, out, err = run("check", *arguments)
    assert (status, out) == (2, "")
    assert len(err) == 1
    assert err[0].startswith("consistency: ")
    assert message in err[0]


def test_a_slip_in_the_commands_name_is_met_with_a_suggestion(run):
    status, _, err = run("chek")
    assert status == 2
    assert 'did you mean "check"?' in err[0]


def test_every_fault_of_every_input_is_shown_and_the_rest_is_checked(project, run):
    (project / "docs/broken.md").write_bytes(b"bad \xff")
    (project / "rules/broken.yaml").write_text("version: 1\nrules:\n  - id: a\n    kindd: count\n    finds: x\n")
    status, out, err = run("check", "docs", "missing.md")
    assert status == 2
    assert [line for line in err if line.startswith("docs/broken.md")]
    assert [line for line in err if line.startswith("missing.md")]
    assert len([line for line in err if line.startswith("rules/broken.yaml:")]) >= 2
    assert "CONTRADICTION" in out
    assert "Traceback" not in "".join(err)


def test_control_characters_in_a_files_name_reach_no_terminal(project, run):
    _, _, err = run("check", "docs", "a\x1b[31m\u202e.md")
    assert any("a\\" in line for line in err)
    assert not any("\x1b" in line or "\u202e" in line for line in err)


@pytest.mark.parametrize("written", ["rulez = 1", "rules = ["])
def test_a_broken_configuration_is_named_with_its_place(project, run, written):
    (project / "consistency.toml").write_text(written)
    status, _, err = run("check")
    assert status == 2
    assert err[0].startswith("consistency.toml:1:")


def test_a_data_set_is_checked_on_its_documents(project, run):
    (project / "data").mkdir()
    (project / "data/documents.yaml").write_text(
        "version: 1\ndocuments:\n- id: report\n  file: report.md\n- id: letter\n  file: letter.md\n"
    )
    status, out, err = run("check", "--data", "data", "--documents", "docs")
    assert (status, err) == (1, [])
    assert "report:3:9" in out


def test_the_files_of_a_data_set_named_instead_of_configured_documents_stand_beside_its_manifest(project, run):
    (project / "docs").rename(project / "set")
    (project / "set/documents.yaml").write_text(
        "version: 1\ndocuments:\n- {id: report, file: report.md}\n- {id: letter, file: letter.md}\n"
    )
    status, out, err = run("check", "--data", "set")
    assert (status, err) == (1, [])
    assert "2 documents (from text)" in out


def test_a_data_set_without_documents_is_checked_on_its_ledger(project, run):
    (project / "data").mkdir()
    (project / "data/documents.yaml").write_text(
        "version: 1\ndocuments:\n- id: report\n  file: report.md\n- id: letter\n  file: letter.md\n"
    )
    (project / "consistency.toml").write_text('rules = "rules"\ndata = "data"\ndocuments = "docs"\n')
    _, with_text, _ = run("check", "--format", "json")
    status, _, err = run("extract", "--ledger", "data/ledger.jsonl")
    assert status == 0
    assert err == ["data/ledger.jsonl: 5 facts of 2 documents"]
    for document in (project / "docs").iterdir():
        document.unlink()
    status, on_ledger, err = run("check", "--format", "json")
    assert (status, err) == (1, [])

    def verdicts(text):
        return {c["rule"]: (c["verdict"], c["reason"]) for c in json.loads(text)["comparisons"]}

    assert verdicts(on_ledger) == verdicts(with_text)
    assert "from ledger" in run("check")[1]
    status, _, err = run("extract", "--ledger", "data/ledger.jsonl")
    assert status == 2
    assert "absent" in err[0]


def test_where_no_rule_found_anything_a_few_are_named_and_the_others_counted(tmp_path, run):
    rules = "".join(f"  - {{id: r{n}, fact: thing {n}, kind: count, find: '{{value}} wells{n}'}}\n" for n in range(30))
    (tmp_path / "rules.yaml").write_text(f"version: 1\nrules:\n{rules}", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Nothing of it.\n", encoding="utf-8")
    command = ("check", str(tmp_path / "a.txt"), "--rules", str(tmp_path / "rules.yaml"))
    status, out, _ = run(*command)
    assert (status, out.count("nothing-found")) == (1, 20)
    assert "NOTHING FOUND (30)\n" in out
    assert "\n  and 10 more (--verbose names them)\n" in out
    assert run(*command, "--verbose")[1].count("nothing-found") == 30
    (tmp_path / "a.txt").write_text("It has 5 wells3.\n", encoding="utf-8")
    assert run(*command)[1].count("nothing-found") == 29


def test_documents_that_are_named_take_the_place_of_configured_data_sets(project, run):
    (project / "docs/documents.yaml").write_text(
        "documents: [{id: report, file: report.md}, {id: letter, file: letter.md}]"
    )
    (project / "consistency.toml").write_text('rules = "rules"\ndata = "docs"\n')
    assert json.loads(run("check", "--format", "json")[1])["summary"]["documents"] == 2
    assert json.loads(run("check", "docs/report.md", "--format", "json")[1])["summary"]["documents"] == 1
    assert (
        json.loads(run("check", "docs/report.md", "--data", "docs", "--format", "json")[1])["summary"]["documents"] > 1
    )
