"""``consistency extract``: the values that documents hold, or the ledger of what the rules find in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.settings import places, require_rules, settings
from consistency.engine.check import find
from consistency.engine.ledger import ledger_text
from consistency.engine.sources import gather
from consistency.errors import Fault
from consistency.mentions import extract
from consistency.reporters import mentions_jsonl, mentions_text
from consistency.rulefiles import load_rules

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from consistency.engine.config import Config
    from consistency.engine.sources import Sources


def run(arguments: Namespace) -> int:
    """Print every value found, one a line, or write a ledger."""
    config = settings(arguments)
    paths, data, documents = places(config, arguments.paths)
    sources = gather(paths, data=data, documents=documents)
    if arguments.ledger is not None:
        faults = _write_ledger(config, sources, arguments.ledger)
    else:
        faults = (*sources.faults, *_not_here(sources))
        rows = mentions_jsonl if arguments.format == "jsonl" else mentions_text
        output.write("".join(rows(document, extract(document)) for document in sources.documents), arguments.output)
    output.complain(faults)
    return 2 if faults else 0


def _write_ledger(config: Config, sources: Sources, path: Path) -> tuple[Fault, ...]:
    """Write the ledger when everything could be read; half a ledger would pass for a whole one."""
    rules, faults = load_rules(require_rules(config))
    found = find(sources, rules)
    stale = {"stale-ledger"}  # that is what writing it again is for
    faults = (*faults, *sources.faults, *_not_here(sources), *(f for f in found.faults if f.code not in stale))
    if not faults:
        output.write(ledger_text(found.sources, found.facts), path)
        output.say(f"{path}: {len(found.facts)} facts of {len(found.sources)} documents")
    return faults


def _not_here(sources: Sources) -> list[Fault]:
    return [
        Fault(manifest.source, 0, 0, "absent", "the document is not here", "give its folder with --documents")
        for manifest in sources.absent
    ]
