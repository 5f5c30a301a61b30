"""A check of regular expressions before they run: refused is what could take exponential time, or give no value.

It is cautious, not complete: an expression that is slow all the same is stopped when it runs.
"""

from __future__ import annotations

import re
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from consistency.rulefiles.faults import FaultCode

LONGEST = 1000  # characters
LARGEST_REPEAT = 1000
HARMLESS = 5  # repeats that end so early may hold others

_parser: Any = import_module("re._parser")  # the only way to look at a parsed expression
_UNBOUNDED = int(_parser.MAXREPEAT)
_BOUND = f"let the outer repeat end early, such as {{1,{HARMLESS}}}"


def regex_fault(source: str) -> tuple[FaultCode, str, str, int] | None:
    """Code, message, hint and column of what is wrong with an expression, if anything is."""
    import regex  # noqa: PLC0415 - only rules with an expression need it

    if len(source) > LONGEST:
        return "hostile-regex", f"an expression has at most {LONGEST} characters", "write phrases under find", 1
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = _parser.parse(source)
            regex.compile(source, regex.IGNORECASE | regex.VERSION0)
    except (re.error, regex.error) as error:
        column = min((getattr(error, "pos", 0) or 0) + 1, len(source) or 1)
        return "bad-value", f"the expression cannot be read: {error}", "protect signs by a backslash", column
    except (RecursionError, OverflowError):
        return "hostile-regex", "the expression nests too deep or repeats too often", "write phrases under find", 1
    if "value" not in tree.state.groupdict:
        return "bad-value", "the expression has no group named value", "write (?P<value>...) around the value", 1
    if tree.getwidth()[0] == 0:
        return "pattern-too-broad", "the expression can match nothing at all, which is everywhere", "add words", 1
    if why := _hostile(tree, inside=False):
        return "hostile-regex", f"the expression can take very long: {why}", _BOUND, 1
    return None


def _hostile(tree: Any, *, inside: bool) -> str:
    """Why a parsed expression can take exponential time; ``inside`` when it stands in a repeat."""
    for operator, argument in tree:
        name = str(operator)
        bodies, within = _bodies(name, argument), inside
        why = ""
        if name.endswith("_REPEAT"):
            why, within = _hostile_repeat(*argument, inside=inside)
        elif name == "GROUPREF":
            why = "it refers back to a group"
        elif name == "BRANCH" and inside and not _differ(bodies):
            why = "alternatives inside a repeat can begin alike"
        why = why or next(filter(None, (_hostile(body, inside=within) for body in bodies)), "")
        if why:
            return why
    return ""


def _hostile_repeat(low: int, high: int, body: Any, *, inside: bool) -> tuple[str, bool]:
    """Why a repeat is hostile, and whether what it holds stands inside a repeat."""
    many = high > HARMLESS
    if low > LARGEST_REPEAT or LARGEST_REPEAT < high < _UNBOUNDED:
        return f"it repeats more than {LARGEST_REPEAT} times", inside
    if inside and high > 1 and high > low:
        return "a repeat stands inside a repeat", inside
    if many and body.getwidth()[0] == 0:
        return "what it repeats can be empty", inside
    return "", inside or many


def _differ(options: list[Any]) -> bool:
    """Whether alternatives begin with letters of their own, so that one alone can match."""
    firsts = [chr(option[0][1]).casefold() for option in options if len(option) and str(option[0][0]) == "LITERAL"]
    return len(set(firsts)) == len(options)


def _bodies(name: str, argument: Any) -> list[Any]:
    """The expressions inside one."""
    if name == "BRANCH":
        return list(argument[1])
    if name in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"} or name.endswith("_REPEAT"):
        return [argument[-1]]
    if name == "ATOMIC_GROUP":
        return [argument]
    if name == "GROUPREF_EXISTS":
        return [body for body in argument[1:] if body is not None]
    return []
