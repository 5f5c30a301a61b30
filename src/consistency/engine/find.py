"""All facts of the rules: from the texts where they are, from the ledgers where they are not."""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from consistency.engine.found import Found, all_found
from consistency.engine.in_document import find_in, reader, source_of
from consistency.engine.processes import in_processes
from consistency.engine.stale import stale
from consistency.errors import DocumentError
from consistency.facts import Gate, gate
from consistency.model.comparison import Source
from consistency.model.fact import Fact
from consistency.readers import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from consistency.engine.sources import Sources
    from consistency.errors import Fault
    from consistency.model.document import Document
    from consistency.model.rule import RuleSet
    from consistency.readers.shelf import Volume


FEWEST_BYTES: Final = 2 << 20  # of documents on a shelf, of which little is read, for a process of its own


def find(
    sources: Sources, rules: RuleSet, progress: Callable[[str], None] | None = None, *, coverage: bool = False
) -> Found:
    """All that the rules find, and what each ledger says otherwise than the texts do now.

    Args:
        sources: what to look at.
        rules: what to look for.
        progress: called with the id of each document before it is read.
        coverage: whether to list the values that no rule covers.
    """
    in_texts = list(_in_texts(gate(rules.rules), sources.documents, progress or (lambda _: None), coverage=coverage))
    stated = [fact for piece in in_texts for fact in piece.facts]
    return all_found([*in_texts, Found(faults=tuple(_stale(sources, rules, stated))), *_in_ledgers(sources, rules)])


def _in_texts(
    entrance: Gate, documents: Sequence[Document], tell: Callable[[str], None], *, coverage: bool
) -> Iterator[Found]:
    """What is found in each document, by id; a document without words of any rule is only counted.

    Documents on a shelf are held one at a time, and their values are read where a rule asks for them; the others are
    read whole. Both are divided between processes.
    """
    whole = coverage or not isinstance(documents, Shelf)

    def piece(document: Document) -> Found:
        tell(document.id)
        return find_in(entrance, document, whole=whole, coverage=coverage)

    def volume_piece(volume: Volume) -> Found:
        try:
            return piece(volume.open())
        except DocumentError as error:
            return Found(faults=tuple(error.faults))

    if isinstance(documents, Shelf):
        wanted = [volume for volume in documents.volumes if volume.is_wanted]
        if wanted:
            reader()  # before this process is copied: once for all
        yield from in_processes(volume_piece, wanted, attrgetter("size"), FEWEST_BYTES)
        passed_over = tuple(_passed_over(volume) for volume in documents.volumes if not volume.is_wanted)
        yield Found(passed_over, passed_over=len(passed_over))
        return
    reader()  # here, too, before this process is copied
    yield from in_processes(piece, sorted(documents, key=attrgetter("id")), lambda document: len(document.text))


def _passed_over(volume: Volume) -> Source:
    """A document without words of any rule, as the report names it. No manifest is made for it."""
    if volume.described:
        return source_of(volume.manifest, 0)
    return Source(volume.id, "", "", volume.source, volume.sha256)


def _stale(sources: Sources, rules: RuleSet, facts: Sequence[Fact]) -> Iterator[Fault]:
    """What the ledgers say otherwise than the texts that were read."""
    read = {document.id: document for document in sources.documents} if sources.ledgers else {}
    for ledger in sources.ledgers:
        yield from stale(ledger, read, facts, rules.by_id)


def _in_ledgers(sources: Sources, rules: RuleSet) -> Iterator[Found]:
    """What the first ledger that knows a document has of it, where its text is absent."""
    ledgers = {document: ledger for ledger in reversed(sources.ledgers) for document in ledger.documents}
    stated = defaultdict[str, list[Fact]](list)
    for ledger in sources.ledgers if sources.absent else ():
        for fact in ledger.facts:
            if fact.rule in rules.by_id and ledgers.get(fact.document) is ledger:
                stated[fact.document].append(fact)
    for manifest in sources.absent:
        if manifest.id in ledgers:
            sha256, count = ledgers[manifest.id].documents[manifest.id]
            about = (manifest.id, manifest.title, manifest.issued, manifest.source)
            yield Found((Source(*about, sha256, "ledger", count),), tuple(stated[manifest.id]))
