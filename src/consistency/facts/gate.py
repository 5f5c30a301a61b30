"""Which rules may find something in a passage, by one look-up for each of its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.facts.matching.denied import denied_behind, needs_denied
from consistency.facts.matching.names import NameNeed, name_needs
from consistency.facts.matching.needs import Need, commonness, near_needs_of, need_of, patterns_of
from consistency.facts.matching.opposed import opposed
from consistency.facts.sieve import Sieve
from consistency.late import late_property
from consistency.model.reading import CALENDAR_KINDS
from consistency.model.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from consistency.facts.tokens import Tokens
    from consistency.model.pattern import Pattern
    from consistency.model.rule import RuleKind


@frozen(slots=False)  # slots=False: the sieve is made when first asked for
class Gate:
    """Rules by words that a passage must have for them to find something there.

    Attributes:
        by_word: for each key word, what its phrases and names need besides, with the position of the rule.
        always: positions of the rules that may find something in any passage.
        rules: the rules.
        limited: those that apply to some documents only.
    """

    by_word: dict[str, list[tuple[Need | NameNeed, int]]]
    always: frozenset[int]
    rules: tuple[Rule, ...]
    limited: tuple[Rule, ...]

    @late_property
    def sieve(self) -> Sieve:
        """Turns away documents and passages faster than a look-up for each word."""
        sought = ((key, need) for key, needs in self.by_word.items() for need, _ in needs)
        return Sieve(sought, is_open=bool(self.always))

    @late_property
    def seeks_dates(self) -> bool:
        """Whether a rule asks for dates."""
        return any(rule.kind in CALENDAR_KINDS for rule in self.rules)

    def open_for(self, tokens: Tokens) -> list[Rule]:
        """The rules that may find something in a passage, in the order of their ids."""
        said = set(self.always)
        for word in tokens.vocabulary & self.by_word.keys():
            said.update(rule for need, rule in self.by_word[word] if rule not in said and need.is_met(tokens))
        return [self.rules[position] for position in sorted(said)]


def gate(rules: Iterable[Rule]) -> Gate:
    """The gate for some rules; it opens them in the order of their ids."""
    return _built(tuple(sorted(rules, key=lambda rule: rule.id)))


@lru_cache(maxsize=4)  # a run asks for one when it gathers the files, and again when it reads them
def _built(ordered: tuple[Rule, ...]) -> Gate:
    by_word = defaultdict[str, list[tuple[Need | NameNeed, int]]](list)
    always = set()
    phrases = [
        (position, (*near_needs_of(pattern, kind), *_needs_opposed(pattern, kind)))
        for position, rule in enumerate(ordered)
        for pattern, kind in patterns_of(rule)
    ]
    shared = Counter(
        word for _, needs in phrases for word in {word for n in needs for clause in n.clauses for word in clause}
    )
    for position, needs in phrases:
        for need in needs:
            keys = _keys(need, shared)
            for word in keys:
                by_word[word].append((need, position))
            if not keys:
                always.add(position)
    for position, rule in enumerate(ordered):
        for name in rule.names:
            for named in name_needs(rule, name):
                for word in named.keys:
                    by_word[word].append((named, position))
        if rule.regex:
            always.add(position)
    limited = tuple(rule for rule in ordered if rule.documents.is_set)
    return Gate(dict(by_word), frozenset(always), ordered, limited)


def _needs_opposed(pattern: Pattern, kind: RuleKind) -> list[Need]:
    """What a text must have for a phrase to match with one word exchanged, or denied."""
    others = (*(other.pattern for other in opposed(pattern, kind)), *denied_behind(pattern, kind))
    needs = (*(need_of(other, kind) for other in others), *needs_denied(pattern, kind))
    return [need for need in needs if need.clauses]


def _keys(need: Need, shared: Mapping[str, int]) -> frozenset[str]:
    """Words of which each match has at least one; empty when there are no such words.

    It is the required word that the fewest phrases share, and a long one, because it is likely the rarest. So
    most forms of a phrase have one key: few keys are looked for many times faster.
    """

    def rank(clause: frozenset[str]) -> tuple[object, ...]:
        is_small, number, *rest = commonness(clause)
        return is_small, number, max(shared[word] for word in clause), *rest

    return min(need.clauses, key=rank, default=frozenset())
