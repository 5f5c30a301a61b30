"""Phrases of rules as regular expressions over the word string of a passage.

A gap takes whole words and at most ``LONGEST_GAP`` of them, so that matching stays linear in the text for each gap.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.facts.tokens import CLOSE, KIND_LETTERS, OPEN, STOP, Tokens
from consistency.model.pattern import Choice, Gap, Pattern, Sequence, Slot, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.reading import Kind
    from consistency.model.rule import Rule, RuleKind

LONGEST_GAP = 40
LONGEST_LIST = 80

# Which written kinds a rule of a kind may claim: "three rounds" and "third round" state one number.
CLAIMS: dict[RuleKind, tuple[Kind, ...]] = {
    "count": ("count", "number", "ordinal"),
    "number": ("number", "count", "ratio", "ordinal"),
    "ordinal": ("ordinal", "count", "number"),
    "percent": ("percent", "ratio"),
    "ratio": ("ratio", "percent", "number", "count"),
    "money": ("money",),
    "quantity": ("quantity", "duration", "count", "number"),
    "duration": ("duration", "age"),
    "age": ("age", "duration", "number", "count"),
    "date": ("date", "period", "year"),
    "period": ("period", "date", "year"),
    "year": ("year", "date", "period"),
}
ANY_KIND = "".join(KIND_LETTERS.values())
DATES = "".join(KIND_LETTERS[k] for k in ("date", "period", "year"))

_NEXT = f"{CLOSE}?(?:{OPEN}[0-9]+[a-z]:)?"
_TOKEN = f"{_NEXT}[^ {OPEN}-{STOP}]+ "
_START = f"(?<![^ :{CLOSE}{STOP}])"  # a match begins where a word does


@frozen
class Match:
    """A phrase found.

    Attributes:
        first, last: indexes of its first and last word.
        value, as_of: the numbers of the mentions in the slots.
        items: indexes of the first and last word of an enumeration.
    """

    first: int
    last: int
    value: int | None = None
    as_of: int | None = None
    items: tuple[int, int] | None = None


@lru_cache(maxsize=8192)
def compiled(pattern: Pattern, kind: RuleKind) -> re.Pattern[str]:
    """The regular expression of a phrase for rules of a kind; its groups are slot names with a number."""
    letters = "".join(KIND_LETTERS[k] for k in CLAIMS[kind]) if kind in CLAIMS else ANY_KIND
    return re.compile(_START + _sequence(pattern.parts, letters, count()))


def _sequence(parts: Sequence, letters: str, numbers: count[int]) -> str:
    pieces = [_part(part, letters, numbers) for part in parts]
    if parts and isinstance(parts[-1], Slot) and parts[-1].name == "items":
        pieces[-1] = pieces[-1].replace("}?)", "})")  # nothing follows: the enumeration runs as far as it can
    return "".join(pieces)


def _part(part: Word | Gap | Slot | Choice, letters: str, numbers: count[int]) -> str:
    if isinstance(part, Word):
        return f"{_NEXT}{re.escape(part.text.casefold())} "
    if isinstance(part, Gap):
        return f"(?:{_TOKEN}){{0,{LONGEST_GAP}}}?"
    if isinstance(part, Choice):
        return "(?:" + "|".join(_sequence(option, letters, numbers) for option in part.options) + ")"
    if part.name == "items":
        return f"(?P<items_{next(numbers)}>(?:{_TOKEN}){{1,{LONGEST_LIST}}}?)"
    wanted = {"value": letters, "as_of": DATES, "other": ANY_KIND}[part.name]
    return f"{CLOSE}?{OPEN}(?P<{part.name}_{next(numbers)}>[0-9]+)[{wanted}]:(?:[^ {OPEN}-{STOP}]+ )+?"


def patterns_of(rule: Rule) -> Iterator[Pattern]:
    """Every phrase by which a rule finds something."""
    yield from (find.pattern for find in rule.find)
    yield from (find.pattern for term in rule.terms for find in term.find)
    yield from rule.members


@lru_cache(maxsize=8192)
def required_words(pattern: Pattern) -> frozenset[str]:
    """The words without which a phrase cannot match."""
    return frozenset(part.text.casefold() for part in pattern.parts if isinstance(part, Word))


def find_all(pattern: Pattern, kind: RuleKind, tokens: Tokens) -> Iterator[Match]:
    """Every place where a phrase stands in a passage."""
    if not required_words(pattern) <= tokens.vocabulary:
        return
    regex = compiled(pattern, kind)
    at = 0
    while match := regex.search(tokens.string, at):
        slots = {name.rsplit("_", 1)[0]: name for name, text in match.groupdict().items() if text is not None}
        items = match.span(slots["items"]) if "items" in slots else None
        yield Match(
            first=tokens.word_at(match.start()),
            last=tokens.word_at(match.end()) - 1,
            value=int(match[slots["value"]]) if "value" in slots else None,
            as_of=int(match[slots["as_of"]]) if "as_of" in slots else None,
            items=(tokens.word_at(items[0]), tokens.word_at(items[1]) - 1) if items else None,
        )
        at = match.end()
