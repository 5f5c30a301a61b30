"""The facts of one rule in one passage, one way of recognition after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.facts.claims.reworded import reworded, verbatim
from consistency.facts.context import ruled_out, speaks_of
from consistency.facts.elided import elided
from consistency.facts.fillers.articles import is_shifted
from consistency.facts.matching.denied import DENYING, denied_before, denied_behind
from consistency.facts.matching.names import find_names
from consistency.facts.matching.needs import sought
from consistency.facts.matching.opposed import opposed
from consistency.facts.matching.phrases import Match, find_all
from consistency.facts.matching.regexes import find_regex
from consistency.facts.matching.rivals import left_to_others
from consistency.facts.matching.supposed import is_assumed, is_noun_alone, is_of_some
from consistency.facts.spans import Spans
from consistency.facts.statements import (
    counted,
    fact_of_listed,
    fact_of_match,
    fact_of_name,
    fact_of_value,
    fact_of_words,
    facts_of_claim,
)
from consistency.facts.values.adjust import rest_of
from consistency.facts.values.unlike_units import is_of_unlike_unit
from consistency.facts.words.classes import DETERMINERS
from consistency.lexicons import with_role
from consistency.model.fact import TURNED, Fact
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from consistency.facts.site import Site
    from consistency.facts.tokens import Tokens
    from consistency.model.rule import Find, Rule

_NO_ITEM = with_role("name_words", "small") - DETERMINERS
"""Words with which no item of an enumeration begins."""


def facts_in(rule: Rule, site: Site) -> list[Fact]:
    """The facts of a rule in a passage, in order and without overlap; the earlier phrase of the rule wins."""
    spans = Spans()
    taken = [fact for fact in _candidates(rule, site, spans) if spans.take(fact.citation.start, fact.citation.end)]
    listed = _members(rule, site) if rule.members else []
    if not (taken or listed) or not speaks_of(rule, site.tokens):
        return []
    return sorted(taken, key=lambda f: (f.citation.start, f.citation.end)) + listed


def _candidates(rule: Rule, site: Site, taken: Spans) -> Iterator[Fact]:
    """What the rule finds, in the order of its phrases. Overlaps with stretches in ``taken`` may be left out."""
    tokens = site.tokens
    if rule.kind == "name":
        for name in find_names(rule, tokens, site.document.masked):
            if not ruled_out(rule, tokens, name.first):
                yield fact_of_listed(rule, site, name.first, name.last)
    elif rule.kind == "term":
        yield from _claims(rule, site, taken)
    else:
        found = [(find, match) for find in rule.find for match in _matches(rule, find, tokens)]
        left = left_to_others(found, tokens) if len(found) > 1 else ()
        for number, (find, match) in enumerate(found):
            if number not in left and not (match.value and is_assumed(rule, site, match)):
                yield fact_of_match(rule, site, find, match)
        yield from _turned(rule, site)
        yield from _denied(rule, site)
        for find, match in found if rule.changes != "never" else ():
            for other in elided(match.value, tokens) if match.value is not None else ():
                yield fact_of_value(rule, site, other, tokens.index_at(other.start), find)
    yield from _rests(rule, site)
    for start, end, mention in find_regex(rule, site.document, tokens) if rule.regex else ():
        if mention is not None:
            yield fact_of_value(rule, site, mention, tokens.index_at(mention.start))
        elif taken.are_free(start, end):  # an expression that looks ahead may find the rest of the passage at each word
            yield fact_of_name(rule, site, (start, end), tokens.index_at(start))


def _claims(rule: Rule, site: Site, taken: Spans) -> Iterator[Fact]:
    """The claims of a rule in a passage: first those in the words of a phrase, then those in other words."""
    tokens = site.tokens
    claimed = [(find, term.label, rank) for rank, term in enumerate(rule.terms) for find in term.find]
    claimed += [(find, rule.fact, 0) for find in rule.find]
    for find, label, rank in claimed:
        for match in _matches(rule, find, tokens):
            yield from facts_of_claim(
                rule, site, verbatim(find.pattern, match.first, match.last, tokens), find, label, rank
            )
    for find, label, rank in claimed:
        for found in reworded(find.pattern, site):
            is_told = found.is_turned or not (found.marks and rule.tracks_status)
            is_free = taken.are_free(*tokens.offsets(found.first, found.last))
            if is_free and is_told and not (ruled_out(rule, tokens, found.first) or site.is_supposed(found.first)):
                yield from facts_of_claim(rule, site, found, find, label, rank)


def _turned(rule: Rule, site: Site) -> Iterator[Fact]:
    """Values beside a word of the contrary: "5 percent higher" denies "4 percent lower".

    What is dated may be the number of another time, and what is planned need not come.
    """
    turned = [(find, o.pattern) for find in rule.find for o in opposed(find.pattern, rule.kind) if o.is_turned]
    for find, pattern in turned:
        for match in _matches(rule, evolve(find, pattern=pattern), site.tokens):
            if match.value is not None and not match.value.as_of:
                fact = fact_of_value(rule, site, match.value, match.first, find)
                if fact.status == "done":
                    yield evolve(fact, status="negated", per=(TURNED,))


def _denied(rule: Rule, site: Site) -> Iterator[Fact]:
    """Values and codes in a phrase that has a denial among its words: "does not require Python 3.8"."""
    among = {number for number, said in enumerate(site.tokens.vocabularies) if not DENYING.isdisjoint(said)}
    for find in rule.find if among else ():
        for pattern in denied_before(find.pattern):
            for match in _matches(rule, evolve(find, pattern=pattern), site.tokens, among):
                if not site.is_supposed(match.first):
                    yield fact_of_match(rule, site, find, match, is_denied=True)


def _rests(rule: Rule, site: Site) -> Iterator[Fact]:
    """The shares of which a phrase with a denial behind its value says the rest: "62 percent were not tested" is 38."""
    for find in rule.find:
        for pattern in denied_behind(find.pattern, rule.kind):
            for match in _matches(rule, evolve(find, pattern=pattern), site.tokens):
                if match.value is not None:
                    fact = fact_of_value(rule, site, match.value, match.first, find)
                    if fact.reading is not None and fact.status == "done" and (rest := rest_of(fact.reading)):
                        whole = "100%" if rest.unit == "percent" else "1"
                        yield evolve(fact, reading=rest, operands=(fact,), formula=f"{whole} - {fact.citation.words}")


def _matches(rule: Rule, find: Find, tokens: Tokens, among: Container[int] | None = None) -> list[Match]:
    """Where a phrase stands, be it in some sentences alone, and without those that the rule excludes."""
    return [
        match
        for match in find_all(find.pattern, sought(rule, find), tokens, "own", among)
        if not (
            ruled_out(rule, tokens, match.first)
            or (match.items and not _begins_list(match.items[0], tokens))
            or (match.value and match.value.reading.kind in BARE_KINDS and _is_shifted(match, tokens))
            or (match.value and is_of_unlike_unit(rule, find, match.value, tokens))
            or (is_noun_alone(find.pattern) and _is_of_some(match, tokens))
        )
    ]


def _is_shifted(match: Match, tokens: Tokens) -> bool:
    """Whether the phrase ends with a unit of time that says when, not for what: "80 users a month ago"."""
    first, stop = tokens.sentence_at(match.last)
    if match.last + 1 < stop and not tokens.gap_behind(match.last).isspace():
        return False  # "80 users a month; later on more"
    return is_shifted(tokens.words[first:stop], match.last - first)


def _is_of_some(match: Match, tokens: Tokens) -> bool:
    """Whether so many are only supposed or chosen: "if one member objects", "any three members"."""
    begin, end = tokens.sentence_at(match.first)
    return is_of_some(tokens.words[begin:end], match.first - begin, match.last - begin)


def _begins_list(word: int, tokens: Tokens) -> bool:
    """Whether an enumeration may begin at a word: no date does ("2023 and pumps"), and no preposition ("of Arun")."""
    if tokens.words[word] in _NO_ITEM:
        return False
    standings = tokens.values_by_word(tokens.sentence_number(word)).get(word, ())
    return not any(standing.mention.reading.is_in_time for standing in standings)


def _members(rule: Rule, site: Site) -> list[Fact]:
    """How many members of the rule's list a passage names, as one derived fact, when it names half of them or more."""
    found: list[Fact] = []
    for pattern in rule.members:
        found += [fact_of_words(rule, site, m.first, m.last) for m in find_all(pattern, rule.kind, site.tokens)[:1]]
    if len(found) < 2 or 2 * len(found) < len(rule.members):
        return []
    found.sort(key=lambda f: f.citation.start)
    return [
        Fact(
            rule=rule.id,
            citation=found[0].citation,
            reading=counted(len(found)),
            issued=site.document.manifest.issued,
            operands=tuple(found),
            formula=f"{len(found)} of {len(rule.members)} members named",
        )
    ]
