"""Bad input of every kind: one clear line each, exit status 2, and everything else is still checked."""

import errno
import hashlib
from pathlib import Path

import pytest

HEAD = "version: 1\nrules:\n"
GOOD = "  - id: {id}\n    fact: f\n    kind: count\n    find: '{{value}} shelves'\n    examples: [{{ignores: none}}]\n"


def rule(text, name="extra"):
    return HEAD + GOOD.format(id=name) + text


DOCUMENTS = {
    "an empty file": (b"", "docs/bad.md: empty"),
    "only spaces": (b" \n \n", "docs/bad.md: empty"),
    "not UTF-8": (b"caf\xe9 costs 3 euros", "docs/bad.md:1: not-utf8: byte 3"),
    "NUL bytes": (b"12 rooms\x00\x00\x00", "docs/bad.md:1: nul-byte: byte 8"),
    "UTF-16": ("12 rooms".encode("utf-16"), "docs/bad.md"),
}
RULES = {
    "not YAML": ("a: [b\n", "not-yaml"),
    "a list": ("- a\n", "rules/bad.yaml:1:1: "),
    "nothing": ("", "not-yaml"),
    "no version": ("rules: []\n", "rules/bad.yaml"),
    "another version": ("version: 9\nrules: []\n", "rules/bad.yaml:1:"),
    "an unknown key": (rule("    colour: red\n"), "rules/bad.yaml:8:5: unknown-key"),
    "a key misspelt": (rule("    untl: x\n"), "rules/bad.yaml:8:5: unknown-key"),
    "a wrong type": (rule("    tags: {a: b}\n"), "rules/bad.yaml:8:11: "),
    "an unknown kind": (rule("").replace("kind: count", "kind: counts"), "did you mean"),
    "a duplicate id": (rule("", "books"), "duplicate"),
    "a duplicate key": (rule("    fact: again\n"), "rules/bad.yaml:8:5: "),
    "an unknown slot": (rule("").replace("{value}", "{valeu}"), "did you mean"),
    "a phrase without a slot": (rule("").replace("{value} ", ""), "rules/bad.yaml:6:"),
    "a phrase that can never match": (rule("").replace("{value} shelves", "{value}"), "rules/bad.yaml:6:"),
    "a broken regex": (rule("    regex: '(?P<value>['\n"), "rules/bad.yaml:8:"),
    "a regex without a group": (rule("    regex: 'a+'\n"), "rules/bad.yaml:8:"),
    "a cycle": (
        HEAD + "".join(
            f"  - id: {a}\n    fact: f\n    kind: count\n    derive: {b} + 1\n    compare_with: 3\n"
            "    examples: [{ignores: none}]\n" for a, b in (("ping", "pong"), ("pong", "ping"))
        ),
        "cycle",
    ),
    "an unknown operand": (
        HEAD + "  - id: ping\n    fact: f\n    kind: count\n    derive: bookz + 1\n    compare_with: 3\n"
        "    examples: [{ignores: none}]\n",
        "did you mean",
    ),
    "an unknown unit": (rule("    unit: furlonk\n"), "rules/bad.yaml:8:"),
    "a waiver without an owner": (HEAD[:11] + "waivers:\n  - {rule: books, reason: r}\n", "rules/bad.yaml:"),
    "many aliases": (
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nversion: 1\n",
        "rules/bad.yaml:",
    ),
    "deep nesting": ("[" * 5000, "rules/bad.yaml"),
    "control characters": ("version: 1\nrules: \x07\n", "rules/bad.yaml"),
}  # fmt: skip


def check_still_works(status, out, err, words):
    assert status == 2
    assert [line for line in err if words in line], err
    assert not [line for line in err if "internal-error" in line or "Traceback" in line]
    assert "“more than 400”" in out


@pytest.mark.parametrize("case", DOCUMENTS)
def test_a_bad_document(project, run, case):
    content, words = DOCUMENTS[case]
    (project / "docs/bad.md").write_bytes(content)
    check_still_works(*run("check"), words)


@pytest.mark.parametrize("case", RULES)
def test_a_bad_rule_file(project, run, case):
    content, words = RULES[case]
    (project / "rules/bad.yaml").write_text(content)
    status, out, err = run("check")
    check_still_works(status, out, err, words)
    assert all(line.startswith("rules/") for line in err)


def test_every_fault_of_a_rule_file_comes_at_once(project, run):
    (project / "rules/bad.yaml").write_text(rule("    colour: red\n    tags: {a: b}\n    unit: furlonk\n"))
    _, _, err = run("check")
    assert [line.split(":")[1] for line in err] == ["8", "9", "10"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["docs", "missing.md"], "missing.md: "),
        (["docs", "empty"], "empty: "),
        (["docs", "picture.png"], "picture.png: "),
        (["docs", "--rules", "rules", "--rules", "missing.yaml"], "missing.yaml: "),
        (["docs", "--rules", "rules", "--rules", "empty"], "empty: "),
        (["docs", "--data", "missing"], "missing/documents.yaml: "),
    ],
)
def test_a_bad_path(project, run, arguments, words):
    (project / "empty").mkdir()
    (project / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    check_still_works(*run("check", *arguments), words)


def test_a_waiver_of_a_rule_that_does_not_exist_is_named(project, run):
    (project / "rules/bad.yaml").write_text("version: 1\nwaivers:\n  - {rule: bookz, reason: r, owner: o}\n")
    status, _, err = run("check", "--fail-on", "warning")
    assert status == 1
    assert err[0].startswith("rules/bad.yaml:3:5: unused-waiver: the waiver of bookz")


def test_a_link_that_leads_in_a_circle(project, run):
    (project / "docs/loop").symlink_to(project / "docs")
    status, out, _ = run("check")
    assert status in (1, 2)
    assert "“more than 400”" in out


def test_a_line_of_many_megabytes(project, run):
    (project / "docs/long.md").write_text("ab12 " * 2_000_000)
    status, out, err = run("check")
    assert status in (1, 2)
    assert not [line for line in err if "internal-error" in line]
    assert "“more than 400”" in out


def test_a_hostile_regex_is_bounded(project, run):
    (project / "docs/a.md").write_text("a" * 5000 + "!\n\n12 rooms\n")
    (project / "rules/bad.yaml").write_text(rule("    regex: '(?P<value>(a+)+)$'\n"))
    check_still_works(*run("check"), "rules/bad.yaml")


def test_a_division_by_what_may_be_zero_is_said_and_not_computed(project, run):
    (project / "docs/zero.md").write_text("It has at most 9 lifts.\n")
    (project / "rules/bad.yaml").write_text(
        HEAD + "  - id: books-per-lift\n    fact: books per lift\n    kind: count\n    derive: books / lifts\n"
        "    compare_with: 100\n    examples: [{ignores: none}]\n"
        "facts:\n  - id: lifts\n    fact: lifts\n    kind: count\n    find: '{value} lifts'\n"
        "    examples: [{ignores: none}]\n"
    )
    status, out, err = run("check")
    assert (status, err) == (1, [])
    assert "division by an interval that holds zero" in run("explain", "books-per-lift")[1]
    assert "NOT COMPARABLE" in out


@pytest.fixture
def data(project):
    digest = hashlib.sha256((project / "docs/report.md").read_bytes()).hexdigest()
    (project / "data").mkdir()
    manifest = project / "data/documents.yaml"
    manifest.write_text(
        f"documents:\n- {{id: report, file: report.md, sha256: {digest}}}\n- {{id: letter, file: letter.md}}\n"
    )
    (project / "consistency.toml").write_text('rules = "rules"\ndata = "data"\ndocuments = "docs"\n')
    return manifest


def test_a_wrong_sha256(data, run):
    data.write_text(data.read_text().replace("sha256: ", "sha256: 0")[:-1])
    status, _, err = run("check")
    assert status == 2
    assert err[0].startswith("data/documents.yaml:2:")


def test_a_changed_document_of_a_manifest(data, project, run):
    with (project / "docs/report.md").open("a") as file:
        file.write("More.\n")
    status, out, err = run("check")
    check_still_works(status, out, err, "wrong-sha256")


def test_a_stale_ledger(data, project, run):
    assert run("extract", "--ledger", "data/ledger.jsonl")[0] == 0
    assert run("check")[0] == 1
    letter = project / "docs/letter.md"
    letter.write_text(letter.read_text().replace("5,000", "6,000"))
    check_still_works(*run("check"), "stale-ledger")
    assert run("extract", "--ledger", "data/ledger.jsonl")[0] == 0
    assert run("check")[0] == 1


@pytest.mark.parametrize("content", ["", "{}\n", "not json\n", '{"version": 99, "documents": []}\n', "[]\n\n"])
def test_a_broken_ledger(data, project, run, content):
    (project / "data/ledger.jsonl").write_text(content)
    check_still_works(*run("check"), "data/ledger.jsonl")


def test_documents_that_are_absent_without_a_ledger(data, project, run):
    (project / "docs/report.md").unlink()
    status, _, err = run("check")
    assert status == 2
    assert len(err) == 1
    assert err[0].startswith("data/documents.yaml:2:3: missing-document: docs/report.md is not there")


@pytest.mark.parametrize(
    "content",
    ["", "documents: 3\n", "documents:\n- {id: a}\n", "documents:\n- {id: a, file: a.md, titel: t}\n", "a: [b\n",
     "documents:\n- {id: a, file: ../../etc/passwd}\n", "documents:\n- {id: a, file: a.md}\n- {id: a, file: b.md}\n"],
)  # fmt: skip
def test_a_broken_manifest(data, run, content):
    data.write_text(content)
    status, _, err = run("check")
    assert status == 2
    assert err
    assert all(line.startswith("data/documents.yaml") for line in err)


def test_rules_are_not_said_to_have_found_nothing_where_no_document_was_read(project, run):
    status, out, err = run("check", "none.md")
    assert status == 2
    assert err == ["none.md: missing-document: there is no such file (check the path)"]
    assert "NOTHING FOUND" not in out
    assert "Nothing was checked: no document was read.\n" in out


def test_a_path_at_which_there_is_nothing_is_met_with_the_one_likely_meant(project, run, tmp_path):
    (tmp_path / "docs/gone.md").symlink_to("nowhere.md")
    names = sorted(path.name for path in (tmp_path / "docs").glob("*.md"))
    meant = next(name for name in names if name != "gone.md")
    _, _, err = run("check", f"docs/{meant[1:]}", "docs/gone.md", "docz")
    assert err == [
        f'docs/{meant[1:]}: missing-document: there is no such file (did you mean "{meant}"?)',
        "docs/gone.md: missing-document: the link leads to nothing (mend it, or remove it)",
        'docz: missing-document: there is no such file or folder (did you mean "docs"?)',
    ]


def test_of_several_formats_one_is_asked_for(project, run):
    _, _, err = run("check", "--format", "json,html")
    assert "--report FORMAT=FILE" in err[0]


def test_an_empty_path_is_no_name_of_the_working_folder(project, run):
    for arguments in (["check", ""], ["check", "--rules", ""], ["extract", "", "docs"]):
        status, out, err = run(*arguments)
        assert (status, out) == (2, "")
        assert "a path is empty: is a variable of the shell not set?" in err[0]


def test_only_what_must_be_given_is_asked_for(project, run):
    assert run("explain")[2] == [
        "consistency: usage: the following arguments are required: RULE (consistency explain --help)"
    ]


def test_a_folder_of_which_all_is_left_out_says_so(project, run):
    status, out, _ = run("check", "docs", "--exclude", "*.md")
    assert status == 2
    assert "but for what is left out (check what exclude names)" in out


def test_a_table_in_a_file_of_its_own_is_told_where_keys_stand(project, run):
    (project / "consistency.toml").write_text('[tool.consistency]\nrules = "rules"\n')
    status, _, err = run("check", "docs")
    assert status == 2
    assert 'unknown key "tool" (in a file of its own the keys stand without [tool.consistency])' in err[0]


def test_what_may_not_be_written_is_told_by_its_rights(project, run, monkeypatch):
    def refuse(path, _data):  # rights would not keep the superuser out, and CI may run as one
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    _, _, err = run("check", "--quiet", "--report", "json=docs/report.json")
    assert err == ["docs/report.json: cannot-use: permission denied (check the rights of the file and of its folder)"]


def test_a_folder_is_no_file_to_write_to(project, run):
    assert run("check", "--quiet", "--output", "docs")[2] == ["docs: cannot-use: is a directory (name a file in it)"]
