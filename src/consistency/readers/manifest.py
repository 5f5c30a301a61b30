"""Manifests: ``documents.yaml``, which says what each document of a set is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from consistency.algebra.calendar import span
from consistency.errors import DocumentError, Fault, did_you_mean
from consistency.model.document import Manifest
from consistency.readers.raw import file_error, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml._yaml import Mark as FastMark
    from yaml.error import Mark as PlainMark
    from yaml.nodes import MappingNode, Node

    Mark: TypeAlias = PlainMark | FastMark

MANIFEST_NAME = "documents.yaml"
MANIFEST_LIMIT = 1 << 20  # bytes: the description of thousands of documents
EXAMPLE = "documents: [{id: report, file: report.md}]"

_DEEPEST = 20
_TOP = ("version", "note", "documents")
_KEYS = ("id", "file", "title", "issuer", "issued", "language", "series", "genre", "sha256")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Entry(NamedTuple):
    """A document as a manifest lists it, and the line where its entry stands."""

    manifest: Manifest
    line: int
    column: int


def load_manifest(path: Path) -> tuple[Manifest, ...]:
    """The documents that a manifest lists, in its order; ``source`` is the file's name as written there.

    Every scalar is read as written: a date stays the text that it is.

    Raises:
        DocumentError: with every fault of the file, each with its line and column.
    """
    return tuple(entry.manifest for entry in load_entries(path))


def load_entries(path: Path) -> tuple[Entry, ...]:
    """The same as ``load_manifest``, each with its place in the file."""
    reader = _Reader(str(path))
    entries = tuple(reader.entries(_compose(path)))
    if reader.faults:
        raise DocumentError(reader.faults)
    return entries


def _compose(path: Path) -> Node | None:
    """The YAML nodes of a file, which hold places and unconverted scalars."""
    import yaml  # noqa: PLC0415 - costs 50 ms that runs without a manifest need not pay

    name, text = str(path), _text(str(path))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    hint = f"it should read like this: {EXAMPLE}"
    try:
        depth = 0
        for event in yaml.parse(text, Loader=loader):  # composing is recursive, and deep nests would crash it
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise DocumentError(Fault(name, *_place(event.start_mark), "not-yaml", "it nests too deep", hint))
        node: Node | None = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        problem = error.problem or "it is not YAML"
        raise DocumentError(Fault(name, *_place(error.problem_mark), "not-yaml", problem, hint)) from None
    except yaml.YAMLError as error:  # a character that YAML does not allow
        raise DocumentError(Fault(name, 0, 0, "not-yaml", str(error).splitlines()[0], hint)) from None
    return node


def _text(name: str) -> str:
    if not Path(name).exists():
        raise file_error(
            name, "missing-manifest", "there is no such file", f"a data set is a folder with {MANIFEST_NAME}"
        )
    data = read_bytes(name)
    if len(data) > MANIFEST_LIMIT:
        raise file_error(name, "too-large", "the manifest is larger than 1 MiB", "split the set")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise file_error(name, "not-utf8", f"byte {error.start} is not UTF-8", "save the manifest as UTF-8") from None


def _place(mark: Mark | None) -> tuple[int, int]:
    """The 1-based line and column of a mark; 0 when there is none."""
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


class _Reader:
    """Walks the nodes of one manifest and collects all of its faults."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[Fault] = []

    def fault(self, node: Node | None, code: str, message: str, hint: str = "") -> None:
        place = _place(node.start_mark if node is not None else None)
        self.faults.append(Fault(self.path, *place, code, message, hint))

    def entries(self, root: Node | None) -> Iterator[Entry]:
        """The entries of the list ``documents``."""
        from yaml.nodes import MappingNode, SequenceNode  # noqa: PLC0415 - see _compose

        if not isinstance(root, MappingNode):
            self.fault(root, "wrong-type", "a manifest is a mapping", "begin with `documents:`")
            return
        top = self.mapping(root, _TOP)
        version, listed = top.get("version"), top.get("documents")
        if version is not None and version.value != "1":
            self.fault(version, "unknown-version", f"version {version.value} is not known", "write `version: 1`")
        if not isinstance(listed, SequenceNode) or not listed.value:
            self.fault(listed or root, "no-documents", "`documents` must be a list of documents", EXAMPLE)
            return
        ids: set[str] = set()
        files: set[str] = set()
        for node in listed.value:
            manifest = self.document(node)
            if manifest is None:
                continue
            for seen, key, value in ((ids, "id", manifest.id), (files, "file", manifest.source)):
                if value in seen:
                    self.fault(node, f"duplicate-{key}", f"`{key}: {value}` is listed twice", "give each its own")
                seen.add(value)
            yield Entry(manifest, *_place(node.start_mark))

    def document(self, node: Node) -> Manifest | None:
        """One entry; None when it has faults."""
        from yaml.nodes import MappingNode, ScalarNode  # noqa: PLC0415 - see _compose

        before = len(self.faults)
        if not isinstance(node, MappingNode):
            self.fault(node, "wrong-type", "a document is a mapping", "write `- id: ...` and its keys below")
            return None
        values: dict[str, str] = {}
        for key, value in self.mapping(node, _KEYS).items():
            if not isinstance(value, ScalarNode):
                self.fault(value, "wrong-type", f"`{key}` must be text", "write one value")
                continue
            values[key] = value.value.strip()
            self.check(key, values[key], value)
        for key in ("id", "file"):
            if key not in values:
                self.fault(node, "missing-key", f"a document needs `{key}`", "add it")
        if len(self.faults) > before:
            return None
        source = values.pop("file")
        return Manifest(source=source, **values)

    def check(self, key: str, value: str, node: Node) -> None:
        """Whether a value has the form that its key asks for."""
        if key == "id" and not _ID.fullmatch(value):
            self.fault(node, "bad-id", f"`{value}` is no id", "use letters, digits, full stops, hyphens")
        elif key == "file" and (not value or value.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", value)):
            self.fault(node, "outside-folder", f"`{value}` leaves the folder", "name a file in the folder of the set")
        elif key == "issued" and not _is_date(value):
            self.fault(node, "bad-value", f"`{value}` is no date", "write 2023-09-27, 2023-09 or 2023")
        elif key == "sha256" and not _SHA256.fullmatch(value):
            self.fault(node, "bad-value", "a SHA-256 has 64 hexadecimal digits in lower case", "run sha256sum")

    def mapping(self, node: MappingNode, known: tuple[str, ...]) -> dict[str, Node]:
        """The keys of a mapping and their nodes, without the unknown and the repeated ones."""
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = str(key.value)
            if name not in known:
                hint = did_you_mean(name, known, f"known keys: {', '.join(known)}")
                self.fault(key, "unknown-key", f"`{name}` is no key of a manifest", hint)
            elif name in found:
                self.fault(key, "duplicate-key", f"`{name}` is written twice", "keep one")
            else:
                found[name] = value
        return found


def _is_date(value: str) -> bool:
    """Whether it is an ISO 8601 date of any precision that exists in the calendar."""
    if not _ISO.fullmatch(value):
        return False
    try:
        span(value)
    except ValueError:
        return False
    return True
