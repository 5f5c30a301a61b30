"""Phrases with a denial among their words: "does not require Python 3.8" where a rule has "requires Python 3.8".

In front of the value it denies what the phrase states; behind a share it leaves the rest.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.status import DENIAL_ENDS
from consistency.facts.matching.needs import VALUE, need_of
from consistency.facts.words.verbs import infinitives, infinitives_with, participles
from consistency.lexicons import by_role, with_role
from consistency.model.pattern import Choice, Pattern, Slot, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.facts.matching.needs import Need
    from consistency.model.pattern import Part, Sequence
    from consistency.model.rule import RuleKind

SHARES: frozenset[RuleKind] = frozenset({"percent", "ratio"})
"""Kinds of rules whose values leave a rest."""
FINITE = with_role("statuses", "clause-verb")
_BEHIND, _BEFORE = (
    [tuple(map(Word, words.split())) for _, _, words in by_role("statuses")[role]]
    for role in ("denial-behind", "denial-before")
)
_CONTRACTED = [(words.split()[0], denied) for _, words, denied in by_role("claims")["contracted"]]
_BEFORE_INFINITIVES = {
    do: tuple(word for _, _, word in by_role("statuses")[role])
    for do, role in (("does", "infinitive-present"), ("did", "infinitive-past"))
}
_BEFORE_PARTICIPLES = tuple(word for _, _, word in by_role("statuses")["participle-past"])


def _contracted(auxiliary: str) -> list[str]:
    """An auxiliary and its denial in one word."""
    return [denied for word, denied in _CONTRACTED if word == auxiliary] or [auxiliary + end for end in DENIAL_ENDS]


DENYING = frozenset({words[-1].text for words in (*_BEHIND, *_BEFORE)}.union(*map(_contracted, FINITE)))
"""One of these stands in each denial that is looked for in front of a value."""


@lru_cache(maxsize=8192)
def denied_behind(pattern: Pattern, kind: RuleKind) -> tuple[Pattern, ...]:
    """A phrase of a rule for shares with a denial behind its value: "{value} of the wells were not tested"."""
    if kind not in SHARES or VALUE not in pattern.parts:
        return ()
    return tuple(evolve(pattern, parts=parts) for parts in _leaving_rest(pattern.parts))


@lru_cache(maxsize=8192)
def denied_before(pattern: Pattern) -> tuple[Pattern, ...]:
    """A phrase with a denial among the words in front of its value: "the rate did not rise to {value}"."""
    return tuple(
        evolve(pattern, parts=(*pattern.parts[:at], *way, *pattern.parts[at + 1 :]))
        for at, word, do in _verbs(pattern)
        for way in (_verb_denied(word, do) if do else [(_denials_of(word),)])
    )


def needs_denied(pattern: Pattern, kind: RuleKind) -> Iterator[Need]:
    """What a phrase with such a denial, and not the phrase itself, cannot match without: one of these."""
    for _, word, do in _verbs(pattern):
        own = need_of(pattern, kind, "any")  # known already
        others = tuple(words for words in own.choices if word not in words)
        for form in sorted({*(_forms(word, do) if do else _contracted(word))} - {word}):
            yield own._replace(words=own.words - {word} | {form}, choices=others)


def _verbs(pattern: Pattern) -> list[tuple[int, str, str]]:
    """Where in front of a value a verb may stand, the word, and the form of "do" in its denial: none for an auxiliary.

    A word with an "s" is likely a noun where another one looks like a verb: "costs rose to {value}".
    """
    words: list[tuple[int, str]] = []
    for at, part in enumerate(pattern.parts):
        if isinstance(part, Slot) and part.name == "value":
            break
        words += ((at, word) for word in _single_words(part))
    else:
        return []
    found = [(at, word, do) for at, word in words for do in dict.fromkeys(do for _, do in infinitives(word))]
    sure = [verb for verb in found if verb[2] == "did"] + [(at, word, "") for at, word in words if word in FINITE]
    return sure or found


def _leaving_rest(parts: Sequence) -> Iterator[Sequence]:
    """The parts with a denial behind the first auxiliary that stands behind the value, else behind each past tense.

    A word with an "s" may be a noun, so it is no verb here, and of "those released returned" either may be the verb.
    """
    places = range(parts.index(VALUE) + 1, len(parts))
    led = next((at for at in places if any(map(_auxiliary, _single_words(parts[at])))), None)
    for at in places if led is None else (led,):
        for word in _single_words(parts[at]):
            for way in _past(word) if led is None else _auxiliary(word):
                yield (*parts[:at], *way, *parts[at + 1 :])


def _single_words(part: Part) -> list[str]:
    """The word of a part, or those of a choice that are one word."""
    if isinstance(part, Choice):
        return [word for option in part.options if len(option) == 1 for word in _single_words(option[0])]
    return [part.text.casefold()] if isinstance(part, Word) else []


def _auxiliary(word: str) -> list[Sequence]:
    return [(Word(word), *denial) for denial in _BEHIND] if word in FINITE else []


def _past(word: str) -> list[Sequence]:
    do, denial = Word(_BEFORE_INFINITIVES["did"][0]), _BEHIND[0]
    return [(do, *denial, Word(infinitive)) for infinitive in infinitives_with("did", word)]


def _verb_denied(word: str, do: str) -> Iterator[Sequence]:
    """What stands in a denial in place of a verb: "did not rise" and "has never risen" for "rose"."""
    verbs = infinitives_with(do, word)
    yield from ((*denial, Word(word)) for denial in _BEFORE)
    yield _denials_of(*_BEFORE_INFINITIVES[do]), _one_of(verbs)
    if do == "did":
        yield _denials_of(*_BEFORE_PARTICIPLES), _one_of(form for verb in verbs for form in participles(verb))


def _forms(word: str, do: str) -> Iterator[str]:
    """The forms of a verb that stand behind a denial."""
    for verb in infinitives_with(do, word):
        yield verb
        yield from participles(verb) if do == "did" else ()


@lru_cache(maxsize=64)
def _denials_of(*auxiliaries: str) -> Choice:
    """Auxiliaries, each with a denial."""
    apart = [(Word(word), *denial) for word in auxiliaries for denial in _BEHIND]
    return Choice((*apart, *((Word(denied),) for word in auxiliaries for denied in _contracted(word))))


def _one_of(words: Iterable[str]) -> Choice:
    return Choice(tuple((Word(word),) for word in dict.fromkeys(words)))
