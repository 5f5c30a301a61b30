"""A recorded backlog of findings: known ones are counted and shown, new ones fail."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.errors import Fault, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from consistency.model.comparison import Finding

VERSION = 1
AGAIN = "write it with consistency baseline write"
ANOTHER = f"name the baseline, or remove this file and {AGAIN}"
RECORDED = frozenset({"contradiction", "drift", "incomparable", "unmatched"})


@frozen
class Baseline:
    """Known findings.

    Attributes:
        path: the file that records them.
        entries: the message of each finding by its fingerprint.
    """

    path: str
    entries: dict[str, str]


def baseline_text(findings: Iterable[Finding]) -> str:
    """The file that records every finding of a run, sorted, one entry a line."""
    entries = [
        {
            "fingerprint": f.fingerprint,
            "rule": f.comparison.rule.id,
            "reason": f.comparison.reason,
            "message": f.message,
        }
        for f in recorded(findings)
    ]
    lines = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in entries)
    return f'{{"version": {VERSION}, "entries": [\n{lines}\n]}}\n'


def recorded(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that a baseline records, sorted: all that need action and are not accepted in another way."""
    kept = [f for f in findings if f.verdict in RECORDED and f.accepted in ("", "baseline")]
    return sorted(kept, key=lambda f: (f.comparison.rule.id, f.fingerprint))


def read_baseline(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        UsageError: when it is not one.
    """
    try:
        text = path.read_text(encoding="utf-8")
        if re.search(r"^<{7} ", text, re.MULTILINE):
            raise UsageError(_bad(path, "not a baseline: it holds both sides of a merge", f"keep one, and {AGAIN}"))
        data = json.loads(text)
        if data["version"] != VERSION:
            raise UsageError(_bad(path, f"not a baseline: version {data['version']!r} is not {VERSION}", ANOTHER))
        entries = {str(e["fingerprint"]): f"{e['rule']}: {e['message']}" for e in data["entries"]}
    except OSError as error:
        raise UsageError(_bad(path, f"cannot be read: {(error.strerror or 'no reason is given').lower()}")) from None
    except (KeyError, TypeError):
        raise UsageError(_bad(path, "not a baseline: it has no version and entries", ANOTHER)) from None
    except (ValueError, RecursionError):
        raise UsageError(_bad(path, "not a baseline: it is no JSON", ANOTHER)) from None
    return Baseline(str(path), entries)


def _bad(path: Path, message: str, hint: str = AGAIN) -> Fault:
    return Fault(str(path), 0, 0, "bad-baseline", message, hint)


def apply_baseline(findings: Iterable[Finding], baseline: Baseline) -> tuple[tuple[Finding, ...], tuple[Fault, ...]]:
    """Mark the findings that are known; entries that no longer occur become notices."""
    judged = [
        evolve(f, accepted="baseline") if f.fingerprint in baseline.entries and not f.accepted else f for f in findings
    ]
    occurring = {f.fingerprint for f in judged}
    gone = [
        Fault(baseline.path, 0, 0, "baseline-gone", f"no longer found: {message}", "write the baseline again")
        for fingerprint, message in baseline.entries.items()
        if fingerprint not in occurring
    ]
    return tuple(judged), tuple(sorted(gone))
