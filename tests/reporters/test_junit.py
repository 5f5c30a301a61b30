"""JUnit as test reports read it; test_public_schemas.py holds it against its published schema."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from sample_reports import REPORTS, sample

from consistency.reporters import render


def test_junit_has_one_test_a_rule_and_calls_nothing_compared_no_pass():
    root = ET.fromstring(render(sample(), "junit"))
    outcome = {
        case.get("name"): next((e.tag for e in case if e.tag in {"failure", "error", "skipped"}), "passed")
        for case in root.iter("testcase")
    }
    assert outcome == {
        "branches": "failure",
        "fund-per-member": "failure",
        "garden": "skipped",
        "hall-opening": "passed",
        "loans": "passed",
        "night-desk": "skipped",
        "papers/scan.txt not-utf-8": "error",
        "readers": "passed",
        "roof-repair": "failure",
        "rules/library.yaml unused-waiver 80": "skipped",
    }


@pytest.mark.parametrize("report", REPORTS)
def test_junit_counts_what_it_holds(report):
    root = ET.fromstring(render(REPORTS[report], "junit"))
    assert root.tag == "testsuites"
    assert set(root.attrib) == {"name", "tests", "failures", "errors", "time"}
    for key, tag in {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        for suite in root:
            assert int(suite.get(key)) == len(list(suite.iter(tag)))
        assert int(root.get(key, "0")) == (len(list(root.iter(tag))) if key in root.attrib else 0)
    for case in root.iter("testcase"):
        assert set(case.attrib) == {"name", "classname", "time"}
        assert [e.tag for e in case] in (["skipped"], ["error"], ["failure"], ["system-out"])


def test_junit_has_a_suite_for_each_rule_file():
    files = [suite.get("file") for suite in ET.fromstring(render(sample(), "junit"))]
    assert files == ["rules/library.yaml", None]
