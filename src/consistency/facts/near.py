"""Near misses: a phrase with a value of another kind, its words with a value that no phrase took, another name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from consistency.facts.claims.loose import loosely
from consistency.facts.context import ruled_out, speaks_of
from consistency.facts.matching.moods import in_other_mood
from consistency.facts.matching.needs import CLAIMS, NOTHING, finds_of, mood_needs_of, near_words, need_of, sought
from consistency.facts.matching.opposed import opposed
from consistency.facts.matching.phrases import find_all
from consistency.facts.matching.slips import find_renamed
from consistency.model.fact import NearMiss
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from consistency.facts.site import Site
    from consistency.facts.tokens import Tokens
    from consistency.model.fact import Fact
    from consistency.model.reading import Kind
    from consistency.model.rule import Find, Rule

WordsBySentence: TypeAlias = Mapping[int, frozenset[str]]
"""The words of some sentences by their numbers."""

UNITED = ("money", "quantity", "percent", "duration")
"""Kinds of rules whose values have a unit."""


def near_misses(rule: Rule, site: Site, found: Sequence[Fact]) -> list[NearMiss]:
    """The near misses of a rule in a passage, at most one for each sentence that has no fact of the rule."""
    tokens = site.tokens
    opposable = [find for find in finds_of(rule) if opposed(find.pattern, rule.kind)]
    if not (rule.names or CLAIMS.get(rule.kind) or opposable or rule.kind == "term"):
        return []
    taken = {tokens.sentence_number(tokens.index_at(fact.citation.start)) for fact in found}
    free = {n: said for n, said in enumerate(tokens.vocabularies) if n not in taken}
    missed: dict[int, NearMiss] = {}
    for sentence, near in _candidates(rule, site, free, opposable) if free else ():
        is_free = sentence in free and not ruled_out(rule, tokens, tokens.sentences[sentence][0])
        if is_free and sentence not in missed and speaks_of(rule, tokens):
            missed[sentence] = near
    return [missed[sentence] for sentence in sorted(missed)]


def _candidates(
    rule: Rule, site: Site, free: WordsBySentence, opposable: Iterable[Find]
) -> Iterator[tuple[int, NearMiss]]:
    """Possible near misses, the most helpful first, each with its sentence."""
    for search in (_unlike, _unmatched, _in_other_mood) if CLAIMS.get(rule.kind) else ():
        for find in rule.find:
            yield from search(rule, find, site, free)
    for find in opposable:
        yield from _exchanged(rule, find, site, free)
    for find in finds_of(rule) if rule.kind == "term" else ():
        yield from _loose(rule, find, site, free)
    for name in rule.names:
        for first, last in find_renamed(name, site.tokens, site.document.masked):
            citation = site.document.cite(*site.tokens.offsets(first, last))
            yield site.tokens.sentence_number(first), NearMiss(rule.id, citation, f"{name!r} with another word")


def _unlike(rule: Rule, find: Find, site: Site, free: WordsBySentence) -> Iterator[tuple[int, NearMiss]]:
    """Where a phrase has a value of another kind in its slot, or "no"."""
    tokens, source = site.tokens, find.pattern.source
    need, claimed = need_of(find.pattern, rule.kind), CLAIMS[sought(rule, find)]
    claimed = tuple(kind for kind in claimed if kind not in BARE_KINDS) if rule.kind == "quantity" else claimed
    others = {n for n, said in free.items() if need.is_said(said) and _may_be_unlike(tokens, n, claimed)}
    for match in find_all(find.pattern, rule.kind, tokens, "any", others) if others else ():
        if match.nothing is not None:
            span, why = tokens.offsets(match.nothing, match.nothing), "stands here without a value"
            is_no = tokens.words[match.nothing] in NOTHING
            why += " (states: can give one)" if is_no else ": these figures are none (a rule of kind: code takes them)"
        elif match.value is not None:
            span = match.value.start, match.value.end
            why = f"stands here with a value of kind {match.value.reading.kind}, and the rule is of kind {rule.kind}"
            why += " (unit: can give bare numbers one)" if rule.kind in UNITED and not match.value.reading.unit else ""
            if find.unit and match.value.reading.kind == rule.kind:
                why = "stands here with a unit, and a find with a unit of its own takes bare numbers"
        else:
            continue
        yield tokens.sentence_number(match.first), NearMiss(rule.id, site.document.cite(*span), f"{source!r} {why}")


def _may_be_unlike(tokens: Tokens, sentence: int, claimed: Sequence[Kind]) -> bool:
    """Whether a sentence holds what no rule of these kinds claims: other values, a part of a whole, figures, "no"."""
    return (
        not NOTHING.isdisjoint(tokens.vocabularies[sentence])
        or tokens.has_figures(sentence)
        or any(mention.whole or mention.reading.kind not in claimed for mention in tokens.mentions_of(sentence))
    )


def _unmatched(rule: Rule, find: Find, site: Site, free: WordsBySentence) -> Iterator[tuple[int, NearMiss]]:
    """Where a sentence has the words of a phrase and a value that the rule may claim, if possible of its own kind."""
    asked, claimed = near_words(find.pattern), CLAIMS[sought(rule, find)]
    for sentence, said in free.items():
        if asked and not any(map(said.isdisjoint, asked)):
            values = [m for m in site.tokens.mentions_of(sentence) if m.reading.kind in claimed]
            if values:
                nearest = min(values, key=lambda m: claimed.index(m.reading.kind))
                citation = site.document.cite(nearest.start, nearest.end)
                yield sentence, NearMiss(rule.id, citation, f"the words of {find.pattern.source!r} stand near it")


def _in_other_mood(rule: Rule, find: Find, site: Site, free: WordsBySentence) -> Iterator[tuple[int, NearMiss]]:
    """Where a phrase has its verb in another tense or mood: "the fee was", "the fee may be"."""
    needs = mood_needs_of(find.pattern, rule.kind)
    among = {n for n, said in free.items() if any(need.is_said(said) for need in needs)} if needs else None
    other = in_other_mood(find.pattern) if among else None
    for match in find_all(other, sought(rule, find), site.tokens, "own", among) if other and among else ():
        if match.value is not None:
            citation = site.document.cite(match.value.start, match.value.end)
            why = f"{find.pattern.source!r} stands here in another tense or mood"
            yield site.tokens.sentence_number(match.first), NearMiss(rule.id, citation, why)


def _exchanged(rule: Rule, find: Find, site: Site, free: WordsBySentence) -> Iterator[tuple[int, NearMiss]]:
    """Where a phrase has one word exchanged: "the last Sunday" for "the first Sunday"."""
    tokens = site.tokens
    for other in opposed(find.pattern, rule.kind):
        for match in find_all(other.pattern, sought(rule, find), tokens, "own", free):
            span = tokens.offsets(match.first, match.last)
            span = span if match.value is None else (match.value.start, match.value.end)
            why = f"{find.pattern.source!r} stands here {other.how}"
            yield tokens.sentence_number(match.first), NearMiss(rule.id, site.document.cite(*span), why)


def _loose(rule: Rule, find: Find, site: Site, free: WordsBySentence) -> Iterator[tuple[int, NearMiss]]:
    """Where the words of a claim have others between them, have another verb, or make the claim in another way."""
    for near in loosely(find.pattern, site, free):
        if not site.is_supposed(near.first) and not site.is_asked(near.sentence):
            citation = site.document.cite(*site.tokens.offsets(near.first, near.last))
            yield (
                near.sentence,
                NearMiss(rule.id, citation, f"the words of {find.pattern.source!r} stand here {near.how}"),
            )
