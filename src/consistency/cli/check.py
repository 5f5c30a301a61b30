"""``consistency check``: read, compare, report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.inputs import inputs
from consistency.cli.progress import progress
from consistency.engine.baseline import read_baseline
from consistency.engine.changes import apply_changes
from consistency.engine.check import check
from consistency.engine.repository import top_of_repository
from consistency.errors import Fault, UsageError
from consistency.model.failing import FAIL_ON, exit_status
from consistency.reporters import render, require_format

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

    from consistency.model.document import Manifest


def run(arguments: Namespace) -> int:
    """Check, write every report asked for, and say whether the run fails."""
    targets = [_target(text) for text in arguments.report]
    given = inputs(arguments, one_by_one=not arguments.coverage and arguments.since is None)
    config = given.config
    require_format(config.format)
    _keep_documents([path for _, path in targets] + [*filter(None, [arguments.output])], given.sources.manifests)
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
        from consistency.cli.since import changes_since  # noqa: PLC0415 - few runs ask git

        report = apply_changes(report, changes_since(arguments.since), given.sources.documents, given.rules)
    in_text = config.format == "text" and arguments.output is None and not arguments.quiet
    if not (in_text and output.is_one_place()):
        output.complain([*report.faults, *report.notices])
    options = {"fail_on": FAIL_ON[config.fail_on], **_place()}
    for name, path in targets:
        output.write(render(report, name, **options), path)
    if arguments.output is not None:
        output.write(render(report, config.format, verbose=arguments.verbose, **options), arguments.output)
    elif not arguments.quiet:
        colour = output.colour(sys.stdout)
        output.write(render(report, config.format, verbose=arguments.verbose, colour=colour, **options))
    return exit_status(report, config.fail_on)


def _place() -> dict[str, str]:
    """Where the run stands, for formats that a code host reads."""
    here = Path.cwd()
    top = top_of_repository(here)
    return {"folder": str(here), "repository": str(top)} if top else {}


def _keep_documents(targets: Sequence[Path], documents: Iterable[Manifest]) -> None:
    """Refuse to write a report over a document, over one that an earlier run left among them, or over another one."""
    there = [path for path in targets if path.exists()]
    read = {Path(document.source).resolve() for document in documents} if there else set()
    faults = [
        Fault(str(path), 0, 0, "report-over-document", "it is one of the documents", "write the report elsewhere")
        for path in there
        if path.resolve() in read
    ]
    faults += [
        Fault(str(path), 0, 0, "report-over-report", "two reports are to be written there", "give each its own file")
        for at, path in enumerate(targets)
        if path.resolve() in [other.resolve() for other in targets[:at]] and not path.is_char_device()
    ]
    if faults:
        raise UsageError(faults)


def _target(text: str) -> tuple[str, Path]:
    name, equals, path = text.partition("=")
    if not (name and equals and path):
        message = f'--report "{text}" is not FORMAT=FILE'
        raise UsageError(Fault("", 0, 0, "usage", message, "such as --report markdown=report.md"))
    require_format(name)
    return name, Path(path)
