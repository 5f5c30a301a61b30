"""Mappings in a rule file whose keys stand in a table: a file, a rule, a find, an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import define, field

from consistency.rulefiles.nodes import Mapping, Node
from consistency.rulefiles.shapes import Shape, pairs, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.rulefiles.file import RuleFile


class Key(NamedTuple):
    """One key of a mapping.

    Attributes:
        name: as written in rule files.
        shape: what may stand at it.
        meaning: one sentence for the reference and for editors.
        default: what holds without it, in words; "" for nothing.
        example: a value as written in a rule file.
        required: whether a mapping without it is refused.
    """

    name: str
    shape: Shape
    meaning: str
    example: str
    default: str = ""
    required: bool = False


@define(eq=False)
class Record:
    """A mapping that was read: values and nodes by key. A key that was refused has no value."""

    node: Mapping
    values: dict[str, Any] = field(factory=dict)
    nodes: dict[str, Node] = field(factory=dict)
    faulty: bool = False

    def get(self, key: str, default: Any = None) -> Any:
        """The value at a key."""
        return self.values.get(key, default)


def record(words: str, keys: Iterable[Key], elsewhere: dict[str, str] | None = None) -> Shape:
    """A mapping with the keys of a table.

    Args:
        words: what it is.
        keys: the table.
        elsewhere: what to try for keys that belong to another mapping.
    """
    table = {key.name: key for key in keys}
    required = [key for key in table.values() if key.required]

    def read(file: RuleFile, node: Node) -> Record | None:
        if not isinstance(node, Mapping):
            file.fault(node, "wrong-type", f"{words} is expected", f"write {next(iter(table))}: and so on")
            return None
        found, before = Record(node), len(file.faults)
        for name, written, value in pairs(file, node, words):
            if name not in table:
                hint = (elsewhere or {}).get(name) or suggestion(name, table)
                if name in {"value", "as_of", "other", "items"} and "phrase" in table:
                    hint = 'quote phrases that start with {, such as "{value} participants"'
                file.fault(written, "unknown-key", f"there is no key {name!r} in {words}", hint)
                continue
            found.nodes[name] = value
            content = table[name].shape.read(file, value)
            if content is not None:
                found.values[name] = content
        for key in required:
            if key.name not in found.nodes:
                hint = f"add {key.name}: {key.example}"
                file.fault(node, "missing-key", f"{words} needs the key {key.name!r}", hint)
        found.faulty = len(file.faults) > before
        return found

    schema: dict[str, Any] = {
        "type": "object",
        "properties": {key.name: described(key) for key in table.values()},
        "additionalProperties": False,
    }
    if required:
        schema["required"] = [key.name for key in required]
    return Shape(words, schema, read)


def described(key: Key) -> dict[str, Any]:
    """A key's JSON Schema with its meaning."""
    return {**key.shape.schema, "description": key.meaning}
