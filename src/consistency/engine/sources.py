"""The input of a run: documents read from files, and ledgers for those whose files are absent."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from consistency.engine.ignores import SIGN
from consistency.engine.ledger import LEDGER, Ledger, read_ledger
from consistency.errors import ConsistencyError, Fault
from consistency.facts import gate
from consistency.late import late_property
from consistency.model.document import Document, Manifest
from consistency.readers import (
    ID_AND_SOURCE,
    MANIFEST_NAME,
    Shelf,
    load_manifest,
    read_all,
    read_document,
    read_listed,
    shelve,
    told_apart,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.rule import RuleSet
    from consistency.readers.files import Known


@frozen(slots=False)  # slots=False: what is known of the documents is gathered when first asked for
class Sources:
    """Everything that facts can come from.

    Attributes:
        documents: those whose text was read, sorted by id; on a shelf, where memory is to hold one text at a time.
        ledgers: one for each data set that has one.
        absent: documents of data sets whose files are not here; their facts come from the ledger.
        faults: what could not be read.
        notices: folders that hold documents in formats which are not read, or links to folders elsewhere.
        left_out: how many files and folders in folders of documents are left out on purpose.
        sets: the data set of each document that comes from one, by id; facts of two sets are never compared.
    """

    documents: Sequence[Document] = ()
    ledgers: tuple[Ledger, ...] = ()
    absent: tuple[Manifest, ...] = ()
    faults: tuple[Fault, ...] = ()
    notices: tuple[Fault, ...] = ()
    sets: Mapping[str, str] = field(factory=dict)
    left_out: int = 0

    @property
    def files(self) -> tuple[str, ...]:
        """The files of the documents as the user named them; no text is read for it."""
        shelf = self.documents
        return tuple(known.source for known in (shelf.volumes if isinstance(shelf, Shelf) else shelf))

    @late_property
    def manifests(self) -> tuple[Manifest, ...]:
        """The manifest of each document, without reading any text."""
        shelf = self.documents
        return (*(known.manifest for known in (shelf.volumes if isinstance(shelf, Shelf) else shelf)), *self.absent)


def gather(
    paths: Iterable[Path | str] = (),
    data: Iterable[Path | str] = (),
    documents: Path | str | None = None,
    exclude: Sequence[str] = (),
) -> Sources:
    """Read documents and data sets. What cannot be read becomes a fault, and the rest is still read.

    Args:
        paths: files and folders of documents.
        data: folders with ``documents.yaml`` and perhaps ``ledger.jsonl``.
        documents: where the files of the data sets are; by default beside their manifest.
        exclude: patterns of what is left out of folders of documents.
    """
    loose = read_all(paths, read_document, exclude)
    found, faults = list(loose.documents), list(loose.faults)
    ledgers, absent = list[Ledger](), list[Manifest]()
    sets: dict[str, str] = {}
    for folder in map(Path, data):
        texts = folder if documents is None else Path(documents)
        ledger, ledger_faults = _ledger(folder)
        listed, listed_faults = read_listed(folder / MANIFEST_NAME, texts)
        manifests = _manifests(folder)
        sets |= {manifest.id: str(folder) for manifest in manifests}
        missing = [m for m in manifests if not os.path.isfile(texts / m.source)]  # noqa: PTH113 - see _ledger
        if ledger is not None:  # it stands in for the files that are not here
            ledgers.append(ledger)
            listed_faults = tuple(f for f in listed_faults if f.code != "missing-document")
            absent += missing
        found += listed
        faults += [*ledger_faults, *listed_faults]
    found, twice = _without_repeats(found)
    every_fault = tuple(sorted(set(faults + twice)))
    return Sources(tuple(found), tuple(ledgers), tuple(absent), every_fault, loose.notices, sets, loose.left_out)


def with_documents(sources: Sources, documents: Iterable[Document]) -> Sources:
    """The sources with more documents, which were read before. Documents with the same id get their path as id."""
    found, twice = _without_repeats(told_apart(dict.fromkeys([*sources.documents, *documents])))
    return evolve(sources, documents=tuple(found), faults=tuple(sorted({*sources.faults, *twice})))


def gather_for(
    rules: RuleSet, paths: Iterable[Path | str], exclude: Sequence[str] = (), *, hashed: bool = True
) -> Sources:
    """Read documents for a check by some rules: one text is held at a time, and only those with words of the rules.

    Args:
        rules: the rules.
        paths: files, folders and manifests.
        exclude: patterns of what is left out of folders.
        hashed: whether the report tells the SHA-256 of documents without words of the rules.
    """
    sieve, sign = gate(rules.rules).sieve, SIGN.encode()

    def is_wanted(data: bytes, name: str) -> bool:
        return (b":" in data and sign in data) or sieve.lets_through(data, name)

    loose = shelve(paths, is_wanted, exclude, hashed=hashed)
    volumes, twice = _without_repeats(loose.documents)
    faults = tuple(sorted({*loose.faults, *twice}))
    return Sources(Shelf(volumes), faults=faults, notices=loose.notices, left_out=loose.left_out)


def _manifests(folder: Path) -> tuple[Manifest, ...]:
    """What the data set describes; its faults are reported where its documents are read."""
    try:
        return load_manifest(folder / MANIFEST_NAME)
    except ConsistencyError:
        return ()


def _ledger(folder: Path) -> tuple[Ledger | None, list[Fault]]:
    if not os.path.isfile(folder / LEDGER):  # noqa: PTH113 - pathlib raises where a folder may not be read
        return None, []
    try:
        return read_ledger(folder / LEDGER), []
    except ConsistencyError as error:
        return None, list(error.faults)


def _without_repeats(documents: Iterable[Known]) -> tuple[list[Known], list[Fault]]:
    """Documents by id. A second document with the same id is refused, because citations could not name it."""
    kept: dict[str, Known] = {}
    faults = []
    for document in sorted(documents, key=ID_AND_SOURCE):
        first = kept.setdefault(document.id, document)
        if first is not document and (first.source != document.source or first != document):
            message = f"another document has the id {document.id!r}: {first.source}"
            faults.append(Fault(document.source, 0, 0, "duplicate-document", message, "give ids in a manifest"))
    return list(kept.values()), faults
