"""How the rules of a run refer to each other: unique ids, operands that exist, no circles."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import define, field

from consistency.algebra.expression import FUNCTIONS, ISSUED, ExpressionError, operands, parse_expression
from consistency.model.rule import WORDED, Rule
from consistency.rulefiles.circles import circles, shortest_circle
from consistency.rulefiles.computable import NeverComputableError, sort_of
from consistency.rulefiles.file import RuleFile
from consistency.rulefiles.records import Record
from consistency.rulefiles.shapes import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from consistency.errors import Fault
    from consistency.rulefiles.faults import FaultCode

EXPRESSIONS = ("derive", "compare_with")
STATED = {"find", "regex", "names", "terms"}  # keys by which documents state a value
LONGEST_CIRCLE = 20  # rules; a longer one is not spelled out


@define(eq=False)
class Declared:
    """A rule as a file declares it; ``rule`` is None once it has a fault."""

    file: RuleFile
    record: Record
    rule: Rule | None
    operands: dict[str, list[tuple[str, str | None]]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.operands = {key: _operands(self.record, key) for key in EXPRESSIONS if key in self.record.values}

    @property
    def id(self) -> str:
        """The id as far as it could be read."""
        return str(self.record.get("id", ""))

    def names(self) -> list[str]:
        """The rules that it needs, sorted."""
        return sorted({name for found in self.operands.values() for name, _ in found})

    def refuse(self, key: str, code: FaultCode, message: str, hint: str, name: str = "") -> Fault:
        """Take the rule out, with the fault that says why, at a key or at a name in its expression."""
        self.rule = None
        match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", self.record.get(key)) if name else None
        self.file.fault(self.record.nodes[key], code, message, hint, match.start() + 1 if match else 1)
        return self.file.faults.pop()


def check_network(declared: Sequence[Declared], unread: str) -> list[Fault]:
    """Take out the rules that do not fit together, and say why.

    Args:
        declared: all rules of all files, in a stable order.
        unread: a file that could not be read, in which an unknown operand may stand.
    """
    known: dict[str, Declared] = {}
    faults = [fault for one in declared for fault in _check_id(one, known)]
    faults += _check_circles(known)
    for one in declared:
        faults += _check_operands(one, known, unread)
    for one in declared:
        faults += _check_computable(one, known)
    faults += _check_usable(declared, known)
    return faults


def _check_id(one: Declared, known: dict[str, Declared]) -> Iterator[Fault]:
    if not one.id:
        return
    if one.id in known:
        place = known[one.id].file.place(known[one.id].record.node.start)
        yield one.refuse(
            "id", "duplicate-id", f"the id {one.id!r} is taken: {place}", "give each fact a name of its own"
        )
    elif one.id == ISSUED or one.id in FUNCTIONS or not re.search("[a-z]", one.id):
        hint = f"choose another id, such as {one.id}-stated" if one.id[:1].isalpha() else "choose an id with letters"
        yield one.refuse("id", "bad-id", f"{one.id!r} would mean something else in derive", hint)
    known.setdefault(one.id, one)


def _check_operands(one: Declared, known: Mapping[str, Declared], unread: str) -> Iterator[Fault]:
    for key, found in one.operands.items():
        for name, function in found:
            kind = known[name].record.get("kind") if name in known else None
            if name not in known:
                message = f"no rule or fact has the id {name!r}"
                hint = f"it may stand in {unread}, which cannot be read" if unread else suggestion(name, known)
                yield one.refuse(key, "unknown-operand", message, hint, name)
            elif kind in WORDED and function != "count":
                message = f"{name!r} has no value to compute with: its kind is {kind}"
                yield one.refuse(key, "unusable-operand", message, f"count({name}) is how many it has", name)
            elif one.rule and not known[name].record.nodes.keys() & STATED:
                message = f"{name!r} is computed itself: no document states it"
                yield one.refuse(
                    key, "unusable-operand", message, "write its expression in brackets in its place", name
                )


def _check_computable(one: Declared, known: Mapping[str, Declared]) -> Iterator[Fault]:
    kinds = {name: str(known[name].record.get("kind", "")) for name in one.names() if name in known}
    for key in one.operands:
        try:
            sort_of(parse_expression(one.record.get(key)), kinds)
        except NeverComputableError as error:
            yield one.refuse(key, "not-computable", str(error), "write year(x) for the calendar year of a date")
        except ExpressionError:
            continue  # noted where the rule was checked


def _check_circles(known: Mapping[str, Declared]) -> Iterator[Fault]:
    graph = {name: [n for n in one.names() if n in known] for name, one in known.items()}
    for members in circles(graph):
        for member in members:
            one = known[member]
            inside = {name: [n for n in graph[name] if n in members] for name in members}
            second = inside[member][0]
            way = f"by way of {second}"
            if len(members) <= LONGEST_CIRCLE:
                circle = shortest_circle(member, inside)
                second, way = circle[1], " -> ".join(circle)
            key = next(key for key, found in one.operands.items() if second in dict(found))
            hint = "derive from values that documents state"
            if key == "compare_with":
                hint = "leave compare_with out to compare with the rule's own statements"
            yield one.refuse(key, "derive-cycle", f"the rule derives from itself: {way}", hint, second)


def _check_usable(declared: Sequence[Declared], known: Mapping[str, Declared]) -> Iterator[Fault]:
    """Rules whose operands have faults of their own cannot be computed either."""
    users: defaultdict[str, list[Declared]] = defaultdict(list)
    for one in declared:
        for name in one.names():
            users[name].append(one)
    lost = [name for name, one in known.items() if one.rule is None]
    while lost:
        name = lost.pop()
        for one in users[name]:
            if one.rule is not None:
                key = next(key for key, found in one.operands.items() if name in dict(found))
                message = f"{name!r} has a fault of its own"
                yield one.refuse(key, "unusable-operand", message, f"mend {name} first", name)
                lost.append(one.id)


def _operands(record: Record, key: str) -> list[tuple[str, str | None]]:
    """Names and functions in an expression, each name once; none when it cannot be read."""
    try:
        expression = parse_expression(record.get(key))
    except ExpressionError:
        return []
    found = {operand.name: operand.function for operand in operands(expression) if operand.name != ISSUED}
    return sorted(found.items())
