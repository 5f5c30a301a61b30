"""``consistency check``: read, compare, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.cli.inputs import inputs
from consistency.cli.progress import progress
from consistency.cli.reports import refuse_overwriting, report_targets, write_reports
from consistency.engine.baseline import read_baseline
from consistency.engine.changes import apply_changes
from consistency.engine.check import check
from consistency.model.failing import exit_status

if TYPE_CHECKING:
    from argparse import Namespace

    from consistency.cli.inputs import Inputs
    from consistency.model.comparison import Report


def _since(revision: str, report: Report, given: Inputs) -> Report:
    """The report on what was changed since a revision, with what documents state no more."""
    from consistency.cli.since import changed_documents, changes_since  # noqa: PLC0415 - few runs ask git
    from consistency.engine.gone import gone_since  # noqa: PLC0415

    changes, documents = changes_since(revision), given.sources.documents
    rules = [finding.comparison.rule for finding in report.findings]
    gone = gone_since(revision, changed_documents(changes, documents), rules)
    report = evolve(report, notices=(*report.notices, *gone))
    return apply_changes(report, changes.lines, documents, given.rules)


def run(arguments: Namespace) -> int:
    """Check, write every report asked for, and say whether the run fails."""
    targets = report_targets(arguments)
    one_by_one = not arguments.coverage and arguments.since is None
    given = inputs(arguments, one_by_one=one_by_one, reports=[name for name, _ in targets])
    config = given.config
    refuse_overwriting(arguments, config, targets, given.sources)
    baseline = read_baseline(config.baseline) if config.baseline else None
    with progress(len(given.sources.documents)) as tick:
        report = check(
            given.sources,
            given.rules,
            select=config.select,
            ignore=config.ignore,
            faults=given.faults,
            baseline=baseline,
            coverage=arguments.coverage,
            progress=tick,
        )
    if arguments.since is not None:
        report = _since(arguments.since, report, given)
    write_reports(report, arguments, config, targets)
    return exit_status(report, config.fail_on)
