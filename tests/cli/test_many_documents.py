"""A check of loose documents holds one text at a time, leaves those without words of the rules aside, and says so."""

import json

import pytest
from pdf_files import PICTURE, block, pdf
from schemas import faults, own_schema

NOTE = "# Note\n\nThe lake is 30 metres deep, and 14 boats lie there.\n"


def test_a_document_without_words_of_the_rules_is_counted_as_such(project, run):
    (project / "docs" / "note.md").write_text(NOTE)
    _, text, _ = run("check")
    assert "3 documents (from text), 1 of them without words of the rules, 5 mentions" in text
    _, text, _ = run("check", "--format", "json")
    report = json.loads(text)
    assert faults(own_schema("report"), report) == []
    assert report["summary"]["passed_over"] == 1
    assert report["summary"]["documents"] == 3


def test_coverage_reads_every_document(project, run):
    (project / "docs" / "note.md").write_text(NOTE)
    _, text, _ = run("check", "--coverage")
    assert "without words of the rules" not in text
    assert "7 mentions" in text


def test_the_verdicts_are_those_of_documents_that_are_held_together(project, run):
    (project / "docs" / "note.md").write_text(NOTE)
    _, apart, _ = run("check", "--format", "json")
    _, together, _ = run("check", "--format", "json", "--coverage")
    assert json.loads(apart)["comparisons"] == json.loads(together)["comparisons"]


def test_a_document_left_aside_may_not_be_overwritten_by_a_report(project, run):
    note = project / "docs" / "note.md"
    note.write_text(NOTE)
    status, _, errors = run("check", "--output", str(note))
    assert status == 2
    assert "report-over-document" in errors[0]
    assert note.read_text() == NOTE


def test_a_page_that_scripts_write_is_not_passed_over_in_silence(project, run):
    (project / "docs" / "app.html").write_text("<body><div></div><script>go()</script></body>", encoding="utf-8")
    _, out, _ = run("check", "docs", "--rules", "rules")
    assert "docs/app.html: unread-pages: scripts write what this page shows" in out


def test_an_unclear_comment_is_noticed_in_a_document_that_holds_nothing_else(project, run):
    (project / "docs" / "note.md").write_text(NOTE + "\n<!-- consistency: ignore -->\n")
    _, _, errors = run("check")
    assert errors[0].startswith("docs/note.md:5:1: bad-ignore")


def test_a_document_in_an_unknown_format_is_not_passed_over_in_silence(project, run):
    (project / "docs" / "annual.odt").write_bytes(b"PK")
    status, out, _ = run("check", "docs", "--rules", "rules", "--fail-on", "never")
    assert status == 0
    assert "docs: unread-files: 1 file is in a format that cannot be read: annual.odt" in out


@pytest.mark.parametrize("words", ["The lake is 30 metres deep.", "It trained 41 teachers."])
def test_a_page_that_shows_a_picture_is_not_passed_over_in_silence(words, project, run):
    (project / "docs" / "annual.pdf").write_bytes(pdf(block(words), PICTURE, block("Two."), PICTURE, block("Three.")))
    (project / "docs" / "note.pdf").write_bytes(pdf(block("It met."), PICTURE))
    _, out, _ = run("check", "docs", "--rules", "rules")
    assert "docs/annual.pdf:2: unread-pages: 2 pages, such as page 2, show a picture and no text (" in out
    assert "docs/note.pdf:2: unread-pages: page 2 shows a picture and no text (" in out


def test_what_the_configuration_leaves_out_is_not_read_and_counted(project, run):
    (project / "docs" / "old").mkdir()
    (project / "docs" / "old" / "note.md").write_text(NOTE)
    with (project / "consistency.toml").open("a") as file:
        file.write('exclude = ["docs/old", "letter.*"]\n')
    _, text, _ = run("check")
    assert "1 document (from text), 2 left out" in text
    _, text, _ = run("check", "--exclude", "old", "--format", "json")
    report = json.loads(text)
    assert faults(own_schema("report"), report) == []
    assert (report["summary"]["left_out"], report["summary"]["documents"]) == (1, 2)
    _, text, _ = run("extract", "--exclude", "docs/*.md")
    assert text.startswith("note.md:3:")


def test_paths_of_the_configuration_are_left_out_wherever_it_is_used(project, run, monkeypatch):
    with (project / "consistency.toml").open("a") as file:
        file.write('exclude = "docs/letter.md"\n')
    monkeypatch.chdir(project / "docs")
    assert "1 document (from text), 1 left out" in run("check")[1]


def test_the_values_of_a_hundred_statements_stand_under_one_another(project, run):
    for number in range(120):
        rooms = 12 + number // 119
        (project / "docs" / f"n{number:03}.md").write_text(f"It has {rooms} rooms.\n")
    _, text, _ = run("check", "--select", "rooms")
    places = {line.index("“") for line in text.splitlines() if " It has “" in line}
    assert len(places) == 1
