"""One rule file while it is read, and the faults found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from consistency.errors import Fault
from consistency.late import late_property
from consistency.model.lines import line_starts, position
from consistency.model.rule import Place
from consistency.rulefiles.nodes import Mapping, NotYaml, Scalar, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from consistency.rulefiles.faults import FaultCode
    from consistency.rulefiles.nodes import Node

LARGEST = 8_000_000  # bytes of a rule file


@define(slots=False)  # slots=False: the line table is made when first asked for
class RuleFile:
    """The text of a rule file, and the faults found so far."""

    path: str
    text: str = field(default="", repr=False)
    faults: list[Fault] = field(factory=list)

    @late_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.text)

    def place(self, offset: int) -> Place:
        """The line and column of an offset; lines end at a line feed only, unlike those of YAML."""
        return Place(self.path, *position(self._line_starts, offset))

    def fault(self, node: Node, code: FaultCode, message: str, hint: str = "", column: int = 1) -> None:
        """Note a fault at a node, or at the 1-based ``column`` of its text where that can be told."""
        inside = column - 1 if isinstance(node, Scalar) and node.exact else 0
        self.fault_at(node.start + inside, code, message, hint)

    def fault_at(self, offset: int, code: FaultCode, message: str, hint: str = "") -> None:
        """Note a fault at an offset."""
        place = self.place(min(offset, len(self.text)))
        self.faults.append(Fault(self.path, place.line, place.column, code, message, hint))

    def fault_whole(self, code: FaultCode, message: str, hint: str = "") -> None:
        """Note a fault that concerns the whole file."""
        self.faults.append(Fault(self.path, 0, 0, code, message, hint))


def read_file(path: Path, shown: str) -> tuple[RuleFile, Mapping | None]:
    """Read a rule file as far as its top mapping; what stands in the way is noted."""
    file = RuleFile(shown)
    if not path.is_file():  # a pipe or a device would block
        file.fault_whole("unreadable-file", "this is not a regular file")
        return file, None
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        file.fault_whole("unreadable-file", f"the file cannot be read: {error.strerror or error}")
        return file, None
    return file, read_bytes(file, data)


def read_bytes(file: RuleFile, data: bytes) -> Mapping | None:
    """Decode and parse the bytes of a rule file."""
    if len(data) > LARGEST:
        file.fault_whole("too-large", f"a rule file has at most {LARGEST:,} bytes", "divide it by theme")
        return None
    try:
        file.text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        file.text = data[: error.start].decode("utf-8-sig")
        file.fault_at(len(file.text), "not-utf8", "the file is not UTF-8", "save it as UTF-8")
        return None
    try:
        node = parse_yaml(file.text)
    except NotYaml as error:
        file.fault_at(error.offset, "not-yaml", f"the file cannot be read as YAML: {error}", error.hint)
        return None
    if node is None:
        file.fault_at(0, "not-yaml", "the file holds nothing", "start it with version: 1")
    elif not isinstance(node, Mapping):
        file.fault(node, "wrong-type", "a rule file is a mapping", "start it with version: 1, then rules:")
    else:
        return node
    return None
