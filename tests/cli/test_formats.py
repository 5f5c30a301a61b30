"""Documents in every format, as a user checks them."""

import hashlib
import json
import subprocess

import pytest
from pdf_files import LOCKED, PICTURE, block, pdf
from schemas import faults, own_schema
from word_files import paragraph, word

from consistency.readers.pdf import process

RST = """\
Report
======

.. note::

   In May, *312* people took part in the :ref:`meeting <may>`.

.. The library holds 7,000 books.

.. list-table::
   :header-rows: 1

   * - Place
     - Stock
   * - Library
     - The library holds 5,000 books.
"""


@pytest.fixture
def rst(project):
    (project / "docs/report.md").unlink()
    (project / "docs/report.rst").write_text(RST)
    return project


def test_restructured_text_is_checked_beside_markdown(rst, run):
    status, out, err = run("check", "--format", "concise")
    assert (status, err) == (1, [])
    assert "docs/letter.md:3:29: error participants" in out
    assert "(against docs/report.rst:6:13)" in out
    assert "Found: 1 contradiction, 1 rule" in out  # about rooms, which the report told


def test_a_statement_in_restructured_text_is_accepted_by_a_comment(rst, run):
    (rst / "docs/report.rst").write_text(
        RST.replace(".. note::", ".. consistency: ignore[participants] guests\n\n.. note::")
    )
    status, out, _ = run("check", "--format", "concise", "--ignore", "rooms")
    assert (status, "[accepted: ignore-comment]" in out) == (0, True)


def test_values_of_restructured_text_are_extracted_where_they_stand(rst, run):
    status, out, _ = run("extract", "docs/report.rst")
    assert status == 0
    assert [line.split(": ")[0] for line in out.splitlines() if line.startswith("report.rst")] == [
        "report.rst:6:13",
        "report.rst:16:26",
    ]


SAID = "In May, 312 people took part in the meeting. The library holds 5,000 books."


@pytest.fixture
def docx(project):
    """A report as a Word document instead of Markdown."""
    (project / "docs/report.md").unlink()
    (project / "docs/report.docx").write_bytes(word(paragraph("Report", style="Title") + paragraph(SAID)))
    return project


def test_a_word_document_is_checked_beside_markdown(docx, run):
    status, out, err = run("check", "--format", "concise")
    assert (status, err) == (1, [])
    assert "(against docs/report.docx:2:9)" in out
    report = json.loads(run("check", "--format", "json")[1])
    (source,) = [document for document in report["documents"] if document["id"] == "report.docx"]
    assert source["sha256"] == hashlib.sha256((docx / "docs/report.docx").read_bytes()).hexdigest()


def test_a_word_document_is_cited_and_explained_by_paragraph(docx, run):
    _, out, _ = run("extract", "docs/report.docx")
    assert "report.docx:2:9: count “312”" in out
    _, out, _ = run("explain", "participants")
    assert "report.docx:2:9 Report › ¶2  “312”" in out


@pytest.mark.parametrize("name", ["text", "markdown", "html", "sarif", "junit", "github", "gitlab", "rdjson", "json"])
def test_every_report_tells_of_word_documents(docx, run, name):
    status, out, _ = run("check", "--format", name)
    assert (status, "report.docx" in out) == (1, True)


def test_a_broken_word_document_is_one_line_and_all_else_is_checked(docx, run):
    (docx / "docs/old.docx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    status, out, _ = run("check", "--format", "concise")
    (line,) = [line for line in out.splitlines() if "old.docx" in line]
    assert status == 2
    assert "docs/old.docx:1:1: error not-docx it is an older Word document (.doc), or locked by a password" in line
    assert "docs/letter.md:3:29: error participants" in out


def test_a_manifest_and_a_ledger_know_word_documents(docx, run):
    digest = hashlib.sha256((docx / "docs/report.docx").read_bytes()).hexdigest()
    listed = f"- id: report\n    file: report.docx\n    sha256: {digest}\n  - id: letter\n    file: letter.md\n"
    (docx / "docs/documents.yaml").write_text(f"version: 1\ndocuments:\n  {listed}")
    assert run("check", "--data", "docs", "--rules", "rules")[0] == 1
    ledger = docx / "docs/ledger.jsonl"
    assert run("extract", "--data", "docs", "--rules", "rules", "--ledger", ledger)[0] == 0
    (docx / "docs/report.docx").unlink()
    status, out, _ = run("check", "--data", "docs", "--rules", "rules", "--format", "json")
    assert (status, "“312” (report:2)" in out, json.loads(out)["summary"]["from_ledger"]) == (1, True, 1)


def test_words_of_rules_are_looked_for_in_the_text_of_a_word_document(docx, run):
    (docx / "docs/other.docx").write_bytes(word(paragraph("Nothing of the sort.")))
    _, out, _ = run("check", "--format", "concise")
    assert "3 documents (from text), 1 of them without words of the rules" in out


def test_all_of_a_changed_word_document_counts_as_changed(docx, run):
    def git(*arguments):
        settings = ("-c", "user.name=a", "-c", "user.email=a@b.c")
        subprocess.run(["git", *settings, *arguments], cwd=docx, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "start")
    assert run("check", "--since", "HEAD", "--ignore", "rooms")[0] == 0
    (docx / "docs/report.docx").write_bytes(word(paragraph(SAID.replace("5,000 books", "6,000 books"))))
    status, out, _ = run("check", "--since", "HEAD", "--ignore", "rooms", "--format", "concise")
    assert (status, "accepted" in out) == (1, False)
    (docx / "docs/report.docx").write_bytes(word(paragraph("It holds 5,000 books.")))
    _, out, err = run("check", "--since", "HEAD", "--ignore", "rooms")
    assert "“312” (line 2 at HEAD) is stated no more" in out + " ".join(err)


@pytest.fixture
def paged(project):
    """A report as a PDF file instead of Markdown, which says on its second page what it says."""
    (project / "docs/report.md").unlink()
    pages = (
        block("Report", size=20),
        block("In May, 312 people took part in the", "meeting. The library holds 5,000 books."),
    )
    (project / "docs/report.pdf").write_bytes(pdf(*pages))
    return project


def test_a_pdf_file_is_checked_beside_markdown(paged, run):
    status, out, err = run("check", "--format", "concise")
    assert (status, err) == (1, [])
    assert "(against docs/report.pdf:2:9)" in out
    report = json.loads(run("check", "--format", "json")[1])
    assert faults(own_schema("report"), report) == []
    told = {(fact["document"], fact.get("page")) for found in report["comparisons"] for fact in found["facts"]}
    assert {("report.pdf", 2), ("letter.md", None)} <= told


@pytest.mark.parametrize("name", ["text", "markdown", "html", "sarif", "junit", "github", "gitlab", "rdjson", "json"])
def test_every_report_tells_of_pdf_files(paged, run, name):
    status, out, _ = run("check", "--format", name)
    assert (status, "report.pdf" in out) == (1, True)


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_reports_for_people_tell_the_page(paged, run, name):
    _, out, _ = run("check", "--format", name)
    assert "page 2" in out
    assert "page 2" in run("explain", "participants")[1]


def test_a_ledger_keeps_the_page(paged, run):
    digest = hashlib.sha256((paged / "docs/report.pdf").read_bytes()).hexdigest()
    listed = f"- id: report\n    file: report.pdf\n    sha256: {digest}\n  - id: letter\n    file: letter.md\n"
    (paged / "docs/documents.yaml").write_text(f"version: 1\ndocuments:\n  {listed}")
    ledger = paged / "docs/ledger.jsonl"
    assert run("extract", "--data", "docs", "--rules", "rules", "--ledger", ledger)[0] == 0
    (paged / "docs/report.pdf").unlink()
    status, out, _ = run("check", "--data", "docs", "--rules", "rules")
    assert (status, "page 2" in out) == (1, True)


@pytest.mark.parametrize(
    ("data", "message"),
    {
        "locked": (pdf(block("One."), trailer=LOCKED), "not-pdf it is locked by a password"),
        "scanned": (pdf(PICTURE), "empty-file 1 of its 1 pages show a picture and no text"),
        "another format": (b"<html>", "not-pdf it is no PDF, or a broken one"),
    }.values(),
)
def test_a_pdf_file_that_cannot_be_read_is_one_line_and_all_else_is_checked(paged, run, data, message):
    (paged / "docs/old.pdf").write_bytes(data)
    status, out, _ = run("check", "--format", "concise")
    assert status == 2
    assert f"docs/old.pdf:1:1: error {message}" in out
    assert "docs/letter.md:3:29: error participants" in out


def test_without_the_extra_a_pdf_file_that_is_named_is_a_fault(paged, run, monkeypatch):
    monkeypatch.setattr(process, "READS_PDF", "no_such_module")
    (paged / "docs/other.pdf").write_bytes(pdf(block("One.")))
    status, out, _ = run("check", "docs/letter.md", "docs/other.pdf", "--rules", "rules")
    assert status == 2
    assert "needs-pdf: nothing that reads PDF is installed (pip install 'doc-consistency[pdf]')" in out
