"""Prepares a report for all formats: its order, its levels, its documents by name, its derived facts laid flat."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from consistency.errors import Fault
from consistency.model.comparison import Source
from consistency.model.fact import Fact, stated_facts
from consistency.model.failing import NOTICES, WEIGHT, fails, notice_fails

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from consistency.model.comparison import Comparison, Finding, Report
    from consistency.model.document import Citation
    from consistency.model.reading import Reading
    from consistency.model.rule import Verdict

Level: TypeAlias = Literal["error", "warning", "note"]

ORDER: tuple[Verdict, ...] = ("contradiction", "drift", "unmatched", "incomparable", "agreement", "single-source")
AGAINST = 20  # statements listed beside one; all beside each would be the square of their number


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, the most important first: open ones before accepted ones, then by verdict, weight and rule."""
    return sorted(
        findings,
        key=lambda f: (bool(f.accepted), ORDER.index(f.verdict), -WEIGHT[f.severity], f.comparison.rule.id),
    )


def asks_to_act(finding: Finding) -> bool:
    """Whether a reader should act: on a disagreement, a warning or an error; accepted ones too."""
    loud = finding.verdict in ("contradiction", "drift") or WEIGHT[finding.severity] >= WEIGHT["warning"]
    return loud and finding.severity != "off"


def with_hint(fault: Fault) -> str:
    """The message of a fault, with what to try."""
    return f"{fault.message} ({fault.hint})" if fault.hint else fault.message


def faults_of(report: Report) -> tuple[Fault, ...]:
    """The inputs that could not be used; a run that looked at nothing has such a fault itself."""
    if report.faults or (report.sources and report.rules and report.findings):
        return report.faults
    missing = "document was read" if not report.sources else "rule was compared"
    return (Fault("", 0, 0, "nothing-checked", f"nothing was checked: no {missing}", "name documents and rules"),)


def to_settle(report: Report) -> list[Finding]:
    """The findings on which a reader should act and that nobody has accepted, the most important first."""
    return [finding for finding in by_weight(report.findings) if asks_to_act(finding) and not finding.accepted]


def accepted_note(report: Report) -> Fault | None:
    """A notice that counts the accepted findings, for formats that do not list them; None if there are none."""
    found = [finding for finding in by_weight(report.findings) if finding.accepted and asks_to_act(finding)]
    if not found:
        return None
    ways = Counter(finding.accepted for finding in found)
    told = ", ".join(f"{count:,} by {way}" for way, count in sorted(ways.items()))
    noun = "finding is" if len(found) == 1 else "findings are"
    place = found[0].comparison.rule.place
    told = f"{len(found):,} {noun} accepted and not listed: {told}"
    return Fault(place.path, place.line, place.column, "accepted", told)


def level_of(finding: Finding, fail_on: str) -> Level:
    """The level of a finding for machines: "error" if it fails the run, else "warning" or "note"."""
    if fails(finding, fail_on):
        return "error"
    return "note" if WEIGHT[finding.severity] <= WEIGHT["note"] else "warning"


def notice_level(notice: Fault, fail_on: str) -> Level:
    """The level of a notice for machines, by the same rule."""
    if notice_fails(notice, fail_on):
        return "error"
    return "note" if NOTICES[notice.code] == "note" else "warning"


def place_key(fact: Fact) -> tuple[str, str, int, int]:
    """A key that is equal for two facts of one statement: rule, document and span."""
    return fact.rule, fact.document, fact.citation.start, fact.citation.end


@frozen
class Statement:
    """A statement as a report lists it.

    Attributes:
        witness: whether it proves the verdict, itself or through a derived fact.
        operand: whether it is listed only because another value is computed from it.
        ignored: why an ignore comment leaves it out; "" if none does.
    """

    fact: Fact
    witness: bool
    operand: bool
    ignored: str = ""


def statements_of(comparison: Comparison, ignored: Iterable[tuple[Fact, str]] = ()) -> tuple[Statement, ...]:
    """Every statement of a comparison once, in order; the operands of a derived fact in its place.

    Args:
        comparison: what was compared.
        ignored: the statements that ignore comments leave out, each with the reason.
    """
    why = {place_key(fact): reason for fact, reason in ignored}
    proof = {place_key(leaf) for leaf in stated_facts(comparison.witnesses)}
    direct = {place_key(fact) for fact in comparison.facts if not fact.operands}
    flat: dict[tuple[str, str, int, int], Fact] = {}
    for fact in comparison.facts:
        for leaf in stated_facts([fact]):
            flat.setdefault(place_key(leaf), leaf)
    return tuple(Statement(fact, key in proof, key not in direct, why.get(key, "")) for key, fact in flat.items())


def to_list(flat: Sequence[Statement], most: int) -> Sequence[Statement]:
    """The statements to list, at most ``most``: the proof, one of each other value, the first of the rest, in order."""
    if len(flat) <= most:
        return flat
    seen = {_value(s) for s in flat if s.witness}
    ranks = []
    for at, statement in enumerate(flat):
        value = _value(statement)
        ranks.append((not statement.witness, value in seen, at))
        seen.add(value)
    return [flat[at] for at in sorted(at for _, _, at in sorted(ranks)[:most])]


def _value(statement: Statement) -> Reading | str:
    return statement.fact.reading or statement.fact.label


Numbers: TypeAlias = dict[tuple[str, str, int, int], int]
"""The number of each statement of a comparison in a report, by its place."""


def numbered(flat: Iterable[Statement]) -> Numbers:
    """The statements numbered from 1, in order."""
    return {place_key(statement.fact): number for number, statement in enumerate(flat, start=1)}


def operand_numbers(derived: Fact, numbers: Numbers) -> tuple[int, ...]:
    """The statements that a derived fact is computed from, each once."""
    return tuple(dict.fromkeys(numbers[place_key(leaf)] for leaf in stated_facts([derived])))


@frozen
class Side:
    """One document's side of a finding: its statements, and those that it is compared with.

    Attributes:
        document: its id; "" for a rule that found nothing, whose place is its rule file.
        fact: its first statement; None for a rule that found nothing.
        proof: the statements that prove the verdict, its own included.
    """

    document: str
    fact: Fact | None
    proof: tuple[Fact, ...] = ()

    @property
    def others(self) -> tuple[Fact, ...]:
        """The first of the statements that it is compared with, also of the same document."""
        return tuple(fact for fact in self.proof[: AGAINST + 1] if fact is not self.fact)[:AGAINST]

    @property
    def unlisted(self) -> int:
        """How many statements ``others`` leaves out."""
        return max(0, len(self.proof) - 1 - AGAINST)

    def against(self, tell: Callable[[Fact], str]) -> list[str]:
        """The words of ``tell`` for each of the others, and at the end how many more there are."""
        return [*map(tell, self.others), *([f"{self.unlisted:,} more"] if self.unlisted else [])]


def sides_of(comparison: Comparison) -> tuple[Side, ...]:
    """One side for each document with a statement in the proof, in the order of the statements."""
    witnesses = [statement for statement in statements_of(comparison) if statement.witness]
    stated_first = sorted(witnesses, key=lambda statement: statement.operand)
    proof = tuple(statement.fact for statement in stated_first)
    first: dict[str, Fact] = {}
    for fact in proof:
        first.setdefault(fact.document, fact)
    return tuple(Side(name, fact, proof) for name, fact in first.items()) or (Side("", None),)


class Places:
    """The files of the documents of a report, by id, and the places of words cited from them."""

    def __init__(self, report: Report) -> None:
        self._by_id = {source.id: source for source in report.sources}

    def get(self, document: str) -> Source:
        """The record of a document; one that the report does not list has only its id."""
        return self._by_id.get(document) or Source(id=document)

    def path(self, document: str) -> str:
        """The file as the user named it, or the id if there is no file."""
        return self.get(document).path or document

    def file(self, document: str) -> str:
        """The file's name without its folders, or the id if there is no file."""
        return self.path(document).replace("\\", "/").rsplit("/", 1)[-1]

    def told(self, fact: Fact) -> str:
        """The words of a statement and their place."""
        return f"“{fact.words}” at {self.place(fact.citation)}"

    def place(self, citation: Citation) -> str:
        """The place of words in a form that editors and terminals can open: ``file:line:column``."""
        return f"{self.path(citation.document)}:{citation.line}:{citation.column}"
