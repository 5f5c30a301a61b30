"""Numbers in words. The parts descend as in speech: "twenty-one" is one number, "twenty thirty" are two."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from consistency.mentions.numerals import ROUNDED_FROM, Exact, Numeral, whole, with_part

if TYPE_CHECKING:
    from consistency.mentions.source import Source

_DIGIT_RUN = re.compile(r"\d+")
_NEEDS_A_NUMBER = frozenset({"score", "gross"})


def read_words(source: Source, at: int) -> Numeral | None:
    """The number in words that begins at an offset."""
    grammar, numbers = source.grammar, source.lexicon.numbers
    match = grammar.word.match(source.folded, at)
    if match is None:
        return _bare_fraction(source, at)
    word, end = match[0], match.end()
    total, group, scale, step = 0, 0, 0, 1
    while True:
        value, kind = numbers[word]
        if kind == "scale":
            if scale and value >= scale:  # "two hundred thousand million"
                total, group = (total + group) * value, 0
            else:
                total, group = total + (group or 1) * value, 0
            scale = step = value
        elif kind in ("hundred", "group"):
            group, step = (group or 1) * value, value
        else:
            group, step = group + value, 1
        following = grammar.next_word.match(source.folded, end)
        if following is None or not _goes_on(source, kind, value, group, scale, following):
            break
        word, end = following[2], following.end()
    if end == match.end() and word in _NEEDS_A_NUMBER:
        return None
    rounded = step >= ROUNDED_FROM
    numeral = Numeral(
        at, end, total + group, step if rounded else 1, rounded, words=True, scale=step if kind == "scale" else 1
    )
    return _with_point(source, numeral) or _share(source, numeral) or with_part(source, numeral, step)


def _goes_on(source: Source, kind: str, value: int, group: int, scale: int, following: re.Match[str]) -> bool:
    """Whether a number word goes on the number before it."""
    next_value, next_kind = source.lexicon.numbers[following[2]]
    joined = any(char.isalpha() for char in following[1])
    large = kind in ("hundred", "scale")
    if next_kind == "unit":
        if next_value == 0 or (joined and source.grammar.denominator.match(source.folded, following.end())):
            return False  # "a million and one half": the half is a part
        return large or (kind == "ten" and not joined)
    if next_kind in ("teen", "ten"):
        return large
    if joined:
        return False
    if next_kind == "hundred":
        return kind in ("unit", "teen", "ten") and group < 100
    if next_kind == "group":
        return kind != "group" and following[2] != "gross"
    return not scale or next_value < scale or (kind == "scale" and next_value > value)


def _with_point(source: Source, numeral: Numeral) -> Numeral | None:
    """As in "three point one four": digits in words behind a point."""
    match = source.grammar.point.match(source.folded, numeral.end)
    if match is None:
        return None
    digits, end = _decimals(source, match.end())
    if not digits:
        return None
    step: Exact = Fraction(1, 10 ** len(digits))
    value: Exact = numeral.value + int(digits) * step
    scaled = source.grammar.scale.match(source.folded, end)
    times, kind = source.lexicon.numbers.get(scaled[2], (1, "")) if scaled else (1, "")
    if scaled and kind == "scale":
        value, step, end = value * times, step * times, scaled.end()
    return Numeral(numeral.start, end, whole(value), whole(step), rounded=True, words=True, scale=times)


def _decimals(source: Source, at: int) -> tuple[str, int]:
    """The digits that words or digits at an offset spell, and where they end."""
    run = _DIGIT_RUN.match(source.folded, at)
    if run:
        return run[0], run.end()
    numbers, digits, end = source.lexicon.numbers, "", at
    word = source.grammar.word.match(source.folded, at)
    while word and numbers[word[0]][1] in ("unit", "teen", "ten"):
        value, kind = numbers[word[0]]
        end = word.end()
        following = source.grammar.next_word.match(source.folded, end)
        if kind == "ten" and following and numbers[following[2]][1] == "unit":
            value, end = value + numbers[following[2]][0], following.end()
        digits += str(value)
        word = (
            source.grammar.word.match(source.folded, end + 1) if source.folded[end : end + 1] in (" ", "\n") else None
        )
    return digits, end


def _share(source: Source, numeral: Numeral) -> Numeral | None:
    """As in "two thirds", "one half": a number and a denominator."""
    match = source.grammar.denominator.match(source.folded, numeral.end)
    if match is None:
        return None
    denominator, plural = source.lexicon.fractions[match[1]]
    if plural == (numeral.value == 1):
        return None
    return Numeral(numeral.start, match.end(), Fraction(numeral.value, denominator), 0, words=True, share=True)


def _bare_fraction(source: Source, at: int) -> Numeral | None:
    """As in "half", and "a third of" with the article in front."""
    match = source.grammar.fraction.match(source.folded, at)
    if match is None:
        return None
    denominator, plural = source.lexicon.fractions[match[0]]
    if plural:
        return None
    if denominator == 2:
        return Numeral(at, match.end(), Fraction(1, 2), 0, words=True, share=True)
    begin = source.word_before(at, "one")
    if begin is None and at:
        return None
    if source.following_word(match.end()) not in source.lexicon.roles["of"] and match[0] != "quarter":
        return None
    return Numeral(at if begin is None else begin, match.end(), Fraction(1, denominator), 0, words=True, share=True)
