"""Reports that a run writes to files: what ``FORMAT=FILE`` asks for, and never over a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consistency.errors import Fault, UsageError
from consistency.reporters import require_format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def target(text: str, option: str) -> tuple[str, Path]:
    """The format and the file of a report.

    Raises:
        UsageError: when the text is not ``FORMAT=FILE``, or no reporter writes that format.
    """
    name, equals, path = text.partition("=")
    if not (name and equals and path):
        message = f'{option} "{text}" is not FORMAT=FILE'
        raise UsageError(Fault("", 0, 0, "usage", message, f"such as {option} markdown=report.md"))
    require_format(name)
    return name, Path(path)


def keep_documents(targets: Sequence[Path], documents: Iterable[str | Path]) -> None:
    """Refuse to write a report over a document, over one that an earlier run left among them, or over another one.

    Raises:
        UsageError: with a fault for each that would be.
    """
    there = [path for path in targets if path.exists()]
    read = {Path(document).resolve() for document in documents} if there else set()
    faults = [
        Fault(str(path), 0, 0, "report-over-document", "it is one of the documents", "write the report elsewhere")
        for path in there
        if path.resolve() in read
    ]
    faults += [
        Fault(str(path), 0, 0, "report-over-report", "two reports are to be written there", "give each its own file")
        for at, path in enumerate(targets)
        if path.resolve() in [other.resolve() for other in targets[:at]] and not path.is_char_device()
    ]
    if faults:
        raise UsageError(faults)
