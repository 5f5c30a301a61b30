"""The facts that documents state in much the same words: each with a rule that stands for it, and the verdict on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.algebra.likeness import content_words
from consistency.comparators import gravity, in_order
from consistency.mentions.lexicon import current
from consistency.model.comparison import Comparison
from consistency.model.fact import Fact
from consistency.model.rule import Place, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.engine.counterparts.values import SideBySide, Stated

LONGEST_ID: Final = 6
"""Words of a sentence in the id of its rule."""
NEAR: Final = 300
"""Characters of a sentence in which the words of an id and of a fact are looked for: it may be a whole list."""
LONGEST_FACT: Final = 60
"""Characters of a sentence that tell what is stated, on either side of the value."""
SLOT: Final = "…"
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def comparisons(pairs: Iterable[SideBySide]) -> tuple[Comparison, ...]:
    """One comparison for all values that were held against one another, directly or by way of others; by rule."""
    names = dict[str, int]()
    found = []
    for first, linked in _facts(pairs):
        name = _id_of(first)
        names[name] = names.get(name, 0) + 1
        rule = _rule(first, name if names[name] == 1 else f"{name}-{names[name]}")
        found.append(_comparison(rule, linked))
    return tuple(sorted(found, key=lambda comparison: comparison.rule.id))


def _facts(pairs: Iterable[SideBySide]) -> list[tuple[Stated, list[SideBySide]]]:
    """For each fact the first statement and the values held against one another; in the order of the documents."""
    held = list(pairs)
    stated: dict[tuple[str, int], Stated] = {}
    above: dict[tuple[str, int], tuple[str, int]] = {}

    def root(place: tuple[str, int]) -> tuple[str, int]:
        while above.setdefault(place, place) != place:
            above[place] = place = above[above[place]]
        return place

    for pair in held:
        for side in (pair.ours, pair.theirs):
            stated.setdefault(side.place, side)
        a, b = sorted((root(pair.ours.place), root(pair.theirs.place)))
        above[b] = a
    facts: dict[tuple[str, int], list[SideBySide]] = {}
    for pair in held:
        facts.setdefault(root(pair.ours.place), []).append(pair)
    return [(stated[place], facts[place]) for place in sorted(facts)]


def _id_of(stated: Stated) -> str:
    """An id for the rule of a statement: the first words of its sentence that carry meaning."""
    beginning = stated.sentence.around[:NEAR]
    telling = (word for word in content_words(beginning) if word not in current().stopwords)
    words = (_NOT_IN_IDS.sub("", word) for word in telling)
    return "-".join([word for word in words if word and not word.isdigit()][:LONGEST_ID]) or "value"


def _rule(first: Stated, name: str) -> Rule:
    sentence, mention = first.sentence, first.mention
    document = sentence.document
    at, end = (place - sentence.start + sentence.led for place in (mention.start, mention.end))
    before = " ".join(sentence.text[max(0, at - NEAR) : at].split())
    after = " ".join(sentence.text[end : end + NEAR].split())
    left = before if len(before) <= LONGEST_FACT else f"...{before[-LONGEST_FACT:].partition(' ')[2]}"
    right = after if len(after) <= LONGEST_FACT else f"{after[:LONGEST_FACT].rpartition(' ')[0]}..."
    place = Place(document.source or document.id, *document.position(mention.start))
    return Rule(name, f"{left} {SLOT} {right}".strip(' "“”'), mention.reading.kind, place)


def _comparison(rule: Rule, linked: list[SideBySide]) -> Comparison:
    facts = {side.place: _fact(rule, side) for pair in linked for side in (pair.ours, pair.theirs)}
    gravest = max(linked, key=lambda pair: gravity(pair.relation.verdict, pair.relation.reason))
    witnesses = in_order([facts[gravest.ours.place], facts[gravest.theirs.place]])
    steps = [_step(facts[pair.ours.place], facts[pair.theirs.place], pair) for pair in linked]
    relation = gravest.relation
    return Comparison(
        rule, relation.verdict, relation.reason, tuple(in_order(facts.values())), tuple(witnesses), tuple(steps)
    )


def _fact(rule: Rule, stated: Stated) -> Fact:
    mention, document = stated.mention, stated.sentence.document
    return Fact(
        rule.id,
        document.cite(mention.start, mention.end),
        mention.reading,
        as_of=mention.as_of,
        as_of_source="text" if mention.as_of else "none",
        status=mention.status,
        issued=document.manifest.issued,
    )


def _step(ours: Fact, theirs: Fact, pair: SideBySide) -> str:
    both = f"“{ours.words}” ({ours.citation}) and “{theirs.words}” ({theirs.citation})"
    return f"{both}: {pair.why}; {pair.relation.reason}"
