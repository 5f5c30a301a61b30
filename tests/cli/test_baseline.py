"""A recorded backlog: known findings are shown and fail no more, new ones do."""

import pytest

FILE = "consistency-baseline.json"


def agree(project):
    letter = project / "docs/letter.md"
    letter.write_text(letter.read_text().replace("400", "300"))


def disagree_more(project):
    letter = project / "docs/letter.md"
    letter.write_text(letter.read_text().replace("5,000", "6,000"))


def test_known_findings_fail_no_more_and_new_ones_do(project, run):
    assert run("check")[0] == 1
    status, out, _ = run("baseline", "write")
    assert (status, out) == (0, f"{FILE}: 1 finding recorded\n")
    status, out, _ = run("check", "--baseline", FILE)
    assert status == 0
    assert "1 of these accepted" in out
    disagree_more(project)
    assert run("check", "--baseline", FILE)[0] == 1


def test_another_value_is_a_new_finding_though_the_proof_is_the_same(project, run):
    run("baseline", "write")
    third = project / "docs/third.md"
    third.write_text("In May, 312 people took part in the annual meeting.\n")
    assert run("check", "--baseline", FILE)[0] == 0
    third.write_text("In May, 350 people took part in the annual meeting.\n")
    assert run("check", "--baseline", FILE)[0] == 1


def test_the_baseline_says_what_is_new_and_what_is_gone(project, run):
    run("baseline", "write")
    assert run("baseline", "check")[:2] == (0, "1 known, 0 new, 0 gone\n")
    agree(project)
    disagree_more(project)
    status, out, _ = run("baseline", "check")
    assert status == 1
    assert out.splitlines()[0].startswith("new   books: ")
    assert out.splitlines()[1].startswith("gone  participants: ")
    assert out.splitlines()[2] == "0 known, 1 new, 1 gone"


def test_entries_that_no_longer_occur_are_named_in_every_check(project, run):
    run("baseline", "write")
    agree(project)
    status, _, err = run("check", "--baseline", FILE)
    assert status == 0
    assert err[0].startswith(f"{FILE}: baseline-gone: no longer found: participants")


def test_a_baseline_grows_only_when_asked_for(project, run):
    run("baseline", "write")
    written = (project / FILE).read_bytes()
    disagree_more(project)
    status, _, err = run("baseline", "write")
    assert status == 2
    assert "baseline-grows: 1 finding would be added to the baseline, books for one" in err[0]
    assert (project / FILE).read_bytes() == written
    assert run("baseline", "write", "--force")[0] == 0
    agree(project)
    assert run("baseline", "write")[:2] == (0, f"{FILE}: 1 finding recorded\n")


def test_no_baseline_is_written_of_a_run_with_faults(project, run):
    (project / "docs/broken.md").write_bytes(b"bad \xff")
    status, _, err = run("baseline", "write")
    assert status == 2
    assert any("not-written" in line for line in err)
    assert not (project / FILE).exists()
    assert run("check")[0] == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "it has no version and entries"),
        ("[" * 100_000, "it is no JSON"),
        ("", "it is no JSON"),
        ("\udcff", "it is no JSON"),
        ('{"version": 2}', "version 2 is not 1"),
    ],
)
def test_a_baseline_that_is_none_is_refused(project, run, text, message):
    (project / FILE).write_text(text, errors="surrogateescape")
    hint = "(name the baseline, or remove this file and write it with consistency baseline write)"
    for command in (("check", "--baseline", FILE), ("baseline", "check"), ("baseline", "write")):
        status, _, err = run(*command)
        assert (status, err) == (2, [f"{FILE}: bad-baseline: not a baseline: {message} {hint}"])


def test_a_baseline_with_both_sides_of_a_merge_says_what_to_do(project, run):
    (project / FILE).write_text('<<<<<<< HEAD\n{"version": 1}\n=======\n{}\n>>>>>>> other\n')
    status, _, err = run("check", "--baseline", FILE)
    hint = "(keep one, and write it with consistency baseline write)"
    assert (status, err) == (2, [f"{FILE}: bad-baseline: not a baseline: it holds both sides of a merge {hint}"])


def test_a_baseline_that_is_not_there_is_one_plain_line(project, run):
    status, out, err = run("check", "--baseline", "gone.json")
    hint = "(write it with consistency baseline write)"
    assert (status, out) == (2, "")
    assert err == [f"gone.json: bad-baseline: cannot be read: no such file or directory {hint}"]


def test_the_configuration_names_the_baseline(project, run):
    with (project / "consistency.toml").open("a") as file:
        file.write('baseline = "known.json"\n')
    assert run("baseline", "write")[1].startswith("known.json")
    assert run("check")[0] == 0
