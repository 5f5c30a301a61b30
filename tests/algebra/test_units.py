"""Units convert exactly, and the lexicon's factors are those of pint."""

from __future__ import annotations

from fractions import Fraction

import pint
import pytest

from consistency.algebra.units import conversion, dimension, listed_units, resolve
from consistency.errors import UnitError

OURS_ALONE = {
    "percent": "a dimension of its own here, a plain number in pint",
    "percentage-point": "a dimension of its own",
    "basis-point": "a dimension of its own",
    "permille": "a plain number",
    "ppm": "a plain number",
    "ppb": "a plain number",
    "fold": "a plain number",
    "decibel": "logarithmic in pint, which then has no factor",
    "pixel": "its own dimension",
    "decade": "a logarithmic unit in pint",
    "pixels_per_inch": "pixels are a kind of dots in pint",
    "dots_per_inch": "the dots of printers are pixels in pint",
    "gauss": "the unit of the Gaussian system in pint, 0.1 millitesla here",
    "enzyme_unit": "international units are arbitrary, each substance has its own",
    "degree": "the base of angles here, for a radian has no exact factor",
    "arcminute": "the same",
    "arcsecond": "the same",
    "revolutions_per_minute": "the same",
}
TOLERANCE = Fraction(1, 10**5)  # pint keeps the US survey foot in acres, and 15 digits of some derived units


@pytest.mark.parametrize(
    ("unit", "to", "factor", "offset"),
    [
        ("foot", "yard", "1/3", "0"),
        ("kilometer / hour", "meter / second", "5/18", "0"),
        ("hectare", "kilometer ** 2", "1/100", "0"),
        ("degree_Fahrenheit", "degree_Celsius", "5/9", "-160/9"),
        ("degree_Celsius", "kelvin", "1", "273.15"),
        ("year", "month", "12", "0"),
        ("basis-point", "percentage-point", "1/100", "0"),
        ("per 1000", "per 100000", "100", "0"),
        ("USD", "USD", "1", "0"),
        ("kilowatt_hour", "megajoule", "3.6", "0"),
        ("", "", "1", "0"),
    ],
)
def test_conversions_are_exact(unit, to, factor, offset):
    assert conversion(unit, to) == (Fraction(factor), Fraction(offset))


def test_a_unit_that_only_pint_knows_converts_to_one_of_the_lexicon():
    factor, offset = conversion("fathom", "meter")
    assert offset == 0
    assert abs(factor - Fraction("1.8288")) < TOLERANCE


@pytest.mark.parametrize(
    ("unit", "to", "code", "hint"),
    [
        ("percent", "", "unit-mismatch", "'percent' is percent"),
        ("USD", "EUR", "unit-mismatch", "'USD' is USD"),
        ("meter", "second", "unit-mismatch", "length"),
        ("hectar", "meter ** 2", "unknown-unit", 'did you mean "hectare"?'),
        ("__import__('os')", "meter", "unknown-unit", "kilometer / hour"),
        ("2**9999", "meter", "unknown-unit", "kilometer / hour"),
        ("per 0", "", "unknown-unit", ""),
    ],
)
def test_what_cannot_be_converted_is_refused_with_a_hint(unit, to, code, hint):
    with pytest.raises(UnitError) as caught:
        conversion(unit, to)
    assert caught.value.faults[0].code == code
    assert hint in caught.value.faults[0].hint


def test_dimensions_have_one_spelling():
    assert dimension("kilometer / hour") == dimension("meter / second") == "length * time ** -1"
    assert dimension("") == ""
    assert dimension("CNY") == "CNY"
    assert dimension("percent") != dimension("")


def test_every_factor_of_the_lexicon_is_that_of_pint():
    registry = pint.UnitRegistry(non_int_type=Fraction)
    compared = 0
    for unit in listed_units():
        if unit.endswith(tuple(OURS_ALONE)) or unit not in registry:
            continue
        quantity = registry.Quantity(Fraction(1), unit).to_base_units()
        ours = resolve(unit)
        if any(name in ("information", "luminosity", "solid angle", "radian") for name, _ in ours.dimension):
            continue
        compared += 1
        expected = ours.factor + ours.offset
        assert abs(Fraction(quantity.magnitude) - expected) <= abs(expected) * TOLERANCE, unit
        theirs = {name.strip("[]"): power for name, power in quantity.dimensionality.items()}
        assert theirs == dict(ours.dimension), unit
    assert compared > 500


def test_what_is_no_chain_of_units_is_asked_of_pint_and_refused():
    with pytest.raises(UnitError):
        resolve("/ meter")
