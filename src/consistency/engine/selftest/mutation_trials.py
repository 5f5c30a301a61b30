"""Trials of mutations: one statement is altered in memory, and the verdicts on the changed facts must tell.

Only the passage of the statement is read again. What a single statement cannot contradict is held against its own
original, as if another document had copied it with an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.likeness import words
from consistency.engine.comparing import compare_rule
from consistency.engine.selftest.mutations import MUTATIONS
from consistency.engine.selftest.trials import Outcome, Trial
from consistency.facts import bind
from consistency.mentions import extract
from consistency.model.document import Document, Locator, Passage
from consistency.model.fact import stated_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.engine.selftest.original import Original
    from consistency.model.comparison import Comparison
    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

BAD = frozenset({"drift", "contradiction"})
WARNED_OF = BAD | {"incomparable"}
"""Verdicts on a statement and its changed copy: what one asks for and the other denies cannot be compared."""

PLANTED = "planted"  # the document in which a changed copy is said to stand


def mutated(original: Original, document: Document) -> Iterator[Trial]:
    """Every mutation of every statement in a document; a value of several statements has no words of its own."""
    for fact in original.facts:
        if fact.document != document.id or len(fact.operands) > 1:
            continue
        rule = original.rules.by_id[fact.rule]
        plain = document.masked[fact.citation.start : fact.citation.end]
        masked = evolve(fact, citation=evolve(fact.citation, quote=plain))
        for name, mutation in MUTATIONS.items():
            quote = mutation(masked, rule)
            if quote not in (plain, ""):
                outcome = _outcome(original, document, fact, quote)
                yield Trial(name, kept=False, rule=fact.rule, citation=fact.citation, quote=quote, outcome=outcome)


def _outcome(original: Original, document: Document, fact: Fact, quote: str) -> Outcome:
    """What the check makes of a statement with other words: is it reported, and nothing else?"""
    passage = document.passage_at(fact.citation.start)
    if passage is None:
        return "not reported"
    before = original.stated_in(document.id, passage)
    after = list(_reread(original, document, passage, fact, quote))
    reported = _newly_bad(original, before, after)
    place = range(fact.citation.start, fact.citation.end)

    def stands_here(one: Fact) -> bool:
        return any(_touches(leaf, document.id, place) for leaf in stated_facts([one]))

    here = {rule for rule, comparison in reported.items() if any(map(stands_here, comparison.witnesses))}
    concerned = original.with_parents(one.rule for one in before if stands_here(one))
    if not reported.keys() <= here | concerned:
        return "reported elsewhere"
    if here & original.with_parents([fact.rule]):
        return "as expected"
    changed = [one for one in after if one.rule == fact.rule and _touches(one, document.id, place)]
    rule = original.rules.by_id[fact.rule]
    return "as expected" if any(_contradicts(rule, fact, one) for one in changed) else "not reported"


def _newly_bad(original: Original, before: list[Fact], after: list[Fact]) -> dict[str, Comparison]:
    """The disagreements that are not there when a passage says what it did before."""
    rules = original.with_parents(fact.rule for fact in (*before, *after))
    return {
        rule: comparison
        for rule, comparison in original.verdicts_with(after, before, rules).items()
        if comparison.verdict in BAD and not _same_finding(comparison, original.verdicts[rule])
    }


def _reread(original: Original, document: Document, passage: Passage, fact: Fact, quote: str) -> Iterator[Fact]:
    """The facts of a passage with other words in one place; later offsets of the document are not moved."""
    before = slice(passage.start, fact.citation.start)
    after = slice(fact.citation.end, passage.end)
    quote, written = _written(document, fact, quote)
    masked = document.masked[before] + quote + document.masked[after]
    written = document.text[before] + written + document.text[after]
    whole = Passage(0, len(masked), passage.kind, passage.locator)
    piece = Document(document.manifest, written, masked, (whole,))
    shift = len(quote) - len(fact.quote)
    for found in bind(original.gate, piece, extract(piece))[0]:
        behind = found.citation.start >= fact.citation.start - passage.start + len(quote)
        yield _moved(found, passage.start - (shift if behind else 0))


def _written(document: Document, fact: Fact, quote: str) -> tuple[str, str]:
    """Other words of a statement, and how they are written: with the markup among them, where they are as long."""
    place = slice(fact.citation.start, fact.citation.end)
    plain, written = document.masked[place], document.text[place]
    if len(quote) != len(plain):
        bare = quote if plain == written else " ".join(quote.split())
        return bare, bare
    return quote, "".join(old if new == was else new for new, was, old in zip(quote, plain, written, strict=True))


def _contradicts(rule: Rule, fact: Fact, changed: Fact) -> bool:
    """Whether a changed statement is reported when another document makes it beside the original."""
    copy = evolve(changed, citation=evolve(changed.citation, document=PLANTED), passage="")
    plain = evolve(rule, derive="", compare_with="", members=())
    return compare_rule(plain, {rule.id: [fact, copy]}).verdict in WARNED_OF


def _same_finding(a: Comparison, b: Comparison) -> bool:
    """Whether two comparisons make one finding: the same verdict for the same reason, proved by the same words."""
    said = [sorted((w.document, words(w.quote)) for w in stated_facts(c.witnesses)) for c in (a, b)]
    return (a.verdict, a.reason) == (b.verdict, b.reason) and said[0] == said[1]


def _touches(fact: Fact, document: str, place: range) -> bool:
    return fact.document == document and fact.citation.start < place.stop and place.start < fact.citation.end


def _moved(fact: Fact, by: int) -> Fact:
    """A fact of a piece of text as a fact of the document."""
    citation = evolve(fact.citation, start=fact.citation.start + by, end=fact.citation.end + by, locator=Locator())
    return evolve(fact, citation=citation, operands=tuple(_moved(f, by) for f in fact.operands))
