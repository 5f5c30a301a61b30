"""Reads the written forms of one time of day, as minutes after midnight.

An hour up to twelve is a time only with a word for the half of the day, or if the text writes times by 24 hours.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from consistency.late import LatePattern
from consistency.mentions.dates.words import NUMBERS, meanings
from consistency.mentions.pieces import GAP, MAY_GAP, spaced, trie

if TYPE_CHECKING:
    import re

HOUR, HALF_DAY = 60, 12
NO_ZONE = "-"
Groups: TypeAlias = "dict[str, str | None]"

HALVES, DAYTIMES, ZONES, NAMED, PARTS, WAYS = (
    meanings(role, "clock_words") for role in ("half-day", "daytime", "zone", "named", "part", "past")
)
CUES, PHRASE_CUES = (frozenset(meanings(role, "clock_words")) for role in ("cue", "phrase-cue"))
LENGTHS, INSTANTS, FIGURED = (frozenset(meanings(role, "clock_words")) for role in ("length", "instant", "figured"))
HOURS, OCLOCK, SIGN, MINUTES = (trie(meanings(r, "clock_words")) for r in ("hours", "hour", "hours-sign", "minute"))
HOUR_WORDS = trie(word for word, value in NUMBERS.items() if 0 < value <= HALF_DAY)
FIVES = [word for word, value in NUMBERS.items() if value % 5 == 0 and 0 < value < HOUR // 2]
"""What is said before an hour without the word for minutes: "ten to nine", but "two minutes to nine"."""
END = r"(?![a-z\d])"

_HALF = rf"{MAY_GAP}(?P<half>{trie(HALVES)}){END}"
_DAYTIME = rf"{GAP}(?P<daytime>{trie(DAYTIMES)}){END}"
_ZONE = (
    rf"(?:{MAY_GAP}(?P<zone>{trie(ZONES)}){END}(?P<shift>[+-]\d{{1,2}}(?::?\d{{2}})?(?!\d))?"
    rf"|(?P<offset>z{END}|\+\d\d:\d\d(?!\d)|(?<=:\d\d:\d\d){GAP}[+-]\d{{4}}(?!\d)))"
)
_TAIL = (
    rf"(?:(?P<oclock>{GAP}{OCLOCK}))?(?:{_HALF})?(?:{_DAYTIME})?(?:(?P<hours>{GAP}{HOURS}|(?<=\d\d:\d\d){SIGN}){END})?"
    rf"(?:{GAP}(?P<named>{trie(NAMED)}){END})?{_ZONE}?"
)
DIGITS = LatePattern(
    rf"(?:(?P<four>(?:[01]\d|2[0-3])[0-5]\d)|(?P<hour>2[0-4]|[01]?\d)(?:(?P<mark>[:.]|{SIGN})(?P<minute>[0-5]\d)"
    rf"(?::(?P<second>[0-5]\d)(?:[.,]\d{{1,9}})?)?)?)(?![\d:]|[.,]\d){_TAIL}(?![a-z])"
)
IN_WORDS = LatePattern(rf"(?P<word>{HOUR_WORDS}){_TAIL}")
DAYTIME = LatePattern(rf"{GAP}{trie(DAYTIMES)}{END}")
NAME = LatePattern(rf"(?P<named>{trie(NAMED)}){END}")
PHRASE = LatePattern(
    rf"(?:(?P<part>{trie(PARTS)})|(?P<minutes>\d{{1,2}}|{trie(NUMBERS)})(?P<unit>{GAP}{MINUTES})?)(?:{GAP}|-)(?P<way>{trie(WAYS)}){GAP}"
    rf"(?P<word>\d{{1,2}}|{HOUR_WORDS})(?![\d:-]|[.,]\d)(?:{_HALF}|{END})(?:{_DAYTIME})?"
)
BY_24_HOURS = LatePattern(r"(?<![\d:.,])(?:0\d|1[3-9]|2[0-3]):[0-5]\d(?![\d:])")
BY_12_HOURS = LatePattern(rf"\d{_HALF}")


@frozen
class Clock:
    """A written time: its end, its minutes after midnight if known, and the hour and minutes as written.

    Attributes:
        end: where it ends.
        minutes: minutes after midnight; None if the half of the day is not given.
        written: the minutes after midnight as written, before the half of the day is counted.
        half: the hour at which its half of the day begins; None if it is not given.
        zone: the time zone, "" when none is written.
        is_marked: whether it is more than a bare number.
        needs_cue: whether it is a time only with a word such as "at" in front.
        is_name: whether it is a name, such as noon.
        may_last: whether it may also be a length of time or a score ("13:45").
        is_length: whether it is a number of hours, unless a word opens a period ("the 24 hours to 6 a.m.").
        is_bare: whether it is four digits alone: a time if they begin with a nought, or if they end a period.
    """

    end: int
    minutes: Fraction | None
    written: Fraction
    half: int | None
    zone: str
    is_marked: bool = True
    needs_cue: bool = False
    may_last: bool = False
    is_name: bool = False
    is_length: bool = False
    is_bare: bool = False


def read_clock(folded: str, at: int) -> Clock | None:
    """The time that begins at an offset, if one may; a number of hours alone may be one beside another time."""
    found = DIGITS.match(folded, at) or IN_WORDS.match(folded, at) or NAME.match(folded, at)
    if found is None:
        return None
    groups = found.groupdict()
    if groups.get("named"):
        return _named(found, groups)
    if groups.get("word"):
        written = Fraction(NUMBERS[found["word"]] * HOUR)
        return _clock(found.end(), written, groups) if groups["oclock"] or groups["half"] else None
    if groups["four"]:
        return _by_four_digits(found.end(), found["four"], groups)
    minutes = int(found["hour"]) * HOUR + int(found["minute"] or 0)
    return _clock(found.end(), minutes + Fraction(int(found["second"] or 0), HOUR), groups, folded)


def read_phrase(folded: str, at: int) -> Clock | None:
    """The time of a phrase that counts minutes from an hour: "half past three", "five minutes to nine"."""
    found = PHRASE.match(folded, at)
    if found is None:
        return None
    way, hour = int(WAYS[found["way"]]), _number(found["word"])
    minutes = int(PARTS[spaced(found["part"])]) if found["part"] else _number(found["minutes"])
    if way < 0 and found["minutes"] and found["unit"] is None and found["minutes"] not in FIVES:
        return None
    if not 0 < hour <= HALF_DAY:
        return None
    if minutes > HOUR // 2 or (way < 0 and minutes == HOUR // 2):
        return None
    written = Fraction(hour * HOUR + way * minutes) % (HALF_DAY * HOUR)
    half = _half(found.groupdict())
    known = None if half is None else in_half(written, half)
    return Clock(found.end(), known, written, half, "", needs_cue=way < 0 and found["unit"] is None)


def _named(found: re.Match[str], groups: Groups) -> Clock | None:
    """Noon or midnight, alone or behind twelve."""
    name = Fraction(int(NAMED[spaced(groups["named"] or "")]) * HOUR)
    hours = groups.get("hour") or str(NUMBERS.get(groups.get("word") or "", HALF_DAY))
    is_whole = not groups.get("mark") or groups["minute"] == "00"
    return (
        Clock(found.end(), name, name, None, "", is_name="four" not in groups and "word" not in groups)
        if hours == str(HALF_DAY) and is_whole
        else None
    )


def _by_four_digits(end: int, digits: str, groups: Groups) -> Clock | None:
    """A time such as "0800 hours" or "1430 GMT", or four digits alone."""
    written = Fraction(int(digits[:2]) * HOUR + int(digits[2:]))
    if not (groups["hours"] or groups["zone"] or groups["offset"]):
        return Clock(end, written, written, None, "", is_marked=digits[0] == "0", needs_cue=True, is_bare=True)
    zone = _zone(groups)
    return Clock(end, written, written, None, zone, needs_cue=not zone and digits[0] != "0")


def _clock(end: int, written: Fraction, groups: Groups, folded: str = "") -> Clock | None:
    """A time by its hour, or by hours and minutes."""
    half, mark, zone = _half(groups), groups.get("mark"), _zone(groups)
    minutes: Fraction | None
    if mark not in (":", ".", None) and len(groups["hour"] or "") < len("00"):
        return None
    if written > 24 * HOUR or (half is not None and not mark and not 0 < written <= HALF_DAY * HOUR):
        return None
    is_exact = (mark == ":" and bool(groups["hours"] or groups["offset"])) or (mark in (":", ".") and bool(zone))
    if half is not None:
        minutes = written if written >= (HALF_DAY + 1) * HOUR else in_half(written, half)
    elif mark is None or (mark == "." and not is_exact):
        is_length = mark is None and bool(groups["hours"])
        return Clock(end, None, written, None, zone, is_marked=bool(groups["oclock"]), is_length=is_length)
    else:
        hour = groups["hour"] or ""
        is_known = is_exact or int(hour) > HALF_DAY or hour.startswith("0") or _writes_24_hours(folded)
        minutes = written if is_known else None
    return Clock(
        end,
        minutes,
        written,
        half,
        zone,
        needs_cue=mark not in (":", ".", None) or (mark is None and not groups["half"] and not groups["oclock"]),
        may_last=mark == ":" and half is None and not (is_exact or groups["zone"]),
    )


def _half(groups: Groups) -> int | None:
    """The hour at which the half of the day begins, where it is told."""
    words = groups["half"] or groups["daytime"]
    if words is None:
        return None
    words = spaced(words)
    return int(HALVES.get(words) or DAYTIMES[words])


def in_half(written: Fraction, begins: int) -> Fraction:
    """The minutes after midnight of a time in the half of the day that begins at an hour: "2 at night" is 02:00."""
    half, start = HALF_DAY * HOUR, begins * HOUR
    return ((written - start) % half + start) % (2 * half)


def _zone(groups: Groups) -> str:
    """The zone of a time, as reports name it."""
    if groups["offset"]:
        shift = groups["offset"].split()[-1].replace(":", "")
        return "UTC" if shift == "z" else f"UTC{shift[:-2]}:{shift[-2:]}"
    zone = ZONES[spaced(groups["zone"])] if groups["zone"] else NO_ZONE
    return "" if zone == NO_ZONE else zone + (groups["shift"] or "")


def _number(words: str) -> int:
    return int(words) if words.isdigit() else NUMBERS[words]


@lru_cache(maxsize=8)
def _writes_24_hours(folded: str) -> bool:
    """Whether a text writes times of the afternoon by 24 hours, and none by twice twelve."""
    return BY_24_HOURS.search(folded) is not None and BY_12_HOURS.search(folded) is None
