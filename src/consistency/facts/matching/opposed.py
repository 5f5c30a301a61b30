"""Phrases with one word in place of which another stands: "5 percent higher" where a rule has "5 percent lower".

With a word of the contrary, a statement denies the number that the phrase states; with another word of a row, such as
"a week" for "a day", with another number, or without the "not" of the phrase, it may be of something else.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, cast

from attrs import evolve

from consistency.algebra.likeness import content_words
from consistency.facts.matching.needs import VALUE
from consistency.lexicons import BELOW_HUNDRED, number_words, rows, with_role
from consistency.model.pattern import Choice, Pattern, Slot, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.pattern import Part, Sequence
    from consistency.model.rule import RuleKind

ARTICLES = sorted(with_role("words", "one"))
Role: TypeAlias = Literal["turned", "behind", "other"]
MOST_OPPOSED = 12
"""Ways to put another word into one phrase that are looked for."""
AMOUNTS: frozenset[RuleKind] = frozenset({"count", "percent", "money", "quantity", "duration", "ratio", "number"})
"""Kinds of rules whose values may go up or down."""

DENIALS = with_role("statuses", "denial", "denial-of-words", "nothing")
OTHER = Slot("other")
_NUMBERS = {word for word, number in number_words(*BELOW_HUNDRED).items() if number != 1}
"""Without "one", which counts as little as "a"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""Years are left alone: texts tell of several."""


class Opposed(NamedTuple):
    """A phrase with another word, how it differs, and whether a value in it denies what the phrase states."""

    pattern: Pattern
    how: str
    is_turned: bool


@lru_cache(maxsize=8192)
def opposed(pattern: Pattern, kind: RuleKind) -> tuple[Opposed, ...]:
    """A phrase of a rule of a kind with one word in place of which another stands, in all ways.

    A word is turned only in a phrase that has another telling one: "an increase of {value}" may be of anything, and
    "{value} a day" with another word than "day" says nothing at all.
    """
    found: dict[Sequence, Opposed] = {}
    for parts, how, role, tells in _exchanged(pattern.parts):
        if tells or (role != "other" and kind in AMOUNTS):
            is_turned = role != "other" and tells and kind in AMOUNTS
            found[parts] = Opposed(evolve(pattern, parts=parts), how, is_turned)
    return tuple(found.values())[:MOST_OPPOSED]


def _exchanged(parts: Sequence) -> Iterator[tuple[Sequence, str, Role, bool]]:
    """The parts with another word in one place, how they differ, and whether telling words are left.

    Of a choice, the way with the word is left alone.
    """
    for at, part in enumerate(parts):
        if isinstance(part, Word):
            word = part.text.casefold()
            for other, role in _others().get(word, ()):
                if role == "behind" and parts[at - 1 : at] != (VALUE,):
                    continue
                behind = parts[at + 1 :]
                tells = any(map(_tells, (*parts[:at], *behind)))
                yield (*_with_article(parts[:at]), Word(other), *behind), f"with {other!r} for {word!r}", role, tells
            if word in DENIALS or _is_number(word):
                instead, how = ((), "without") if word in DENIALS else ((OTHER,), "with another value for")
                tells = any(map(_tells, (*parts[:at], *parts[at + 1 :])))
                yield (*parts[:at], *instead, *parts[at + 1 :]), f"{how} {word!r}", "other", tells
        elif isinstance(part, Choice):
            beside = any(map(_tells, (*parts[:at], *parts[at + 1 :])))
            for option in part.options:
                for turned, how, role, tells in _exchanged(option):
                    yield (*parts[:at], *turned, *parts[at + 1 :]), how, role, tells or beside


def _is_number(word: str) -> bool:
    return word in _NUMBERS or (word.isdecimal() and not _YEAR.fullmatch(word))


def _tells(part: Part) -> bool:
    """Whether a part of a phrase always has a telling word."""
    if isinstance(part, Choice):
        return all(any(map(_tells, option)) for option in part.options)
    return isinstance(part, Word) and bool(content_words(part.text))


def _with_article(before: Sequence) -> Sequence:
    """The parts before a word that is exchanged: "a decrease", "an increase"."""
    last = before[-1] if before else None
    if not (isinstance(last, Word) and last.text.casefold() in ARTICLES):
        return before
    return *before[:-1], Choice(tuple((Word(article),) for article in ARTICLES))


@cache
def _others() -> dict[str, list[tuple[str, Role]]]:
    """For each word of the list those that stand in its place, and what they make of a phrase."""
    found: dict[str, list[tuple[str, Role]]] = {}
    for role, words in rows("directions"):
        row = words.split("|")
        if role == "other":
            pairs = [(word, other) for word in row for other in row if word != other]
        else:
            pairs = [(row[0], other) for other in row[1:]] + [(other, row[0]) for other in row[1:]]
        for word, other in pairs:
            found.setdefault(word, []).append((other, cast("Role", role)))
    return found
