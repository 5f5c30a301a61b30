"""Rules drafted from a comparison: for each fact the shortest phrases that find its statements and nothing else."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING, Final, TypeAlias

import yaml
from attrs import evolve, frozen

from consistency.algebra.likeness import content_words
from consistency.engine.counterparts.windows import OTHER, VALUE, Place, windows
from consistency.engine.examples import run_examples
from consistency.engine.find import find
from consistency.model.rule import Example, Find, Rule, RuleSet
from consistency.rulefiles import parse_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from consistency.engine.counterparts.windows import Window
    from consistency.engine.sources import Sources
    from consistency.model.comparison import Comparison, Report
    from consistency.model.fact import Fact

Places: TypeAlias = frozenset["Place"]
Way: TypeAlias = tuple[bool, int]
"""Whether other values stand in a phrase as they are written, and how many parts it has on either side of its value."""
FEWEST: Final = 2
"""The parts on either side with which a phrase is tried first, and the words with meaning that it holds at least."""
MOST: Final = 10
"""The parts on either side with which it is tried last."""
MOST_TRIED: Final = 3
"""So many rules for a fact are held against the documents."""
HEAD: Final = """\
# Drafted from what documents state in like words. Read each rule: give it the name and the kind of your fact, add the
# other words in which it is told, and delete what need not be watched.
"""


@frozen
class Drafts:
    """A drafted rule file.

    Attributes:
        text: the file; "" when there is no rule.
        rules: the rules in it.
        without: the ids of the facts of which no phrase finds all statements and nothing else.
    """

    text: str
    rules: tuple[Rule, ...]
    without: tuple[str, ...]


def draft_rules(report: Report, sources: Sources) -> Drafts:
    """Rules for the facts of a comparison.

    Phrases are tried from short to long. One that stands beside no other value is held against the documents as a
    rule, and kept if it finds its statements and nothing else.

    Args:
        report: from ``compare_documents``.
        sources: the documents that were compared.
    """
    wanted = {finding.comparison.rule.id: finding.comparison for finding in report.findings}
    around = {window.place: window for document in sources.documents for window in windows(document)}
    said_at = _phrases(around)
    waiting = {name: islice(_drafts(fact, around, said_at), MOST_TRIED) for name, fact in wanted.items()}
    found: dict[str, Rule] = {}
    while tried := [rule for name, drafts in waiting.items() if name not in found and (rule := next(drafts, None))]:
        found |= _exact(tried, wanted, sources)
    rules = _with_sound_examples(found[rule] for rule in sorted(found))
    return Drafts(_text(rules), rules, tuple(sorted(wanted.keys() - found.keys())))


def _phrases(around: Mapping[Place, Window]) -> Callable[[Way], Mapping[str, Places]]:
    """For each way to make phrases, where each of them stands."""

    @cache
    def said_at(way: Way) -> Mapping[str, Places]:
        literal, size = way
        found = defaultdict[str, set[Place]](set)
        for place, window in around.items():
            found[window.phrase(size, literal=literal)].add(place)
        return {phrase: frozenset(places) for phrase, places in found.items()}

    return said_at


def _drafts(
    fact: Comparison, around: Mapping[Place, Window], said_at: Callable[[Way], Mapping[str, Places]]
) -> Iterator[Rule]:
    """The rules that may find a fact, those with the shortest phrases first, other values written out last."""
    places = _places(fact.facts)
    if not places <= around.keys():
        return
    stated = [(around[f.document, f.citation.start], f.words) for f in fact.facts]
    examples = tuple(Example("finds", (window.text,), quote) for window, quote in stated if window.text)
    for literal, size in product((False, True), range(FEWEST, MOST + 1)):
        phrases = dict.fromkeys(window.phrase(size, literal=literal) for window, _ in stated)
        if all(map(_says_enough, phrases)) and not (literal and len(phrases) > 1):
            said = said_at((literal, size))
            if frozenset[Place]().union(*(said[phrase] for phrase in phrases)) == places:
                find_ = tuple(Find(parse_pattern(phrase)) for phrase in phrases)
                yield evolve(fact.rule, find=find_, examples=examples)


def _says_enough(phrase: str) -> bool:
    return len(content_words(phrase.replace(VALUE, "").replace(OTHER, ""))) >= FEWEST


def _exact(rules: Sequence[Rule], wanted: Mapping[str, Comparison], sources: Sources) -> dict[str, Rule]:
    """Those of some rules that find each statement of their fact and nothing else."""
    stated: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in find(sources, RuleSet(tuple(rules))).facts:
        stated[fact.rule].append(fact)
    return {rule.id: rule for rule in rules if _places(stated[rule.id]) == _places(wanted[rule.id].facts)}


def _places(facts: Iterable[Fact]) -> Places:
    return frozenset((fact.document, fact.citation.start) for fact in facts)


def _with_sound_examples(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules without examples that do not hold outside of their document, such as a row without its titles."""
    drafted = tuple(rules)
    sound = defaultdict[str, list[Example]](list)
    for result in run_examples(RuleSet(drafted)):
        if result.passed:
            sound[result.rule.id].append(result.example)
    return tuple(evolve(rule, examples=tuple(dict.fromkeys(sound[rule.id]))) for rule in drafted)


def _text(rules: Sequence[Rule]) -> str:
    if not rules:
        return ""
    content = {"version": 1, "rules": [dict(_entry(rule)) for rule in rules]}
    return HEAD + str(yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=120))


def _entry(rule: Rule) -> Iterator[tuple[str, object]]:
    yield from (("id", rule.id), ("fact", rule.fact), ("kind", str(rule.kind)))
    yield "find", [find.pattern.source for find in rule.find]
    if rule.examples:
        yield "examples", [{"text": example.texts[0], "finds": example.quote} for example in rule.examples]
