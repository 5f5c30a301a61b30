"""Reads dates by their distance from another: "two weeks before 5 May", "the three months ended 31 March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.mentions.dates.bounds import OPENINGS
from consistency.mentions.dates.leads import REACH_BACK
from consistency.mentions.dates.operands import UNIT, UNITS, counted_number
from consistency.mentions.dates.periods import begun_at, ended_at, nth_weekday, shifted
from consistency.mentions.dates.words import COUNT, IN, ON, ORDINAL, THE, WEEKDAY, WEEKDAYS, meanings, ordinal_value
from consistency.mentions.lexicon import default
from consistency.mentions.pieces import GAP, spaced, trie

if TYPE_CHECKING:
    from consistency.mentions.dates.days import Days

SHIFTS = meanings("shift")
ONE = trie(default().roles["one"])
FISCAL = trie(meanings("fiscal"))
SHIFT = LatePattern(
    rf"(?<![a-z\d.,])(?:(?P<count>{COUNT})(?:{GAP}|-)|(?:{ONE}|(?P<the>{THE})){GAP})(?P<unit>{UNIT}){GAP}(?P<way>{trie(SHIFTS)}){GAP}"
    rf"(?:{THE}{GAP})?$"
)
NTH_AFTER = LatePattern(
    rf"(?<![a-z\d])(?:(?P<count>{ORDINAL})|{THE}){GAP}(?P<day>{WEEKDAY}){GAP}(?P<way>{trie(SHIFTS)}){GAP}(?:{THE}{GAP})?$"
)
ENDED = LatePattern(
    rf"(?<![a-z\d.,])(?:(?P<count>{COUNT})(?:{GAP}|-)(?:{FISCAL}s?|(?P<unit>{UNIT}))|(?:{FISCAL}|(?P<one>{UNIT})))"
    rf"{GAP}(?P<way>{trie(meanings('ended'))}){GAP}(?:(?:{ON}|{IN}){GAP})?(?:{WEEKDAY},?{GAP})?(?:{THE}{GAP})?$"
)
THE_LAST = LatePattern(rf"(?<![a-z]){THE}{GAP}$")
IN_THE = LatePattern(rf"(?<![a-z]){trie(meanings('spanning'))}{GAP}(?:{THE}){GAP}$")
SHIFTED_BY: dict[str, frozenset[str]] = {
    "day": frozenset(UNITS.values()),
    "month": frozenset({"month", "quarter", "year", "decade"}),
    "year": frozenset({"year", "decade"}),
}
"""The units by which a date of each precision is counted on: "two years after 2015", "a month before June 2019"."""
RATED = LatePattern(r"\d[^ \n]*(?:[ \n]+[^ \n\d,;:.()]{1,20}){0,2}[ \n]+$")
"""A number and what it counts, in front of a unit of time for which it holds: "39 euros a month from 1 May"."""
SHIFTING = frozenset(phrase.split()[-1] for phrase in SHIFTS)
ENDING = frozenset(meanings("ended"))
UNSURE = LatePattern(rf"{trie(meanings('unsure'))}[ \n]+(?:{THE}{GAP})?$")
YEAR_UNIT = next(iter(meanings("year-word")))


def counted_from(folded: str, at: int, days: Days, floor: int) -> tuple[int, Days | None] | None:
    """The date counted from the date at ``at``, and where its words begin: "two weeks before 5 May 2021"."""
    if days.is_range or days.precision not in SHIFTED_BY:
        return None
    if SHIFTING.isdisjoint(folded[max(floor, at - REACH_BACK) : at].split()):
        return None
    nth = NTH_AFTER.search(folded, max(floor, at - REACH_BACK), at)
    if nth:
        count, weekday = ordinal_value(nth["count"]) if nth["count"] else 1, WEEKDAYS[nth["day"].rstrip(".")]
        return nth.start(), nth_weekday(days, count * int(SHIFTS[spaced(nth["way"])]), weekday)
    found = SHIFT.search(folded, max(floor, at - REACH_BACK), at)
    if found is None or UNSURE.search(folded, max(floor, found.start() - 12), found.start()):
        return None
    unit = UNITS[found["unit"]]
    if unit not in SHIFTED_BY[days.precision] or (days.precision != "day" and found["the"]):
        return None
    way = spaced(found["way"])
    is_alone = not (found["count"] or found["the"])
    if (
        is_alone
        and way in meanings("running")
        and RATED.search(folded, max(floor, found.start() - REACH_BACK), found.start())
    ):
        return None
    count = counted_number(found["count"]) * int(SHIFTS[way])
    if found["count"] and THE_LAST.search(folded, max(floor, found.start() - 12), found.start()):
        # "the two years after 2015" are no day and no year
        return (found.start(), begun_at(days, count, unit)) if way in OPENINGS else None
    if way in OPENINGS and days.precision != "day":
        return None
    return found.start(), shifted(days, count, unit)


def ended_on(folded: str, at: int, days: Days, floor: int) -> tuple[int, Days] | None:
    """The period that ends on the date at ``at``, and where its words begin: "the three months ended 31 March 2021"."""
    if days.is_range or days.precision not in ("day", "month", "year"):
        return None
    begin = max(floor, at - REACH_BACK)
    found = None if ENDING.isdisjoint(folded[begin:at].split()) else ENDED.search(folded, begin, at)
    if found is None or (
        found["way"] in meanings("to") and not (found["count"] or IN_THE.search(folded, begin, found.start()))
    ):
        return None
    unit = UNITS[found["unit"] or found["one"] or YEAR_UNIT]
    if days.precision == "year" and unit not in SHIFTED_BY["year"]:
        return None
    period = ended_at(days, counted_number(found["count"]), unit)
    return (found.start(), period) if period else None
