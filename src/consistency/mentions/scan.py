"""All values of a text: identifiers are set aside, then dates, periods and ordinals are read, then numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.mentions.dates import date_mentions, expressions
from consistency.mentions.fold import fold
from consistency.mentions.grammar import compiled
from consistency.mentions.identifiers import find_identifiers
from consistency.mentions.lexicon import default
from consistency.mentions.numbers import find_numbers
from consistency.mentions.ordinals import find_ordinals
from consistency.mentions.qualifiers import qualify
from consistency.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.model.document import Document


def scan(text: str) -> tuple[Mention, ...]:
    """The values of one running text, in order and without overlap, qualified by their sentences."""
    folded = fold(text)
    if not may_hold_values(folded):
        return ()
    dated = list(expressions(text, folded))
    taken = find_identifiers(text, folded, dated)
    found: list[Mention] = []
    for mentions in (date_mentions(dated), find_ordinals(text, folded)):
        free = list(_outside(mentions, taken))
        found += free
        taken = sorted([*taken, *((mention.start, mention.end) for mention in free)])
    found += find_numbers(text, taken, folded)
    return tuple(qualify(text, sorted(found, key=lambda mention: mention.start)))


def may_hold_values(folded: str) -> bool:
    """Whether a folded text holds a digit or a number word at all: most paragraphs do not."""
    return compiled(default()).any_value.search(f" {folded}") is not None


def _outside(mentions: Iterable[Mention], taken: Sequence[tuple[int, int]]) -> Iterable[Mention]:
    """The mentions that touch no span; both come in order."""
    index = 0
    for mention in mentions:
        while index < len(taken) and taken[index][1] <= mention.start:
            index += 1
        if index == len(taken) or mention.end <= taken[index][0]:
            yield mention


def extract(document: Document) -> tuple[Mention, ...]:
    """The values of a document, with offsets into its text."""
    return tuple(
        Mention(m.start + passage.start, m.end + passage.start, m.reading, m.noun, m.as_of, m.status)
        for passage in document.passages
        for m in scan(document.masked[passage.start : passage.end])
    )
