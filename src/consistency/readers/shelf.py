"""Documents that are opened one at a time: however many there are, memory holds a single text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from attrs import evolve

from consistency.errors import DocumentError, Fault
from consistency.model.document import Manifest
from consistency.readers.file import bytes_of, bytes_of_text, document_of, has_unread_pages, id_of, sha256_of
from consistency.readers.files import ReadResult, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from consistency.model.document import Document


class Volume(NamedTuple):  # one is made for every file of a folder, in half the time of other records
    """A document that was read once and is sound: what is known of it, and whether anyone wants its text.

    Attributes:
        id: the short name that citations use.
        source: the file as the user named it.
        sha256: of the file's bytes; empty where nobody asks for it.
        size: how many bytes it has.
        is_wanted: whether its text will be asked for.
        described: what a manifest says of it.
    """

    id: str
    source: str
    sha256: str
    size: int
    is_wanted: bool
    described: Manifest | None = None

    @property
    def manifest(self) -> Manifest:
        """What is known of the document. It is made on demand, which most documents never need."""
        told = {"id": self.id, "source": self.source, "sha256": self.sha256}
        return evolve(self.described, **told) if self.described else Manifest(**told)

    def named(self, id: str) -> Volume:  # noqa: A002 - the field's word
        """The same by another short name."""
        return self._replace(id=id)

    def open(self) -> Document:
        """The document, read again.

        Raises:
            DocumentError: when the file is gone, or another one by now.
        """
        data = bytes_of(self.source)
        if sha256_of(data) != self.sha256:
            message = "it was changed while it was being checked"
            raise DocumentError(Fault(self.source, 0, 0, "unreadable-file", message, "run again"))
        return document_of(data, self.manifest)


class Shelf(Sequence["Document"]):
    """Documents by number, sorted by id; each is read again whenever it is asked for."""

    def __init__(self, volumes: Sequence[Volume]) -> None:
        self.volumes = volumes

    def __len__(self) -> int:
        return len(self.volumes)

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> Shelf: ...
    def __getitem__(self, index: int | slice) -> Document | Shelf:
        return Shelf(self.volumes[index]) if isinstance(index, slice) else self.volumes[index].open()


def shelve(
    paths: Iterable[Path | str],
    is_wanted: Callable[[bytes, str], bool],
    exclude: Iterable[str] = (),
    *,
    hashed: bool = True,
) -> ReadResult[Volume]:
    """What ``read_all`` reads, without the texts.

    Args:
        paths: files, folders and manifests.
        is_wanted: tells from the bytes of the text of a document, and its name, whether its text will be asked for.
        exclude: patterns of what is left out of folders.
        hashed: whether the SHA-256 is asked for of documents whose text is not.
    """

    def load(name: str, manifest: Manifest | None) -> Volume:
        data = bytes_of(name)
        wanted = is_wanted(bytes_of_text(name, data), name) or has_unread_pages(name, data)
        sha256 = sha256_of(data) if hashed or wanted or manifest else ""
        return Volume(manifest.id if manifest else id_of(name), name, sha256, len(data), wanted, manifest)

    return read_all(paths, load, exclude)
