"""The two numbers of a part of so many things: 12 and 1,840 of "12 of 1,840 wells"."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from consistency.algebra.interval import point
from consistency.lexicons import any_of, with_role
from consistency.model.mention import Mention
from consistency.model.reading import Reading

_OF = re.compile(rf"\s+{any_of(with_role('words', 'of'))}\s+", re.IGNORECASE)


def part_and_whole(text: str, begin: int, last: Mention | None, mention: Mention) -> tuple[Mention, Mention] | None:
    """The part and the whole that a value states, by itself or with the value in front of it, as two counts.

    "Nine of 14 wells" are two values already, "9 of 14 wells" is one share; "27 of the 51 seats" is no such part, for
    its whole is known from elsewhere.

    Args:
        text: the passage.
        begin: where it begins in the document.
        last: the value in front.
        mention: the value.
    """
    if mention.whole:
        of = _OF.search(text, mention.start - begin, mention.end - begin)
        return None if of is None else _counts(mention, begin + of.start(), begin + of.end())
    are_counts = last is not None and last.reading.kind == mention.reading.kind == "count"
    if last and are_counts and _OF.fullmatch(text, last.end - begin, mention.start - begin):
        return last, mention
    return None


def _counts(share: Mention, end: int, start: int) -> tuple[Mention, Mention]:
    """A share as two counts, of which the first one ends and the second one starts at the offsets given."""
    part = evolve(share.reading.converted(Fraction(share.whole), Fraction(0), ""), kind="count")
    whole = Reading("count", "exact", point(share.whole), point(share.whole), Fraction(share.whole))
    return (
        Mention(share.start, end, part, "", share.as_of, share.status),
        Mention(start, share.end, whole, "", share.as_of, share.status),
    )
