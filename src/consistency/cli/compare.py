"""``consistency compare``: documents held against one another, without rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.cli.reports import refuse_overwriting, report_targets, write_reports
from consistency.cli.settings import paths_to_read, settings
from consistency.engine.counterparts import compare_documents
from consistency.engine.sources import gather
from consistency.model.failing import exit_status

if TYPE_CHECKING:
    from argparse import Namespace


def run(arguments: Namespace) -> int:
    """Compare, write every report asked for, and say whether the run fails."""
    targets = report_targets(arguments)
    config = settings(arguments)
    paths, data, documents = paths_to_read(config, arguments.paths)
    sources = gather(paths, data=data, documents=documents, exclude=config.exclude)
    refuse_overwriting(arguments, config, targets, sources)
    report = compare_documents(sources, coverage=arguments.coverage)
    write_reports(report, arguments, config, targets)
    return exit_status(report, config.fail_on)
