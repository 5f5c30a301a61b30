"""Rule files from disk: all faults of all files at once, and the rules that have none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from consistency.errors import Fault, way_to
from consistency.model.rule import RuleSet, Waiver
from consistency.rulefiles.build import build_rule, build_waiver
from consistency.rulefiles.checks import check_example, check_rule
from consistency.rulefiles.file import read_file
from consistency.rulefiles.keys import FILE
from consistency.rulefiles.network import Declared, check_network

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.rulefiles.file import RuleFile
    from consistency.rulefiles.records import Record

SUFFIXES = (".yaml", ".yml")


def load_rules(paths: Iterable[str | Path]) -> tuple[RuleSet, tuple[Fault, ...]]:
    """Read rule files and folders of rule files.

    Folders are searched for ``*.yaml`` and ``*.yml``, in capitals too, at any depth; names that start with a dot are
    left out, and a link that leads out of the folder is refused. A file that is named twice is read once.

    Returns:
        The rules and waivers without faults, sorted by id, and every fault of every file, sorted by place.
    """
    faults: list[Fault] = []
    declared: list[Declared] = []
    waivers: list[Waiver] = []
    unread = ""  # the first file that gave nothing because of its faults
    for path, shown in _files(paths, faults):
        file, node = read_file(path, shown)
        record: Record | None = FILE.read(file, node) if node else None
        if not record:
            unread = unread or shown
        else:
            if not record.nodes.keys() & {"rules", "facts", "waivers"}:
                file.fault(record.node, "no-rules", "the file declares no rules", "add rules: and a list of rules")
            _read_rules(file, record, declared)
            waivers += _read_waivers(file, record)
        faults += file.faults
    declared.sort(key=lambda d: (d.file.path, d.record.node.start))
    faults += check_network(declared, unread)
    rules = tuple(sorted((d.rule for d in declared if d.rule), key=lambda rule: rule.id))
    return RuleSet(rules, tuple(sorted(waivers, key=lambda w: (w.rule, w.place)))), tuple(sorted(faults))


def _read_rules(file: RuleFile, record: Record, declared: list[Declared]) -> None:
    theme = record.get("theme", "")
    known = "version" in record.values  # what another version means by its keys cannot be known
    for key in ("facts", "rules"):
        for entry in record.get(key, ()):
            before = len(file.faults)
            for example in entry.get("examples", ()):
                check_example(file, example)
            check_rule(file, entry, operand=key == "facts")
            sound = known and not entry.faulty and len(file.faults) == before
            rule = build_rule(file, entry, theme, operand=key == "facts") if sound else None
            declared.append(Declared(file, entry, rule))


def _read_waivers(file: RuleFile, record: Record) -> Iterator[Waiver]:
    for entry in record.get("waivers", ()):
        if not entry.faulty:
            yield build_waiver(file, entry)


def _files(paths: Iterable[str | Path], faults: list[Fault]) -> Iterator[tuple[Path, str]]:
    seen: set[str] = set()
    for given in sorted({Path(path) for path in paths}):
        if given.is_dir():
            found = _folder(given, faults)
            if not found:
                faults.append(
                    Fault(given.as_posix(), 0, 0, "no-rules", "the folder holds no *.yaml file", "name one with rules")
                )
        elif given.exists():
            found = [given]
        else:
            shown, message = given.as_posix(), "there is no such file or folder"
            faults.append(Fault(shown, 0, 0, "missing-file", message, way_to(shown)))
            continue
        for path in found:
            real = os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield path, path.as_posix()


def _folder(folder: Path, faults: list[Fault]) -> list[Path]:
    root = os.path.realpath(folder)
    found = []
    for at, folders, files in os.walk(folder, onerror=lambda error: faults.append(_unread(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if Path(at, name).is_symlink()]  # which are not walked
        for name in sorted([*linked, *(f for f in files if f.lower().endswith(SUFFIXES) and not f.startswith("."))]):
            path = Path(at, name)
            if not Path(os.path.realpath(path)).is_relative_to(root):  # where links stop at one that leads to itself
                hint = "name what it leads to"
                faults.append(Fault(path.as_posix(), 0, 0, "outside-folder", "the link leads out of the folder", hint))
            elif name not in linked:
                found.append(path)
    return sorted(found)


def _unread(error: OSError) -> Fault:
    """The fault of a folder that may not be read."""
    return Fault(
        Path(error.filename).as_posix(),
        0,
        0,
        "unreadable-file",
        error.strerror or "it cannot be read",
        "check its rights",
    )
