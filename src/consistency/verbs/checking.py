"""Documents held against one another, by rules or without: ``load_rules``, ``check`` and ``compare_documents``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consistency.engine import check as engine
from consistency.engine import counterparts
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

_NO_DOCUMENTS = ("no-documents", "no documents to look at", "give documents, or data")


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
    paths, read_before = _given(documents)
    sets, named = as_paths(data), rules if isinstance(rules, RuleSet) else as_paths(rules)
    _require(paths or read_before or sets, *_NO_DOCUMENTS)
    _require(named.rules if isinstance(named, RuleSet) else named, "no-rules", "no rules to check by", "give rules")
    rule_set, faults = (named, ()) if isinstance(named, RuleSet) else load_rule_files(named)
    if sets or read_before:
        sources = with_documents(gather(paths, data=sets, documents=folder, exclude=as_names(exclude)), read_before)
    else:
        sources = gather_for(rule_set, paths, as_names(exclude))
    chosen, left_out = as_names(select), as_names(ignore)
    faults = (*faults, *unused_selectors(chosen, left_out, rule_set))
    return engine.check(sources, rule_set, select=chosen, ignore=left_out, faults=faults)


def compare_documents(
    documents: Places | Document | Iterable[Document] = (),
    *,
    data: Places = (),
    folder: str | Path | None = None,
    exclude: str | Iterable[str] = (),
) -> Report:
    """Compare what documents state in much the same words, without rules.

    Meant for editions of a text, and for copies of its sentences and tables. Each value with a counterpart in another
    document stands for a rule: its id is made of the words around it, its place is that of the first statement. What
    documents tell in other words is not found; that takes rules.

    Args:
        documents: paths of documents and folders, or documents that were read; two or more in all.
        data: data sets to compare as well.
        folder: where the files of the data sets stand.
        exclude: names and paths of files and folders to leave out of folders of documents.

    Returns:
        The report. Its ``faults`` tell what could not be read, and that nothing could be compared; its ``notices`` how
        many values of each document have no counterpart.

    Raises:
        UsageError: when there are no documents to look at.
    """
    paths, read_before = _given(documents)
    sets = as_paths(data)
    _require(paths or read_before or sets, *_NO_DOCUMENTS)
    gathered = gather(paths, data=sets, documents=folder, exclude=as_names(exclude))
    return counterparts.compare_documents(with_documents(gathered, read_before))


def _given(documents: Places | Document | Iterable[Document]) -> tuple[list[Path], list[Document]]:
    """The paths of documents, and those that were read before."""
    given = [documents] if isinstance(documents, str | Path | Document) else list(documents)
    read_before = [item for item in given if isinstance(item, Document)]
    return [as_path(item) for item in given if not isinstance(item, Document)], read_before


def _require(given: Sized, code: str, message: str, hint: str) -> None:
    """Refuse to check nothing, which would look like a check that found nothing."""
    if not given:
        raise UsageError(Fault("", 0, 0, code, message, hint))
