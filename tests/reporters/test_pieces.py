"""What other surfaces take from the reports: one finding, and values for people."""

import pytest
from attrs import evolve
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


@pytest.mark.parametrize(
    ("rule", "severity", "told"),
    [
        ("branches", "note", True),  # a contradiction
        ("branches", "off", False),
        ("readers", "note", True),  # a drift
        ("readers", "off", False),
        ("garden", "note", False),  # stated in one place
        ("garden", "warning", True),
    ],
)
def test_a_disagreement_is_told_whatever_it_weighs_unless_it_is_off_and_all_else_from_a_warning_on(
    rule, severity, told
):
    report = sample()
    weighed = [evolve(f, severity=severity) for f in report.findings if f.comparison.rule.id == rule]
    text = render(evolve(report, findings=weighed, faults=(), notices=()), "concise")
    assert (f" {rule} " in text) is told
