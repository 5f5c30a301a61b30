"""Facts in documents: every rule is tried on every passage that may state its fact."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from consistency.facts.gate import Gate, gate
from consistency.facts.near import near_misses
from consistency.facts.passage_values import KnownValues
from consistency.facts.recognition import facts_in
from consistency.facts.site import Site
from consistency.facts.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.facts.passage_values import Values
    from consistency.model.document import Document, PassageKind
    from consistency.model.fact import Fact, NearMiss
    from consistency.model.mention import Mention
    from consistency.model.rule import Rule


def bind(
    rules: Iterable[Rule] | Gate, document: Document, mentions: Sequence[Mention] | Values
) -> tuple[tuple[Fact, ...], tuple[NearMiss, ...]]:
    """All facts of the rules in one document, in the order of the text, and the near misses.

    Args:
        rules: operands included; a rule that only derives finds nothing here. For many documents, build a gate once.
        document: the document.
        mentions: its mentions with document offsets, in order, without overlap; or a function that gives those of a
            passage, which is only called if a sentence has all words of some phrase.
    """
    entrance = rules if isinstance(rules, Gate) else gate(rules)
    values = mentions if callable(mentions) else _by_passage(mentions)
    silent = {rule.id for rule in entrance.limited if not rule.documents.admits(document.manifest)}
    facts: list[Fact] = []
    missed: list[NearMiss] = []
    for passage in entrance.sieve.passages(document):
        tokens = tokenize(document, passage, values)
        site = Site(document, tokens)
        for rule in entrance.open_for(tokens):
            if rule.id in silent or not looks_in(rule, passage.kind):
                continue
            found = facts_in(rule, site)
            facts += found
            missed += near_misses(rule, site, found)
    return tuple(facts), tuple(missed)


def looks_in(rule: Rule, kind: PassageKind) -> bool:
    """Whether a rule looks in a kind of passage. Contents only repeat headings, but must have names right."""
    return kind in rule.passages if rule.passages else kind != "contents" or rule.kind == "name"


def _by_passage(mentions: Sequence[Mention]) -> Values:
    """A function that gives the mentions of a passage among those of its document."""
    starts = [mention.start for mention in mentions]
    return lambda passage: KnownValues(mentions[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)])
