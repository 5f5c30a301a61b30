"""What the page shows, as plain records: every foreign word made visible, every state decided."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.model.comparison import REASONS, Finding, Source
from consistency.model.fact import leaves
from consistency.model.rule import Verdict
from consistency.reporters.context import around
from consistency.reporters.escape import cut, visible
from consistency.reporters.html_cells import FEW, Cell, cells_of
from consistency.reporters.html_drawing import Drawing, draw
from consistency.reporters.view import ORDER, Sources, Statement, matters, ordered, place_key, statements
from consistency.reporters.words import (
    VERDICT_WORDS,
    denominators,
    headline,
    is_dated,
    outcome,
    qualifiers,
    reading_text,
    value_text,
)

if TYPE_CHECKING:
    from consistency.model.comparison import Report
    from consistency.model.fact import Fact

CONTEXT = 100  # characters shown before and after a quote
HEADINGS, TITLE = 2, 48  # headings above a statement that its card shows, and characters of a title


@frozen
class Card:
    """One statement beside the others."""

    number: int
    column: int
    document: str
    title: str
    place: str
    path: str
    before: str
    quote: str
    after: str
    value: str
    qualifiers: tuple[str, ...]
    witness: bool
    copy: bool
    operand: str


@frozen
class Derivation:
    """A computed value: its formula with the values filled in, and the numbers of the statements it comes from."""

    formula: str
    value: str
    numbers: tuple[int, ...]


@frozen
class Moment:
    """What is stated for one date."""

    date: str
    numbers: tuple[int, ...]
    words: str


@frozen(slots=False)  # slots=False: what its cards ask for one after the other is made once
class Row:
    """One fact: a row of the matrix, and the article behind it. A number among the cells is a run of silent ones."""

    anchor: str
    rule: str
    fact: str
    theme: str
    verdict: Verdict
    verdict_words: str
    severity: str
    message: str
    reason: str
    reason_words: str
    accepted: str
    place: str
    note: str
    cells: tuple[Cell | int, ...]
    cards: tuple[Card, ...]
    derivations: tuple[Derivation, ...]
    steps: tuple[str, ...]
    moments: tuple[Moment, ...]
    drawing: Drawing | None

    @cached_property
    def linked(self) -> frozenset[int]:
        """The numbers of the statements that links of the article lead to."""
        computed = [number for derivation in self.derivations for number in derivation.numbers]
        return frozenset([*computed, *(number for moment in self.moments for number in moment.numbers)])


@frozen
class Page:
    """The whole report."""

    headline: str
    outcome: str
    denominators: str
    counts: tuple[tuple[Verdict, str, int], ...]
    themes: tuple[str, ...]
    sources: tuple[Source, ...]
    rows: tuple[Row, ...]
    near_misses: tuple[tuple[str, str, str, str], ...]
    faults: tuple[str, ...]
    notices: tuple[str, ...]

    @property
    def room(self) -> int:
        """How many facts are shown at first: a browser lays out some ten thousand cells at once without delay."""
        return min(200, max(40, 10_000 // max(len(self.sources), 1)))

    @property
    def few(self) -> bool:
        """Whether a cell has room for words."""
        return len(self.sources) <= FEW


def page(report: Report) -> Page:
    """The report as a page."""
    sources = Sources(report)
    shown = tuple(_source(source) for source in report.sources)
    columns = {source.id: at for at, source in enumerate(report.sources)}
    anchors: set[str] = set()
    rows = tuple(_row(finding, sources, columns, anchors) for finding in ordered(report.findings))
    return Page(
        headline(report),
        outcome(report),
        denominators(report),
        tuple((verdict, VERDICT_WORDS[verdict], report.count(verdict)) for verdict in ORDER),
        tuple(sorted({row.theme for row in rows})),
        shown,
        rows,
        tuple(
            (visible(sources.place(n.citation)), visible(n.citation.words), visible(n.rule), visible(n.why))
            for n in report.near_misses
        ),
        tuple(visible(str(fault)) for fault in report.faults),
        tuple(visible(str(notice)) for notice in report.notices),
    )


def _source(source: Source) -> Source:
    return Source(
        visible(source.id),
        visible(source.title or source.id),
        visible(source.issued),
        visible(source.path),
        visible(source.sha256),
        source.origin,
        source.mentions,
    )


def _anchor(rule: str, taken: set[str]) -> str:
    """The address of a fact: its rule's id; made plain and unique for an id that no rule file could hold."""
    plain = base = re.sub(r"[^A-Za-z0-9.-]", "-", rule) or "fact"
    number = 1
    while plain in taken:
        number += 1
        plain = f"{base}-{number}"
    taken.add(plain)
    return plain


def _row(finding: Finding, sources: Sources, columns: dict[str, int], anchors: set[str]) -> Row:
    comparison = finding.comparison
    rule = comparison.rule
    flat = statements(comparison)
    number = {place_key(s.fact): n for n, s in enumerate(flat, start=1)}
    message = visible(finding.message).strip()
    return Row(
        anchor=_anchor(rule.id, anchors),
        rule=visible(rule.id),
        fact=visible(rule.fact),
        theme=visible(rule.theme),
        verdict=finding.verdict,
        verdict_words=VERDICT_WORDS[finding.verdict],
        severity=finding.severity,
        message=message[:1].upper() + message[1:],
        reason=comparison.reason,
        reason_words=_reason_words(finding),
        accepted=_accepted(finding),
        place=visible(str(rule.place)),
        note=visible(rule.note),
        cells=cells_of(comparison, flat, columns),
        cards=_cards(flat, sources, columns, dated=is_dated(rule), titles=matters(finding)),
        derivations=tuple(_derivation(fact, number) for fact in comparison.facts if fact.operands),
        steps=tuple(visible(step) for step in comparison.steps) if matters(finding) or comparison.derived else (),
        moments=_moments(flat, number, dated=is_dated(rule)),
        drawing=draw(comparison, number),
    )


def _accepted(finding: Finding) -> str:
    if finding.waiver is None:
        return finding.accepted and f"Accepted by {finding.accepted}"
    until = f", until {finding.waiver.until}" if finding.waiver.until else ""
    return visible(f"Accepted by waiver of {finding.waiver.owner}{until}: {finding.waiver.reason}")


def _reason_words(finding: Finding) -> str:
    """What the reason means, where a reader should act and the message does not say it already."""
    words = REASONS[finding.comparison.reason]
    return words if matters(finding) and words not in finding.message else ""


def _cards(
    flat: tuple[Statement, ...], sources: Sources, columns: dict[str, int], *, dated: bool, titles: bool
) -> tuple[Card, ...]:
    """A card for each statement; where a reader should act, a document's title stands on its first."""
    titled: set[str] = set()
    cards = []
    for number, statement in enumerate(flat, start=1):
        document = statement.fact.document
        title = cut(sources.get(document).title, TITLE)
        shown = title if titles and document not in titled else ""
        titled.add(document)
        cards.append(_card(statement, number, shown, title, columns.get(document, -1), dated=dated))
    return tuple(cards)


def _card(statement: Statement, number: int, title: str, known: str, column: int, *, dated: bool) -> Card:
    """One card; the headings above the statement leave out the title by which the document is known."""
    fact = statement.fact
    citation = fact.citation
    before, quote, after = around(citation, CONTEXT)
    headings = [cut(heading, TITLE) for heading in citation.locator.headings]
    titles = [heading for heading in headings if heading.casefold() != known.casefold()][-HEADINGS:]
    paragraph = [f"paragraph {citation.locator.paragraph}"] if citation.locator.paragraph else []
    return Card(
        number=number,
        column=column,
        document=visible(citation.document),
        title=title,
        place=f"line {citation.line}",
        path=" › ".join([*titles, *paragraph]),
        before=before,
        quote=quote,
        after=after,
        value=visible(value_text(fact)),
        qualifiers=tuple(visible(word) for word in qualifiers(fact, dated=dated)),
        witness=statement.witness,
        copy=fact.copy,
        operand=visible(fact.rule) if statement.operand else "",
    )


def _derivation(fact: Fact, number: dict[tuple[str, str, int, int], int]) -> Derivation:
    used = dict.fromkeys(number[place_key(leaf)] for leaf in leaves([fact]))
    value = reading_text(fact.reading) if fact.reading else ""
    return Derivation(visible(fact.formula or fact.rule), value, tuple(used))


def _moments(
    flat: tuple[Statement, ...], number: dict[tuple[str, str, int, int], int], *, dated: bool
) -> tuple[Moment, ...]:
    """The statements by date, where they are made for several dates; the date of issue counts for facts that move."""
    found: dict[str, list[Fact]] = {}
    for statement in flat:
        fact = statement.fact
        if fact.as_of and not statement.operand and (dated or fact.as_of_source != "manifest"):
            found.setdefault(fact.as_of, []).append(fact)
    if len(found) < 2:
        return ()
    return tuple(
        Moment(
            visible(date),
            tuple(number[place_key(fact)] for fact in facts),
            ", ".join(dict.fromkeys(f"“{visible(fact.words)}”" for fact in facts)),
        )
        for date, facts in sorted(found.items())
    )
