"""Arithmetic over the values of other rules: ``gdp / gdp-per-capita``, ``year(election-date) - 1945``.

Grammar, with the usual precedence; a minus between names needs a space before it, for names hold hyphens::

    sum     = product (("+" | "-") product)*
    product = factor (("*" | "/") factor)*
    factor  = number | name | function "(" name ")" | "(" sum ")" | "-" factor
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args

from attrs import frozen

from consistency.late import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

Operator: TypeAlias = Literal["+", "-", "*", "/"]
Function: TypeAlias = Literal["year", "years", "count"]

FUNCTIONS: tuple[Function, ...] = get_args(Function)
ISSUED = "issued"  # the year in which the operand's document was issued
DEEPEST = 50

_TOKEN = LatePattern(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?(?![\w-]*[a-z]))|(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)|(?P<sign>[-+*/()]))",
    re.IGNORECASE,
)


class ExpressionError(ValueError):
    """An expression that cannot be read; ``column`` is 1-based inside it."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@frozen
class Constant:
    """A number of the expression itself."""

    value: Fraction


@frozen
class Operand:
    """The value of a rule, or of ``issued``; with a function of it where one is named."""

    name: str
    function: Function | None = None


@frozen
class Operation:
    """Two expressions and what joins them."""

    operator: Operator
    left: Expression
    right: Expression


Expression: TypeAlias = Constant | Operand | Operation


@lru_cache(maxsize=4096)
def parse_expression(text: str) -> Expression:
    """Read an expression.

    Raises:
        ExpressionError: when it does not follow the grammar.
    """
    return _Parser(text).parse()


def operands(expression: Expression) -> Iterator[Operand]:
    """The operands from left to right, repeats included."""
    if isinstance(expression, Operand):
        yield expression
    elif isinstance(expression, Operation):
        yield from operands(expression.left)
        yield from operands(expression.right)


def names(expression: Expression) -> frozenset[str]:
    """The rules that an expression speaks of."""
    return frozenset(o.name for o in operands(expression)) - {ISSUED}


class _Parser:
    """Recursive descent over the tokens of one expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, str, int]] = []
        at = 0
        while text[at:].strip():
            match = _TOKEN.match(text, at)
            if not match:
                at += len(text[at:]) - len(text[at:].lstrip())
                raise ExpressionError(f"unexpected {text[at]!r}", at + 1)
            group = cast("str", match.lastgroup)
            self.tokens.append((group, match[group], match.start(group) + 1))
            at = match.end()
        self.at = 0
        self.depth = 0

    def parse(self) -> Expression:
        expression = self.sum()
        if self.at < len(self.tokens):
            _, word, column = self.tokens[self.at]
            raise ExpressionError(f"unexpected {word!r}", column)
        return expression

    def take(self, *signs: str) -> str:
        """The next token if it is one of ``signs``, else nothing."""
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "sign" and self.tokens[self.at][1] in signs:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return ""

    def sum(self) -> Expression:
        left = self.product()
        while sign := self.take("+", "-"):
            left = Operation(cast("Operator", sign), left, self.product())
        return left

    def product(self) -> Expression:
        left = self.factor()
        while sign := self.take("*", "/"):
            left = Operation(cast("Operator", sign), left, self.factor())
        return left

    def factor(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionError(f"more than {DEEPEST} levels or factors", 1)
        if self.take("-"):
            return Operation("-", Constant(Fraction(0)), self.factor())
        if self.take("("):
            inner = self.sum()
            self.close()
            return inner
        if self.at >= len(self.tokens):
            raise ExpressionError("a value is missing at the end", len(self.text) + 1)
        group, word, column = self.tokens[self.at]
        self.at += 1
        if group == "number":
            return Constant(Fraction(word))
        if group == "sign":
            raise ExpressionError(f"a value is missing before {word!r}", column)
        if not self.take("("):
            return Operand(word)
        if word not in FUNCTIONS:
            raise ExpressionError(f"unknown function {word!r}; there are {', '.join(FUNCTIONS)}", column)
        inner = self.sum()
        self.close()
        if not isinstance(inner, Operand) or inner.function:
            raise ExpressionError(f"{word}() takes the name of a rule", column)
        return Operand(inner.name, word)

    def close(self) -> None:
        if not self.take(")"):
            column = self.tokens[self.at][2] if self.at < len(self.tokens) else len(self.text) + 1
            raise ExpressionError("a closing bracket is missing", column)
