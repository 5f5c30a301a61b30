"""What passes, fails and skips, and what is said of it."""

from xml.etree import ElementTree as ET

import pytest

from consistency import cli


def test_agreement_passes_contradiction_fails_and_what_compared_nothing_is_no_pass(project):
    result = project.runpytest("--consistency", "-v")
    result.assert_outcomes(passed=1, failed=2, skipped=1)
    result.stdout.fnmatch_lines(
        [
            "rules/library.yaml::participants FAILED*",
            "rules/library.yaml::books PASSED*",
            "rules/library.yaml::rooms SKIPPED (single-source:*",
            "rules/library.yaml::chairs FAILED*",
        ]
    )


def test_a_failure_shows_both_citations_and_no_traceback(project):
    text = project.runpytest("rules/library.yaml::participants").stdout.str()
    for words in ("report.md:3:9", "letter.md:3:29", "“312”", "“more than 400”", "rules/library.yaml:4:5"):
        assert words in text
    assert "Traceback" not in text
    assert "items.py" not in text


def test_a_skip_points_at_the_rule(project):
    result = project.runpytest("rules/library.yaml::rooms", "-rs")
    result.stdout.fnmatch_lines(["SKIPPED [[]1[]] rules/library.yaml:21: single-source: *"])


@pytest.mark.parametrize("how", ["option", "ini"])
def test_strict_fails_what_compared_nothing(project, how):
    if how == "ini":
        project.makeini("[pytest]\nconsistency_strict = true\n")
    arguments = ["--consistency-strict"] if how == "option" else []
    project.runpytest("--consistency", *arguments).assert_outcomes(passed=1, failed=3)


def test_an_unmatched_rule_is_no_pass_even_when_it_weighs_little(project):
    path = project.path / "rules/library.yaml"
    path.write_text(path.read_text() + "    severity: {unmatched: note}\n")
    project.runpytest("--consistency").assert_outcomes(passed=1, failed=1, skipped=2)


def test_what_differs_below_the_gate_passes_with_a_warning(project):
    path = project.path / "rules/library.yaml"
    path.write_text(path.read_text().replace("    tags: [meeting]", "    severity: {contradiction: warning}"))
    result = project.runpytest("rules/library.yaml::participants", "-W", "default")
    result.assert_outcomes(passed=1, warnings=1)
    strict = project.runpytest("rules/library.yaml::participants", "-W", "error")
    strict.assert_outcomes(failed=1)
    strict.stdout.fnmatch_lines(["FAILED rules/library.yaml::participants - CONTRADICTION*"])
    assert "warn_explicit" not in strict.stdout.str()
    result.stdout.fnmatch_lines(["*ConsistencyWarning: CONTRADICTION*"])
    with (project.path / "pyproject.toml").open("a") as file:
        file.write('fail-on = "drift"\n')
    project.runpytest("rules/library.yaml::participants").assert_outcomes(failed=1)


def test_the_summary_names_the_denominators(project):
    result = project.runpytest("--consistency")
    result.stdout.fnmatch_lines(["=* consistency =*", "Found: 1 contradiction*", "Looked at: 4 rules, 2 documents*"])


def test_nothing_is_said_where_nothing_was_asked(project):
    project.makepyfile("def test_own(): pass")
    assert "= consistency =" not in project.runpytest("--ignore=rules").stdout.str()


def test_workers_find_the_same_and_the_summary_stands_once(project):
    result = project.runpytest("--consistency", "-n", "2")
    result.assert_outcomes(passed=1, failed=2, skipped=1)
    assert result.stdout.str().count("Looked at: 4 rules, 2 documents") == 1


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_the_junit_report_has_one_test_a_rule_with_verdict_reason_and_citations(project, workers):
    project.runpytest("--consistency", "--junitxml=junit.xml", *workers)
    cases = {case.get("name"): case for case in ET.parse(project.path / "junit.xml").iter("testcase")}
    assert set(cases) == {"participants", "books", "rooms", "chairs"}
    properties = [(p.get("name"), p.get("value")) for p in cases["participants"].iter("property")]
    assert ("verdict", "contradiction") in properties
    assert ("reason", "crosses-bound") in properties
    assert ("citation", "report.md:3:9: 312") in properties
    assert ("citation", "letter.md:3:29: more than 400") in properties
    assert cases["participants"].find("failure") is not None
    assert cases["rooms"].find("skipped") is not None


def test_an_unreadable_document_lets_nothing_pass_but_findings_are_still_shown(project):
    (project.path / "docs/broken.md").write_bytes(b"bad \xff\xff")
    result = project.runpytest("--consistency")
    result.assert_outcomes(failed=4)
    result.stdout.fnmatch_lines(["*CONTRADICTION*", "*broken.md*"])


def test_it_works_without_the_cache(project):
    project.runpytest("--consistency", "-p", "no:cacheprovider").assert_outcomes(passed=1, failed=2, skipped=1)


def test_failed_rules_can_be_run_again(project):
    project.runpytest("--consistency")
    project.runpytest("--consistency", "--lf").assert_outcomes(failed=2)


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_reports_are_written_on_request(project, workers):
    project.runpytest("--consistency", "--consistency-report=json=out.json", *workers)
    assert '"contradiction": 1' in (project.path / "out.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (
            "json",
            'usage: --consistency-report "json" is not FORMAT=FILE (such as --consistency-report markdown=report.md)',
        ),
        ("jsno=out.json", 'unknown-format: unknown format "jsno" (did you mean "json"?)'),
    ],
)
def test_a_report_that_cannot_be_written_is_refused_before_anything_runs(project, target, told):
    result = project.runpytest("--consistency", f"--consistency-report={target}")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*{told}"])


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_no_report_is_written_over_a_document(project, workers):
    before = (project.path / "docs/letter.md").read_bytes()
    targets = ("--consistency-report=json=a.json", "--consistency-report=markdown=docs/letter.md")
    result = project.runpytest("--consistency", *targets, *workers)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*docs/letter.md: report-over-document: *"])
    assert (project.path / "docs/letter.md").read_bytes() == before
    assert not (project.path / "a.json").exists()


def test_a_report_whose_folder_is_not_there_is_said_to_be_so(project):
    result = project.runpytest("--consistency", "--consistency-report=json=gone/a.json")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--consistency-report: *gone/a.json*"])
    result.stderr.no_fnmatch_line("*Traceback*")


def test_documents_are_read_once(project):
    project.makeconftest(
        "import consistency.engine.check as check\n"
        "find, calls = check.find, []\n"
        "def counted(*a, **k):\n    calls.append(1)\n    return find(*a, **k)\n"
        "check.find = counted\n"
        "def pytest_unconfigure(config):\n    check.find = find\n    print('calls', len(calls))\n"
    )
    project.makepyfile("def test_own(consistency): assert consistency.verdict('books') == 'agreement'")
    project.runpytest("--consistency").stdout.fnmatch_lines(["*calls 1"])


def test_another_folder_of_a_test_changes_nothing(project):
    project.makepyfile(test_a="import os\ndef test_a(tmp_path): os.chdir(tmp_path)")
    project.runpytest_subprocess("test_a.py", "rules/library.yaml::books").assert_outcomes(passed=2)


def waive(project, more=""):
    path = project.path / "rules/library.yaml"
    waiver = f"{{rule: participants, reason: counted twice, owner: Ada{more}}}"
    path.write_text(path.read_text() + f"waivers:\n  - {waiver}\n")


def test_a_waived_rule_is_an_expected_failure_with_its_reason(project):
    waive(project, ", until: 9999-01-01")
    result = project.runpytest("rules/library.yaml::participants", "-rx")
    result.assert_outcomes(xfailed=1)
    result.stdout.fnmatch_lines(["XFAIL *participants - Accepted by waiver of Ada, until 9999-01-01: counted twice"])


def test_a_waiver_without_an_end_holds(project):
    waive(project)
    result = project.runpytest("rules/library.yaml::participants", "-rx")
    result.stdout.fnmatch_lines(["XFAIL *participants - Accepted by waiver of Ada: counted twice"])


def test_an_expired_waiver_fails(project):
    waive(project, ", until: 2020-01-01")
    result = project.runpytest("rules/library.yaml::participants")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*expired-waiver: the waiver of participants: it held until 2020-01-01*"])


def test_findings_of_the_baseline_are_expected_failures(project):
    with (project.path / "pyproject.toml").open("a") as file:
        file.write('baseline = "known.json"\n')
    assert cli.main(["baseline", "write"]) == 0
    result = project.runpytest("--consistency", "-rx")
    result.assert_outcomes(passed=1, skipped=1, xfailed=2)
    result.stdout.fnmatch_lines(["XFAIL *participants - Accepted by baseline: *"])


def test_no_document_steers_the_terminal(project):
    (project.path / "docs/report.md").write_text("The library has 12\x1b[31m rooms and 5 books.\n", encoding="utf-8")
    (project.path / "docs/letter\x1b[31m.md").write_text("It holds \xff", encoding="latin-1")
    result = project.runpytest("--consistency", "-r", "A")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "\x1b" not in result.stdout.str()
    result.stdout.fnmatch_lines(["*letter\\u001b[[]31m.md*not-utf8*"])
