"""What is found in one document: facts of all rules, near misses, comments, and how many values it holds."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from consistency.engine.coverage import covered
from consistency.engine.found import Found
from consistency.engine.ignores import ignore_comments
from consistency.errors import ConsistencyError, Fault
from consistency.facts import bind
from consistency.model.comparison import Source
from consistency.model.fact import Fact, NearMiss
from consistency.readers.registry import is_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from consistency.facts import Gate
    from consistency.mentions import LateValues
    from consistency.model.document import Document, Manifest, Passage
    from consistency.model.mention import Mention


def find_in(entrance: Gate, document: Document, *, whole: bool, coverage: bool) -> Found:
    """What is found in one document.

    Args:
        entrance: the rules.
        document: where to look.
        whole: whether to read all values, and not only those that rules ask for.
        coverage: whether to tell which values no rule covers.
    """
    extract, late_values = reader()
    asked: dict[Passage, LateValues] = {}

    def values(passage: Passage) -> LateValues:
        if passage not in asked:
            asked[passage] = late_values(document, passage)
        return asked[passage]

    known = extract(document) if whole else ()
    facts, near_misses, faults = _bound(entrance, document, known if whole else values)
    comments, unclear = ignore_comments(document)
    mentions = known if whole else [mention for found in asked.values() for mention in found.read]
    return Found(
        sources=(source_of(document.manifest, len(mentions)),),
        facts=tuple(facts),
        near_misses=tuple(near_misses),
        faults=tuple(faults),
        covered=covered(document, mentions, facts) if coverage else (),
        comments=tuple(comments),
        notices=(*unclear, *_unread(document), *_unsure(entrance, document, document.passages if whole else asked)),
    )


def _bound(
    entrance: Gate, document: Document, values: Sequence[Mention] | Callable[[Passage], LateValues]
) -> tuple[list[Fact], list[NearMiss], list[Fault]]:
    """The facts of all rules in a document. If a rule fails on it, that is a fault, and the other rules go on."""
    try:
        facts, near = bind(entrance, document, values)
    except ConsistencyError:
        facts_found, near_found, faults = list[Fact](), list[NearMiss](), list[Fault]()
        for rule in entrance.rules:
            try:
                facts, near = bind([rule], document, values)
            except ConsistencyError as error:
                faults += error.faults
            else:
                facts_found += facts
                near_found += near
        return facts_found, near_found, faults
    return list(facts), list(near), []


def _unread(document: Document) -> Iterator[Fault]:
    """Notices for pages that show a picture and no text, or that scripts write."""
    pages = document.unread_pages
    if pages and is_html(document.source):
        message, hint = "scripts write what this page shows, and it is not read", "save the page as a browser shows it"
        yield Fault(document.source, 0, 0, "unread-pages", message, hint)
    elif pages:
        shown = f"page {pages[0]} shows" if len(pages) == 1 else f"{len(pages)} pages, such as page {pages[0]}, show"
        hint = "where they state something, recognise their text (OCR), and save the file again"
        yield Fault(document.source, pages[0], 0, "unread-pages", f"{shown} a picture and no text", hint)


def _unsure(entrance: Gate, document: Document, passages: Iterable[Passage]) -> Iterator[Fault]:
    """A notice for dates that are not read, as day and month may be in either order; only for rules about dates."""
    if not entrance.seeks_dates:
        return
    from consistency.mentions.dates.order import unsure_dates  # noqa: PLC0415 - many checks read no dates

    found = [
        document.cite(passage.start + start, passage.start + end)
        for passage in passages
        for start, end in unsure_dates(document.masked[passage.start : passage.end])
    ]
    if found:
        first = min(found, key=attrgetter("start"))
        dates = "1 date is" if len(found) == 1 else f"{len(found)} dates are"
        message = f"{dates} not read, such as {first.quote}: day and month may stand in either order"
        hint = "set date-order in the configuration"
        yield Fault(document.manifest.source, first.line, first.column, "unsure-dates", message, hint)


def reader() -> tuple[Callable[[Document], Sequence[Mention]], type[LateValues]]:
    """The readers of all values, and of those of a passage. Importing them takes long, and many checks read none."""
    from consistency.mentions import LateValues, extract  # noqa: PLC0415 - see above

    return extract, LateValues


def source_of(about: Manifest, mentions: int) -> Source:
    """A document as the report names it."""
    return Source(about.id, about.title, about.issued, about.source, about.sha256, "text", mentions)
