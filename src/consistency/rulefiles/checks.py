"""What a rule must be beyond its keys: keys that fit the kind and each other, and a rule that can fail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.algebra.expression import FUNCTIONS, ISSUED, ExpressionError, names, parse_expression
from consistency.algebra.likeness import content_words, words
from consistency.model.rule import CHECKS
from consistency.rulefiles.kinds import LISTED, OF_RULES, check_kinds
from consistency.rulefiles.phrase_checks import check_phrases, check_unit
from consistency.rulefiles.regexes import regex_fault

if TYPE_CHECKING:
    from consistency.algebra.expression import Expression
    from consistency.rulefiles.file import RuleFile
    from consistency.rulefiles.records import Record

WAYS = ("find", "regex", "derive")  # how a rule comes to its statements
_WAYS = {"name": ("names", "regex"), "term": ("terms", "find"), "code": ("find", "regex")}

_PHRASE_SIGN = re.compile(r"\{\w*\}|\||\.\.\.|\[\w+\]")  # what phrases have and plain words do not

# Keys that mean something beside another key only.
_BESIDE = {
    "ordered": ("terms",),
    "compare_with": ("derive",),
    "relation": ("derive", "members", "plan"),
}


def check_rule(file: RuleFile, record: Record, *, operand: bool) -> None:
    """Note the faults of a rule whose keys were read."""
    kind = record.get("kind", "")
    _check_keys(file, record, kind)
    check_phrases(file, record, kind)
    _check_texts(file, record)
    for regex in record.get("regex", ()):
        if fault := regex_fault(regex.value):
            file.fault(regex.node, *fault)
    for key in ("derive", "compare_with"):
        _read_expression(file, record, key)
    if "unit" in record.values:
        counted = "a counted noun is not a unit: take unit out, and write the noun into the phrases"
        check_unit(file, record, kind, counted if kind in LISTED else "")
    if not operand:
        _check_can_fail(file, record)


def _read_expression(file: RuleFile, record: Record, key: str) -> Expression | None:
    """The expression at a key; a fault is noted when it cannot be read."""
    if (text := record.get(key)) is None:
        return None
    try:
        return parse_expression(text)
    except ExpressionError as error:
        functions = ", ".join(f"{name}(id)" for name in FUNCTIONS)
        hint = f"use + - * / ( ), numbers, ids, {functions}, {ISSUED}; put spaces around a minus"
        file.fault(record.nodes[key], "bad-expression", str(error), hint, error.column)
        return None


def check_example(file: RuleFile, record: Record) -> None:
    """Note the faults of an example."""
    checks = [check for check in CHECKS if check in record.nodes]
    if len(checks) != 1:
        given = f"has {' and '.join(checks)}" if checks else "has none"
        hint = "start a new entry with a dash for each"
        file.fault(record.node, "missing-key", f"an example has one of {', '.join(CHECKS)}; this one {given}", hint)
    elif ("text" in record.nodes) != (checks == ["finds"]):
        file.fault(record.node, "missing-key", "text and finds go together", "write text: and finds: in one entry")
    elif text := record.get("text"):
        for quote in record.get("finds", ()):
            if quote.value not in text.value:
                hint = "copy the words exactly, spaces and case included"
                file.fault(quote.node, "bad-value", f"{quote.value!r} does not stand in the text above", hint)


def _check_keys(file: RuleFile, record: Record, kind: str) -> None:
    nodes = record.nodes
    check_kinds(file, record, kind, OF_RULES)
    for key, others in _BESIDE.items():
        if key in nodes and not any(other in nodes for other in others):
            hint = f"add {others[0]}, or take {key} out"
            file.fault(nodes[key], "misplaced-key", f"{key} means nothing without {' or '.join(others)}", hint)
    if kind == "name" and "find" in nodes:
        hint = "write the names under names:; nearly equal wordings are found as well"
        file.fault(nodes["find"], "misplaced-key", "find means nothing for kind name", hint)
    for key in ("find", "regex"):
        if kind == "term" and key in nodes and "terms" in nodes:
            hint = "put the phrases under a label of terms"
            file.fault(nodes[key], "misplaced-key", f"a term has {key} or terms, not both", hint)
    if kind in ("code", "term") and (way := record.get("changes")) in ("upward", "downward"):
        hint = "write changes: freely, or choose a kind whose values have an order"
        file.fault(nodes["changes"], "misplaced-key", f"changes: {way} means nothing for kind {kind}", hint)
    ways = _WAYS.get(kind, WAYS)
    if not any(key in nodes for key in ways):
        hint = f"add {ways[0]}:" if ways[0] != "find" else 'add find: and a phrase such as "{value} participants"'
        alone = " by members alone" if "members" in nodes else ""
        message = f"the rule finds nothing{alone}: it needs {' or '.join(ways)}"
        file.fault(record.node, "missing-key", message, hint)


def _check_texts(file: RuleFile, record: Record) -> None:
    for key in ("names", "about"):
        seen: set[tuple[str, ...]] = set()
        for text in record.get(key, ()):
            folded = tuple(words(text.value))
            if not content_words(text.value):
                hint = "write the words by which it is known"
                file.fault(text.node, "pattern-too-broad", f"{key} need words that carry meaning", hint)
            elif sign := _PHRASE_SIGN.search(text.value):
                hint = "write each wording as an entry of a list"
                message = f"{key} takes plain words, and {sign[0]!r} means nothing there"
                file.fault(text.node, "bad-value", message, hint, sign.start() + 1)
            elif folded in seen:
                file.fault(text.node, "bad-value", f"{text.value!r} stands here twice", "take one of them out")
            seen.add(folded)


def _check_can_fail(file: RuleFile, record: Record) -> None:
    nodes = record.nodes
    if len(record.get("names", ())) == 1 and record.get("likeness") == 100 and record.get("spelling") == "flexible":
        hint = "add the other names, lower likeness, or leave spelling exact"
        file.fault(nodes["names"], "rule-cannot-fail", "one name and no variants: no two statements differ", hint)
    if len(record.get("terms", {})) == 1:
        hint = "add the other wordings under labels of their own, or write find: to make it a claim"
        file.fault(nodes["terms"], "rule-cannot-fail", "one term: no two statements differ", hint)
    severity = record.get("severity", {})
    if severity and all(severity.get(verdict) == "off" for verdict in ("drift", "contradiction")):
        hint = "leave one of them on"
        file.fault(nodes["severity"], "rule-cannot-fail", "drift and contradiction are both off", hint)
    try:
        sides = [parse_expression(record.get(key)) for key in ("derive", "compare_with") if key in record.values]
    except ExpressionError:
        return
    if len(sides) == 2 and (sides[0] == sides[1] or not names(sides[0]) | names(sides[1])):
        hint = "derive from ids of rules or facts, and compare with something else"
        file.fault(nodes["derive"], "rule-cannot-fail", "both sides are always the same", hint)
