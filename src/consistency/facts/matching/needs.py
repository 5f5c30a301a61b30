"""What the phrases of rules require: the kinds of value in their slots, and the words that a match must have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from consistency.algebra.likeness import SMALL_WORDS, content_words
from consistency.facts.claims.wordings import needed
from consistency.facts.fillers.articles import ANY_TIMES
from consistency.facts.matching.moods import verb_at
from consistency.facts.words.folding import EMPTY, folded
from consistency.facts.words.inflected import ONE, inflected, small_words
from consistency.facts.words.subjects import with_other_subject
from consistency.lexicons import with_role
from consistency.model.pattern import Choice, Pattern, Sequence, Slot, SlotName, Word
from consistency.model.reading import BARE_KINDS, DATE_KINDS, KINDS, Kind
from consistency.model.rule import RULE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.rule import Find, Rule, RuleKind

FEWEST_TELLING = 2  # words of a phrase, for them alone to say something
# Which written kinds a rule of a kind may claim: "three rounds" and "third round" state one number.
CLAIMS: dict[RuleKind, tuple[Kind, ...]] = {
    "count": ("count", "number", "ordinal", "ratio"),  # "three times" is a ratio
    "number": ("number", "count", "ratio", "ordinal"),
    "ordinal": ("ordinal", "count", "number"),
    "percent": ("percent", "ratio"),
    "ratio": ("ratio", "percent", "number", "count"),
    "money": ("money",),
    "quantity": ("quantity", "duration", "count", "number"),
    "duration": ("duration", "age"),
    "age": ("age", "duration", "number", "count"),
    "date": ("date", "period", "year", "month-day"),
    "period": ("period", "date", "year", "month-day"),
    "year": ("year", "date", "period"),
    "month-day": ("month-day", "date", "period"),
    "time": ("time", "clock-face"),
    "clock-face": ("clock-face", "time"),
    "code": (),
}

VALUE = Slot("value")
Wanted: TypeAlias = Mapping[SlotName, frozenset[Kind]]  # what may stand in each slot
Reach: TypeAlias = Literal["own", "any"]
"""Which values the slot {value} takes: "own" for those of the rule's kind; "any" for all, or "no" in their place."""
_REACHES: dict[Reach, Callable[[RuleKind], Iterable[Kind]]] = {
    "own": lambda kind: CLAIMS.get(kind, KINDS),
    "any": lambda kind: KINDS if CLAIMS.get(kind, KINDS) else (),  # a code is no value
}
SLOTS: dict[tuple[RuleKind, Reach], Wanted] = {
    (kind, reach): {"value": frozenset(kinds(kind)), "as_of": DATE_KINDS, "other": frozenset(KINDS)}
    for kind in RULE_KINDS
    for reach, kinds in _REACHES.items()
}
_PER = with_role("words", "per")
_OF_RATES = frozenset(part for words in with_role("words", "rate-unit") for part in words.split("|"))
"""Units of time below a rate."""
NOTHING = with_role("statuses", "nothing") | {EMPTY}
"""Words in place of a value: "no leaks were found", "none of the wells leaks"."""


class Need(NamedTuple):
    """What a text must have for a phrase to match.

    Attributes:
        words: words, all of them.
        kinds: kinds of values, one of them; empty when it needs no value.
        choices: sets of words, one of each.
    """

    words: frozenset[str]
    kinds: frozenset[Kind]
    choices: tuple[frozenset[str], ...] = ()

    def is_said(self, said: frozenset[str]) -> bool:
        """Whether a text with these words has enough words."""
        return self.words <= said and not any(map(said.isdisjoint, self.choices))

    @property
    def written(self) -> tuple[frozenset[str], int]:
        """The words, and how many of them may be missing."""
        return self.words, 0

    @property
    def clauses(self) -> list[frozenset[str]]:
        """Sets of words, one of each."""
        return [*(frozenset([word]) for word in self.words), *self.choices]

    def is_more_than(self, other: Need) -> bool:
        """Whether every text that meets this need has the words of another need, too."""
        return all(any(held <= asked for held in self.clauses) for asked in other.clauses)

    def is_met(self, tokens: Tokens) -> bool:
        """Whether a sentence of a passage has the words, and then a value: reading values takes long."""
        return self.is_said(tokens.vocabulary) and any(
            self.is_said(said)
            and (
                not self.kinds
                or not NOTHING.isdisjoint(said)
                or tokens.has_figures(number)
                or self._is_stated(tokens, number)
            )
            for number, said in enumerate(tokens.vocabularies)
        )

    def _is_stated(self, tokens: Tokens, sentence: int) -> bool:
        if not self.kinds.isdisjoint(("duration", "ratio")) and tokens.single_units(sentence):
            return True
        if "month-day" in self.kinds and tokens.bare_months(sentence):
            return True
        return any(mention.reading.kind in self.kinds for mention in tokens.mentions_of(sentence))


def sought(rule: Rule, find: Find) -> RuleKind:
    """The kind of value that a phrase looks for: a number if it gives the unit, a period if it means its end."""
    if find.side:
        return "period"
    return "number" if find.unit else rule.kind


def finds_of(rule: Rule) -> Iterator[Find]:
    """Every phrase of a rule, including those of its terms."""
    yield from rule.find
    for term in rule.terms:
        yield from term.find


def patterns_of(rule: Rule) -> Iterator[tuple[Pattern, RuleKind]]:
    """Every phrase by which a rule finds something, and the kind of value that it looks for."""
    yield from ((find.pattern, sought(rule, find)) for find in rule.find)
    yield from ((find.pattern, rule.kind) for term in rule.terms for find in term.find)
    yield from ((pattern, rule.kind) for pattern in rule.members)


def counts_time(pattern: Pattern, kind: RuleKind) -> bool:
    """Whether a phrase counts units of time, as "{value} days a week" does for rules of the kind count."""
    return kind in BARE_KINDS and any(
        part == VALUE and isinstance(unit, Word) and unit.text.casefold() in ANY_TIMES
        for part, unit in pairwise(pattern.parts)
    )


@lru_cache(maxsize=8192)
def need_of(pattern: Pattern, kind: RuleKind, reach: Reach = "own") -> Need:
    """What a phrase of a rule of a kind cannot match without."""
    kinds = SLOTS[kind, reach]["value"] if VALUE in pattern.parts else frozenset[Kind]()
    return _need(_clauses_of(pattern.parts), kinds | {"duration"} if counts_time(pattern, kind) else kinds)


def _need(clauses: Iterable[frozenset[str]], kinds: frozenset[Kind]) -> Need:
    """One word of each of some sets, and a value of one of some kinds."""
    words = frozenset(word for clause in clauses if len(clause) == 1 for word in clause)
    return Need(words, kinds, tuple(clause for clause in clauses if clause.isdisjoint(words)))


def _clauses_of(parts: Sequence) -> list[frozenset[str]]:
    """Sets of words. Each match has one word of each set, whichever options of the choices it takes."""
    found: list[frozenset[str]] = []
    for part in parts:
        if isinstance(part, Word):
            found.append(frozenset([part.text.casefold()]))
        elif isinstance(part, Choice):
            options = [_clauses_of(option) for option in part.options]
            if all(options):
                found += frozenset.intersection(*map(frozenset, options))
                found.append(frozenset().union(*(min(option, key=commonness) for option in options)))
    return found


def commonness(clause: frozenset[str]) -> tuple[bool, int, int, list[str]]:
    """How common some words are, as a sort key: small words are everywhere, long ones are rare."""
    return not clause.isdisjoint(small_words()), len(clause), -min(map(len, clause)), sorted(clause)


@lru_cache(maxsize=8192)
def needs_of(pattern: Pattern, kind: RuleKind, reach: Reach = "own") -> tuple[Need, ...]:
    """What a text must have for a phrase, its other number or another wording to match: one of these."""
    if kind == "term":
        own, others = need_of(pattern, kind, reach), needed(pattern)
        is_covered = any(words <= own.words for words in others)
        return (*(() if is_covered else (own,)), *(Need(words, frozenset()) for words in others))
    own, other = need_of(pattern, kind, reach), inflected(pattern, kind)
    if other is None:
        beside = with_other_subject(pattern, kind)
        return (own,) if beside is None else (own, need_of(beside, kind, reach))
    turned = need_of(other.pattern, kind, reach)
    if other.number == "plural":
        return own, turned
    return (own, *(turned._replace(words=turned.words | {one}) for one in sorted(ONE)))


@lru_cache(maxsize=8192)
def near_needs_of(pattern: Pattern, kind: RuleKind) -> tuple[Need, ...]:
    """What a text must have for a phrase or a near miss of it: one of these."""
    needs = (*needs_of(pattern, kind, "any"), *mood_needs_of(pattern, kind))
    asked = near_words(pattern) if CLAIMS.get(kind) else ()
    if not asked:
        return needs
    near = _need(asked, needs[0].kinds)
    return near, *(need for need in needs if not need.is_more_than(near))


@lru_cache(maxsize=8192)
def mood_needs_of(pattern: Pattern, kind: RuleKind) -> tuple[Need, ...]:
    """What a text must have for a phrase to match with its verb in another tense or mood: one of these."""
    found = verb_at(pattern) if CLAIMS.get(kind) and _content_by_part(pattern) else None
    if found is None:
        return ()
    at, forms = found
    own, verb = need_of(pattern, kind), pattern.parts[at]
    beside = own.words - {verb.text} if isinstance(verb, Word) else own.words
    if forms.all <= small_words():
        return (Need(beside, own.kinds, (*own.choices, forms.all)),)
    return tuple(Need(beside | {form}, own.kinds, own.choices) for form in sorted(forms.all))


@lru_cache(maxsize=8192)
def _content_by_part(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """The words of a phrase that carry meaning; for each choice without a gap, all such words of its options."""
    asked = []
    for part in pattern.parts:
        if isinstance(part, Word):
            asked.append(frozenset([part.text.casefold()]))
        elif isinstance(part, Choice):
            said = [" ".join(p.text for p in option if isinstance(p, Word)) for option in part.options]
            options = [frozenset(content_words(words) or folded(words)) for words in said]
            words = frozenset[str]().union(*options)
            asked += [_of_any_rate(words)] if all(options) else []
    return tuple(words for words in asked if words - SMALL_WORDS)


def _of_any_rate(words: frozenset[str]) -> frozenset[str]:
    """Beside a phrase with "per month", a value per week is a near miss."""
    return words if words - _PER - _OF_RATES else _OF_RATES


@lru_cache(maxsize=8192)
def near_words(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """The words that a near miss must have; none for a phrase with too few words that carry meaning.

    Small ones may be others: "a score above 6.5" for "a score of {value}". A phrase that has telling words in choices
    alone is asked for as much of each as a match holds: "age" is not enough of "(old-age insurance|pensions)".
    """
    telling = _content_by_part(pattern)
    if len(telling) < FEWEST_TELLING:
        return ()
    if any(isinstance(part, Word) and part.text.casefold() not in SMALL_WORDS for part in pattern.parts):
        return telling
    return tuple(map(_of_any_rate, _clauses_of(pattern.parts)))
