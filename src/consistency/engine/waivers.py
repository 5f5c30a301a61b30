"""Findings that someone has accepted: with a reason, an owner and perhaps a last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.errors import Fault
from consistency.model.fact import leaves

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.comparison import Finding
    from consistency.model.rule import Waiver

WAIVABLE = frozenset({"contradiction", "drift", "incomparable", "unmatched", "single-source"})


def apply_waivers(
    findings: Iterable[Finding], waivers: Iterable[Waiver], today: str
) -> tuple[tuple[Finding, ...], tuple[Fault, ...]]:
    """Mark the findings that a waiver accepts; an expired or unused waiver becomes a notice.

    Args:
        findings: one for each rule.
        waivers: of the rules that were compared.
        today: ISO 8601 date against which the last days are held.
    """
    in_force, notices = [], []
    for waiver in waivers:
        if waiver.until and waiver.until < today[: len(waiver.until)]:
            hint = f"settle it with {waiver.owner}, or give it a later date"
            notices.append(_notice(waiver, "expired-waiver", f"it held until {waiver.until}", hint))
        else:
            in_force.append(waiver)
    used: set[Waiver] = set()
    judged = []
    for finding in findings:
        found = next((w for w in in_force if covers(w, finding)), None)
        if found is not None and not finding.accepted:
            used.add(found)
            finding = evolve(finding, accepted="waiver", waiver=found)  # noqa: PLW2901 - the finding, accepted
        judged.append(finding)
    unused = [w for w in in_force if w not in used]
    notices += [_notice(w, "unused-waiver", "no finding needs it any more", "take it out") for w in unused]
    return tuple(judged), tuple(sorted(notices))


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver speaks of a finding: its rule, and the document and words that it names."""
    if finding.verdict not in WAIVABLE or waiver.rule != finding.comparison.rule.id:
        return False
    facts = list(leaves(finding.comparison.facts))
    return (not waiver.document or any(f.document == waiver.document for f in facts)) and (
        not waiver.quote or any(_folded(waiver.quote) in _folded(f.quote) for f in facts)
    )


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _notice(waiver: Waiver, code: str, message: str, hint: str) -> Fault:
    place = waiver.place
    return Fault(place.path, place.line, place.column, code, f"the waiver of {waiver.rule}: {message}", hint)
