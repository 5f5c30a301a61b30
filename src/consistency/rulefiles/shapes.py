"""Shapes of values in a rule file: how each is read, described and put into the JSON Schema."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from consistency.algebra.calendar import span
from consistency.errors import did_you_mean
from consistency.rulefiles.nodes import Items, Mapping, Node, Scalar
from consistency.rulefiles.patterns import PatternError, parse_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from consistency.model.pattern import Pattern
    from consistency.rulefiles.faults import FaultCode
    from consistency.rulefiles.file import RuleFile


LONGEST = 10_000  # characters of one text
MOST_SEARCHED = 1000  # options among which a misspelt word is looked for
MOST_NAMED = 40  # options that a hint names
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_DECIMAL = re.compile(r"[-+]?\d+(?:\.\d+)?")


class Shape(NamedTuple):
    """What may stand at a key.

    Attributes:
        words: the shape in a few words, for people.
        schema: the shape as JSON Schema.
        read: reads a node; when it does not fit, notes a fault and returns None.
    """

    words: str
    schema: dict[str, Any]
    read: Callable[[RuleFile, Node], Any]


class Phrase(NamedTuple):
    """A pattern and where it is written."""

    pattern: Pattern
    node: Node


class Text(NamedTuple):
    """A text and where it is written."""

    value: str
    node: Node


def _scalar(file: RuleFile, node: Node, wanted: str) -> str | None:
    if not isinstance(node, Scalar):
        what = "a list" if isinstance(node, Items) else "a mapping"
        hint = 'quote phrases that start with { or [, such as "{value} participants"'
        file.fault(node, "wrong-type", f"{wanted} is expected, {what} is given", hint)
    elif not node.value.strip():
        file.fault(node, "wrong-type", f"{wanted} is expected, nothing is given", "write it, or take the key out")
    elif len(node.value) > LONGEST:
        file.fault(node, "bad-value", f"a text has at most {LONGEST:,} characters")
    else:
        return node.value
    return None


def suggestion(word: str, options: Iterable[str]) -> str:
    """A hint for a word that is none of the options."""
    options = list(options)
    several = f"there are {', '.join(options)}" if len(options) <= MOST_NAMED else ""
    otherwise = f"write {options[0]}" if len(options) == 1 else several
    return did_you_mean(word.lower(), options[:MOST_SEARCHED], otherwise)


def text(
    words: str = "text", pattern: re.Pattern[str] | None = None, code: FaultCode = "bad-value", hint: str = ""
) -> Shape:
    """A text, which must match the whole pattern if there is one."""

    def read(file: RuleFile, node: Node) -> str | None:
        value = _scalar(file, node, words)
        if value is not None and pattern and not pattern.fullmatch(value):
            file.fault(node, code, f"{value!r} is not {words}", hint)
            return None
        return value

    # Numbers are texts as well: every scalar is read as written.
    schema: dict[str, Any] = {"type": ["string", "number"]}
    if pattern:
        schema["pattern"] = f"^(?:{pattern.pattern})$"
    return Shape(words, schema, read)


def choice(options: Iterable[str], code: FaultCode = "bad-value") -> Shape:
    """One of some words."""
    options = tuple(options)

    def read(file: RuleFile, node: Node) -> str | None:
        value = _scalar(file, node, f"one of {', '.join(options)}")
        if value is not None and value not in options:
            file.fault(node, code, f"{value!r} is not known here", suggestion(value, options))
            return None
        return value

    return Shape(f"one of {', '.join(options)}", {"enum": [*options, *map(int, filter(str.isdecimal, options))]}, read)


def _read_flag(file: RuleFile, node: Node) -> bool | None:
    value = _scalar(file, node, "true or false")
    if value is not None and value not in {"true", "false"}:
        file.fault(node, "wrong-type", f"true or false is expected, {value!r} is given")
        return None
    return None if value is None else value == "true"


def number(words: str, low: int, high: int, *, whole: bool = False) -> Shape:
    """An exact number between two others, both included."""

    def read(file: RuleFile, node: Node) -> Fraction | None:
        value = _scalar(file, node, words)
        if value is None:
            return None
        if len(value) > 50 or not _DECIMAL.fullmatch(value):
            file.fault(node, "wrong-type", f"{words} is expected, {value[:50]!r} is given")
            return None
        exact = Fraction(value)
        if not low <= exact <= high or (whole and exact.denominator != 1):
            file.fault(node, "bad-value", f"{words} is expected, {value} is given")
            return None
        return exact

    return Shape(words, {"type": "integer" if whole else "number", "minimum": low, "maximum": high}, read)


def _read_date(file: RuleFile, node: Node) -> str | None:
    value = _scalar(file, node, "a date")
    if value is None:
        return None
    try:
        if _DATE.fullmatch(value):
            span(value)
            return value
    except ValueError:
        pass  # the 31st of June
    file.fault(node, "bad-value", f"{value!r} is not a date", "write 2025, 2025-06 or 2025-06-30")
    return None


def _read_phrase(file: RuleFile, node: Node) -> Phrase | None:
    value = _scalar(file, node, "a phrase")
    if value is None:
        return None
    try:
        return Phrase(parse_pattern(value), node)
    except PatternError as error:
        file.fault(node, error.code, str(error), error.hint, error.column)
        return None


def _read_text(file: RuleFile, node: Node) -> Text | None:
    value = _scalar(file, node, "a text")
    return None if value is None else Text(value, node)


def one_or_more(shape: Shape, words: str = "") -> Shape:
    """One value or a list of them; always read as a tuple."""

    def read(file: RuleFile, node: Node) -> tuple[Any, ...]:
        if not isinstance(node, Items):
            value = shape.read(file, node)
            return () if value is None else (value,)
        return many(file, node, shape, 1)

    listed = {"type": "array", "items": shape.schema, "minItems": 1}
    return Shape(words or f"{shape.words}, or a list of them", {"anyOf": [shape.schema, listed]}, read)


def list_of(shape: Shape, words: str, least: int = 1) -> Shape:
    """A list of values."""

    def read(file: RuleFile, node: Node) -> tuple[Any, ...] | None:
        if not isinstance(node, Items):
            file.fault(node, "wrong-type", f"{words} is expected", "start each entry on its own line with a dash")
            return None
        return many(file, node, shape, least)

    return Shape(words, {"type": "array", "items": shape.schema, "minItems": least}, read)


def many(file: RuleFile, node: Items, shape: Shape, least: int) -> tuple[Any, ...]:
    """Read the entries of a list; those with faults are left out."""
    if len(node.values) < least:
        many = "entry" if least == 1 else "entries"
        file.fault(node, "bad-value", f"a list with at least {least} {many} is expected", "add to it, or take it out")
    return tuple([content for value in node.values if (content := shape.read(file, value)) is not None])


def pairs(file: RuleFile, node: Node, words: str) -> list[tuple[str, Scalar, Node]]:
    """The pairs of a mapping with plain keys; doubles are refused."""
    if not isinstance(node, Mapping):
        file.fault(node, "wrong-type", f"{words} is expected", "write key: value")
        return []
    found: dict[str, tuple[str, Scalar, Node]] = {}
    for key, value in node.pairs:
        if not isinstance(key, Scalar):
            file.fault(key, "wrong-type", "a key must be a plain word", "quote phrases that start with { or [")
        elif key.value in found:
            file.fault(key, "duplicate-key", f"the key {key.value!r} stands here twice", "put both under one key")
        else:
            found[key.value] = (key.value, key, value)
    return list(found.values())


def mapping_of(shape: Shape, words: str, keys: Iterable[str] = ()) -> Shape:
    """A mapping whose keys are free, or some of a few words."""
    keys = tuple(keys)

    def read(file: RuleFile, node: Node) -> dict[str, Any]:
        found = {}
        for name, key, value in pairs(file, node, words):
            if keys and name not in keys:
                file.fault(key, "unknown-key", f"there is no key {name!r} here", suggestion(name, keys))
            elif (content := shape.read(file, value)) is not None:
                found[name] = content
        return found

    schema: dict[str, Any] = {"type": "object", "additionalProperties": shape.schema, "minProperties": 1}
    if keys:
        schema["propertyNames"] = {"enum": list(keys)}
    return Shape(words, schema, read)


def either(scalar: Shape, mapping: Shape, words: str) -> Shape:
    """A scalar of one shape, or a mapping of another."""

    def read(file: RuleFile, node: Node) -> Any:
        return (mapping if isinstance(node, Mapping) else scalar).read(file, node)

    return Shape(words, {"anyOf": [scalar.schema, mapping.schema]}, read)


TEXT = text()
ID = text("a name in lower case with hyphens", _ID, "bad-id", "use a-z, 0-9 and hyphens, such as forum-participants")
FLAG = Shape("true or false", {"type": "boolean"}, _read_flag)
DATE = Shape("a date: 2025, 2025-06 or 2025-06-30", {"type": ["string", "integer"]}, _read_date)
PHRASE = Shape("a phrase", {"$ref": "#/$defs/phrase"}, _read_phrase)
PLACED = Shape("text", {"type": ["string", "number"]}, _read_text)
