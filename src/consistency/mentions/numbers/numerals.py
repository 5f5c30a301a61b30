"""Numbers in digits. Words are in words.py."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from math import gcd
from typing import TYPE_CHECKING, Final

from consistency.algebra.units import resolve
from consistency.mentions.fold import EM_DASH, EN_DASH, FRACTION, MINUS, SUPERSCRIPT
from consistency.mentions.late import LatePattern
from consistency.mentions.numbers.measures import read_measure
from consistency.mentions.numbers.numeral import ROUNDED_FROM, SIGNS, Exact, Numeral, whole
from consistency.mentions.numbers.powers import SHARES
from consistency.mentions.numbers.words import QUARTER, read_words, with_part, with_point, with_scale

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

LARGEST_POWER: Final = 99
TEN: Final = 10
MOST_BASE: Final = 1000
"""Powers of greater numbers are no values that people write."""
MOST_LOST: Final = 100
"""Powers of ten that lost their place ("3 × 108") stand behind smaller numbers."""
TENTH: Final = Fraction(1, 10)
_POWER = re.compile(rf"\^[-{MINUS}{EN_DASH}]?\d{{1,2}}(?!\d|\.\d)|(?P<small>{SUPERSCRIPT}{{1,3}})")
_FLAT_POWER = LatePattern(rf"[{MINUS}{EN_DASH}-](\d{{1,2}})(?![\da-z]|[.,:/-]\d)")
_SIGNS_OF_POWER: Final = frozenset([MINUS, EN_DASH, "-"])
_PRODUCT = LatePattern(r" ?[x×*·] ?([2-9])(?:\^|\*\*)(\d{1,2})(?!\d|\.\d)")
_TIMES: Final = frozenset(" x×*·")
_SYMBOL = LatePattern(r"[ \n](?=[a-z]*(?:[A-Z]|/|[a-z]{3}))([A-Za-z]{2,}|[a-z]/[a-z])(?![\w/^-])")
"""A symbol of a unit that is no short word: "MWh", "bpd", "b/d"."""
_LEVEL_REACH: Final = 90
_STEP_IN_FULL = LatePattern(r"(?<![\d$£¥])\d{1,3}(?:,\d{3})+ (?:to|from) (?:[a-z]+ ){0,3}\Z")
"""A number in front of a level: "by 9,000 to just over"."""
_GROUP = re.compile(r" (\d{1,3})(?= [a-z])")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}(?![\d,])")
_COMMA = re.compile(r",(\d{1,2})(?!\d|[.,]\d)")
_SIMPLE_FRACTION = re.compile(r" ?/ ?(\d{1,4})(?:(?:st|nd|rd|th)s?)?(?![\d/]|[.,]\d)")
_UNDIVIDED: Final = frozenset({"current", "information"})
_PARTED: Final = frozenset("inch foot yard mile pound ounce tablespoon teaspoon".split())
"""Units that are commonly divided."""
_HALVED: Final = frozenset({2, 4, 8, 16, 32, 64})
_RATING = re.compile(r"/(5|10|20|100)(?![\da-z/]|[.,]\d)")
_PARTED_POINT = re.compile(r" \. (\d{1,3})(?= ?%| percent\b| million\b| billion\b)")
_MIXED = re.compile(r"(?: {1,2}|-| ?and )(\d{1,3})/(\d{1,3})(?![\d/a-z]|[.,]\d)")
_GOING_ON: Final = frozenset([*"0123456789/-,^×*·", FRACTION, SUPERSCRIPT, MINUS])
"""Signs and digits that may go on a number; a dash does so with a word behind it: "5–and–a–half"."""
_DASHES: Final = frozenset([EN_DASH, EM_DASH, "~"])

LONGEST = 400
"""Characters of the longest run of digits that is a number; Python reads no more than 4,300."""
_LAST_GROUP: Final = 10
"""So much farther is looked, and no more: where groups of digits go on for long, each would be read to their end."""


def read_digits(source: SourceText, at: int) -> Numeral | None:
    """The number in digits, or the fraction character, at an offset."""
    folded = source.folded
    if folded[at] == FRACTION:
        value = vulgar(source.text[at])
        return with_scale(source, Numeral(at, at + 1, value, 0, share=value < 1))
    match = source.grammar.digits.match(folded, at, at + LONGEST + _LAST_GROUP)
    if match is None or match.end() - at > LONGEST:
        return None
    written = match[0]
    parted = _PARTED_POINT.match(folded, match.end()) if folded.startswith(" .", match.end()) else None
    if parted and written.isdigit():
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
    return _power(source, numeral) or with_point(source, numeral) or scaled(source, numeral)


def _parted_point(at: int, written: str, parted: re.Match[str]) -> Numeral:
    """As in "0 . 6 %", in texts that part all signs."""
    place = Fraction(1, 10 ** len(parted[1]))
    return Numeral(at, parted.end(), int(written) + int(parted[1]) * place, place, rounded=True)


def _ends_there(source: SourceText, end: int) -> bool:
    """Whether what follows digits, also across a gap, can be no part of the number."""
    following = source.follow(end)
    if following.isalpha():
        return following not in source.grammar.hints.goes_on
    if following in _DASHES:
        return not source.folded[end + 1 : end + 2].isalpha()
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
    """As in "69,4 %": a comma between one or two digits and a unit is a decimal point."""
    match = _COMMA.match(source.folded, numeral.end)
    if match is None:
        return numeral
    grouped = any(mark in source.folded[numeral.start : numeral.end] for mark in " .")
    if not grouped and (numeral.value >= 1000 or not _is_measured(source, match.end())):
        return numeral
    step = Fraction(1, 10 ** len(match[1]))
    value = numeral.value + int(match[1]) * step
    return numeral._replace(end=match.end(), value=value, step=step, rounded=True)


def _is_measured(source: SourceText, at: int) -> bool:
    """Whether a scale in a word, or a unit, stands behind an offset: "2,09-million", "69,4 %"."""
    scale = source.grammar.scale.match(source.folded, at)
    if scale and source.lexicon.numbers.get(scale[2], (0, ""))[1] == "scale":
        return True
    return read_measure(source, at, digits=True) is not None


def vulgar(char: str) -> Fraction:
    """The value of a fraction character."""
    return Fraction(unicodedata.numeric(char)).limit_denominator(100)


def _fraction(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "3/4", "2 1/2" and "5½" are exact."""
    folded, end = source.folded, numeral.end
    after = folded[end : end + 1]
    if not after:
        return None
    if numeral.rounded:
        return _rating(source, numeral) if after == "/" and numeral.scale == 1 else None
    if after == FRACTION or (after in " -" and folded[end + 1 : end + 2] == FRACTION):
        at = end + (after != FRACTION)
        return numeral._replace(end=at + 1, value=numeral.value + vulgar(source.text[at]), step=0)
    if after in "/ ":
        match = _SIMPLE_FRACTION.match(folded, end)
        if match and _are_listed(source, numeral, match):
            return None
        if match and 1 < int(match[1]) <= 1000 and (numeral.value < int(match[1]) or int(match[1]) in (2, 3, 4, 8, 16)):
            return Numeral(numeral.start, match.end(), Fraction(int(numeral.value), int(match[1])), 0, share=True)
    match = _MIXED.match(folded, end) if after in " -a" else None
    if match and 0 < int(match[1]) < int(match[2]) <= 64:
        return numeral._replace(end=match.end(), value=numeral.value + Fraction(int(match[1]), int(match[2])), step=0)
    return None


def _are_listed(source: SourceText, numeral: Numeral, stroke: re.Match[str]) -> bool:
    """Whether a stroke lists two measures: "5/10 mg", "2.4/5 GHz".

    A fraction is in its lowest terms ("3/8 inch"), and volts, bytes and frequencies have none but of one ("1/2 A").
    """
    if stroke[0][0] != "/" or numeral.value == 1:
        return False
    measure = read_measure(source, stroke.end(), digits=True)
    if measure is None or measure.unit in SHARES:
        return False
    second, dimension = int(stroke[1]), () if measure.money else resolve(measure.unit).dimension
    if dimension == (("time", -1),) or not _UNDIVIDED.isdisjoint(name for name, _ in dimension):
        return True
    spelled = source.text[stroke.end() : measure.end].lstrip()
    if measure.unit in _PARTED or spelled not in source.lexicon.symbols:
        return False  # "2/8 cup", "6/12 of a mile"
    return numeral.rounded or (second not in _HALVED and gcd(int(numeral.value), second) > 1)


def _fraction_in_words(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "2 thirds", "3 fifths": quarters only of something, for they are periods, too."""
    match = source.grammar.denominator.match(source.folded, numeral.end)
    if match is None or numeral.step != 1:
        return None
    denominator, plural = source.lexicon.denominators[" ".join(match[1].split())]
    if not plural or not 1 < numeral.value < denominator:
        return None
    if denominator == QUARTER and source.following_word(match.end()) not in source.lexicon.roles["of"]:
        return None
    return Numeral(numeral.start, match.end(), Fraction(int(numeral.value), denominator), 0, share=True)


def _rating(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "6.9/10", "4.5/5": a decimal out of a round number of points."""
    match = _RATING.match(source.folded, numeral.end)
    if match is None or _are_listed(source, numeral, match) or numeral.value > int(match[1]):
        return None
    points = int(match[1])
    value, step = Fraction(numeral.value) / points, Fraction(numeral.step) / points
    return numeral._replace(end=match.end(), value=value, step=step, share=True)


def _power(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "1.3 × 10⁻⁵", "1e6"."""
    after = source.folded[numeral.end : numeral.end + 1]
    if after in (SUPERSCRIPT, "^"):
        return _bare_power(source, numeral)
    if after and after in _SIGNS_OF_POWER and numeral.value == TEN and numeral.step == 1:
        return _flat_power(source, numeral)
    match = source.grammar.power.match(source.folded, numeral.end) if after and after in " \nx×*·e" else None
    if match is None:
        return _other_power(source, numeral) if after in _TIMES else None
    times = _power_of(source, match, numeral.value)
    if times is None:
        return None
    return numeral._replace(
        end=match.end(), value=whole(numeral.value * times), step=whole(numeral.step * times), rounded=True
    )


def power_of_ten(source: SourceText, at: int, value: Exact) -> tuple[Fraction, int] | None:
    """The power of ten that multiplies the value in front of an offset, and where it ends."""
    match = source.grammar.power.match(source.folded, at)
    times = _power_of(source, match, value) if match else None
    return (times, match.end()) if match and times is not None else None


def _power_of(source: SourceText, match: re.Match[str], value: Exact) -> Fraction | None:
    """The power of ten that was found behind a value; None where it is too great, or a number of its own."""
    group = "ten" if match["ten"] is not None else "e"
    exponent = match[group]
    if exponent[0] == SUPERSCRIPT:
        exponent = source.text[match.start(group) : match.end(group)]
    exponent = exponent.translate(SIGNS)
    if not exponent.lstrip("+-").isdigit() or abs(int(exponent)) > LARGEST_POWER:
        return None
    if group == "ten" and match[0].endswith(f"10{exponent}") and (exponent[0] == "0" or value >= MOST_LOST):
        return None  # "4 × 100 m", "1920 × 1080"
    return Fraction(10) ** int(exponent)


def _other_power(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "8x2^10": a product with a power of another number than ten."""
    match = _PRODUCT.match(source.folded, numeral.end)
    if match is None:
        return None
    value = whole(numeral.value * Fraction(int(match[1])) ** int(match[2]))
    return numeral._replace(end=match.end(), value=value, step=1)


def _bare_power(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "10^6", "10⁶", "2^10"; a small digit behind another number is a note."""
    match = _POWER.match(source.folded, numeral.end)
    if match is None or (match["small"] and (numeral.value != TEN or numeral.step != 1)):
        return None
    exponent = source.text[match.start() : match.end()].lstrip("^").translate(SIGNS)
    if not exponent.lstrip("+-").isdigit() or abs(int(exponent)) > LARGEST_POWER or not 0 < numeral.value < MOST_BASE:
        return None
    power = whole(Fraction(numeral.value) ** int(exponent))
    step = power if numeral.value == TEN else 1 if numeral.step == 1 and isinstance(power, int) else 0
    return numeral._replace(end=match.end(), value=power, step=step, rounded=step != 0)


def _flat_power(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "10−6 mol": a power that lost its place; a hyphen is one only where no range can go down to a measure."""
    match = _FLAT_POWER.match(source.folded, numeral.end)
    if match is None or int(match[1]) > TEN:
        return None
    if source.folded[numeral.end] != MINUS and not (
        int(match[1]) < TEN and read_measure(source, match.end(), digits=True)
    ):
        return None
    power = Fraction(1, 10 ** int(match[1]))
    return numeral._replace(end=match.end(), value=power, step=power, rounded=True)


def scaled(source: SourceText, numeral: Numeral) -> Numeral:
    """Scale words and abbreviations behind a number in digits, and what may follow them."""
    numbers = source.lexicon.numbers
    end, times = numeral.end, 1
    while match := source.grammar.scale.match(source.folded, end):
        value, kind = numbers.get(match[2], (0, ""))
        if not kind:
            value = _abbreviation(source, numeral, match)
        elif kind not in ("hundred", "scale", "group"):
            break
        if not value:
            break
        times, end = times * value, match.end()
        if not kind:
            break
    if times == 1:
        return with_part(source, numeral, 1)
    larger = numeral._replace(
        end=end,
        value=whole(numeral.value * times),
        step=whole(numeral.step * times),
        rounded=numeral.rounded or times >= ROUNDED_FROM,
        scale=times,
    )
    return _and_more(source, numeral, larger) or _smaller_group(source, larger) or with_part(source, larger, times)


def _smaller_group(source: SourceText, larger: Numeral) -> Numeral | None:
    """As in "14 lakh 70 thousand": further digits with a smaller scale."""
    behind = _GROUP.match(source.folded, larger.end) if source.follow(larger.end).isdigit() else None
    if behind is None:
        return None
    tail = scaled(source, Numeral(behind.start(1), behind.end(), int(behind[1]), 1))
    if not 1 < tail.scale < larger.scale or tail.value >= larger.scale:
        return None
    return larger._replace(end=tail.end, value=larger.value + tail.value, step=tail.step, scale=1)


def _abbreviation(source: SourceText, numeral: Numeral, match: re.Match[str]) -> int:
    """The value of an abbreviated scale; 0 when it may not stand there.

    "32K" is 32,000, but "573.15K" and "at 300K" are temperatures; "3M" is 3 million, but "0.1M" is molar.
    """
    scales, written = source.lexicon.scales, source.text[match.start(2) : match.end(2)]
    value, where = scales.get(written) or scales.get(written.lower()) or (0, "")
    if written == "K" and (numeral.step < TENTH or source.word_before(numeral.start, "at") is not None):
        return 0
    if written == "M" and (numeral.value < 1 or source.following_word(match.end()) in source.lexicon.roles["solute"]):
        return 0
    if (
        written == "m"
        and match[1] == ""
        and (_is_counted(source, match.end()) or _is_level(source, numeral.start, match.end()))
    ):
        return ROUNDED_FROM  # "3.4m units"
    return 0 if where == "money" or (where == "glued" and match[1]) else value


def _is_counted(source: SourceText, at: int) -> bool:
    """Whether what stands behind an offset is counted or measured, so that an m in front of it is no metre."""
    if source.folded[at : at + 1] == "-" and source.following_word(at) in source.lexicon.roles["strong"]:
        return True  # "a 5m-strong army"
    symbol = _SYMBOL.match(source.text, at)
    known = source.lexicon.symbols.get(symbol[1]) if symbol else None
    return known is not None or source.lexicon.is_plural(source.spaced_word(at))


def _is_level(source: SourceText, start: int, end: int) -> bool:
    """Whether a number with an m tells how many there are: "fell by 9,000 to 31.8m", "the number of readers is 3m"."""
    roles, following = source.lexicon.roles, source.spaced_word(end)
    if following in roles["from"] and source.preceding_word(start) not in roles["range"]:
        return False  # "the audience stood 3m from him", but "fell to 3m from 4m"
    if following not in roles["part-behind"] and not source.grammar.clause_end.match(source.folded, end):
        return False
    led = source.folded[max(0, start - _LEVEL_REACH) : start]
    led = led[max(led.rfind(mark) for mark in (". ", "; ", ": ")) + 1 :]
    return _STEP_IN_FULL.search(led) is not None or not roles["headcount"].isdisjoint(led.split())


def _and_more(source: SourceText, numeral: Numeral, scaled: Numeral) -> Numeral | None:
    """As in "3 hundred and one": words behind digits and a scale."""
    following = source.grammar.next_word.match(source.folded, scaled.end)
    if following is None or numeral.rounded or scaled.step < 100:
        return None
    tail = read_words(source, following.start(2))
    if tail is None or tail.share or tail.step == 0 or tail.value >= scaled.step:
        return None
    return scaled._replace(end=tail.end, value=scaled.value + tail.value, step=tail.step, rounded=False, scale=1)
