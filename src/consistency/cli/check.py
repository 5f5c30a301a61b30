"""``consistency check``: read, compare, report."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.progress import progress
from consistency.cli.settings import places, require_rules, settings
from consistency.engine.check import check, chosen_by
from consistency.engine.sources import gather
from consistency.errors import Fault, UsageError
from consistency.model.gate import FAIL_ON, exit_status
from consistency.reporters import FORMATS, render
from consistency.rulefiles import load_rules

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from consistency.engine.config import Config
    from consistency.model.rule import RuleSet


def run(arguments: Namespace) -> int:
    """Check, write every report asked for, and say whether the run fails."""
    config = settings(arguments)
    targets = [_target(text) for text in arguments.report]
    _known_format(config.format)
    paths, data, documents = places(config, arguments.paths)
    rules, faults = load_rules(require_rules(config))
    sources = gather(paths, data=data, documents=documents)
    faults += tuple(_unused_selectors(config, rules))
    with progress(len(sources.documents)) as tick:
        report = check(sources, rules, select=config.select, ignore=config.ignore, faults=faults, progress=tick)
    output.complain(report.faults)
    fail_on = FAIL_ON[config.fail_on]
    for name, path in targets:
        output.write(render(report, name, fail_on=fail_on), path)
    if arguments.output is not None:
        output.write(render(report, config.format, fail_on=fail_on, verbose=arguments.verbose), arguments.output)
    elif not arguments.quiet:
        colour = output.colour(sys.stdout)
        output.write(render(report, config.format, fail_on=fail_on, verbose=arguments.verbose, colour=colour))
    return exit_status(report, config.fail_on)


def _unused_selectors(config: Config, rules: RuleSet) -> Iterator[Fault]:
    """A fault for each selector that names no rule: a slip of the pen must not make a check smaller."""
    names = {name for rule in rules.rules for name in (rule.id, *rule.tags)}
    for option, selectors in (("select", config.select), ("ignore", config.ignore)):
        for selector in selectors:
            if not any(chosen_by(rule, (selector,), ()) for rule in rules.rules):
                close = get_close_matches(selector, sorted(names), n=1)
                hint = f'did you mean "{close[0]}"?' if close else "consistency rules list shows every rule"
                yield Fault("", 0, 0, "unknown-rule", f'--{option} "{selector}" names no rule', hint)


def _target(text: str) -> tuple[str, Path]:
    name, equals, path = text.partition("=")
    if not (name and equals and path):
        message = f'--report "{text}" is not FORMAT=FILE'
        raise UsageError(Fault("", 0, 0, "usage", message, "such as --report markdown=report.md"))
    _known_format(name)
    return name, Path(path)


def _known_format(name: str) -> None:
    """Refuse early a format that no reporter writes."""
    if name not in FORMATS:
        close = get_close_matches(name, FORMATS, n=1)
        hint = f'did you mean "{close[0]}"?' if close else f"one of {', '.join(FORMATS)}"
        raise UsageError(Fault("", 0, 0, "unknown-format", f'unknown format "{name}"', hint))
