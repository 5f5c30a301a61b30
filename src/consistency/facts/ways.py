"""The ways through a phrase, word by word, and how "does not" and words of the contrary turn one round."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.status import DENIALS_INSIDE, without_denials
from consistency.facts.verbs import DENIED_BY_DO, finite, infinitives
from consistency.lexicons import rows
from consistency.model.pattern import Choice, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.pattern import Pattern, Sequence

MOST_WAYS = 16
"""Ways through a phrase with choices that are looked for."""
DONE = frozenset({*DENIED_BY_DO, *DENIED_BY_DO.values()})
"""The words by which a phrase is turned round."""
MOST_BEFORE_VERB = 3
"""Words of a phrase that may end with its verb; the last of more is an object."""
_ARTICLES = ("a", "an")
DENYING = frozenset(word for words, left in DENIALS_INSIDE.items() for word in (*words, left))


@lru_cache(maxsize=8192)
def turned_round(pattern: Pattern) -> tuple[tuple[str, ...], ...]:
    """The words of a phrase turned round by other words than a denial among them.

    "Does not" changes the verb: "covers the cost", "does not cover the cost". A word may stand for its contrary: "a
    qualified opinion", "an unqualified opinion".
    """
    found: dict[tuple[str, ...], None] = {}
    for way in ways(pattern.parts) or ():
        if without_denials(way)[1]:
            found.update(dict.fromkeys(_without_do(way)))
            continue
        met = set[str]()  # the first word that looks like a verb is it: what stands behind is its object
        for at, word in enumerate(way):
            forms = infinitives(word) if _may_be_verb(way, at) else ()
            new = [(infinitive, do) for infinitive, do in forms if do not in met]
            met.update(do for _, do in new)
            for infinitive, do in new:
                found[*way[:at], do, "not", infinitive, *way[at + 1 :]] = None
                found[*way[:at], DENIED_BY_DO[do], infinitive, *way[at + 1 :]] = None
            for contrary in _contraries().get(word, ()) if len(way) > 1 else ():
                before = [way[:at]]
                if way[:at] and way[at - 1] in _ARTICLES:
                    before = [(*way[: at - 1], article) for article in _ARTICLES]
                found.update(dict.fromkeys((*words, contrary, *way[at + 1 :]) for words in before))
    return tuple(found)


@lru_cache(maxsize=8192)
def turns_without_do(pattern: Pattern) -> bool:
    """Whether a phrase is turned round by something else than "does not", or by its lack."""
    return any(DONE.isdisjoint(turned) for turned in turned_round(pattern))


@cache
def _contraries() -> dict[str, list[str]]:
    """For each word of the list those that deny it."""
    found: dict[str, list[str]] = {}
    for word, other in rows("contraries"):
        found.setdefault(word, []).append(other)
        found.setdefault(other, []).append(word)
    return found


def _may_be_verb(way: tuple[str, ...], at: int) -> bool:
    """Whether a word of a phrase may be its verb: not behind "the" or "and", before "of", or last of many."""
    if len(way) == 1 or (at and way[at - 1] in SMALL_WORDS):
        return False
    return way[at + 1] != "of" if at + 1 < len(way) else len(way) <= MOST_BEFORE_VERB


def _without_do(way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A way through a phrase without its "does not", the verb behind as it is then."""
    for at in range(len(way) - 1):
        for denial in ((do, "not") for do in DENIED_BY_DO):
            if way[at : at + 2] == denial and at + 2 < len(way):
                yield from ((*way[:at], form, *way[at + 3 :]) for form in finite(way[at + 2]))
        if way[at] in DENIED_BY_DO.values():
            yield from ((*way[:at], form, *way[at + 2 :]) for form in finite(way[at + 1]))


def ways(parts: Sequence) -> list[tuple[str, ...]] | None:
    """The words of each way through a phrase; None where it has gaps or slots, or too many ways."""
    pieces: list[list[tuple[str, ...]]] = []
    number = 1
    for part in parts:
        if isinstance(part, Word):
            pieces.append([(part.text.casefold(),)])
        elif isinstance(part, Choice):
            options = [ways(option) for option in part.options]
            inner = [way for option in options if option is not None for way in option]
            number *= max(1, len(inner))
            if None in options or number > MOST_WAYS:
                return None
            pieces.append(inner)
        else:
            return None
    return [tuple(word for piece in way for word in piece) for way in product(*pieces)]
