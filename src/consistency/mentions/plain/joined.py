"""Reads numbers joined to a word by a hyphen: "a 12-member board", "a two-year plan"; and names: "lithium-7"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.identifiers.codes import SUBSTANCES, glued_span
from consistency.mentions.numbers.edges import BY_MANY
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.plain.flags import (
    AND,
    CAREFUL,
    COUNTS,
    DATES,
    EVERY,
    LIMIT,
    MONTH,
    PARTS,
    PER,
    PERIOD,
    SCALE,
    SHARE,
    SHIFT,
    UNIT,
)
from consistency.mentions.plain.number import NUMERIC
from consistency.mentions.plain.values import value_of
from consistency.mentions.source import NEXT_BEGINNING, REACH

if TYPE_CHECKING:
    from consistency.mentions.hits import Hit
    from consistency.mentions.plain.number import PlainNumber
    from consistency.mentions.source import SourceText

_WORD = re.compile(r"-([a-z]{3,24})(?![a-zµß-ÿ\d@/_])")
_LETTERS = re.compile(r"(?<![^ \n(\"'])([a-zß-ÿ]{2,24})[-/]\Z")
_DIGITS = LatePattern(r"\d{1,3}(?:,\d{3})*+(?=[ \n.,;:)]|\Z)(?![.,:/-]\d)")
_REACTS: Final = AND | COUNTS | EVERY | LIMIT | PER | SCALE | SHARE | SHIFT
_ROLES: Final = ("by", "compound", "hyphened", "uncounted")


def read_joined(number: PlainNumber, floor: int) -> Hit | int | None:
    """The value of a number with a hyphen behind it; ``NUMERIC`` if the word behind it may change the value.

    Args:
        number: the number.
        floor: where the number in front of it ends.
    """
    source = number.source
    joined = _WORD.match(source.folded, number.end)
    if joined is None:
        return None
    word, known = joined[1], source.tables.behind[joined[1]]
    if known & CAREFUL or word.startswith(SUBSTANCES):
        return None
    lexicon = source.lexicon
    if known & _REACTS or word in lexicon.denominators or f"-{word}" in lexicon.after:
        return NUMERIC
    if any(word in lexicon.roles[role] for role in _ROLES):
        return NUMERIC
    if not number.take_measure():
        return None
    if number.kind is None:
        is_counting = counted_noun(source, number.end, single=number.is_single())[0] != ""
        return NUMERIC if is_counting or number.is_single() else value_of(number, floor)
    return value_of(number, floor) if number.may_end_with_unit() else NUMERIC


def end_of_joined(source: SourceText, at: int) -> int:
    """The end of digits joined to the letters in front by a hyphen or a stroke; 0 if they may be a value.

    As in "lithium-7", "COVID-19", "births/1,000".
    """
    folded = source.folded
    letters, digits = _LETTERS.search(folded, max(0, at - REACH), at), _DIGITS.match(folded, at)
    if letters is None or digits is None:
        return 0
    roles, before, behind = source.lexicon.roles, source.tables.before[letters[1]], source.tables.behind[letters[1]]
    if folded[at - 1] == "/" and behind & UNIT and not BY_MANY.match(folded, at):
        return 0  # "12 inches/30 cm"
    is_counted = folded[max(0, letters.start() - 2) : letters.start()].strip().isdigit()
    if behind & PERIOD or (behind & (UNIT | CAREFUL) and is_counted):
        return 0  # "the 19th century-3 boats", "6 ft-2", "7 am-2"
    if before & (CAREFUL | DATES | MONTH | PARTS) or letters[1] in roles["hyphened"] | roles["age-group"]:
        return 0
    following = NEXT_BEGINNING.match(folded, digits.end())
    if following and (
        following[1].isdigit() or following[1] in source.tables.links or source.tables.behind[following[1]] & CAREFUL
    ):
        return 0
    code = glued_span(source.text, folded, at, digits.end(), is_dated=False)
    return code[1] if code else digits.end()
