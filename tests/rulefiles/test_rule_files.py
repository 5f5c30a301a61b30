"""Which files are read as rule files, and which are refused."""

from __future__ import annotations

import os
from unittest.mock import Mock

from rule_texts import rule

from consistency.rulefiles import load_rules


def test_one_id_in_two_files_is_refused_and_the_first_file_wins(tmp_path):
    for name in ("a.yaml", "b.yml"):
        (tmp_path / name).write_text(rule(f"note: {name}"))
    rules, (fault,) = load_rules([tmp_path])
    assert [r.note for r in rules.rules] == ["a.yaml"]
    assert (fault.path, fault.line, fault.code) == ((tmp_path / "b.yml").as_posix(), 3, "duplicate-id")
    assert "a.yaml:3:5" in fault.message


def test_folders_are_searched_deep_and_in_order_without_hidden_files(tmp_path):
    for name in ("b/x.yml", "a/y.yaml", "b/W.YAML", ".git/z.yaml", "a/.hidden.yaml", "a/notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f"version: 1\nrules: [{{id: r-{path.stem[-1].lower()}, fact: x, kind: count, find: '{{value}} z'}}]\n"
        )
    rules, faults = load_rules([tmp_path, tmp_path / "a", tmp_path / "a" / "y.yaml"])
    assert faults == ()
    assert [(r.id, r.place.path) for r in rules.rules] == [
        ("r-w", (tmp_path / "b/W.YAML").as_posix()),
        ("r-x", (tmp_path / "b/x.yml").as_posix()),
        ("r-y", (tmp_path / "a/y.yaml").as_posix()),
    ]


def test_missing_files_and_folders_without_rules_are_faults(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    rules, faults = load_rules(["empty", "absent.yaml"])
    assert rules.rules == ()
    assert [(f.path, f.line, f.code) for f in faults] == [("absent.yaml", 0, "missing-file"), ("empty", 0, "no-rules")]


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "outside.yaml").write_text(rule())
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    (tmp_path / "rules" / "up").symlink_to(tmp_path)
    rules, faults = load_rules([tmp_path / "rules"])
    assert rules.rules == ()
    assert [f.code for f in faults] == ["no-rules", "outside-folder", "outside-folder"]


def test_a_link_that_leads_to_itself_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.yaml").write_text(rule())
    (tmp_path / "b.yaml").symlink_to("b.yaml")
    (tmp_path / "folder").symlink_to("folder")
    rules, faults = load_rules([tmp_path])
    assert len(rules.rules) == 1
    assert [(f.path, f.code) for f in faults] == [((tmp_path / "b.yaml").as_posix(), "unreadable-file")]


def test_a_folder_of_rules_that_may_not_be_read_is_a_fault(tmp_path, closed):
    (tmp_path / "a.yaml").write_text(rule())
    rules, faults = load_rules([tmp_path])
    assert len(rules.rules) == 1
    assert [(f.path, f.code) for f in faults] == [(closed.as_posix(), "unreadable-file")]


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path, monkeypatch):
    (tmp_path / "a.yaml").write_text(rule())
    monkeypatch.setattr("pathlib.Path.open", Mock(side_effect=OSError(5, "Input/output error")))
    ((fault,), rules) = load_rules([tmp_path])[::-1]
    assert (fault.code, rules.rules) == ("unreadable-file", ())
    assert "Input/output error" in fault.message


def test_a_special_file_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [f.code for f in load_rules([tmp_path / "pipe.yaml"])[1]] == ["unreadable-file"]


def test_the_order_of_paths_does_not_matter(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(rule("abuot: x").replace("id: zebras", f"id: {name}"))
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    assert load_rules(paths) == load_rules(paths[::-1])
