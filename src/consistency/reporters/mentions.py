"""Mentions as JSON Lines: one value found a line (``schemas/mentions.schema.json``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consistency.reporters.escape import dumps, visible
from consistency.reporters.words import reading_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.document import Document
    from consistency.model.mention import Mention
    from consistency.model.reading import Reading


def reading_ends(reading: Reading) -> dict[str, Any]:
    """The ends of both intervals: numbers as exact strings, dates in ISO 8601, null without limit."""
    literal, implied = reading.literal, reading.implied
    return {
        "low": reading.end_text(literal.low),
        "high": reading.end_text(literal.high),
        "low_closed": literal.low_closed,
        "high_closed": literal.high_closed,
        "implied_low": reading.end_text(implied.low),
        "implied_high": reading.end_text(implied.high),
    }


def _file_name(source: str, document: str) -> str:
    """The file's name without its folders; the document's id where it came from no file."""
    return source.replace("\\", "/").rsplit("/", 1)[-1] or document


def mentions_jsonl(document: Document, mentions: Iterable[Mention]) -> str:
    """One line a mention, in the order given; the empty string for none."""
    name = _file_name(document.manifest.source, document.id)
    return "".join(dumps(_row(document, name, mention)) + "\n" for mention in mentions)


def mentions_text(document: Document, mentions: Iterable[Mention]) -> str:
    """One line a mention for people: place, kind, the words, and what they mean."""
    name = _file_name(document.manifest.source, document.id)
    return "".join(f"{visible(name)}:{line}\n" for line in (_line(document, mention) for mention in mentions))


def _line(document: Document, mention: Mention) -> str:
    line, column = document.position(mention.start)
    quote = visible(document.text[mention.start : mention.end])
    noun = f" {visible(mention.noun)}" if mention.noun else ""
    return f"{line}:{column}: {mention.reading.kind} “{quote}”{noun} = {reading_text(mention.reading)}"


def _row(document: Document, name: str, mention: Mention) -> dict[str, Any]:
    line, column = document.position(mention.start)
    return {
        "document": name,
        "document_id": document.id,
        "start": mention.start,
        "end": mention.end,
        "line": line,
        "column": column,
        "quote": document.text[mention.start : mention.end],
        "kind": mention.reading.kind,
        "bound": mention.reading.bound,
        **reading_ends(mention.reading),
        "unit": mention.reading.unit,
        "noun": mention.noun,
        "as_of": mention.as_of,
        "status": mention.status,
    }
