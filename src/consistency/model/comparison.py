"""Comparisons and what is made of them: findings and the report."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen, validators

from consistency.errors import Fault
from consistency.model.coverage import Section
from consistency.model.fact import Fact, NearMiss
from consistency.model.rule import VERDICTS, Rule, Severity, Verdict, Waiver

REASONS: dict[str, str] = {
    "same": "every statement has the same value",
    "refines": "one statement is a finer reading of the other",
    "within-rounding": "the statements meet only within their rounding or hedge",
    "qualified": "the values agree, but one statement says more of what it holds for",
    "copied": "the statements are word for word the same passage, which confirms nothing",
    "fulfilled": "what one statement plans, a later one reports",
    "taken-up": "what one statement asks for, a later one plans",
    "holds": "the computed values relate as the rule says",
    "implied-apart": "both can be true, but a reader takes different values from them",
    "bound-changed": "the number is the same, its bound is not",
    "round-number": "one number may be the other, rounded, but nothing says so",
    "superseded": "the value differs for different dates, and the fact is one that moves",
    "renamed": "one thing is called by different names",
    "respelled": "the names differ in spelling only: letters of one word, case, hyphens or punctuation",
    "scope-changed": "the statements differ in what they cover",
    "rank-changed": "the statements make claims of different strength",
    "apart": "no value satisfies both statements",
    "crosses-bound": "one statement is beyond the bound that another one sets",
    "reversed": "a later statement is behind an earlier one, and the fact moves the other way",
    "missed": "what was reported is outside of what was planned",
    "denied": "one statement says what another one denies",
    "broken": "the computed value breaks the relation that the rule declares",
    "different-dimensions": "the values measure different things",
    "different-status": "a plan, a request or a denial cannot be compared with what another statement says",
    "not-computable": "a value that the rule derives from cannot be computed",
    "only-here": "one place states it",
    "unreported": "it was planned, its date has passed, and no document reports on it",
    "pending": "it is planned or asked for, and no document reports on it yet",
    "nothing-found": "no document states it",
}


@frozen
class Comparison:
    """All facts of one rule and the verdict on them.

    Attributes:
        rule: the rule.
        verdict: what the statements are to each other.
        reason: a stable kebab-case code from ``REASONS``.
        facts: sorted by date of issue, document and place.
        witnesses: the facts that prove the verdict, most often two.
        steps: the derivation of the verdict, one sentence a step, so that a reader can redo it by hand.
        sets: in how many sets of documents the facts stand; facts of two sets are not compared with one another.
    """

    rule: Rule
    verdict: Verdict = field(validator=validators.in_(VERDICTS))
    reason: str = field(validator=validators.in_(tuple(REASONS)))
    facts: tuple[Fact, ...] = ()
    witnesses: tuple[Fact, ...] = ()
    steps: tuple[str, ...] = ()
    sets: int = 1

    @property
    def derived(self) -> bool:
        """Whether the facts are set against each other by arithmetic."""
        return bool(self.rule.derive or self.rule.members)


Acceptance: TypeAlias = Literal["", "waiver", "baseline", "ignore-comment", "unchanged-lines"]


@frozen
class Finding:
    """A comparison judged.

    Attributes:
        comparison: what was judged.
        severity: what it weighs after defaults and the rule's own settings.
        message: the reason in one sentence, with the values.
        fingerprint: stable over runs, line moves and document order: a hash of rule, reason and the witnesses' words.
        accepted: why it fails no run, if so: a waiver, a baseline entry, an ignore comment, or that it touches nothing
            that was changed.
        waiver: the waiver that accepts it.
        ignored: the statements that ignore comments leave out, each with the reason, whether or not they accept it.
    """

    comparison: Comparison
    severity: Severity
    message: str
    fingerprint: str
    accepted: Acceptance = ""
    waiver: Waiver | None = None
    ignored: tuple[tuple[Fact, str], ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict of the comparison."""
        return self.comparison.verdict


@frozen(slots=False)  # slots=False: one is made for every file of a folder, in two thirds of the time
class Source:
    """One document of a run as the report names it.

    Attributes:
        id: the short name that citations use.
        title: its title; "" when unknown.
        issued: ISO 8601 date of issue; "" when unknown.
        path: the file as the user named it.
        sha256: of the file's bytes, in hexadecimal digits; "" when the file was not hashed.
        origin: whether its text was read, or its facts came from the ledger.
        mentions: how many of its values were read.
    """

    id: str
    title: str = ""
    issued: str = ""
    path: str = ""
    sha256: str = ""
    origin: Literal["text", "ledger"] = "text"
    mentions: int = 0


@frozen
class Report:
    """All that a run found, and what it looked at.

    Attributes:
        sources: the documents, sorted by id.
        findings: one per compared rule, sorted by rule id; unmatched ones included.
        near_misses: sorted by document and place.
        faults: what could not be read or used; everything else was still checked.
        notices: what is not in order: expired or unused waivers, baseline entries that are gone, documents in folders
            that are in no known format.
        sections: the values under each heading and those that no rule covers, when coverage was asked for.
        rules: how many rules were compared (operands left out).
        mentions: how many values were read: of loose documents those of passages with words of the rules, else all.
        passed_over: how many documents hold no words of the rules, so that their values were not read.
        left_out: how many files and folders in folders of documents are left out on purpose.
    """

    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    faults: tuple[Fault, ...] = ()
    rules: int = 0
    mentions: int = 0
    notices: tuple[Fault, ...] = ()
    sections: tuple[Section, ...] = ()
    passed_over: int = 0
    left_out: int = 0

    @property
    def facts(self) -> int:
        """How many statements were claimed by rules."""
        return sum(len(f.comparison.facts) for f in self.findings)

    def count(self, verdict: Verdict) -> int:
        """How many findings have a verdict."""
        return sum(f.verdict == verdict for f in self.findings)
