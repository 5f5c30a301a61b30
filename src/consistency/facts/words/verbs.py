"""Verbs as "do" leaves them: "covers the cost" is denied by "does not cover the cost", "opened" by "did not open"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from consistency.facts.words.inflected import looks_plural, singular
from consistency.lexicons import by_role

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 3  # letters of an infinitive


@lru_cache(maxsize=8192)
def infinitives(word: str) -> tuple[tuple[str, str], ...]:
    """What a word may be behind a form of "do", with that form; nothing for a word that looks like no such verb."""
    pasts = _by_form("past").get(word) or _without_past(word)
    thirds = _by_form("third").get(word) or _without_third(word)
    found = [(infinitive, do) for forms, do in ((pasts, "did"), (thirds, "does")) for infinitive in forms]
    return tuple((infinitive, do) for infinitive, do in found if len(infinitive) >= _SHORTEST)


def infinitives_with(do: str, word: str) -> tuple[str, ...]:
    """What a word may be behind one form of "do": behind "did" for a verb in the past, behind "does" for one in "s"."""
    return tuple(infinitive for infinitive, form in infinitives(word) if form == do)


def is_past(word: str) -> bool:
    """Whether a word in lower case looks like a verb in the past tense."""
    return bool(infinitives_with("did", word))


def with_infinitives(word: str) -> tuple[str, ...]:
    """A word, and what it may be behind a form of "do": each may stand in a list of verbs."""
    return (word, *(infinitive for infinitive, _ in infinitives(word)))


def _without_third(word: str) -> tuple[str, ...]:
    """What is left of a word without the ending of the third person."""
    may_be = any(word.endswith(form) for form, _ in _endings("to-third"))
    return (singular(word),) if may_be and looks_plural(word) else ()


def _without_past(word: str) -> tuple[str, ...]:
    """What may be left of a word without the ending of the past: "stopped" may be of "stopp", "stoppe" or "stop"."""
    endings = [(ending, instead) for ending, instead in _endings("of-past") if word.endswith(ending)]
    found = [word.removesuffix(ending) + instead for ending, instead in endings if ending == endings[0][0]]
    if found and endings[0][1] == "" and found[0][-1:] == found[0][-2:-1]:
        found.append(found[0][:-1])
    return tuple(infinitive for infinitive in found if infinitive != word)


@lru_cache(maxsize=8192)
def finite(infinitive: str) -> tuple[str, ...]:
    """The third person and the past tense of an infinitive, as they may be written."""
    third = _by_infinitive("third").get(infinitive) or (_with_ending(infinitive, "to-third"),)
    return (*third, *(_by_infinitive("past").get(infinitive) or _regular_pasts(infinitive)))


def _regular_pasts(infinitive: str) -> tuple[str, ...]:
    return tuple(_with_ending(stem, "to-past") for stem in _stems(infinitive))


def _stems(infinitive: str) -> tuple[str, ...]:
    """An infinitive, and with its last letter doubled where it may be."""
    return (infinitive, infinitive + infinitive[-1]) if _doubling().search(infinitive) else (infinitive,)


@lru_cache(maxsize=8192)
def gerunds(infinitive: str) -> tuple[str, ...]:
    """What of a verb stands behind a preposition, as it may be written: "using", "letting"."""
    return tuple(_with_ending(stem, "to-gerund") for stem in _stems(infinitive))


def _with_ending(infinitive: str, role: str) -> str:
    """An infinitive with the first ending of a role that fits."""
    fitting = ((form, own) for form, own in _endings(role) if infinitive.endswith(own))
    return next((infinitive.removesuffix(own) + form for form, own in fitting), infinitive)


@cache
def _endings(role: str) -> list[tuple[str, str]]:
    return [(form, infinitive.strip("-")) for _, form, infinitive in by_role("inflections")[role]]


@cache
def _doubling() -> re.Pattern[str]:
    """An infinitive whose last letter may be doubled: "stop", "permit"; "offer" has both."""
    letters = by_role("inflections")["doubled"]
    return re.compile("|".join(rf"(?:^|[^{vowels}])[{vowels}][^{vowels}{never}]$" for _, vowels, never in letters))


@lru_cache(maxsize=8192)
def participles(infinitive: str) -> tuple[str, ...]:
    """What of a verb stands behind a form of "have", as it may be written: "grown", "opened"."""
    return _by_infinitive("participle").get(infinitive) or finite(infinitive)[1:]


@lru_cache(maxsize=8192)
def of_participle(word: str) -> tuple[str, ...]:
    """The verbs of which a word may stand behind a form of "have"."""
    return _by_form("participle").get(word) or infinitives_with("did", word)


@cache
def _by_form(role: str) -> dict[str, tuple[str, ...]]:
    """For each form of a verb in the list, the infinitives of which it is one."""
    return _grouped((form, infinitive) for _, form, infinitive in by_role("inflections")[role])


@cache
def _by_infinitive(role: str) -> dict[str, tuple[str, ...]]:
    """For each infinitive in the list, its forms."""
    return _grouped((infinitive, form) for _, form, infinitive in by_role("inflections")[role])


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        found[one] = (*found.get(one, ()), other)
    return found
