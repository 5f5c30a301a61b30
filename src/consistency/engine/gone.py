"""Statements that a change removed from a document, or limited to something else.

No comparison can miss them: a rule that finds one statement less may agree with itself all the same, and an equal value
of a part agrees with that of the whole.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from consistency.engine.in_document import find_in
from consistency.errors import Fault
from consistency.facts import gate
from consistency.model.fact import Fact, stated_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from consistency.facts import Gate
    from consistency.model.document import Document
    from consistency.model.rule import Rule

HINT = "if it is said in other words, write a phrase for them"
QUALIFIED_HINT = "see whether it is a statement of the same thing"


def gone_since(revision: str, pairs: Iterable[tuple[Document, Document]], rules: Iterable[Rule]) -> Iterator[Fault]:
    """A notice for each statement that a change removed from a document, or that it limits now.

    Args:
        revision: as the user named it.
        pairs: the documents that were changed, as they were and as they are.
        rules: what to look for.
    """
    entrance = gate(rules)
    for before, after in pairs:
        then, now = _stated(entrance, before), _stated(entrance, after)
        for rule in sorted(then):
            for fact in _gone(then[rule], now[rule]):
                where = f"line {fact.citation.line} at {revision}"
                message = f"“{fact.words}” ({where}) is stated no more, as far as the phrases of {rule} find it"
                yield Fault(after.manifest.source, 0, 0, "statement-gone", message, HINT)
            for was, fact in _qualified(then[rule], now[rule]):
                place, told = fact.citation, [said.scope or "without more" for said in (fact, was)]
                message = f"“{fact.words}” of {rule} is {told[0]}, and was {told[1]} at {revision}"
                source = after.manifest.source
                yield Fault(source, place.line, place.column, "statement-qualified", message, QUALIFIED_HINT)


def _stated(entrance: Gate, document: Document) -> defaultdict[str, list[Fact]]:
    """The statements of each rule in a document."""
    stated = defaultdict[str, list[Fact]](list)
    for fact in stated_facts(find_in(entrance, document, whole=False, coverage=False).facts):
        stated[fact.rule].append(fact)
    return stated


def _qualified(then: Sequence[Fact], now: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of a statement before and after a change, in the same words, of which one holds for less."""
    was, new = ([fact for fact in one if not _is_among(fact, other)] for one, other in ((then, now), (now, then)))
    for fact in new:
        same = next((former for former in was if former.words.casefold() == fact.words.casefold()), None)
        if same is not None:
            was.remove(same)
            yield same, fact


def _is_among(fact: Fact, facts: Iterable[Fact]) -> bool:
    """Whether one of some statements is in the same words, and of the same scope."""
    return any(fact.words.casefold() == other.words.casefold() and fact.scoped == other.scoped for other in facts)


def _gone(then: Sequence[Fact], now: Sequence[Fact]) -> Iterator[Fact]:
    """The statements of one rule that are gone: as many as there are fewer now, first those whose words are gone."""
    left = Counter(fact.words.casefold() for fact in now)
    fewer = len(then) - len(now)
    for fact in then:
        if left[fact.words.casefold()]:
            left[fact.words.casefold()] -= 1
        elif fewer > 0:
            fewer -= 1
            yield fact
