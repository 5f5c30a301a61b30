"""For when, and how firmly, a sentence states its values."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.algebra.calendar import iso
from consistency.algebra.sentences import sentence_spans
from consistency.algebra.status import statuses_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.mention import Mention

DATED_BY = re.compile(
    r"\b(?:in|on|by|at|as\s+(?:of|at|on)|as\s+recorded\s+(?:in|on)|during|for|through|until|throughout)"
    r"(?:\s+the)?(?:\s+end\s+of)?\s+$",
    re.IGNORECASE,
)
"""Words that put a sentence at a date; "the law of 2020" and "the 2020 law" do not."""
OPENING = re.compile(r"[\W_]*(?:(?:\w+[ \n]+){0,3}\w+,[ \n]+|(?:and|but|also|then|back)[ \n]+)?")
"""What may stand before a date that opens its sentence: nothing, or an adverbial ("Overall, in 2022")."""
ELSEWHERE = re.compile(
    r"[,;:()]|\b(?:which|that|who|when|under|law|act|plan|regulation|resolution|adopted|amended|issued|signed|founded|established"
    r"|launched|proposed|since|before|after)\b",
    re.IGNORECASE,
)
WORDS_BETWEEN = 7
WINDOW = 32


@frozen
class _Dating:
    """A date that puts a sentence, or the words before it, at a time."""

    start: int
    end: int
    as_of: str
    opens: bool


def qualify(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a text with ``as_of`` and ``status`` filled in from their sentences.

    A value is dated by the date that stands right behind it ("reached 40 in 2020"), else by the date with which its
    sentence opens ("As of July 2022, ..."); a sentence that says neither does not date it.

    Args:
        text: one running text.
        mentions: its mentions, sorted by place.
    """
    qualified: list[Mention] = []
    at = 0
    for start, end in sentence_spans(text):
        first = at
        while at < len(mentions) and mentions[at].start < end:
            at += 1
        inside = mentions[first:at]
        if not inside:
            continue
        statuses = statuses_of(text[start:end], [mention.start - start for mention in inside])
        dates = _dates_of(text, inside, _datings(text, start, inside))
        for mention, status, as_of in zip(inside, statuses, dates, strict=True):
            plain = status == mention.status and as_of == mention.as_of
            qualified.append(mention if plain else evolve(mention, status=status, as_of=as_of))
    return qualified + list(mentions[at:])


def _datings(text: str, start: int, mentions: Sequence[Mention]) -> list[_Dating]:
    """The dates of a sentence that can date its values."""
    found = []
    for mention in mentions:
        reading = mention.reading
        if not reading.is_date or reading.bound not in ("exact", "at-most"):
            continue
        lead = DATED_BY.search(text, max(start, mention.start - WINDOW), mention.start)
        if reading.literal.high is None or (lead is None and reading.bound != "at-most"):
            continue
        opening = lead.start() if lead else mention.start
        found.append(
            _Dating(
                opening,
                mention.end,
                iso(reading.literal.high, reading.precision),
                opens=opening - start <= WINDOW and bool(OPENING.fullmatch(text, start, opening)),
            )
        )
    return found


def _dates_of(text: str, mentions: Sequence[Mention], datings: Sequence[_Dating]) -> list[str]:
    """The date that a sentence gives to each of its values; empty where it does not say."""
    opening = next((dating for dating in datings if dating.opens), None)
    found, index = [], 0
    for mention, following in zip_longest(mentions, mentions[1:]):
        while index < len(datings) and datings[index].start < mention.end:
            index += 1
        behind = datings[index] if index < len(datings) else None
        if mention.reading.is_date or mention.reading.kind == "ordinal":
            found.append("")
        elif behind and following.start >= behind.start and _is_beside(text, mention, behind):
            found.append(behind.as_of)
        else:
            found.append(opening.as_of if opening and opening.end <= mention.start else "")
    return found


def _is_beside(text: str, mention: Mention, dating: _Dating) -> bool:
    """Whether nothing between a value and the date behind it can be what the date belongs to."""
    if dating.start - mention.end > WORDS_BETWEEN * 12:
        return False
    between = text[mention.end : dating.start]
    return len(between.split()) <= WORDS_BETWEEN and not ELSEWHERE.search(between)
