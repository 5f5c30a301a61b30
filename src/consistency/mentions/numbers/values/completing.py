"""Completes a value: finds the bounds on both sides, the counted noun and the sign around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.mentions.numbers.amount import kind_of
from consistency.mentions.numbers.bounds.apart import bound_at_mark
from consistency.mentions.numbers.bounds.behind import (
    bound_after,
    bound_behind_bracket,
    bound_behind_thing,
    bound_in_bracket,
)
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.bounds.occasions import limits_nothing
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.numeral import scale_behind
from consistency.mentions.numbers.units.compounds import per_unit
from consistency.mentions.numbers.units.currencies import currency_before
from consistency.mentions.numbers.units.measures import read_measure
from consistency.mentions.numbers.values.counted_rates import turn_into_rate, turn_into_ratio
from consistency.mentions.numbers.values.uncounted import names_something, numbers_a_class
from consistency.model.reading import OPPOSITE

if TYPE_CHECKING:
    from consistency.mentions.numbers.bounds.hedges import BoundWords
    from consistency.mentions.numbers.values.value import Value
    from consistency.mentions.source import SourceText

MEASURED: Final = frozenset({"duration", "money", "percent", "quantity"})
SHORTEST_UNIT = 3
"""The most characters of a gap and a unit behind a hedge: "5+ km", but "5+ A grades"."""


def complete(source: SourceText, value: Value, floor: int, limit: int) -> bool:
    """Give a value the bounds on both sides and its counted noun, up to the next blocked span.

    False if the number turns out to belong to a name.
    """
    before = bound_before(source, value.start, floor, age=value.kind == "age")
    if before is None:
        before = bound_at_mark(source, value.start, value.end, floor)
    if before:
        number = value.amount.value if value.is_plain else None
        if limits_nothing(source, before, value.start, value.end, value.kind, value.unit, number):
            before = None
    if before:
        if value.kind is None and not value.amount.numeral.words:
            _money_before_bound(source, value, before.place, floor)
        if value.is_plain:
            value.bound = "exact" if _is_margin(source, value, before.place) else before.kind
        elif _is_limited_range(source, value, before):
            value.bound = before.kind
        value.start = min(value.start, before.place)
    after = _limit_behind(source, value, limit)
    _minus_in_brackets(source, value)
    if value.kind in (None, "count"):
        single = value.upper is None and value.amount.value == 1
        value.noun, end = counted_noun(source, value.end, single=single)
        if not (before or after or value.upper) and (
            numbers_a_class(source, value.amount)
            or ((single or not value.noun) and names_something(source, value.amount))
        ):
            return False
        if after is None and value.noun:
            after = bound_after(source, end)
            after = after if after and _limits_beyond_noun(source, after, end) else None
            turn_into_ratio(source, value, end, limit)
            turn_into_rate(source, value, end, limit)
    if after and (value.is_plain or (value.bound == "about" and after.kind in ("at-least", "at-most"))):
        value.bound = after.kind
    return True


def _limits_beyond_noun(source: SourceText, after: BoundWords, at: int) -> bool:
    """Whether words behind a noun limit its number: "200 boats or more", "200 boats or so"."""
    is_phrase = " " in source.folded[at : after.place].strip(" \n")
    return after.kind in ("at-least", "at-most") or (after.kind == "about" and is_phrase)


def _is_margin(source: SourceText, value: Value, at: int) -> bool:
    """Whether a measure has only a margin: "an accuracy of ±0.5 °C"; "± 40 guests" means about 40."""
    return value.kind in ("percent", "quantity") and source.folded.startswith(source.grammar.hints.margin, at)


def _limit_behind(source: SourceText, value: Value, limit: int) -> BoundWords | None:
    """The bound behind a value; the value takes in its words, unless a bracket is between."""
    after = bound_after(source, value.end) or (bound_in_bracket(source, value.end) if value.kind else None)
    if after and after.place > limit:
        return None
    if after and value.kind == "money" and source.follow(value.end) in source.lexicon.roles["plus"]:
        after = after if source.grammar.clause_end.match(source.folded, after.place) else None  # "$5 plus a bonus"
    if after is None:
        return _limit_beyond(source, value) if value.kind else None
    value.end = after.place
    _scale_behind_bound(source, value, limit)
    _unit_behind_bound(source, value, limit)
    return after


def _limit_beyond(source: SourceText, value: Value) -> BoundWords | None:
    """The bound behind a measure and a bracket or a phrase: "74 mph (119 kph) or more", "10 kg of meat or less"."""
    thing = bound_behind_thing(source, value.end) if value.kind in MEASURED else None
    return thing or bound_behind_bracket(source, value.end)


def _is_limited_range(source: SourceText, value: Value, before: BoundWords) -> bool:
    """Whether a range is limited: "at least 5 to 10", but not "within 5 to 10 days", "from over 5 to 10"."""
    if not value.is_range or before.kind not in OPPOSITE:
        return False
    words, roles = source.folded[before.place : value.start].strip(" \n"), source.lexicon.roles
    if words in roles["spanning"] or (value.kind == "age" and words not in source.lexicon.before):
        return False  # "by 18-21 year olds"
    return source.preceding_word(before.place) not in roles["from"]


def _money_before_bound(source: SourceText, value: Value, at: int, floor: int) -> None:
    """Take in a currency in front of the bound: "$ more than 20"."""
    money = currency_before(source, at, floor)
    if money is None or (source.text[at].isupper() and source.text[money.start : at].rstrip(" \n")[-1] == "."):
        return  # "Rs. More than 20 came": a sentence ends with the point
    money = per_unit(source, money._replace(end=value.end))
    value.start, value.end, value.kind, value.unit = money.start, money.end, "money", money.unit
    value.amount.kind, value.amount.unit = "money", money.unit


def _scale_behind_bound(source: SourceText, value: Value, limit: int) -> None:
    """Take in a scale behind the bound: "$60+ million", "20-odd thousand"."""
    factor, end = scale_behind(source, value.end) if value.is_plain else (1, value.end)
    if not value.end < end <= limit or value.amount.numeral.scale != 1:
        return
    value.amount.times(factor)
    value.amount.numeral = value.amount.numeral._replace(rounded=True, scale=factor)
    value.end = end


def _unit_behind_bound(source: SourceText, value: Value, limit: int) -> None:
    """Take in a unit behind the bound: "20-plus years", "100-odd miles", "5 or more years"."""
    measure = read_measure(source, value.end, digits=False) if value.kind is None and value.is_plain else None
    if measure is None or measure.money or measure.factor != 1:
        return
    if not SHORTEST_UNIT <= measure.end - value.end <= limit - value.end:
        return
    value.kind, value.unit, value.end = kind_of(measure), measure.unit, measure.end
    value.amount.kind, value.amount.unit, value.amount.end = value.kind, value.unit, value.end


def _minus_in_brackets(source: SourceText, value: Value) -> None:
    """Make an amount of money negative by the brackets around it, as in accounts: "a loss of ($5)"."""
    text, amount = source.text, value.amount
    if not value.is_plain or amount.value <= 0 or value.kind != "money":
        return
    is_bracketed = text[value.start - 1 : value.start] == "(" and text[value.end : value.end + 1] == ")"
    if is_bracketed and source.preceding_word(value.start - 1) in source.lexicon.roles["accounting"]:
        value.start, value.end = value.start - 1, value.end + 1
        amount.value = -amount.value
