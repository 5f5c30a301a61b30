"""Numbers and ordinals in words whose neighbours leave no doubt, as digits.py reads digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.mentions.dates.words import ORDINALS
from consistency.mentions.grammar import LETTER
from consistency.mentions.hits import Hit
from consistency.mentions.numbers.ordinals import ordinal_reading, plain_ordinal
from consistency.mentions.plain.number import NUMERIC, PlainNumber
from consistency.mentions.plain.surroundings import (
    AGES,
    AND,
    BOUND,
    CAREFUL,
    COUNTS,
    CUE,
    PARTS,
    PERIOD,
    PLURAL,
    SCALE,
)
from consistency.mentions.source import NEXT_WORD, REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.source import Source

_DIGITS = re.compile(r"([1-9]\d{0,3})(?:st|nd|rd|th)(?![a-zµß-ÿ\d])")
_LETTERS = re.compile(rf"[{LETTER}]++")
_SPACES: Final = frozenset(" \n")
_CLOSED: Final = frozenset(["", *",.;)"])
_KINDS: Final = frozenset({"unit", "teen", "ten"})


def read_plain_word(source: Source, at: int, end: int, floor: int) -> Hit | int | None:
    """The value of the word at an offset, or where it ends when it has none; None where it is not plain.

    Args:
        source: the text.
        at: where the word begins.
        end: where it ends.
        floor: where the number in front of it ends.
    """
    folded = source.folded
    if at == 0 or folded[at - 1] not in _SPACES:
        return None
    words = folded[max(0, at - REACH) : at].split()
    led = source.tables.before[words[-1]] if words else CAREFUL
    if led & (CAREFUL | CUE) or source.text[at].isupper():
        return None
    word = folded[at:end]
    if word[-1] in _SPACES:
        is_article = word.rstrip() in source.lexicon.roles["one"]
        return _read_article(source, end) if is_article and not led & BOUND else None
    if word in ORDINALS:
        return _read_ordinal(source, at, end, words)
    if led & PARTS:
        return None
    value, kind = source.lexicon.numbers.get(word, (0, ""))
    number = PlainNumber(source, str(value), at, end, led, words=True)
    if number.known & CAREFUL:
        return None
    if number.right == "-":
        return _hyphened(source, end)
    if value == 0 or kind not in _KINDS or led & AGES or number.known & (COUNTS | SCALE):
        return NUMERIC
    if (number.known & AND and source.grammar.next_word.match(folded, end)) or not number.take_unit():
        return None if number.known & CAREFUL or number.word is None else NUMERIC
    if value == 1 and number.kind is None and _counts_nothing(number):
        return NUMERIC if led & BOUND else end
    return number.finished(floor) or NUMERIC


def _hyphened(source: Source, at: int) -> int | None:
    """Whether a number in words and what stands behind its hyphen are no date and no ordinal."""
    word = _LETTERS.match(source.folded, at + 1)
    return NUMERIC if word and not source.tables.behind[word[0]] & CAREFUL else None


def read_digit_ordinal(source: Source, at: int, led: int, words: Sequence[str]) -> Hit | None:
    """The ordinal in digits at an offset, where it can be no part of a date or a range."""
    folded = source.folded
    found = _DIGITS.match(folded, at)
    if (
        found is None
        or led & (CUE | BOUND)
        or (words[-1] in ("to", "the") and words[-2:-1] and words[-2][-1].isdigit())
    ):
        return None
    end = found.end()
    if not _may_end(source, end):
        return None
    return Hit(at, end, ordinal_reading(int(found[1])))


def _may_end(source: Source, end: int) -> bool:
    """Whether nothing behind an ordinal that ends at an offset can make a date or a range of it."""
    folded = source.folded
    if folded[end : end + 1] not in _SPACES:
        return folded[end : end + 1] in _CLOSED
    following = NEXT_WORD.match(folded, end)
    if following is None:
        return folded[end : end + 62].strip(" \n")[:1] in ("", "(")
    if source.tables.behind[following[1]] & (CAREFUL | PERIOD):
        return False
    period = NEXT_WORD.match(folded, following.end()) if following[1] in source.lexicon.roles["of"] else None
    return period is None or not source.tables.behind[period[1]] & CAREFUL


def _read_article(source: Source, at: int) -> int | None:
    """Where an article in front of a unit ends, which counts nothing without a bound: "a month"; ``at`` is the unit."""
    unit = _LETTERS.match(source.folded, at)
    if unit is None:
        return None
    following = NEXT_WORD.match(source.folded, unit.end())
    return None if following and source.tables.behind[following[1]] & AND else at


def _read_ordinal(source: Source, at: int, end: int, words: Sequence[str]) -> Hit | int | None:
    """The ordinal of one word at a place, where it can be no part of a date or a fraction."""
    folded, lexicon = source.folded, source.lexicon
    word, word_before = folded[at:end], words[-1]
    if word_before in lexicon.roles["and"] and len(words) > 1 and source.tables.before[words[-2]] & CAREFUL:
        return None  # "a hundred and first"
    if ORDINALS[word][1] == "scale" or (word in lexicon.fractions and word_before in lexicon.roles["one"]):
        return None
    if not _may_end(source, end):
        return None
    return plain_ordinal(source.text, folded, at, end) or end


def _counts_nothing(number: PlainNumber) -> bool:
    """Whether "one" is a pronoun: "the one", "one of the"."""
    roles = number.source.lexicon.roles
    if number.source.preceding_word(number.start) in roles["pronoun-before"]:
        return True
    following = number.source.following_word(number.end)
    return not following or following in roles["pronoun-after"] or bool(number.source.tables.behind[following] & PLURAL)
