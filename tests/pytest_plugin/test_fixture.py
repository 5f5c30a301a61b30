"""The ``consistency`` fixture in hand-written tests."""


def test_agreement_is_asserted_by_rule(project):
    project.makepyfile("def test_stand(consistency): consistency.agree('books')")
    project.runpytest("-k", "test_stand").assert_outcomes(passed=1, deselected=4)


def test_disagreement_fails_with_the_citations_and_without_our_frames(project):
    project.makepyfile("def test_both(consistency): consistency.agree('books', 'participants')")
    result = project.runpytest("-k", "test_both")
    result.assert_outcomes(failed=1, deselected=4)
    assert "“more than 400”" in result.stdout.str()
    assert "project.py" not in result.stdout.str()


def test_findings_and_statements_can_be_looked_into(project):
    project.makepyfile(
        """
        import pytest

        def test_more(consistency):
            assert consistency.verdict("participants") == "contradiction"
            assert consistency.finding("participants").comparison.reason == "crosses-bound"
            assert [fact.quote for fact in consistency.statements("books")] == ["5,000", "5,000"]
            assert consistency.report.rules == 4
            with pytest.raises(LookupError, match="no rule is called 'bookz'"):
                consistency.verdict("bookz")
        """
    )
    project.runpytest("-k", "test_more").assert_outcomes(passed=1, deselected=4)


def test_an_unknown_rule_is_said_with_the_nearest_one_and_without_our_frames(project):
    project.makepyfile("def test_slip(consistency): consistency.agree('bookz')")
    result = project.runpytest("-k", "test_slip")
    result.assert_outcomes(failed=1, deselected=4)
    result.stdout.fnmatch_lines(["*no rule is called 'bookz' (did you mean \"books\"?)*"])
    assert "project.py" not in result.stdout.str()


def test_an_unreadable_document_fails_the_assertion(project):
    (project.path / "docs/broken.md").write_bytes(b"bad \xff\xff")
    project.makepyfile("def test_stand(consistency): consistency.agree('books')")
    result = project.runpytest("-k", "test_stand")
    result.assert_outcomes(failed=1, deselected=4)
    result.stdout.fnmatch_lines(["*broken.md*"])


def test_words_of_the_project_are_read(project):
    (project.path / "docs/report.md").write_text("It has a generous 12 sacks.\n", encoding="utf-8")
    (project.path / "docs/letter.md").write_text("It has 13 sacks.\n", encoding="utf-8")
    (project.path / "rules/library.yaml").write_text(
        "version: 1\nrules:\n  - id: sacks\n    fact: sacks\n    kind: quantity\n"
        '    find: "has {value}"\n    examples:\n      - ignores: "5 people live there"\n      - text: "has 5 sacks"\n'
        '        finds: "5 sacks"\n',
        encoding="utf-8",
    )
    with (project.path / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(
            '[tool.consistency.units]\n"sack|sacks" = "own"\n[tool.consistency.hedges]\n"a generous" = "at-least"\n'
        )
    project.runpytest("--consistency").assert_outcomes(passed=1)
