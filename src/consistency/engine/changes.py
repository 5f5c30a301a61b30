"""Only findings that touch changed lines may fail a run; the others are shown, counted and accepted."""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from consistency.model.fact import stated_facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.comparison import Finding, Report
    from consistency.model.document import Document
    from consistency.model.fact import Fact
    from consistency.model.rule import Place, RuleSet

ChangedLines: TypeAlias = Mapping[str, tuple[range, ...]]
"""The lines that were changed, by absolute path.

A file whose lines were only taken out may have an empty range, and a file that is gone has no range at all. A folder
stands for all that is in it, such as a submodule.
"""


def apply_changes(report: Report, changes: ChangedLines, documents: Iterable[Document], rules: RuleSet) -> Report:
    """The report in which findings that could fail a run, but touch no changed line, are accepted.

    A finding touches the paragraphs of its statements and the lines of its rule. One without statements, such as a
    rule that found nothing, touches every document that was changed or is gone: what it looks for may have stood there.
    """
    texts = {document.id: document for document in documents}
    paths = {source.id: source.path for source in report.sources if source.path}
    blocks = _blocks(rules)
    any_document = any(_lines(changes, path) for path in paths.values()) or () in changes.values()

    def touched(finding: Finding) -> bool:
        place = finding.comparison.rule.place
        if _meet(_lines(changes, place.path), blocks.get(place, range(place.line, place.line + 1))):
            return True
        facts = list(stated_facts(finding.comparison.facts))
        if not facts:
            return any_document
        return any(_meet(_lines(changes, paths.get(f.document, "")), _paragraph(f, texts)) for f in facts)

    judged = (
        f if f.accepted or f.severity == "off" or touched(f) else evolve(f, accepted="unchanged-lines")
        for f in report.findings
    )
    return evolve(report, findings=tuple(judged))


def _lines(changes: ChangedLines, path: str) -> tuple[range, ...]:
    if not path:
        return ()
    real = Path(os.path.realpath(path))
    return next((changes[str(place)] for place in (real, *real.parents) if str(place) in changes), ())


def _meet(changed: Iterable[range], block: range) -> bool:
    """Whether a block of lines was changed; removed lines count for the lines on both sides."""
    return any(
        lines.start < block.stop and block.start < (lines.stop if lines else lines.start + 2) for lines in changed
    )


def _blocks(rules: RuleSet) -> dict[Place, range]:
    """The lines of each rule: from its first line to the next rule in its file."""
    places = sorted({rule.place for rule in rules.rules})
    last = 10**9  # a file ends somewhere before
    return {
        here: range(here.line, after.line if after is not None and after.path == here.path else last)
        for here, after in pairwise([*places, None])
        if here is not None
    }


def _paragraph(fact: Fact, texts: Mapping[str, Document]) -> range:
    """The lines of the paragraph around a statement, or of the statement alone if the text is absent."""
    document, citation = texts.get(fact.document), fact.citation
    passage = document.passage_at(citation.start) if document else None
    if document is None or passage is None:
        return range(citation.line, citation.line + citation.quote.count("\n") + 1)
    return range(document.position(passage.start)[0], document.position(max(passage.start, passage.end - 1))[0] + 1)
