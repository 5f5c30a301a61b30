"""Which rules a passage can concern at all, by one look-up for each of its words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.facts.names import may_stand, name_keys
from consistency.facts.phrases import patterns_of, required_words
from consistency.model.pattern import Choice, Word
from consistency.model.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.facts.tokens import Tokens
    from consistency.model.pattern import Pattern, Sequence


@frozen
class Gate:
    """Rules by a word that a passage must hold to concern them.

    Attributes:
        by_word: for each such word, the positions of the rules.
        always: positions of the rules that any passage may concern.
        rules: the rules.
        needs: for each rule, the words that each of its phrases requires.
    """

    by_word: dict[str, list[int]]
    always: frozenset[int]
    rules: tuple[Rule, ...]
    needs: tuple[tuple[frozenset[str], ...], ...]

    def open_for(self, tokens: Tokens) -> list[Rule]:
        """The rules that a passage may concern, in the order of their ids."""
        hits = set(self.always)
        for word in (tokens.vocabulary | tokens.stems) & self.by_word.keys():
            hits.update(self.by_word[word])
        return [self.rules[position] for position in sorted(hits) if self._concerns(position, tokens)]

    def _concerns(self, position: int, tokens: Tokens) -> bool:
        rule = self.rules[position]
        said = any(need <= tokens.vocabulary for need in self.needs[position])
        return said or bool(rule.regex) or (bool(rule.names) and may_stand(rule, tokens))


def gate(rules: Iterable[Rule]) -> Gate:
    """Build the gate for some rules; it opens them in the order of their ids."""
    ordered = tuple(sorted(rules, key=lambda rule: rule.id))
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    always = set()
    for position, rule in enumerate(ordered):
        keys = [_keys(pattern) for pattern in patterns_of(rule)] + [name_keys(rule, name) for name in rule.names]
        if rule.regex or not all(keys):
            always.add(position)
        for key in keys:
            for word in key:
                by_word[word].append(position)
    needs = tuple(tuple(map(required_words, patterns_of(rule))) for rule in ordered)
    return Gate(dict(by_word), frozenset(always), ordered, needs)


def _keys(pattern: Pattern) -> frozenset[str]:
    """Words of which a match holds at least one; empty when there are none."""
    required = required_words(pattern)
    return frozenset([max(required, key=lambda w: (len(w), w))]) if required else _any_of(pattern.parts)


def _any_of(parts: Sequence) -> frozenset[str]:
    for part in parts:
        if isinstance(part, Word):
            return frozenset([part.text.casefold()])
        if isinstance(part, Choice):
            options = [_any_of(option) for option in part.options]
            if all(options):
                return frozenset().union(*options)
    return frozenset()
