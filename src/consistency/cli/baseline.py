"""``consistency baseline``: a recorded backlog of findings, written on purpose and never by accident."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.inputs import inputs
from consistency.engine.baseline import Baseline, baseline_text, read_baseline, recorded
from consistency.engine.check import check
from consistency.errors import Fault, UsageError
from consistency.reporters.words import plural

if TYPE_CHECKING:
    from argparse import Namespace

    from consistency.model.comparison import Finding, Report

FILE = Path("consistency-baseline.json")


def run(arguments: Namespace) -> int:
    """Record the findings, or hold the record against them."""
    given = inputs(arguments)
    config = given.config
    report = check(given.sources, given.rules, select=config.select, ignore=config.ignore, faults=given.faults)
    output.print_faults(report.faults)
    path = config.baseline or FILE
    if arguments.action == "check":
        return max(_check(path, report), 2 if report.faults else 0)
    if report.faults:
        raise UsageError(Fault(str(path), 0, 0, "not-written", "a baseline needs a run without faults"))
    return _write(path, report, force=arguments.force)


def _write(path: Path, report: Report, *, force: bool) -> int:
    """Write the baseline; one that exists may shrink, but grows only when that is asked for."""
    known = read_baseline(path) if path.exists() else None
    new = _new(known, report) if known else []
    if new and not force:
        message = f"{plural(len(new), 'finding')} would be added to the baseline, {new[0].comparison.rule.id} for one"
        hint = "settle them, or add them with --force"
        raise UsageError(Fault(str(path), 0, 0, "baseline-grows", message, hint))
    output.write(baseline_text(report.findings), path)
    output.print_lines([f"{path}: {plural(len(recorded(report.findings)), 'finding')} recorded"])
    return 0


def _check(path: Path, report: Report) -> int:
    """0 when the baseline is just what would be written now."""
    baseline = read_baseline(path)
    now = {finding.fingerprint for finding in recorded(report.findings)}
    new = _new(baseline, report)
    gone = sorted(message for fingerprint, message in baseline.entries.items() if fingerprint not in now)
    output.print_lines(f"new   {finding.comparison.rule.id}: {finding.message}" for finding in new)
    output.print_lines(f"gone  {message}" for message in gone)
    output.print_lines([f"{len(now) - len(new)} known, {len(new)} new, {len(gone)} gone"])
    return int(bool(new or gone))


def _new(baseline: Baseline, report: Report) -> list[Finding]:
    return [finding for finding in recorded(report.findings) if finding.fingerprint not in baseline.entries]
