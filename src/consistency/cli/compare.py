"""``consistency compare``: documents held against one another, without rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.reports import refuse_overwriting, report_targets, write_reports
from consistency.cli.settings import paths_to_read, settings
from consistency.engine.counterparts import compare_documents, draft_rules
from consistency.engine.sources import gather
from consistency.errors import Fault, UsageError
from consistency.model.failing import exit_status

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from consistency.engine.sources import Sources
    from consistency.model.comparison import Report


def run(arguments: Namespace) -> int:
    """Compare, write every report asked for, and say whether the run fails."""
    targets = report_targets(arguments)
    config = settings(arguments)
    paths, data, documents = paths_to_read(config, arguments.paths)
    sources = gather(paths, data=data, documents=documents, exclude=config.exclude)
    refuse_overwriting(arguments, config, targets, sources)
    if arguments.write_rules is not None and arguments.write_rules.exists():
        fault = Fault(str(arguments.write_rules), 0, 0, "file-exists", "is there already", "name a new file")
        raise UsageError(fault)
    report = compare_documents(sources, coverage=arguments.coverage)
    write_reports(report, arguments, config, targets)
    if arguments.write_rules is not None:
        _write_rules(report, sources, arguments.write_rules)
    return exit_status(report, config.fail_on)


def _write_rules(report: Report, sources: Sources, path: Path) -> None:
    """Write rules for what was compared, unless there are none, and say for which facts there is none."""
    drafts = draft_rules(report, sources)
    if drafts.rules:
        output.write(drafts.text, path)
        output.print_note(f"{path}: {len(drafts.rules)} of {len(report.findings)} facts have a rule")
    else:
        output.print_note(f"{path}: not written: no phrase finds a fact alone")
    if drafts.without:
        output.print_note(f"no phrase finds these alone: {', '.join(drafts.without)}")
