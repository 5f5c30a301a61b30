"""A check of the check: a changed statement must be reported, a reworded one must not.

Every statement is changed in memory, one at a time; only its passage is read again. What a single statement cannot
contradict is held against its own original, as if another document had copied it with an error.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, frozen

from consistency.algebra.expression import names, parse_expression
from consistency.algebra.likeness import words
from consistency.engine.check import find
from consistency.engine.comparing import by_set, compare_in_sets, compare_rule
from consistency.engine.mutations import MUTATIONS
from consistency.engine.rewordings import LINE_WRAP, QUOTES, TEXTS
from consistency.facts import bind, gate
from consistency.mentions import extract
from consistency.model.document import Citation, Document, Locator, Passage
from consistency.model.fact import leaves
from consistency.readers import format_of, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from consistency.engine.sources import Sources
    from consistency.model.comparison import Comparison
    from consistency.model.fact import Fact
    from consistency.model.rule import RuleSet

Outcome: TypeAlias = Literal["as expected", "not reported", "reported elsewhere", "verdict changed"]

BAD = frozenset({"drift", "contradiction"})
WARNED_OF = BAD | {"incomparable"}
"""Verdicts on a statement and its changed copy: what one asks for and the other denies cannot be compared."""

PLANTED = "planted"
CHANGES = len(QUOTES) + len(TEXTS)  # rewordings, each of which reads everything once


@frozen
class Trial:
    """One change and what became of it.

    Attributes:
        change: the mutation or rewording.
        kept: whether the change keeps the meaning (a rewording) or alters it (a mutation).
        rule: id of the rule whose statement was changed.
        citation: the statement.
        quote: the words put in its place.
        outcome: what the check made of it.
    """

    change: str
    kept: bool
    rule: str
    citation: Citation
    quote: str
    outcome: Outcome


@frozen
class Selftest:
    """All trials, and the rules that none of them made fail."""

    trials: tuple[Trial, ...]
    cannot_fail: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether every rule can fail and every rewording kept its verdict."""
        return not self.cannot_fail and all(t.outcome == "as expected" for t in self.trials if t.kept)


def selftest(sources: Sources, rules: RuleSet, progress: Callable[[str], None] | None = None) -> Selftest:
    """Change every statement of every rule in each way that applies, and look again.

    Args:
        sources: with texts; a ledger has none to change.
        rules: the rules.
        progress: called with the id of each document and the name of each rewording.
    """
    laboratory = _Laboratory(sources, rules)
    trials = []
    for document in sources.documents:
        if progress:
            progress(document.id)
        trials += list(laboratory.mutated(document))
    for change in (*QUOTES, *TEXTS):
        if progress:
            progress(change)
        trials += laboratory.reworded(change)
    able = {t.rule for t in trials if not t.kept and t.outcome != "not reported"}
    able |= {parent for rule in able for parent in laboratory.parents.get(rule, ())}
    compared = (r.id for r in rules.rules if not r.operand)
    return Selftest(tuple(trials), tuple(sorted(set(compared) - able)))


class _Laboratory:
    """The facts as they are, against which each change is held."""

    def __init__(self, sources: Sources, rules: RuleSet) -> None:
        self.sources, self.rules = sources, rules
        self.by_id = {rule.id: rule for rule in rules.rules}
        self.gate = gate(rules.rules)
        self.parents = _parents(rules)
        self.facts = list(find(sources, rules).facts)
        self.verdicts = self._compared(self.facts, self.by_id)

    def _compared(self, facts: Iterable[Fact], ids: Iterable[str]) -> dict[str, Comparison]:
        grouped = by_set(facts, self.sources.sets)
        return {i: compare_in_sets(self.by_id[i], grouped) for i in ids if not self.by_id[i].operand}

    def mutated(self, document: Document) -> Iterator[Trial]:
        """Every mutation of every statement in a document."""
        for fact in self.facts:
            leaves = fact.operands or (fact,)
            if fact.document != document.id or len(leaves) > 1:
                continue
            rule = self.by_id[fact.rule]
            plain = document.masked[fact.citation.start : fact.citation.end]
            masked = evolve(fact, citation=evolve(fact.citation, quote=plain))
            for name, mutation in MUTATIONS.items():
                quote = mutation(masked, rule)
                if quote not in (plain, ""):
                    outcome = self._outcome(document, fact, quote)
                    yield Trial(name, kept=False, rule=fact.rule, citation=fact.citation, quote=quote, outcome=outcome)

    def _outcome(self, document: Document, fact: Fact, quote: str) -> Outcome:
        passage = document.passage_at(fact.citation.start)
        if passage is None:
            return "not reported"
        fresh = list(self._reread(document, passage, fact, quote))
        place = range(fact.citation.start, fact.citation.end)
        old = [f for f in self.facts if f.document == document.id and passage.start <= f.citation.start < passage.end]
        kept = [f for f in self.facts if f not in old]
        touched = {f.rule for f in (*old, *fresh)}
        touched |= {parent for rule in touched for parent in self.parents.get(rule, ())}
        bad = {
            rule_id: comparison
            for rule_id, comparison in self._compared([*kept, *fresh], sorted(touched)).items()
            if comparison.verdict in BAD and not _same_finding(comparison, self.verdicts[rule_id])
        }
        here = [i for i, c in bad.items() if any(_touches(w, document.id, place) for w in leaves(c.witnesses))]
        own = {fact.rule, *self.parents.get(fact.rule, ())}
        spoken_of = {f.rule for f in old if any(_touches(leaf, document.id, place) for leaf in leaves([f]))}
        spoken_of |= {parent for rule in spoken_of for parent in self.parents.get(rule, ())}
        if set(bad) - set(here) - spoken_of:
            return "reported elsewhere"
        if own & set(here) or self._planted(fact, fresh, place):
            return "as expected"
        return "not reported"

    def _reread(self, document: Document, passage: Passage, fact: Fact, quote: str) -> Iterator[Fact]:
        """The facts of a passage with other words in one place; later offsets of the document are not moved."""
        before = document.masked[passage.start : fact.citation.start]
        after = document.masked[fact.citation.end : passage.end]
        text = before + quote + after
        whole = Passage(0, len(text), passage.kind, passage.locator)
        piece = Document(document.manifest, text, text, (whole,))
        shift = len(quote) - len(fact.quote)
        for found in bind(self.gate, piece, extract(piece))[0]:
            behind = found.citation.start >= len(before) + len(quote)
            yield _moved(found, passage.start - (shift if behind else 0))

    def _planted(self, fact: Fact, fresh: Iterable[Fact], place: range) -> bool:
        """Whether the changed statement is reported when it stands beside its own original."""
        changed = [f for f in fresh if f.rule == fact.rule and _touches(f, fact.document, place)]
        for other in changed:
            copy = evolve(other, citation=evolve(other.citation, document=PLANTED), passage="")
            rule = self.by_id[fact.rule]
            plain = evolve(rule, derive="", compare_with="", members=())
            if compare_rule(plain, {rule.id: [fact, copy]}).verdict in WARNED_OF:
                return True
        return False

    def reworded(self, change: str) -> list[Trial]:
        """One rewording of every statement at once; each rule must keep its verdict."""
        changed, quotes = [], dict[tuple[str, int], str]()
        for document in self.sources.documents:
            text = TEXTS[change](document.text) if change in TEXTS else self._requoted(document, change, quotes)
            written_in = format_of(Path(document.manifest.source).suffix, text) or "text"
            changed.append(parse(text, document.manifest, written_in))
        facts = find(evolve(self.sources, documents=tuple(changed), ledgers=()), self.rules).facts
        verdicts = self._compared(facts, self.by_id)
        trials = []
        for fact in self.facts:
            quote = quotes.get((fact.document, fact.citation.start), fact.quote if change in TEXTS else "")
            if quote and not self.by_id[fact.rule].operand:
                same = verdicts[fact.rule].verdict == self.verdicts[fact.rule].verdict
                outcome: Outcome = "as expected" if same else "verdict changed"
                trials.append(
                    Trial(change, kept=True, rule=fact.rule, citation=fact.citation, quote=quote, outcome=outcome)
                )
        return trials

    def _requoted(self, document: Document, change: str, quotes: dict[tuple[str, int], str]) -> str:
        """The text with every statement of values reworded, from the last to the first; overlaps are left alone."""
        text, last = document.text, len(document.text)
        for fact in sorted(self.facts, key=lambda f: (-f.citation.start, f.citation.end)):
            place = fact.citation
            passage = document.passage_at(place.start)
            one_line = passage is not None and passage.kind == "heading" and change == LINE_WRAP
            if place.document == document.id and place.end <= last and not (fact.operands or one_line):
                quote = QUOTES[change](fact)
                if quote != place.quote:
                    text = text[: place.start] + quote + text[place.end :]
                    quotes[document.id, place.start] = quote
                    last = place.start
        return text


def _parents(rules: RuleSet) -> dict[str, set[str]]:
    """For each rule, those that derive from it, directly or through another."""
    parents: dict[str, set[str]] = {}
    for rule in rules.rules:
        for source in filter(None, (rule.derive, rule.compare_with)):
            for name in names(parse_expression(source)):
                parents.setdefault(name, set()).add(rule.id)
    return parents


def _same_finding(a: Comparison, b: Comparison) -> bool:
    """Whether two comparisons make one finding: the same verdict for the same reason, proved by the same words."""
    said = [sorted((w.document, words(w.quote)) for w in leaves(c.witnesses)) for c in (a, b)]
    return (a.verdict, a.reason) == (b.verdict, b.reason) and said[0] == said[1]


def _touches(fact: Fact, document: str, place: range) -> bool:
    return fact.document == document and fact.citation.start < place.stop and place.start < fact.citation.end


def _moved(fact: Fact, by: int) -> Fact:
    """A fact of a piece of text as a fact of the document."""
    citation = evolve(fact.citation, start=fact.citation.start + by, end=fact.citation.end + by, locator=Locator())
    return evolve(fact, citation=citation, operands=tuple(_moved(f, by) for f in fact.operands))
