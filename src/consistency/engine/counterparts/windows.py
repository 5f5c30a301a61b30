"""The words and values around each value of a document, from which phrases are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from consistency.algebra.likeness import words
from consistency.algebra.sentences import sentence_spans
from consistency.mentions import extract_passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.document import Document, Passage

Span: TypeAlias = tuple[int, int]
Place: TypeAlias = tuple[str, int]
"""The id of a document, and where in it a value begins."""
VALUE, OTHER = "{value}", "{other}"
LONGEST_EXAMPLE: Final = 300
"""Characters of a sentence that becomes an example of its rule."""


@frozen
class Value:
    """A value among the words of a sentence."""

    words: str


@frozen
class Window:
    """The sentence, or the row of a table, around a value.

    Attributes:
        place: where the value stands.
        text: the words of the sentence without markup; "" for a long one.
        parts: its words, and between them its values.
        number: that of the part which is the value.
    """

    place: Place
    text: str
    parts: tuple[str | Value, ...]
    number: int

    def phrase(self, size: int, *, literal: bool) -> str:
        """So many parts on either side of the value; a slot stands for each other value, or its own words do."""
        first = max(0, self.number - size)
        told = (
            VALUE if number == self.number else part if isinstance(part, str) else part.words if literal else OTHER
            for number, part in enumerate(self.parts[first : self.number + size + 1], first)
        )
        return " ".join(told)


def windows(document: Document) -> Iterator[Window]:
    """The window of each value of a document, in order."""
    for passage in document.passages:
        spans = [(m.start, m.end) for m in extract_passage(document, passage.start, passage.end)]
        for start, end in _sentences(document, passage) if spans else ():
            yield from _in_sentence(document, start, end, [span for span in spans if start <= span[0] < end])


def _sentences(document: Document, passage: Passage) -> Iterator[Span]:
    if passage.kind == "cell":
        yield passage.start, passage.end
        return
    for start, end in sentence_spans(document.masked[passage.start : passage.end]):
        yield passage.start + start, passage.start + end


def _in_sentence(document: Document, start: int, end: int, values: list[Span]) -> Iterator[Window]:
    parts, numbers, before = list[str | Value](), list[int](), start
    for first, last in values:
        parts += words(document.masked[before:first])
        numbers.append(len(parts))
        parts.append(Value(" ".join(words(document.masked[first:last]))))
        before = last
    parts += words(document.masked[before:end])
    text = " ".join(document.masked[start:end].split()) if end - start <= LONGEST_EXAMPLE else ""
    whole = tuple(parts)
    for (first, _), number in zip(values, numbers, strict=True):
        yield Window((document.id, first), text, whole, number)
