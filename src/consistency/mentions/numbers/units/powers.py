"""Reads the power behind a unit: "m2", "s⁻¹", "metres squared", also without its raised place: "g/cm 3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.algebra.units import resolve
from consistency.errors import UnitError
from consistency.late import LatePattern
from consistency.mentions.fold import EN_DASH, MINUS, OHM, SUPERSCRIPT
from consistency.mentions.numbers.numeral import SIGNS
from consistency.mentions.pieces import SPACES

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

LETTERS: Final = rf"a-zµß-ÿ°{OHM}"
SHARES: Final = frozenset({"percent", "percentage-point", "basis-point"})
WITH_PARTS: Final = frozenset({"foot", "hour", "minute", "degree", "arcminute", "stone", "pound"})
"""Units to which the number of smaller ones may be glued: "6-foot-3", "2h30m", "9st5lb"."""
_POWER = LatePattern(
    rf"(?:\^|\*\*)?(?P<digits>[-{MINUS}{EN_DASH}]?[1-4])(?![\da-z]|[.,]\d|[-{EN_DASH}]\d)|(?P<small>{SUPERSCRIPT}{{1,2}})"
)
_FLAT = LatePattern(
    rf" (?P<digits>[-{MINUS}{EN_DASH}][1-3]|[23])(?P<small>)(?![\d%{LETTERS}]|[.,]\d| ?[-{EN_DASH}/]| [a-z%]+s\b)"
)
_CLOSING: Final = frozenset(["", *".,;:!?()[]%/'\""])
"""Signs behind a unit without a power."""
_BEHIND = re.compile(r"[ \n]?([a-z]++)")
_SMALLER: Final = frozenset({"hour", "minute", "second"})
"""Units of a second number behind a unit: "2 h-1 min"."""
_GLUED = re.compile(r"(?<![\d.,])(\d{1,2})[a-z]{1,8}\Z")
"""A small number and the unit that it is glued to."""
_TALLEST: Final = 8
"""Feet: "40ft2" is no height."""
_REACH: Final = 12
_LAST_LETTERS = re.compile(r"[a-z]++\Z")


def power_behind(source: SourceText, unit: str, end: int) -> tuple[str, int]:
    """The unit with the power written behind it, and where the power ends."""
    after = source.folded[end : end + 1]
    if unit in SHARES or unit == "fold" or after in _CLOSING:
        return unit, end
    if after in SPACES and (following := source.follow(end)).isalpha():
        roles = source.lexicon.roles
        if following not in roles["squared"] and following not in roles["cubed"]:
            return unit, end
    power = _POWER.match(source.folded, end) or _flattened(source.folded, end)
    if power is None or (unit in WITH_PARTS and not _may_be_raised(source, unit, end, power)):
        word = source.following_word(end)
        exponent = 2 if word in source.lexicon.roles["squared"] else 3 if word in source.lexicon.roles["cubed"] else 1
        return (unit, end) if exponent == 1 else (f"{unit} ** {exponent}", end + 1 + len(word))
    written = source.text[power.start() : power.end()].lstrip("^* ").translate(SIGNS)
    if not written.lstrip("-").isdigit() or (written in ("2", "3") and power["digits"] and not _may_be_squared(unit)):
        return unit, end
    if unit == "millisecond" and int(written) < 0:
        unit, written = "meter / second", str(-int(written))  # "10 ms-1" is a speed
    return unit if int(written) == 1 else f"{unit} ** {int(written)}", power.end()


def _may_be_raised(source: SourceText, unit: str, end: int, power: re.Match[str]) -> bool:
    """Whether digits behind a unit may be its power: in "min-1" they are, in "6-foot-3", "5 min-1 h", "30°2" not."""
    folded = source.folded
    if power[0][0] != "-":
        return folded[end - 1].isalpha() and not (power["digits"] and _counts_parts(folded, unit, end))
    if not folded.startswith("min", end - len("min")) and not folded.startswith(" h-1", end - len(" h")):
        return False  # "6-foot-3", "2h-1"
    behind = _BEHIND.match(source.text, power.end())
    other = source.lexicon.symbols.get(behind[1]) or source.lexicon.names.get(behind[1]) if behind else None
    return other is None or other.unit not in _SMALLER


def _counts_parts(folded: str, unit: str, end: int) -> bool:
    """Whether a digit glued to a unit counts the smaller one: "5ft4", "11st4", "2h3"."""
    glued = _GLUED.search(folded, max(0, end - _REACH), end)
    return glued is not None and (unit != "foot" or int(glued[1]) <= _TALLEST)


def _flattened(folded: str, end: int) -> re.Match[str] | None:
    """A power without its raised place: "1 g/cm 3", "0.15 m −2": below a stroke, or negative, behind a symbol."""
    power = _FLAT.match(folded, end)
    if power is None:
        return None
    symbol = _LAST_LETTERS.search(folded, max(0, end - 4), end)
    if symbol is None or symbol.start() == 0 or end - symbol.start() > 3:
        return None
    return power if power["digits"][0] not in "23" or folded[symbol.start() - 1] == "/" else None


def _may_be_squared(unit: str) -> bool:
    """Whether a bare 2 or 3 glued to a unit is a power: "m2" is, "L2" is not."""
    try:
        return resolve(unit).dimension in ((("length", 1),), (("time", 1),), (("angle", 1),))
    except UnitError:
        return False
