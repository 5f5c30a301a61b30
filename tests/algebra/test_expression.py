from __future__ import annotations

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.algebra.expression import (
    Constant,
    ExpressionError,
    Operand,
    Operation,
    names,
    operands,
    parse_expression,
)


def test_precedence_and_grouping():
    a, b, c = Operand("a"), Operand("b"), Operand("c")
    assert parse_expression("a + b * c") == Operation("+", a, Operation("*", b, c))
    assert parse_expression("(a + b) * c") == Operation("*", Operation("+", a, b), c)
    assert parse_expression("a - b - c") == Operation("-", Operation("-", a, b), c)
    assert parse_expression("-a") == Operation("-", Constant(Fraction(0)), a)


def test_names_hold_hyphens_and_digits_and_a_spaced_minus_subtracts():
    assert parse_expression("agenda-2030 - 1.5") == Operation("-", Operand("agenda-2030"), Constant(Fraction(3, 2)))
    assert parse_expression("29-instruments") == Operand("29-instruments")


def test_functions_and_names():
    expression = parse_expression("year(election-date) - issued + count(plans)")
    assert names(expression) == {"election-date", "plans"}
    assert [o.function for o in operands(expression)] == ["year", None, "count"]


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("", "missing", 1),
        ("a +", "missing", 4),
        ("a b", "unexpected 'b'", 3),
        ("(a", "closing bracket", 3),
        ("a ? b", "unexpected '?'", 3),
        ("* a", "missing before", 1),
        ("log(a)", "unknown function", 1),
        ("year(a + b)", "takes the name", 1),
        ("year(a b)", "closing bracket", 8),
        ("(" * 80, "levels", 1),
    ],
)
def test_faults_have_a_column(text, message, column):
    with pytest.raises(ExpressionError, match=message.replace("?", r"\?")) as caught:
        parse_expression(text)
    assert caught.value.column == column


@given(st.text(alphabet="ab1-+*/(). year", max_size=30))
def test_any_text_is_read_or_refused(text):
    with suppress(ExpressionError):
        assert names(parse_expression(text)) is not None
