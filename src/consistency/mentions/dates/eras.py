"""Years, decades and centuries that are counted from the epoch: "300 BC", "AD 60-110", "the 3rd century BC"."""

from __future__ import annotations

from typing import Final

from consistency.algebra.calendar import first_day, last_day, year_of
from consistency.mentions.dates.days import Days, year_days
from consistency.mentions.dates.words import DASHES, meanings, ordinal_value
from consistency.mentions.pieces import GAP, MAY_GAP, trie

ERAS: Final = meanings("era")
OURS, BEFORE = (trie(era for era, sign in ERAS.items() if sign == way) for way in ("1", "-1"))
CALIBRATED: Final = trie(meanings("calibrated"))
NUMBER: Final = r"(?:\d{1,2},\d{3}|\d{1,4}+)"
END: Final = r"(?![a-z\d])"
ERA: Final = rf"{MAY_GAP}(?:{CALIBRATED}{GAP})?((?<!\d){OURS}|{BEFORE}){END}"
"""The era behind a year."""
YEAR_OF_ERA: Final = rf"(?:{OURS}{GAP}(\d{{1,4}})(?!\d)|(\d{{1,3}}){ERA})"
"""A year with its era in front or behind it, of which days are known: "15 March 44 BC", but not "5 May 2021 BC"."""
DASHED_YEAR: Final = rf"(?:[{DASHES}](\d{{1,4}}))?(?!\d)"
LAST_YEAR: Final = 9999
SPANS: Final = {**dict.fromkeys((*meanings("century"), *meanings("centuries")), 100)} | dict.fromkeys(
    meanings("millennium"), 1000
)
"""The years of a century and of a millennium, by their names."""
LONG_SPANS: Final = trie(SPANS)


def in_era(year: str, era: str) -> Days | None:
    """A year of an era; None where it has no such year."""
    number = int(year.replace(",", ""))
    if ERAS[era] == "-1":
        return year_days(1 - number) if number else None
    return year_days(number) if 1 <= number <= LAST_YEAR else None


def of_era(ours: str | None, number: str | None, era: str | None) -> int | None:
    """The year that a number and its era name, as the calendar counts it: 44 BC is -43; None where there is none."""
    found = in_era(number, era) if number and era else anno(ours, None) if ours else None
    return year_of(found.low) if found else None


def in_era_years(first: str, last: str, era: str) -> Days | None:
    """From one year of an era to a later one: "306-281 BC"."""
    return _from_to(in_era(first, era), in_era(last, era))


def anno(first: str, last: str | None) -> Days | None:
    """A year of our era, or from one to another, whose first digits may be those of the first: "AD 270-75"."""
    if last is None:
        return year_days(int(first)) if int(first) else None
    whole = first[: -len(last)] + last if len(last) < len(first) else last
    return _from_to(anno(first, None), anno(whole, None))


def in_decade_before(year: str) -> Days:
    """A decade before the epoch: "the 480s BC"; a century where the tens are zero."""
    first = int(year)
    years = 99 if first % 100 == 0 else 9
    return Days(first_day(1 - first - years), last_day(1 - first), "century" if years > 9 else "decade", "period")


def in_span_before(which: str, name: str) -> Days | None:
    """A century or a millennium before the epoch, by its number."""
    number, years = ordinal_value(which), SPANS[name]
    if not 1 <= number * years < LAST_YEAR * 10:
        return None
    return Days(first_day(1 - number * years), last_day(-(number - 1) * years), "century", "period")


def in_spans_before(first: str, last: str, name: str) -> Days | None:
    """From one century, or millennium, before the epoch to a later one."""
    return _from_to(in_span_before(first, name), in_span_before(last, name))


def _from_to(first: Days | None, last: Days | None) -> Days | None:
    """From the first day of one part to the last day of a later one."""
    if first is None or last is None or first.low >= last.low:
        return None
    return Days(first.low, last.high, first.precision, "period", is_range=True)
