"""Reads years, decades and centuries with an era: "300 BC", "AD 60-110", "the 3rd century BC"."""

from __future__ import annotations

from typing import Final

from consistency.algebra.calendar import first_day, last_day, year_of
from consistency.late import LatePattern
from consistency.mentions.dates.days import Days, from_to, year_days
from consistency.mentions.dates.words import DASHES, meanings, ordinal_value
from consistency.mentions.pieces import GAP, MAY_GAP, trie

ERAS: Final = meanings("era")
OUR_ERAS, EARLIER_ERAS = (tuple(era for era, sign in ERAS.items() if sign == way) for way in ("1", "-1"))
OURS, BEFORE = trie(OUR_ERAS), trie(EARLIER_ERAS)
CALIBRATED: Final = trie(meanings("calibrated"))
NUMBER: Final = r"(?:\d{1,2},\d{3}|\d{1,4}+)"
END: Final = r"(?![a-z\d])"
ERA: Final = rf"{MAY_GAP}(?:{CALIBRATED}{GAP})?((?<!\d){OURS}|{BEFORE}){END}"
"""The era behind a year."""
DASHED_YEAR: Final = rf"(?:[{DASHES}](\d{{1,4}}))?(?!\d)"
_YEAR_BEHIND = LatePattern(
    rf"(?:{GAP}|,{MAY_GAP})(?:(?P<ours>{OURS}){GAP}(?P<year>\d{{1,4}})(?!\d)"
    rf"|(?P<number>\d{{1,3}}){MAY_GAP}(?P<era>{trie(ERAS)}){END})"
)
"""The number in front of an era has three digits at most: days are known of few such years, of none in "2021 BC"."""
LAST_YEAR: Final = 9999
SPANS: Final = {**dict.fromkeys((*meanings("century"), *meanings("centuries")), 100)} | dict.fromkeys(
    meanings("millennium"), 1000
)
"""The years of a century and of a millennium, by their names."""
LONG_SPANS: Final = trie(SPANS)


def in_era(year: str, era: str) -> Days | None:
    """A year of an era; None if it has no such year."""
    number = int(year.replace(",", ""))
    if ERAS[era] == "-1":
        return year_days(1 - number) if number else None
    return year_days(number) if 1 <= number <= LAST_YEAR else None


def year_behind(text: str, folded: str, end: int) -> tuple[int, int] | None:
    """The year with its era behind a day or a month, and where it ends: -43 for "15 March 44 BC"."""
    begin = end + len(", " if folded[end : end + 1] == "," else " ")
    if not (folded[begin : begin + 1].isdigit() or folded.startswith(OUR_ERAS, begin)):
        return None
    found = _YEAR_BEHIND.match(folded, end)
    era = ("ours" if found["ours"] else "era") if found else ""
    if found is None or not text[slice(*found.span(era))].replace(".", "").isupper():
        return None
    year = in_era(found["year"] or found["number"], found[era])
    return (found.end(), year_of(year.low)) if year else None


def in_era_years(first: str, last: str, era: str) -> Days | None:
    """From one year of an era to a later one: "306-281 BC"."""
    return from_to(in_era(first, era), in_era(last, era))


def anno(first: str, last: str | None) -> Days | None:
    """A year of our era, or a period of years, the last of which may be shortened: "AD 270-75"."""
    if last is None:
        return year_days(int(first)) if int(first) else None
    whole = first[: -len(last)] + last if len(last) < len(first) else last
    return from_to(anno(first, None), anno(whole, None))


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
    return from_to(in_span_before(first, name), in_span_before(last, name))
