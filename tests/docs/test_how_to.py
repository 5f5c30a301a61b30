"""How-to guides are followed, and no option, key or verb is left out of the reference."""

from __future__ import annotations

import argparse
import doctest
import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
import yaml
from test_commands import play

import consistency
from consistency import pytest_plugin
from consistency.cli.arguments import parser
from consistency.engine.config_keys import KEYS
from consistency.engine.pairs.alignment import Alignment
from consistency.model.failing import FAIL_ON
from consistency.readers import SUFFIXES

GUIDES = [
    "compare-without-rules",
    "write-rules",
    "pytest",
    "adopt-with-a-baseline",
    "add-units-and-hedges",
    "extract-values",
    "check-versions-and-references",
]
PIPELINES = ["github", "gitlab", "pre-commit"]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_works_as_written(root, tmp_path, guide):
    assert len(play((root / f"docs/how-to/{guide}.md").read_text(encoding="utf-8"), tmp_path)) >= 2


def test_the_page_on_the_library_works_as_written_and_names_everything_public(root, tmp_path):
    page = (root / "docs/reference/library.md").read_text(encoding="utf-8")
    assert len(play(page, tmp_path)) == 1
    named = set(re.findall(r"^\| `(\w+)", page, re.MULTILINE))
    assert named >= set(consistency.__all__) - {"__version__"}
    (shown,) = re.findall(r"```pycon\n(.*?)```", page, re.DOTALL)
    assert doctest.DocTestRunner().run(doctest.DocTestParser().get_doctest(shown, {}, "page", "", 0)).failed == 0


def test_the_page_on_the_library_gives_functions_their_parameters_and_records_their_attributes(root):
    page = (root / "docs/reference/library.md").read_text(encoding="utf-8")
    words = set(re.findall(r"(\w+)(?==)", page))
    for name, given in re.findall(r"^\| `(\w+)\((.*)\)`", page, re.MULTILINE):
        parameters = inspect.signature(getattr(consistency, name)).parameters
        shown = re.findall(r"\w+", given)
        assert list(parameters)[: len(shown)] == shown
        assert {p.name for p in parameters.values() if p.kind is p.KEYWORD_ONLY} <= words
    for name, told in re.findall(r"^\| `([A-Z]\w+)` \| (.*) \|$", page, re.MULTILINE):
        records = [getattr(consistency, name), *([Alignment] if name == "PairComparison" else [])]
        known = {known for record in records for known in (*dir(record), *getattr(record, "__annotations__", ()))}
        assert set(re.findall(r"`(\w+)[(`]", told)) - known == set(), name


@pytest.mark.parametrize("guide", PIPELINES)
def test_what_a_guide_shows_of_a_pipeline_is_yaml_and_calls_options_that_exist(root, guide):
    text = (root / f"docs/how-to/{guide}.md").read_text(encoding="utf-8")
    for fence in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
        assert yaml.safe_load(fence)
    assert set(re.findall(r"(?<![\w-])--(?!body|edit|create)[a-z][a-z-]+", text)) - {"--quiet"} <= every_option()


def commands(command=None):
    """The parser of every command and action."""
    command = command or parser()
    yield command
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from commands(below)


def options(command):
    return {option for action in command._actions for option in action.option_strings}


def every_option():
    return set().union(*map(options, commands()))


def test_the_reference_names_every_command_option_and_key_and_no_other_option(root):
    page = (root / "docs/reference/command.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", page))
    for command in commands():
        assert options(command) - {"-h", "--help"} <= named, command.prog
        assert command.prog.removeprefix("consistency").strip() in page
    assert {name for name in named if len(name) > 2} <= {
        option for command in commands() for option in options(command)
    }
    assert {f"`{key}`" for key in KEYS} <= set(re.findall(r"^\| (`[a-z-]+`) \|", page, re.MULTILINE))
    assert all(f"`{choice}`" in page for choice in FAIL_ON)


def test_the_pytest_guide_names_every_option(root):
    given = []

    class Parser:
        def getgroup(self, *_):
            return self

        def addoption(self, name, **_):
            given.append(name)

        def addini(self, name, *_, **__):
            given.append(name)

    pytest_plugin.pytest_addoption(Parser())
    page = (root / "docs/how-to/pytest.md").read_text(encoding="utf-8")
    assert len(given) > 9
    assert [name for name in given if not re.search(rf"`{name}[ `]", page)] == []


@pytest.mark.parametrize("name", consistency.__all__)
def test_every_public_name_can_be_had_and_says_what_it_is(name):
    assert getattr(consistency, name) is not None
    assert name == "__version__" or getattr(consistency, name).__doc__


PUBLIC = {name: getattr(consistency, name) for name in consistency.__all__ if name != "__version__"}
FUNCTIONS = {name: function for name, function in PUBLIC.items() if inspect.isfunction(function)}
RECORDS = {name: record for name, record in PUBLIC.items() if attrs.has(record)}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_public_function_says_what_each_argument_is(name):
    arguments = inspect.signature(FUNCTIONS[name]).parameters
    assert [a for a in arguments if not re.search(rf"^ +{a}: ", FUNCTIONS[name].__doc__, re.MULTILINE)] == []


@pytest.mark.parametrize("name", RECORDS)
def test_every_public_record_says_what_each_field_is(name):
    fields = [field.name for field in attrs.fields(RECORDS[name]) if not field.name.startswith("_")]
    assert [f for f in fields if not re.search(rf"^ +{f}: ", RECORDS[name].__doc__, re.MULTILINE)] == []


def test_a_hook_calls_a_command_that_exists(root):
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"] for hook in hooks} == {"consistency", "consistency-rules"}
    for hook in hooks:
        program, *arguments = hook["entry"].split()
        assert program == "consistency"
        assert parser().parse_args(arguments).run in {"check", "rules"}
        seen = [
            "rules/a.yaml",
            "rules/A.YML",
            *(["pyproject.toml", *map("docs/a{}".format, SUFFIXES)] if arguments == ["check"] else []),
        ]
        assert [path for path in seen if not re.search(hook["files"], path)] == []


@pytest.fixture
def action(root, tmp_path):
    """Run the check of the action as GitHub would; gives the exit status, standard output and the outputs."""
    definition = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    step = definition["runs"]["steps"][-1]
    for path, text in {
        "docs/report.md": "The library lent 48,200 books.\n",
        "docs/press.md": "More than 50,000 books were lent.\n",
        "rules/library.yaml": "version: 1\nrules:\n  - id: books-lent\n    fact: books lent\n    kind: count\n"
        "    find: ['lent {value} books', '{value} books were lent']\n    examples: [{ignores: none}]\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)

    def call(**inputs):
        given = {name: spec["default"] for name, spec in definition["inputs"].items()} | inputs
        scripts = Path(sys.executable).parent
        environment = os.environ | {
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        }
        for name, value in step["env"].items():
            environment[name] = given[re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1]]
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step["run"]],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, (tmp_path / "output").read_text()

    return call


def test_the_action_annotates_writes_reports_and_fails(action, tmp_path):
    status, out, outputs = action(arguments="docs --rules rules")
    assert (status, outputs) == (1, "status=1\n")
    assert "::error" in out
    assert (tmp_path / "consistency.sarif").exists()
    assert "48,200" in (tmp_path / "summary").read_text(encoding="utf-8")


def test_the_action_takes_arguments_of_several_lines(action):
    assert action(arguments="docs\n--rules rules\n--fail-on never\n")[0] == 0


def test_the_action_passes_its_inputs_on_and_runs_none_of_them(action, tmp_path):
    assert action(**{"arguments": "docs --rules rules", "fail-on": "never"})[0] == 0
    status, _, outputs = action(arguments="docs --rules rules; touch hacked", since="$(touch hacked)")
    assert (status, outputs.splitlines()[-1]) == (2, "status=2")
    assert not (tmp_path / "hacked").exists()
