"""Finds the date for which a sentence states its values, and whether it reports, plans, asks or denies them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import zip_longest
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from consistency.algebra.calendar import PERIOD, iso
from consistency.algebra.sentences import sentence_spans
from consistency.algebra.status import statuses_of
from consistency.late import LatePattern
from consistency.mentions.dates.words import THE, meanings
from consistency.mentions.lexicon import default
from consistency.mentions.pieces import GAP, trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.algebra.status import Status
    from consistency.mentions.hits import Hit
    from consistency.model.reading import Reading

END_OF = trie(phrase for phrase, part in meanings("part").items() if part == "end")
DATED_BY = LatePattern(
    rf"\b{trie(meanings('dating'))}(?:{GAP}{THE})?(?:{GAP}{END_OF})?{GAP}$".replace(GAP, r"\s+"),
    re.IGNORECASE,
)
"""Words in front of a date that dates its sentence; "the law of 2020" and "the 2020 law" date none."""
LEADING = LatePattern(rf"{trie(meanings('opening'))}\b", re.IGNORECASE)
"""Words in front of a period that dates its sentence: "from 2019 to 2023"."""
OPENING = LatePattern(rf"[\W_]*(?:(?:\w+[ \n]+){{0,3}}\w+,[ \n]+|{trie(default().roles['going-on'])}[ \n]+)?")
"""Words allowed before a date that opens its sentence: none, or an adverbial ("Overall, in 2022")."""
_PARALLEL = trie(default().roles["parallel"])
REOPENING = LatePattern(rf"(?:[,;]|\b{_PARALLEL})\s+(?:{_PARALLEL}\s+)?$", re.IGNORECASE)
"""Signs before a date that opens a later clause, if a date opened the sentence: "In 2021 ..., in 2022"."""
GOING_ON = re.compile(r",?\s+\w")
"""The beginning of the clause behind such a date."""
ELSEWHERE = LatePattern(
    rf"[,;:()]|\b{trie(default().roles['elsewhere'])}\b",
    re.IGNORECASE,
)
FROM = LatePattern(
    rf"\b{trie(default().roles['change'])}(?:\s+[^\W\d_]{{1,20}}){{0,3}}\s+{trie(default().roles['from'])}\s+$",
    re.IGNORECASE,
)
"""Words before the value at the beginning of a change: "rose from 9 to 21"."""
TO = LatePattern(rf"\s+{trie(meanings('to'))}\s+", re.IGNORECASE)
WORDS_BETWEEN = 7
DAYS_OF_TWO_YEARS: Final = 731
WINDOW = 32
_START: Final = attrgetter("start")  # of a value
_END: Final = itemgetter(1)  # of a sentence


@frozen
class _Dating:
    """A date that dates a sentence, or the words before it."""

    start: int
    end: int
    as_of: str
    opens: bool


class SentenceReader:
    """The date and the status of each value of one text; a sentence is read when one of its values is asked for.

    A value is dated by the date that stands right behind it ("reached 40 in 2020"), else by the date with which its
    sentence opens ("As of July 2022, ..."); otherwise it has no date.
    """

    __slots__ = ("_hits", "_qualities", "_sentences", "_text")

    def __init__(self, text: str, hits: Sequence[Hit]) -> None:
        self._text = text
        self._hits = hits
        self._sentences: Sequence[tuple[int, int]] | None = None
        self._qualities: dict[int, tuple[str, Status]] = {}

    def qualities(self, number: int) -> tuple[str, Status]:
        """``as_of`` and ``status`` of a value, given its number: from 0 in the order of the text."""
        if number not in self._qualities:
            if self._sentences is None:
                self._sentences = sentence_spans(self._text)
            index = bisect_right(self._sentences, self._hits[number].start, key=_END)
            if index == len(self._sentences):
                return "", "done"
            self._read_sentence(self._sentences[index - 1][1] if index else 0, *self._sentences[index])
        return self._qualities[number]

    def _read_sentence(self, before: int, start: int, end: int) -> None:
        """Read ``as_of`` and ``status`` of the values of a sentence; ``before`` is the end of the previous sentence."""
        first, stop = (bisect_left(self._hits, place, key=_START) for place in (before, end))
        inside = self._hits[first:stop]
        statuses = statuses_of(self._text[start:end], [hit.start - start for hit in inside])
        dates = _dates_of(self._text, inside, _datings(self._text, start, inside))
        self._qualities.update(zip(range(first, stop), zip(dates, statuses, strict=True), strict=True))


def _datings(text: str, start: int, hits: Sequence[Hit]) -> list[_Dating]:
    """The dates of a sentence that can date its values."""
    found: list[_Dating] = []
    for hit in hits:
        reading = hit.reading
        if not reading.is_date or reading.bound not in ("exact", "at-most", "range"):
            continue
        lead = DATED_BY.search(text, max(start, hit.start - WINDOW), hit.start)
        leads = reading.bound == "at-most" or bool(LEADING.match(text, hit.start))  # "by 2020", "from 2019 to 2023"
        if reading.literal.high is None or not (lead or leads):
            continue
        opening = lead.start() if lead else hit.start
        opens = opening - start <= WINDOW and bool(OPENING.fullmatch(text, start, opening))
        opens |= any(other.opens for other in found) and _begins_clause(text, start, opening, hit.end)
        found.append(_Dating(opening, hit.end, _when(reading), opens))
    return found


def _begins_clause(text: str, start: int, opening: int, end: int) -> bool:
    """Whether a date follows a sign or a conjunction, and more words of the clause follow it."""
    return bool(REOPENING.search(text, max(start, opening - WINDOW), opening) and GOING_ON.match(text, end))


def _when(reading: Reading) -> str:
    """The date or the period of a reading, as ``as_of`` gives it."""
    low, high = reading.literal.low, reading.literal.high
    first, last = ("" if day is None else iso(day, reading.precision) for day in (low, high))
    return last if reading.bound != "range" or _is_split_year(reading) else f"{first}{PERIOD}{last}"


def _is_split_year(reading: Reading) -> bool:
    """Whether a range is two consecutive years, as of a school or a budget: "2023/24"."""
    low, high = reading.literal.low, reading.literal.high
    is_of_years = reading.bound == "range" and reading.precision == "year"
    return is_of_years and low is not None and high is not None and high - low < DAYS_OF_TWO_YEARS


def _dates_of(text: str, hits: Sequence[Hit], datings: Sequence[_Dating]) -> list[str]:
    """The date that a sentence gives to each of its values; "" for a value without one."""
    found, index, opening = [], 0, None
    for hit, following in zip_longest(hits, hits[1:]):
        while index < len(datings) and datings[index].start < hit.end:
            opening = datings[index] if datings[index].opens else opening
            index += 1
        behind = datings[index] if index < len(datings) and not datings[index].opens else None
        if hit.reading.is_date or hit.reading.kind == "ordinal":
            found.append("")
        elif behind and following.start >= behind.start and _is_beside(text, hit, behind):
            found.append(behind.as_of)
        else:
            found.append(opening.as_of if opening and opening.end <= hit.start else "")
    for first, as_of in enumerate(found[1:]):
        begun, period, ended = as_of.partition(PERIOD)
        if period and _is_change(text, hits[first], hits[first + 1]):
            found[first : first + 2] = begun, ended
    return found


def _is_change(text: str, before: Hit, after: Hit) -> bool:
    """Whether two values are those at the beginning and the end of a period: "rose from 9 to 21"."""
    if not TO.fullmatch(text, before.end, after.start):
        return False
    return bool(FROM.search(text, max(0, before.start - WINDOW), before.start))


def _is_beside(text: str, hit: Hit, dating: _Dating) -> bool:
    """Whether a date behind a value dates it: no other word between them can have the date."""
    if dating.start - hit.end > WORDS_BETWEEN * 12:
        return False
    between = text[hit.end : dating.start]
    return len(between.split()) <= WORDS_BETWEEN and not ELSEWHERE.search(between)
