"""Rules, and documents held against each other by them: ``load_rules`` and ``check``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consistency.engine import check as engine
from consistency.engine.selection import unused_selectors
from consistency.engine.sources import gather, gather_for, with_documents
from consistency.errors import Fault, RuleError, UsageError
from consistency.model.document import Document
from consistency.model.rule import RuleSet
from consistency.rulefiles import load_rules as load_rule_files
from consistency.verbs.paths import as_names, as_path, as_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sized

    from consistency.model.comparison import Report
    from consistency.verbs.paths import Places


def load_rules(paths: Places) -> RuleSet:
    """Read rule files, and folders of them, and test what they declare against one another.

    Args:
        paths: one or several files and folders.

    Returns:
        The rules, sorted by id, and the waivers beside them.

    Raises:
        RuleError: with every fault of every file.
    """
    rules, faults = load_rule_files(as_paths(paths))
    if faults:
        raise RuleError(faults)
    return rules


def check(
    documents: Places | Document | Iterable[Document] = (),
    rules: Places | RuleSet = (),
    *,
    data: Places = (),
    folder: str | Path | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    exclude: str | Iterable[str] = (),
) -> Report:
    """Compare every statement of the facts that the rules declare.

    Values are intervals on a line, of which all have a point in common exactly when every two have one (Helly's
    theorem): so two witnesses prove each verdict, however many statements there are.

    Args:
        documents: paths of documents and folders, or documents that were read.
        rules: paths of rule files and folders, or rules that were loaded.
        data: data sets to check as well.
        folder: where the files of the data sets stand.
        select: ids, globs or tags of the rules to compare; all when empty.
        ignore: ids, globs or tags of the rules to leave out.
        exclude: names and paths of files and folders to leave out of folders of documents.

    Returns:
        The report. What could not be read or used is in its ``faults``; everything else was checked.

    Raises:
        UsageError: when there are no documents to look at, or no rules to check by.
    """
    given = [documents] if isinstance(documents, str | Path | Document) else list(documents)
    paths = [as_path(item) for item in given if not isinstance(item, Document)]
    sets, named = as_paths(data), rules if isinstance(rules, RuleSet) else as_paths(rules)
    _require(given or sets, "no-documents", "no documents to look at", "give documents, or data")
    _require(named.rules if isinstance(named, RuleSet) else named, "no-rules", "no rules to check by", "give rules")
    rule_set, faults = (named, ()) if isinstance(named, RuleSet) else load_rule_files(named)
    read_before = [item for item in given if isinstance(item, Document)]
    if sets or read_before:
        sources = with_documents(gather(paths, data=sets, documents=folder, exclude=as_names(exclude)), read_before)
    else:
        sources = gather_for(rule_set, paths, as_names(exclude))
    chosen, left_out = as_names(select), as_names(ignore)
    faults = (*faults, *unused_selectors(chosen, left_out, rule_set))
    return engine.check(sources, rule_set, select=chosen, ignore=left_out, faults=faults)


def _require(given: Sized, code: str, message: str, hint: str) -> None:
    """Refuse to check nothing, which would look like a check that found nothing."""
    if not given:
        raise UsageError(Fault("", 0, 0, code, message, hint))
