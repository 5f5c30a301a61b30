"""Files that a run writes, as ``FORMAT=FILE`` asks, but never over a file that it reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consistency.errors import Fault, UsageError
from consistency.readers import MANIFEST_NAME
from consistency.reporters import require_format
from consistency.rulefiles import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from consistency.engine.config import Config


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


def beside(config: Config) -> Iterator[Path]:
    """The files that a run reads besides documents: configuration, baseline, manifests and rules."""
    yield from filter(None, (config.path, config.baseline))
    yield from (folder / MANIFEST_NAME for folder in config.data)
    for path in config.rules:
        yield path
        if path.is_dir():
            yield from (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES)


def keep_inputs(targets: Sequence[Path], documents: Iterable[str | Path], others: Iterable[Path]) -> None:
    """Refuse to overwrite a document, an earlier report among the documents, or any other file that is read.

    Raises:
        UsageError: with a fault for each that would be, and for each report over another one.
    """
    there = [path for path in targets if path.exists()]
    read = {Path(document).resolve() for document in documents} if there else set()
    used = {path.resolve() for path in others} if there else set()
    faults = [
        Fault(str(path), 0, 0, "report-over-document", "it is one of the documents", "write the report elsewhere")
        for path in there
        if path.resolve() in read
    ]
    faults += [
        Fault(str(path), 0, 0, "report-over-input", "the run reads it", "write the report elsewhere")
        for path in there
        if path.resolve() in used - read
    ]
    faults += [
        Fault(str(path), 0, 0, "report-over-report", "two reports are to be written there", "give each its own file")
        for at, path in enumerate(targets)
        if path.resolve() in [other.resolve() for other in targets[:at]] and not path.is_char_device()
    ]
    if faults:
        raise UsageError(faults)
