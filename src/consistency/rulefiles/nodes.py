"""YAML as a tree of nodes: every scalar as written, every node with its place, and nothing that can blow up.

The tree is built from the parser's events: the library's own composer is recursive and crashes on deep nesting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import yaml
from attrs import define, field

from consistency.rulefiles.yaml_errors import explain_error

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 30  # levels; a rule file needs eight
MOST = 250_000  # values and keys; about ten thousand rules
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@define(eq=False)
class Scalar:
    """Text as written; ``exact`` when the source holds it unchanged from offset ``start`` on."""

    value: str
    start: int
    exact: bool


@define(eq=False)
class Items:
    """A list."""

    start: int
    values: list[Node] = field(factory=list)


@define(eq=False)
class Mapping:
    """A mapping, its pairs in the order of the file, doubles included."""

    start: int
    pairs: list[tuple[Node, Node]] = field(factory=list)


Node: TypeAlias = Scalar | Items | Mapping


class NotYaml(Exception):  # noqa: N818 - it never leaves this folder
    """The text is no YAML, or uses more of YAML than a rule file may."""

    def __init__(self, offset: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.offset = offset
        self.hint = hint


def parse_yaml(text: str, loader: Any = Loader) -> Node | None:
    """The tree of a text with one YAML document; None when it holds nothing.

    Raises:
        NotYaml: where it stops being YAML.
    """
    try:
        return _build(text, yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        at, opened = (mark.index if mark else 0 for mark in (error.problem_mark, error.context_mark))
        problem = " ".join(filter(None, [error.context, error.problem]))
        raise NotYaml(*explain_error(text, problem, at, opened)) from error
    except yaml.reader.ReaderError as error:
        at = next((i for i, c in enumerate(text) if not c.isprintable() and c not in "\t\n\r\x85"), 0)
        raise NotYaml(at, "a character that YAML does not allow", "take control characters out") from error


def _build(text: str, events: Iterator[Any]) -> Node | None:
    root: Node | None = None
    open_nodes: list[tuple[Node, list[Node]]] = []
    for number, event in enumerate(events):
        start = event.start_mark.index
        node: Node
        if number > MOST:
            raise NotYaml(start, f"it holds more than {MOST:,} values", "divide the file by theme")
        if isinstance(event, yaml.ScalarEvent):
            _refuse_extras(event, start)
            node = _scalar(text, event, start)
        elif isinstance(event, yaml.CollectionStartEvent):
            _refuse_extras(event, start)
            children: list[Node] = []
            is_list = isinstance(event, yaml.SequenceStartEvent)
            open_nodes.append((Items(start, children) if is_list else Mapping(start), children))
            if len(open_nodes) > DEEPEST:
                raise NotYaml(start, f"it nests more than {DEEPEST} levels deep")
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            node, children = open_nodes.pop()
            if isinstance(node, Mapping):
                node.pairs = list(zip(children[::2], children[1::2], strict=True))
        elif isinstance(event, yaml.AliasEvent):
            raise NotYaml(start, "aliases are not supported", "write the value out")
        elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise NotYaml(start, "a second document starts here", "one file holds one document: take --- out")
        else:
            continue
        if open_nodes:
            open_nodes[-1][1].append(node)
        else:
            root = node
    return root


def _refuse_extras(event: Any, start: int) -> None:
    if event.anchor is not None:
        raise NotYaml(start, "anchors are not supported", "write the value out where it is needed")
    if event.tag is not None and event.tag != "!":
        raise NotYaml(start, f"tags such as {event.tag} are not supported", "quote text that starts with !")


def _scalar(text: str, event: Any, start: int) -> Scalar:
    value: str = event.value
    if event.style in ("'", '"'):
        start += 1
    return Scalar(value, start, text.startswith(value, start))
