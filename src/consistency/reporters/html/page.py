"""Collects all that the page shows in plain records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.model.comparison import Source
from consistency.model.rule import Verdict
from consistency.reporters.escape import cut_middle, visible
from consistency.reporters.html.cells import FEW
from consistency.reporters.html.rows import Row, row_of
from consistency.reporters.view import ORDER, Places, by_weight
from consistency.reporters.words import VERDICT_WORDS, denominators, headline, outcome

if TYPE_CHECKING:
    from consistency.model.comparison import Report

LABEL = 22  # characters of a name set upright above a column


@frozen
class Page:
    """The whole report.

    Attributes:
        headline, outcome, denominators: the sentences above and below everything else.
        counts: each verdict, its name in words, and how many facts have it.
        themes: the themes of the rules, sorted.
        sources: the documents, one a column.
        rows: the facts, the most important first.
        near_misses: place, words, rule and reason of each near miss.
        faults: what could not be read or used.
        notices: problems that are no faults.
    """

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
    def labels(self) -> tuple[str, ...]:
        """The names of the documents above the columns, cut if there are many."""
        return tuple(source.id if self.few else cut_middle(source.id, LABEL) for source in self.sources)

    @property
    def few(self) -> bool:
        """Whether a cell has room for words."""
        return len(self.sources) <= FEW


def page_of(report: Report) -> Page:
    """The report as a page."""
    places = Places(report)
    columns = {source.id: at for at, source in enumerate(report.sources)}
    anchors: set[str] = set()
    rows = tuple(row_of(finding, places, columns, anchors) for finding in by_weight(report.findings))
    return Page(
        headline=headline(report),
        outcome=outcome(report),
        denominators=denominators(report),
        counts=tuple((verdict, VERDICT_WORDS[verdict], report.count(verdict)) for verdict in ORDER),
        themes=tuple(sorted({row.theme for row in rows})),
        sources=tuple(map(_source, report.sources)),
        rows=rows,
        near_misses=tuple(
            (visible(places.place(n.citation)), visible(n.citation.words), visible(n.rule), visible(n.why))
            for n in report.near_misses
        ),
        faults=tuple(visible(str(fault)) for fault in report.faults),
        notices=tuple(visible(str(notice)) for notice in report.notices),
    )


def _source(source: Source) -> Source:
    """A document with every foreign word made visible; its id is the title if it has none."""
    return evolve(
        source,
        id=visible(source.id),
        title=visible(source.title or source.id),
        issued=visible(source.issued),
        path=visible(source.path),
        sha256=visible(source.sha256),
    )
