"""The reports of a run: the one that is printed or written to a file, and those that are written beside it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from consistency.cli import output
from consistency.engine.repository import place_of
from consistency.engine.targets import beside, keep_inputs, target
from consistency.model.failing import FAIL_ON
from consistency.reporters import render, require_format

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from consistency.engine.config import Config
    from consistency.engine.sources import Sources
    from consistency.model.comparison import Report

Targets: TypeAlias = "Sequence[tuple[str, Path]]"
"""The format and the file of each report that is written beside the printed one."""


def report_targets(arguments: Namespace) -> Targets:
    """The reports that the options ask for.

    Raises:
        UsageError: when one is not ``FORMAT=FILE``, or no reporter writes its format.
    """
    return [target(text, "--report") for text in arguments.report]


def refuse_overwriting(arguments: Namespace, config: Config, targets: Targets, sources: Sources) -> None:
    """Look at where reports go before any work is done.

    Raises:
        UsageError: when no reporter writes the format, or a report would go over a file that the run reads.
    """
    require_format(config.format)
    written = [*(path for _, path in targets), *filter(None, [arguments.output])]
    keep_inputs(written, sources.files, beside(config))


def write_reports(report: Report, arguments: Namespace, config: Config, targets: Targets) -> None:
    """Write every report asked for, and print faults where the printed report does not tell them."""
    in_text = config.format == "text" and arguments.output is None and not arguments.quiet
    if not (in_text and output.is_one_place()):
        output.print_faults([*report.faults, *report.notices])
    options = {"fail_on": FAIL_ON[config.fail_on], **place_of(Path.cwd())}
    for name, path in targets:
        output.write(render(report, name, **options), path)
    if arguments.output is not None:
        output.write(render(report, config.format, verbose=arguments.verbose, **options), arguments.output)
    elif not arguments.quiet:
        colour = output.colour(sys.stdout)
        output.write(render(report, config.format, verbose=arguments.verbose, colour=colour, **options))
