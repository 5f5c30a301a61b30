"""A run without rules: what documents state in much the same words, held against one another."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING

from consistency.engine.counterparts.counterparts import SentenceIndex, counterparts
from consistency.engine.counterparts.facts import comparisons
from consistency.engine.counterparts.likeness import weights
from consistency.engine.counterparts.sentences import sentences
from consistency.engine.counterparts.values import side_by_side
from consistency.engine.coverage import covered, sections
from consistency.engine.in_document import source_of
from consistency.engine.judge import judge
from consistency.errors import Fault
from consistency.mentions import extract
from consistency.model.comparison import Report
from consistency.model.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from consistency.engine.coverage import Covered
    from consistency.engine.sources import Sources
    from consistency.model.comparison import Finding
    from consistency.model.document import Document

FEWEST = 2
"""So many documents can be compared with one another."""


def compare_documents(sources: Sources, *, coverage: bool = False) -> Report:
    """Compare what two or more documents state in much the same words.

    Args:
        sources: what to look at, from ``gather``.
        coverage: whether the report lists the values that no other document states in like words.

    Returns:
        A report as ``check`` makes it, in which each value that has a counterpart stands for a rule.
    """
    documents = sources.documents
    indexes = [SentenceIndex(list(sentences(document))) for document in documents]
    weight = weights([sentence for index in indexes for sentence in index.sentences])
    pairs = [
        side
        for ours, theirs in combinations(indexes, 2)
        for both in counterparts(ours, theirs, weight)
        for side in side_by_side(both)
    ]
    findings = tuple(judge(comparison) for comparison in comparisons(pairs))
    values = [extract(document) for document in documents]
    stated = _by_document(findings)
    pieces = [covered(document, here, stated[document.id]) for document, here in zip(documents, values, strict=True)]
    return Report(
        sources=tuple(source_of(d.manifest, len(here)) for d, here in zip(documents, values, strict=True)),
        findings=findings,
        faults=tuple(sorted({*sources.faults, *_uncompared(documents, findings)})),
        notices=(*sources.notices, *_without_counterpart(pieces)),
        sections=sections(chain.from_iterable(pieces)) if coverage else (),
        rules=len(findings),
        mentions=sum(map(len, values)),
        left_out=sources.left_out,
    )


def _by_document(findings: Iterable[Finding]) -> Mapping[str, Sequence[Fact]]:
    stated = defaultdict[str, list[Fact]](list)
    for finding in findings:
        for fact in finding.comparison.facts:
            stated[fact.document].append(fact)
    return stated


def _without_counterpart(pieces: Sequence[Sequence[Covered]]) -> Iterator[Fault]:
    """How many values were held against none."""
    counts = [(sum(len(p.values) for p in piece), sum(len(p.silent) for p in piece)) for piece in pieces]
    every, alone = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    if alone:
        whole = sum(values == silent > 0 for values, silent in counts)
        message = f"{alone:,} of {every:,} values are stated in like words in no other document"
        told = f", among them all of {whole:,} document{'s' if whole > 1 else ''}" if whole else ""
        yield Fault("", 0, 0, "without-counterpart", message + told, "--coverage lists them")


def _uncompared(documents: Sequence[Document], findings: Sequence[Finding]) -> Iterator[Fault]:
    """What keeps a run from being a comparison at all."""
    if len(documents) < FEWEST:
        message = f"{len(documents) or 'no'} document{'' if len(documents) == 1 else 's'} to compare"
        yield Fault("", 0, 0, "nothing-to-compare", message, "name two or more")
    elif not findings:
        hint = "documents that tell one thing in other words need rules: consistency init begins some"
        yield Fault("", 0, 0, "no-counterpart", "no value stands in like words in two of the documents", hint)
