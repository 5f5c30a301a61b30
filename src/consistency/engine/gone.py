"""Statements that documents made before they were changed, and that no phrase finds in them any more.

No comparison can miss them: a rule that finds one statement less may agree with itself all the same.
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


def gone_since(revision: str, pairs: Iterable[tuple[Document, Document]], rules: Iterable[Rule]) -> Iterator[Fault]:
    """A notice for each statement that a document made at a revision, where its rule finds fewer in it now.

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


def _stated(entrance: Gate, document: Document) -> defaultdict[str, list[Fact]]:
    """The statements of each rule in a document."""
    stated = defaultdict[str, list[Fact]](list)
    for fact in stated_facts(find_in(entrance, document, whole=False, coverage=False).facts):
        stated[fact.rule].append(fact)
    return stated


def _gone(then: Sequence[Fact], now: Sequence[Fact]) -> Iterator[Fact]:
    """Of the statements of one rule as many as there are fewer, those in words that are left aside."""
    left = Counter(fact.words.casefold() for fact in now)
    fewer = len(then) - len(now)
    for fact in then:
        if left[fact.words.casefold()]:
            left[fact.words.casefold()] -= 1
        elif fewer > 0:
            fewer -= 1
            yield fact
