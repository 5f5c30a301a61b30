"""``--since``: everything is read, and only what touches changed lines fails."""

import json
import subprocess

import pytest

from consistency.cli.since import parse_diff, parse_moves


@pytest.fixture
def git(project):
    """Call git in the project, which is its first commit."""

    def call(*arguments):
        settings = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *settings, *arguments], cwd=project, check=True, capture_output=True)

    call("init")
    call("add", ".")
    call("commit", "-m", "start")
    return call


def accepted(run):
    """The exit status, and why each finding does not fail, by rule."""
    status, out, err = run("check", "--since", "HEAD", "--format", "json")
    assert all("statement-gone" in line for line in err)
    report = json.loads(out)
    found = [c for c in report["comparisons"] if c["verdict"] != "agreement"] + report["unmatched"]
    return status, {comparison["rule"]: comparison["accepted"] for comparison in found}


def edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_what_was_there_before_is_shown_and_fails_no_more(git, run):
    status, out, _ = run("check", "--since", "HEAD")
    assert status == 0
    assert "CONTRADICTION" in out
    assert "Accepted by unchanged-lines" in out


def test_a_change_in_the_paragraph_of_a_statement_fails(git, project, run):
    edit(project / "docs/report.md", "In May", "In June")
    assert accepted(run) == (1, {"participants": "", "rooms": "unchanged-lines"})


def test_a_change_elsewhere_in_the_document_does_not(git, project, run):
    edit(project / "docs/report.md", "12 rooms", "13 rooms")
    assert accepted(run) == (0, {"participants": "unchanged-lines", "rooms": ""})


def test_a_change_of_the_rule_fails(git, project, run):
    edit(project / "rules/library.yaml", "people who took part in the meeting", "people at the meeting")
    assert accepted(run) == (1, {"participants": "", "rooms": "unchanged-lines"})


def test_a_document_that_git_does_not_know_yet_counts_as_changed(git, project, run):
    (project / "docs/new.md").write_text("In May, 555 people took part.\n")
    assert accepted(run)[0] == 1


def test_a_rule_that_no_longer_finds_anything_fails_when_a_document_changed(git, project, run):
    edit(project / "docs/report.md", "\nIt has 12 rooms.\n", "")
    assert accepted(run) == (1, {"participants": "unchanged-lines", "rooms": ""})


def test_a_rule_that_no_longer_finds_anything_fails_when_a_document_is_gone(git, project, run):
    (project / "docs/report.md").unlink()
    assert accepted(run)[1]["rooms"] == ""


def test_a_file_that_was_only_moved_is_not_changed(git, project, run):
    git("mv", "docs/letter.md", "docs/a letter.md")
    assert accepted(run) == (0, {"participants": "unchanged-lines", "rooms": "unchanged-lines"})
    edit(project / "docs/a letter.md", "400", "500")
    assert accepted(run)[0] == 1


def test_a_rule_that_finds_nothing_since_a_file_was_moved_fails(git, project, run):
    git("mv", "docs/report.md", "docs/report.log")
    assert accepted(run)[1]["rooms"] == ""


def test_lines_taken_out_of_a_paragraph_count(git, project, run):
    letter = project / "docs/letter.md"
    letter.write_text("In August,\nthe meeting was attended by more than 400 participants.\nIt rained.\n")
    git("commit", "-am", "wrapped")
    edit(letter, "It rained.\n", "")
    assert accepted(run)[0] == 1
    git("commit", "-am", "shorter")
    edit(letter, "In August,\n", "")
    assert accepted(run)[0] == 1


def test_every_line_of_a_submodule_that_was_moved_on_counts(git, project, run, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")

    def there(*arguments):
        settings = ("-c", "user.name=a", "-c", "user.email=a@b.c")
        subprocess.run(["git", *settings, *arguments], cwd=other, check=True, capture_output=True)

    (other / "note.md").write_text("The meeting was attended by 312 participants.\n")
    there("init")
    there("add", ".")
    there("commit", "-m", "start")
    git("-c", "protocol.file.allow=always", "submodule", "add", str(other), "docs/shared")
    git("commit", "-am", "submodule")
    assert accepted(run)[0] == 0
    (other / "note.md").write_text("The meeting was attended by 500 participants.\n")
    there("commit", "-am", "another number")
    git("-C", "docs/shared", "pull")
    assert accepted(run)[0] == 1


def test_the_revision_is_where_the_branch_left(git, project, run):
    git("checkout", "-b", "work")
    edit(project / "docs/report.md", "12 rooms", "13 rooms")
    git("commit", "-am", "on the branch")
    git("checkout", "main")
    edit(project / "docs/letter.md", "400", "500")
    git("commit", "-am", "on main")
    git("checkout", "work")
    status, out, _ = run("check", "--since", "main", "--format", "json")
    marks = {c["rule"]: c["accepted"] for c in json.loads(out)["comparisons"]}
    assert (status, marks["participants"], marks["rooms"]) == (0, "unchanged-lines", "")


def test_it_works_from_a_folder_below(git, project, run, monkeypatch):
    edit(project / "docs/report.md", "In May", "In June")
    monkeypatch.chdir(project / "docs")
    assert run("check", "--since", "HEAD")[0] == 1


@pytest.mark.parametrize("revision", ["nothing", "--output=x", "HEAD~9"])
def test_an_unknown_revision_is_one_line(git, run, revision):
    status, _, err = run("check", f"--since={revision}")
    assert status == 2
    assert len(err) == 1
    assert "no-revision: git cannot tell what was changed" in err[0]


def test_outside_of_a_repository_it_is_one_line(project, run, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    status, _, err = run("check", "--since", "HEAD")
    assert status == 2
    assert "not a git repository" in err[0]
    assert err[0].endswith("(run it in a repository)")


def test_without_git_it_is_one_line(project, run, monkeypatch):
    monkeypatch.setenv("PATH", "")
    status, _, err = run("check", "--since", "HEAD")
    assert status == 2
    assert "no-git" in err[0]


def test_paths_with_odd_characters_are_read():
    diff = (
        'diff --git "a/a\\tb.md" "b/a\\tb.md"\n--- "a/a\\tb.md"\n+++ "b/a\\tb.md"\n@@ -1 +2,3 @@\n--- a/y\n+x\n+y\n+z\n'
        "diff --git a/é f.md b/é f.md\n--- a/é f.md\t\n+++ b/é f.md\t\n@@ -3,2 +2,0 @@ title\n-x\n-y\n"
        "diff --git a/g.md b/g.md\ndeleted file mode 100644\n--- a/g.md\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n"
        'diff --git "a/i\\n.md" b/j.md\nsimilarity index 90%\nrename from "i\\n.md"\nrename to j.md\n'
        '--- "a/i\\n.md"\n+++ b/j.md\n'
        "@@ -1,0 +2,2 @@\n+++ b/g.md\n+rename from h.md\n@@ -7 +9 @@\n-x\n\\ No newline at end of file\n+y\n"
        "diff --git a/k.md b/l.md\nsimilarity index 100%\nrename from k.md\nrename to l.md\n"
        "diff --git a/h.md b/h.md\n--- a/h.md\n+++ b/h.md\n@@ -4,3 +3,0 @@\n-\n-x\n-\n@@ -9 +5 @@\n-b\n+c\n"
    )
    assert parse_diff(diff) == {
        "a\tb.md": (range(2, 5),),
        "é f.md": (range(2, 4),),
        "g.md": (),
        "i\n.md": (),
        "j.md": (range(2, 4), range(9, 10)),
        "k.md": (),
        "h.md": (range(4, 4), range(5, 6)),
    }
    assert parse_moves(diff) == {"j.md": "i\n.md", "l.md": "k.md"}


def gone(run):
    """What is stated no more since the first commit."""
    _, out, _ = run("check", "--since", "HEAD", "--format", "json")
    notices = json.loads(out)["notices"]
    assert all(notice["code"] == "statement-gone" for notice in notices)
    return [notice["message"] for notice in notices]


def test_a_statement_that_is_taken_out_of_a_document_is_named(git, project, run):
    edit(project / "docs/letter.md", " Readers have 5,000 books.", "")
    message = "“5,000” (line 3 at HEAD) is stated no more, as far as the phrases of books find it"
    assert gone(run) == [message]


@pytest.mark.parametrize("name", ["note.md", "a « note ».md", "a\tnote.md"])
def test_so_is_one_that_is_taken_out_of_a_document_with_another_name(git, project, run, name):
    edit(project / "docs/letter.md", "# Letter", "# Letter\n" + "\nIt is spring." * 20)
    git("commit", "-a", "-m", "long enough to be known again")
    git("mv", "docs/letter.md", f"docs/{name}")
    edit(project / "docs" / name, " Readers have 5,000 books.", "")
    assert [message[:7] for message in gone(run)] == ["“5,000”"]


def test_so_is_one_that_is_said_in_words_that_no_phrase_finds(git, project, run):
    edit(project / "docs/report.md", "The library holds 5,000 books", "Of books the library holds 6,000")
    assert [message[:6] for message in gone(run)] == ["“5,000"]


def test_a_statement_with_another_value_elsewhere_or_ignored_is_not_gone(git, project, run):
    edit(project / "docs/report.md", "312 people took", "313 people took")
    edit(project / "docs/report.md", " The library holds 5,000 books.", "")
    edit(project / "docs/report.md", "12 rooms.", "12 rooms. The library holds 5,000 books.")
    edit(project / "docs/letter.md", "Readers have", "<!-- consistency: ignore[books] old --> Readers have")
    assert "statement-gone" not in run("check", "--since", "HEAD", "--format", "json")[1]


def test_a_statement_that_is_now_made_of_a_part_is_named(git, project, run):
    edit(project / "docs/letter.md", "Readers have 5,000 books.", "Readers have 5,000 books in winter.")
    notice, *more = json.loads(run("check", "--since", "HEAD", "--format", "json")[1])["notices"]
    assert (notice["code"], notice["line"], more) == ("statement-qualified", 3, [])
    assert notice["message"] == "“5,000” of books is said in winter, and was without more at HEAD"


def test_a_new_document_and_one_that_was_no_text_have_lost_nothing(git, project, run):
    (project / "docs/old.md").write_bytes(b"We have 12 rooms.\xff")
    git("add", ".")
    git("commit", "-m", "bytes")
    (project / "docs/old.md").write_text("We have rooms.")
    (project / "docs/new.md").write_text("It has 12 rooms.")
    assert gone(run) == []
