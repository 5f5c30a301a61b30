"""Puts values, places and counts into words that need no manual."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

from consistency.algebra.calendar import era_text, month_and_day
from consistency.model.fact import OPERANDS
from consistency.model.reading import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from consistency.algebra.interval import Interval
    from consistency.model.comparison import Finding, Report
    from consistency.model.fact import Fact
    from consistency.model.reading import Reading
    from consistency.model.rule import Rule, Verdict
    from consistency.reporters.view import Statement

VERDICT_WORDS: dict[Verdict, str] = {
    "contradiction": "contradiction",
    "drift": "drift",
    "unmatched": "nothing found",
    "incomparable": "not comparable",
    "agreement": "agreement",
    "single-source": "only here",
}
QUALIFIED = "qualified"
"""The reason of an agreement with a qualifier that a reader should know."""
STATUS_WORDS = {"done": "", "planned": "planned", "requested": "asked for", "negated": "denied"}
SOURCE_WORDS = {"text": "", "rule": " by the rule", "manifest": ", the date of issue", "none": ""}

_ROUGH = Context(prec=7)


def plural(number: int, noun: str, nouns: str = "") -> str:
    """``1 rule``, ``2 rules``, ``2 near misses``."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def verdict_words(finding: Finding) -> str:
    """The verdict on a fact, and whether an agreement is qualified."""
    qualified = f", {QUALIFIED}" if finding.comparison.reason == QUALIFIED else ""
    return f"{VERDICT_WORDS[finding.verdict]}{qualified}"


def number_text(value: Fraction) -> str:
    """A number for people: with commas at the thousands; a very long one is rounded to seven figures and marked."""
    exact = decimal_text(value)
    if "/" in exact or len(exact.partition(".")[2]) > 6:
        rough = _ROUGH.divide(Decimal(value.numerator), Decimal(value.denominator))
        return f"{'' if rough == value else '≈ '}{rough:,f}"
    return f"{Decimal(exact):,f}"


def end_words(reading: Reading, end: Fraction | None) -> str:
    """An end of a reading for people; empty if there is none."""
    if end is None:
        return ""
    if reading.is_month_day:
        return month_and_day(end)
    text = reading.end_text(end) or ""
    return (era_text(text) if reading.is_date else text) if reading.is_in_time else number_text(end)


def interval_text(reading: Reading, interval: Interval) -> str:
    """An interval of a reading in words: ``more than 300``, ``from 65.15 to 65.25``, ``from 290, below 300``."""
    if interval.is_empty:
        return "no value"
    low, high = end_words(reading, interval.low), end_words(reading, interval.high)
    if low == high:
        return low or "any value"
    if not high:
        return f"{'at least' if interval.low_closed else 'more than'} {low}"
    if not low:
        return f"{'at most' if interval.high_closed else 'less than'} {high}"
    return f"{'from' if interval.low_closed else 'above'} {low}{' to' if interval.high_closed else ', below'} {high}"


def reading_text(reading: Reading) -> str:
    """The values that a reading allows, and those that a reader takes from it if they are fewer."""
    unit = {"": "", "percent": " %"}.get(reading.unit, f" {reading.unit.replace('_', ' ')}")
    literal, implied = interval_text(reading, reading.literal), interval_text(reading, reading.implied)
    return literal + unit if literal == implied else f"{literal}{unit} (read as {implied})"


def value_text(fact: Fact) -> str:
    """The value of a statement in words; empty for a name that is its own quote."""
    if fact.reading:
        return reading_text(fact.reading)
    return "" if " ".join(fact.label.split()).casefold() == " ".join(fact.quote.split()).casefold() else fact.label


def is_dated(rule: Rule) -> bool:
    """Whether dates of issue can change the verdict of a rule."""
    return rule.changes != "never" or rule.plan


def qualifiers(fact: Fact, *, dated: bool) -> list[str]:
    """The qualifiers of a statement's value: that it is a plan, for what it holds, and for which date.

    Args:
        fact: the statement.
        dated: whether to include a date that is only the document's own.
    """
    words = [STATUS_WORDS[fact.status], fact.scope]
    if fact.as_of and (dated or fact.as_of_source != "manifest"):
        words.append(f"as of {era_text(fact.as_of)}{SOURCE_WORDS[fact.as_of_source]}")
    return [w for w in words if w]


def details(statement: Statement, *, dated: bool) -> list[str]:
    """The details beside the words of a statement: its value, its qualifiers, and why it is listed."""
    fact = statement.fact
    told = [value_text(fact), *qualifiers(fact, dated=dated)]
    told += ["copy"] if fact.copy else []
    told += [f"for {fact.rule}"] if statement.operand else []
    return [word for word in (*told, *why_ignored(statement)) if word]


def why_ignored(statement: Statement) -> list[str]:
    """A note that an ignore comment leaves a statement out, and why; empty if none does."""
    return [f"ignored: {statement.ignored}"] if statement.ignored else []


def asides(finding: Finding, flat: Iterable[Statement]) -> list[str]:
    """The notes on a finding in brackets: its qualifiers, its sets and copies, and how it is accepted."""
    sets, is_qualified = finding.comparison.sets, finding.comparison.reason == QUALIFIED
    copies = sum(statement.fact.copy for statement in flat)
    told = [f"in each of {sets} sets"] if sets > 1 else []
    told += [" / ".join(filter(None, map(_said_more, finding.comparison.witnesses)))] if is_qualified else []
    told += [plural(copies, "copy", "copies")] if copies else []
    return [*told, *([f"accepted by {finding.accepted}"] if finding.accepted else [])]


def _said_more(fact: Fact) -> str:
    """The words for what a value holds: those beside it, and the time in its unit."""
    per = fact.reading.unit.partition(" / ")[2] if fact.reading else ""
    return ", ".join([*([f"for each {per}"] if per else []), *qualifiers(fact, dated=False)])


_WHY_ACCEPTED = {"unchanged-lines": ": none of its statements was changed"}
"""Explanations that the name of a way to accept a finding does not give."""


def why_accepted(finding: Finding) -> str:
    """The explanation behind the name of the way a finding is accepted; "" if the name is enough."""
    if finding.waiver is not None:
        return f": {finding.waiver.reason}"
    if finding.accepted != "ignore-comment":
        return _WHY_ACCEPTED.get(finding.accepted, "")
    return f": {'; '.join(dict.fromkeys(reason for _, reason in finding.ignored))}"


def acceptance(finding: Finding) -> str:
    """How a finding is accepted, in a sentence without its end; "" if it is not."""
    if finding.waiver is None:
        return finding.accepted and f"Accepted by {finding.accepted}{why_accepted(finding)}"
    until = f", until {finding.waiver.until}" if finding.waiver.until else ""
    return f"Accepted by waiver of {finding.waiver.owner}{until}: {finding.waiver.reason}"


def listing(items: Iterable[str]) -> str:
    """``a, b and c``."""
    *first, last = items or [""]
    return f"{', '.join(first)} and {last}" if first else last


def denominators(report: Report) -> str:
    """The counts of documents, rules and values that the run looked at, in one line. Every report ends with it."""
    ledger = sum(s.origin == "ledger" for s in report.sources)
    read = len(report.sources) - ledger
    origin = "text" if not ledger else "ledger" if not read else f"{read:,} text, {ledger:,} ledger"
    compared = len(report.findings) - report.count("unmatched")
    parts = [
        plural(report.rules, "rule"),
        plural(len(report.sources), "document") + (f" (from {origin})" if report.sources else ""),
        *([f"{report.passed_over:,} of them without words of the rules"] if report.passed_over else []),
        *([f"{report.left_out:,} left out"] if report.left_out else []),
        plural(report.mentions, "mention"),
        plural(report.facts, "statement"),
        plural(compared, "comparison"),
        plural(len(report.near_misses), "near miss", "near misses"),
        plural(len(report.faults), "fault"),
    ]
    return "Looked at: " + ", ".join(parts) + "."


def outcome(report: Report) -> str:
    """The result of the run in one sentence; a run that looked at nothing is never called agreement."""
    if not report.sources:
        return "Nothing was checked: no document was read."
    if not report.rules:
        return f"Nothing was checked: no rule {'could be used' if report.faults else 'was given'}."
    if not report.facts:
        return "Nothing was compared: no rule found a statement in any document."
    found = {
        "contradiction": ("contradiction", "contradictions"),
        "drift": ("drift", "drifts"),
        "unmatched": ("rule that found nothing", "rules that found nothing"),
        "incomparable": ("not comparable", "not comparable"),
        "agreement": ("agreement", "agreements"),
        "single-source": ("stated in one place only", "stated in one place only"),
    }
    counts = {verdict: sum(f.verdict == verdict for f in report.findings) for verdict in found}
    told = {v: plural(n, *found[v]) for v, n in counts.items() if n or v == "contradiction"}
    if qualified := sum(finding.comparison.reason == QUALIFIED for finding in report.findings):
        told["agreement"] += f" ({qualified:,} qualified)"
    accepted = sum(bool(f.accepted) for f in report.findings)
    tail = f"; {accepted:,} of these accepted" if accepted else ""
    faults = f" {plural(len(report.faults), 'input')} could not be used." if report.faults else ""
    return f"Found: {listing(told.values())}{tail}.{faults}"


def headline(report: Report) -> str:
    """The number of disagreements in a few words, with what they were looked for in."""
    compared = len(report.findings) - report.count("unmatched") - report.count("single-source")
    if not (report.sources and report.rules and report.facts):
        return outcome(report)
    found = [plural(report.count(v), v) for v in ("contradiction", "drift") if report.count(v)]
    told = listing(found) if found else "No contradiction and no drift"
    return f"{told} among {plural(compared, 'fact')} compared in {plural(len(report.sources), 'document')}"


def computed_text(fact: Fact) -> str:
    """The formula of a computed value and its result; its operands are listed elsewhere."""
    told = (fact.formula or fact.rule).partition(OPERANDS)[0]
    return told if " = " in told or fact.reading is None else f"{told} = {reading_text(fact.reading)}"
