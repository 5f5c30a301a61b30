"""The library in the order of its flow: read, extract, load_rules, check, render."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from consistency.engine import check as engine
from consistency.engine.sources import gather
from consistency.errors import DocumentError, RuleError
from consistency.mentions import extract as extract_mentions
from consistency.model.document import Document, Manifest
from consistency.model.rule import RuleSet
from consistency.readers import parse
from consistency.readers import read as read_paths
from consistency.reporters import render
from consistency.rulefiles import load_rules as load_rule_files

if TYPE_CHECKING:
    from consistency.model.comparison import Report
    from consistency.model.mention import Mention

__all__ = ["check", "extract", "load_rules", "read", "render"]

Places: TypeAlias = str | Path | Iterable[str | Path]


def read(paths: Places) -> tuple[Document, ...]:
    """Read documents, and folders of them.

    Raises:
        DocumentError: with everything that cannot be read.
    """
    documents, faults = read_paths(_paths(paths))
    if faults:
        raise DocumentError(faults)
    return documents


def extract(source: str | Path | Document) -> tuple[Mention, ...]:
    """Every value written in a text, a file (given as a ``Path``) or a document, in order, without overlap.

    ``text[mention.start:mention.end]`` are the words of each.

    Raises:
        DocumentError: when a file cannot be read.
    """
    if isinstance(source, Path):
        (source,) = read(source)
    return extract_mentions(source if isinstance(source, Document) else parse(source, Manifest("text")))


def load_rules(paths: Places) -> RuleSet:
    """Read rule files, and folders of them.

    Raises:
        RuleError: with every fault of every file.
    """
    rules, faults = load_rule_files(_paths(paths))
    if faults:
        raise RuleError(faults)
    return rules


def check(
    documents: Places | Iterable[Document] = (),
    rules: Places | RuleSet = (),
    *,
    data: Places = (),
    folder: str | Path | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """Compare every statement of the facts that the rules declare.

    Args:
        documents: paths of documents and folders, or documents that were read.
        rules: paths of rule files and folders, or rules that were loaded.
        data: data sets to check as well.
        folder: where the files of the data sets stand.
        select: ids, globs or tags of the rules to compare; all when empty.
        ignore: ids, globs or tags of the rules to leave out.

    Returns:
        The report. What could not be read or used is in its ``faults``; everything else was checked.
    """
    given = [documents] if isinstance(documents, str | Path) else list(documents)
    paths = [Path(item) for item in given if not isinstance(item, Document)]
    sources = gather(paths, data=_paths(data), documents=None if folder is None else Path(folder))
    read_before = [item for item in given if isinstance(item, Document)]
    if read_before:
        sources = evolve(sources, documents=(*sources.documents, *read_before))
    rule_set, faults = (rules, ()) if isinstance(rules, RuleSet) else load_rule_files(_paths(rules))
    return engine.check(sources, rule_set, select=tuple(select), ignore=tuple(ignore), faults=faults)


def _paths(places: Places) -> list[Path]:
    return [Path(places)] if isinstance(places, str | Path) else [Path(place) for place in places]
