"""From a comparison to a finding: severity, message, fingerprint."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from consistency.model.comparison import REASONS, Finding
from consistency.model.fact import OPERANDS, stated_facts

if TYPE_CHECKING:
    from consistency.model.comparison import Comparison
    from consistency.model.fact import Fact
    from consistency.model.rule import Severity, Verdict

SEVERITY: dict[Verdict, Severity] = {
    "contradiction": "error",
    "drift": "warning",
    "incomparable": "warning",
    "unmatched": "error",
    "single-source": "note",
    "agreement": "off",
}
SCOPED = ("scope-changed", "rank-changed")
"""Reasons that may lie in what a statement holds for, or in how it is made."""


def judge(comparison: Comparison) -> Finding:
    """The finding that a comparison makes."""
    severity = dict(comparison.rule.severity).get(comparison.verdict, SEVERITY[comparison.verdict])
    return Finding(comparison, severity, message(comparison), fingerprint(comparison))


def message(comparison: Comparison) -> str:
    """The reason in one sentence, with the values that prove it."""
    why = REASONS[comparison.reason]
    if comparison.reason == "nothing-found":
        return "; ".join([why, *comparison.steps])
    if comparison.reason == "not-computable":
        return ": ".join([why, *comparison.steps])
    if comparison.verdict in ("agreement", "single-source"):
        places = {f.document for f in stated_facts(comparison.facts)}
        apart = f", in each of {comparison.sets} sets that are not compared" if comparison.sets > 1 else ""
        return f"{_count(len(comparison.facts), 'statement')} in {_count(len(places), 'document')}{apart}: {why}"
    shown = _with_scope if comparison.reason in SCOPED else _shown
    return f"{' and '.join(map(shown, comparison.witnesses))}: {why}{_hint(comparison)}"


def _hint(comparison: Comparison) -> str:
    """A hint for values whose units differ, or of which one leaves its unit out."""
    units = {fact.reading.unit for fact in comparison.witnesses if fact.reading is not None}
    rates = {unit for unit in units if "/" in unit}
    if comparison.reason == "broken" and len(rates) > 1:
        return f" (one is in {', the other in '.join(sorted(rates))}: let the rule compute in one of them)"
    if comparison.reason != "different-dimensions":
        return ""
    if any(rate.partition("/")[0].strip() in units for rate in rates):
        return " (unit: of the rule can say for what both hold)"
    if units == {"", "percent"} and any(fact.formula for fact in comparison.witnesses):
        return " (with kind: percent, derive computes a share of one: leave out a factor of 100)"
    return " (unit: of a find can give a bare number one)" if "" in units and len(units) > 1 else ""


def fingerprint(comparison: Comparison) -> str:
    """A mark of a finding that stays the same from run to run, whatever text moves around it.

    Where statements disagree, another value makes another finding, though the witnesses may prove it as before.
    """
    proof = list(stated_facts(comparison.witnesses))
    words = sorted((f.document, " ".join(f.quote.split()).casefold()) for f in proof)
    disagree = comparison.verdict in ("contradiction", "drift", "incomparable")
    others = {_value(f) for f in stated_facts(comparison.facts)} - set(map(_value, proof)) if disagree else ()
    scopes = [" ".join(f.per) for f in proof if f.per] if comparison.reason in SCOPED else ()
    content = repr((comparison.rule.id, comparison.verdict, comparison.reason, words, *sorted(others), *scopes))
    return blake2b(content.encode(), digest_size=10).hexdigest()


def _value(fact: Fact) -> str:
    """What a statement says, in whatever words."""
    reading = fact.reading
    if reading is None:
        return fact.label
    return f"{reading.bound} {reading.literal.low} {reading.literal.high} {reading.unit}"


def _shown(fact: Fact) -> str:
    if fact.formula:
        return fact.formula.partition(OPERANDS)[0]  # the statements behind it are listed below it
    return f"“{fact.words}” ({fact.citation.document}:{fact.citation.line})"


def _with_scope(fact: Fact) -> str:
    """A statement with its scope and date, for findings in which only these differ."""
    when = f", as of {fact.as_of}" if fact.as_of_source == "text" else ""
    return f"{_shown(fact)} {fact.scope}".rstrip() + when


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
