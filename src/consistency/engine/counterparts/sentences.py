"""The sentences of a document that state values, and by what each is known again in another document."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import field, frozen

from consistency.algebra.sentences import sentence_spans
from consistency.engine.pairs.words import telling
from consistency.facts.passage_values import KnownValues
from consistency.facts.tokens import tokenize
from consistency.facts.values.columns import row_of
from consistency.mentions import extract_passage, scan
from consistency.model.document import Document, Manifest
from consistency.model.mention import Mention
from consistency.readers import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.model.document import Passage, PassageKind

Key: TypeAlias = tuple[object, ...]
"""What two values have in common that say the same."""
UNSTATED: Final[frozenset[PassageKind]] = frozenset({"heading", "code", "contents"})
"""Passages that state nothing: titles are read with what stands below them."""
_CAPITALISED = re.compile(r"(?<=[\w,] )[A-Z][\w'’-]+")  # not the first word of a sentence


@frozen(eq=False)
class Sentence:
    """A sentence, or a cell of a table with its label and its title, that states at least one value.

    Attributes:
        document: where it stands.
        start: offset of its first code point.
        end: offset after the last one.
        text: its words without markup; for a cell, its label and title stand in front.
        led: how many code points of the text stand in front of those of the document.
        columns: for a row of a table whose cells cannot be told apart, the titles of its columns; else "".
        mentions: its values, with their places in the document.
        around: the words around them.
        words: the roots of those that tell it from other sentences.
        names: those with a capital, but for the first.
        above: the roots of the words of the titles above.
        days: the dates in the nearest title that has some.
        keys: of each value, those in front of a cell included, what it has in common with others that say the same.
        labels: the keys by which it can be told from rows in the same words: of its first value, and of dates.
    """

    document: Document = field(repr=False)
    start: int
    end: int
    text: str
    led: int
    columns: str
    mentions: tuple[Mention, ...]
    around: str
    words: frozenset[str]
    names: frozenset[str]
    above: frozenset[str]
    days: tuple[Mention, ...]
    keys: frozenset[Key]
    labels: frozenset[Key]

    @property
    def tells_dates(self) -> bool:
        """Whether dates are all that it states, and not when something else was so."""
        return all(mention.reading.is_calendar for mention in self.mentions)

    def place(self, at: int) -> int:
        """Where in the document a place of the text is; before ``start`` for the words set in front."""
        return self.start + at - self.led


def sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of a document that state values beside other words, in order."""
    headers = {p.locator.headings[-1] for p in document.passages if p.kind == "cell" and p.locator.headings}
    for passage in document.passages:
        if passage.kind in UNSTATED or (passage.kind == "cell" and _as_title(document, passage) in headers):
            continue
        if mentions := extract_passage(document, passage.start, passage.end):
            for start, end, lead in _pieces(document, passage, mentions):
                stated = [mention for mention in mentions if start <= mention.start < end]
                found = _sentence(document, passage, start, end, lead, stated) if stated else None
                if found and found.words:
                    yield found


def _as_title(document: Document, row: Passage) -> str:
    """The words of a row as the title of those below it, if it is the header of a table."""
    tokens = tokenize(document, row, lambda _: KnownValues(()))
    return ", ".join(cell.strip() for cell in row_of(tokens).cells if cell.strip())


def _pieces(document: Document, passage: Passage, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """The start and the end of each sentence or cell, and the words to set in front of it."""
    if passage.kind == "cell" and (cells := list(_cells(document, passage, mentions))):
        yield from cells
        return
    for start, end in sentence_spans(document.masked[passage.start : passage.end]):
        yield passage.start + start, passage.start + end, ""


def _cells(document: Document, passage: Passage, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """The cells of a row below titles: the first one, and what states nothing, is the label of the others."""
    row = row_of(tokenize(document, passage, lambda _: KnownValues(mentions)))
    stating = {row.column(mention.start - passage.start) for mention in mentions} - {0}
    if not row.titles:
        return
    label = ", ".join(cell.strip() for place, cell in enumerate(row.cells) if place not in stating and cell.strip())
    for place in sorted(stating):
        start = passage.start + row.begins[place]
        yield start, start + len(row.cells[place]), f"{label}, {row.titles[place]}: "


def _sentence(
    document: Document, passage: Passage, start: int, end: int, lead: str, mentions: Sequence[Mention]
) -> Sentence:
    titles = passage.locator.headings[:-1] if lead else passage.locator.headings
    places = [(start, start), *((mention.start, mention.end) for mention in mentions), (end, end)]
    stated = (*_values_in(lead), *mentions)
    around = lead + " … ".join(document.masked[a:b] for (_, a), (b, _) in pairwise(places))
    return Sentence(
        document=document,
        start=start,
        end=end,
        text=lead + document.masked[start:end],
        led=len(lead),
        columns="".join(passage.locator.headings[-1:]) if passage.kind == "cell" and not lead else "",
        mentions=tuple(mentions),
        around=around,
        words=frozenset(word for word in telling(around) if not word[0].isdigit()),
        names=frozenset(_CAPITALISED.findall(around)),
        above=telling(" ".join(titles)),
        days=next((days for title in reversed(titles) if (days := _days_in(title))), ()),
        keys=frozenset(map(key_of, stated)),
        labels=frozenset(key_of(m) for n, m in enumerate(stated) if n == 0 or m.reading.is_calendar),
    )


def key_of(mention: Mention) -> Key:
    """What a value has in common with others that say the same; "3" is no other kind of number than "3 boats"."""
    reading = mention.reading
    return (reading.unit, reading.literal, reading.is_calendar)


@lru_cache(maxsize=4096)
def _values_in(words: str) -> tuple[Mention, ...]:
    document = parse(words, Manifest("title"))
    return tuple(scan(document.masked))


@lru_cache(maxsize=4096)
def _days_in(title: str) -> tuple[Mention, ...]:
    return tuple(mention for mention in _values_in(title) if mention.reading.is_calendar)
