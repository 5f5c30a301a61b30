"""Rules, and documents held against each other by them: ``load_rules`` and ``check``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.engine import check as engine
from consistency.engine.sources import gather
from consistency.errors import RuleError
from consistency.model.document import Document
from consistency.model.rule import RuleSet
from consistency.rulefiles import load_rules as load_rule_files
from consistency.verbs.places import as_paths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.comparison import Report
    from consistency.verbs.places import Places


def load_rules(paths: Places) -> RuleSet:
    """Read rule files, and folders of them.

    Raises:
        RuleError: with every fault of every file.
    """
    rules, faults = load_rule_files(as_paths(paths))
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
    sources = gather(paths, data=as_paths(data), documents=folder)
    read_before = [item for item in given if isinstance(item, Document)]
    if read_before:
        sources = evolve(sources, documents=(*sources.documents, *read_before))
    rule_set, faults = (rules, ()) if isinstance(rules, RuleSet) else load_rule_files(as_paths(rules))
    return engine.check(sources, rule_set, select=tuple(select), ignore=tuple(ignore), faults=faults)
