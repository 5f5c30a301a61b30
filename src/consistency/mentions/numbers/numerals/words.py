"""Reads numbers in words. Their groups descend as in speech: "twenty-one" is one number, "twenty thirty" are two."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.mentions.fold import EM_DASH, EN_DASH
from consistency.mentions.numbers.numeral import ROUNDED_FROM, Exact, Numeral, scale_behind, whole
from consistency.mentions.numbers.numerals.fractions import bare_fraction, below_hundred, fraction_of, with_part

_GAPS: Final = f" \n-{EN_DASH}{EM_DASH}"
_DIGIT_RUN = re.compile(r"\d+")
LONGEST_INITIALS: Final = 3

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText


def read_words(source: SourceText, at: int) -> Numeral | None:
    """The number in words that begins at an offset."""
    grammar, numbers = source.grammar, source.lexicon.numbers
    match = grammar.word.match(source.folded, at)
    if match is None:
        return bare_fraction(source, at)
    word, end = match[0], match.end()
    total, group, scale, step = 0, 0, 0, 1
    first, first_kind = numbers[word]
    is_multiple = first_kind in ("unit", "teen", "ten") and first > 0
    while True:
        value, kind = numbers[word]
        is_multiple &= end == match.end() or kind in ("hundred", "group", "scale")
        if kind == "scale":
            if scale and value >= scale:  # "two hundred thousand million"
                total, group = (total + group) * value, 0
            else:
                total, group = total + (group or 1) * value, 0
            scale = step = value
        elif kind in ("hundred", "group", "tally", "pair"):
            group, step = (group or 1) * value, value
        else:
            group, step = group + value, 1
        following = grammar.next_word.match(source.folded, end) or _next_group(source, kind, end)
        if following is None or not _goes_on(source, kind, value, group, scale, following):
            break
        word, end = following[2], following.end()
    if end == match.end() and (kind == "tally" or (kind == "scale" and _are_initials(source.text[at:end]))):
        return None
    rounded = step >= ROUNDED_FROM
    times = (total + group) // first if is_multiple else step if kind == "scale" else 1
    numeral = Numeral(at, end, total + group, step if rounded else 1, rounded, words=True, scale=times)
    return with_point(source, numeral) or fraction_of(source, numeral) or with_part(source, numeral, step)


def _are_initials(word: str) -> bool:
    """Whether a scale word alone is more likely initials: "the LAC region"."""
    return len(word) <= LONGEST_INITIALS and word.isupper()


def _next_group(source: SourceText, kind: str, end: int) -> re.Match[str] | None:
    """A group behind a comma that has a hundred or a scale: "three million, two hundred"; else None."""
    following = source.grammar.next_group.match(source.folded, end) if kind == "scale" else None
    after = source.grammar.next_word.match(source.folded, following.end()) if following else None
    return following if after and source.lexicon.numbers[after[2]][1] in ("hundred", "scale") else None


def _goes_on(source: SourceText, kind: str, value: int, group: int, scale: int, following: re.Match[str]) -> bool:
    """Whether a number word continues the number before it."""
    next_value, next_kind = source.lexicon.numbers[following[2]]
    joined = following[1].strip(_GAPS) != ""
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
    if next_kind in ("group", "tally", "pair"):
        return kind not in ("group", "pair") and next_kind != "pair"
    return not scale or next_value < scale or (kind == "scale" and next_value > value)


def with_point(source: SourceText, numeral: Numeral) -> Numeral | None:
    """The number with decimals behind a spoken point: "three point one four"; None without them."""
    match = source.grammar.point.match(source.folded, numeral.end)
    if match is None or numeral.rounded:
        return None
    digits, end = _spoken_decimals(source, match.end())
    if not digits:
        return None
    step: Exact = Fraction(1, 10 ** len(digits))
    value: Exact = numeral.value + int(digits) * step
    times, end = scale_behind(source, end)
    return numeral._replace(end=end, value=whole(value * times), step=whole(step * times), rounded=True, scale=times)


def _spoken_decimals(source: SourceText, at: int) -> tuple[str, int]:
    """The digits that words or digits at an offset spell, and where they end."""
    run = _DIGIT_RUN.match(source.folded, at)
    if run:
        return run[0], run.end()
    numbers, digits, end = source.lexicon.numbers, "", at
    word = source.grammar.word.match(source.folded, at)
    while word and numbers[word[0]][1] in ("unit", "teen", "ten"):
        value, end = below_hundred(source, word)
        digits += str(value)
        is_parted = source.folded[end : end + 1] in (" ", "\n")
        word = source.grammar.word.match(source.folded, end + 1) if is_parted else None
    return digits, end
