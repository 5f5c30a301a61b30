"""Phrases in the other number: what "{value} clerks were ill" says of four, "one clerk was ill" says of one."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from attrs import evolve

from consistency.facts.words.classes import PAST_ENDS
from consistency.lexicons import by_role, rows
from consistency.model.pattern import Choice, Gap, Pattern, Slot, Word
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from consistency.model.pattern import Sequence
    from consistency.model.rule import RuleKind

Number: TypeAlias = Literal["singular", "plural"]
WordClass: TypeAlias = Literal["", "noun", "verb"]
"""What may be next behind a value: nothing, its noun, or the verb of that noun."""

ONE = frozenset({"1", *(word for word, value, _ in rows("numbers") if value == "1")})
"""Words for the number behind which nouns are singular."""


class Inflected(NamedTuple):
    """A phrase in the other number, and which number that is."""

    pattern: Pattern
    number: Number


@lru_cache(maxsize=8192)
def inflected(pattern: Pattern, kind: RuleKind) -> Inflected | None:
    """A phrase in the other number of the noun behind its value; None where it has no such noun."""
    if kind not in BARE_KINDS:
        return None
    for number in ("singular", "plural"):
        parts, _ = _turned(pattern.parts, number, "", ())
        if parts != pattern.parts:
            return Inflected(evolve(pattern, parts=parts), number)
    return None


def _turned(parts: Sequence, to: Number, state: WordClass, behind: Sequence) -> tuple[Sequence, WordClass]:
    """The parts with the noun and the verb behind a value in another number, and what may follow them.

    A noun ends a row of words that none of the small ones divides; in the plural it is the first word that looks so.
    """
    turned = list(parts)
    for at, part in enumerate(parts):
        following = (*parts[at + 1 :], *behind)
        if isinstance(part, Choice):
            options = [_turned(option, to, state, following) for option in part.options]
            turned[at] = Choice(tuple(option for option, _ in options))
            state = max((after for _, after in options), key=("", "noun", "verb").index)
        elif isinstance(part, Word) and state:
            other, state = _word(part.text.casefold(), to, state, following)
            turned[at] = Word(other) if other != part.text.casefold() else part
        elif isinstance(part, Slot):
            state = "noun" if part.name == "value" else state
        elif isinstance(part, Gap):
            state = "verb" if state == "verb" else ""
    return tuple(turned), state


def _word(word: str, to: Number, state: WordClass, following: Sequence) -> tuple[str, WordClass]:
    """A word behind a value in the other number, where it is the noun or the verb, and what may follow it."""
    if state == "verb":
        other = irregular_verb(word, to) or word
        return other, "" if other != word else "verb"
    if (word in small_words() or word.endswith(PAST_ENDS)) and word not in _words("noun", to):
        return word, ""
    other = _noun(word, to)
    is_noun = to == "singular" or not (following and _is_content(following[0]))
    return (other, "verb") if other != word and is_noun else (word, "noun")


def _is_content(part: object) -> bool:
    if isinstance(part, Choice):
        return all(option and _is_content(option[0]) for option in part.options)
    return isinstance(part, Word) and part.text.casefold() not in small_words()


def singular(word: str) -> str:
    """A word without the ending of a plural, which is that of the third person of a verb, too."""
    return _noun(word, "singular")


def looks_plural(word: str) -> bool:
    """Whether a word has the ending of a plural, which is that of the third person of a verb, too."""
    return singular(word) != word


def plural(word: str) -> str:
    """A noun in the plural."""
    return _noun(word, "plural")


def irregular_verb(word: str, to: Number) -> str | None:
    """A verb such as "are" in the other number; None for one that is not in the list."""
    return _words("verb", to).get(word)


@lru_cache(maxsize=8192)
def _noun(word: str, to: Number) -> str:
    """A noun in the other number; the word itself where it is in that number."""
    if word in _words("noun", to):
        return _words("noun", to)[word]
    if not word.isalpha() or word in _words("noun", "plural" if to == "singular" else "singular"):
        return word
    for plural, singular in _endings(to):
        old, new = (plural, singular) if to == "singular" else (singular, plural)
        if word.endswith(old) and len(word) > len(old) + (to == "singular"):  # "keys", but "as" is no plural
            return word.removesuffix(old) + new
    return word


@cache
def _words(role: str, to: Number) -> dict[str, str]:
    pairs = [(plural, singular) for _, plural, singular in by_role("inflections").get(role, ())]
    return dict(pairs) if to == "singular" else {singular: plural for plural, singular in pairs}


@cache
def _endings(to: Number) -> list[tuple[str, str]]:
    return [(plural, singular.strip("-")) for _, plural, singular in by_role("inflections")[f"to-{to}"]]


@cache
def small_words() -> frozenset[str]:
    """Words at which a counted noun ends."""
    return frozenset(word for (word,) in rows("stopwords"))
