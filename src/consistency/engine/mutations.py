"""Mutations: changes to the words of one statement that alter what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from consistency.algebra.likeness import spelled_alike
from consistency.model.pattern import Choice, Sequence, Word

if TYPE_CHECKING:
    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

Change: TypeAlias = Callable[["Fact", "Rule"], list[str]]
"""From a fact to the quotes that may stand in its place; none where the change does not apply."""

SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
          "seventeen eighteen nineteen").split()  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
             "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth").split()  # fmt: skip
WORD_NUMBER = re.compile(rf"\b({'|'.join([*SMALL[2:], *_TENS])})\b", re.IGNORECASE)
_WORD_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS[1:])})\b", re.IGNORECASE)
_DIGIT_ORDINAL = re.compile(r"\b(\d+)(?=\s*(?:<sup>)?(?:st|nd|rd|th)\b)")
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d(?=s?\b)")
_MONTHS = ("January February March April May June July August September October November December").split()
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b")
BOUNDS = {
    "above": re.compile(r"\b(?:more than|over|above|exceed(?:s|ed|ing)?)\b", re.IGNORECASE),
    "at-least": re.compile(r"\b(?:at least|no(?:t)? less than)\b", re.IGNORECASE),
    "below": re.compile(r"\b(?:less than|below|under|fewer than)\b", re.IGNORECASE),
    "at-most": re.compile(r"\b(?:at most|up to|no(?:t)? more than)\b", re.IGNORECASE),
}
_OPPOSITE = {"above": "less than", "at-least": "less than", "below": "more than", "at-most": "more than"}


def _number(fact: Fact, rule: Rule) -> list[str]:
    """Another number: its first digit moved far, up and down; number words likewise."""
    if fact.reading is None or fact.reading.is_date or fact.reading.kind == "ordinal":
        return []
    quote = fact.quote
    if digits := DIGITS.search(quote):
        first = int(digits.group()[0])
        moved = [
            str(d) for d in (first + 4, first + 3, first - 3, first - 4, 9, 1) if 0 < d < 10 and abs(d - first) > 2
        ]
        return [quote[: digits.start()] + d + quote[digits.start() + 1 :] for d in dict.fromkeys(moved)] + [
            quote[: digits.start()] + "9" + quote[digits.start() :]
        ]
    word = WORD_NUMBER.search(quote)
    return [respelled(quote, word, w) for w in ("seventeen", "three")] if word else []


def _ordinal(fact: Fact, rule: Rule) -> list[str]:
    """The next ordinal."""
    if fact.reading is None or fact.reading.kind != "ordinal":
        return []
    if digits := _DIGIT_ORDINAL.search(fact.quote):
        return [respelled(fact.quote, digits, str(int(digits.group()) + 10))]
    if word := _WORD_ORDINAL.search(fact.quote):
        number = _ORDINALS.index(word.group().lower())
        return [respelled(fact.quote, word, _ORDINALS[number + 1 if number < 19 else 1])]
    return []


def _year(fact: Fact, rule: Rule) -> list[str]:
    """Another year, later and earlier."""
    if fact.reading is None or not fact.reading.is_date:
        return []
    years = list(_YEAR.finditer(fact.quote))
    if not years:
        return []
    return [
        respelled(fact.quote, year, str(int(year.group()) + by))
        for by in (10, -10, 1)
        for year in (years[-1], years[0])
    ]


def _month(fact: Fact, rule: Rule) -> list[str]:
    """Another month."""
    month = _MONTH.search(fact.quote) if fact.reading is not None and fact.reading.is_date else None
    return [respelled(fact.quote, month, _MONTHS[(_MONTHS.index(month.group()) + 5) % 12])] if month else []


def _bound(fact: Fact, rule: Rule) -> list[str]:
    """The opposite bound word."""
    if fact.reading is None or fact.reading.bound not in BOUNDS:
        return []
    word = BOUNDS[fact.reading.bound].search(fact.quote)
    return [respelled(fact.quote, word, _OPPOSITE[fact.reading.bound])] if word else []


def _name(fact: Fact, rule: Rule) -> list[str]:
    """A name that lost one of its words, or is written in another case, or another of the rule's names."""
    words = fact.quote.split()
    if rule.kind != "name":
        return []
    shorter = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words) - 1, -1, -1) if len(words) > 1]
    other_case = [fact.quote.capitalize(), fact.quote.upper(), fact.quote.lower()] if rule.spelling == "exact" else []
    return [*shorter, *other_case] + [
        n for n in rule.names if n != " ".join(words) and (rule.spelling == "exact" or not spelled_alike(n, fact.quote))
    ]


def _term(fact: Fact, rule: Rule) -> list[str]:
    """Another term of the rule, in words of its own phrases."""
    return [_said(f.pattern.parts) for t in rule.terms if t.label != fact.label for f in t.find]


def _said(parts: Sequence) -> str:
    """A phrase in its shortest words: the first option of each choice, nothing for a gap."""
    said = []
    for part in parts:
        if isinstance(part, Word):
            said.append(part.text)
        elif isinstance(part, Choice) and all(part.options):
            said.append(_said(part.options[0]))
    return " ".join(said)


def _items(fact: Fact, rule: Rule) -> list[str]:
    """An enumeration that lost its first item."""
    listed = fact.reading is not None and fact.reading.kind == "count" and not DIGITS.search(fact.quote)
    return [fact.quote.split(", ", 1)[1]] if listed and ", " in fact.quote else []


def _denial(fact: Fact, rule: Rule) -> list[str]:
    """The claim denied."""
    return [f"not {fact.quote}"] if rule.kind == "term" and not rule.terms and fact.status != "negated" else []


MUTATIONS: dict[str, Change] = {
    "number": _number,
    "ordinal": _ordinal,
    "year": _year,
    "month": _month,
    "bound": _bound,
    "name": _name,
    "term": _term,
    "items": _items,
    "denial": _denial,
}
"""What alters a statement, by name. A quote counts as reported when one of the changes in its place is found."""


def respelled(quote: str, match: re.Match[str], new: str) -> str:
    """The quote with one word replaced, a capital at its start kept."""
    new = new.capitalize() if match.group()[0].isupper() else new
    return quote[: match.start()] + new + quote[match.end() :]
