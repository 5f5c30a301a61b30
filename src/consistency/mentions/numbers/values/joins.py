"""Joins neighbouring values: composite measures, lists with one unit, two bounds of one range."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from consistency.algebra.units import resolve
from consistency.errors import UnitError
from consistency.lexicons import with_role
from consistency.mentions.numbers.ages import OLDEST
from consistency.mentions.numbers.amount import Amount
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.values.changes import verb_of_change
from consistency.mentions.numbers.values.ends import factor_between, shared_scale
from consistency.mentions.numbers.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.source import SourceText

WHOLE_PARTS = frozenset("foot yard mile stone pound degree arcminute hour minute year month week day".split())
"""Units often followed by a smaller unit: "7 feet 10 inches"."""

_NEITHER: Final = tuple(f"{word} " for word in with_role("words", "nor"))
METRIC = ("meter", "gram")
"""Metric units often followed by a smaller unit."""

CALENDAR = frozenset({"year", "month", "decade", "century"})
BARE_PARTS: Final[Mapping[str, tuple[str, int]]] = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "foot": ("inch", 12),
    "stone": ("pound", 14),
    "pound": ("ounce", 16),
}
"""The unit of a bare number behind a measure, and how many of it make the greater: "1 hour thirty", "5 foot 10"."""

CENTS: Final = 100
FEW: Final = 3
"""How many of the greater unit the smaller part may make: 2 yards 7 feet."""

MOST_PERCENT: Final = 1000
"""A number as great or greater takes no percent from a list: "2,316 and 26 percent"."""

FARTHEST: Final = 12
"""Metres so many times the number in front are legs of a relay, no sides of a field: "4x50m"."""

MOST_MINUTES: Final = 49
"""Fewer "m" than this in front of seconds are minutes; runners and swimmers cover 50 metres and more."""

TIMES: Final = frozenset("x×")
SIDES: Final = ((("length", 1),), (("pixel", 1),))
"""Units of the sides of a field or a sheet."""
UNSHARED: Final = (None, "ratio", "count")
"""Kinds that a list does not share; it shares ages only behind a hyphen: "16- and 17-year-olds"."""
PAUSES: Final = frozenset(",;")
LONGEST_LIMIT: Final = 24
"""The most characters of words that make a number an age."""
LONGEST_LINK: Final = 6
"""Between two members of a list."""

LOWS, HIGHS = ("above", "at-least"), ("below", "at-most")


def join_composites(source: SourceText, values: list[Value]) -> list[Value]:
    """The values with composite measures joined into one, in the smaller unit: "7 feet 10 inches"."""
    joined: list[Value] = []
    for value in values:
        last = joined[-1] if joined else None
        if last and last.is_plain and value.is_plain and _adjoins(source, last, value):
            _bare_part(source, last, value)
            if _is_composite(source, last, value):
                joined[-1] = _sum(last, value)
                continue
        joined.append(value)
    return joined


def _sum(last: Value, value: Value) -> Value:
    unit = last.unit if value.amount.sub_unit else value.unit
    last.amount.times(factor_between(last.unit, unit) or 1)
    total = last.amount.value + value.amount.value
    amount = Amount(last.start, value.end, value.amount.numeral, total, value.amount.step, value.kind, unit)
    return Value(last.start, value.end, amount, kind=value.kind, unit=unit)


def _adjoins(source: SourceText, last: Value, value: Value) -> bool:
    if last.kind in (None, "percent") or value.start - last.end > 9 or "/" in last.unit:
        return False
    if not last.amount.numeral.step or value.amount.value < 0:
        return False
    if source.folded[last.end] == "," and last.unit not in WHOLE_PARTS and not last.unit.endswith(METRIC):
        return False  # "5 TWh, 5 MWh" is a list
    if last.amount.numeral.rounded:
        return False
    if source.folded.startswith("-", value.amount.numeral.end) and "-" not in source.folded[last.start : value.start]:
        return False  # "97 km 1.435-m gauge"
    return source.grammar.composite.fullmatch(source.folded, last.end, value.start) is not None


def _bare_part(source: SourceText, last: Value, value: Value) -> None:
    """Give a bare number at the end of a clause the unit below that of the measure in front: "5 foot 10"."""
    join = source.folded[last.end : value.start]
    if _are_minutes(source, last, value):
        last.kind, last.unit = "duration", "minute"
    if join[:1] == "," or not isinstance(value.amount.value, int):
        return
    unit, most = BARE_PARTS.get(last.unit, ("", 0))
    if last.unit == "hour" and value.unit == "meter" and value.amount.value < most:
        value.kind, value.unit = "duration", unit  # "2h 30m"
    if value.kind:
        return
    is_closed = source.grammar.clause_end.match(source.folded, value.end) is not None
    is_height = last.unit == "foot" and source.spaced_word(value.end) in source.lexicon.roles["and"]
    if join not in ("", "-") and not (is_closed or is_height):  # "six foot three and 17 stone"
        return
    if last.kind in ("duration", "quantity") and value.amount.value < most:
        value.kind, value.unit = last.kind, unit
    elif last.kind == "money" and value.amount.value < CENTS and "/" not in last.unit and not last.amount.sub_unit:
        value.kind, value.unit, value.amount.factor = "money", last.unit, Fraction(1, CENTS)
        value.amount.times(value.amount.factor)


def _are_minutes(source: SourceText, last: Value, value: Value) -> bool:
    """Whether few metres in front of seconds are minutes: "in 3m 42s", but no "50m, 24s"."""
    if last.unit != "meter" or value.unit != "second" or last.amount.value > MOST_MINUTES:
        return False
    letters = source.folded[last.amount.numeral.end : last.end], source.folded[value.amount.numeral.end : value.end]
    return letters == ("m", "s") and source.folded[last.end : value.start] in ("", " ")


def _is_composite(source: SourceText, last: Value, value: Value) -> bool:
    if last.kind != value.kind:
        return False
    if value.kind == "money":
        return value.amount.sub_unit and not last.amount.sub_unit and value.amount.value < 1
    try:
        here, there = resolve(last.unit), resolve(value.unit)
    except UnitError:
        return False
    if here.dimension != there.dimension or last.unit == value.unit:
        return False
    if (last.unit in CALENDAR) != (value.unit in CALENDAR):
        return False  # a month is no fixed number of days
    parts = value.amount.value * there.factor / here.factor
    if last.unit in WHOLE_PARTS:
        return parts < FEW
    joined = any(char.isalpha() for char in source.folded[last.end : value.start])
    return parts < 1 and there.factor < here.factor and (not joined or source.is_all(last.start, value.end))


def share_units(source: SourceText, values: list[Value]) -> None:
    """Give all members of a list the unit at its end: "10, 20 and 30 mg", "six- or 12-month".

    A word announces the last of them: "a ratio of 0.7, 95 percent of it" is no list, nor are the cells of a table.
    """
    if len(values) == 1:
        return
    is_list = are_sides = False
    for value, following in zip(reversed(values[:-1]), reversed(values[1:]), strict=True):
        link = source.folded[value.end : following.start]
        is_hyphened = link.startswith("-")
        is_list = (
            ((is_list and not are_sides) or link.strip(" \n") not in PAUSES)
            and not (value.kind or following.kind in UNSHARED or (following.kind == "age" and not is_hyphened))
            and not following.amount.money_in_front
            and (is_hyphened or value.amount.numeral.words == following.amount.numeral.words)
            and not (following.kind == "percent" and _is_no_share(source, value, link))
            and (len(link) <= LONGEST_LINK or not source.lexicon.roles["graded"].isdisjoint(link.split()))
            and source.grammar.list_gap.fullmatch(link) is not None
            and (link.strip() not in TIMES or _are_sides(value, following))
        )
        are_sides = is_list and link.strip() in TIMES
        if is_list or _are_levels(source, value, following):
            if following.kind is None and value.amount.money_in_front:
                following.kind, following.unit = value.kind, value.unit
            _share_scale(value.amount, following.amount)
        if is_list:
            value.kind, value.unit = following.kind, following.unit
            value.amount.factor = following.amount.factor
            value.amount.times(value.amount.factor)


def _is_no_share(source: SourceText, value: Value, link: str) -> bool:
    """Whether a number in front of a share is no share: too great, or restated by it ("fell 87.4, or 1.1 percent,")."""
    led = source.folded[max(0, value.start - 3) : value.start]
    is_second = led[1:] == ", " and led[0].isdigit()  # "5, 6, or 7 percent"
    is_again = link[0] == "," and link[1:].strip(" \n") in source.lexicon.roles["or"] and not is_second
    return is_again or value.amount.value >= MOST_PERCENT


def share_ages(source: SourceText, values: list[Value]) -> None:
    """Make ages of all numbers in a list whose first is an age: "aged 12, 14 and 16"."""
    if len(values) == 1:
        return
    for value, following in pairwise(values):
        if value.kind != "age" or following.kind or not following.is_plain or following.amount.numeral.share:
            continue
        link, is_bare = source.folded[value.end : following.start], value.end == value.amount.numeral.end
        if source.grammar.age_limited.search(source.folded, max(0, value.start - LONGEST_LIMIT), value.start):
            continue  # "among women over 40, 12 died"
        if not is_bare or len(link) > LONGEST_LINK or source.grammar.list_gap.fullmatch(link) is None:
            continue
        single = following.amount.value == 1  # "aged 20, and one man"
        if 0 <= following.amount.value <= OLDEST and not counted_noun(source, following.end, single=single)[0]:
            following.kind = following.amount.kind = "age"
            following.unit = following.amount.unit = value.unit


def _are_sides(first: Value, last: Value) -> bool:
    """Whether numbers with a sign of multiplication between them are sides: "10 × 12 cm", not "3 × 50 ml", "4x100m"."""
    if (
        last.unit == "meter"
        and isinstance(first.amount.value, int)
        and last.amount.value >= FARTHEST * first.amount.value
    ):
        return False
    return last.kind == "quantity" and resolve(last.unit).dimension in SIDES


def _are_levels(source: SourceText, value: Value, following: Value) -> bool:
    """Whether two values are the levels of a change: "rose from 1.2 to 1.3 million" has millions twice."""
    roles, (word, begin) = source.lexicon.roles, source.preceding(value.start)
    if value.upper or following.upper or word not in roles["from"]:
        return False
    if source.folded[value.end : following.start].strip(" \n") not in roles["range"]:
        return False
    if (value.kind, value.unit) != (following.kind, following.unit) and not _lacks_currency(source, value, following):
        return False
    first, last = value.amount, following.amount
    is_fall = first.numeral.value * shared_scale(first, last) > last.numeral.value
    return not (is_fall and verb_of_change(source, begin) in roles["rise"])  # nothing "grew from 5 to 2 million" so


def _lacks_currency(source: SourceText, value: Value, following: Value) -> bool:
    """Whether a bare number has the currency of the one before it: "from $1.2 to 1.3 billion"."""
    is_bare = following.kind is None and not counted_noun(source, following.end, single=False)[0]
    return is_bare and value.amount.money_in_front


def _share_scale(amount: Amount, following: Amount) -> None:
    """Give a number the scale word of the one behind it where it belongs to both: "3 and 4 million euros"."""
    scale, numeral = shared_scale(amount, following), amount.numeral
    if scale != 1:
        amount.times(scale)
        amount.numeral = numeral._replace(
            value=numeral.value * scale, step=numeral.step * scale, scale=scale, rounded=True
        )


def join_bounds(source: SourceText, values: list[Value]) -> list[Value]:
    """The values with a lower and an upper bound joined into one range: "more than 10 and less than 40"."""
    joined: list[Value] = []
    for value in values:
        last = joined[-1] if joined else None
        if last and _is_span(source, last, value):
            low, high = (last, value) if last.bound in LOWS else (value, last)
            closed = (low.bound == "at-least", high.bound == "at-most")
            known = value if value.unit else last
            joined[-1] = Value(
                last.start,
                value.end,
                low.amount,
                high.amount,
                "range",
                known.kind,
                known.unit,
                value.noun,
                closed=closed,
            )
        else:
            joined.append(value)
    return joined


def _is_span(source: SourceText, last: Value, value: Value) -> bool:
    if last.upper or value.upper or value.start - last.end > 12:
        return False
    joined = source.grammar.both_bounds.fullmatch(source.folded, last.end, value.start)
    if not joined and not (
        source.folded[last.end : value.start] == " " and source.folded.startswith(_NEITHER, value.start)
    ):
        return False
    if (last.unit != value.unit and last.unit and value.unit) or (last.noun and last.noun != value.noun):
        return False
    if last.bound in LOWS and value.bound in HIGHS:
        return last.amount.value < value.amount.value
    return last.bound in HIGHS and value.bound in LOWS and value.amount.value < last.amount.value
