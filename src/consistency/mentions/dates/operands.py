"""Reads one date with the part of it that is meant, and joins two or more dates to a period."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from consistency.algebra.calendar import date_of, year_of
from consistency.late import LatePattern
from consistency.mentions.dates.counted import counts
from consistency.mentions.dates.days import Days, Partial, Unsure, on_day
from consistency.mentions.dates.eras import year_behind
from consistency.mentions.dates.forms import read_form
from consistency.mentions.dates.order import in_known_order
from consistency.mentions.dates.periods import beside, counted_part, joined, part_of
from consistency.mentions.dates.words import (
    AND,
    ANY_YEAR,
    COUNT,
    DASH,
    DAY,
    IN,
    MAY_WEEKDAY,
    MODAL_MONTH,
    MONTH,
    NUMBERS,
    OF,
    ON,
    OR,
    ORDINAL,
    ORDINAL_WORD,
    SUFFIX,
    THE,
    UNTIL,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    meanings,
    month_of,
    ordinal_value,
    year_number,
)
from consistency.mentions.pieces import GAP, MAY_GAP, spaced, trie

if TYPE_CHECKING:
    import re

PARTS, UNITS = meanings("part"), meanings("unit")
ONE_UNIT = {unit: phrase for phrase, unit in reversed(UNITS.items())}.values()
"""The names of single units: the first phrase of each."""
UNIT, YEARS = (trie(meanings(role)) for role in ("unit", "year"))
LEADS = meanings("part-lead")
PART = LatePattern(
    rf"(?:({trie(LEADS)}){GAP}{UNIT}{GAP}{OF}|({trie(PARTS)}))(?:-|{GAP})(?:{THE}{GAP})?(?:{YEARS}{GAP}|{trie(meanings('month-word'))}{GAP}{OF}{GAP})?"
)
TWO_PARTS = LatePattern(rf"({trie(PARTS)})-?(?:{GAP}|-)?{UNTIL}(?:{GAP}|-)(?={trie(PARTS)})")
COUNTED = LatePattern(
    rf"(?:(?P<which>{ORDINAL})(?:{GAP}(?P<back>{trie(meanings('back'))}))?|{trie(meanings('last'))}){GAP}"
    rf"(?:(?P<count>{COUNT}){GAP})?(?:(?P<unit>{UNIT})|(?P<weekday>{WEEKDAY})){GAP}"
    rf"(?:(?:(?P<of>{OF})|{IN}){GAP}(?:{THE}{GAP})?(?:{YEARS}{GAP})?|(?(which)(?={MONTH}{MAY_GAP},?{MAY_GAP}{YEAR})|(?!)))"
)
_SECOND = rf"{MAY_WEEKDAY}(?:{THE}{GAP})?(?:{YEARS}{GAP}(?=\d))?"
TO = LatePattern(
    rf"(?:{MAY_GAP}{DASH}{{1,2}}{MAY_GAP}|(?<=-\d\d)/(?=\d{{4}}-\d\d-)|(?<=[a-z.])/(?=[a-z])|{GAP}(?P<word>{AND}){GAP}"
    rf"|,?{GAP}(?:{trie(meanings('to-date'))}|{UNTIL}){GAP}){_SECOND}"
)
CONCLUDING = LatePattern(rf",?{GAP}(?:{AND}{GAP})?{trie(meanings('concluding'))}{GAP}(?:(?:{ON}|{IN}){GAP})?{_SECOND}")
"""In front of the second date of what has begun on the first: "beginning 1 May and ending 8 June 2020"."""
LISTED = LatePattern(
    rf"(?P<members>(?:,{MAY_GAP}(?:{DAY}|{MONTH})(?![a-z])){{0,12}}+),?{GAP}(?:{AND}|(?P<or>{OR})){GAP}"
    rf"{MAY_WEEKDAY}(?:{THE}{GAP})?"
)
DAY_YEAR = LatePattern(rf"({DAY})(?:{MAY_GAP},{MAY_GAP}|{GAP}(?:{OF}{GAP})?)({ANY_YEAR})")
VERB = LatePattern(rf"\b{MODAL_MONTH}\b")
"""A month in lower case that may be a verb: "3 and 5 may be enough"."""
DAY_OF = LatePattern(rf"(?:{SUFFIX}|{ORDINAL_WORD}){GAP}{OF}{GAP}$")
"""In front of a month in lower case that is no verb: "the 3rd of march"."""
LIST_BEFORE = LatePattern(
    rf"(?<![a-z])(?P<month>{MONTH}){MAY_GAP}(?:{THE}{GAP})?{DAY}(?:,{MAY_GAP}{DAY}){{0,10}}+"
    rf"(?:,?{GAP}(?P<last>{AND}){GAP}(?:{THE}{GAP})?|,{MAY_GAP})$"
)
LIST_ENDS = LatePattern(rf"{MAY_GAP}(?:[,.;:)]|$|(?:{IN}|{ON}|{THE}|{trie(meanings('dating'))}){GAP})")
LONGEST_LIST = 60
JOINING = (",", *meanings("and"))
LAST_DAY = LatePattern(rf"{DAY}(?![\d/-]|[.,:]\d|{MAY_GAP}%)")

Operand: TypeAlias = tuple[int, Days | Partial | None, str]
"""Where a date ends, its days, and the part of a period that is meant, "" for the whole."""


def two_parts(text: str, folded: str, at: int) -> Operand | None:
    """From one part of a period to another: "early to mid-2020"."""
    first = TWO_PARTS.match(folded, at)
    second = PART.match(folded, first.end()) if first else None
    found = read_form(text, folded, second.end()) if second else None
    if first is None or second is None or found is None or not isinstance(found[1], Days):
        return None
    low, high = part_of(found[1], PARTS[spaced(first[1])]), part_of(found[1], _part_named(second))
    both = joined(low, high) if low and high else None
    return (found[0], both, _part_named(second)) if both else None


def read_operand(text: str, folded: str, at: int) -> Operand | None:
    """One date with the part of it that is meant: where it ends, its days, and the part."""
    found = read_form(text, folded, at)
    if found is not None:
        end, days = found
        behind = year_behind(text, folded, end) if isinstance(days, Partial) else None
        if behind and isinstance(days, Partial):
            return behind[0], days.in_year(behind[1]), ""
        return end, in_known_order(days, folded) if isinstance(days, Unsure) else days, ""
    counted = COUNTED.match(folded, at)
    if counted and (operand := _counted(text, folded, counted)):
        return operand
    part = PART.match(folded, at)
    found = read_form(text, folded, part.end()) if part else None
    if part is None or found is None:
        return None
    name = _part_named(part)
    if isinstance(found[1], Partial):
        return (found[0], evolve(found[1], part=name), "") if found[1].day is None else None
    days = part_of(found[1], name) if isinstance(found[1], Days) else None
    return (found[0], days, name) if days else None  # "will end June 11, 2019": a day has no such part


def _part_named(found: re.Match[str]) -> str:
    """The part of a period that words name: "early", "the first months of"."""
    return LEADS[found[1]] if found[1] else PARTS[spaced(found[2])]


def _counted(text: str, folded: str, begun: re.Match[str]) -> Operand | None:
    """Some units of a period: "the first two weeks of May 2020"; no days where it has no such part."""
    found = read_form(text, folded, begun.end())
    if found is None or not isinstance(found[1], Days) or found[1].is_range:
        return None
    first = ordinal_value(begun["which"]) if begun["which"] else 1
    count = counted_number(begun["count"])
    is_one = begun["count"] is None
    if (first > 1 and not is_one) or (is_one and begun["unit"] and begun["unit"] not in ONE_UNIT):
        return None
    unit = UNITS[begun["unit"]] if begun["unit"] else WEEKDAYS[begun["weekday"].rstrip(".")]
    if unit == "day" and is_one and first > 1 and found[1].precision != "month" and not begun["of"]:
        return None  # "on the second day in 1888" is a day of a match, or of a journey
    from_end = begun["which"] is None or begun["back"] is not None
    return found[0], counted_part(found[1], unit, first, count, from_end=from_end), ""


def joined_period(
    text: str, folded: str, end: int, left: Days | Partial, *, is_between: bool, has_begun: bool
) -> tuple[int, Days | Partial, str] | None:
    """The period from ``left`` to another date that words join to it; or ``left`` in the year of the other."""
    end_of = CONCLUDING.match(folded, end) if has_begun else None
    if isinstance(left, Partial) and not (is_between or end_of):
        listed = LISTED.match(folded, end)
        if listed:
            return _listed(text, folded, end, left, listed)
    to = end_of or TO.match(folded, end)
    is_list = not (is_between or end_of) and to is not None and to["word"] is not None
    if to is None or (isinstance(left, Days) and is_list):
        return None
    if isinstance(left, Days) and left.is_range:
        return _seasons(text, folded, to.end(), left)
    right = read_operand(text, folded, to.end()) or _day_of(text, folded, to.end(), left, alone=not is_list)
    if right is None or right[1] is None:
        return None
    is_turned = is_between and isinstance(left, Days) and isinstance(right[1], Days) and left.low < 1
    both = joined(left, right[1]) or (joined(right[1], left) if is_turned else None)  # "between 400 and 550 BC"
    return (right[0], both, right[2]) if both else None


def _seasons(text: str, folded: str, at: int, left: Days) -> tuple[int, Days | Partial, str] | None:
    """The period from one pair of years to another: "from 2015/16 to 2017/18"."""
    right = read_operand(text, folded, at)
    if right is None or not isinstance(right[1], Days) or not right[1].is_range:
        return None
    both = joined(left, right[1]) if _is_season(left) and _is_season(right[1]) else None
    return (right[0], both, "") if both else None


def _is_season(days: Days) -> bool:
    return days.precision == "year" and year_of(days.high) == year_of(days.low) + 1


def _listed(
    text: str, folded: str, end: int, left: Partial, to: re.Match[str]
) -> tuple[int, Days | Partial, str] | None:
    """Days or months of a list: the period of all of them if they are consecutive, else the first."""
    right = read_operand(text, folded, to.end()) or _day_of(text, folded, to.end(), left)
    if right is None or right[1] is None:
        return None
    if isinstance(right[1], Partial):
        is_day = left.day and not VERB.search(text, to.end(), right[0])
        return (end, evolve(left, month=left.month or right[1].month), "") if is_day else None
    both = None if to["or"] else joined(left, right[1])
    if both and _follow_one_another(left, right[1], both, to["members"].count(",")):
        return right[0], both, right[2]
    alone = beside(left, right[1], back=True)
    return (end, alone, "") if alone else None


def _day_of(text: str, folded: str, at: int, left: Days | Partial, *, alone: bool = False) -> Operand | None:
    """A day of the month of ``left``, with a year or ``alone``: the end of "May 4-6, 2020", and of "May 4-6"."""
    if not isinstance(left, Partial) or not left.day or not left.month:
        return None
    found = DAY_YEAR.match(folded, at)
    if found:
        return found.end(), on_day(year_number(found[2]), left.month, ordinal_value(found[1])), ""
    day = LAST_DAY.match(folded, at) if alone else None
    if day is None or counts(text, folded, day.end()):
        return None
    return day.end(), Partial(left.month, ordinal_value(day[0])), ""


def listed_day(text: str, folded: str, at: int) -> Operand | None:
    """A day of a list that begins with the month: the 5 and the 7 of "May 3, 5 and 7, 2020"."""
    begin = max(0, at - LONGEST_LIST)
    if not folded[at].isdigit() or not folded[begin:at].rstrip(" \n").endswith(JOINING):
        return None
    found = LIST_BEFORE.search(folded, begin, at)
    if found is None or VERB.match(text, found.start()):
        return None
    day = _day_of(text, folded, at, Partial(month_of(found["month"]), 1), alone=True)
    behind = LIST_ENDS if found["last"] else LISTED
    return day if day and (isinstance(day[1], Days) or behind.match(folded, day[0])) else None


def _follow_one_another(left: Partial, right: Days, both: Days, between: int) -> bool:
    """Whether the days or months of a list are all those of the period from the first to the last."""
    if left.day is not None:
        return right.precision == "day" and both.high - both.low == between + 1
    (year, month, _), (last_year, last_month, _) = date_of(both.low), date_of(both.high)
    return right.precision == "month" and (last_year - year) * 12 + last_month - month == between + 1


def counted_number(words: str | None) -> int:
    """A count in digits or in a word; 1 if none is written."""
    return 1 if words is None else int(words) if words.isdigit() else NUMBERS[words]
