"""A bounded check of regular expressions: refused is what can take exponential time, or could not give a value."""

from __future__ import annotations

import re
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

LONGEST = 1000  # characters
LARGEST_REPEAT = 1000

if TYPE_CHECKING:
    from consistency.rulefiles.codes import FaultCode

_parser: Any = import_module("re._parser")  # the only way to look at a parsed expression
_UNBOUNDED = int(_parser.MAXREPEAT)


def regex_fault(source: str) -> tuple[FaultCode, str, str, int] | None:
    """Code, message, hint and column of what is wrong with an expression, if anything is."""
    if len(source) > LONGEST:
        return "hostile-regex", f"an expression has at most {LONGEST} characters", "write phrases under find", 1
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = _parser.parse(source)
            compiled = re.compile(source)
    except re.error as error:
        return "bad-value", f"the expression cannot be read: {error.msg}", "", (error.pos or 0) + 1
    except (RecursionError, OverflowError):
        return "hostile-regex", "the expression nests too deep or repeats too often", "write phrases under find", 1
    if "value" not in compiled.groupindex:
        return "bad-value", "the expression has no group named value", "write (?P<value>...) around the value", 1
    if tree.getwidth()[0] == 0:
        return "pattern-too-broad", "the expression matches nothing at all, everywhere", "add words", 1
    if why := _hostile(tree, inside=False):
        return "hostile-regex", f"the expression can take very long: {why}", "bound it, such as {0,40}", 1
    return None


def _hostile(tree: Any, *, inside: bool) -> str:
    """Why a parsed expression can take exponential time; ``inside`` when it stands in a repeat."""
    for operator, argument in tree:
        name = str(operator)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            low, high, body = argument
            if low > LARGEST_REPEAT or LARGEST_REPEAT < high < _UNBOUNDED:
                return f"it repeats more than {LARGEST_REPEAT} times"
            repeats = high > 1 and (high > low)
            if repeats and inside:
                return "a repeat stands inside a repeat"
            if why := _hostile(body, inside=inside or high > 1):
                return why
        elif name == "GROUPREF":
            return "it refers back to a group"
        else:
            for body in _bodies(name, argument):
                if why := _hostile(body, inside=inside):
                    return why
    return ""


def _bodies(name: str, argument: Any) -> list[Any]:
    """The expressions inside one."""
    if name == "BRANCH":
        return list(argument[1])
    if name in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"}:
        return [argument[-1]]
    if name == "ATOMIC_GROUP":
        return [argument]
    if name == "GROUPREF_EXISTS":
        return [body for body in argument[1:] if body is not None]
    return []
