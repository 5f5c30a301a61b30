"""Recognises years in a list, by the other years in front or behind."""

from __future__ import annotations

from typing import Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.words import meanings
from consistency.mentions.pieces import GAP, trie

LISTING: Final = frozenset((",", *meanings("and"), *meanings("or")))
REACH: Final = 64
"""Characters in front of a year in which others of its list are looked for."""
_AND_OR: Final = trie([*meanings("and"), *meanings("or")])
_NEXT: Final = rf"(?:,{GAP}|,?{GAP}{_AND_OR}{GAP})"
_OF_ONE = LatePattern(
    rf"(?<![a-z]){trie(with_role('year_cues', 'determiner'))}{GAP}"
    rf"(?:(?:1[89]|20)\d\d,?{GAP}(?:{_AND_OR}{GAP})?)+\Z"
)
_BEHIND_YEAR = LatePattern(rf"(?<![\d.,])(?:19|20)(?!00)\d\d{_NEXT}\Z")
_YEARS_BEHIND = LatePattern(rf"(?={_NEXT}..(?!00))(?:{_NEXT}(?:1[89]|20)\d\d(?!\d|[.,:%]\d|%))++")


def follows_years_of_one(folded: str, start: int) -> bool:
    """Whether an article and other years are in front: "the 2009 and 2010 seasons"."""
    return _OF_ONE.search(folded, max(0, start - REACH), start) is not None


def follows_year(folded: str, start: int) -> bool:
    """Whether the previous member of the list is a year that is not round."""
    return _BEHIND_YEAR.search(folded, max(0, start - REACH), start) is not None


def end_of_years(folded: str, end: int) -> int | None:
    """The end of a list of years right behind an offset; None if its first year is round or there is none."""
    found = _YEARS_BEHIND.match(folded, end)
    return found.end() if found else None
