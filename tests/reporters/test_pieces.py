"""What other surfaces take from the reports: one finding, and values for people."""

from sample_reports import DOCUMENTS, count, sample

from consistency.model.mention import Mention
from consistency.reporters import finding_text, mentions_text, render


def test_one_finding_reads_as_in_the_report():
    report = sample()
    text = render(report, "text")
    shown = [finding for finding in report.findings if finding.verdict == "contradiction"]
    assert shown
    for finding in shown:
        assert finding_text(finding) in text


def test_a_value_is_one_line_with_its_place():
    document = DOCUMENTS["letter"]
    start = document.text.index("48,200")
    text = mentions_text(document, [Mention(start, start + 6, count(48200), "books")])
    assert text == "letter.txt:3:24: count “48,200” books = 48,200\n"
