"""The content of a folder: documents to read, and files that are left out with a notice."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from consistency.errors import Fault
from consistency.model.document import PAGED, TABLES
from consistency.readers.registry import INSTALL, READS_PDF, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

# Formats in which people write documents. Pictures, data and code state nothing to their readers.
UNREAD = (
    ".adoc", ".doc", ".epub", ".odp", ".ods", ".odt", ".org", ".pages", ".ppt", ".pptx",
    ".rtf", ".tex", ".xls", ".xlsx",
)  # fmt: skip
_SORTS: dict[str, Literal["read", "pdf", "table", "unread"]] = {
    **dict.fromkeys(SUFFIXES, "read"),
    **dict.fromkeys(PAGED, "pdf"),
    **dict.fromkeys(TABLES, "table"),
    **dict.fromkeys(UNREAD, "unread"),
}
NAMED = 3  # of the files of a folder; the rest is counted


class Contents(NamedTuple):
    """What stands in a folder and below it. Hidden files and folders are none of it.

    Attributes:
        files: those of known formats by name, each with whether it is a link.
        unread: documents in formats that nothing here can read.
        linked: links to folders, which are not followed.
        left_out: files and folders that are left out on purpose.
        faults: folders that may not be read.
    """

    files: list[tuple[str, bool]]
    unread: list[str]
    linked: list[str]
    left_out: list[str]
    faults: list[Fault]


def contents_of(folder: Path, leaves_out: Callable[[str], bool]) -> Contents:
    """What stands in a folder, without what a pattern leaves out."""
    contents = Contents([], [], [], [], [])
    _walk(str(folder), leaves_out, contents)
    return contents


def _walk(folder: str, leaves_out: Callable[[str], bool], found: Contents) -> None:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        found.faults.append(Fault(folder, 0, 0, "unreadable-file", reason, "check its rights"))
        return
    for entry in entries:
        name, is_link = entry.name, entry.is_symlink()
        if name.startswith((".", "~$")):  # which Word leaves beside an open document
            continue
        path = name if folder == os.curdir else entry.path
        if leaves_out(path):
            found.left_out.append(path)
        elif os.path.isdir(path) if is_link else entry.is_dir():  # noqa: PTH112 -- asked of every link
            if is_link:
                found.linked.append(path)
            else:
                _walk(path, leaves_out, found)
        elif (sort := _SORTS.get(name[name.rfind(".") :].lower())) == "read" or (sort == "pdf" and _reads_pdf()):
            found.files.append((path, is_link))
        elif sort:
            (found.left_out if sort == "table" else found.unread).append(path)


def notices(walked: Mapping[Path, Contents]) -> Iterator[Fault]:
    """The notices for files that are left out: one for each folder and kind of file."""
    tops = [os.path.realpath(folder) for folder in walked]
    for folder, contents in walked.items():
        linked = [path for path in contents.linked if not _is_inside(path, tops)]
        if linked:
            subject = "1 link leads" if len(linked) == 1 else f"{len(linked)} links lead"
            message = f"{subject} to a folder elsewhere, which is not read: {_some(linked, folder)}"
            yield Fault(str(folder), 0, 0, "linked-folders", message, "name that folder as well, if it is to be read")
        if unread := contents.unread:
            subject = "1 file is in a format" if len(unread) == 1 else f"{len(unread)} files are in formats"
            message = f"{subject} that cannot be read: {_some(unread, folder)}"
            hint = "save as text, Markdown, HTML or .docx"
            if any(path.lower().endswith(PAGED) for path in unread):
                hint = f"{INSTALL} reads PDF; or {hint}"
            yield Fault(str(folder), 0, 0, "unread-files", message, hint)


@cache
def _reads_pdf() -> bool:
    """Whether the reader of PDF files is installed. Without it, they are documents of an unsupported format."""
    from importlib.util import find_spec  # noqa: PLC0415 - only where there are such files

    return find_spec(READS_PDF) is not None


def _is_inside(path: str, tops: Sequence[str]) -> bool:
    real = Path(os.path.realpath(path))
    return any(real.is_relative_to(top) for top in tops)


def _some(paths: Sequence[str], folder: Path) -> str:
    names = sorted(Path(path).relative_to(folder).as_posix() for path in paths)
    rest = [f"and {len(names) - NAMED} more"] if len(names) > NAMED else []
    return ", ".join([*names[:NAMED], *rest])
