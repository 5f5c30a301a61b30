"""How the rules of a run refer to each other: unique ids, operands that exist, no circles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from consistency.algebra.expression import FUNCTIONS, ISSUED, ExpressionError, operands, parse_expression
from consistency.model.rule import Rule
from consistency.rulefiles.shapes import Record, suggestion
from consistency.rulefiles.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.errors import Fault
    from consistency.rulefiles.codes import FaultCode

WORDED = ("name", "term")
EXPRESSIONS = ("derive", "compare_with")


@define(eq=False)
class Declared:
    """A rule as a file declares it; ``rule`` is None once it has a fault."""

    source: Source
    record: Record
    rule: Rule | None

    @property
    def id(self) -> str:
        """The id as far as it could be read."""
        return str(self.record.get("id", ""))

    def refuse(self, key: str, code: FaultCode, message: str, hint: str, column: int = 1) -> Fault:
        """Take the rule out, with the fault that says why."""
        self.rule = None
        node = self.record.nodes[key]
        faults = self.source.faults
        self.source.fault(node, code, message, hint, column)
        return faults.pop()


def check_network(declared: Iterable[Declared]) -> list[Fault]:
    """Take out the rules that do not fit together, and say why."""
    declared = list(declared)
    faults: list[Fault] = []
    first: dict[str, Declared] = {}
    for one in declared:
        if not one.id:
            continue
        if one.id in first:
            other = first[one.id].source.place(first[one.id].record.node.start)
            message = f"the id {one.id!r} is taken: {other}"
            faults.append(one.refuse("id", "duplicate-id", message, "give each fact a name of its own"))
        elif one.id == ISSUED or one.id in FUNCTIONS or not re.search("[a-z]", one.id):
            hint = "choose an id with a letter that is none of the words of expressions"
            faults.append(one.refuse("id", "bad-id", f"{one.id!r} would mean something else in derive", hint))
        first.setdefault(one.id, one)
    for one in declared:
        faults += _check_operands(one, first)
    for one in declared:
        if circle := _circle(one.id, first):
            key = next(key for key in EXPRESSIONS if circle[1] in dict(_operands(one, key)))
            message = f"the rule derives from itself: {' -> '.join(circle)}"
            hint = "leave compare_with out to compare with the rule's own statements"
            if key == "derive":
                hint = "derive from values that documents state"
            faults.append(one.refuse(key, "derive-cycle", message, hint, _column(one.record.get(key), circle[1])))
    faults += _check_usable(declared, first)
    return faults


def _check_operands(one: Declared, known: dict[str, Declared]) -> Iterator[Fault]:
    for key in EXPRESSIONS:
        for name, function in _operands(one, key):
            column = _column(one.record.get(key), name)
            if name not in known:
                hint = suggestion(name, known)
                yield one.refuse(key, "unknown-operand", f"no rule or fact has the id {name!r}", hint, column)
            elif known[name].record.get("kind") in WORDED and function != "count":
                message = f"{name!r} has no value to compute with: its kind is {known[name].record.get('kind')}"
                yield one.refuse(key, "unusable-operand", message, f"count({name}) is how many it has", column)


def _check_usable(declared: list[Declared], known: dict[str, Declared]) -> Iterator[Fault]:
    """Rules whose operands have faults of their own cannot be computed either."""
    waiting = True
    while waiting:
        waiting = False
        for one in declared:
            for key in EXPRESSIONS:
                lost = [n for n, _ in _operands(one, key) if one.rule and n in known and known[n].rule is None]
                if lost and one.rule:
                    hint = f"mend {lost[0]} first"
                    column = _column(one.record.get(key), lost[0])
                    yield one.refuse(key, "unusable-operand", f"{lost[0]!r} has a fault of its own", hint, column)
                    waiting = True


def _operands(one: Declared, key: str) -> list[tuple[str, str | None]]:
    """Names and functions in an expression, each name once; none when it cannot be read."""
    if key not in one.record.values:
        return []
    try:
        expression = parse_expression(one.record.get(key))
    except ExpressionError:
        return []
    found = {operand.name: operand.function for operand in operands(expression) if operand.name != ISSUED}
    return sorted(found.items())


def _circle(start: str, known: dict[str, Declared]) -> list[str]:
    """The way from a rule back to itself; empty when there is none."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] not in known:
            continue
        for name in sorted({name for key in EXPRESSIONS for name, _ in _operands(known[way[-1]], key)}):
            if name == start:
                return [*way, name]
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []


def _column(expression: str, name: str) -> int:
    match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", expression)
    return match.start() + 1 if match else 1
