"""Reads fractions in words, alone and behind a number: "two thirds", "a quarter of", "two and a half million"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import BELOW_HUNDRED, with_role
from consistency.mentions.dates.words import MONTH, OF
from consistency.mentions.fold import EM_DASH, EN_DASH
from consistency.mentions.lexicon import default
from consistency.mentions.numbers.numeral import ROUNDED_FROM, Exact, Numeral, scale_behind, whole
from consistency.mentions.pieces import GAP, MAY_GAP, spaced, trie

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.source import SourceText

_OF_MONTH = LatePattern(rf"{GAP}{OF}{GAP}{MONTH}")
_END_OF_STATE = rf"(?:{MAY_GAP}(?:[.,;:!?)]|\Z)|{GAP}{trie(default().stopwords)}(?![a-z]))"
_STATE = LatePattern(rf"{GAP}{trie(with_role('words', 'part-state'))}{_END_OF_STATE}")
_JOINED = re.compile(r"-[a-z]")
_ASIDES: Final = frozenset(["(", EN_DASH, EM_DASH])
"""Signs behind "only a fifth" that begin what is told of it aside."""
QUARTER: Final = 4
HALF_OF_QUARTERS: Final = 2
REACH_OF_PART: Final = 40
"""How many characters behind a fraction are searched for another one."""


def _read_fraction(source: SourceText, at: int) -> Numeral | None:
    """The fraction in words that begins at an offset: a number below a hundred and a denominator."""
    numbers, match = source.lexicon.numbers, source.grammar.word.match(source.folded, at)
    if match is None or numbers[match[0]][1] not in BELOW_HUNDRED:
        return None
    value, end = below_hundred(source, match)
    return fraction_of(source, Numeral(at, end, value, 1, words=True))


def below_hundred(source: SourceText, word: re.Match[str]) -> tuple[int, int]:
    """The number below a hundred that begins with a number word, and where it ends: "five", "twenty-five"."""
    numbers = source.lexicon.numbers
    (value, kind), end = numbers[word[0]], word.end()
    unit = source.grammar.next_word.match(source.folded, end) if kind == "ten" else None
    if unit and numbers[unit[2]][1] == "unit" and not unit[1].strip(" \n-").isalpha():
        return value + numbers[unit[2]][0], unit.end()
    return value, end


def fraction_of(source: SourceText, numeral: Numeral) -> Numeral | None:
    """The fraction of a number and a denominator: "two thirds", "one half"; else None."""
    match = source.grammar.denominator.match(source.folded, numeral.end)
    if match is None:
        return None
    denominator, plural = source.lexicon.denominators[spaced(match[1])]
    if denominator == QUARTER and plural and _are_periods(source, numeral, match.end()):
        return None
    if plural == (numeral.value == 1) and not (denominator == QUARTER and not plural):
        return None  # "three quarter hours" is said, "three fifth" is not
    if not plural and "-" not in match[0] and _JOINED.match(source.folded, match.end()):
        return None  # "two fourth-quarter goals", "three quarter-finals"
    return Numeral(numeral.start, match.end(), Fraction(numeral.value, denominator), 0, words=True, share=True)


def _are_periods(source: SourceText, numeral: Numeral, end: int) -> bool:
    """Whether quarters are three months each: "five quarters", "the past two quarters", "fell for two quarters"."""
    roles, previous = source.lexicon.roles, source.preceding_word(numeral.start)
    if numeral.value >= QUARTER or previous in roles["half-of"]:
        return True
    is_half = numeral.value == HALF_OF_QUARTERS and previous not in roles["and"]
    return is_half and source.following_word(end) not in roles["of"]  # nobody calls a half so


def bare_fraction(source: SourceText, at: int) -> Numeral | None:
    """A fraction without a number: "half", and "a third of" with its article; else None."""
    match = source.grammar.fraction.match(source.folded, at)
    if match is None:
        return None
    denominator, plural = source.lexicon.fractions[match[0]]
    if plural:
        return None
    if denominator == 2:
        return Numeral(at, match.end(), Fraction(1, 2), 0, words=True, share=True)
    begin = source.word_with_role(at, "one")
    if begin is None and at and not (denominator == QUARTER and _steps_by(source, match.end())):
        return None
    led = begin is not None and _is_led(source, begin)
    if begin is not None and _is_part(source, begin, match.end(), led=led):
        return Numeral(begin or 0, match.end(), Fraction(1, denominator), 0, words=True, share=True)
    if source.following_word(match.end()) not in source.lexicon.roles["of"] and match[0] != "quarter":
        return None
    if _OF_MONTH.match(source.folded, match.end()):
        return None  # "the Fourth of July"
    return Numeral(at if begin is None else begin, match.end(), Fraction(1, denominator), 0, words=True, share=True)


def _is_led(source: SourceText, begin: int) -> bool:
    """Whether the words in front of "a third" lead to a part: "by a third", "as much as a third"."""
    if source.word_with_role(begin, "fraction-before") is not None:
        return True
    word, start = source.preceding(begin)
    return word in source.lexicon.roles["equal-as"] and source.preceding_word(start) in source.lexicon.roles["much"]


def _is_part(source: SourceText, begin: int, end: int, *, led: bool) -> bool:
    """Whether "a third" is a fraction and no ordinal: "a third were", "less than a third voted", "fell by a third"."""
    following, roles = source.spaced_word(end), source.lexicon.roles
    if tells_state(source.folded, end):
        return True
    if following in roles["plural-verb"] or (led and part_has_verb(roles, source.preceding_word(begin), following)):
        return True
    if following in roles["comparative"] and (
        following not in roles["amount-compared"] or _is_much(source, end, following)
    ):
        return True
    if following in roles["with"] | roles["range"] and _begins_range(source, begin, end):
        return True
    ends = source.grammar.clause_end.match(source.folded, end) is not None
    if led and (ends or source.follow(end) in _ASIDES):
        return True
    if not (ends or following in roles["part-behind"]):
        return False
    word = source.preceding_word(begin)
    return word in roles["change"] or word in roles["part-before"]


def _begins_range(source: SourceText, begin: int, end: int) -> bool:
    """Whether "a third" begins a range of fractions: "between a fifth and a quarter", "a third to a half of them"."""
    roles, previous = source.lexicon.roles, source.preceding_word(begin)
    words = [word.strip(".,;)") for word in source.folded[end : end + REACH_OF_PART].split()]
    if len(words) < 3 or words[1] not in roles["one"]:
        return False
    if words[0] in roles["with"] and previous not in roles["between"]:
        return False
    is_of = len(words) > 3 and words[3] in roles["of"]
    return words[2] in roles["mere-part"] or (is_of and words[2] in source.lexicon.fractions)


def tells_state(folded: str, end: int) -> bool:
    """Whether the words behind "a third" say what it is a part of: "is a third full", but not "a third full day"."""
    return _STATE.match(folded, end) is not None


def part_has_verb(roles: Mapping[str, frozenset[str]], led: str, following: str) -> bool:
    """Whether the next word makes "a third" a fraction: "about a third said so", "by around a third due to rain".

    Args:
        roles: the small words of the grammar.
        led: the word in front of its article.
        following: the word behind it.
    """
    if led not in roles["fraction-before"]:
        return False
    if led in roles["part-hedge"] and following in roles["part-behind"]:
        return True
    is_past = following.endswith(tuple(roles["past-end"]))
    return following in roles["part-verb"] or (is_past and led in roles["part-firm"])


def _steps_by(source: SourceText, end: int) -> bool:
    """Whether a hyphen joins a fraction to a noun of steps: "its quarter-point cut"."""
    joined = source.folded[end : end + 1] == "-"
    return joined and source.following_word(end) in source.lexicon.roles["half-unit"]


def _is_much(source: SourceText, end: int, word: str) -> bool:
    """Whether a word behind a fraction compares: "a third fewer boats", but not "a third less known road"."""
    at = source.folded.index(word, end) + len(word)
    following = source.spaced_word(at)
    if not following:
        return source.grammar.clause_end.match(source.folded, at) is not None
    return following in source.lexicon.stopwords or source.lexicon.is_plural(following)


def with_part(source: SourceText, numeral: Numeral, scale: Exact) -> Numeral:
    """The number plus a fraction of one, or of its scale: "two and a half", "a million and three quarters"."""
    match = source.grammar.part.match(source.folded, numeral.end)
    if match is None or (numeral.rounded and scale == 1):
        return numeral
    part = part_at(source, match)
    if part is None:
        return numeral
    unit = scale if scale >= ROUNDED_FROM else 1
    mixed = numeral._replace(end=part[1], value=whole(numeral.value + part[0] * unit), step=0, scale=1)
    return with_scale(source, mixed) if numeral.scale == 1 else mixed


def with_scale(source: SourceText, numeral: Numeral) -> Numeral:
    """The number times a scale behind its fraction: "two and a half million", "2½ million"."""
    times, end = scale_behind(source, numeral.end)
    if end == numeral.end or not isinstance(numeral.value, Fraction):
        return numeral
    step = Fraction(times, numeral.value.denominator)
    return numeral._replace(
        end=end, value=whole(numeral.value * times), step=step, rounded=True, share=False, scale=times
    )


def part_at(source: SourceText, match: re.Match[str]) -> tuple[Fraction, int] | None:
    """The fraction behind "and", less than one, and where it ends."""
    if match["part"]:  # "a half", "half", "a quarter"
        denominator, plural = source.lexicon.fractions[match["part"]]
        counted = source.following_word(match.end())
        is_of_many = (
            not counted or source.lexicon.kind_of_number(counted) == "scale" or source.lexicon.is_plural(counted)
        )
        if plural or (denominator not in (2, 4) and not is_of_many):
            return None  # "two and a third man": no part of the number
        return Fraction(1, denominator), match.end()
    tail = _read_fraction(source, match.start("words"))
    if tail is None or tail.value >= 1:
        return None
    return Fraction(tail.value), tail.end
