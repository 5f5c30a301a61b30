"""The record of a number as written: its value, and the place value of its last digit; the scale word behind one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from consistency.mentions.fold import EN_DASH, MINUS

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

Exact: TypeAlias = int | Fraction

ROUNDED_FROM: Final = 1_000_000
"""Scale words from a million on are rounded: "2 million" is not 2,000,000 to the unit; "two thousand" is 2,000."""

SIGNS: Final = str.maketrans(f"⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–{MINUS}{EN_DASH}", "0123456789-+----")


class Numeral(NamedTuple):
    """A number as written.

    Attributes:
        start, end: its span.
        value: exact.
        step: the place value of the last written digit, scale included; 1 for a whole number; 0 if there is none.
        rounded: whether that digit may be rounded even in a count: decimals, large scales, powers of ten.
        words: whether it begins with a word.
        share: whether it is a fraction such as a half, which is a share unless a unit follows.
        scale: the factor of the scale word at its end.
    """

    start: int
    end: int
    value: Exact
    step: Exact
    rounded: bool = False
    words: bool = False
    share: bool = False
    scale: int = 1


def whole(value: Exact) -> Exact:
    """The same number, as an int if it is whole."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def scale_behind(source: SourceText, end: int) -> tuple[int, int]:
    """The factor of the scale word behind a number, such as "million", and where the word ends; 1 without one."""
    match = source.grammar.scale.match(source.folded, end)
    is_scale = match is not None and source.lexicon.kind_of_number(match[2]) == "scale"
    return (source.lexicon.numbers[match[2]][0], match.end()) if match and is_scale else (1, end)
