"""What a ledger says otherwise than the documents do now, statement by statement."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import zip_longest
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from consistency.engine.ledger import fact_data, ledger_order
from consistency.errors import Fault
from consistency.model.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from consistency.engine.ledger import Ledger
    from consistency.model.document import Document

Pair: TypeAlias = tuple[Fact, Fact]
"""A statement as the ledger has it, and as the document makes it now."""

MOST_SHOWN = 20  # statements that are gone or other; a document that was written anew would list them all
_WRITTEN = attrgetter(
    *"rule reading label rank as_of as_of_source status issued formula per".split(),
    *(f"citation.{field}" for field in "document start end quote".split()),
)
_PLACE = frozenset({"start", "end", "line", "column", "paragraph", "passage"})


def stale(
    ledger: Ledger, documents: Mapping[str, Document], facts: Iterable[Fact], rules: Iterable[str]
) -> list[Fault]:
    """What a ledger says otherwise than the documents do now.

    A statement that only moved within its document is the same one. A statement that is gone is named at the place
    where it stood: no comparison can miss it, for the rule finds one less and may agree with itself all the same. Where
    the document is the one that the ledger knows, the rules have changed, and the numbers alone are told.

    Args:
        ledger: the ledger.
        documents: the documents that were read, by id.
        facts: all facts found in them.
        rules: ids of the rules that were looked for; the ledger's other rules are not held against it.
    """
    looked_for = set(rules)
    changed = [i for i, (sha, _) in ledger.documents.items() if i in documents and documents[i].manifest.sha256 != sha]
    found = sorted((f for f in facts if f.document in documents and f.document in ledger.documents), key=ledger_order)
    held = sorted((f for f in ledger.facts if f.document in documents and f.rule in looked_for), key=ledger_order)
    if not changed and len(found) == len(held) and all(map(_is_same, held, found)):
        return []  # as a rule
    gone, new, kept = _difference(held, found)
    if not (changed or gone or new):
        return []
    what = [f"{len(new)} facts are new and {len(gone)} gone"] if new or gone else []
    what += [f"changed documents: {', '.join(sorted(changed))}"] if changed else []
    hint = f"look at the difference, then write it again: consistency extract --ledger {ledger.path}"
    edited = sorted((fact for fact in gone if fact.document in changed), key=ledger_order)[:MOST_SHOWN]
    return [Fault(ledger.path, 0, 0, "stale-ledger", "; ".join(what), hint), *_named(edited, new, kept, documents)]


def _difference(held: Iterable[Fact], found: Iterable[Fact]) -> tuple[list[Fact], list[Fact], list[Pair]]:
    """The statements that are gone, those that are new, and those that are still made, each with itself as it was."""
    then, now = _grouped(held), _grouped(found)
    gone, new, kept = list[Fact](), list[Fact](), list[Pair]()
    for essence in sorted({*now, *then}):
        for before, after in _paired(then.get(essence, ()), now.get(essence, ())):
            if before and after:
                kept.append((before, after))
            elif before:
                gone.append(before)
            elif after:
                new.append(after)
    return gone, new, kept


def _named(
    gone: Iterable[Fact], new: Iterable[Fact], kept: Sequence[Pair], documents: Mapping[str, Document]
) -> Iterator[Fault]:
    """Each statement that is gone, beside a new one of its rule and document as long as there are some."""
    added = defaultdict[tuple[str, str], list[Fact]](list)
    for fact in sorted(new, key=ledger_order, reverse=True):
        added[fact.rule, fact.document].append(fact)
    for fact in gone:
        others = added[fact.rule, fact.document]
        yield _gone(fact, others.pop() if others else None, documents[fact.document], kept)


def _is_same(before: Fact, after: Fact) -> bool:
    """Whether a statement is the same at the same place."""
    return (
        _WRITTEN(before) == _WRITTEN(after)
        and len(before.operands) == len(after.operands)
        and all(map(_is_same, before.operands, after.operands))
    )


def _gone(fact: Fact, other: Fact | None, document: Document, kept: Iterable[Pair]) -> Fault:
    """A statement that a document no longer makes, at the place where it makes another one or where it stood."""
    if other is None:
        line, column = document.position(_moved(fact, document, kept))
        says = "the text no longer says so"
    else:
        line, column = other.citation.line, other.citation.column
        says = f"the text now says \u201c{_quote_in_line(other)}\u201d{_other_context(fact, other)}"
    message = f"the ledger has \u201c{_quote_in_line(fact)}\u201d for the rule {fact.rule}, and {says}"
    return Fault(document.manifest.source or document.id, line, column, "stale-ledger", message)


def _quote_in_line(fact: Fact) -> str:
    return " ".join(fact.citation.quote.split())


def _other_context(fact: Fact, other: Fact) -> str:
    """What else makes another statement of the same words: its status, its date."""
    if _quote_in_line(fact) != _quote_in_line(other):
        return ""
    now: list[str] = [other.status] if other.status != fact.status else []
    now += [f"as of {other.as_of or 'no date'}"] if other.as_of != fact.as_of else []
    return f" ({', '.join(now) or 'read otherwise'})"


def _paired(before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[tuple[Fact | None, Fact | None]]:
    """Statements then and now in pairs: of the same sentence and paragraph, then of one of both, then in order."""
    then, now = list(before), dict(enumerate(after))
    for place in (_sentence_in_paragraph, _sentence, _paragraph):
        there = defaultdict[object, list[int]](list)
        for number in reversed(now):
            there[place(now[number])].append(number)
        rest = []
        for fact in then:
            if place(fact) and there[place(fact)]:
                yield fact, now.pop(there[place(fact)].pop())
            else:
                rest.append(fact)
        then = rest
    yield from zip_longest(then, now.values())


def _sentence_in_paragraph(fact: Fact) -> tuple[str, int]:
    return _sentence(fact), _paragraph(fact)


def _sentence(fact: Fact) -> str:
    return fact.passage


def _paragraph(fact: Fact) -> int:
    return fact.citation.locator.paragraph


def _moved(fact: Fact, document: Document, kept: Iterable[Pair]) -> int:
    """Where a statement would stand now: it has moved as far as the nearest one before it that is still there."""
    start, moved = fact.citation.start, 0
    places = ((b.citation.start, a.citation.start) for b, a in kept if b.document == fact.document)
    _, moved = max(((was, now - was) for was, now in places if was <= start), default=(0, 0))
    return max(0, min(start + moved, len(document.text) - 1))


def _grouped(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts, in the order of their places, that say the same in the same document."""
    groups = defaultdict[str, list[Fact]](list)
    for fact in facts:
        groups[json.dumps(_essence(fact_data(fact)), sort_keys=True)].append(fact)
    return groups


def _essence(data: dict[str, Any]) -> dict[str, Any]:
    """What a fact of a ledger says, wherever in its document it stands."""
    said = {key: value for key, value in data.items() if key not in _PLACE}
    said["quote"] = said["quote"].split()
    said["operands"] = [_essence(operand) for operand in data.get("operands", [])]
    return said
