"""What the words around a claim say of it: that it is denied or only supposed, and under what it holds.

"It is not true that entry is free", "unless you book, entry is free" and "entry is free for members only" all hold the
words "entry is free", and none of them says so without ado.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.facts.inflected import small_words
from consistency.facts.manner import PARTLY, WHOLE, Manner, is_joined, manner, stripped, told
from consistency.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consistency.facts.reworded import Claim
    from consistency.facts.site import Site

EXCEPTION_REACH: Final = 6
"""Words behind a claim in which what narrows it begins."""
SUPPOSING_REACH: Final = 8
"""Words in front of a claim in which "if" stands that leaves it open."""
NOUN_REACH: Final = 2
"""The same for a claim without a verb, which is seldom a clause of its own."""
MOODS: Final = frozenset({"planned", "wanted", "required"})
_MOST_OF_SUBJECT = 3
"""Words of a subject between its quantity and a claim that begins with the verb: "some of the sites require"."""
_CLAUSE = frozenset(";:—")
_LONGEST = 6  # words of a row of the list
_YEAR = 4  # figures
_LAST = frozenset(words.rpartition(" ")[2] for role, _, words in rows("claims") if role == "governor")
_JOINING = frozenset({"and", "but", "or", "so", "then", "that"})
_DATED = frozenset(
    [*(month for month, _ in rows("months")), "end", "beginning", "start", "then", "recently", "last", "next"]
)


class Surroundings(NamedTuple):
    """What the words around a claim say of it.

    Attributes:
        is_denied: whether they deny it.
        is_supposed: whether they leave open whether it is so.
        marks: how far it goes.
    """

    is_denied: bool
    is_supposed: bool
    marks: frozenset[str]


def surroundings(site: Site, claim: Claim) -> Surroundings:
    """What a sentence says around a claim.

    Of a claim in its own words those in front are told here; of one in other words they were told with it.
    """
    tokens = site.tokens
    number = tokens.sentence_number(claim.first)
    begin, end = tokens.sentences[number]
    words, breaks = tokens.words[begin:end], site.breaks(number)
    first, last = claim.first - begin, claim.last - begin
    start = max((place + 1 for place in breaks if place < first and breaks[place] in _CLAUSE), default=0)
    pieces = _pieces(start, first, breaks)
    here = words[pieces[-1][0] : first]
    led = _led(words, first, breaks, is_verb=not {None, 0}.isdisjoint(claim.verbs))
    quantity = _quantity(words, pieces[-1][0], first, is_verb=0 in claim.verbs)
    reach = len(here) if claim.verbs != (None,) else NOUN_REACH
    governed = _governed(here[-reach - _LONGEST :], reach)
    marks = {*quantity, *governed, *_in_front(words, pieces), *_behind(words, last, breaks)}
    if claim.is_verbatim:
        marks |= led.marks - MOODS  # what is planned or asked for, the status says
    denies = led.is_denied if claim.is_verbatim else "denied" in quantity and not led.is_denied
    if not (led.is_denied or PARTLY in led.marks or quantity):
        denies = site.is_denied(claim.first)
    elif claim.is_verbatim:
        denies |= "denied" in quantity
    denies ^= "denied" in governed
    supposed = _is_supposed(here[-min(reach, SUPPOSING_REACH) :]) if reach else False
    return Surroundings(denies, supposed, frozenset(marks - {"denied", WHOLE}))


@cache
def _first_words(roles: tuple[str, ...]) -> frozenset[str]:
    """With which words the rows of some roles begin: most words of a text are none of them."""
    return frozenset(words[0] for role in roles for words in told(role))


def _led(words: tuple[str, ...], first: int, breaks: Mapping[int, str], *, is_verb: bool) -> Manner:
    """How the qualifiers right in front of a claim make it; auxiliaries are those of its verb alone."""
    bare = stripped(words)
    at = bisect_left(bare.places, first)
    here = [q for q in bare.qualifiers if q.at == at and q.stop <= first]
    return manner(q for q in here if (is_verb or q.role != "auxiliary") and is_joined(q, here, at, breaks))


def _pieces(start: int, first: int, breaks: Mapping[int, str]) -> list[tuple[int, int]]:
    """The words of a clause in front of a claim, cut at its commas; the claim follows the last piece."""
    cuts = [start, *(place + 1 for place in sorted(breaks) if start <= place < first), first]
    return list(pairwise(cuts))


def _quantity(words: tuple[str, ...], begin: int, first: int, *, is_verb: bool) -> tuple[str, ...]:
    """Of how many a claim is said, by the words in front of it or of its subject: "few sites require a permit"."""
    before = words[begin:first]
    taken = {place for q in stripped(words).qualifiers for place in range(q.first, q.stop) if q.stop - q.first > 1}
    for place in range(len(before) - 1, -1, -1):
        if before[place] not in _first_words(("quantity",)) or begin + place in taken:  # "to some extent"
            continue
        marks = _longest(before[place:], told("quantity"))
        if marks is not None:
            length = marks[1]
            between = before[place + length :]
            if not between or (is_verb and len(between) <= _MOST_OF_SUBJECT and small_words().isdisjoint(between)):
                return marks[0]
    return ()


def _longest(
    words: Sequence[str], known: Mapping[tuple[str, ...], tuple[str, ...]]
) -> tuple[tuple[str, ...], int] | None:
    """The marks of the longest of some known rows of words with which words begin, and its length."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        if (marks := known.get(tuple(words[:length]))) is not None:
            return marks, length
    return None


def _governed(before: tuple[str, ...], reach: int) -> tuple[str, ...]:
    """What the last words that govern a clause say of it: "it is not true that", "nobody denies that"."""
    governors = told("governor")
    for end in range(len(before), max(0, len(before) - reach - 1), -1):
        if before[end - 1] not in _LAST:
            continue
        for begin in range(max(0, end - _LONGEST), end):
            if (marks := governors.get(before[begin:end])) is not None:
                return marks
    return ()


def _in_front(words: tuple[str, ...], pieces: Sequence[tuple[int, int]]) -> set[str]:
    """What the clauses and phrases in front of a claim say under what it holds: "unless you book, entry is free"."""
    marks = set[str]()
    for number, (begin, end) in enumerate(pieces):
        opening = _opening(words[begin:end])
        if not opening or opening[0] not in _first_words(("front", "condition", "unlimited", "until")):
            continue
        is_apart = number < len(pieces) - 1
        front = _longest(opening, told("front"))
        condition = (
            _longest(opening, told("condition")) if is_apart and _is_led_by(words, pieces[number + 1 :]) else None
        )
        if _longest(opening, told("unlimited")) is None:
            marks.update(*(found[0] for found in (front, condition) if found))
            marks.update(("limited",) if _is_until(opening) else ())
    return marks


def _is_led_by(words: tuple[str, ...], behind: Sequence[tuple[int, int]]) -> bool:
    """Whether what stands behind a condition is one clause with the claim: no other one was joined to it."""
    return not any(words[begin] in _JOINING for begin, end in behind if begin < end)


def _opening(piece: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a piece without those that join it to what stands before."""
    return piece[1:] if piece[:1] and piece[0] in _JOINING else piece


def _is_supposed(before: tuple[str, ...]) -> bool:
    """Whether words of its clause in front of a claim leave open whether it is so: "ask whether entry is free"."""
    return any(told("supposing").get((word,)) == () for word in before)


def _behind(words: tuple[str, ...], last: int, breaks: Mapping[int, str]) -> set[str]:
    """What soon behind a claim narrows it, in its clause: "for members only", "except on Mondays"."""
    marks = set[str]()
    limiting, before_group = told("limiting"), told("limiting-before")
    for place in range(last + 1, min(last + 1 + EXCEPTION_REACH, len(words))):
        if breaks.get(place - 1, "") in _CLAUSE and place > last:
            break
        if words[place] not in _first_words(("unlimited", "behind", "until", "limiting", "coordinating")):
            continue
        rest = words[place : place + _LONGEST + 2]
        if _longest(rest, told("unlimited")) is not None:
            break
        found = _longest(rest, told("behind"))
        marks.update(found[0] if found else ())
        marks.update(("limited",) if _is_until(rest) else ())
        if rest[:1] in limiting and words[place - 1] != "not":
            is_last = place + 1 == len(words) or place in breaks
            if place == last + 1 or is_last or rest[1:2] in before_group:
                marks.update(limiting[rest[:1]])
        if found is None and rest[:1] in told("coordinating"):
            break
    return marks


def _is_until(words: Sequence[str]) -> bool:
    """Whether words begin with "until" and a date."""
    found = _longest(words, told("until"))
    if found is None:
        return False
    behind = words[found[1] : found[1] + 2]
    return any(word in _DATED or (len(word) == _YEAR and word.isdecimal()) for word in behind)
