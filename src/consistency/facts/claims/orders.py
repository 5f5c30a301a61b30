"""Puts the words of a claim in other orders: "the plan was approved by the council", "for members the gym is free"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from consistency.facts.claims.forms import BE, COPULAS, HAVE
from consistency.facts.claims.marks import first_words
from consistency.facts.words.classes import DETERMINERS, WEEKDAYS
from consistency.facts.words.inflected import looks_plural, plural, singular, small_words
from consistency.facts.words.verbs import infinitives, participles
from consistency.lexicons import with_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AGENTS, _ARTICLES = (tuple(sorted(with_role("claims", role))) for role in ("agent", "definite"))
_STATES = BE.keys() | COPULAS.keys() | HAVE.keys()
_ON_DAYS, _EACH_DAY = with_role("words", "on-days"), with_role("words", "each-day")
VERB = "be"
"""A sign for any form of "be" in a row."""
Arrangement: TypeAlias = "tuple[int | str, ...]"
"""A claim in another order: words of its phrase as their indexes, and added words as they are."""


def orders(words: tuple[str, ...], verb: int) -> Iterator[tuple[Arrangement, int]]:
    """A claim in other orders, and with its weekdays in other words, each with the index of its verb.

    Args:
        words: the words of the claim without its qualifiers.
        verb: the index of its verb; the words in front are its subject.
    """
    plain = tuple(range(len(words)))
    found = [*_orders(words, verb)]
    yield from found
    for row, at in ((plain, verb), *found):
        if (turned := _days_turned(words, row)) is not None:
            yield turned, at


def _days_turned(words: tuple[str, ...], row: Arrangement) -> Arrangement | None:
    """A row with "every Sunday" for "on Sundays", or the other way round; None without such a day."""
    said = [words[place] if isinstance(place, int) else place for place in row]
    for at, (first, day) in enumerate(pairwise(said)):
        if first in _ON_DAYS and singular(day) in WEEKDAYS and looks_plural(day):
            return *row[:at], min(_EACH_DAY), singular(day), *row[at + 2 :]
        if first in _EACH_DAY and day in WEEKDAYS:
            return *row[:at], min(_ON_DAYS), plural(day), *row[at + 2 :]
    return None


def _orders(words: tuple[str, ...], verb: int) -> Iterator[tuple[Arrangement, int]]:
    """A claim in other orders, each with the index of its verb."""
    if words[0] in first_words("plural-subject"):
        return
    if verb == 0:
        yield from _passive(words)
        return
    what = tuple(range(verb + 1, len(words)))
    done = _done(words[verb]) if what and words[verb] not in _STATES and _is_noun(words[verb + 1 :]) else ()
    last = next((at for at in what[1:-1] if words[at] in first_words("scope", "recurring")), len(words))
    for article in ((), *((article,) for article in _ARTICLES if not _begins_noun(words))):
        subject = (*article, *range(verb))  # inside of a sentence it may need one
        for participle, agent in ((participle, agent) for participle in done for agent in _AGENTS):
            yield (*what, VERB, participle, agent, *subject), len(what)
        if last < len(words):
            row = (*range(last, len(words)), *subject, *range(verb, last))
            yield row, row.index(verb)


def _passive(words: tuple[str, ...]) -> Iterator[tuple[Arrangement, int]]:
    """A claim that begins with its verb with the object as subject: "supports Windows" as "Windows is supported"."""
    what = tuple(range(1, len(words)))
    if words[0] not in _STATES and _is_noun(words[1:]):
        for participle in _done(words[0]):
            yield (*what, VERB, participle), len(what)


def _begins_noun(words: Sequence[str]) -> bool:
    """Whether words begin with an article or another word that begins a noun."""
    return words[0] in DETERMINERS


def _is_noun(words: Sequence[str]) -> bool:
    """Whether words are one noun phrase: none of them is a preposition."""
    content = words[_begins_noun(words) :]
    return bool(content) and small_words().isdisjoint(content)


def _done(verb: str) -> tuple[str, ...]:
    """The participles of a verb in one of its forms."""
    forms = infinitives(verb) or ((verb, ""),)
    found = tuple(participle for infinitive, _ in forms for participle in participles(infinitive))
    return (verb,) if verb in found else found
