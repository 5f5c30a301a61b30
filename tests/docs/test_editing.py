"""What the page on editors says of modelines, schemas and problem matchers is so."""

from __future__ import annotations

import json
import re

import jsonschema
import yaml
from schemas import faults

from consistency.cli import main
from consistency.errors import Fault


def test_init_writes_a_rule_file_whose_first_line_names_the_schema_beside_it(tmp_path):
    assert main(["init", str(tmp_path)]) == 0
    rules = tmp_path / "rules" / "first.yaml"
    written = rules.read_text("utf-8")
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", written.split("\n")[0])
    schema = json.loads((rules.parent / named[1]).read_text("utf-8"))
    assert faults(jsonschema.Draft202012Validator(schema), yaml.safe_load(written)) == []


def test_the_schema_that_the_command_prints_is_the_one_that_init_writes(tmp_path, capsys):
    main(["init", str(tmp_path)])
    capsys.readouterr()
    assert main(["rules", "schema"]) == 0
    assert capsys.readouterr().out == (tmp_path / "rules" / "rules.schema.json").read_text("utf-8")


def test_the_problem_matcher_of_the_page_takes_a_fault_apart(root):
    page = (root / "docs/how-to/edit-rules.md").read_text("utf-8")
    pattern = json.loads(re.search(r"```json\n(.*?)```", page, re.DOTALL)[1])["problemMatcher"]["pattern"]
    fault = Fault("rules/a.yaml", 3, 5, "unknown-key", "there is no key 'x' here", "did you mean y?")
    found = re.fullmatch(pattern["regexp"], str(fault))
    taken = [found[pattern[part]] for part in ("file", "line", "column", "message")]
    assert taken == ["rules/a.yaml", "3", "5", "unknown-key: there is no key 'x' here (did you mean y?)"]


def test_the_problem_matcher_of_the_page_takes_a_finding_apart(root, tmp_path, monkeypatch, capsys):
    page = (root / "docs/how-to/edit-rules.md").read_text("utf-8")
    task = json.loads(re.findall(r"```json\n(.*?)```", page, re.DOTALL)[1])
    main(["init", str(tmp_path)])
    letter = tmp_path / "docs" / "letter.md"
    letter.write_text(letter.read_text("utf-8").replace("300", "400"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    assert main(task["command"].split()[1:]) == 1
    pattern = task["problemMatcher"]["pattern"]
    found = [match for line in capsys.readouterr().out.splitlines() if (match := re.match(pattern["regexp"], line))]
    taken = [[match[pattern[part]] for part in ("file", "line", "severity", "code")] for match in found]
    assert taken == [["docs/letter.md", "3", "error", "participants-of-the-meeting"]]
