"""Findings that someone has accepted: with a reason, an owner and perhaps a last day."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.errors import Fault, did_you_mean
from consistency.model.fact import stated_facts
from consistency.model.rule import Waiver

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from consistency.model.comparison import Finding

MOST_SEARCHED = 10  # waivers of unknown rules for which the nearest id is looked for
WAIVABLE = frozenset({"contradiction", "drift", "incomparable", "unmatched", "single-source"})


def apply_waivers(
    findings: Iterable[Finding], waivers: Iterable[Waiver], today: str, known: Collection[str]
) -> tuple[tuple[Finding, ...], tuple[Fault, ...]]:
    """Mark the findings that a waiver accepts; an expired or unused waiver becomes a notice.

    Args:
        findings: one for each rule.
        waivers: of the rules that were compared, and of rules that are not known.
        today: ISO 8601 date against which the last days are held.
        known: the ids of all rules.
    """
    in_force, notices = [], []
    for waiver in waivers:
        if waiver.until and waiver.until < today[: len(waiver.until)]:
            hint = f"settle it with {waiver.owner}, or give it a later date"
            notices.append(_notice(waiver, "expired-waiver", f"it held until {waiver.until}", hint))
        else:
            in_force.append(waiver)
    by_rule = defaultdict[str, list[Waiver]](list)
    for waiver in in_force:
        by_rule[waiver.rule].append(waiver)
    used: set[Waiver] = set()
    judged = []
    for finding in findings:
        found = _waiver_of(finding, by_rule.get(finding.comparison.rule.id, ()))
        if found is not None and not finding.accepted:
            used.add(found)
            finding = evolve(finding, accepted="waiver", waiver=found)  # noqa: PLW2901 - the finding, accepted
        judged.append(finding)
    unused = [w for w in in_force if w not in used]
    notices += _unused(unused, known)
    return tuple(judged), tuple(sorted(notices))


def _waiver_of(finding: Finding, waivers: Sequence[Waiver]) -> Waiver | None:
    """The first waiver of a rule that matches its finding, by the documents and the words that it cites."""
    if not waivers or finding.verdict not in WAIVABLE:
        return None
    facts = list(stated_facts(finding.comparison.facts))
    documents = {fact.document for fact in facts}
    said = "\n".join(_folded(fact.quote) for fact in facts)  # no folded words hold a line feed
    return next(
        (w for w in waivers if (not w.document or w.document in documents) and _folded(w.quote) in said),
        None,
    )


def _unused(waivers: Iterable[Waiver], known: Collection[str]) -> Iterator[Fault]:
    """What is said of waivers that accept nothing: perhaps a rule is misspelt."""
    searched = 0
    for waiver in waivers:
        if waiver.rule in known:
            yield _notice(waiver, "unused-waiver", "no finding needs it any more", "take it out")
        else:
            searched += 1
            near = known if searched <= MOST_SEARCHED else ()
            yield _notice(
                waiver, "unused-waiver", "no rule has this id", did_you_mean(waiver.rule, near, "take it out")
            )


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _notice(waiver: Waiver, code: str, message: str, hint: str) -> Fault:
    place = waiver.place
    return Fault(place.path, place.line, place.column, code, f"the waiver of {waiver.rule}: {message}", hint)
