"""What a preposition leads to: of, for or in what a value is. "in Lyon" and "in Nice" are two places."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.algebra.likeness import SMALL_WORDS
from consistency.engine.pairs.words import content
from consistency.facts.words.classes import TIME_NAMES
from consistency.facts.words.verbs import is_past
from consistency.lexicons import any_of
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 4  # words that a preposition leads to: "the city's electric buses"

_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@frozen
class Complement:
    """What a preposition leads to.

    Attributes:
        preposition: in lower case.
        words: the roots of the words behind it, up to the next small word, verb in the past tense, value or stop.
        is_name: whether the first of them has a capital.
    """

    preposition: str
    words: frozenset[str]
    is_name: bool


def complements_of(pieces: Iterable[str]) -> tuple[Complement, ...]:
    """The complements in a text, which is given as the pieces between its values."""
    return tuple(found for piece in pieces for lead in _lead().finditer(piece) if (found := _read(piece, lead)))


def _read(piece: str, lead: re.Match[str]) -> Complement | None:
    words: list[str] = []
    at = lead.end()
    while len(words) < LONGEST and (word := _WORD.match(piece, at)) and not _ends(word.group()):
        words.append(word.group())
        at = word.end() + (piece[word.end() : word.end() + 1] == " ")
    preposition, is_name = lead["lead"].lower(), bool(words) and words[0][0].isupper()
    if not words or (not is_name and preposition in current().roles["name-lead"]):
        return None  # "to plant trees"
    return Complement(preposition, frozenset(content(" ".join(words))), is_name)


def _ends(word: str) -> bool:
    if word.lower() in _idle():
        return word.islower() or word.lower() not in TIME_NAMES  # "in May"
    return word.islower() and is_past(word)


@cache
def _idle() -> frozenset[str]:
    return SMALL_WORDS | current().stopwords


@cache
def _lead() -> re.Pattern[str]:
    roles = current().roles
    articles = any_of(roles["definite"] | roles["determiner"] | roles["possessive"])
    return re.compile(
        rf"\b(?P<lead>{any_of(roles['complement-lead'] | roles['name-lead'])})\s+(?:{articles}\s+)?", re.IGNORECASE
    )
