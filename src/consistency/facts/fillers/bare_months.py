"""Months without a day and without a year: "opens in May", "closes at the end of October", "until mid-June".

Alone they are hardly ever a value. So they are no mentions, and are taken only by a phrase whose own words stand right
before or behind, and only where it finds nothing else.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from consistency.algebra.calendar import MONTH_PARTS, day_of_leap_year
from consistency.algebra.interval import Interval
from consistency.lexicons import by_role, rows
from consistency.model.mention import Mention
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.algebra.status import Status
    from consistency.model.reading import Bound

_NAMES = rows("months")
MONTHS: Final = {
    word: int(number) for word, number in _NAMES if len(word) == max(len(name) for name, n in _NAMES if n == number)
}
"""The months by their full names."""
LONGEST_BOUND = 3  # words
LONGEST_PART = 4  # words


def _phrases(role: str) -> dict[tuple[str, ...], str]:
    return {
        tuple(words.replace("-", " ").split()): meaning for words, _, meaning in by_role("date_words").get(role, ())
    }


_PARTS = {words: part for words, part in _phrases("part").items() if part in MONTH_PARTS}
_BOUNDS = {
    words: cast("Bound", bound)
    for words, bound in _phrases("before").items()
    if bound in ("at-least", "at-most", "below", "above") and len(words) <= LONGEST_BOUND
}
_THE = frozenset(words[0] for words in _phrases("the"))
_JOINING = frozenset(words[0] for role in ("and", "or", "to") for words in _phrases(role))


class BareMonth(NamedTuple):
    """A month among the words of a sentence: its first and last word, the month, its part and its bound."""

    first: int
    last: int
    month: int
    part: str
    bound: Bound


def bare_months(words: Sequence[str]) -> Iterator[BareMonth]:
    """Each month of a sentence with the words in front of it; but none of those that "to" or "and" joins."""
    for last, word in enumerate(words):
        if word not in MONTHS or _is_joined(words, last):
            continue
        first, part = _with_part(words, last)
        first -= first > 0 and words[first - 1] in _THE and bool(part)
        bound: Bound = "exact"
        for length in range(min(LONGEST_BOUND, first), 0, -1):
            if (said := tuple(words[first - length : first])) in _BOUNDS:
                first, bound = first - length, _BOUNDS[said]
                break
        yield BareMonth(first, last, MONTHS[word], part, bound)


def _is_joined(words: Sequence[str], at: int) -> bool:
    beside = (words[at + 1 : at + 3], words[max(0, at - 2) : at][::-1])
    return any(len(two) > 1 and two[0] in _JOINING and two[1] in MONTHS for two in beside)


def _with_part(words: Sequence[str], last: int) -> tuple[int, str]:
    """Where the words of a part of a month begin, and which part it is."""
    for length in range(min(LONGEST_PART, last), 0, -1):
        if (said := tuple(words[last - length : last])) in _PARTS:
            return last - length, _PARTS[said]
    return last, ""


def month_mention(found: BareMonth, start: int, end: int, status: Status) -> Mention:
    """The mention of a month of any year, or of a part of one.

    Args:
        found: the month.
        start: where its words begin in the document.
        end: where they end.
        status: what its sentence says of it.
    """
    days = _days(found.month, found.part)
    low, high = cast("Fraction", days.low), cast("Fraction", days.high)
    literal = {
        "at-most": Interval(None, high, low_closed=False),
        "at-least": Interval(low, None, high_closed=False),
        "below": Interval(None, high if found.part else low, low_closed=False, high_closed=bool(found.part)),
        "above": Interval(low if found.part else high, None, low_closed=bool(found.part), high_closed=False),
    }.get(found.bound, days)
    implied = days if days.within(literal) else literal
    reading = Reading("month-day", found.bound, literal, implied)
    return Mention(start, end, reading, status=status)


def _days(month: int, part: str) -> Interval:
    """The days of a month of a leap year, or of a part of it."""
    first = day_of_leap_year(month, 1)
    length = (day_of_leap_year(month + 1, 1) if month < 12 else first + 31) - first
    begin, stop = MONTH_PARTS.get(part, (0, 12))
    return Interval(Fraction(first + length * begin // 12), Fraction(first + length * stop // 12 - 1))
