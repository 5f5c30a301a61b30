"""What a command works on: rules and sources, with everything that is wrong with them."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.cli.settings import paths_to_read, require_rules, settings
from consistency.engine.config import Config
from consistency.engine.selection import unused_selectors
from consistency.engine.sources import Sources, gather, gather_for
from consistency.errors import Fault
from consistency.model.rule import RuleSet
from consistency.reporters import HASHED
from consistency.rulefiles import load_rules

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable


@frozen
class Inputs:
    """Rules and sources as the command line and the configuration name them.

    Attributes:
        faults: of rule files and selectors; those of the sources are with the sources.
    """

    config: Config
    rules: RuleSet
    sources: Sources
    faults: tuple[Fault, ...]


def inputs(arguments: Namespace, *, one_by_one: bool = False, reports: Iterable[str] = ()) -> Inputs:
    """Read the rules and the sources of a call.

    Args:
        arguments: of the command line.
        one_by_one: whether the documents are looked at once, so that one text at a time need be held.
        reports: the formats of reports that are written beside the one of the configuration.

    Raises:
        UsageError: when the configuration cannot be used, or names nothing to look at or to check by.
    """
    config = settings(arguments)
    paths, data, documents = paths_to_read(config, arguments.paths)
    rules, faults = load_rules(require_rules(config))
    if one_by_one and not data:
        sources = gather_for(rules, paths, config.exclude, hashed=not HASHED.isdisjoint([config.format, *reports]))
    else:
        sources = gather(paths, data=data, documents=documents, exclude=config.exclude)
    gc.freeze()
    gc.enable()
    return Inputs(config, rules, sources, (*faults, *unused_selectors(config.select, config.ignore, rules)))
