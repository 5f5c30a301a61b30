"""Which values of the documents no rule covers, section by section, and which of them are in several documents."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from consistency.facts.words.folding import stem
from consistency.model.coverage import Section, SilentValue
from consistency.model.document import Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

    from consistency.model.document import Document
    from consistency.model.fact import Fact
    from consistency.model.mention import Mention

Keys: TypeAlias = "tuple[tuple[object, ...], ...]"
"""By what a value is known again, one of which is enough; none for a value that says little alone."""
_TELLING: Final = frozenset({"percent", "money", "quantity", "duration", "age", "date", "month-day", "period"})
"""Kinds of values that say what they are: a year, a rank or a short number stands anywhere."""
_DIGITS: Final = 3
"""So many digits say what a number of thousands is: "8,012" is hardly written of two things, "8,000" is."""


@frozen
class Covered:
    """The values under one heading of a document, before they are compared with those of other documents.

    Attributes:
        document: the document's id.
        headings: the titles above the values, outermost first.
        values: all of them, in order.
        silent: those that no rule covers, in order, each with its citation.
    """

    document: str
    headings: tuple[str, ...]
    values: tuple[Keys, ...]
    silent: tuple[tuple[Citation, Keys], ...]


def covered(document: Document, mentions: Sequence[Mention], facts: Iterable[Fact]) -> tuple[Covered, ...]:
    """The values of a document under each heading. A value is covered if any fact overlaps it.

    Args:
        document: the document.
        mentions: its values, in order.
        facts: what rules claim in it, operands and names included.
    """
    spoken = sorted((leaf.citation.start, leaf.citation.end) for fact in facts for leaf in (fact.operands or (fact,)))
    starts = [start for start, _ in spoken]
    reach, furthest = [], 0
    for _, end in spoken:
        furthest = max(furthest, end)
        reach.append(furthest)

    def is_spoken_of(mention: Mention) -> bool:
        before = bisect_right(starts, mention.end - 1)
        return before > 0 and reach[before - 1] > mention.start

    def headings(mention: Mention) -> tuple[str, ...]:
        passage = document.passage_at(mention.start)
        return passage.locator.headings if passage else ()

    found = []
    for titles, group in groupby(mentions, key=headings):
        here = list(group)
        silent = tuple((document.cite(m.start, m.end), _keys_of(m)) for m in here if not is_spoken_of(m))
        found.append(Covered(document.id, titles, tuple(map(_keys_of, here)), silent))
    return tuple(found)


def sections(pieces: Iterable[Covered]) -> tuple[Section, ...]:
    """The sections of all documents, and where else each silent value stands."""
    pieces = tuple(pieces)
    stating = defaultdict[object, set[str]](set)
    for piece in pieces:
        for keys in piece.values:
            for key in keys:
                stating[key].add(piece.document)

    def elsewhere(piece: Covered, keys: Keys) -> tuple[str, ...]:
        return tuple(sorted(set().union(*(stating[key] for key in keys)) - {piece.document}))

    return tuple(
        Section(
            piece.document,
            piece.headings,
            len(piece.values),
            tuple(SilentValue(citation, elsewhere(piece, keys)) for citation, keys in piece.silent),
        )
        for piece in pieces
    )


def _keys_of(mention: Mention) -> Keys:
    """What a mention has in common with others of the same value: a count, one word of what is counted as well."""
    reading = mention.reading
    if reading.kind == "count":
        counted = ((reading.literal, stem(word)) for word in mention.noun.split())
        return (*counted, (reading.literal,)) if _is_long(reading.value) else tuple(counted)
    is_telling = reading.kind in _TELLING and reading.precision == "day"  # a month stands anywhere, too
    return ((reading.kind, reading.literal, reading.unit),) if is_telling else ()


def _is_long(value: Fraction | None) -> bool:
    return value is not None and value >= 1000 and len(f"{value}".rstrip("0")) >= _DIGITS
