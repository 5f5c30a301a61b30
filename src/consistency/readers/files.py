"""From paths to documents: every file that they name is read, or its fault says why not."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, Self, TypeAlias, TypeVar

from consistency.errors import DocumentError, Fault
from consistency.model.document import Manifest
from consistency.readers.exclusion import exclusion
from consistency.readers.file import read_document
from consistency.readers.folders import Contents, contents_of, notices
from consistency.readers.manifest import MANIFEST_NAME, load_entries
from consistency.readers.registry import IN_FOLDERS, is_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from consistency.model.document import Document
    from consistency.readers.manifest import Entry


class Described(Protocol):
    """A document, or what is known of one."""

    @property
    def id(self) -> str:
        """The short name that citations use."""

    @property
    def source(self) -> str:
        """The file as the user named it."""

    @property
    def manifest(self) -> Manifest:
        """What is known of the document."""

    def named(self, id: str) -> Self:  # noqa: A002 - the field's word
        """The same file by another short name."""


ID = attrgetter("id")
ID_AND_SOURCE = attrgetter("id", "source")

Known = TypeVar("Known", bound=Described)
Load: TypeAlias = Callable[[str, Manifest | None], Known]


class Input(NamedTuple):
    """A file to read.

    Attributes:
        name: its path.
        place: the file that names it: a manifest, or the file itself.
        is_link: whether its last part is a link.
        entry: what the manifest says of it.
    """

    name: str
    place: str
    is_link: bool
    entry: Entry | None = None


class ReadResult(NamedTuple, Generic[Known]):
    """What came of reading some paths.

    Attributes:
        documents: sorted by id.
        faults: what could not be read, sorted.
        notices: of documents in folders that nothing here can read, and of links to folders elsewhere.
        left_out: how many files and folders in folders are left out on purpose.
    """

    documents: tuple[Known, ...]
    faults: tuple[Fault, ...]
    notices: tuple[Fault, ...]
    left_out: int


def read(paths: Iterable[Path | str], exclude: Iterable[str] = ()) -> tuple[tuple[Document, ...], tuple[Fault, ...]]:
    """Read files, folders and manifests, each document once, sorted by id.

    A folder is read with all folders below it, but for what ``exclude`` names; where it holds a ``documents.yaml``,
    that says what its documents are. Nothing is lost: each input that cannot be read is a fault, and all others are
    still read.
    """
    documents, faults, *_ = read_all(paths, read_document, exclude)
    return documents, faults


def read_all(paths: Iterable[Path | str], load: Load[Known], exclude: Iterable[str] = ()) -> ReadResult[Known]:
    """What ``load`` makes of the documents that ``read`` reads, with all that is to be said of the others."""
    given = list(map(Path, paths))
    leaves_out = exclusion(exclude)
    walked = {path: contents_of(path, leaves_out) for path in given if path.is_dir()}
    documents: dict[str, Known] = {}
    faults: list[Fault] = []
    folder_of = cache(os.path.realpath)
    for path in given:
        for file in _inputs(path, walked, faults):
            folder, part, base = file.name.rpartition(os.sep)
            real = os.path.realpath(file.name) if file.is_link else folder_of(folder + part) + os.sep + base
            if real not in documents:
                document = _load(file, faults, load)
                if document is not None:
                    documents[real] = document
    left_out = {os.path.realpath(path) for contents in walked.values() for path in contents.left_out}
    return ReadResult(
        told_apart(documents.values()), tuple(sorted(set(faults))), tuple(notices(walked)), len(left_out - {*documents})
    )


def read_listed(path: Path, folder: Path | None = None) -> tuple[tuple[Document, ...], tuple[Fault, ...]]:
    """Read what a manifest lists from a folder, by default the manifest's own.

    Faults name the missing files (``missing-document``) and those whose SHA-256 differs (``wrong-sha256``), which are
    read all the same. The manifest's own faults come instead of any document.
    """
    documents: list[Document] = []
    faults: list[Fault] = []
    for given in _listed(path, folder or path.parent, faults):
        document = _load(given, faults, read_document)
        if document is not None:
            documents.append(document)
    return told_apart(documents), tuple(sorted(set(faults)))


def _inputs(path: Path, walked: Mapping[Path, Contents], faults: list[Fault]) -> Iterable[Input]:
    """The files that a path stands for."""
    if path.name == MANIFEST_NAME:
        return _listed(path, path.parent, faults)
    if path in walked:
        return _folder(path, walked[path], faults)
    return [Input(str(path), str(path), path.is_symlink())]


def _folder(folder: Path, contents: Contents, faults: list[Fault]) -> Iterator[Input]:
    """The documents in a folder and below, sorted; those of a manifest first."""
    faults.extend(contents.faults)
    manifest, listed = folder / MANIFEST_NAME, set()
    if os.path.isfile(manifest):  # noqa: PTH113 - pathlib raises in a folder that may not be read
        for given in _listed(manifest, folder, faults):
            listed.add(given.name)
            yield given
    top = os.path.realpath(folder)
    for file, is_link in contents.files:
        if listed and (file in listed or Path(file).stem.lower() == "readme"):
            continue  # a README describes the set
        if is_link and not _is_inside(file, top):
            faults.append(Fault(file, 0, 0, "outside-folder", "the link leaves the folder", "name its target"))
            continue
        if listed:
            faults.append(Fault(file, 0, 0, "not-listed", f"{manifest} does not list it", "list or move it"))
        yield Input(file, file, is_link)
    if not (contents.files or contents.faults or manifest.is_file()):
        message, hint = f"the folder holds no {IN_FOLDERS}", "check the path"
        if contents.left_out:
            tables = any(map(is_table, contents.left_out))
            hint = "name the tables that are to be read" if tables else "check what exclude names"
            message = f"{message}, but for what is left out"
        faults.append(Fault(str(folder), 0, 0, "no-documents", message, hint))


def _is_inside(file: str, top: str) -> bool:
    """Whether a file is in a folder, wherever links lead; a link that leads to itself stays where it is."""
    return Path(os.path.realpath(file)).is_relative_to(top)


def _listed(path: Path, folder: Path, faults: list[Fault]) -> Iterator[Input]:
    """The files of a manifest that are there."""
    try:
        entries = load_entries(path)
    except DocumentError as error:
        faults.extend(error.faults)
        return
    for entry in entries:
        file = folder / entry.manifest.source
        if not file.exists():
            message, hint = f"{file} is not there", "put it there, or name its folder with --documents"
            faults.append(Fault(str(path), entry.line, entry.column, "missing-document", message, hint))
        elif not _is_inside(str(file), os.path.realpath(folder)):
            faults.append(
                Fault(
                    str(path), entry.line, entry.column, "outside-folder", f"{file} leaves the folder", "copy it there"
                )
            )
        else:
            yield Input(str(file), str(path), file.is_symlink(), entry)


def _load(given: Input, faults: list[Fault], load: Load[Known]) -> Known | None:
    """Read one file; what is wrong with it joins the faults."""
    entry = given.entry
    try:
        document = load(given.name, entry.manifest if entry else None)
    except DocumentError as error:
        faults.extend(error.faults)
        return None
    if entry and entry.manifest.sha256 and entry.manifest.sha256 != document.manifest.sha256:
        message = f"the SHA-256 of {given.name} is {document.manifest.sha256}"
        hint = "another edition? update the manifest"
        faults.append(Fault(given.place, entry.line, entry.column, "wrong-sha256", message, hint))
    return document


def told_apart(documents: Iterable[Known]) -> tuple[Known, ...]:
    """The documents by id; those that share a file name are told apart by their path."""
    found = list(documents)
    named_so = Counter(map(ID, found))
    if len(named_so) < len(found):
        found = [
            known.named(Path(known.source).as_posix()) if named_so[known.id] > 1 and known.source else known
            for known in found
        ]
    return tuple(sorted(found, key=ID_AND_SOURCE))
