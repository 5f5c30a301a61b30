"""Reads numbers in digits."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from math import gcd
from typing import TYPE_CHECKING, Final

from consistency.algebra.units import resolve
from consistency.late import LatePattern
from consistency.mentions.dates.words import AND, meanings
from consistency.mentions.fold import EM_DASH, EN_DASH, FRACTION, MINUS, SUPERSCRIPT
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.numeral import Exact, Numeral
from consistency.mentions.numbers.numerals.exponents import with_power
from consistency.mentions.numbers.numerals.fractions import QUARTER, with_scale
from consistency.mentions.numbers.numerals.scales import scaled
from consistency.mentions.numbers.numerals.words import with_point
from consistency.mentions.numbers.units.measures import read_measure
from consistency.mentions.numbers.units.powers import SHARES
from consistency.mentions.pieces import spaced, trie

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

_GROUPED = LatePattern(r"[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}(?![\d,])")
_COMMA = LatePattern(r",(\d{1,2})(?!\d|[.,]\d)")
_SIMPLE_FRACTION = LatePattern(
    rf" ?/ ?(\d{{1,3}}(?:,000){{1,2}}|\d{{1,4}})(?:{trie(meanings('suffix'))}s?)?(?![\d/]|[.,]\d)"
)
_UNDIVIDED: Final = frozenset({"current", "information"})
_HALVED: Final = frozenset({2, 4, 8, 16, 32, 64})
_MOST_PARTS: Final = (1000, 10**6)
"""The greatest denominator of a fraction, without commas and with them: "1/10,000"."""
_LEAST_LISTED: Final = 10
_DIVIDED: Final = _HALVED | {10, 12, 20, 24, 50, 100, 360, 365, 1000}
"""Denominators from ten on that divide a unit: "11/16 inch", "13/100 km"."""
_RATING = re.compile(r"/(5|10|20|100)(?![\da-z/]|[.,]\d)")
_PARTED_POINT = LatePattern(r" \. (\d{1,3})(?= ?%| [a-z])")
_MIXED = LatePattern(rf"(?: {{1,2}}|-|\+| ?{AND} )(\d{{1,3}})/(\d{{1,3}})(?![\d/a-z]|[.,]\d)")
_GOING_ON: Final = frozenset([*"0123456789/-,^×*·", FRACTION, SUPERSCRIPT, MINUS])
"""Signs and digits that may continue a number; a dash does with a word behind it: "5–and–a–half"."""
_DASHES: Final = frozenset([EN_DASH, EM_DASH, "~"])

_RATING_REACH: Final = 32
LONGEST = 400
"""The most characters of a number; Python reads no more than 4,300 digits."""
_LAST_GROUP: Final = 10
"""So much farther is looked, and no more: where groups of digits go on for long, each would be read to their end."""


def read_digits(source: SourceText, at: int) -> Numeral | None:
    """The number in digits, or the fraction character, at an offset."""
    folded = source.folded
    if folded[at] == FRACTION:
        value = _vulgar(source.text[at])
        return with_scale(source, Numeral(at, at + 1, value, 0, share=value < 1))
    match = source.grammar.digits.match(folded, at, at + LONGEST + _LAST_GROUP)
    if match is None or match.end() - at > LONGEST:
        return None
    written = match[0]
    parted = _PARTED_POINT.match(folded, match.end()) if folded.startswith(" .", match.end()) else None
    if parted and written.isdigit() and _is_scaled(source, parted.end()):
        return scaled(source, _parted_point(at, written, parted))
    if (
        at
        and folded[at - 1] == "."
        and written.isdigit()
        and (at < 2 or not (folded[at - 2].isalnum() or folded[at - 2] == "."))
    ):
        place = Fraction(1, 10 ** len(written))
        return scaled(source, Numeral(at - 1, match.end(), int(written) * place, place, rounded=True))
    grouped = folded[match.end() : match.end() + 1] == "," and _GROUPED.match(folded, at)
    number, step = _decimal(written.replace(".", "") if grouped else written)
    numeral = Numeral(at, match.end(), number, step, step != 1)
    if _ends_there(source, match.end()):
        return numeral
    if step == 1 and folded[match.end() : match.end() + 1] == ",":
        numeral = _decimal_comma(source, numeral)
    fraction = _fraction(source, numeral) or _fraction_in_words(source, numeral)
    if fraction:
        return with_scale(source, fraction) if fraction.step == 0 else fraction
    return with_power(source, numeral) or with_point(source, numeral) or scaled(source, numeral)


def _is_scaled(source: SourceText, end: int) -> bool:
    """Whether a sign or a word behind a number makes it a share or a large number."""
    word, lexicon = source.spaced_word(end), source.lexicon
    unit = lexicon.names.get(word)
    return not word or (unit is not None and unit.unit == "percent") or lexicon.kind_of_number(word) == "scale"


def _parted_point(at: int, written: str, parted: re.Match[str]) -> Numeral:
    """A decimal with gaps around its point: "0 . 6 %", in texts with gaps around all signs."""
    place = Fraction(1, 10 ** len(parted[1]))
    return Numeral(at, parted.end(), int(written) + int(parted[1]) * place, place, rounded=True)


def _ends_there(source: SourceText, end: int) -> bool:
    """Whether no sign or word behind digits, also across a gap, can continue the number."""
    following = source.follow(end)
    if following.isalpha():
        return following not in source.grammar.hints.goes_on
    if following in _DASHES:
        return not source.folded[end + 1 : end + 2].isalpha()
    if following == "+":
        return not source.folded[end + 1 : end + 2].isdigit()
    return following not in _GOING_ON


@lru_cache(maxsize=4096)
def _decimal(written: str) -> tuple[Exact, Exact]:
    """The value of digits, and the place value of the last one."""
    if written.isdigit():
        return int(written), 1
    plain = written.replace(",", "").replace(" ", "").replace("'", "")
    if plain.count(".") > 1:
        return int(plain.replace(".", "")), 1
    before, _, decimals = plain.partition(".")
    if not decimals:
        return int(before), 1
    return Fraction(int(before + decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals))


def _decimal_comma(source: SourceText, numeral: Numeral) -> Numeral:
    """A number whose comma is a decimal point, in front of one or two digits and a unit: "69,4 %"; else unchanged."""
    match = _COMMA.match(source.folded, numeral.end)
    if match is None:
        return numeral
    grouped = any(mark in source.folded[numeral.start : numeral.end] for mark in " .")
    if not grouped and (numeral.value >= 1000 or not _is_measured(source, match.end(), len(match[1]))):
        return numeral
    step = Fraction(1, 10 ** len(match[1]))
    value = numeral.value + int(match[1]) * step
    return numeral._replace(end=match.end(), value=value, step=step, rounded=True)


def _is_measured(source: SourceText, at: int, decimals: int) -> bool:
    """Whether a scale, a unit, or behind two decimals a plural follows: "2,09-million", "3,9bn", "69,4 %"."""
    scale, lexicon = source.grammar.scale.match(source.folded, at), source.lexicon
    if scale and (lexicon.kind_of_number(scale[2]) == "scale" or lexicon.scales.get(scale[2], (0, ""))[1] == "any"):
        return True
    if read_measure(source, at, digits=True) is not None:
        return True
    return decimals > 1 and source.folded[at : at + 1] == " " and counted_noun(source, at, single=False)[0] != ""


def _vulgar(char: str) -> Fraction:
    """The value of a fraction character."""
    return Fraction(unicodedata.numeric(char)).limit_denominator(100)


def _fraction(source: SourceText, numeral: Numeral) -> Numeral | None:
    """A number with a fraction, exact: "3/4", "2 1/2", "5½"; else None."""
    folded, end = source.folded, numeral.end
    after = folded[end : end + 1]
    if not after:
        return None
    if numeral.rounded:
        return _rating(source, numeral) if after == "/" and numeral.scale == 1 else None
    if after == FRACTION or (after in " -" and folded[end + 1 : end + 2] == FRACTION):
        at = end + (after != FRACTION)
        return numeral._replace(end=at + 1, value=numeral.value + _vulgar(source.text[at]), step=0)
    if after in "/ ":
        match = _SIMPLE_FRACTION.match(folded, end)
        if match and _are_listed(source, numeral, match):
            return None
        parts = _parts(match) if match else 0
        if match and 1 < parts <= _MOST_PARTS["," in match[1]] and _is_part(source, numeral, parts):
            return Numeral(numeral.start, match.end(), Fraction(int(numeral.value), parts), 0, share=True)
    match = _MIXED.match(folded, end) if after in " -+a" else None
    if match and 0 < int(match[1]) < int(match[2]) <= 64:
        return numeral._replace(end=match.end(), value=numeral.value + Fraction(int(match[1]), int(match[2])), step=0)
    return None


def _is_part(source: SourceText, numeral: Numeral, parts: int) -> bool:
    """Whether a number and a denominator make a fraction: "3/7", "9/8"; in ratings also "10/10"."""
    if numeral.value < parts or parts in (2, 3, 4, 8, 16):
        return True
    rated = source.folded[max(0, numeral.start - _RATING_REACH) : numeral.start].split()
    return numeral.value == parts and not source.lexicon.roles["rating"].isdisjoint(rated)


def _parts(stroke: re.Match[str]) -> int:
    """The denominator of a fraction."""
    return int(stroke[1].replace(",", ""))


def _are_listed(source: SourceText, numeral: Numeral, stroke: re.Match[str]) -> bool:
    """Whether a stroke lists two measures: "5/10 mg", "2.4/5 GHz".

    A fraction is in its lowest terms ("3/8 inch"); for volts, bytes and frequencies only with 1 above ("1/2 A").
    """
    if stroke[0][0] != "/" or numeral.value == 1:
        return False
    measure = read_measure(source, stroke.end(), digits=True)
    if measure is None or measure.unit in SHARES:
        return False
    if numeral.value >= _LEAST_LISTED and _parts(stroke) not in _DIVIDED:
        return True  # "21/29 mpg"
    second, dimension = _parts(stroke), () if measure.money else resolve(measure.unit).dimension
    if dimension == (("time", -1),) or not _UNDIVIDED.isdisjoint(name for name, _ in dimension):
        return True
    spelled = source.text[stroke.end() : measure.end].lstrip()
    is_divided = spelled not in source.lexicon.symbols or second in _HALVED  # "2/8 cup", "6/12 of a mile"
    return not is_divided and gcd(int(numeral.value), second) > 1


def _fraction_in_words(source: SourceText, numeral: Numeral) -> Numeral | None:
    """A fraction with its denominator in words: "2 thirds", "3 fifths"; quarters need "of": else they are periods."""
    match = source.grammar.denominator.match(source.folded, numeral.end)
    if match is None or numeral.step != 1:
        return None
    denominator, plural = source.lexicon.denominators[spaced(match[1])]
    if not plural or not 1 < numeral.value < denominator:
        return None
    if denominator == QUARTER and source.following_word(match.end()) not in source.lexicon.roles["of"]:
        return None
    return Numeral(numeral.start, match.end(), Fraction(int(numeral.value), denominator), 0, share=True)


def _rating(source: SourceText, numeral: Numeral) -> Numeral | None:
    """A rating: a decimal out of a round number of points: "6.9/10", "4.5/5"; else None."""
    match = _RATING.match(source.folded, numeral.end)
    if match is None or _are_listed(source, numeral, match) or numeral.value > int(match[1]):
        return None
    points = int(match[1])
    value, step = Fraction(numeral.value) / points, Fraction(numeral.step) / points
    return numeral._replace(end=match.end(), value=value, step=step, share=True)
