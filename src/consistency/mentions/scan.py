"""All values of a text: identifiers are set aside, then dates, periods and ordinals are read, then numbers."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from consistency.mentions.dates import dates_among, expressions
from consistency.mentions.fold import fold
from consistency.mentions.grammar import compiled
from consistency.mentions.identifiers import find_identifiers
from consistency.mentions.lexicon import default
from consistency.mentions.numbers import find_numbers
from consistency.mentions.ordinals import find_ordinals
from consistency.mentions.qualifiers import Qualifier
from consistency.model.mention import late_mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.mentions.hits import Hit
    from consistency.model.document import Document
    from consistency.model.mention import Mention

_START = attrgetter("start")


def scan(text: str) -> tuple[Mention, ...]:
    """The values of one running text, in order and without overlap, qualified by their sentences."""
    return tuple(_mentions(text, 0))


def extract(document: Document) -> tuple[Mention, ...]:
    """The values of a document, with offsets into its text."""
    return tuple(
        mention
        for passage in document.passages
        for mention in _mentions(document.masked[passage.start : passage.end], passage.start)
    )


def _mentions(text: str, offset: int) -> list[Mention]:
    """The values of one running text that stands at an offset of a document."""
    hits = find(text)
    sentences = Qualifier(text, hits)
    return [
        late_mention(hit.start + offset, hit.end + offset, hit.reading, hit.noun, (sentences, number))
        for number, hit in enumerate(hits)
    ]


def find(text: str) -> list[Hit]:
    """The values of one running text, in order and without overlap."""
    folded = fold(text)
    if not may_hold_values(folded):
        return []
    dated = list(expressions(text, folded))
    taken = find_identifiers(text, folded, dated)
    found: list[Hit] = []
    for hits in (dates_among(dated), find_ordinals(text, folded)):
        free = list(_outside(hits, taken))
        found += free
        taken = sorted([*taken, *((hit.start, hit.end) for hit in free)])
    found += find_numbers(text, taken, folded)
    return sorted(found, key=_START)


def may_hold_values(folded: str) -> bool:
    """Whether a folded text holds a digit or a number word at all: most paragraphs do not."""
    return compiled(default()).any_value.search(f" {folded}") is not None


def _outside(hits: Iterable[Hit], taken: Sequence[tuple[int, int]]) -> Iterable[Hit]:
    """The values that touch no span; both come in order."""
    index = 0
    for hit in hits:
        while index < len(taken) and taken[index][1] <= hit.start:
            index += 1
        if index == len(taken) or hit.end <= taken[index][0]:
            yield hit
