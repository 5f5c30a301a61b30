"""The configuration of a project: ``consistency.toml``, or ``[tool.consistency]`` in ``pyproject.toml``."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from consistency.engine.config_keys import KEYS, Refusal, Refusals
from consistency.errors import Fault, UsageError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.dates.order import DateOrder  # noqa: TC004 - a third of a start
    from consistency.mentions.vocabulary import OwnHedge, OwnUnit, Vocabulary  # noqa: TC004 - a third of a start

_BY_THEMSELVES = "in a file of its own the keys stand without [tool.consistency]"


@frozen
class Config:
    """The settings of a project. Paths are absolute or relative to the working folder.

    Attributes:
        path: the file it was read from; None when there is none.
        rules: rule files and folders of them.
        data: data sets: folders with a ``documents.yaml`` and, if they have one, a ``ledger.jsonl``.
        documents: with data sets, the one folder where their files stand; without, what is checked.
        exclude: names and paths that are left out of folders of documents.
        format: of the report on standard output.
        select: ids, globs or tags of the rules to check; all when empty.
        ignore: ids, globs or tags of the rules to leave out.
        fail_on: a key of ``FAIL_ON``.
        baseline: the recorded backlog of findings.
        units, hedges: words of the project's own.
        date_order: the order of day and month in dates whose text shows none.
    """

    path: Path | None = None
    rules: tuple[Path, ...] = ()
    data: tuple[Path, ...] = ()
    documents: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    format: str = "text"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    baseline: Path | None = None
    units: tuple[OwnUnit, ...] = ()
    hedges: tuple[OwnHedge, ...] = ()
    date_order: DateOrder | None = None

    @property
    def vocabulary(self) -> Vocabulary:
        """The project's own words."""
        from consistency.mentions.vocabulary import Vocabulary  # noqa: PLC0415 - a third of a start, for few projects

        return Vocabulary(self.units, self.hedges, self.date_order)

    @property
    def folder(self) -> Path | None:
        """The folder with the files of the data sets; None for those beside their manifests, or without data sets."""
        return self.documents[0] if self.data and self.documents else None


def chosen(config: Config, given: Mapping[str, Any]) -> Config:
    """The configuration with what a call names instead.

    Documents that are configured without data sets are those to check: they are no folder for the files of data sets
    that a call names.
    """
    if given.get("data") and not config.data:
        config = evolve(config, documents=())
    return evolve(config, **given)


def load_config(path: Path) -> Config:
    """Read one configuration file; relative paths in it start at its folder.

    Raises:
        UsageError: with every fault of the file at once.
    """
    text = _read(path)
    try:
        parsed: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(_toml_fault(path, text, error)) from None
    except RecursionError:
        raise UsageError(Fault(str(path), 1, 0, "not-toml", "it nests too deep", "see https://toml.io")) from None
    except ValueError:  # of int(), which refuses thousands of digits
        raise UsageError(Fault(str(path), 1, 0, "not-toml", "a number has too many digits", "write text")) from None
    lines = _Lines(path, text)
    table: Any = parsed
    for name in ("tool", "consistency") if path.name == "pyproject.toml" else ():
        table = table.get(name, {}) if isinstance(table, dict) else table
    if not isinstance(table, dict):
        raise UsageError(lines.fault("tool", "wrong-type", "[tool.consistency] must be a table"))
    return _build(table, lines)


def find_config(folder: Path) -> Path | None:
    """The nearest configuration file in a folder or above it; None when there is none.

    A ``pyproject.toml`` counts only when it has a ``[tool.consistency]`` table.

    Raises:
        UsageError: when one folder holds both kinds.
    """
    above = (Path(folder, *[".."] * up) for up in range(1, len(folder.resolve().parents) + 1))
    for place in (folder, *above):
        own, shared = place / "consistency.toml", place / "pyproject.toml"
        in_shared = shared.is_file() and _mentions_us(shared)
        if own.is_file() and in_shared:
            raise UsageError(
                Fault(
                    str(own),
                    0,
                    0,
                    "two-configurations",
                    "consistency.toml and pyproject.toml both configure this folder",
                    "keep one of them",
                )
            )
        if own.is_file() or in_shared:
            return own if own.is_file() else shared
    return None


def _mentions_us(path: Path) -> bool:
    return re.search(r"^\s*\[\s*tool\s*\.\s*consistency\b", _read(path), re.MULTILINE) is not None


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(
            Fault(
                str(path), 0, 0, "cannot-read", f"the configuration cannot be read: {error.strerror}", "check the path"
            )
        ) from None
    except UnicodeDecodeError:
        raise UsageError(
            Fault(str(path), 0, 0, "not-utf8", "the configuration is not UTF-8 text", "save it as UTF-8")
        ) from None


def _toml_fault(path: Path, text: str, error: tomllib.TOMLDecodeError) -> Fault:
    message, _, place = str(error).rpartition(" (at ")
    found = re.match(r"line (\d+), column (\d+)", place)
    line, column = (int(found[1]), int(found[2])) if found else (text.rstrip("\n").count("\n") + 1, 0)
    return Fault(str(path), line, column, "not-toml", message[:1].lower() + message[1:], "see https://toml.io")


@frozen
class _Lines:
    """The text of a configuration file, to point at the line of a key."""

    path: Path
    text: str

    def fault(self, key: str, code: str, message: str, hint: str = "", *, inside: str = "") -> Fault:
        """A fault at a key, or at an entry inside its table."""
        line, column = self._place(inside) if inside else (0, 0)
        if not line:
            line, column = self._place(key)
        return Fault(str(self.path), line, column, code, message, hint)

    def _place(self, key: str) -> tuple[int, int]:
        start = 0
        if self.path.name == "pyproject.toml":
            table = re.search(r"^\s*\[\s*tool\s*\.\s*consistency\b.*$", self.text, re.MULTILINE)
            start = table.end() if table else 0
        found = re.compile(rf"^[ \t\[]*(\"?{re.escape(key)}\"?)\s*(?:=|\.|\])", re.MULTILINE).search(self.text, start)
        if not found:
            return 0, 0
        return self.text.count("\n", 0, found.start(1)) + 1, found.start(1) - self.text.rfind("\n", 0, found.start(1))


def _build(table: dict[str, Any], lines: _Lines) -> Config:
    faults: list[Fault] = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in KEYS:
            is_nested = key == "tool" and lines.path.name != "pyproject.toml"
            otherwise = _BY_THEMSELVES if is_nested else f"the keys are {', '.join(KEYS)}"
            hint = did_you_mean(key.replace("_", "-").lower(), KEYS, otherwise)
            faults.append(lines.fault(key, "unknown-key", f'unknown key "{key}"', hint))
            continue
        wanted = KEYS[key].read(value, lines.path.parent)
        if isinstance(wanted, Refusal):
            faults.append(lines.fault(key, wanted.code, f'"{key}" {wanted.message}', wanted.hint))
        elif isinstance(wanted, Refusals):
            faults += [lines.fault(key, one.code, one.message, one.hint, inside=name) for name, one in wanted.entries]
        else:
            values[key.replace("-", "_")] = wanted
    if values.get("data") and len(values.get("documents", ())) > 1:
        message = '"documents" must name one folder when "data" is given'
        faults.append(lines.fault("documents", "wrong-value", message, "the one that holds the files of the data sets"))
    if faults:
        raise UsageError(faults)
    return Config(path=lines.path, **values)
