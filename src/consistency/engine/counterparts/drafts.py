"""Rules drafted from a comparison: for each fact the shortest phrases that find its statements and nothing else."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Final, TypeAlias

import yaml
from attrs import evolve, frozen

from consistency.algebra.likeness import content_words, words
from consistency.algebra.sentences import sentence_spans
from consistency.engine.examples import run_examples
from consistency.engine.find import find
from consistency.mentions import extract_passage
from consistency.model.rule import Example, Find, Rule, RuleSet
from consistency.rulefiles import parse_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from consistency.engine.sources import Sources
    from consistency.model.comparison import Comparison, Report
    from consistency.model.document import Document
    from consistency.model.fact import Fact

Span: TypeAlias = tuple[int, int]
FEWEST: Final = 2
"""Words on either side of the value that a phrase begins with, and words with meaning that it holds at least."""
MOST: Final = 10
"""Words on either side of the value, at most."""
LONGEST_EXAMPLE: Final = 300
"""Characters of a sentence that becomes an example of its rule."""
VALUE, OTHER = "{value}", "{other}"
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

    Args:
        report: from ``compare_documents``.
        sources: the documents that were compared.
    """
    documents = {document.id: document for document in sources.documents}
    wanted = {finding.comparison.rule.id: finding.comparison for finding in report.findings}
    windows = {rule: [_window(documents[f.document], f) for f in c.facts] for rule, c in wanted.items()}
    found: dict[str, Rule] = {}
    for literal, size in product((False, True), range(FEWEST, MOST + 1)):
        tried = (_draft(wanted[name].rule, windows[name], size, literal) for name in wanted if name not in found)
        found |= _exact([rule for rule in tried if rule], wanted, sources)
    rules = _with_sound_examples(found[rule] for rule in sorted(found))
    return Drafts(_text(rules), rules, tuple(sorted(wanted.keys() - found.keys())))


@frozen
class Value:
    """A value among the words of a sentence."""

    words: str


@frozen
class _Window:
    """The sentence or the row of a statement.

    Attributes:
        text: its words without markup.
        quote: the words of the value.
        parts: its words, and between them its values.
        place: the number of the part that is the value of the statement.
    """

    text: str
    quote: str
    parts: tuple[str | Value, ...]
    place: int

    def phrase(self, size: int, *, literal: bool) -> str:
        """So many parts on either side of the value; a slot stands for each other value, or its own words do."""
        first = max(0, self.place - size)
        told = (
            VALUE if number == self.place else part if isinstance(part, str) else part.words if literal else OTHER
            for number, part in enumerate(self.parts[first : self.place + size + 1], first)
        )
        return " ".join(told)


def _window(document: Document, fact: Fact) -> _Window:
    start, end = _around(document, fact)
    own = (fact.citation.start, fact.citation.end)
    others = [(m.start, m.end) for m in extract_passage(document, start, end) if m.end <= own[0] or m.start >= own[1]]
    parts, place, before = list[str | Value](), 0, start
    for span in sorted([*others, own]):
        parts += words(document.masked[before : span[0]])
        place = len(parts) if span == own else place
        parts.append(Value(" ".join(words(document.masked[slice(*span)]))))
        before = span[1]
    parts += words(document.masked[before:end])
    return _Window(" ".join(document.masked[start:end].split()), fact.words, tuple(parts), place)


def _around(document: Document, fact: Fact) -> Span:
    """The sentence, or the row of a table, in which a statement stands."""
    at = fact.citation.start
    _, start, end = document.part_at(at)
    passage = document.passage_at(at)
    if passage is None or passage.kind == "cell":
        return start, end
    spans = ((start + a, start + b) for a, b in sentence_spans(document.masked[start:end]))
    return next((span for span in spans if span[0] <= at < span[1]), (start, end))


def _draft(rule: Rule, windows: Sequence[_Window], size: int, literal: bool) -> Rule | None:  # noqa: FBT001
    """A rule with the phrases of some windows, if they say enough; a phrase with other values must be the only one."""
    phrases = dict.fromkeys(window.phrase(size, literal=literal) for window in windows)
    if literal and len(phrases) > 1:
        return None
    if any(len(content_words(phrase.replace(VALUE, "").replace(OTHER, ""))) < FEWEST for phrase in phrases):
        return None
    examples = tuple(Example("finds", (w.text,), w.quote) for w in windows if len(w.text) <= LONGEST_EXAMPLE)
    return evolve(rule, find=tuple(Find(parse_pattern(phrase)) for phrase in phrases), examples=examples)


def _exact(rules: Sequence[Rule], wanted: Mapping[str, Comparison], sources: Sources) -> dict[str, Rule]:
    """Those of some rules that find each statement of their fact and nothing else."""
    stated: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in find(sources, RuleSet(tuple(rules))).facts if rules else ():
        stated[fact.rule].append(fact)
    return {rule.id: rule for rule in rules if _places(stated[rule.id]) == _places(wanted[rule.id].facts)}


def _places(facts: Iterable[Fact]) -> set[tuple[str, int]]:
    return {(fact.document, fact.citation.start) for fact in facts}


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
