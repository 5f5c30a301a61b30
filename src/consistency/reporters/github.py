"""Writes annotations as GitHub's workflow commands; it shows ten of each level a step, so a line counts the rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from consistency.reporters.escape import visible
from consistency.reporters.registry import reporter
from consistency.reporters.repository import from_top
from consistency.reporters.view import (
    Level,
    Places,
    Side,
    faults_of,
    level_of,
    notice_level,
    sides_of,
    to_settle,
    with_hint,
)
from consistency.reporters.words import denominators, listing, outcome, plural

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.errors import Fault
    from consistency.model.comparison import Finding, Report
    from consistency.model.document import Citation
    from consistency.reporters.options import Options

MOST = 10
COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "note": "notice"}


@reporter("github")
def github(report: Report, options: Options) -> str:
    """The annotations, errors first; each finding is shown once before any is shown at its second document."""
    report = from_top(report, options)
    found: dict[Level, list[tuple[int, str, Callable[[], str]]]] = {"error": [], "warning": [], "note": []}
    for fault in faults_of(report):
        found["error"].append((0, fault.code, partial(_fault, fault, "error")))
    for notice in report.notices:
        rank = notice_level(notice, options.fail_on)
        found[rank].append((0, notice.code, partial(_fault, notice, COMMANDS[rank])))
    places = Places(report)
    for finding in to_settle(report):
        rank = level_of(finding, options.fail_on)
        found[rank] += [
            (index, finding.comparison.rule.id, partial(_annotation, finding, side, places, COMMANDS[rank]))
            for index, side in enumerate(sides_of(finding.comparison))
        ]
    lines, rest = [], []
    for rank, rows in found.items():
        rows.sort(key=lambda row: row[0])  # stable: the order of findings stays
        lines += [command() for _, _, command in rows[:MOST]]  # of thousands most are not shown
        unseen = dict.fromkeys(name for _, name, _ in rows[MOST:] if name not in {n for _, n, _ in rows[:MOST]})
        if unseen:
            rest.append(f"{plural(len(unseen), rank)}: {listing(unseen)}")
    accepted = sum(bool(f.accepted) for f in report.findings)
    told = [outcome(report), f"Not annotated: {'; '.join(rest)}." if rest else "", denominators(report)]
    told[0] += f" Accepted and not annotated: {accepted:,}." if accepted else ""
    return "\n".join([*lines, *(_data(line) for line in told if line)]) + "\n"


def _fault(fault: Fault, command: str) -> str:
    place = {"file": fault.path, "line": str(fault.line or ""), "col": str(fault.column or "")}
    return _command(command, place, fault.code, with_hint(fault))


def _annotation(finding: Finding, side: Side, places: Places, command: str) -> str:
    rule = finding.comparison.rule
    if side.fact is None:
        place = {"file": rule.place.path, "line": str(rule.place.line), "col": str(rule.place.column)}
    else:
        place = _place(side.fact.citation, places)
    others = "; ".join(side.against(places.told))
    message = f"{finding.message}. Against {others}" if others else finding.message
    return _command(command, place, f"{finding.verdict}: {rule.id}", message)


def _place(citation: Citation, places: Places) -> dict[str, str]:
    place = {"file": places.path(citation.document), "line": str(citation.line), "col": str(citation.column)}
    if "\n" not in citation.quote:
        place["endColumn"] = str(citation.column + len(citation.quote) - 1)
    return place


def _command(name: str, place: dict[str, str], title: str, message: str) -> str:
    fields = ",".join(f"{key}={_property(value)}" for key, value in {**place, "title": title}.items() if value)
    return f"::{name} {fields}::{_data(message)}"


def _data(text: str) -> str:
    """A message as the runner reads it: one line, so that it cannot start another command."""
    return visible(text).strip().replace("%", "%25")


def _property(text: str) -> str:
    return visible(text).strip().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
