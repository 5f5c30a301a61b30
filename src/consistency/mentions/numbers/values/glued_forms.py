"""Reads values by the signs or letters glued to their digits: race times, decades of age."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.mentions.dates.words import AM_OR_PM, DECADE_END
from consistency.mentions.numbers.amount import Amount
from consistency.mentions.numbers.numeral import Numeral
from consistency.mentions.numbers.values.value import Value

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

_RACE_TIME = LatePattern(
    r"(?:([1-9]):(?=[0-5]\d:))?(\d{1,3}):([0-5]\d)(?:\.(\d{1,3}))?"
    rf"(?![\d:]|[ \n]{{0,2}}{AM_OR_PM}(?![a-z\d]))"
)
_DECADE = LatePattern(rf"([2-9]0)(?:'?{DECADE_END}(?![a-z\d])|(?P<people>-[a-z]{{6,12}}))")


def read_race_time(source: SourceText, at: int, limit: int) -> Value | None:
    """A race time, by its decimal point or its single figure of hours: "won in 14:41.07", "in 2:23:58"; else None."""
    found = _RACE_TIME.match(source.folded, at)
    if found is None or found.end() > limit or not (found[1] or found[4]):
        return None
    decimals = found[4] or ""
    place = Fraction(1, 10 ** len(decimals))
    seconds = (int(found[1] or 0) * 60 + int(found[2])) * 60 + int(found[3]) + int(decimals or 0) * place
    numeral = Numeral(at, found.end(), seconds, place, rounded=bool(decimals))
    amount = Amount(at, found.end(), numeral, seconds, place, "duration", "second")
    return Value(at, found.end(), amount, kind="duration", unit="second")


def read_age_decade(source: SourceText, at: int) -> Value | None:
    """A decade of age: "a man in his 60s", "a 20-something"; else None."""
    found = _DECADE.match(source.folded, at)
    if found is None:
        return None
    word, begin = source.preceding(at)
    if word in source.lexicon.roles["decade-part"]:
        word = source.preceding_word(begin)
    if found["people"]:
        if source.following_word(found.end(1)) not in source.lexicon.roles["uncounted"]:
            return None
        if source.spaced_word(found.end()) in source.grammar.hints.units:
            return None  # "20-something percent"
    elif word not in source.lexicon.roles["possessive"]:
        return None
    first, last = (
        Amount(at, found.end(), Numeral(at, found.end(), age, 1), age, 1, "age", "year")
        for age in (int(found[1]), int(found[1]) + 9)
    )
    return Value(at, found.end(), first, last, "range", "age", "year")
