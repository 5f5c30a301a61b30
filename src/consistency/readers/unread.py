"""What is passed over in a folder, and said so: documents in a format that is not read, links to folders elsewhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from consistency.errors import Fault
from consistency.readers.exclusion import exclusion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# Formats in which people write documents. Pictures, data and code state nothing to their readers.
UNREAD = (
    ".adoc", ".doc", ".docm", ".docx", ".epub", ".odp", ".ods", ".odt", ".org", ".pages", ".pdf", ".ppt", ".pptx",
    ".rst", ".rtf", ".tex", ".xls", ".xlsx",
)  # fmt: skip
NAMED = 3  # of the files of a folder; the rest is counted


class PassedOver(NamedTuple):
    """What is passed over in folders.

    Attributes:
        notices: of documents that nothing here can read, and of links to folders elsewhere.
        left_out: how many files and folders are left out on purpose.
    """

    notices: tuple[Fault, ...] = ()
    left_out: int = 0


def passed_over(paths: Iterable[Path | str], exclude: Iterable[str] = ()) -> PassedOver:
    """What is passed over in some folders beside hidden files; one notice for each folder and sort."""
    given = [path for path in map(Path, paths) if path.is_dir()]
    tops = [os.path.realpath(folder) for folder in given]
    leaves_out, left_out = exclusion(exclude), set[str]()
    notices = tuple(notice for folder in given for notice in _notices(folder, tops, leaves_out, left_out))
    return PassedOver(notices, len(left_out))


def _notices(folder: Path, tops: list[str], leaves_out: Callable[[str], bool], left_out: set[str]) -> Iterator[Fault]:
    unread, linked = list[str](), list[str]()
    for place, folders, files in os.walk(folder):
        here = Path(place)
        excluded = {name for name in (*folders, *files) if not name.startswith(".") and leaves_out(str(here / name))}
        left_out |= {os.path.realpath(here / name) for name in excluded}
        folders[:] = [name for name in folders if not name.startswith(".") and name not in excluded]
        linked += [_shown(here / name, folder) for name in folders if _leads_out(here / name, tops)]
        unread += [
            _shown(here / name, folder)
            for name in files
            if name.lower().endswith(UNREAD) and not name.startswith((".", "~$")) and name not in excluded
        ]
    if linked:
        subject = "1 link leads" if len(linked) == 1 else f"{len(linked)} links lead"
        message = f"{subject} to a folder elsewhere, which is not read: {_some(linked)}"
        yield Fault(str(folder), 0, 0, "linked-folders", message, "name that folder as well, if it is to be read")
    if unread:
        subject = "1 file is in a format" if len(unread) == 1 else f"{len(unread)} files are in formats"
        message = f"{subject} that cannot be read: {_some(unread)}"
        yield Fault(str(folder), 0, 0, "unread-files", message, "save as text, Markdown or HTML")


def _leads_out(path: Path, tops: list[str]) -> bool:
    return path.is_symlink() and not any(Path(os.path.realpath(path)).is_relative_to(top) for top in tops)


def _shown(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _some(names: list[str]) -> str:
    rest = [f"and {len(names) - NAMED} more"] if len(names) > NAMED else []
    return ", ".join([*sorted(names)[:NAMED], *rest])
