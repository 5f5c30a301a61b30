"""``consistency compare``: documents without rules."""

import json

import pytest

REPORT = "# Fair\n\nThe harbour fair had 310 guests and 29 boats.\n"
PRESS = "The harbour fair had 350 guests and 29 boats.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A report and a press release that differ in one number; the working folder."""
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "press.md").write_text(PRESS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_shows_what_differs_with_both_places_and_fails(folder, run):
    status, out, err = run("compare", "report.md", "press.md")
    assert (status, err) == (1, [])
    assert "CONTRADICTION  The harbour fair had … guests and 29 boats." in out
    assert "“350” (press.md:1) and “310” (report.md:3): no value satisfies both statements" in out
    assert out.splitlines()[-2] == "Found: 1 contradiction and 1 agreement."
    assert out.splitlines()[-1].startswith("Looked at: 2 rules, 2 documents (from text), 4 mentions, 4 statements")


def test_it_writes_every_format_and_takes_folders(folder, run):
    status, out, _ = run("compare", folder, "--format", "json", "--report", "html=report.html", "--fail-on", "never")
    assert status == 0
    assert sorted(comparison["verdict"] for comparison in json.loads(out)["comparisons"]) == [
        "agreement",
        "contradiction",
    ]
    assert "350" in (folder / "report.html").read_text(encoding="utf-8")


def test_agreement_is_success_and_silence_is_none(folder, run):
    (folder / "copy.md").write_text(REPORT, encoding="utf-8")
    assert run("compare", "report.md", "copy.md")[0] == 0
    (folder / "other.md").write_text("A lamp costs 12 euros.", encoding="utf-8")
    status, out, err = run("compare", "report.md", "other.md")
    assert status == 2
    assert "Nothing was checked" in out
    assert any("no-counterpart" in line for line in err)


def test_a_missing_document_is_named_and_the_others_are_compared(folder, run):
    status, out, err = run("compare", "report.md", "press.md", "nowhere.md")
    assert status == 2
    assert "350" in out
    assert "nowhere.md: missing-document" in "".join(err)


def test_one_document_is_refused(folder, run):
    status, _, err = run("compare", "report.md")
    assert status == 2
    assert "1 document to compare (name two or more)" in "".join(err)


def test_coverage_lists_the_values_without_a_counterpart(folder, run):
    (folder / "press.md").write_text(PRESS + "\nA lamp costs 12 euros.\n", encoding="utf-8")
    status, out, _ = run("compare", "report.md", "press.md", "--coverage")
    assert status == 1
    assert "12 euros" in out


def test_a_report_never_goes_over_a_document(folder, run):
    status, _, err = run("compare", "report.md", "press.md", "--output", "press.md")
    assert status == 2
    assert "press.md: report-over-document" in "".join(err)
    assert (folder / "press.md").read_text(encoding="utf-8") == PRESS


def test_it_writes_rules_that_find_the_same_and_never_over_a_file(folder, run):
    status, _, err = run("compare", "report.md", "press.md", "--write-rules", "rules.yaml")
    assert (status, err) == (1, ["rules.yaml: 2 of 2 facts have a rule"])
    status, out, _ = run("check", "report.md", "press.md", "--rules", "rules.yaml")
    assert status == 1
    assert "Found: 1 contradiction and 1 agreement." in out
    assert run("rules", "test", "rules.yaml")[0] == 0
    written = (folder / "rules.yaml").read_bytes()
    status, _, err = run("compare", "report.md", "press.md", "--write-rules", "rules.yaml")
    assert status == 2
    assert "rules.yaml: file-exists" in err[0]
    assert (folder / "rules.yaml").read_bytes() == written


def test_where_no_rule_can_be_written_it_says_so(folder, run):
    (folder / "other.md").write_text("A lamp costs 12 euros.", encoding="utf-8")
    _, _, err = run("compare", "report.md", "other.md", "--write-rules", "rules.yaml", "--quiet")
    assert "rules.yaml: not written: no phrase finds a fact alone" in err
    assert not (folder / "rules.yaml").exists()
