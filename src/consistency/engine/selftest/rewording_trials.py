"""Trials of rewordings: every statement is reworded at once, everything is read again, and each verdict must stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.engine.comparing import by_set
from consistency.engine.find import find
from consistency.engine.selftest.original import verdicts_on
from consistency.engine.selftest.rewordings import IN_MARKDOWN, LINE_WRAP, ONE_LINE, QUOTES, TEXTS
from consistency.engine.selftest.trials import Outcome, Trial
from consistency.model.document import INDENTED
from consistency.readers import format_of, is_packed, is_table, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from consistency.engine.selftest.original import Original
    from consistency.model.comparison import Comparison
    from consistency.model.document import Document


def reworded(original: Original, change: str) -> Iterator[Trial]:
    """One rewording of every statement at once; each rule must keep its verdict."""
    changed, quotes = [], dict[tuple[str, int], str]()
    packed = {d.id for d in original.sources.documents if is_packed(d.source) or is_table(d.source)}
    for document in original.sources.documents:
        if document.id in packed:  # its text does not tell how it divides, or a comma more is a cell more
            changed.append(document)
            continue
        text = TEXTS[change](document.text) if change in TEXTS else _requoted(original, document, change, quotes)
        written_in = format_of(Path(document.manifest.source).suffix, text) or "text"
        changed.append(parse(text, document.manifest, written_in))
    verdicts = _verdicts_on(original, changed)
    for fact in original.facts:
        if fact.document in packed:
            continue
        quote = quotes.get((fact.document, fact.citation.start), fact.quote if change in TEXTS else "")
        if quote and fact.rule in verdicts:
            same = verdicts[fact.rule].verdict == original.verdicts[fact.rule].verdict
            outcome: Outcome = "as expected" if same else "verdict changed"
            yield Trial(change, kept=True, rule=fact.rule, citation=fact.citation, quote=quote, outcome=outcome)


def _verdicts_on(original: Original, documents: list[Document]) -> Mapping[str, Comparison]:
    """The verdicts on other documents, by the id of their rule."""
    sources = evolve(original.sources, documents=tuple(documents), ledgers=())
    facts = by_set(find(sources, original.rules).facts, sources.sets)
    return verdicts_on((original.rules.by_id[rule] for rule in original.verdicts), facts)


def _requoted(original: Original, document: Document, change: str, quotes: dict[tuple[str, int], str]) -> str:
    """The text with every statement of values reworded, from the last to the first; overlaps are left alone."""
    text, last = document.text, len(document.text)
    no_marks = change in IN_MARKDOWN and format_of(Path(document.source).suffix, text) != "markdown"
    is_indented = document.source.lower().endswith(INDENTED)  # a line at the margin would end what is
    for fact in sorted(original.facts, key=lambda f: (-f.citation.start, f.citation.end)):
        place = fact.citation
        passage = document.passage_at(place.start)
        one_line = change == LINE_WRAP and passage is not None and (is_indented or passage.kind in ONE_LINE)
        if place.document == document.id and place.end <= last and not (fact.operands or one_line or no_marks):
            quote = QUOTES[change](fact)
            if quote != place.quote:
                text = text[: place.start] + quote + text[place.end :]
                quotes[document.id, place.start] = quote
                last = place.start
    return text
