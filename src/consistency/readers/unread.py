"""Documents in a folder that are in a format which is not read: passed over, and said so."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from consistency.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Formats in which people write documents. Pictures, data and code state nothing to their readers.
UNREAD = (
    ".adoc", ".doc", ".docm", ".docx", ".epub", ".odp", ".ods", ".odt", ".org", ".pages", ".pdf", ".ppt", ".pptx",
    ".rst", ".rtf", ".tex", ".xls", ".xlsx",
)  # fmt: skip
NAMED = 3  # of the files of a folder; the rest is counted


def unread_files(paths: Iterable[Path | str]) -> tuple[Fault, ...]:
    """One notice for each folder that holds documents which nothing here can read, hidden ones left out."""
    return tuple(
        _notice(path, files) for path in map(Path, paths) if path.is_dir() and (files := sorted(_unread(path)))
    )


def _unread(folder: Path) -> Iterator[str]:
    """The paths of such files in a folder and below, from the folder on."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(UNREAD) and not name.startswith((".", "~$")):
                yield (Path(place) / name).relative_to(folder).as_posix()


def _notice(folder: Path, files: list[str]) -> Fault:
    shown = ", ".join([*files[:NAMED], *([f"and {len(files) - NAMED} more"] if len(files) > NAMED else [])])
    subject = "1 file is in a format" if len(files) == 1 else f"{len(files)} files are in formats"
    return Fault(
        str(folder), 0, 0, "unread-files", f"{subject} that cannot be read: {shown}", "save as text, Markdown or HTML"
    )
