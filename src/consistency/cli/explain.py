"""``consistency explain``: how the verdict on one rule follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.settings import places, require_rules, settings
from consistency.engine.explain import explain
from consistency.engine.sources import gather
from consistency.rulefiles import load_rules

if TYPE_CHECKING:
    from argparse import Namespace


def run(arguments: Namespace) -> int:
    """Print every candidate of a rule and the derivation of its verdict."""
    config = settings(arguments)
    paths, data, documents = places(config, arguments.paths)
    rules, faults = load_rules(require_rules(config))
    sources = gather(paths, data=data, documents=documents)
    faults += sources.faults
    output.complain(faults)
    output.write(explain(arguments.rule, sources, rules))
    return 2 if faults else 0
