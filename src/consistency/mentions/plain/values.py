"""Completes a plain number: its bound and its noun, or the end of the name that it belongs to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from consistency.mentions.hits import Hit
from consistency.mentions.numbers.ages import OLDEST, is_beside_name, is_led_by_age
from consistency.mentions.numbers.amount import Amount
from consistency.mentions.numbers.bounds.apart import bound_at_mark
from consistency.mentions.numbers.bounds.behind import bound_behind_thing, bound_in_bracket
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.bounds.occasions import limits_nothing
from consistency.mentions.numbers.numeral import ROUNDED_FROM, Numeral
from consistency.mentions.numbers.units.currencies import money_may_lead
from consistency.mentions.numbers.values.completing import MEASURED
from consistency.mentions.numbers.values.uncounted import counts_nothing, names_something, numbers_a_class
from consistency.mentions.plain.flags import (
    AGES,
    AND,
    ARTICLE,
    BOUND,
    CLASS,
    CUE,
    MARK,
    NAMES,
    SHARE,
    UNIT,
)
from consistency.mentions.plain.nouns import noun_behind
from consistency.mentions.plain.number import NUMERIC
from consistency.mentions.plain.readings import reading_of_digits

if TYPE_CHECKING:
    from consistency.mentions.numbers.numeral import Exact
    from consistency.mentions.plain.number import PlainNumber
    from consistency.model.reading import Bound


def value_of(number: PlainNumber, floor: int) -> Hit | int:
    """The value with its bound and noun; or the end of the name that it is; or ``NUMERIC`` in doubt."""
    source, start, led = number.source, number.start, number.led
    if led & AGES and number.kind in ("duration", None) and _may_be_age(number):
        number.kind, number.unit = "age", number.unit or "year"
    if number.right == "," and number.kind is None and is_beside_name(source, start, number.end):
        number.kind, number.unit = "age", "year"
    kind, found = number.kind, None
    if led & (BOUND | ARTICLE) or kind == "age":
        found = bound_before(source, start, floor, age=kind == "age")
    if number.known & MARK and found is None:
        found = bound_at_mark(source, start, number.end, floor)
    begin = start
    bound: Bound = "exact"
    counted = None if kind or found is None else _exact(number)
    if found and not limits_nothing(source, found, start, number.end, kind, number.unit, counted):
        begin, bound = found.place, found.kind
        if kind is None and money_may_lead(source, begin):
            return NUMERIC
    noun = ""
    if kind in MEASURED and number.word and bound_behind_thing(source, number.end):
        return NUMERIC
    if kind and bound_in_bracket(source, number.end):
        return NUMERIC
    if kind is None:
        behind = noun_of(number)
        if behind is None:
            return NUMERIC
        if begin == start and bound == "exact" and _is_name(number, behind):
            return number.end if _is_apart(number) else NUMERIC
        noun = behind
        kind = "count" if noun or _is_whole(number) else "number"
    return Hit(
        begin,
        number.end,
        reading_of_digits(number.written, number.scale, kind, bound, number.unit, number.factor),
        noun,
    )


def _exact(number: PlainNumber) -> Exact:
    """The number, its scale included."""
    written = number.written.replace(",", "")
    return (int(written) if written.isdigit() else Fraction(written)) * number.scale


def noun_of(number: PlainNumber) -> str | None:
    """The noun that a number counts, "" for none; None if words behind the noun may change the value."""
    first = number.word.end() if number.word else 0
    return noun_behind(number.source, number.end, number.known, first, single=number.is_single())


def _may_be_age(number: PlainNumber) -> bool:
    """Whether words in front of a number announce an age."""
    return _exact(number) <= OLDEST and is_led_by_age(number.source, number.start, number.end, bare=number.kind is None)


def _is_whole(number: PlainNumber) -> bool:
    """Whether the number is whole, its scale included."""
    return "." not in number.written or _exact(number).denominator == 1


def _is_name(number: PlainNumber, counted: str) -> bool:
    """Whether the word in front makes a number without bound a name: "Voyager 2", "type 2 diabetes"."""
    source, is_bare = number.source, not counted or number.is_single()
    is_capital = number.words and source.text[number.start].isupper()
    if not (is_bare or is_capital or number.led & CLASS) or "." in number.written or number.scale >= ROUNDED_FROM:
        return False
    if not (number.led & CLASS or is_capital or _may_be_name(number)):
        return False
    value = int(number.written.replace(",", "")) * number.scale
    numeral = Numeral(number.start, number.end, value, 1, words=number.words)
    amount = Amount(number.start, number.end, numeral, value, 1)
    return (
        numbers_a_class(source, amount)
        or (is_capital and counts_nothing(source, amount))
        or (is_bare and names_something(source, amount))
    )


def _may_be_name(number: PlainNumber) -> bool:
    """Whether the word in front may make a number without a noun a name: "Voyager 2", "number three"."""
    if number.words or number.led & NAMES:
        return bool(number.led & (CUE if number.words else NAMES)) or (number.words and number.written == "0")
    if number.led & ARTICLE:
        return number.source.text[number.end + 1 : number.end + 2].isupper()
    word, begin = number.source.preceding(number.start)
    return bool(word) and number.source.text[begin].isupper()


def _is_apart(number: PlainNumber) -> bool:
    """Whether no other number can join a name: an unrelated word or the end of a clause follows."""
    source = number.source
    word = source.preceding_word(number.start)
    if word in source.tables.links or source.tables.behind[word] & UNIT:
        return False  # "20 Rupees 43"
    if number.word is None:
        return number.right not in (",", ";")
    return not number.known & (AND | SHARE) and number.word[1] not in source.lexicon.roles["list"]
