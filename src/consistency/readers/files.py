"""From paths to documents: every file is read, or its fault says why not."""

from __future__ import annotations

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from attrs import evolve

from consistency.errors import DocumentError, Fault
from consistency.model.document import Manifest
from consistency.readers.manifest import MANIFEST_NAME, load_entries
from consistency.readers.parsing import parse
from consistency.readers.registry import SUFFIXES, format_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.model.document import Document
    from consistency.readers.manifest import Entry

SIZE_LIMIT = 32 << 20  # bytes of one document: thirty thick books
LINE_LIMIT = 1 << 20  # bytes of one line: a longer one is data, not prose

_KNOWN = ", ".join(SUFFIXES)


class Described(Protocol):
    """A record that has the manifest of a document."""

    @property
    def manifest(self) -> Manifest:
        """What is known of the document."""

    @property
    def id(self) -> str:
        """The short name that citations use."""


Known = TypeVar("Known", bound=Described)
Load: TypeAlias = Callable[[Path, Manifest | None], Known]


def read_document(path: Path, manifest: Manifest | None = None) -> Document:
    """Read one file. Its manifest, by default the file's name, is completed with the SHA-256 of the bytes.

    A hash in the manifest that differs is replaced, not refused: ``read`` and ``read_listed`` report it.

    Raises:
        DocumentError: when the file is missing, empty, too large, not UTF-8, or of an unknown format.
    """
    _, text, known = sound(path, manifest)
    return parse(text, known, format_of(path.suffix, text) or "text")


def sound(path: Path, manifest: Manifest | None = None) -> tuple[bytes, str, Manifest]:
    """The bytes of a file, its text and its manifest, for ``read_document``.

    Raises:
        DocumentError: when it cannot be read as a document.
    """
    name = str(path)
    if path.suffix.lower() not in SUFFIXES:
        raise _error(name, "unknown-format", f"no reader for `{path.suffix or path.name}`", f"known: {_KNOWN}")
    data = _bytes(path)
    text = _decode(name, data)
    if not text or text.isspace():
        raise _error(name, "empty-file", "the file holds no text", "remove it, or write it")
    sha256 = hashlib.sha256(data).hexdigest()
    known = evolve(manifest, source=name, sha256=sha256) if manifest else Manifest(path.name, name, sha256=sha256)
    return data, text, known


def read(paths: Iterable[Path | str]) -> tuple[tuple[Document, ...], tuple[Fault, ...]]:
    """Read files, folders and manifests, each document once, sorted by id.

    A folder is read with all folders below it; where it holds a ``documents.yaml``, that says what its documents
    are. Nothing is lost: each input that cannot be read is a fault, and all others are still read.
    """
    return read_all(paths, read_document)


def read_all(paths: Iterable[Path | str], load: Load[Known]) -> tuple[tuple[Known, ...], tuple[Fault, ...]]:
    """What ``load`` makes of the documents that ``read`` reads, and the faults."""
    documents: dict[str, Known] = {}
    faults: list[Fault] = []
    folder_of = cache(os.path.realpath)
    for path in map(Path, paths):
        for file, entry, place in _inputs(path, faults):
            folder, name = os.path.split(file)
            is_link = os.path.islink(file)  # noqa: PTH114 - asked of every file, and the fastest way
            real = os.path.realpath(file) if is_link else folder_of(folder) + os.sep + name
            if real not in documents:
                document = _load(file, entry, place, faults, load)
                if document is not None:
                    documents[real] = document
    return _sorted(documents.values()), tuple(sorted(set(faults)))


def read_listed(path: Path, folder: Path | None = None) -> tuple[tuple[Document, ...], tuple[Fault, ...]]:
    """Read what a manifest lists from a folder, by default the manifest's own.

    Faults name the missing files (``missing-document``) and those whose SHA-256 differs (``wrong-sha256``), which are
    read all the same. The manifest's own faults come instead of any document.
    """
    documents: list[Document] = []
    faults: list[Fault] = []
    for file, entry, place in _listed(path, folder or path.parent, faults):
        document = _load(file, entry, place, faults, read_document)
        if document is not None:
            documents.append(document)
    return _sorted(documents), tuple(sorted(set(faults)))


def _inputs(path: Path, faults: list[Fault]) -> Iterator[tuple[Path, Entry | None, Path]]:
    """The files that a path stands for, each with its entry in a manifest and that manifest's path."""
    if path.name == MANIFEST_NAME:
        yield from _listed(path, path.parent, faults)
    elif path.is_dir():
        yield from _folder(path, faults)
    else:
        yield path, None, path


def _folder(folder: Path, faults: list[Fault]) -> Iterator[tuple[Path, Entry | None, Path]]:
    """The documents in a folder and below, sorted; those of a manifest first."""
    manifest, listed = folder / MANIFEST_NAME, set()
    if manifest.is_file():
        for file, entry, place in _listed(manifest, folder, faults):
            listed.add(file)
            yield file, entry, place
    found, top = False, folder.resolve()
    for file in _walk(folder):
        found = True
        if listed and (file in listed or file.stem.lower() == "readme"):
            continue  # a README describes the set
        if file.is_symlink() and not file.resolve().is_relative_to(top):
            faults.append(Fault(str(file), 0, 0, "outside-folder", "the link leaves the folder", "name its target"))
            continue
        if listed:
            faults.append(Fault(str(file), 0, 0, "not-listed", f"{manifest} does not list it", "list or move it"))
        yield file, None, file
    if not found and not manifest.is_file():
        faults.append(Fault(str(folder), 0, 0, "no-documents", f"the folder holds no {_KNOWN}", "check the path"))


def _walk(folder: Path | str) -> Iterator[Path]:
    """The files of known formats by name, links to folders not followed, hidden ones left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:  # a folder that may not be read
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry.path)
        elif entry.name.lower().endswith(tuple(SUFFIXES)):
            yield Path(entry.path)


def _listed(path: Path, folder: Path, faults: list[Fault]) -> Iterator[tuple[Path, Entry, Path]]:
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
        elif not file.resolve().is_relative_to(folder.resolve()):
            faults.append(
                Fault(
                    str(path), entry.line, entry.column, "outside-folder", f"{file} leaves the folder", "copy it there"
                )
            )
        else:
            yield file, entry, path


def _load(file: Path, entry: Entry | None, place: Path, faults: list[Fault], load: Load[Known]) -> Known | None:
    """Read one file; what is wrong with it joins the faults."""
    try:
        document = load(file, entry.manifest if entry else None)
    except DocumentError as error:
        faults.extend(error.faults)
        return None
    if entry and entry.manifest.sha256 and entry.manifest.sha256 != document.manifest.sha256:
        message = f"the SHA-256 of {file} is {document.manifest.sha256}"
        faults.append(
            Fault(str(place), entry.line, entry.column, "wrong-sha256", message, "another edition? update the manifest")
        )
    return document


def _sorted(documents: Iterable[Known]) -> tuple[Known, ...]:
    """By id; those that share a file name are told apart by their path."""
    found = list(documents)
    named_so = Counter(document.id for document in found)
    named = [
        evolve(d, manifest=evolve(d.manifest, id=Path(d.manifest.source).as_posix()))  # type: ignore[misc]  # a record
        if named_so[d.id] > 1
        else d
        for d in found
    ]
    return tuple(sorted(named, key=lambda d: (d.id, d.manifest.source)))


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file of bearable size, without lines of unbearable length."""
    name = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _error(name, "unreadable-file", "it is no regular file", "name a file")
        size = status.st_size
        if size > SIZE_LIMIT:
            raise _error(name, "too-large", f"{size >> 20} MiB are more than {SIZE_LIMIT >> 20} MiB", "split it")
        data = path.read_bytes()
    except FileNotFoundError:
        raise _error(name, "missing-document", "there is no such file", "check the path") from None
    except OSError as error:
        raise _error(name, "unreadable-file", error.strerror or "it cannot be read", "check its rights") from None
    return data


def _decode(name: str, data: bytes) -> str:
    """The text, decoded once; a byte order mark is no part of it."""
    for number, content in enumerate(data.split(b"\n") if len(data) > LINE_LIMIT else (), start=1):
        if len(content) > LINE_LIMIT:
            message = f"a line of {len(content) >> 10} KiB is longer than {LINE_LIMIT >> 10} KiB"
            raise DocumentError(Fault(name, number, 0, "line-too-long", message, "is this a document?"))
    zero = data.find(b"\0")
    if zero >= 0:
        line = data.count(b"\n", 0, zero) + 1
        message = f"byte {zero} is NUL: a binary file, or UTF-16"
        raise DocumentError(Fault(name, line, 0, "nul-byte", message, "save the document as UTF-8"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # With a byte order mark the codec counts from behind it.
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") and error.object != data else 0)
        line = data.count(b"\n", 0, start) + 1
        message = f"byte {start} (0x{data[start]:02x}) is not UTF-8"
        raise DocumentError(Fault(name, line, 0, "not-utf8", message, "save the document as UTF-8")) from None


def _error(name: str, code: str, message: str, hint: str) -> DocumentError:
    return DocumentError(Fault(name, 0, 0, code, message, hint))
