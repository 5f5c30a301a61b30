"""Parts of a value that a phrase may mean where its own words lead to them.

Of "open from 7 a.m. to 8 p.m." a phrase "open from {value} to {other}" means the first time, and of "below the estimate
of 13 million" a phrase "the estimate of {value}" means 13 million, though the text states one value each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.bounds import readings
from consistency.algebra.calendar import iso, span
from consistency.algebra.interval import point
from consistency.facts.words.classes import MONTHS
from consistency.lexicons import any_of, rows, with_role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from consistency.model.mention import Mention
    from consistency.model.reading import Kind, Reading

_OF = any_of(with_role("date_words", "of"))
_JOINT = re.compile(
    rf"\s{any_of(with_role('date_words', 'to', 'and'))}\s+|(?<=\S)\s*(?:[-–—]|\.{{2,}})\s*", re.IGNORECASE
)
"""What stands between the ends of a range; a dash in front of a number, as the sign of "-10 to 45", does not."""
_OPENING = re.compile(rf"{any_of(with_role('words', 'opening'))}\s+", re.IGNORECASE)
_NUMBERS = any_of({word for word, *_ in rows("numbers") if word.isalpha()})
_MONTHS = any_of(map(str.capitalize, MONTHS))
_LEAD = re.compile(
    rf"([A-Za-z]+(?:\s+[a-z]+)*?)\.?(?:\s*[:;])?\s+(?=(?:[A-Z]{{3}}\s?|[A-Z]{{0,2}}[$€£¥])?\d|(?:{_NUMBERS}|{_MONTHS})\b)"
)
_OF_BEHIND = re.compile(rf"\s+{_OF}\Z")
_NAMED = with_role("words", "names-limit")
"""Bounds that a phrase may name: behind "daily maximum" stands the maximum itself."""
_FROM_A_THING = re.compile(rf"\s(?!{any_of(with_role('words', 'age-noun'))}\b)\w+\s+{_OF}\Z")
_OF_ITS_OWN = re.compile(rf"\b{any_of(with_role('words', 'one'))}\s+(?:\w+\s+)?\w+\s+{_OF}\Z")


def value_parts(text: str, begin: int, mention: Mention) -> Iterator[Mention]:
    """The parts of a value that a phrase may mean: the ends of a range, and what stands behind words of it.

    Args:
        text: the passage.
        begin: where it begins in the document.
        mention: the value.
    """
    words = text[mention.start - begin : mention.end - begin]
    if mention.reading.bound == "range":
        begins = opening.end() if (opening := _OPENING.match(words)) else 0
        joints = list(_JOINT.finditer(words, begins + 1))
        if len(joints) == 1:
            joint = joints[0]
            yield _part(mention, mention.start + begins, mention.start + joint.start(), mention.reading.literal.low)
            yield _part(mention, mention.start + joint.end(), mention.end, mention.reading.literal.high)
    elif mention.reading.bound != "exact" and (lead := _LEAD.match(words)):
        reading = mention.reading
        is_of_a_thing = _FROM_A_THING.search(lead[1]) and not _OF_ITS_OWN.search(lead[1])  # "more than a total of 50"
        is_told = is_of_a_thing or _OF_BEHIND.sub("", lead[1].casefold()) in _NAMED
        if is_told and reading.value is not None and not reading.is_in_time:
            reading = _exactly(reading, reading.value)  # how far something is from it says nothing of its own bound
        yield evolve(mention, start=mention.start + lead.end(), reading=reading)


def _part(mention: Mention, start: int, end: int, value: Fraction | None) -> Mention:
    assert value is not None  # noqa: S101 - both ends of a range are written
    return evolve(mention, start=start, end=end, reading=_exactly(mention.reading, value))


def _exactly(reading: Reading, value: Fraction) -> Reading:
    """The reading of one number, day or time of a value, as it would be by itself."""
    if reading.is_date:
        days = span(iso(value, reading.precision))
        kind: Kind = "year" if reading.precision == "year" else "date"
        return evolve(reading, kind=kind, bound="exact", literal=days, implied=days, value=days.low)
    if reading.is_in_time:
        return evolve(reading, bound="exact", literal=point(value), implied=point(value), value=value)
    literal, implied = readings("exact", value, reading.step)
    return evolve(reading, bound="exact", literal=literal, implied=implied, value=value)
