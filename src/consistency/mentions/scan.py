"""All values of a text: identifiers are set aside, then dates, periods and ordinals are read, then numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.mentions.numbers import find_numbers

if TYPE_CHECKING:
    from consistency.model.document import Document
    from consistency.model.mention import Mention


def scan(text: str) -> tuple[Mention, ...]:
    """The values of one running text, in order and without overlap."""
    return tuple(sorted(find_numbers(text), key=lambda m: m.start))


def extract(document: Document) -> tuple[Mention, ...]:
    """The values of a document, with offsets into its text."""
    return tuple(
        evolve(mention, start=mention.start + passage.start, end=mention.end + passage.start)
        for passage in document.passages
        for mention in scan(document.masked[passage.start : passage.end])
    )
