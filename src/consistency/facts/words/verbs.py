"""Verbs as "do" leaves them: "covers the cost" is denied by "does not cover the cost", "opened" by "did not open"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from consistency.facts.words.inflected import singular
from consistency.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 3  # letters of an infinitive
_DOUBLING = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")  # "stop", "permit"; "offer" has both


@lru_cache(maxsize=8192)
def infinitives(word: str) -> tuple[tuple[str, str], ...]:
    """What a word may be behind a form of "do", with that form; nothing for a word that looks like no such verb."""
    found = [(infinitive, "did") for infinitive in _by_form("past").get(word, ())]
    if not found and word.endswith("ied"):
        found = [(word[:-3] + "y", "did")]
    elif not found and word.endswith("ed") and not word.endswith("eed"):
        bare = word[:-2]
        doubled = [bare[:-1]] if bare[-1:] == bare[-2:-1] else []
        found = [(form, "did") for form in (bare, word[:-1], *doubled)]
    third = "have" if word == "has" else singular(word) if word.endswith("s") else word
    found += [(third, "does")] if third != word else []
    return tuple((form, do) for form, do in found if len(form) >= _SHORTEST)


@lru_cache(maxsize=8192)
def finite(infinitive: str) -> tuple[str, ...]:
    """The third person and the past tense of an infinitive, as they may be written."""
    pasts = _by_infinitive("past").get(infinitive, ())
    if infinitive == "have":
        return ("has", *pasts)
    hissing = infinitive.endswith(("s", "x", "ch", "sh", "o"))
    third = infinitive + ("es" if hissing else "s")
    past = infinitive + ("d" if infinitive.endswith("e") else "ed")
    if infinitive.endswith("y") and infinitive[-2:-1] not in tuple("aeiou"):
        third, past = infinitive[:-1] + "ies", infinitive[:-1] + "ied"
    doubled = (infinitive + infinitive[-1] + "ed",) if _DOUBLING.search(infinitive) else ()
    return (third, *(pasts or (past, *doubled)))


@lru_cache(maxsize=8192)
def participles(infinitive: str) -> tuple[str, ...]:
    """What of a verb stands behind a form of "have", as it may be written: "grown", "opened"."""
    return _by_infinitive("participle").get(infinitive) or finite(infinitive)[1:]


@lru_cache(maxsize=8192)
def of_participle(word: str) -> tuple[str, ...]:
    """The verbs of which a word may stand behind a form of "have"."""
    listed = _by_form("participle").get(word)
    return listed or tuple(infinitive for infinitive, do in infinitives(word) if do == "did")


@cache
def _by_form(role: str) -> dict[str, tuple[str, ...]]:
    """For each form of a verb in the list, the infinitives of which it is one."""
    return _grouped((form, infinitive) for kind, form, infinitive in rows("inflections") if kind == role)


@cache
def _by_infinitive(role: str) -> dict[str, tuple[str, ...]]:
    """For each infinitive in the list, its forms."""
    return _grouped((infinitive, form) for kind, form, infinitive in rows("inflections") if kind == role)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        found[one] = (*found.get(one, ()), other)
    return found
