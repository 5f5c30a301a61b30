"""Which rules become tests, under which names."""

import subprocess
import sys

import pytest

from consistency.pytest_plugin import looks_like_rules

RULE_IDS = [f"rules/library.yaml::{name}" for name in ("participants", "books", "rooms", "chairs")]

LISTED = (
    "version: 1\ndocuments:\n- {id: a, file: report.md, title: Report}\n- {id: b, file: letter.md, title: Letter}\n"
)


def collected(result):
    return [line for line in result.outlines if "::" in line]


def test_every_rule_is_one_item_in_the_order_of_the_file(project):
    assert collected(project.runpytest("--collect-only", "-q", "--consistency")) == RULE_IDS


def test_a_rule_file_on_the_command_line_needs_no_option(project):
    assert collected(project.runpytest("--collect-only", "-q", "rules/library.yaml")) == RULE_IDS
    (project.path / "pyproject.toml").write_text("")
    arguments = ("--collect-only", "-q", "rules/library.yaml", "--consistency-documents=docs")
    assert collected(project.runpytest(*arguments)) == RULE_IDS


def test_one_rule_is_run_by_its_name(project):
    project.runpytest("rules/library.yaml::books").assert_outcomes(passed=1)


def test_a_visited_folder_yields_the_rules_that_the_configuration_names(project):
    (project.path / "other.yaml").write_text((project.path / "rules/library.yaml").read_text())
    assert collected(project.runpytest("--collect-only", "-q")) == RULE_IDS


def test_tests_named_on_the_command_line_run_alone(project):
    project.makepyfile(test_own="def test_own(): pass")
    project.makeini("[pytest]\nconsistency_rules = rules\nconsistency_documents = docs\n")
    assert collected(project.runpytest("--collect-only", "-q", "test_own.py")) == ["test_own.py::test_own"]


def test_pytests_own_configuration_can_name_everything(project):
    (project.path / "pyproject.toml").unlink()
    (project.path / "tests").mkdir()
    project.makeini("[pytest]\ntestpaths = tests\nconsistency_rules = rules\nconsistency_documents = docs\n")
    assert collected(project.runpytest("--collect-only", "-q")) == RULE_IDS


def test_options_win_over_the_configuration(project):
    (project.path / "texts").mkdir()
    (project.path / "texts/a.md").write_text("It has 12 rooms, 5 books and 2 chairs. In May, 312 people took part.")
    result = project.runpytest("--consistency", "--consistency-documents=texts")
    result.assert_outcomes(skipped=4)


def test_rules_left_out_by_the_configuration_are_no_tests(project):
    with (project.path / "pyproject.toml").open("a") as file:
        file.write('ignore = ["participants", "stock"]\n')
    assert collected(project.runpytest("--collect-only", "-q", "--consistency")) == RULE_IDS[2:]


@pytest.mark.parametrize("key", ["select", "ignore"])
def test_a_selector_of_the_configuration_that_names_no_rule_is_a_collection_error(project, key):
    with (project.path / "pyproject.toml").open("a") as file:
        file.write(f'{key} = ["participant"]\n')
    project.makepyfile("def test_one(): pass")
    result = project.runpytest("--consistency")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([f'consistency: unknown-rule: {key} "participant" names no rule*"participants"*'])


def test_data_sets_named_instead_of_configured_documents_stand_where_their_files_do(project):
    (project.path / "docs").rename(project.path / "set")
    (project.path / "set/documents.yaml").write_text(LISTED)
    result = project.runpytest("--consistency", "--consistency-data=set")
    result.assert_outcomes(passed=1, failed=2, skipped=1)


def test_documents_beside_data_sets_are_one_folder(project):
    (project.path / "docs/documents.yaml").write_text(LISTED)
    paths = ("--consistency-documents=docs/report.md", "--consistency-documents=docs/letter.md")
    result = project.runpytest("--consistency", "--consistency-data=docs", *paths)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["documents must be one folder where data sets are given*"])


def test_tags_are_registered_markers(project):
    project.runpytest("--consistency", "-m", "stock", "--strict-markers").assert_outcomes(passed=1, deselected=3)
    project.runpytest("--consistency", "-m", "consistency").assert_outcomes(passed=1, failed=2, skipped=1)
    assert "@pytest.mark.consistency:" in project.runpytest("--markers").stdout.str()


def test_a_tag_that_pytest_gives_a_meaning_does_not_act_as_a_marker(project):
    assert "tags: [stock, skip]" in (project.path / "rules/library.yaml").read_text()
    project.runpytest("--consistency", "-k", "books").assert_outcomes(passed=1, deselected=3)


def test_rules_are_chosen_by_keyword(project):
    project.runpytest("--consistency", "-k", "rooms or stock").assert_outcomes(passed=1, skipped=1, deselected=2)


def test_examples_are_tests_of_their_own_when_asked_for(project):
    result = project.runpytest("--consistency", "--consistency-examples", "-k", "example")
    result.assert_outcomes(passed=5, failed=1, deselected=4)
    result.stdout.fnmatch_lines(["*_ books?example-1? _*", "contradicts: the verdict is agreement (same)*"])


def test_a_broken_rule_file_is_a_collection_error_with_the_line(project):
    (project.path / "rules/library.yaml").write_text("version: 1\nrules:\n  - id: a\n    kindd: count\n")
    result = project.runpytest("--consistency")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        ["*ERROR collecting rules/library.yaml*", "rules/library.yaml:4:5: unknown-key: *kindd*"]
    )
    assert "Traceback" not in result.stdout.str()


def test_a_rule_that_refers_to_another_file_is_found_there(project):
    (project.path / "pyproject.toml").write_text("")
    (project.path / "rules/more.yaml").write_text(
        "version: 1\nrules:\n- id: twice\n  fact: books counted twice\n  kind: count\n  derive: books + books\n"
        "  compare_with: 10000\n  examples:\n  - ignores: none\n"
    )
    arguments = ("rules/library.yaml", "rules/more.yaml", "-k", "twice", "--consistency-documents=docs")
    project.runpytest(*arguments).assert_outcomes(passed=1, deselected=4)


def test_rules_without_documents_are_an_error_that_says_what_to_do(project):
    (project.path / "pyproject.toml").write_text("")
    result = project.runpytest("rules/library.yaml")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["no documents to check: name them with --consistency-documents*"])


def test_asking_for_rules_where_none_are_named_is_an_error_that_says_what_to_do(project):
    (project.path / "pyproject.toml").write_text("")
    project.makepyfile("def test_one(): pass")
    result = project.runpytest("--consistency")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--consistency: no rules to run: name them with --consistency-rules*"])
    project.runpytest().assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("rulez", "rulez: missing-file: *"),
        ("rules/gone.yaml", "rules/gone.yaml: missing-file: *"),
        ("empty", "empty: no-rules: *"),
        ("rules/blank.yaml", "rules/blank.yaml:*: *"),
        ("rules/typo.yaml", "rules/typo.yaml:*: *version*"),
        ("rules/library.txt", "rules/library.txt: its name must end in .yaml or .yml"),
    ],
)
def test_what_is_named_and_becomes_no_test_does_not_pass_unseen(project, named, told):
    rules = (project.path / "rules/library.yaml").read_text()
    (project.path / "empty").mkdir()
    (project.path / "rules/blank.yaml").write_text("")
    (project.path / "rules/typo.yaml").write_text(rules.replace("version:", "versoin:"))
    (project.path / "rules/library.txt").write_text(rules)
    (project.path / "pyproject.toml").write_text("")
    project.makepyfile("def test_one(): pass")
    project.makefile(".toml", consistency=f'rules = "{named}"\ndocuments = "docs"\n')
    ours = f"[pytest]\nconsistency_rules = {named}\nconsistency_documents = docs\n"
    asking = [("[pytest]\n", (f"--consistency-rules={named}",)), (ours, ("--consistency",)), (ours, ())]
    for ini, options in [*asking, ("[pytest]\n", ())]:
        project.makeini(ini)
        result = project.runpytest(*options)
        assert result.ret == pytest.ExitCode.USAGE_ERROR
        result.stderr.fnmatch_lines([f"*{told}"])
    project.makefile(".ini", pytest="[pytest]\ntestpaths = .\n")  # such a run asks for its own tests alone
    project.runpytest().assert_outcomes(passed=1)


def test_documents_are_read_as_the_command_reads_them(project):
    (project.path / "docs/letter.md").write_text("It has 12 rooms.\n\nOn 3 May 2021 rain fell.\n")
    (project.path / "docs/other.md").write_text("On 4 May 2021 the sun shone.\n")
    done = subprocess.run(
        [sys.executable, "-m", "consistency", "check"], cwd=project.path, capture_output=True, text=True, check=False
    )
    counts = done.stdout.splitlines()[-1]
    assert counts.startswith("Looked at: 4 rules, 3 documents")
    assert counts in project.runpytest("--consistency").outlines


def test_the_configuration_is_the_nearest_one_as_for_the_command(project, monkeypatch):
    (project.path / "pyproject.toml").unlink()
    (project.path / "pytest.ini").write_text("[pytest]\n")
    part = project.path / "packages" / "core"
    part.mkdir(parents=True)
    for folder in ("docs", "rules"):
        (project.path / folder).rename(part / folder)
    (part / "consistency.toml").write_text('rules = "rules"\ndocuments = "docs"\nexclude = "docs/letter.md"\n')
    monkeypatch.chdir(part)
    result = project.runpytest("--consistency")
    result.assert_outcomes(passed=0, failed=1, skipped=3)
    result.stdout.fnmatch_lines(
        ["*Rule chairs, packages/core/rules/library.yaml:27:5*", "*1 document (from text), 1 left out*"]
    )


@pytest.mark.parametrize("broken", ['rulez = "x"', "rules = ["])
def test_a_broken_configuration_is_a_usage_error(project, broken):
    (project.path / "pyproject.toml").unlink()
    (project.path / "consistency.toml").write_text(broken)
    result = project.runpytest("--consistency")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: consistency.toml:*"])


def test_other_yaml_files_are_left_alone(project):
    (project.path / "compose.yaml").write_text("version: 1\nservices: {}\n")
    assert collected(project.runpytest("--collect-only", "-q", ".")) == RULE_IDS


def test_a_yaml_file_that_cannot_be_read_is_not_ours(tmp_path):
    assert not looks_like_rules(tmp_path / "gone.yaml")


def test_a_run_without_rules_imports_nothing_of_ours_but_the_hooks(project):
    (project.path / "pyproject.toml").unlink()
    (project.path / "rules/library.yaml").write_text("services: {}\n")
    project.makepyfile(
        "import sys\ndef test_light():\n"
        "    ours = {m for m in sys.modules if m.startswith('consistency')}\n"
        "    assert ours == {'consistency', 'consistency.pytest_plugin'}\n"
        "    assert not {'attrs', 'pint', 'yaml', 'rapidfuzz', 'jinja2'} & set(sys.modules)\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest"]
    done = subprocess.run(command, cwd=project.path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
