"""Mutations: changes to the words of one statement that alter what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from consistency.algebra.likeness import content_words, spelled_alike
from consistency.engine.selftest.wordings import (
    DENIAL,
    DIGIT_ORDINAL,
    LONG_MONTHS,
    MONTH,
    MONTHS,
    OPPOSITE,
    OPPOSITE_IN_TIME,
    ORDINALS,
    OTHER_PREPOSITION,
    PREPOSITION,
    SMALL,
    TENS,
    WORD_NUMBER,
    WORD_ORDINAL,
    bound_words,
    respelled,
)
from consistency.model.pattern import Choice, Sequence, Word

if TYPE_CHECKING:
    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

Change: TypeAlias = Callable[["Fact", "Rule"], str]
"""From a fact to the quote that stands in its place; "" where the change does not apply."""

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d(?=s?\b)")
_NAME_WORD = re.compile(r"[^\W\d_]+")


def _number(fact: Fact, rule: Rule) -> str:
    """Another number: its first digit moved by four, of a part that of its whole; number words likewise."""
    if fact.reading is None or fact.reading.is_in_time or fact.reading.kind == "ordinal":
        return ""
    quote, which = (
        fact.quote,
        -1 if fact.reading.kind == "ratio" else 0,
    )  # of a part, the whole
    if found := list(DIGITS.finditer(quote)):
        digits = found[which]
        return quote[: digits.start()] + str(_far(int(digits.group()[0]), 9)) + quote[digits.start() + 1 :]
    words = list(WORD_NUMBER.finditer(quote))
    return respelled(quote, words[which], _far_word(words[which].group().lower())) if words else ""


def _far(number: int, most: int) -> int:
    return number + 4 if number + 4 <= most else number - 4


def _far_word(word: str) -> str:
    if word in TENS:
        return TENS[_far(TENS.index(word), len(TENS) - 1)]
    number = SMALL.index(word)
    return SMALL[_far(number, 9)] if number < 10 else TENS[4]


def _code(fact: Fact, rule: Rule) -> str:
    """Another code: its last digit moved by four."""
    digits = list(DIGITS.finditer(fact.quote)) if rule.kind == "code" else []
    if not digits:
        return ""
    last = digits[-1].end() - 1
    return fact.quote[:last] + str(_far(int(fact.quote[last]), 9)) + fact.quote[last + 1 :]


def _ordinal(fact: Fact, rule: Rule) -> str:
    """The next ordinal in words, the tenth from there in digits."""
    if fact.reading is None or fact.reading.kind != "ordinal":
        return ""
    if digits := DIGIT_ORDINAL.search(fact.quote):
        return respelled(fact.quote, digits, str(int(digits.group()) + 10))
    if word := WORD_ORDINAL.search(fact.quote):
        number = ORDINALS.index(word.group().lower())
        return respelled(fact.quote, word, ORDINALS[number + 1 if number < 19 else 1])
    return ""


def _year(fact: Fact, rule: Rule) -> str:
    """The last year, ten years later."""
    years = list(_YEAR.finditer(fact.quote)) if fact.reading is not None and fact.reading.is_date else []
    return respelled(fact.quote, years[-1], str(int(years[-1].group()) + 10)) if years else ""


def _hour(fact: Fact, rule: Rule) -> str:
    """The time of another hour."""
    hour = DIGITS.search(fact.quote) if fact.reading is not None and fact.reading.is_clock else None
    if hour is None or len(hour.group()) > 2:
        return ""
    number = int(hour.group())
    return respelled(fact.quote, hour, str(number + 3 if number < 10 else number - 3).zfill(len(hour.group())))


def _month(fact: Fact, rule: Rule) -> str:
    """Another month, about half a year away, that has all days."""
    month = MONTH.search(fact.quote) if fact.reading is not None and fact.reading.is_calendar else None
    if month is None:
        return ""
    later = MONTHS.index(month.group()) + 5
    return respelled(fact.quote, month, next(m for m in (*MONTHS, *MONTHS)[later:] if m in LONG_MONTHS))


def _bound(fact: Fact, rule: Rule) -> str:
    """The opposite bound word."""
    word = bound_words(fact)
    if word is None or fact.reading is None:
        return ""
    opposite = OPPOSITE_IN_TIME if fact.reading.is_in_time else OPPOSITE
    return respelled(fact.quote, word, opposite[fact.reading.bound])


def _misspelling(fact: Fact, rule: Rule) -> str:
    """A name of several words whose longest word lost a letter."""
    words = _NAME_WORD.findall(fact.quote)
    if rule.kind != "name" or len(words) < 2:
        return ""
    longest = max(words, key=len)
    middle = len(longest) // 2
    return fact.quote.replace(longest, longest[:middle] + longest[middle + 1 :], 1) if len(longest) > 4 else ""


def _preposition(fact: Fact, rule: Rule) -> str:
    """A long name with another preposition."""
    word = PREPOSITION.search(fact.quote) if rule.kind == "name" and len(content_words(fact.quote)) > 2 else None
    return respelled(fact.quote, word, OTHER_PREPOSITION[word.group()]) if word else ""


def _case(fact: Fact, rule: Rule) -> str:
    """A name whose spelling counts, in capitals, or in small letters where it is in capitals."""
    if rule.kind != "name" or rule.spelling != "exact":
        return ""
    return fact.quote.lower() if fact.quote.isupper() or len(fact.quote) > 10 else fact.quote.upper()


def _name(fact: Fact, rule: Rule) -> str:
    """Another of the rule's names."""
    plain = " ".join(fact.quote.split())
    return next((n for n in rule.names if n != plain and (rule.spelling == "exact" or not spelled_alike(n, plain))), "")


def _term(fact: Fact, rule: Rule) -> str:
    """Another term of the rule, in words of its own phrases."""
    return next((_shortest_words(f.pattern.parts) for t in rule.terms if t.label != fact.label for f in t.find), "")


def _shortest_words(parts: Sequence) -> str:
    """A phrase in its shortest words: the first option of each choice, nothing for a gap."""
    said = []
    for part in parts:
        if isinstance(part, Word):
            said.append(part.text)
        elif isinstance(part, Choice) and all(part.options):
            said.append(_shortest_words(part.options[0]))
    return " ".join(said)


def _items(fact: Fact, rule: Rule) -> str:
    """An enumeration that lost its first item."""
    listed = fact.reading is not None and fact.reading.kind == "count" and not DIGITS.search(fact.quote)
    return fact.quote.split(", ", 1)[1] if listed and ", " in fact.quote else ""


def _denial(fact: Fact, rule: Rule) -> str:
    """The claim denied."""
    return f"{DENIAL} {fact.quote}" if rule.kind == "term" and not rule.terms and fact.status != "negated" else ""


MUTATIONS: dict[str, Change] = {
    "number": _number,
    "code": _code,
    "ordinal": _ordinal,
    "year": _year,
    "month": _month,
    "hour": _hour,
    "bound": _bound,
    "misspelling": _misspelling,
    "preposition": _preposition,
    "case": _case,
    "name": _name,
    "term": _term,
    "items": _items,
    "denial": _denial,
}
"""What alters a statement, by name."""
