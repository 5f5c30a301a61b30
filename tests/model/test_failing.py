from types import SimpleNamespace

import pytest

from consistency.model.failing import FAIL_ON, exit_status, fails


def finding(severity, accepted=""):
    return SimpleNamespace(severity=severity, accepted=accepted)


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("error", {"error"}),
        ("contradiction", {"error"}),
        ("warning", {"error", "warning"}),
        ("drift", {"error", "warning"}),
        ("note", {"error", "warning", "note"}),
        ("never", set()),
    ],
)
def test_a_finding_gates_at_or_above_the_severity_asked_for(fail_on, failing):
    assert {s for s in ("off", "note", "warning", "error") if fails(finding(s), fail_on)} == failing


def test_every_choice_is_covered_above():
    assert set(FAIL_ON) == {"error", "contradiction", "warning", "drift", "note", "never"}


def test_an_accepted_finding_never_gates():
    assert not fails(finding("error", "waiver"), "note")


def test_a_fault_outweighs_findings_and_never():
    def report(*, faults=(), findings=()):
        return SimpleNamespace(faults=faults, findings=findings, notices=())

    assert exit_status(report(), "error") == 0
    assert exit_status(report(findings=[finding("error")]), "error") == 1
    assert exit_status(report(findings=[finding("error")]), "never") == 0
    assert exit_status(report(faults=["f"], findings=[finding("error")]), "never") == 2
