"""The noun of which a sentence speaks: "tower" in "the tower is 112 m high"."""

from __future__ import annotations

import re
from functools import cache

from consistency.algebra.likeness import SMALL_WORDS
from consistency.engine.pairs.words import root
from consistency.facts.words.inflected import singular
from consistency.lexicons import any_of
from consistency.mentions.lexicon import current

_NOUN = re.compile(r"[a-z][\w'’-]*(?![\w'’-]|\s+[A-Z])")  # no name
_BARE = re.compile(r"\W*([A-Z]\w*)\s+[a-z]")
_PLURAL = re.compile(r"\W*([^\W\d_][\w’'-]*)\s+([a-z]+)(?<!s)\b")  # the same: "Kings has 12 parts"


def opening_of(head: str) -> str:
    """The root of the noun with which a sentence begins, given the words in front of its first value; else nothing.

    It stands behind the first article that begins a clause, or is a plural that begins the sentence.
    """
    articles = [article for clause in head.split(", ") if (article := _article().match(clause))]
    if articles:
        noun = _NOUN.match(articles[0].string, articles[0].end())
        word = noun.group() if noun else ""
    else:
        plural = _PLURAL.match(head)
        word = plural[1].lower() if plural and plural[2] not in SMALL_WORDS else ""
        word = word if singular(word) != word else ""
    return "" if word in _naming_nothing() else root(word)


def bare_of(head: str) -> str:
    """The root of the word with which a sentence begins without an article: "Wind supplied 27%"; else nothing."""
    word = _BARE.match(head)
    lower = word[1].lower() if word else ""
    is_idle = lower in _naming_nothing() or _article().match(head) is not None
    return "" if is_idle else root(lower)


@cache
def _article() -> re.Pattern[str]:
    roles = current().roles
    return re.compile(rf"\W*{any_of(roles['definite'] | roles['determiner'] | roles['possessive'])}\s", re.IGNORECASE)


@cache
def _naming_nothing() -> frozenset[str]:
    """Words behind which it is told what a value is of: "the number of keepers"."""
    roles = current().roles
    measures = roles["carrier"] | roles["headcount"] | roles["increment"] | roles["measure-noun"]
    return current().stopwords | SMALL_WORDS | measures
