"""``consistency extract``: the values in documents, or the ledger of the facts that the rules find in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.inputs import inputs
from consistency.cli.settings import paths_to_read, settings
from consistency.engine.find import find
from consistency.engine.ledger import ledger_text
from consistency.engine.sources import gather
from consistency.engine.targets import beside, keep_inputs
from consistency.errors import Fault
from consistency.reporters import mentions_jsonl, mentions_text
from consistency.verbs.documents import extract

if TYPE_CHECKING:
    from argparse import Namespace

    from consistency.engine.sources import Sources


def run(arguments: Namespace) -> int:
    """Print every value found, one a line, or write a ledger."""
    faults = _values(arguments) if arguments.ledger is None else _ledger(arguments)
    output.print_faults(faults)
    return 2 if faults else 0


def _values(arguments: Namespace) -> list[Fault]:
    config = settings(arguments)
    paths, data, documents = paths_to_read(config, arguments.paths)
    sources = gather(paths, data=data, documents=documents, exclude=config.exclude)
    if arguments.output is not None:
        keep_inputs([arguments.output], sources.files, beside(config))
    rows = mentions_jsonl if arguments.format == "jsonl" else mentions_text
    output.write("".join(rows(document, extract(document)) for document in sources.documents), arguments.output)
    return [*sources.faults, *absent_texts(sources)]


def _ledger(arguments: Namespace) -> list[Fault]:
    """Write the ledger if everything could be read: nobody could see that half of it is missing."""
    given = inputs(arguments)
    keep_inputs([arguments.ledger], given.sources.files, beside(given.config))
    found = find(given.sources, given.rules)
    # That the ledger is stale is the reason to write it, not against it.
    wrong = [fault for fault in found.faults if fault.code != "stale-ledger"]
    faults = [*given.faults, *given.sources.faults, *absent_texts(given.sources), *wrong]
    if not faults:
        output.write(ledger_text(found.sources, found.facts), arguments.ledger)
        output.print_note(f"{arguments.ledger}: {len(found.facts)} facts of {len(found.sources)} documents")
    return faults


def absent_texts(sources: Sources) -> list[Fault]:
    """A fault for each document whose text is not here, where a ledger is no help."""
    return [
        Fault(manifest.source, 0, 0, "absent", "the document is not here", "give its folder with --documents")
        for manifest in sources.absent
    ]
