"""Words that exclude one another of one value: "rose", "fell"; "20 mm above average", "20 mm below average"."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from consistency.engine.pairs.words import content, root
from consistency.lexicons import any_of, rows
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from consistency.engine.pairs.parts import Part

REACH = 80  # code points of the head of a sentence that may speak of a value

_NEXT = re.compile(r"\s*([^\W\d_]+)")
_CLAUSE_END = re.compile(r"[,;:](?=\s)|[.!?](?=\s)")


def poles_of(blank: str, part: Part) -> Mapping[str, int]:
    """For each line of words that exclude one another, which of them the nearest word names.

    It stands in the value's part of the sentence, else in the head.

    Args:
        blank: the text, its values blanked.
        part: where the words of the value stand.
    """
    head, before, behind = (blank[slice(*place)] for place in (part.head, part.before, part.behind))
    opening = content(_CLAUSE_END.split(head[-REACH:])[-1])
    found: dict[str, int] = {}
    if came := came_from(blank, part):
        found |= _opposites().get(root(came), ())
    for in_front, follows in (
        (content(_CLAUSE_END.split(before)[-1]), content(_CLAUSE_END.split(behind)[0])),
        (opening, ()),
    ):
        for pair in zip_longest(reversed(in_front), follows):
            for word in pair:
                for line, pole in _opposites().get(word or "", ()):
                    found.setdefault(line, pole)
    following = _NEXT.match(behind)
    return found | dict(_differences().get(following[1].lower(), ()) if following else ())


def came_from(blank: str, part: Part) -> str:
    """The word that tells behind a value whence it came: "up" in "68 percent, up from 64"."""
    came = _came_from().match(blank, part.behind[1])
    return came[1].lower() if came else ""


def are_turned(poles: Mapping[str, int], others: Mapping[str, int]) -> bool:
    """Whether of the words that exclude one another only those differ that turn a number round: "rose", "fell"."""
    differing = [line for line, pole in poles.items() if others.get(line, pole) != pole]
    return bool(differing) and all(root(line.split("|")[0]) in turning() for line in differing)


def changes(*pieces: str) -> bool:
    """Whether words tell of a change: "rose", "extended", "a decline"."""
    return any(not _changing().isdisjoint(content(piece)) for piece in pieces)


def is_contrary(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two texts differ in one word alone, and that says the contrary: "rose by", "fell by"."""
    if len(words) != len(others):
        return False
    differing = [{word.lower(), other.lower()} for word, other in zip(words, others, strict=True) if word != other]
    return len(differing) == 1 and differing[0] in _contraries()


@cache
def turning() -> frozenset[str]:
    """The roots of words that turn a number round: "rose", "higher", "above"."""
    lines = (line for role, line in rows("directions") if role != "other")
    return _changing() | {root(word) for line in lines for word in line.split("|")}


@cache
def _changing() -> frozenset[str]:
    """The roots of words of change."""
    turned = (word for role, line in rows("directions") if role == "turned" for word in line.split("|"))
    return frozenset(root(word) for word in (*current().roles["change"], *turned))


@cache
def _came_from() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*([^\W\d_]+)\s{any_of(current().roles['from'])}\b", re.IGNORECASE)


@cache
def _contraries() -> Sequence[set[str]]:
    lines = [line.split("|") for role, line in rows("directions") if role != "other"]
    return [{words[0], other} for words in lines for other in words[1:]]


@cache
def _opposites() -> Mapping[str, Sequence[tuple[str, int]]]:
    """For each root of the list: its lines, and on which side it stands there."""
    return _sides((line[0], [[root(word) for word in side.split("|")] for side in line]) for line in rows("opposites"))


@cache
def _differences() -> Mapping[str, Sequence[tuple[str, int]]]:
    """The pairs of opposites that words right behind a value name: "20 mm above average", "its first week"."""
    lines = (line for role, line in rows("directions") if role != "turned")
    return _sides((line, [[word] for word in line.split("|")]) for line in lines)


def _sides(lines: Iterable[tuple[str, Iterable[Iterable[str]]]]) -> Mapping[str, Sequence[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for line, sides in lines:
        for pole, words in enumerate(sides):
            for word in words:
                found.setdefault(word, []).append((line, pole))
    return found
