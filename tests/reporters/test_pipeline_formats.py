"""What every format of a pipeline says: what gates, what was not done, and no more than fits."""

from __future__ import annotations

import json
import re

import pytest
from attrs import evolve
from sample_reports import agreeing, empty, proved_by, sample

from consistency.errors import Fault
from consistency.reporters import render


@pytest.mark.parametrize(
    ("name", "rest"),
    [("github", "; 79 more"), ("gitlab", ", 79 more)"), ("rdjson", "79 more statements"), ("concise", ", 79 more)")],
)
def test_a_long_proof_is_not_told_again_in_full_beside_each_of_its_statements(name, rest):
    long, longer = (render(proved_by(number), name) for number in (100, 200))
    assert rest in long
    assert len(longer) < 2.2 * len(long)


def test_concise_prints_one_line_a_finding_that_a_problem_matcher_reads():
    lines = render(sample(), "concise").splitlines()
    pattern = re.compile(r"^[^:]+:\d+:\d+: (error|warning|note) [a-z0-9-]+ .+$")
    assert [bool(pattern.match(line)) for line in lines] == [True] * 7 + [False] * 2


def test_json_lines_end_with_the_summary():
    rows = [json.loads(line) for line in render(sample(), "jsonl").splitlines()]
    assert [row["type"] for row in rows] == (
        ["document"] * 3 + ["comparison"] * 7 + ["unmatched", "near-miss", "error", "notice", "summary"]
    )


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "rdjson", "sarif"])
def test_a_run_that_looked_at_nothing_is_a_fault_in_every_pipeline(name):
    assert "nothing was checked: no document was read" in render(empty(), name)
    assert "nothing was checked: no rule was compared" in render(evolve(agreeing(), rules=0), name)


@pytest.mark.parametrize(
    "name", ["concise", "github", "gitlab", "junit", "rdjson", "sarif", "text", "markdown", "html"]
)
def test_a_notice_is_told_in_every_format(name):
    assert "unused-waiver" in render(sample(), name)


@pytest.mark.parametrize(("fail_on", "rank"), [("never", "warning"), ("error", "warning"), ("warning", "error")])
def test_a_notice_is_an_error_exactly_where_it_gates(fail_on, rank):
    assert f": {rank} unused-waiver " in render(sample(), "concise", fail_on=fail_on)


def test_a_notice_that_is_a_note_stays_one():
    gone = evolve(sample(), notices=(Fault("", 0, 0, "baseline-gone", "it is settled"),))
    assert ": note baseline-gone " in render(gone, "concise")
