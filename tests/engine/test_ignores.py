"""Ignore comments: what they speak for, and that none is silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.engine.check import check
from consistency.engine.ignores import _Ignored, ignore_comments
from consistency.engine.sources import Sources
from consistency.model.document import Manifest
from consistency.model.fact import Fact
from consistency.model.failing import exit_status
from consistency.readers import parse
from consistency.reporters import render
from consistency.rulefiles import load_rules

RULES = """\
version: 1
rules:
  - id: books
    fact: books in the library
    kind: count
    find: "{value} books"
    examples: [{ignores: none}]
  - id: halls
    fact: halls of the library
    kind: count
    find: "{value} halls"
    examples: [{ignores: none}]
  - id: books-per-hall
    fact: books in a hall
    kind: count
    derive: books / halls
    compare_with: 100
    examples: [{ignores: none}]
"""


@pytest.fixture
def judged(tmp_path):
    """Check texts, each a document of its own; gives the report."""
    (tmp_path / "rules.yaml").write_text(RULES)
    rules, faults = load_rules([tmp_path / "rules.yaml"])
    assert faults == ()

    def run(*texts, suffix=".md", ids=("books",)):
        formats = {".md": "markdown", ".txt": "text", ".html": "html", ".rst": "rst"}
        documents = tuple(
            parse(text, Manifest(f"d{number}", source=f"d{number}{suffix}"), formats[suffix])
            for number, text in enumerate(texts)
        )
        return check(Sources(documents=documents), rules, select=ids)

    return run


def notices(report):
    return [f"{n.path}:{n.line}:{n.column}: {n.code}" for n in report.notices]


SAME_LINE = "The library has 500 books. <!-- consistency: ignore[books] without the annex -->\n"
ABOVE = "<!-- consistency: ignore[books] without the annex -->\nThe library\nhas 500 books.\n"
ABOVE_APART = "<!-- consistency: ignore[books, halls] without the annex -->\n\nThe library has 500 books.\n"
ITEM = "- The library has 12 doors.\n- It has 500 books. <!-- consistency: ignore[books] without the annex -->\n"
CELL = "| library | stock |\n|---|---|\n| north | 500 books <!-- consistency: ignore[books] without the annex --> |\n"


@pytest.mark.parametrize("text", [SAME_LINE, ABOVE, ABOVE_APART, ITEM, CELL])
def test_a_comment_speaks_for_the_passage_on_its_line_or_after_it(judged, text):
    report = judged(text, "The library has 600 books.")
    (finding,) = report.findings
    assert (finding.verdict, finding.accepted) == ("contradiction", "ignore-comment")
    assert report.notices == ()
    assert exit_status(report, "note") == 0


@pytest.mark.parametrize(
    "text",
    [
        "<!-- consistency: ignore[books] without the annex -->\nThe library has 500 books.\n",
        "# consistency: ignore[books] without the annex\nThe library has 500 books.\n",
        "The library has 500 books. <!-- consistency: ignore[books] without the annex -->\n",
        "It is large.\n\n// consistency: ignore[books] without the annex\n\nThe library has 500 books.\n",
    ],
)
def test_plain_text_knows_comments_too(judged, text):
    report = judged(text, "The library has 600 books.", suffix=".txt")
    assert [f.accepted for f in report.findings] == ["ignore-comment"]
    assert report.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "<p>The library has <b>500</b> books. <!-- consistency: ignore[books] without the annex --></p>\n",
        "<!-- consistency: ignore[books] without the annex -->\n<p>The library\nhas 500 books.</p>\n",
        "<ul><li>It is large.\n<li>It has 500 books. <!-- consistency: ignore[books] without the annex --></ul>\n",
        "<table><tr><td>north\n<td>500 books <!-- consistency: ignore[books] without the annex --></table>\n",
    ],
)
def test_html_knows_comments(judged, text):
    report = judged(text, "<p>The library has 600 books.", suffix=".html")
    assert [f.accepted for f in report.findings] == ["ignore-comment"]
    assert report.notices == ()


@pytest.mark.parametrize(
    "shown",
    [
        "&lt;!-- consistency: ignore[books] why --&gt;",
        "<pre>\nconsistency: ignore[books] why\n</pre>",
        "<script>'<!-- consistency: ignore[books] why -->'</script>",
        '<p title="<!-- consistency: ignore[books] why -->">',
    ],
)
def test_only_a_comment_of_html_counts(judged, shown):
    report = judged(f"<p>The library has 500 books. {shown}</p>", "<p>It has 600 books.", suffix=".html")
    assert [f.accepted for f in report.findings] == [""]
    assert report.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        ".. consistency: ignore[books] without the annex\n\nThe library has *500* books.\n",
        "It is large.\n\n..\n   consistency: ignore[books] without the annex\n\n- It has 500 books.\n",
    ],
)
def test_restructured_text_knows_comments(judged, text):
    report = judged(text, "The library has 600 books.", suffix=".rst")
    assert [f.accepted for f in report.findings] == ["ignore-comment"]
    assert report.notices == ()


def test_only_a_comment_of_restructured_text_counts(judged):
    text = "Write::\n\n    .. consistency: ignore[books] why\n\n# consistency: ignore[books] why\n\nIt has 500 books.\n"
    report = judged(text, "The library has 600 books.", suffix=".rst")
    assert [f.accepted for f in report.findings] == [""]
    (notice,) = judged(".. consistency: ignore[books]\n\nIt has 500 books.", suffix=".rst").notices
    assert (notice.code, notice.hint) == ("bad-ignore", "write .. consistency: ignore[rule-id] reason")


def test_a_page_may_show_how_a_comment_is_written(judged):
    shown = "The library has 500 books. Write `<!-- consistency: ignore[books] why -->`.\n\n"
    fenced = "```\n<!-- consistency: ignore[books] why -->\nconsistency: ignore[books] why\n```\n"
    report = judged(shown + fenced, "The library has 600 books.")
    assert [f.accepted for f in report.findings] == [""]
    assert report.notices == ()


def test_what_else_is_wrong_is_not_hidden(judged):
    report = judged(SAME_LINE, "The library has 600 books.", "The library has 700 books.")
    assert [f.accepted for f in report.findings] == [""]
    assert len(report.findings[0].comparison.facts) == 3
    assert report.notices == ()


def test_a_comment_for_another_rule_changes_nothing_and_is_named(judged):
    text = "The library has 500 books. <!-- consistency: ignore[halls] why -->"
    report = judged(text, "The library has 600 books.", ids=("books", "halls"))
    assert [f.accepted for f in report.findings] == ["", ""]
    assert notices(report) == ["d0.md:1:28: unused-ignore"]


def test_a_comment_that_no_finding_needs_is_named_and_gates_as_a_warning(judged):
    report = judged(SAME_LINE, "The library has 500 books.")
    assert notices(report) == ["d0.md:1:28: unused-ignore"]
    assert [exit_status(report, gate) for gate in ("error", "warning")] == [0, 1]


def test_a_comment_at_the_end_speaks_for_nothing(judged):
    report = judged("The library has 500 books.\n\n<!-- consistency: ignore[books] why -->\n", "It has 600 books.")
    assert [f.accepted for f in report.findings] == [""]
    assert notices(report) == ["d0.md:3:1: unused-ignore"]


def test_a_comment_for_a_rule_that_was_not_asked_for_is_let_be(judged):
    assert judged(SAME_LINE, ids=("halls",)).notices == ()


@pytest.mark.parametrize(
    ("comment", "code", "words"),
    [
        ("ignore[book] why", "unused-ignore", "names 'book', and no rule is called so"),
        ("ignore[books]", "bad-ignore", "has no reason"),
        ("ignore why", "bad-ignore", "names no rule"),
        ("ignore[*] why", "bad-ignore", "names no rule"),
        ("ignore[ , ] why", "bad-ignore", "names no rule"),
        ("Ignore[books] why", "bad-ignore", "does not begin with 'ignore'"),
        ("ignored[books] why", "bad-ignore", "does not begin with 'ignore'"),
        ("disable-next[books] why", "bad-ignore", "does not begin with 'ignore'"),
    ],
)
def test_a_comment_that_says_too_little_hides_nothing(judged, comment, code, words):
    report = judged(f"The library has 500 books. <!-- consistency: {comment} -->", "It has 600 books.")
    assert [f.accepted for f in report.findings] == [""]
    (notice,) = report.notices
    assert notice.code == code
    assert words in notice.message


@pytest.mark.parametrize("text", ["consistency: the books of 2024", "consistency: see [1]", "about consistency: x[1]"])
def test_a_comment_on_something_else_is_let_be(judged, text):
    assert judged(f"The library has 500 books. <!-- {text} -->", "It has 600 books.").notices == ()


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_comment_may_go_over_several_lines(judged, suffix):
    text = "<p>The library has 500 books. <!--\n  consistency: ignore[books]\n  without\n  the annex\n--></p>\n"
    report = judged(text, "<p>The library has 600 books.</p>", suffix=suffix)
    assert [f.accepted for f in report.findings] == ["ignore-comment"]
    assert report.notices == ()
    assert "without the annex" in render(report, "text")


def test_an_operand_is_ignored_for_the_rule_that_is_computed_from_it(judged):
    text = "It has 500 books. <!-- consistency: ignore[books-per-hall] closed halls --> It has 4 halls."
    report = judged(text, ids=("books-per-hall",))
    (finding,) = report.findings
    assert (finding.verdict, finding.accepted) == ("contradiction", "ignore-comment")
    assert report.notices == ()


def test_the_comments_of_a_document_are_a_pure_function_of_its_text():
    document = parse(ABOVE_APART, Manifest("d", source="d.md"), "markdown")
    (comment,), found = ignore_comments(document)
    assert found == ()
    assert (comment.rules, comment.reason, comment.place) == (("books", "halls"), "without the annex", ("d.md", 1, 1))
    assert document.text[comment.start : comment.end] == "The library has 500 books."


def test_a_long_line_of_spaces_takes_no_time():
    document = parse("consistency: " + " " * 200_000 + "ignore", Manifest("d"), "text")
    assert ignore_comments(document) == ((), ())


NAMED = "<!-- consistency: ignore[books] without the annex -->"
TEXTS = st.lists(
    st.sampled_from(["It has 5 books.", "6 books", NAMED, NAMED, "\n", "\n\n", "- ", "`", "```\n", " and ", "#"]),
    max_size=14,
).map("".join)


@given(TEXTS)
def test_a_comment_speaks_for_the_passage_before_it_with_no_line_feed_between_or_for_the_next(text):
    document = parse(text, Manifest("a", source="a.md"), "markdown")
    speaking = [p for p in document.passages if text[p.start : p.end].replace(NAMED, "").strip()]
    for comment in ignore_comments(document)[0]:
        place = document._line_starts[comment.place[1] - 1] + comment.place[2] - 1
        before = [p for p in speaking if p.start <= place][-1:]
        after = [p for p in speaking if p.start > place][:1]
        chosen = before if before and "\n" not in text[before[0].end : place] else after
        assert (comment.start, comment.end) == ((chosen[0].start, chosen[0].end) if chosen else (0, 0))


@given(st.lists(TEXTS, max_size=3))
def test_left_out_are_the_statements_in_the_passages_of_comments(texts):
    documents = [parse(text, Manifest(f"d{n}", source=f"d{n}.md"), "markdown") for n, text in enumerate(texts)]
    comments = [comment for document in documents for comment in ignore_comments(document)[0]]
    ignored = _Ignored(comments)
    for document in documents:
        for start in range(len(document.text)):
            fact = Fact("books", document.cite(start, start + 1))
            inside = [c for c in comments if c.document == document.id and c.start <= start < c.end]
            assert ignored.passages_of(fact) == {comment.span for comment in inside}
            assert ignored.holds(Fact("sum", document.cite(0, 1), operands=(fact,))) == bool(inside)


def test_what_is_left_out_is_listed_with_its_reason(judged):
    report = judged(SAME_LINE, "The library has 600 books.", "It has 700 books.")
    (finding,) = report.findings
    assert [(fact.quote, why) for fact, why in finding.ignored] == [("500", "without the annex")]
    assert len(finding.comparison.facts) == 3


def test_what_still_disagrees_is_told_of_the_rest(judged):
    report = judged(SAME_LINE, "The library has 600 books.", "It has 700 books.")
    (finding,) = report.findings
    assert (finding.verdict, finding.accepted) == ("contradiction", "")
    assert [fact.quote for fact in finding.comparison.witnesses] == ["600", "700"]
    assert "500" not in finding.message


@pytest.mark.parametrize("name", ["text", "markdown", "html", "json", "junit", "sarif"])
def test_reports_show_why_a_statement_is_left_out(judged, name):
    assert "without the annex" in render(judged(ABOVE_APART, "The library has 600 books."), name)


def test_a_test_of_junit_that_still_fails_marks_what_is_left_out(judged):
    report = judged(SAME_LINE, "The library has 600 books.", "It has 700 books.")
    assert "ignored: without the annex" in render(report, "junit")
