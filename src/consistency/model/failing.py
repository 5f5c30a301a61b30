"""What fails a run. Imported at start by every surface, so it imports nothing itself."""

from __future__ import annotations

TYPE_CHECKING = False  # typing is a third of a start
if TYPE_CHECKING:
    from consistency.errors import Fault
    from consistency.model.comparison import Finding, Report

FAIL_ON: dict[str, str] = {
    "error": "error",
    "contradiction": "error",
    "warning": "warning",
    "drift": "warning",
    "note": "note",
    "never": "never",
}
"""The least severity that fails a run. A verdict's name stands for its default severity."""

NOTICES: dict[str, str] = {
    "expired-waiver": "error",
    "unused-waiver": "warning",
    "unused-ignore": "warning",
    "bad-ignore": "warning",
    "statement-gone": "warning",
    "statement-qualified": "warning",
    "baseline-gone": "note",
    "without-counterpart": "note",
    "unread-files": "note",
    "unread-pages": "note",
    "linked-folders": "note",
    "unsure-dates": "note",
}
"""What is not in order around the findings, and what it weighs."""

UNCOMPARED = frozenset({"incomparable", "single-source", "unmatched"})
"""Verdicts under which no statement was held against another one: never a pass."""

WEIGHT: dict[str, int] = {"off": 0, "note": 1, "warning": 2, "error": 3, "never": 4}
"""The weight of each severity; no finding weighs as much as "never"."""


def fails(finding: Finding, fail_on: str) -> bool:
    """Whether a finding fails the run: it is not accepted, and weighs at least ``fail_on`` (a key of ``FAIL_ON``)."""
    return not finding.accepted and WEIGHT[finding.severity] >= WEIGHT[FAIL_ON[fail_on]]


def notice_fails(notice: Fault, fail_on: str) -> bool:
    """Whether something out of order around the findings fails the run."""
    return WEIGHT[NOTICES[notice.code]] >= WEIGHT[FAIL_ON[fail_on]]


def exit_status(report: Report, fail_on: str) -> int:
    """0: no findings at or above ``fail_on``; 1: findings; 2: something could not be read or used, which goes first."""
    if report.faults:
        return 2
    out_of_order = any(notice_fails(notice, fail_on) for notice in report.notices)
    return int(out_of_order or any(fails(finding, fail_on) for finding in report.findings))
