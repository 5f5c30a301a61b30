"""The values of one passage, read whole or, where that reads the same, one sentence at a time.

Most rules ask for the values of one sentence of a passage. Where full stops divide its numbers from all others, and
all of them are plain, nothing else in the passage changes how they are read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from consistency.late import late_property
from consistency.mentions.cents import may_name_currency
from consistency.mentions.conversions import share_bounds
from consistency.mentions.dotted import join_thousands
from consistency.mentions.plain.flags import MONTH
from consistency.mentions.plain.places import may_hold_values
from consistency.mentions.repeated import may_repeat
from consistency.mentions.scan import extract_passage, is_gapped, late_mentions
from consistency.mentions.signs import signed_words
from consistency.mentions.source import source_of
from consistency.mentions.stretches import is_divisible, number_places, read_plain_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.hits import Span
    from consistency.mentions.source import SourceText
    from consistency.model.document import Document, Passage
    from consistency.model.mention import Mention

_FULL_STOP = re.compile(r"([a-z]{2,}|[\d%)])\.[\"”’)]?[ \n]{1,4}\Z")
_OPENING = re.compile(r"[\"“]?[A-Z][A-Za-z'’-]+,?[ \n]")
"""The first word of a sentence, if it cannot begin a number."""
_REACH: Final = 20


class LateValues:
    """The values of a passage, read when they are first asked for, with offsets into the text of the document."""

    def __init__(self, document: Document, passage: Passage) -> None:
        self._document = document
        self._passage = passage
        self._apart: dict[int, Sequence[Mention] | None] = {}

    @property
    def read(self) -> Sequence[Mention]:
        """The values that are read so far, in order."""
        if self._is_read:
            return self.whole
        return [mention for begin in sorted(self._apart) for mention in self._apart[begin] or ()]

    @late_property
    def whole(self) -> Sequence[Mention]:
        """All values of the passage, in order."""
        return extract_passage(self._document, self._passage.start, self._passage.end)

    @property
    def _is_read(self) -> bool:
        return "whole" in self.__dict__

    def of_sentence(self, begin: int, end: int) -> Sequence[Mention] | None:
        """The values of a sentence between two offsets into the passage; None if the passage must be read whole."""
        if self._is_read or self._divisible is None:
            return None
        if begin not in self._apart:
            self._apart[begin] = self._read(*self._divisible, begin, end)
        return self._apart[begin]

    @late_property
    def _divisible(self) -> tuple[SourceText, list[Span]] | None:
        """The text and the places of its numbers, if its sentences may be read one by one."""
        if is_gapped(self._document, self._passage.start, self._passage.end):
            return None
        source = source_of(signed_words(self._document, self._passage.start, self._passage.end))
        if not may_hold_values(source):
            return source, []
        return None if may_name_currency(source) or not is_divisible(source) else (source, number_places(source))

    def _read(self, source: SourceText, places: list[Span], begin: int, end: int) -> list[Mention] | None:
        """The values of a sentence, if no number outside it can change how they are read; else None."""
        first, stop = bisect_left(places, (begin,)), bisect_left(places, (end,))
        if stop < len(places) and not _is_parted(source, end, places[stop][0]):
            return None
        if first == stop:
            return []
        if first and not _is_parted(source, begin, places[first][0]):
            return None
        hits = read_plain_places(source, places[first:stop], places[first - 1][1] if first else 0)
        if hits is None or may_repeat(source.text, hits) or (hits and not begin <= hits[0].start < hits[-1].end <= end):
            return None
        hits = join_thousands(source, share_bounds(source.folded, hits))
        return late_mentions(source.text, hits, self._passage.start)


def _is_parted(source: SourceText, at: int, place: int) -> bool:
    """Whether a sentence begins at an offset, and at least one of its words comes before a place."""
    opening = _OPENING.match(source.text, at)
    if opening is None or opening.end() > place:
        return False
    stop = _FULL_STOP.search(source.folded, max(0, at - _REACH), at)
    return stop is not None and not source.tables.before[stop[1]] & MONTH  # "Sept. The third"
