from __future__ import annotations

import pytest

from consistency.algebra.expression import parse_expression
from consistency.algebra.interval import point
from consistency.facts.arithmetic import Computed, NotComputableError, evaluate
from consistency.rulefiles.computable import SORTS, NeverComputableError, sort_of

KINDS = {
    "opened": "date",
    "term": "period",
    "age": "duration",
    "zebras": "count",
    "share": "percent",
    "area": "quantity",
    "closing": "time",
    "feast": "month-day",
}


@pytest.mark.parametrize(
    ("expression", "sort"),
    [
        ("opened", "date"),
        ("opened - term", "length"),
        ("opened + age", "date"),
        ("age + opened", "date"),
        ("opened - area", "date"),
        ("year(opened) - 1945", "plain"),
        ("years(term) * 2", "plain"),
        ("issued - zebras", "plain"),
        ("count(opened) + 1", "plain"),
        ("zebras * share", "plain"),
        ("zebras / area", "any"),
        ("issued - age", "any"),
        ("year(elsewhere) + 1", "plain"),
        ("elsewhere + 1", "any"),
    ],
)
def test_the_kinds_of_operands_tell_what_an_expression_gives(expression, sort):
    assert sort_of(parse_expression(expression), KINDS) == sort


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("opened + term", "two dates"),
        ("opened * 2", "multiplied or divided"),
        ("zebras / opened", "multiplied or divided"),
        ("opened + 1", "bare number"),
        ("opened - zebras", "bare number"),
        ("3 - opened", "from a date only"),
        ("age - opened", "from a date only"),
        ("-opened", "from a date only"),
        ("year(zebras) + 1", "year() takes a date, and zebras is a count"),
        ("years(age)", "years() takes a date"),
        ("closing + 1", "a time of day cannot be computed with"),
        ("feast + 1", "a day without a year cannot be computed with"),
    ],
)
def test_what_can_never_be_computed_says_why(expression, why):
    with pytest.raises(NeverComputableError) as error:
        sort_of(parse_expression(expression), KINDS)
    assert why in str(error.value)


AMOUNTS = {
    "opened": Computed(point(730_000), is_date=True),
    "term": Computed(point(730_500), is_date=True),
    "age": Computed(point(10), (("year", 1),)),
    "zebras": Computed(point(12)),
    "share": Computed(point(1)),
}


@pytest.mark.parametrize("left", AMOUNTS)
@pytest.mark.parametrize("right", AMOUNTS)
@pytest.mark.parametrize("operator", ["+", "-", "*", "/"])
def test_what_is_refused_is_what_the_arithmetic_cannot_compute(left, right, operator):
    expression = parse_expression(f"{left} {operator} {right}")
    try:
        evaluate(expression, lambda operand: AMOUNTS[operand.name])
        computed = True
    except NotComputableError:
        computed = False
    try:
        sort_of(expression, KINDS)
        accepted = True
    except NeverComputableError:
        accepted = False
    assert accepted == computed


def test_every_kind_of_value_is_a_sort_or_left_to_the_documents():
    from consistency.model.reading import KINDS as ALL

    assert set(ALL) - set(SORTS) == {"quantity", "age", "time", "clock-face", "month-day"}
