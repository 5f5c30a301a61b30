"""Makes the card of a statement: its place, its words in their sentence, and its value in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from consistency.reporters.context import in_sentence
from consistency.reporters.escape import cut, visible
from consistency.reporters.words import qualifiers, value_text, why_ignored

if TYPE_CHECKING:
    from consistency.reporters.view import Places, Statement

CONTEXT = 100  # characters shown before and after a quote
HEADINGS, TITLE = 2, 48  # headings above a statement that its card shows, and characters of a title


@frozen
class Card:
    """One statement of a fact, as the page shows it."""

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


def cards_of(
    flat: tuple[Statement, ...], places: Places, columns: dict[str, int], *, dated: bool, titles: bool
) -> tuple[Card, ...]:
    """A card for each statement; with ``titles``, the first of each document has the document's title."""
    titled: set[str] = set()
    cards = []
    for number, statement in enumerate(flat, start=1):
        document = statement.fact.document
        title = cut(places.get(document).title, TITLE)
        shown = title if titles and document not in titled else ""
        titled.add(document)
        cards.append(_card(statement, number, shown, title, columns.get(document, -1), dated=dated))
    return tuple(cards)


def _card(statement: Statement, number: int, title: str, known: str, column: int, *, dated: bool) -> Card:
    """One card; its headings leave out the title by which the document is known."""
    fact = statement.fact
    citation = fact.citation
    told = [*qualifiers(fact, dated=dated), *why_ignored(statement)]
    before, quote, after = in_sentence(citation, CONTEXT)
    headings = [cut(heading, TITLE) for heading in citation.locator.headings]
    titles = [heading for heading in headings if heading.casefold() != known.casefold()][-HEADINGS:]
    paragraph = [f"paragraph {citation.locator.paragraph}"] if citation.locator.paragraph else []
    return Card(
        number=number,
        column=column,
        document=visible(citation.document),
        title=title,
        place=f"page {citation.line}" if citation.locator.page else f"line {citation.line}",
        path=" › ".join([*titles, *paragraph]),
        before=before,
        quote=quote,
        after=after,
        value=visible(value_text(fact)),
        qualifiers=tuple(map(visible, told)),
        witness=statement.witness,
        copy=fact.copy,
        operand=visible(fact.rule) if statement.operand else "",
    )
