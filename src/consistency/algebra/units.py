"""Units: their dimensions and exact factors. The only module that knows pint, and it asks pint last.

A unit is written as pint writes it: ``kilometer / hour``, ``meter ** 2``. Money is its ISO 4217 code. Percent,
percentage points, ratios and every currency have dimensions of their own. "per 1000" is a ratio: 3.8 per 1000.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, TypeAlias

from attrs import frozen

from consistency.errors import Fault, UnitError, did_you_mean
from consistency.late import LatePattern
from consistency.lexicons import number_words, rows

Dimension: TypeAlias = tuple[tuple[str, int], ...]

_SI = ("si", "small", "huge")
PREFIXES = {
    "-": (),
    "si": _SI,
    "all": (*_SI, "all"),
    "names": (*_SI, "all"),
    "bin": ("si", "huge", "bin"),
    "great": ("si", "huge"),
}
PREFIXES |= {"si+": PREFIXES["si"], "all+": PREFIXES["all"]}
"""Which sets of prefixes a unit takes, by the word in the lexicon."""

_ATOM = LatePattern(r"\s*([*/])?\s*([^\s*/]+)(?:\s*\*\*\s*(-?\d+))?")
_PER = LatePattern(r"\bper\s+(\d[\d,]*)?\s?([a-z]*)", re.IGNORECASE)


@frozen
class Unit:
    """A unit: a value in it, times ``factor`` plus ``offset``, is the value in the base units of its dimension."""

    dimension: Dimension
    factor: Fraction
    offset: Fraction = Fraction(0)


def dimension(unit: str) -> str:
    """The dimension of a unit, such as ``length / time``; "" for no unit.

    Raises:
        UnitError: when the unit is unknown.
    """
    return " * ".join(name if power == 1 else f"{name} ** {power}" for name, power in resolve(unit).dimension)


def conversion(unit: str, to: str) -> tuple[Fraction, Fraction]:
    """The exact factor and offset that turn a value in ``unit`` into one in ``to``.

    Raises:
        UnitError: when a unit is unknown, or the two have different dimensions.
    """
    here, there = resolve(unit), resolve(to)
    if here.dimension != there.dimension:
        raise unlike_units(unit, to)
    return here.factor / there.factor, (here.offset - there.offset) / there.factor


_DAYS = {"day": 1, "week": 7}
_CALENDAR = {"month": (28, 31), "year": (364, 366)}
"""The days of units of the calendar, from the fewest that people reckon with (four weeks, 52 weeks) to the most."""
_WORKING = {"week": (5, 5), "month": (20, 23)}
"""The working days of units of the calendar; how many days they are depends on the weekends between them."""


def calendar_factors(unit: str, to: str) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest factor from months or years to days or weeks or back; None for other units.

    Working days are reckoned with in weeks and months, and never as days.
    """
    if (here := _days_in(unit, to)) is not None:
        return here
    back = _days_in(to, unit)
    return None if back is None else (1 / back[1], 1 / back[0])


def _days_in(unit: str, day: str) -> tuple[Fraction, Fraction] | None:
    """The fewest and the most days, weeks or working days in a unit of the calendar."""
    if day == "working_day" and unit in _WORKING:
        few, many = _WORKING[unit]
        return Fraction(few), Fraction(many)
    if day in _DAYS and unit in _CALENDAR:
        few, many = _CALENDAR[unit]
        return Fraction(few, _DAYS[day]), Fraction(many, _DAYS[day])
    return None


own_units: ContextVar[tuple[tuple[str, Unit], ...]] = ContextVar("own_units", default=())
"""Units of the user by id, which come before all others."""


def resolve(unit: str) -> Unit:
    """A unit's dimension, factor and offset.

    Raises:
        UnitError: when it is unknown.
    """
    return _resolved(unit, own_units.get())


@lru_cache(maxsize=4096)
def _resolved(unit: str, own: tuple[tuple[str, Unit], ...]) -> Unit:
    known = _known(unit, own)
    if known is not None:
        return known
    powers: dict[str, int] = {}
    factor, at, sign = Fraction(1), 0, 1
    while at < len(unit):
        match = _ATOM.match(unit, at)
        if match is None or (match[1] is None) != (at == 0):
            return _ask_pint(unit)
        atom = _known(match[2], own)
        if atom is None:
            return _ask_pint(unit)
        sign = -1 if match[1] == "/" else 1
        power = sign * int(match[3] or 1)
        factor *= atom.factor**power
        for name, exponent in atom.dimension:
            powers[name] = powers.get(name, 0) + power * exponent
        at = match.end()
    return Unit(_sorted(powers), factor)


def is_known(unit: str) -> bool:
    """Whether a unit is one of the user's, one of the lexicon, or a currency, by its id."""
    return _known(unit, own_units.get()) is not None


def _known(name: str, own: tuple[tuple[str, Unit], ...]) -> Unit | None:
    """A unit by its id: one of the user's, one of the lexicon, or a currency."""
    return (
        next((unit for own_name, unit in own if own_name == name), None) or listed_units().get(name) or _special(name)
    )


@cache
def listed_units() -> dict[str, Unit]:
    """The units of the lexicon by id, with their prefixes."""
    found: dict[str, Unit] = {}
    prefixes = [(name, exact_number(factor), kind) for name, _, factor, kind in rows("prefixes")]
    for name, dimension_text, factor, offset, prefixed, *_ in rows("units"):
        unit = Unit(parse_dimension(dimension_text), exact_number(factor), exact_number(offset))
        found[name] = unit
        for prefix, times, kind in prefixes:
            if kind in PREFIXES[prefixed]:
                found.setdefault(prefix + name, Unit(unit.dimension, unit.factor * times))
    return found


def exact_number(text: str) -> Fraction:
    """A number of the lexicon: a decimal, or a quotient of decimals."""
    above, _, below = text.partition("/")
    return Fraction(above) / Fraction(below or 1)


def parse_dimension(text: str) -> Dimension:
    """``mass length^2/time^2`` as powers by name; a name of several words has no power."""
    powers: dict[str, int] = {}
    for sign, part in zip((1, *(-1 for _ in text[1:])), text.split("/"), strict=False):
        names = [part] if part in ("percentage point", "enzyme unit", "solid angle", "working time") else part.split()
        for name in names:
            base, _, power = name.partition("^")
            if base != "1":
                powers[base] = powers.get(base, 0) + sign * int(power or 1)
    return _sorted(powers)


def _sorted(powers: dict[str, int]) -> Dimension:
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def _special(unit: str) -> Unit | None:
    """No unit, "per 1000" and currencies."""
    if not unit:
        return Unit((), Fraction(1))
    if is_rate(unit):
        return Unit((), Fraction(1, int(rate_in(unit).removeprefix("per "))))
    if len(unit) == 3 and unit.isascii() and unit.isupper() and unit.isalpha():
        return Unit(((unit, 1),), Fraction(1))
    return None


def is_rate(unit: str) -> bool:
    """Whether a unit is a number of things: "per 1000", "per million"."""
    match = _PER.fullmatch(unit)
    return match is not None and (not match[2] or match[2].casefold() in large_scales()) and _per(match) > 0


def rate_in(title: str) -> str:
    """The unit that the title of a column gives its numbers by "per": "Deaths per 100,000"; "" where it gives none."""
    numbers = map(_per, _PER.finditer(title))
    return next((f"per {number}" for number in numbers if number), "")


def _per(match: re.Match[str]) -> int:
    """The number behind "per", as in "per 1000"; 0 if there is none."""
    scale = large_scales().get(match[2].casefold(), 1)
    return int(match[1].replace(",", "")) * scale if match[1] else scale if scale > 1 else 0


@cache
def large_scales() -> dict[str, int]:
    """Hundred, thousand, million and the like."""
    return number_words("hundred", "scale")


@cache
def _registry() -> Any:
    import pint  # noqa: PLC0415 - imported late: it costs more than everything else together

    return pint.UnitRegistry(non_int_type=Fraction, on_redefinition="ignore")


def _ask_pint(unit: str) -> Unit:
    """A unit that the lexicon does not hold. Only names reach pint: it would evaluate anything else."""
    if not re.fullmatch(r"[A-Za-z_]+(?:\s*(?:\*\*\s*-?\d\b|[*/]\s*[A-Za-z_]+))*", unit):
        raise _error("unknown-unit", f"{_shown(unit)} is no unit", "write it as kilometer / hour, or a currency as USD")
    import pint  # noqa: PLC0415 - the same

    try:
        base = _registry().Quantity(Fraction(1), unit).to_base_units()
        twice = _registry().Quantity(Fraction(2), unit).to_base_units()
    except (pint.PintError, AttributeError, ValueError, TypeError, ArithmeticError):
        hint = did_you_mean(unit, listed_units(), "write it as kilometer / hour, or a currency as USD")
        raise _error("unknown-unit", f"{_shown(unit)} is no unit", hint) from None
    if twice.magnitude != 2 * base.magnitude:
        message = f"{_shown(unit)} is a scale that does not begin at nought"
        raise _error("unknown-unit", message, "write it as degree_Celsius")
    names = {name.strip("[]"): int(power) for name, power in base.dimensionality.items()}
    return Unit(_sorted(names), Fraction(base.magnitude))


def unlike_units(unit: str, to: str) -> UnitError:
    """The error of two units that cannot be turned into one another."""
    return _error("unit-mismatch", f"{_shown(unit)} cannot be turned into {_shown(to)}", _hint(unit, to))


def _hint(unit: str, to: str) -> str:
    return (
        f"{_shown(unit)} is {dimension(unit) or 'a plain number'}, {_shown(to)} is {dimension(to) or 'a plain number'}"
    )


def _shown(unit: str) -> str:
    return repr(unit) if unit else "a plain number"


def _error(code: str, message: str, hint: str) -> UnitError:
    return UnitError(Fault("", 0, 0, code, message, hint))
