"""Reads plain ordinals: "the second mill", "the 78th session"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.dates.words import ORDINALS, meanings
from consistency.mentions.hits import Hit
from consistency.mentions.identifiers.streets import names_street
from consistency.mentions.labels import is_announced
from consistency.mentions.numbers.numerals.fractions import QUARTER
from consistency.mentions.numbers.ordinals import are_stones, ordinal_reading, plain_ordinal
from consistency.mentions.numbers.ranking import HYPHENATED
from consistency.mentions.pieces import SPACES, trie
from consistency.mentions.plain.flags import (
    BOUND,
    CAREFUL,
    COUNTS,
    CUE,
    MONTH,
    PERIOD,
)
from consistency.mentions.source import NEXT_WORD, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.source import SourceText

_DIGITS = LatePattern(rf"([1-9]\d{{0,3}}){trie(meanings('suffix'))}(?![a-zµß-ÿ\d])")
THE: Final = frozenset(meanings("the"))
_LEADING: Final = THE | meanings("to").keys()
_CLOSED: Final = frozenset(["", *",.;)"])
_ALONE: Final = (2, QUARTER)
"""Fractions that need no number and no article in front: "half", "quarter"."""


def read_digit_ordinal(source: SourceText, at: int, led: int, words: Sequence[str]) -> Hit | None:
    """The ordinal in digits at an offset; None if it may belong to a date or a range."""
    folded = source.folded
    found = _DIGITS.match(folded, at)
    if (
        found is None
        or led & BOUND
        or are_stones(folded, at)
        or names_street(source.text, found.end())
        or (led & CUE and is_announced(words))
        or (words[-1] in _LEADING and words[-2:-1] and words[-2][-1].isdigit())
    ):
        return None
    end = found.end()
    if not _may_end(source, end):
        return None
    return Hit(at, end, ordinal_reading(int(found[1])))


def read_ordinal(source: SourceText, at: int, end: int, words: Sequence[str]) -> Hit | int | None:
    """The ordinal of one word at an offset; None if it may belong to a date or a fraction."""
    folded, lexicon = source.folded, source.lexicon
    word, word_before = folded[at:end], words[-1]
    if not word_before[0].isalnum():
        return None  # "(a third"
    joined = MONTH if word_before in THE else CAREFUL if word_before in lexicon.roles["and"] else 0
    if joined and len(words) > 1 and source.tables.before[words[-2]] & joined:
        return None  # "May the first", "a hundred and first"
    if ORDINALS[word][1] == "scale" or (word in lexicon.fractions and word_before in lexicon.roles["one"]):
        return None
    if folded[end : end + 1] == "-":
        return _end_of_hyphenated(source, word, end)
    if not _may_end(source, end):
        return None
    return plain_ordinal(source.text, folded, at, end) or end


def _may_end(source: SourceText, end: int) -> bool:
    """Whether no word behind an ordinal that ends at an offset can make it a date or a range."""
    folded = source.folded
    if folded[end : end + 1] not in SPACES:
        return folded[end : end + 1] in _CLOSED
    following = NEXT_WORD.match(folded, end)
    if following is None:
        return folded[end : end + 62].strip(" \n")[:1] in ("", "(")
    known = source.tables.behind[following[1]]
    if known & (CAREFUL | PERIOD):
        return False
    period = NEXT_WORD.match(folded, following.end()) if following[1] in source.lexicon.roles["of"] else None
    return period is None or not source.tables.behind[period[1]] & CAREFUL


def _end_of_hyphenated(source: SourceText, word: str, end: int) -> int | None:
    """The end of an ordinal that a hyphen joins to a word, so that it ranks nothing: "a first-time writer"."""
    following = WORD.match(source.folded, end + 1)
    may_be_part = source.lexicon.fractions.get(word, (0, False))[0] in _ALONE
    if following is None or may_be_part or not HYPHENATED.match(source.folded, end):
        return None
    return None if source.tables.behind[following[0]] & (CAREFUL | COUNTS | PERIOD) else end
