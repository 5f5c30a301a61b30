"""Reads a text or a document into mentions: every number, date and period, with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.mentions.cents import name_currency
from consistency.mentions.conversions import share_bounds
from consistency.mentions.dotted import join_thousands
from consistency.mentions.gaps import RAISED, SHORT, closed_up
from consistency.mentions.plain.places import may_hold_values
from consistency.mentions.qualifiers import SentenceReader
from consistency.mentions.repeated import without_repeated
from consistency.mentions.signs import signed_words
from consistency.mentions.source import source_of
from consistency.mentions.stretches import read_divided
from consistency.model.mention import late_mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.hits import Hit
    from consistency.model.document import Document
    from consistency.model.mention import Mention


_ENTITY = re.compile(r"&#?\w{1,31};?")


def scan(text: str) -> tuple[Mention, ...]:
    """The values of one running text, in order and without overlap, each with the date and status of its sentence."""
    return tuple(_mentions(text, 0))


def extract(document: Document) -> tuple[Mention, ...]:
    """The values of a document, with offsets into its text."""
    return tuple(mention for span in document.spans for mention in extract_passage(document, *span))


def extract_passage(document: Document, start: int, end: int) -> list[Mention]:
    """The values of the passage between two offsets of a document; markup inside a value is no gap."""
    words = signed_words(document, start, end)
    if not is_gapped(document, start, end):
        return _mentions(words, start)
    words, place = closed_up(words, document.text[start:end])
    hits = find(words)
    sentences = SentenceReader(words, hits)
    return [
        late_mention(
            place(hit.start) + start,
            _past_entity(document, place(hit.end - 1) + 1 + start),
            hit.reading,
            hit.noun,
            (sentences, number),
            hit.whole,
        )
        for number, hit in enumerate(hits)
    ]


def is_gapped(document: Document, start: int, end: int) -> bool:
    """Whether a passage may have markup, or characters written as entities, between its words."""
    masked = document.masked
    is_wide = masked.find(SHORT, start, end) >= 0 or masked.find(RAISED, start, end) >= 0
    return is_wide or document.text.find("&", start, end) >= 0


def _past_entity(document: Document, end: int) -> int:
    """The end of a value, moved behind the entity if its last character is written as one: "12&#37;"."""
    if document.text[end - 1] != "&" or document.masked[end - 1] == "&":
        return end
    entity = _ENTITY.match(document.text, end - 1)
    return entity.end() if entity else end


def _mentions(text: str, offset: int) -> list[Mention]:
    """The values of one running text, with offsets moved to its place in a document."""
    hits = find(text)
    return late_mentions(text, hits, offset) if hits else []


def late_mentions(text: str, hits: Sequence[Hit], offset: int) -> list[Mention]:
    """The values found in a text, with offsets moved to its place in a document; their sentences are read late."""
    sentences = SentenceReader(text, hits)
    return [
        late_mention(hit.start + offset, hit.end + offset, hit.reading, hit.noun, (sentences, number), hit.whole)
        for number, hit in enumerate(hits)
    ]


def find(text: str) -> list[Hit]:
    """The values of one running text, in order and without overlap, not yet qualified by their sentences."""
    hits = _read(text)
    once = without_repeated(text, hits)
    return hits if once == text else _read(once)


def _read(text: str) -> list[Hit]:
    source = source_of(text)
    if not may_hold_values(source):
        return []
    return join_thousands(source, name_currency(source, share_bounds(source.folded, read_divided(source))))
