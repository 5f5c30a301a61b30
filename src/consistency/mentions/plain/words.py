"""Reads plain numbers in words, as digits.py reads digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.mentions.dates.words import DECADES, ORDINALS
from consistency.mentions.identifiers.forms import CAPITAL_NUMBER
from consistency.mentions.identifiers.proper import is_proper
from consistency.mentions.labels import is_announced
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.numeral import ROUNDED_FROM
from consistency.mentions.numbers.values.uncounted import is_pronoun_led, is_some_occasion
from consistency.mentions.pieces import SPACES
from consistency.mentions.plain.flags import (
    AGES,
    AND,
    ARTICLE,
    BOUND,
    CAREFUL,
    COUNTS,
    PARTS,
    PLURAL,
    SCALE,
)
from consistency.mentions.plain.joined import read_joined
from consistency.mentions.plain.number import NUMERIC, PlainNumber
from consistency.mentions.plain.ordinals import read_ordinal
from consistency.mentions.plain.values import value_of
from consistency.mentions.source import NEXT_WORD, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.hits import Hit
    from consistency.mentions.source import SourceText

_ORDINALS: Final = tuple(ORDINALS)
_KINDS: Final = frozenset({"unit", "teen", "ten"})


def read_plain_word(source: SourceText, at: int, end: int, floor: int) -> Hit | int | None:
    """The value of the number word at an offset, or where it ends if it has none; None if it is not plain.

    Args:
        source: the text.
        at: where the word begins.
        end: where it ends.
        floor: where the number in front of it ends.
    """
    folded = source.folded
    if (at and folded[at - 1] not in SPACES) or not folded[at].isalpha():
        return None
    words = source.pieces_before(at)
    word, led = folded[at:end], source.tables.before[words[-1]] if words else CAREFUL if at else 0
    if led & CAREFUL:
        numbers = source.lexicon.numbers
        is_scale = words and words[-1] in numbers and word in numbers and numbers[word][0] >= ROUNDED_FROM
        return NUMERIC if is_scale else None  # the million of "two million": no part of a year in words
    is_ordinal = word in ORDINALS
    if source.text[at].isupper() and (name := _end_of_name(source, at, end, words)):
        return name if name > 0 else None
    if is_ordinal:
        return read_ordinal(source, at, end, words) if words else None
    if word[-1] in SPACES:
        is_article = word.rstrip() in source.lexicon.roles["one"]
        return _read_article(source, end) if is_article and words and not led & BOUND else None
    if led & PARTS or word in DECADES:
        return None
    value, kind = source.lexicon.numbers.get(word, (0, ""))
    if kind == "tally" and not source.grammar.next_word.match(folded, end):
        return end
    number = PlainNumber(source, str(value), at, end, led, words=True)
    if number.known & CAREFUL:
        return None
    if value == 0 and word.endswith(_ORDINALS):
        return None  # "twentyfifth"
    if value == 0 or kind not in _KINDS or number.known & (COUNTS | SCALE):
        return NUMERIC if number.right != "-" else None
    return _read_number(number, floor)


def _end_of_name(source: SourceText, at: int, end: int, words: Sequence[str]) -> int:
    """The end of the name of a word with a capital; 0 if it is in no name, -1 if every expression must be tried."""
    if words and is_announced(words):
        return -1
    is_part = CAPITAL_NUMBER.match(source.text, at) and is_proper(source.text, source.folded, at, end)
    return end if is_part else 0


def _read_number(number: PlainNumber, floor: int) -> Hit | int | None:
    """The value of a number in one word."""
    source, end = number.source, number.end
    if number.right == "-":
        return read_joined(number, floor)
    if (number.known & AND and source.grammar.next_word.match(source.folded, end)) or not number.take_unit():
        return None if number.known & CAREFUL or number.word is None else NUMERIC
    if number.is_single() and (number.unit == "day" or (number.kind is None and number.led & AGES)):
        return NUMERIC
    if number.is_single() and number.word and number.word[1] in source.lexicon.roles["or"]:
        return NUMERIC  # "one or two"
    if number.is_single() and number.kind is None and _counts_nothing(number):
        is_bounded = number.led & (BOUND | ARTICLE) and bound_before(source, number.start)
        return NUMERIC if is_bounded or number.start == 0 else end
    return value_of(number, floor)


def _read_article(source: SourceText, at: int) -> int | None:
    """The end of an article that counts nothing, because its unit has no bound: "a month"; ``at`` is the unit."""
    unit = WORD.match(source.folded, at)
    if unit is None:
        return None
    following = NEXT_WORD.match(source.folded, unit.end())
    roles = source.lexicon.roles
    if following and (following[1] in roles["or"] or following[1] in roles["size"]):
        return None  # "an hour or two", "a mile long"
    return None if following and source.tables.behind[following[1]] & AND else at


def _counts_nothing(number: PlainNumber) -> bool:
    """Whether "one" is a pronoun: "the one", "one of the"."""
    roles = number.source.lexicon.roles
    if is_pronoun_led(number.source, number.start) or is_some_occasion(number.source, number.start, number.end):
        return True
    following = number.source.following_word(number.end)
    if not following:
        return number.source.preceding_word(number.start) not in number.source.lexicon.roles["only"]
    return following in roles["pronoun-after"] or bool(number.source.tables.behind[following] & PLURAL)
