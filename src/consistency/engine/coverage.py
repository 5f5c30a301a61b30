"""Which values of a document no rule speaks of, section by section."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from consistency.model.coverage import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.model.document import Document
    from consistency.model.fact import Fact
    from consistency.model.mention import Mention


def sections(document: Document, mentions: Sequence[Mention], facts: Iterable[Fact]) -> tuple[Section, ...]:
    """The values of a document under each heading; a value that any fact touches is spoken of.

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
        silent = tuple(document.cite(m.start, m.end) for m in here if not is_spoken_of(m))
        found.append(Section(document.id, titles, len(here), silent))
    return tuple(found)
