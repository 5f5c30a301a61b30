"""Reads plain numbers fast, and the stretches of text between them with every expression of the grammar.

No expression matches the neighbours of a plain number, so nothing that is read on one side of it can depend on the
other. Numbers with only words of the grammar between them are read together, because these words may join them. Which
words leave a number plain is known for the English lists; texts of other lists are read with every expression.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import behind_any_of, has_own_lists, with_role
from consistency.mentions.dates.clock_gates import may_count_minutes
from consistency.mentions.dates.opening_hours import may_hold_hours
from consistency.mentions.fold import FRACTION
from consistency.mentions.hits import Window
from consistency.mentions.labels import CUES
from consistency.mentions.plain.digits import DASHED, leads_on, read_plain
from consistency.mentions.plain.flags import UNIT
from consistency.mentions.plain.number import NUMERIC
from consistency.mentions.plain.places import digit_places, word_places
from consistency.mentions.plain.words import read_plain_word
from consistency.mentions.thorough import read_numbers, read_part
from consistency.model.reading import CALENDAR_KINDS, CLOCK_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.hits import Hit, Span
    from consistency.mentions.source import SourceText

_RUNS = re.compile(rf"[0-9]+|{FRACTION}")
_JOINING = behind_any_of(with_role("words", "and", "or", "range"))
_PARTED = LatePattern(rf"[;:] [A-Za-z]|[a-z\d%)]\. [A-Z][a-z]+ |(?!{_JOINING})(?<![,–—-]) \(")
_NO_NUMBERS: Final = CALENDAR_KINDS | CLOCK_KINDS | {"ordinal"}
_REACH: Final = 130
_NEAR: Final = 60
_FAR_WORDS: Final = CUES["hotline"]
"""Words that may make digits far in front of them a telephone number."""

_FAR: Final = 12
_BESIDE: Final = 90


class _Place:
    """A possible number: its span, its value if it is plain, and the number words inside that value."""

    __slots__ = ("end", "hit", "is_numeric", "start", "words")

    def __init__(self, start: int, end: int, hit: Hit | None, *, is_numeric: bool = False) -> None:
        self.start = start
        self.end = end
        self.hit = hit
        self.is_numeric = is_numeric
        self.words: tuple[int, ...] = ()

    def doubt(self) -> None:
        """Forget the value, so that all it covers is read together with its neighbours."""
        if self.hit:
            self.end, self.is_numeric = max(self.end, self.hit.end), self.hit.reading.kind not in _NO_NUMBERS
            self.hit = None


def read_divided(source: SourceText) -> list[Hit]:
    """The values of a text, in order and without overlap; plain numbers are read fast."""
    found = _read_stretches(source, *_places(source, number_places(source))) if is_divisible(source) else None
    return read_part(source, Window(0, len(source.text))) or [] if found is None else found


def is_divisible(source: SourceText) -> bool:
    """Whether no phrase of a text can change the value of a number far from it."""
    is_far = has_own_lists() or not source.words.isdisjoint(_FAR_WORDS)
    folded, words = source.folded, source.words
    return not (is_far or may_count_minutes(folded, words) or may_hold_hours(folded, words))


def number_places(source: SourceText) -> list[Span]:
    """The spans of possible numbers, in order."""
    spans, words = digit_places(source), word_places(source)
    return sorted(spans + words) if words else spans


def read_plain_places(source: SourceText, spans: Sequence[Span], floor: int) -> list[Hit] | None:
    """The values at some places, each read without its neighbours; None if one of them is not plain.

    Args:
        source: a divisible text.
        spans: the places, in order.
        floor: where the number in front of the first one ends.
    """
    places, _ = _places(source, spans, floor)
    if not all(place.hit for place in places):
        return None
    hits = [place.hit for place in places if place.hit]
    return None if any(map(_are_joined, repeat(source), hits, places[1:], hits[1:])) else hits


def _read_stretches(source: SourceText, places: list[_Place], names: list[Span]) -> list[Hit] | None:
    """The plain values and the values of the stretches between them; None if a value reaches into another stretch."""
    for left, right in pairwise(places):
        if left.hit and right.hit and _are_joined(source, left.hit, right, right.hit):
            left.doubt()
            right.doubt()
    hits = [place.hit for place in places if place.hit]
    if len(hits) == len(places):
        return hits
    _leave_together(source, places)
    hits = []
    floor, before, doubtful = 0, None, []
    for place in (*places, None):
        hit = place.hit if place else None
        if place and hit is None:
            doubtful.append(place)
            continue
        if doubtful:
            limit = hit.start if hit else len(source.text)
            found = _read_stretch(source, doubtful, names, before, floor, limit)
            if found is None:
                return None
            hits += found
            doubtful = []
        if hit:
            before = hit
            hits.append(hit)
            if hit.reading.kind not in _NO_NUMBERS:
                floor = hit.end
    return hits


def _read_stretch(
    source: SourceText, places: list[_Place], names: list[Span], before: Hit | None, floor: int, limit: int
) -> list[Hit] | None:
    """The values at places that are not plain, between two plain values."""
    begin = max(places[0].start - _REACH, before.end if before else 0)
    index = bisect_right(names, (begin, begin))
    if index and names[index - 1][1] > begin:
        begin, index = names[index - 1][0], index - 1
    end = places[-1].end
    behind = bisect_right(names, (end, end), index)
    if behind < len(names) and names[behind][0] - end < _NEAR:
        end = names[behind][1]
    window = Window(begin, end + 1, _starts(source.folded, places))
    is_numeric = all(place.is_numeric for place in places) and (index == len(names) or names[index][0] > end)
    read = read_numbers if is_numeric else read_part
    return read(source, window, before, floor, limit)


def _starts(folded: str, places: list[_Place]) -> tuple[int, ...]:
    """Where the numbers at some places begin, in order; a run of digits may hold more than one."""
    starts: list[int] = []
    for place in places:
        starts += (place.start, *place.words) if folded[place.start].isalpha() else place.words
        runs = _RUNS.finditer(folded, place.start, place.end)
        starts += [run.start() for run in runs if not folded[run.start() - 1 : run.start()].isdigit()]
    return tuple(sorted(starts))


def _places(source: SourceText, spans: Sequence[Span], floor: int = 0) -> tuple[list[_Place], list[Span]]:
    """The places of numbers, in order, with the values of the plain ones; and the spans of names."""
    folded = source.folded
    places: list[_Place] = []
    names: list[Span] = []
    reached = 0
    for start, end in spans:
        if start < reached:
            if places and places[-1].hit and start < places[-1].hit.end and folded[start].isalpha():
                places[-1].words += (start,)
            elif names and names[-1][1] == reached < end:  # "Table 5 - 50/60 Hz"
                places.append(_Place(reached, end, None))
            continue
        digits = folded[start].isdigit()
        found = read_plain(source, start, floor) if digits else read_plain_word(source, start, end, floor)
        if found is None:
            places.append(_Place(start, end, None))
        elif isinstance(found, tuple):
            if found.start < reached:
                places.append(_Place(start, end, None))
                continue
            reached = found.end
            if found.reading.kind not in _NO_NUMBERS:
                floor = reached
            places.append(_Place(start, end, found))
        elif found == NUMERIC:
            dash = DASHED.match(folded, start)
            reached = dash.end() if dash else end
            is_numeric = dash is None or not leads_on(source, reached)
            places.append(_Place(start, reached, None, is_numeric=is_numeric))
        else:
            reached = found
            names.append((start, found))
    return places, names


def _leave_together(source: SourceText, places: list[_Place]) -> None:
    """Doubt every plain number that words of the grammar may join to a number that is not plain."""
    pairs = list(pairwise(places))
    for left, right in pairs:
        if right.hit and left.hit is None and _may_join(source, left.end, right.start):
            right.doubt()
    for left, right in reversed(pairs):
        if left.hit and right.hit is None and _may_join(source, left.hit.end, right.start):
            left.doubt()


def _are_joined(source: SourceText, left: Hit, place: _Place, right: Hit) -> bool:
    """Whether two plain numbers may make one value: a composite measure, a list with one unit, two bounds."""
    grammar, folded = source.grammar, source.folded
    begin, end = left.end, place.start
    is_graded = _FAR <= end - begin < _BESIDE and _is_graded(source, begin, end)
    if right.start - begin > _FAR and folded[begin] != "," and not is_graded:
        return False
    if left.reading.kind in CALENDAR_KINDS or right.reading.kind in CALENDAR_KINDS:  # "3 and 5 June", "June 3 and 5"
        if left.reading.kind == "year" and right.reading.kind not in _NO_NUMBERS and folded[begin] == ",":
            return False  # "in 2019, 45 boats"
        return end - begin < _FAR and grammar.list_gap.fullmatch(folded, begin, end) is not None
    if left.reading.kind in _NO_NUMBERS or right.reading.kind == "ordinal":
        return False
    is_near = is_graded or end - begin < _FAR
    if is_near and (grammar.composite.fullmatch(folded, begin, end) or grammar.list_gap.fullmatch(folded, begin, end)):
        return True
    return left.reading.bound != "exact" != right.reading.bound and right.start - left.end <= _FAR


def _is_graded(source: SourceText, begin: int, end: int) -> bool:
    """Whether a word between two numbers marks the second as preferred."""
    words = source.lexicon.roles["graded"]
    return not words.isdisjoint(source.words) and any(source.folded.find(word, begin, end) >= 0 for word in words)


def _may_join(source: SourceText, start: int, end: int) -> bool:
    """Whether two numbers are near each other in one sentence, with only words of the grammar between them."""
    if end - start > _BESIDE:
        return False
    if _is_graded(source, start, end) and source.grammar.list_gap.fullmatch(source.folded, start, end):
        return True
    links, behind = source.tables.links, source.tables.behind
    for word in source.folded[start:end].split():
        if word not in links:
            core = word.strip(".,;:()")
            if core.isalpha() and core not in links and not behind[core] & UNIT:
                return False
    return _PARTED.search(source.text, start, end) is None
