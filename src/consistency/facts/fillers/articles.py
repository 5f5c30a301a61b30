"""Lengths of time whose number is an article: "kept for a month", "announced a day ahead", "with a week's notice".

Behind "every" there is no number at all: "every year" beside "every two years"; or it is a place in a row: "every
second year". And "twice a year" is two times a year.

Alone they are hardly ever a value: "twice a month" states no month. So they are no mentions, and are taken only by a
phrase whose own words stand right before or behind, and only where it finds nothing else.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from consistency.algebra.bounds import readings
from consistency.algebra.interval import Interval
from consistency.lexicons import by_role, rows, with_role
from consistency.model.mention import Mention
from consistency.model.reading import Kind, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.algebra.status import Status
    from consistency.model.reading import Bound


class SingleUnit(NamedTuple):
    """A unit of time without a number: its first and last word, its id or how often it is, and a bound behind it.

    Of "once or twice", ``most`` is the second word. Of "every other year", ``number`` is 2.
    """

    first: int
    last: int
    unit: str
    bound: Bound = "exact"
    most: str = ""
    number: int = 1


_OFTEN = {word: int(times) for _, word, times in by_role("rates")["often"]}
_EACH = with_role("rates", "each", "one")
_ARTICLES, _BETWEEN, _EVERY = with_role("words", "one"), with_role("words", "full"), with_role("words", "each")
_AND, _OR = with_role("words", "and"), with_role("words", "or")
_FRACTIONS = frozenset(word for word, _, _ in rows("fractions"))
_BOUNDS = {tuple(words.split()): cast("Bound", bound) for words, place, bound in rows("hedges") if place == "after"}
_BOUNDS_BEFORE = {
    tuple(words.split()): cast("Bound", bound) for words, place, bound in rows("hedges") if place == "before"
}
_SHIFTS = with_role("words", "ago")
_ORDINALS = frozenset(word for word, *_ in rows("ordinals"))
_PLACES = {word: int(number) for word, number, kind in rows("ordinals") if kind in ("unit", "teen") and int(number) > 1}
_PLACES |= dict.fromkeys(with_role("words", "every-second"), 2)
TIMES: Final = with_role("words", "time-of-one")
"""Units of time that an article may count; "a second attempt" is no time."""
ANY_TIMES: Final = TIMES | {f"{time}s" for time in TIMES}
"""The same in either number."""


def _goes_on(behind: Sequence[str]) -> bool:
    """Whether the words behind a unit make another length of it: "a year and a day", "a day or two"."""
    if behind[:1] and behind[0] in _AND:
        return any(word in TIMES or word[:-1] in TIMES or word in _FRACTIONS for word in behind[1:])
    return bool(behind[:1]) and behind[0] in _OR


def _bounded(first: int, last: int, unit: str, words: Sequence[str]) -> SingleUnit | None:
    """A unit with the bound behind it, as in "a year or more"; None where it goes on otherwise.

    "Kept for a month and later sold" sets no bound, and neither does "a day plus a night".
    """
    for length in (3, 2):
        said = tuple(words[last + 1 : last + 1 + length])
        if len(said) == length and said in _BOUNDS and said[0] not in _AND:
            return SingleUnit(first, last + length, unit, _BOUNDS[said])
    return None if _goes_on(words[last + 1 : last + 4]) else SingleUnit(first, last, unit)


def single_units(words: Sequence[str]) -> Iterator[SingleUnit]:
    """Each "a month", "a full day" and "a year or more" among the words of a sentence; "twice" for "twice a month"."""
    for at, word in enumerate(words[:-1]):
        found: SingleUnit | None = None
        if word in _ARTICLES:
            last = at + 1 + (words[at + 1] in _BETWEEN and at + 2 < len(words))
            found = _bounded(at, last, words[last], words) if words[last] in TIMES else None
        elif word in _OFTEN:
            found = _often(at, words)
        elif word in _EVERY and words[at + 1] in TIMES:
            found = _bounded(at + 1, at + 1, words[at + 1], words)
        elif word in _EVERY and words[at + 1] in _PLACES and not TIMES.isdisjoint(words[at + 2 : at + 3]):
            unit = _bounded(at + 1, at + 2, words[at + 2], words)
            found = unit and unit._replace(number=_PLACES[words[at + 1]])
        if found is not None:
            yield found


def _often(at: int, words: Sequence[str]) -> SingleUnit | None:
    """How often something is: "twice a month", "once or twice a year"; the month is read as what it holds for."""
    is_range = words[at + 1] in _OR and not _OFTEN.keys().isdisjoint(words[at + 2 : at + 3])
    is_second = at > 1 and words[at - 1] in _OR and words[at - 2] in _OFTEN
    last = at + 2 if is_range else at
    if is_second or _EACH.isdisjoint(words[last + 1 : last + 2]) or TIMES.isdisjoint(words[last + 2 : last + 3]):
        return None
    found = _bounded(at, last + 2, words[at], words)
    if found is None:
        return None
    found = found._replace(last=last, most=words[last] if is_range else "")
    for length in (3, 2, 1) if found.bound == "exact" and not is_range else ():
        if at >= length and (bound := _BOUNDS_BEFORE.get(tuple(words[at - length : at]))):
            return found._replace(first=at - length, bound=bound)
    return found


def is_shifted(words: Sequence[str], last: int) -> bool:
    """Whether a unit of time at the end of a phrase is none for which a number holds.

    "80 users a month ago" is no number of users a month, and "80 users every second day" none a second.
    """
    before, unit, behind = words[last - 1], words[last], words[last + 1 : last + 2]
    if before in _ARTICLES and unit in TIMES:
        return not _SHIFTS.isdisjoint(behind)
    return before in _ARTICLES | _EVERY and unit in _ORDINALS and not TIMES.isdisjoint(behind)


def one_of(single: SingleUnit, start: int, end: int, status: Status) -> Mention:
    """The mention of one unit of time, or of how often.

    Args:
        single: the unit.
        start: where its words begin in the document.
        end: where they end.
        status: what its sentence says of it.
    """
    number = Fraction(_OFTEN.get(single.unit, single.number))
    kind: Kind = "ratio" if single.unit in _OFTEN else "duration"
    unit = "fold" if single.unit in _OFTEN else single.unit
    if single.most:
        span = Interval(number, Fraction(_OFTEN[single.most]))
        reading = Reading(kind, "range", span, span, unit=unit)
    else:
        literal, implied = readings(single.bound, number, Fraction(0), floor=True)
        reading = Reading(kind, single.bound, literal, implied, number, unit=unit)
    return Mention(start, end, reading, status=status)
