"""The words of two texts as they are compared: without endings, and one for all that name the same thing."""

from __future__ import annotations

from functools import cache, lru_cache

from consistency.algebra.likeness import content_words
from consistency.facts import stem
from consistency.lexicons import by_role, rows
from consistency.mentions.lexicon import current

SHORTEST_ROOT = 4  # letters that stay when an ending is taken off


def content(text: str) -> list[str]:
    """The words of a text that carry meaning, in order, each as its ``root``."""
    return [root(word) for word in content_words(text)]


def telling(text: str) -> frozenset[str]:
    """The words of a part of a text by which it can be told from other parts."""
    idle = current().stopwords
    return frozenset(root(word) for word in content_words(text) if word not in idle or _key(word) in _synonyms())


def counted(noun: str) -> frozenset[str]:
    """The roots of a counted noun; "lives" that are counted are deaths."""
    return frozenset(_synonyms().get(word, root(word)) for word in content_words(noun))


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """What words of one origin or sense have in common: "reviewed" and "critics" are one word."""
    bare = _without_endings(word)
    return _synonyms().get(bare, bare)


def _without_endings(word: str) -> str:
    """A word without the endings of plurals, verbs and doers; those that it leaves need not be words."""
    bare = stem(word)
    for letters, instead in _inflections("root-spelling"):
        bare = bare.replace(letters, instead)  # "honours" and "honors"
    endings, doubles = _inflections("root"), "".join(letters for letters, _ in _inflections("root-double"))
    while ending := next((e for e, _ in endings if bare.endswith(e) and len(bare) - len(e) >= SHORTEST_ROOT), ""):
        bare = bare[: -len(ending)]
        if bare[-1] == bare[-2] and bare[-1] not in doubles:
            bare = bare[:-1]  # "stopped"
    return bare


@cache
def _inflections(role: str) -> list[tuple[str, str]]:
    return [(form, instead) for _, form, instead in by_role("inflections")[role]]


@cache
def _synonyms() -> dict[str, str]:
    """For each word of the list the first one of its line; endings are off, but of plurals that have an entry."""
    found: dict[str, str] = {}
    for (line,) in rows("synonyms"):
        words = line.split("|")
        found.update({_key(word): _without_endings(words[0]) for word in words})
    return found


def _key(word: str) -> str:
    return word if stem(word) != word else _without_endings(word)


@cache
def people() -> frozenset[str]:
    """The roots of nouns that may stand for those of any people: cases, voters, guests."""
    return frozenset(root(word) for word in current().roles["people"])


@cache
def persons() -> frozenset[str]:
    """The roots of nouns of people, and of what befalls them."""
    roles = current().roles
    return people() | {root(word) for word in roles["age-person"] | roles["person-noun"]}


def is_agent(word: str) -> bool:
    """Whether a noun ends as those of people do who act: "keepers"."""
    return stem(word).endswith(tuple(current().roles["agent-end"]))
