"""Recognises numbers that count nothing: names, labels, classes, pronouns."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from consistency.mentions.fold import EN_DASH
from consistency.mentions.labels import ROLES, is_verb

if TYPE_CHECKING:
    from consistency.mentions.numbers.amount import Amount
    from consistency.mentions.source import SourceText

TEN, HUNDRED = 10, 100
MOST_SEQUELS = 20
HALF = Fraction(1, 2)
_MARKS = frozenset(",.;")
_QUOTES = frozenset("\"'")
_NAMED = re.compile(r" ([A-Z][A-Za-z]+)(?= )")
_LED_ON = re.compile(r"[ \n]\d{1,4}-[a-z]{3}")
"""A number joined to a thing, which "one" in front of it counts: "one 25-seat bus"."""
_SCORE = re.compile(rf"[-{EN_DASH}]\d")


def numbers_a_class(source: SourceText, amount: Amount) -> bool:
    """Whether a bare number names a class, whatever follows: "type 2 diabetes", "Category five storms"."""
    if amount.numeral.rounded or source.folded[amount.start - 1 : amount.start] == "-":
        return False
    word, _ = source.preceding(amount.start)
    return word in source.lexicon.roles["class"] and not is_verb(word, source.pieces_before(amount.start)[-3:])


def names_something(source: SourceText, amount: Amount) -> bool:
    """Whether a bare number belongs to a name or a label: "Voyager 2", "phase 3", "number three", "r 0", "(12)"."""
    if amount.kind or amount.numeral.rounded or amount.value < 0:
        return False
    text, folded, start, end = source.text, source.folded, amount.start, amount.end
    word, begin = source.preceding(start)
    if amount.numeral.words:
        if amount.value == 0 and word in source.lexicon.roles["zero-name"]:
            return True
        return ROLES.get(word) == "firm" and amount.value < HUNDRED and folded[start - 1] != "-"
    if folded[start - 1 : start] == "(" and folded[end : end + 1] == ")":
        return folded[start:end].isdigit() or not _is_in_prose(source, start - 1, end + 1)
    if not word or folded[start - 1] == "-" or _SCORE.match(folded, end):
        return False
    following = source.spaced_word(end)
    is_thing = following and (amount.numeral.share or (amount.value > 1 and following not in source.lexicon.stopwords))
    if word in source.lexicon.roles["one"] and (is_thing or folded[end : end + 2].lstrip(" ")[:1] == "-"):
        return False  # "a 5-point lead", "a 5 point lead", "a 64/100 rating"
    if word in source.lexicon.roles["label"] or (len(word) == 1 and amount.value < TEN):
        return True
    if len(word) == 1:
        return folded[begin - 1 : begin] == "&"  # "S&P 500"
    if word in source.lexicon.roles["determiner"] and _is_model(source, amount):
        return source.preceding_word(begin) not in source.lexicon.roles["of"]  # "of the 27 Italy has five"
    roles = source.lexicon.roles
    is_name = text[begin].isupper() and "," not in folded[start:end]  # "in Ely 12,000 marched"
    if not is_name or word in roles["governor"] or word.endswith(tuple(roles["genitive-end"])):
        return False  # "Dorn's 13"
    if text[begin : begin + len(word)].isupper() or (amount.value > 1 and _is_one_thing(source, end)):
        return True
    return _ends_name(folded, begin, end, is_sequel=amount.value <= MOST_SEQUELS)


def _ends_name(folded: str, begin: int, end: int, *, is_sequel: bool) -> bool:
    """Whether a number ends a name whose last word begins with a capital: "the Dorn Valley 3", the film "Dorn 3"."""
    before = folded[max(0, begin - 2) : begin].rstrip(" \n")[-1:]
    if before in _QUOTES:
        return is_sequel and folded[end : end + 2].lstrip(",.")[:1] in _QUOTES
    return before.isalnum() or before == ","


def _is_model(source: SourceText, amount: Amount) -> bool:
    """Whether a number begins the name of a single thing: "the 430 Dorn was"."""
    found = _NAMED.match(source.text, amount.end) if amount.value > 1 else None
    return found is not None and source.spaced_word(found.end()) in source.lexicon.roles["singular-verb"]


def _is_in_prose(source: SourceText, start: int, end: int) -> bool:
    """Whether a bracket is between words, or a word and a mark: "Anna (5,000), Dorn"; in accounts it means minus."""
    word = source.preceding_word(start)
    goes_on = source.folded[end : end + 1] in _MARKS or source.spaced_word(end) != ""
    is_led = (
        bool(word) or source.folded[max(0, start - 2) : start].strip(" \n").isdigit()
    )  # "more than in 2022 (242,700)"
    return is_led and word not in source.lexicon.roles["accounting"] and goes_on


def _is_one_thing(source: SourceText, end: int) -> bool:
    """Whether the verb behind a number is singular, so that a number above one counts nothing: "Lund 2 was built"."""
    return source.spaced_word(end) in source.lexicon.roles["singular-verb"]


def _is_titled(source: SourceText, amount: Amount) -> bool:
    """Whether a number in words and the name in front of it have capitals inside a sentence: "a League One club"."""
    text, (word, begin) = source.text, source.preceding(amount.start)
    if not word or not (text[amount.start].isupper() and text[begin].isupper()) or begin == 0:
        return False
    following = source.spaced_word(amount.end)
    is_lower = text[amount.end + 1 : amount.end + 2].islower()
    return bool(following) and is_lower and following not in source.lexicon.stopwords


def _is_some_day(source: SourceText, amount: Amount) -> bool:
    """Whether "one" is in front of an unspecified time: "one day he may come", "One day in July, it rained"."""
    roles = source.lexicon.roles
    after = source.spaced_word(amount.end)
    if after in roles["in"] and source.text[amount.start].isupper():
        begin = amount.end + len(after) + 2
        return not source.text[begin : begin + 1].islower()  # "One day in hospital costs 50 euros"
    return after in roles["one-day"] and source.preceding_word(amount.start) not in roles["day-length"]


def is_pronoun_led(source: SourceText, at: int) -> bool:
    """Whether the words in front of "one" make it a pronoun: "the one", "the only one", but not "only one boat"."""
    roles, (word, begin) = source.lexicon.roles, source.preceding(at)
    if word in roles["only"]:
        return source.preceding_word(begin) in roles["determiner"] | roles["own"]
    return word in roles["pronoun-before"]


def is_some_occasion(source: SourceText, at: int, end: int) -> bool:
    """Whether "one" is in front of a time that is not counted: "at one point"."""
    roles = source.lexicon.roles
    return source.spaced_word(end) in roles["one-occasion"] and source.preceding_word(at) in roles["at"]


def _is_part_of_time(source: SourceText, amount: Amount) -> bool:
    """Whether a half is no length of time: "six half-centuries", "the first half of the year", "half-year profits"."""
    word, roles = source.preceding_word(amount.start), source.lexicon.roles
    unit = source.folded[amount.numeral.end : amount.end]
    if (word in roles["half-of"] and amount.unit != "hour") or (
        unit[0] == "-" and amount.unit == "year" and amount.start == amount.numeral.start
    ):
        return word not in roles["one"]
    return unit.strip(" \n-").isalpha() and source.lexicon.is_plural(unit.strip(" \n-"))


def _is_zero_of_sort(source: SourceText, amount: Amount, after: str) -> bool:
    """Whether zero names a sort: "zero emission cars"; "zero new cases" are counted."""
    if after in source.lexicon.roles["counted-adjective"]:
        end = source.folded.index(after, amount.end) + len(after)
        after = source.following_word(end)
        if not source.lexicon.is_plural(after) and after not in source.lexicon.stopwords:
            end = source.folded.index(after, end) + len(after)
            after = (after and source.spaced_word(end)) or after  # "zero new road deaths"
    return bool(after) and not source.lexicon.is_plural(after) and after not in source.lexicon.stopwords


def _is_compound(source: SourceText, amount: Amount, after: str) -> bool:
    """Whether a word joined to a number makes it count nothing: "a two-way street", "a one-time fee"."""
    is_once = amount.value == 1 and after in source.lexicon.roles["one-joined"]
    if is_once and source.folded[amount.end : amount.end + 1] == "-":
        return True
    return source.grammar.compound.match(source.folded, amount.end) is not None


def counts_nothing(source: SourceText, amount: Amount) -> bool:
    """Whether a number in words counts nothing: "the one", "one of the", "one obtains", "two-way", "the first half"."""
    numeral = amount.numeral
    if numeral.share and numeral.words and amount.kind == "duration":
        return _is_part_of_time(source, amount)
    if numeral.words and amount.unit == "day" and amount.value == 1:
        return _is_some_day(source, amount)
    if amount.kind or not numeral.words:
        return False
    if _is_titled(source, amount):
        return True
    roles = source.lexicon.roles
    after = source.following_word(amount.end)
    if numeral.share:
        if source.preceding_word(amount.start) in roles["half-of"] or _is_compound(source, amount, after):
            return True
        whole_units = source.lexicon.stopwords | roles["half-unit"]
        return amount.numeral.value == HALF and bool(after) and after not in whole_units
    if amount.value == 0:
        return _is_zero_of_sort(source, amount, after)
    if _is_compound(source, amount, after):
        return True
    if amount.value != 1 or amount.end - amount.start > 3:
        return False
    if is_pronoun_led(source, amount.start) or is_some_occasion(source, amount.start, amount.end):
        return True
    if not after and not _LED_ON.match(source.folded, amount.end):
        return not (source.is_all(amount.start, amount.end) or source.preceding_word(amount.start) in roles["only"])
    return after in roles["pronoun-after"] or source.lexicon.is_plural(after)
