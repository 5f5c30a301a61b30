"""``consistency explain``: how the verdict on one rule follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.inputs import inputs
from consistency.engine.explain import explain

if TYPE_CHECKING:
    from argparse import Namespace


def run(arguments: Namespace) -> int:
    """Print every candidate of a rule and the derivation of its verdict."""
    given = inputs(arguments)
    faults = (*given.faults, *given.sources.faults)
    output.print_faults(faults)
    output.print_lines(explain(arguments.rule, given.sources, given.rules))
    return 2 if faults else 0
