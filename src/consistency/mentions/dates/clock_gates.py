"""Tests whether a text may hold a time of day at all: most texts are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.dates.clock_forms import (
    DAYTIMES,
    FIVES,
    HALVES,
    HOUR_WORDS,
    HOURS,
    NAMED,
    OCLOCK,
    PARTS,
    SIGN,
    WAYS,
    ZONES,
)
from consistency.mentions.dates.opening_hours import may_hold_hours
from consistency.mentions.dates.words import NUMBERS, last_words, meanings
from consistency.mentions.pieces import GAP, MAY_GAP, trie

if TYPE_CHECKING:
    from collections.abc import Iterator

# It begins with a digit, which makes the search fast.
ANY_TIME = LatePattern(
    rf"[0-9](?!\d)(?::[0-5]\d|{SIGN}[0-5]\d|(?<=[ \n]0\d[0-5]\d)(?![a-z/]|[.,]\d)"
    rf"|{MAY_GAP}(?:{trie([*HALVES, *ZONES, *NAMED, *DAYTIMES])}|{HOURS}|{OCLOCK})(?![a-z]))"
)
ANY_WORDS = LatePattern(rf"{HOUR_WORDS}{GAP}(?:{OCLOCK}|{trie([*HALVES, *NAMED])})(?![a-z])")
PAST = [way for way, sign in WAYS.items() if sign == "1"]
COUNTED = [*PARTS, *FIVES, *meanings("minute", "clock_words")]
BEHIND_WORDS = last_words((*HALVES, *NAMED, *meanings("hour", "clock_words")))
"""The last words of what stands behind an hour in words."""
COUNT_WORDS, PAST_WORDS = last_words(COUNTED), last_words(PAST)
ANY_COUNT = LatePattern(
    rf"{trie(phrase.split()[-1] for phrase in COUNTED)}(?:{GAP}|-){trie(WAYS)}{GAP}(?:\d|{HOUR_WORDS})"
)
ANY_PAST = LatePattern(rf"{trie(PAST)}{GAP}(?:\d|{HOUR_WORDS})")
BEFORE_PAST = LatePattern(rf"(?:\d|{trie([*NUMBERS, *(phrase.split()[-1] for phrase in COUNTED)])})(?:{GAP}|-)$")
"""What counts the minutes: "20 past nine", but not "the past nine years"."""
REACH: Final = 90


def may_hold_times(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text of these words has the characters and words that every time of day needs."""
    if ANY_TIME.search(folded) or may_count_minutes(folded, words) or may_hold_hours(folded, words):
        return True
    return not words.isdisjoint(BEHIND_WORDS) and ANY_WORDS.search(folded) is not None


def may_count_minutes(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text of these words may hold a time as minutes from an hour: "quarter to nine"."""
    counted, past = COUNT_WORDS & words, PAST_WORDS & words
    if counted and any(ANY_COUNT.match(folded, at) for at in _places(counted, folded)):
        return True
    return bool(past) and any(
        ANY_PAST.match(folded, at) and BEFORE_PAST.search(folded, max(0, at - REACH), at)
        for at in _places(past, folded)
    )


def _places(words: frozenset[str], folded: str) -> Iterator[int]:
    """Where one of a few words stands in front of a gap: to look there is faster than to search for an expression."""
    for word in (word + gap for word in words for gap in " \n-"):
        at = folded.find(word)
        while at >= 0:
            yield at
            at = folded.find(word, at + 1)
