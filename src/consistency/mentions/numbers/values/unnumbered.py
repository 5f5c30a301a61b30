"""Reads values without a numeral: an article that counts, vague amounts, multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.mentions.numbers.amount import Amount, kind_of
from consistency.mentions.numbers.amounts import read_unit_of_one
from consistency.mentions.numbers.bounds.behind import bound_after
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.bounds.occasions import tells_when
from consistency.mentions.numbers.numeral import Numeral
from consistency.mentions.numbers.units.measures import read_measure
from consistency.mentions.numbers.values.value import Value
from consistency.mentions.pieces import spaced
from consistency.mentions.source import WORD

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText


def read_unit_of_article(source: SourceText, at: int, floor: int) -> Value | None:
    """One of a unit, counted by an article: "more than an hour", "an hour or more", "an hour and a half"; else None."""
    match = source.grammar.one_unit.match(source.folded, at)
    if match is None:
        return None
    end = len(match[0].rstrip()) + at
    amount = read_unit_of_one(source, Numeral(at, end, 1, 1, words=True))
    if amount is None:
        return None
    two = source.grammar.or_two.match(source.folded, amount.end)
    if two and amount.step:
        upper = amount.copied()
        upper.times(2)
        return Value(at, two.end(), amount, upper, "range", amount.kind, amount.unit)
    value = Value(at, amount.end, amount, kind=amount.kind, unit=amount.unit)
    bound = bound_before(source, at, floor)
    if bound is not None and bound.kind != "exact":
        return None if tells_when(source, bound, at, amount.end) else value
    if amount.step == 0 or source.grammar.and_number.match(source.folded, amount.end):
        return value
    is_rate = floor > 0 and not source.folded[floor:at].strip(" \n")  # "3 days a month or less"
    is_limited = not is_rate and bound_after(source, amount.end) is not None
    is_size = source.following_word(amount.end) in source.lexicon.roles["size"]  # "a mile long"
    return value if is_limited or is_size or source.is_all(at, amount.end) else None


def read_vague(source: SourceText, at: int, floor: int) -> Value | None:
    """A vague amount or a multiple: "hundreds of thousands", "threefold", "twice as", "more than doubled"."""
    match = source.grammar.vague.match(source.folded, at)
    if match is None:
        return None
    phrase = spaced(match[0])
    if phrase in source.lexicon.multiples:
        word = phrase.split()[0]
        if _has_grown(source, word) and not _is_limited(source, at, floor):
            return None
        return _multiple(at, word, source.lexicon.multiples[phrase])
    known = source.lexicon.vague[phrase]
    article = source.word_with_role(at, "one") if match[0].startswith(tuple(source.lexicon.roles["few"])) else None
    begin = at if article is None else article
    amount = Amount(begin, match.end(), Numeral(begin, match.end(), known[0], 0, words=True), known[0], 0)
    value = Value(begin, match.end(), amount, bound="range", kind="count", vague=known)
    of = source.grammar.of_unit.match(source.folded, match.end())
    measure = read_measure(source, of.end() if of else match.end(), digits=False)
    if measure and measure.factor == 1:
        value.kind, value.unit, value.end = kind_of(measure), measure.unit, measure.end
    return value


def _has_grown(source: SourceText, word: str) -> bool:
    roles = source.lexicon.roles
    return word in roles["grown"] or word in roles["grown-of"]


def _is_limited(source: SourceText, at: int, floor: int) -> bool:
    """Whether words in front limit a word of growth: "more than doubling", "almost double the rate".

    They do not limit a noun ("a near doubling") or a sort ("a row over double standards").
    """
    roles, bound = source.lexicon.roles, bound_before(source, at, floor)
    if bound is None or bound.kind == "exact" or source.folded[bound.place : at].split()[0] in roles["one"]:
        return False
    word = WORD.match(source.folded, at)
    if word is None or word[0] not in roles["grown-of"]:
        return True
    return source.spaced_word(word.end()) in roles["grown-whole"]


def read_multiple(source: SourceText, at: int) -> Amount | None:
    """The multiple in one word at an offset: "threefold"; else None."""
    match = source.grammar.vague.match(source.folded, at)
    times = source.lexicon.multiples.get(match[0]) if match else None
    is_word = match is not None and " " not in match[0] and not _has_grown(source, match[0])
    return _times(at, match[0], times) if match and times and is_word else None


def _multiple(at: int, word: str, times: int) -> Value:
    amount = _times(at, word, times)
    return Value(at, amount.end, amount, kind="ratio", unit="fold")


def _times(at: int, word: str, times: int) -> Amount:
    end = at + len(word)
    return Amount(at, end, Numeral(at, end, times, 0, words=True), times, 0, "ratio", "fold")
