"""Values that leave out their unit or what they count, which one in front of them has: "14 points, Ada 22"."""

from __future__ import annotations

import re
from collections import deque
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.likeness import SMALL_WORDS
from consistency.engine.pairs.parts import dividing, of_the
from consistency.lexicons import any_of
from consistency.mentions import scan
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.mention import Mention

REACH = 80  # code points in front of a number in which the value stands that completes it
FARTHEST = 1000  # how many times the one may be the other: "4 million for oil and 900,000 for glass" needs no "million"
MOST_SAID = 4  # values in front of a number, one of which completes it
LONGEST_NAME = 3  # words that say of what a number is: "the second shift 350"

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_FROM_NUMBER = re.compile(rf"[^\s\w]*{_DIGITS}.*", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?]\s")
_NAMES = re.compile(rf"(?:[A-Z][\w'’-]*\s+){{1,{LONGEST_NAME}}}")


def with_elided(text: str, mentions: Sequence[Mention]) -> tuple[tuple[Mention, ...], frozenset[Mention]]:
    """The values of a text, numbers alone completed by the value in front of them; and which these are.

    No verb may stand between the two: only a date, a joint such as "compared with", or the name of what the number is
    said of. A number behind a name, as in "Ada 22", is read as a value there, and nowhere else.
    """
    found = {mention.start: mention for mention in mentions}
    completed: set[Mention] = set()
    waiting = list(reversed(mentions))
    complete: deque[Mention] = deque(maxlen=MOST_SAID)
    ends = 0
    for start, end in _numbers(text, mentions):
        while waiting and waiting[-1].start < start:
            last = waiting.pop()
            ends = last.end
            if _is_complete(last):
                complete.append(last)
        own = found.get(start)
        said = _alike(text, complete, start)
        if said is None or start < ends or start - said.end > REACH:
            continue
        if own and (own.end > end or own.reading.is_calendar or _is_complete(own)):
            continue
        if _follows(text, said, start, is_read=own is not None) and (value := _completed(text, said, start, end)):
            found[start] = said = evolve(value if own is None else own, reading=value.reading, noun=value.noun)
            completed.add(said)
            complete.append(said)
    rated = _with_rates(text, [found[start] for start in sorted(found)])
    return rated, frozenset(completed.intersection(rated))


def with_wholes(text: str, mentions: Sequence[Mention]) -> tuple[list[Mention], frozenset[Mention]]:
    """The values of a text, a number of a whole with what the whole counts; and which these are.

    As in "84 of the 200 seats".
    """
    found = list(mentions)
    completed: set[Mention] = set()
    for index, (part, whole) in enumerate(pairwise(mentions)):
        is_bare = part.reading.kind == whole.reading.kind == "count" and not part.noun
        if is_bare and whole.noun and of_the().fullmatch(text, part.end, max(part.end, whole.start)):
            found[index] = evolve(part, noun=whole.noun)
            completed.add(found[index])
    return found, frozenset(completed)


def _numbers(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Where numbers stand that have nothing behind them, in figures or in words."""
    bare = (m for m in mentions if m.reading.kind == "count" and m.reading.bound == "exact" and not m.noun)
    in_words = {(m.start, m.end) for m in bare if text[m.start].isalpha() and _ending().match(text, m.end)}
    return sorted(in_words.union(number.span() for number in _number().finditer(text)))


def _alike(text: str, complete: deque[Mention], start: int) -> Mention | None:
    """The value that completes a number: the last one behind the same preposition, else the last one."""
    alike = (said for said in reversed(complete) if _is_led_alike(text, said, start))
    return next(alike, complete[-1] if complete else None)


def _is_led_alike(text: str, said: Mention, start: int) -> bool:
    """Whether the same preposition leads to two values: "for 11 years here, and there for six"."""
    leads = [text[max(0, at - REACH) : at].lower().split()[-1:] for at in (said.start, start)]
    return leads[0] == leads[1] and not current().roles["elided-lead"].isdisjoint(leads[0])


def _with_rates(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The values of a text, each with the rate of the one in front that it leaves out: "men 34 a month, women 29"."""
    found: list[Mention] = []
    for value in mentions:
        unit, said = value.reading.unit, found[-1] if found else None
        is_short = said is not None and bool(unit) and said.reading.unit.startswith(f"{unit} / ")
        if said is not None and is_short and _named().fullmatch(text, said.end, max(said.end, value.start)):
            found.append(evolve(value, reading=evolve(value.reading, unit=said.reading.unit)))
        else:
            found.append(value)
    return tuple(found)


def _is_complete(mention: Mention) -> bool:
    """Whether a number says what it counts or in which unit it is."""
    reading = mention.reading
    return reading.value is not None and not reading.is_in_time and bool(mention.noun or reading.unit)


def _follows(text: str, said: Mention, start: int, *, is_read: bool) -> bool:
    """Whether a number stands where its unit may be left out: right behind what divides it from the other value."""
    between = text[said.end : start]
    dividers = list(dividing().finditer(between))
    if not dividers or _SENTENCE_END.search(between):
        return False
    lead = between[dividers[-1].end() :].lstrip()
    if is_read and (_lead().fullmatch(lead) or _is_led_alike(text, said, start)):
        return True
    sentence = _SENTENCE_END.split(text[max(0, said.start - REACH) : said.start])[-1].lstrip()
    return bool(_NAMES.fullmatch(lead) and _NAMES.match(sentence) and sentence.split()[0].lower() not in _no_names())


def _completed(text: str, said: Mention, start: int, end: int) -> Mention | None:
    """A number as a value of the sort of another one, unless the two are too far apart for that."""
    written = _FROM_NUMBER.search(text[said.start : said.end])
    pattern = re.sub(_DIGITS, text[start:end], written.group(), count=1) if written else text[start:end]
    value = next(iter(scan(f"{pattern} {said.noun}")), None)
    if value is None or (value.reading.kind, value.reading.unit) != (said.reading.kind, said.reading.unit):
        return None
    ours, theirs = (abs(mention.reading.value or Fraction(0)) for mention in (value, said))
    is_near = ours <= theirs * FARTHEST and theirs <= ours * FARTHEST
    return evolve(said, start=start, end=end, reading=value.reading) if is_near else None


@cache
def _number() -> re.Pattern[str]:
    """A number with nothing behind it that it could count: "22,", "79,500 in 2019"."""
    return re.compile(rf"(?<![\w.,-]){_DIGITS}(?![\w%-]|[.,]\d){_ending().pattern}")


@cache
def _ending() -> re.Pattern[str]:
    """What stands behind a number that has nothing behind it."""
    words = any_of((SMALL_WORDS | current().roles["part-divider"]) - current().roles["of"])
    return re.compile(rf"(?=\s*(?:[,;:)]|\.(?!\d)|\Z|\s{words}\b))")


@cache
def _named() -> re.Pattern[str]:
    """What stands in front of a value that leaves its rate out: the name of what it is said of, behind a divider."""
    return re.compile(
        rf"(?:\s+[^\W\d_]+){{0,{LONGEST_NAME}}}\s*{dividing().pattern}\s*(?:[^\W\d_]+\s+){{1,2}}", re.IGNORECASE
    )


@cache
def _lead() -> re.Pattern[str]:
    """What may stand in front of a number in a gap: nothing, a joint, the name of what it is said of."""
    joints, small = any_of(current().roles["elided"]), any_of(SMALL_WORDS)
    name = rf"(?:{small}\s+)?{any_of(current().roles['definite'])}\s+(?:[^\W\d_]+\s+){{1,{LONGEST_NAME}}}"
    return re.compile(rf"(?:{joints}\s+|{name})?", re.IGNORECASE)


@cache
def _no_names() -> frozenset[str]:
    return current().stopwords | SMALL_WORDS
