"""Recognises "over", "up to" and the like that are no bound: "128 witnesses over two years", "up to 5% from 4%"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.algebra.units import resolve
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.fold import MONEY, MONEY_SIGNS
from consistency.mentions.pieces import trie

if TYPE_CHECKING:
    from consistency.mentions.numbers.bounds.hedges import BoundWords
    from consistency.mentions.numbers.numeral import Exact
    from consistency.mentions.source import SourceText
    from consistency.model.reading import Kind


FEW_OCCASIONS: Final = 10
NEAR_AMOUNT: Final = 6
"""How many words in front of a comma are searched for an amount."""
NEAR_OBJECT: Final = 4
"""A verb and the words of its object, at most."""
LENGTH: Final = (("length", 1),)
_FORMER = LatePattern(rf",? {trie(with_role('words', 'from'))} (?P<money>[$£¥{MONEY}])?\d[\d.,]*(?P<share>%)?")
_AMOUNTS: Final = MONEY_SIGNS | {"%"}
_PARTED: Final = frozenset(")%")
"""Ends of words in front of "over" that cannot be a verb with a time."""


def limits_nothing(
    source: SourceText, before: BoundWords, start: int, end: int, kind: Kind | None, unit: str, number: Exact | None
) -> bool:
    """Whether "over" or "up to" is no bound: "over two years", "over three seasons", "up to 5% from 4%".

    Args:
        source: the text.
        before: the bound in front of the value.
        start: where the value begins without it.
        end: where the value ends.
        kind: the kind that its unit gives; None without a unit.
        unit: its unit.
        number: the number itself; None for a range.
    """
    words = source.folded[before.place : start].strip(" \n")
    if kind in ("money", "percent"):
        return words in source.lexicon.roles["motion"] and _tells_level(source, start, end)
    if kind == "duration":
        return tells_when(source, before, start, end)
    is_during = words in source.lexicon.roles["during"]
    if kind == "quantity":
        return is_during and _tells_distance(source, before.place, unit)
    if unit == "fold":
        return is_during and _tells_turns(source, before.place)
    return kind is None and number is not None and _tells_occasions(source, before, number, start, end)


def tells_when(source: SourceText, before: BoundWords, start: int, end: int) -> bool:
    """Whether "over" in front of a duration means "during": "128 witnesses over two years".

    Comparisons with a past time are no bounds, either: "lower than two years ago", "twice as many as a year earlier".

    Args:
        source: the text.
        before: the bound in front of the duration.
        start: where the duration begins without it.
        end: where the duration ends.
    """
    roles = source.lexicon.roles
    words = source.folded[before.place : start].split()
    following = source.following_word(end)
    if following in roles["ago"] and words[-1] in roles["than"] and len(words) > 1:
        if words[-2] not in roles["amount-compared"]:
            return True  # "lower than a year ago"
        return _follows_amount(source, before.place)  # "12 percent less than a year ago"
    if words[-1] in roles["equal-as"] and following in roles["ago"]:  # "as many as a year ago"
        return following in roles["to-now"] or source.preceding_word(before.place) in roles["multiplied"]
    if words[-1] not in roles["during"] or len(words) > 1:
        return False
    if following in roles["longer-behind"]:
        return False
    led = source.pieces_before(before.place)
    if led and led[-1][-1] in _PARTED:
        return True  # "€5m (net) over two years"
    if not led or not led[-1][-1].isalnum():
        return source.follow(end) == "," or _tells_amount(source, led[-NEAR_AMOUNT:])
    return led[-1] not in roles["longer-before"] and not _tells_ages(source, led)


def _follows_amount(source: SourceText, at: int) -> bool:
    """Whether an amount is right in front of an offset: a number, or its unit."""
    led = source.pieces_before(at)
    if not led or led[-1][-1] in "%¢" or led[-1][-1].isdigit():
        return bool(led)
    lexicon, is_behind_number = source.lexicon, len(led) > 1 and led[-2][-1].isdigit()
    return led[-1] in lexicon.numbers or (is_behind_number and led[-1] in source.grammar.hints.units)


def _tells_ages(source: SourceText, led: list[str]) -> bool:
    """Whether "over" gives the ages of people in front of it: "for children over 12 years"."""
    if led[-1] not in source.lexicon.roles["of-any-age"]:
        return False
    return len(led) == 1 or not led[-2][-1].isalnum() or led[-2] in source.lexicon.stopwords


def _tells_amount(source: SourceText, led: list[str]) -> bool:
    """Whether an amount is in front of a comma: "$5bn, half of it new, over a year", not "on 5 May, over a year"."""
    if not led or led[-1][-1] != ",":
        return False
    kind = source.lexicon.kind_of_number
    return any(word[0] in _AMOUNTS or word[-1] in _AMOUNTS or kind(word) == "scale" for word in led)


def _tells_level(source: SourceText, start: int, end: int) -> bool:
    """Whether "up to" in front of a share or an amount of money leads to a new level: "up to 4.7% from 4.6%"."""
    former = _FORMER.match(source.folded, end)
    if former is None:
        return False
    return bool(former["share"] and source.folded[end - 1] == "%") or (
        former["money"] is not None and former["money"] == source.folded[start]
    )


def _tells_distance(source: SourceText, at: int, unit: str) -> bool:
    """Whether "over" at an offset, in front of a length, gives the distance of a race: "gold over 400 metres"."""
    return source.preceding_word(at) in source.lexicon.roles["raced"] and resolve(unit).dimension == LENGTH


def _tells_turns(source: SourceText, at: int) -> bool:
    """Whether "over" at an offset, in front of a number of times, belongs to a verb: "turned the ball over twice"."""
    roles, led = source.lexicon.roles, source.pieces_before(at)[-NEAR_OBJECT:]
    return not roles["turning"].isdisjoint(led[:-1]) and led[-1] not in source.lexicon.stopwords - roles["object"]


def _tells_occasions(source: SourceText, before: BoundWords, number: Exact, start: int, end: int) -> bool:
    """Whether "over" in front of a few occasions means "during": "€5m over three seasons"; with many it is a bound."""
    return (
        number < FEW_OCCASIONS
        and source.spaced_word(end) in source.lexicon.roles["occasion"]
        and tells_when(source, before, start, end)
    )
