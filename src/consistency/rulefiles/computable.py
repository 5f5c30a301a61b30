"""Whether an expression can be computed at all, by the kinds of its operands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from consistency.algebra.expression import ISSUED, Constant, Expression, Operand, Operator
from consistency.model.reading import DATE_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

Sort: TypeAlias = Literal["date", "length", "plain", "any"]
"""A date, a length of time, a number that is neither, or what only documents can tell."""

SORTS: dict[str, Sort] = {
    **dict.fromkeys(DATE_KINDS, "date"),
    "duration": "length",
    **dict.fromkeys(("count", "number", "ordinal", "percent", "ratio", "money"), "plain"),
}
NEVER = {"time": "a time of day", "clock-face": "a time of day", "month-day": "a day without a year"}


class NeverComputableError(ValueError):
    """An operation that has no result, whatever the documents state."""


def sort_of(expression: Expression, kinds: Mapping[str, str]) -> Sort:
    """What sort of value an expression gives.

    Args:
        expression: the expression.
        kinds: the kind of each rule by id; a missing one may be anything.

    Raises:
        NeverComputableError: when it gives none.
    """
    if isinstance(expression, Constant):
        return "plain"
    if isinstance(expression, Operand):
        return _operand(expression, kinds)
    left, right = sort_of(expression.left, kinds), sort_of(expression.right, kinds)
    if "date" in (left, right):
        return _with_date(expression.operator, left, right)
    return "plain" if left == right == "plain" else "any"


def _operand(operand: Operand, kinds: Mapping[str, str]) -> Sort:
    if operand.name == ISSUED or operand.function == "count":
        return "plain"
    if kinds.get(operand.name) in NEVER:
        raise NeverComputableError(f"{NEVER[kinds[operand.name]]} cannot be computed with")
    sort = SORTS.get(kinds.get(operand.name, ""), "any")
    if operand.function is None:
        return sort
    if sort not in ("date", "any"):
        raise NeverComputableError(f"{operand.function}() takes a date, and {operand.name} is a {kinds[operand.name]}")
    return "plain"


def _with_date(operator: Operator, left: Sort, right: Sort) -> Sort:
    if operator in "*/":
        raise NeverComputableError("a date cannot be multiplied or divided")
    if left == right:
        if operator == "+":
            raise NeverComputableError("two dates cannot be added")
        return "length"
    if operator == "-" and right == "date":
        raise NeverComputableError("a date can be taken from a date only")
    if "plain" in (left, right):
        raise NeverComputableError("a bare number cannot be added to a date or taken from it; a length of time can")
    return "date"
