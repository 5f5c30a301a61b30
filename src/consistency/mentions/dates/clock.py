"""Finds times of day, with the words that limit them, as minutes after midnight.

A time that may be in either half of the day is kept as the face of a clock shows it: minutes past twelve.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import frozen

from consistency.algebra.calendar import NOON
from consistency.algebra.interval import Interval, point
from consistency.late import LatePattern
from consistency.mentions.dates.bounds import AFTER, BEFORE, CLOSED, ENDS, JOINING, OPENINGS
from consistency.mentions.dates.clock_forms import (
    CUES,
    FIGURED,
    HALF_DAY,
    HOUR,
    INSTANTS,
    LENGTHS,
    NAMED,
    PARTS,
    PHRASE_CUES,
    Clock,
    in_half,
    read_clock,
    read_phrase,
)
from consistency.mentions.dates.counted import counts
from consistency.mentions.dates.opening_hours import read_hours
from consistency.mentions.dates.words import AND, DASH, DASHES, MONTHS, NUMBERS, THE, UNTIL, WEEKDAYS, meanings
from consistency.mentions.dates.years import is_numbered, word_before
from consistency.mentions.hits import Hit, Window
from consistency.mentions.labels import CUES as LABELS
from consistency.mentions.lexicon import BOUND_OF, default
from consistency.mentions.pieces import GAP, LETTER, MAY_GAP, spaced, trie
from consistency.model.reading import Bound, Kind, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.mentions.dates.expressions import Expression

DAY: Final = 24 * HOUR
GRAINS: Final = (Fraction(HOUR), Fraction(HOUR, 4), Fraction(5), Fraction(1), Fraction(1, HOUR))
"""The precisions of times in minutes: "about" allows half of it on either side."""
WINDOW: Final = 48
HEDGES = [phrase for phrase, bound in default().before.items() if bound in ("about", "nearly")]
"""Of a time, all of them mean "about": people round it to either side."""
PLACES = LatePattern(rf"(?<![{LETTER}\d.,:/-])(?:\d{{1,4}}(?!\d|,\d)|(?:{trie([*NUMBERS, *PARTS])})(?![a-z]))")
LEAD = LatePattern(rf"(?<![a-z\d-])(?P<bound>{trie([*BEFORE, *OPENINGS, *HEDGES])}){GAP}(?:{THE}{GAP})?$")
_TO = rf"(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}(?:{UNTIL}|(?P<and>{AND})){GAP})"
TO = LatePattern(_TO)
FROM_NAME = LatePattern(rf"(?<![a-z\d-])(?:(?P<bound>{trie(OPENINGS)}){GAP})?(?P<named>{trie(NAMED)}){_TO}$")
"""In front of the end of a period that begins at noon or midnight."""
BEHIND = LatePattern(rf"{GAP}(?P<bound>{trie(AFTER)})(?![a-z])")
RACE_TIME = LatePattern(r"[1-9]:[0-5]\d:[0-5]\d")
"""As in "won in 2:23:58": a length of time rather than one in an unknown half of the day."""
NO_NAMES: Final = frozenset((*MONTHS, *WEEKDAYS, *meanings("the")))
_OPENED: Final[dict[str, Bound]] = {"from": "at-least"}
"""What the words that open a period make of a time alone whose half of the day is told: "open from 11 am"."""
NO_OPENINGS: Final = frozenset((*MONTHS, *LABELS["before"]))
"""Words whose bare number opens no period: "on May 3 to 5 pm", "Stage 3 until 4 pm"."""
SCORE_BEHIND = LatePattern(rf"{GAP}{trie(LABELS['score'])}(?![a-z])")
PROPORTIONS: Final = trie(default().roles["ratio"] | default().roles["proportion"])
PROPORTION = LatePattern(rf"\b{PROPORTIONS}[a-z \d:{DASHES}]{{0,32}}$")
IN_PROPORTION = LatePattern(rf"\d:\d{{2}}{GAP}{PROPORTIONS}(?![a-z])")
SCORE = LatePattern(rf"\b{trie(LABELS['score'])}[a-z ]{{0,16}}$")


@frozen
class Time:
    """A time of day: the span of its words and its reading; no reading for a period that reaches over twelve."""

    start: int
    end: int
    reading: Reading | None

    @property
    def has_value(self) -> bool:
        """Whether it has a value; if not, its digits are no number either."""
        return self.reading is not None

    @property
    def hit(self) -> Hit | None:
        """Its value, if it has one."""
        return Hit(self.start, self.end, self.reading) if self.reading else None


def times_in(text: str, folded: str, window: Window, dates: Sequence[Expression], floor: int = 0) -> Iterator[Time]:
    """The times of day that begin in a window of a text, in order and without overlap.

    Args:
        text: one running text.
        folded: its folded copy.
        window: where times may begin.
        dates: the dates written there, to which their digits belong.
        floor: where the value in front of the window ends.
    """
    index = 0
    for at in window.starts(PLACES, folded):
        while index < len(dates) and dates[index].end <= at:
            floor = max(floor, dates[index].end)
            index += 1
        is_dated = index < len(dates) and dates[index].start <= at
        found = None if is_dated or at < floor else _time(text, folded, at, floor)
        if found is not None:
            yield found
            floor = found.end


def _time(text: str, folded: str, at: int, floor: int) -> Time | None:
    """The time or the period of two times that begins at an offset, with the words that limit it; else None."""
    hours = read_hours(folded, at)
    if hours:
        return Time(at, *hours)
    first = _phrase(text, folded, at) or read_clock(folded, at)
    if first is None or (first.is_bare and not first.is_marked):
        return None
    named = FROM_NAME.search(folded, max(floor, at - WINDOW), at) if first.is_marked else None
    if named and (not named["and"] or OPENINGS.get(spaced(named["bound"] or "")) == "between"):
        return Time(named.start(), first.end, _from_name(int(NAMED[spaced(named["named"])]), first))
    found = LEAD.search(folded, max(floor, at - WINDOW), at)
    if folded[at + 1 : at + 2] == ":" and _is_proportion(folded, at) and not _is_led_hour(folded, at):
        return None
    words, opening = (spaced(found["bound"]), found.start("bound")) if found else ("", at)
    may_open = not first.is_length or words in OPENINGS
    period = _period(text, folded, first, is_between=OPENINGS.get(words) == "between") if may_open else None
    if period and (first.is_marked or word_before(folded, at).rstrip(".") not in NO_OPENINGS):
        return Time(opening if words in OPENINGS and period[1] else at, *period)
    if not first.is_marked or not (words in BEFORE or _is_time(text, folded, at, first)):
        return None
    if first.half is None and RACE_TIME.match(folded, at) and word_before(folded, at) not in CUES:
        return None
    behind = BEHIND.match(folded, first.end)
    if behind and (spaced(behind["bound"]).split()[0] not in JOINING or CLOSED.match(folded, behind.end())):
        bound = AFTER[spaced(behind["bound"])]
        is_told_twice = words in BEFORE and BOUND_OF[BEFORE[words]] == bound  # "until 9 p.m. at the latest"
        return Time(opening if words in OPENINGS or is_told_twice else at, behind.end(), _reading(first, bound))
    opened = _OPENED.get(OPENINGS[words], "exact") if words in OPENINGS and first.minutes is not None else "exact"
    bound = BOUND_OF[BEFORE.get(words, "about")] if words and words not in OPENINGS else opened
    names_end = words in ENDS or words in OPENINGS
    return Time(at if bound == "exact" else opening, first.end, _reading(first, bound, names_end=names_end))


def _is_proportion(folded: str, at: int) -> bool:
    """Whether a word beside digits with a colon makes them a ratio: "a slope of 1:12", "a 1:20 dilution"."""
    return PROPORTION.search(folded, max(0, at - WINDOW), at) is not None or bool(IN_PROPORTION.match(folded, at))


def _is_led_hour(folded: str, at: int) -> bool:
    """Whether a word such as "at" is in front of an hour: "the slopes close at 4:30", but not "diluted at 1:50"."""
    return folded[at] != "1" and word_before(folded, at) in PHRASE_CUES


def _phrase(text: str, folded: str, at: int) -> Clock | None:
    """The time in a phrase; "five to nine" is a time only behind a word such as "at", and if it counts nothing.

    Nor is it a time behind a word for figures: "capped at five to ten".
    """
    found = read_phrase(folded, at)
    if found is None or not found.needs_cue:
        return found
    cue = word_before(folded, at)
    if cue not in PHRASE_CUES or counts(text, folded, found.end):
        return None
    return None if word_before(folded, folded.rindex(cue, 0, at)) in FIGURED else found


def _is_time(text: str, folded: str, at: int, first: Clock) -> bool:
    """Whether a possible time is one, by the words beside it."""
    before = word_before(folded, at)
    if first.needs_cue and before not in CUES:
        return False
    if not _is_glued(text, first) and counts(text, folded, first.end):
        return False
    if SCORE_BEHIND.match(folded, first.end):
        return False
    if not first.may_last or before in CUES:
        return not is_numbered(before) or not first.may_last
    start = folded.rfind(before, 0, at) if before else at
    is_name = before.isalpha() and text[start].isupper() and before not in NO_NAMES
    is_length = before in LENGTHS and word_before(folded, start) not in INSTANTS
    return not (is_name or is_length or is_numbered(before) or SCORE.search(folded, max(0, at - WINDOW), at))


def _is_glued(text: str, first: Clock) -> bool:
    """Whether "am" or "pm" is in small letters: "3pm kick-offs", but not "5 AM stations", which are radio."""
    return first.half is not None and not text[first.end - len("AM") : first.end].isupper()


def _period(text: str, folded: str, first: Clock, *, is_between: bool) -> tuple[int, Reading | None] | None:
    """The end and the reading of a period between two times; one end takes the half of the day from the other."""
    to = TO.match(folded, first.end)
    second = read_clock(folded, to.end()) if to and (is_between or not to["and"]) else None
    if second is None or not (second.is_marked or second.is_bare):
        return None
    if second.is_bare and (first.minutes is None or counts(text, folded, second.end)):
        return None  # "from 9 to 1730", "from 9am to 1730 boats"
    if not first.is_marked and (second.needs_cue or second.is_name):
        return None
    low, high = first.minutes, second.minutes
    if high is None:
        return (second.end, _between(first, second)) if low is None else None
    if low is None:
        low = first.written
        if second.half is not None and low <= HALF_DAY * HOUR:
            low = in_half(low, second.half)
            low = low if low < high or second.half % HALF_DAY else (low + HALF_DAY * HOUR) % DAY
    if low == high:
        return None
    days = Interval(low, high if high > low else high + DAY)
    return second.end, Reading("time", "range", days, days, unit=second.zone or first.zone)


def _from_name(hour: int, end: Clock) -> Reading:
    """The period from noon or midnight to a time, which is in the half of the day that begins there unless given."""
    low = Fraction(hour * HOUR)
    high = in_half(end.written, hour) if end.minutes is None else end.minutes
    days = Interval(low, high if high > low else high + DAY)
    return Reading("time", "range", days, days, unit=end.zone)


def _between(first: Clock, second: Clock) -> Reading | None:
    """The period between two times of the same, unknown half of the day; None if it reaches over twelve."""
    low, high = first.written % NOON, second.written % NOON
    shown = Interval(low, high)
    return Reading("clock-face", "range", shown, shown, unit=second.zone or first.zone) if low < high else None


def _reading(time: Clock, bound: Bound, *, names_end: bool = False) -> Reading:
    """The reading of a time under its bound, within one day; a reader takes "after 5 pm" for before 6 pm.

    "Until" names the end of a period, and a reader takes the time itself.
    """
    kind: Kind = "clock-face" if time.minutes is None else "time"
    minutes = time.written % NOON if time.minutes is None else time.minutes
    grain = next(grain for grain in GRAINS if minutes % grain == 0)
    start, end = Fraction(0), Fraction(NOON if kind == "clock-face" else DAY)
    before, behind = max(minutes - grain, start), min(minutes + grain, end)
    literal, implied = {
        "above": (Interval(minutes, end, low_closed=False), Interval(minutes, behind, low_closed=False)),
        "at-least": (Interval(minutes, end), Interval(minutes, behind)),
        "below": (Interval(start, minutes, high_closed=False), Interval(before, minutes, high_closed=False)),
        "at-most": (Interval(start, minutes), Interval(before, minutes)),
        "about": (Interval(max(minutes - grain / 2, start), min(minutes + grain / 2, end)),) * 2,
    }.get(bound, (point(minutes),) * 2)
    implied = point(minutes) if names_end and bound != "about" else implied
    return Reading(kind, bound, literal, implied, minutes, unit=time.zone)
