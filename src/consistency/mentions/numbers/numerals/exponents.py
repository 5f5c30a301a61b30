"""Reads powers behind a number in digits: "1.3 × 10⁻⁵", "1e6", "2^10"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.fold import EN_DASH, MINUS, SUPERSCRIPT
from consistency.mentions.numbers.numeral import SIGNS, Exact, Numeral, whole
from consistency.mentions.numbers.units.measures import read_measure
from consistency.mentions.numbers.units.powers import SHARES

if TYPE_CHECKING:
    import re

    from consistency.mentions.source import SourceText

LARGEST_POWER: Final = 99
TEN: Final = 10
MOST_BASE: Final = 1000
"""Powers of greater numbers are no values that people write."""
MOST_LOST: Final = 100
"""Powers of ten that lost their raised place ("3 × 108") only follow smaller numbers."""
_POWER = LatePattern(rf"\^[-{MINUS}{EN_DASH}]?\d{{1,2}}(?!\d|\.\d)|(?P<small>{SUPERSCRIPT}{{1,3}})")
_FLAT_POWER = LatePattern(rf"[{MINUS}{EN_DASH}-](\d{{1,2}})(?![\da-z]|[.,:/-]\d)")
_SIGNS_OF_POWER: Final = frozenset([MINUS, EN_DASH, "-"])
EVERYDAY: Final = frozenset(
    "minute hour day week month year inch foot mile pound ounce kilogram degree_Celsius".split()
)
"""Units whose ranges may go down from ten: "from 10-5 kg", "the 10-2 h shift"."""
_PRODUCT = LatePattern(r" ?[x×*·] ?([2-9])(?:\^|\*\*)(\d{1,2})(?!\d|\.\d)")
_TIMES: Final = frozenset(" x×*·")


def with_power(source: SourceText, numeral: Numeral) -> Numeral | None:
    """The number times its power: "1.3 × 10⁻⁵", "1e6"; None without one."""
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
    """The power of ten found behind a value; None if it is too great, or a number of its own."""
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
    """A product with a power of a number other than ten: "8x2^10"; else None."""
    match = _PRODUCT.match(source.folded, numeral.end)
    if match is None:
        return None
    value = whole(numeral.value * Fraction(int(match[1])) ** int(match[2]))
    return numeral._replace(end=match.end(), value=value, step=1)


def _bare_power(source: SourceText, numeral: Numeral) -> Numeral | None:
    """A power: "10^6", "10⁶", "2^10"; a raised digit behind another number is a note; else None."""
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
    """A power that lost its raised place: "10−6 mol"; with a hyphen only in front of the symbol of a measure."""
    match = _FLAT_POWER.match(source.folded, numeral.end)
    if match is None or int(match[1]) > TEN:
        return None
    if source.folded[numeral.end] != MINUS and not (int(match[1]) < TEN and _is_of_science(source, match.end())):
        return None
    power = Fraction(1, 10 ** int(match[1]))
    return numeral._replace(end=match.end(), value=power, step=power, rounded=True)


def _is_of_science(source: SourceText, at: int) -> bool:
    """Whether a symbol of a measure whose ranges seldom go down follows: "10-6 m", but not "10-5 kg"."""
    measure = read_measure(source, at, digits=True)
    if measure is None or measure.unit in SHARES | EVERYDAY:
        return False
    return source.text[at : measure.end].lstrip().split(" ")[0] in source.lexicon.symbols
