"""Reads dates under a bound, and lists the words that limit dates and times of day."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from consistency.algebra.interval import Interval
from consistency.late import LatePattern
from consistency.mentions.dates.periods import widened
from consistency.mentions.dates.words import meanings
from consistency.mentions.lexicon import BOUND_OF
from consistency.mentions.pieces import MAY_GAP
from consistency.model.reading import Bound, Reading

if TYPE_CHECKING:
    from consistency.mentions.dates.days import Days

BEFORE, OPENINGS = meanings("before"), meanings("opening")
ENDS: Final = frozenset(meanings("ends"))
"""Words such as "since" and "until", which limit a time and name its first or last day."""
AFTER: Final[dict[str, Bound]] = {phrase: BOUND_OF[bound] for phrase, bound in meanings("after").items()}
AFTER_FROM: Final[dict[str, Bound]] = {word: BOUND_OF[bound] for word, bound in meanings("after-from").items()}
"""Words that limit a date in front of them where "from" stands in front of it, too."""
JOINING: Final = frozenset(word.split()[0] for word in (*meanings("and"), *meanings("or")))
"""First words of limits such as "and later", which limit only where a clause ends behind them."""
CLOSED = LatePattern(rf"{MAY_GAP}(?:[,.;:)]|$)")


@lru_cache(maxsize=4096)
def reading_of_days(days: Days, bound: Bound, part: str, *, names_end: bool = False) -> Reading:
    """The reading of a date under its bound: an interval of days.

    Args:
        days: the date itself.
        bound: the bound that its words set.
        part: the part of it that is meant, such as "early".
        names_end: whether the words name the first or last day of a period, as "until" does: then a reader takes the
            date itself.
    """
    low, high = Fraction(days.low), Fraction(days.high)
    literal = Interval(low, high)
    if bound == "at-least":
        literal = Interval(low, None)
    elif bound == "above":
        literal = Interval(high, None, low_closed=False)
    elif bound == "at-most":
        literal = Interval(None, high)
    elif bound == "below":
        literal = Interval(None, high) if part == "end" else Interval(None, low, high_closed=False)
    elif bound == "about":
        wide = widened(days)
        literal = Interval(wide.low, wide.high)
    return Reading(
        kind=days.kind,
        bound=bound,
        literal=literal,
        implied=literal & Interval(low, high) if names_end else literal,
        value=None if days.is_range else low,
        precision=days.precision,
    )
