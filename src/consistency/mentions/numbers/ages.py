"""Recognises ages: "aged 60", "a 30-year-old", "the over-60s"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.identifiers.aside import is_age_aside
from consistency.mentions.numbers.nouns import counted_noun

if TYPE_CHECKING:
    from consistency.mentions.numbers.amount import Amount
    from consistency.mentions.numbers.numeral import Numeral
    from consistency.mentions.source import SourceText

OLDEST: Final = 130
"""Years up to which a bare number behind "aged" is an age."""
YOUNGEST: Final = 5
_NAME = LatePattern(r"(?<![\w'.-])([A-Z][a-z'-]+(?: (?:[A-Z]\. )?[A-Z][A-Za-z'-]+){0,3}), \Z")
_LONGEST_NAME: Final = 60
_PLURAL = re.compile(r"s(?![a-z\d])")


def is_age_group(source: SourceText, numeral: Numeral) -> bool:
    """Whether a number is a group of ages: "the over-60s", "for under 25s", but not "a latency under 10s"."""
    roles = source.lexicon.roles
    if numeral.words or not _PLURAL.match(source.folded, numeral.end):
        return False
    word, begin = source.preceding(numeral.start)
    if word not in roles["age-group"]:
        return False
    is_joined = source.folded[numeral.start - 1] == "-"
    is_led = source.text[begin].isupper() or source.preceding_word(begin) in roles["group-before"]
    return is_joined or (numeral.value <= OLDEST and is_led)


def is_led_by_age(source: SourceText, start: int, end: int, *, bare: bool) -> bool:
    """Whether words in front of a number make it an age: "aged 26", "children under 5", "when she was 26,"."""
    folded, grammar, floor = source.folded, source.grammar, max(0, start - 24)
    if grammar.age_before.search(folded, floor, start):
        return True
    if not bare or "." in folded[start:end]:
        return False
    if grammar.age_limited.search(folded, floor, start):
        return not counted_noun(source, end, single=False)[0]  # "treated patients over 12 long days"
    if grammar.age_told.search(folded, floor, start) is None:
        return False
    return bool(grammar.clause_end.match(folded, end)) or source.spaced_word(end) in source.lexicon.roles["and"]


def is_beside_name(source: SourceText, start: int, end: int) -> bool:
    """Whether a number is an age beside a person: "Ada Dorn, 33, said", "the driver, 33, fled", "Ada Dorn (33), of"."""
    text = source.text
    if text[start - 1 : start] == "(":
        return is_age_aside(text, start)
    if text[start - 2 : start] != ", " or text[end : end + 2] != ", " or not text[start:end].isdigit():
        return False
    if not YOUNGEST <= int(text[start:end]) <= OLDEST:
        return False
    following, roles = source.spaced_word(end + 1), source.lexicon.roles
    led = source.folded[max(0, start - _LONGEST_NAME) : start - 2].split()
    if led and led[-1] in roles["aged-one"]:
        return bool(following) and following not in roles["or"]
    named = _NAME.search(text, max(0, start - _LONGEST_NAME), start)
    if named is None or not text[end + 2 : end + 3].islower() or following in roles["or"]:
        return False
    leads = {source.preceding_word(named.start()), named[1].split()[0].lower()}
    is_place = not leads.isdisjoint(roles["place-lead"] | roles["determiner"])
    return not is_place and (" " in named[1] or following in roles["person-behind"])


def make_age(source: SourceText, amount: Amount) -> None:
    """Turn a duration, or a bare number behind "aged", into an age."""
    grammar, folded = source.grammar, source.folded
    following = source.follow(amount.end)
    if following == "-" or following in grammar.hints.aged:
        match = (grammar.age_after if amount.kind else grammar.age_short).match(folded, amount.end)
        if match:
            amount.kind, amount.unit, amount.end = "age", amount.unit or "year", match.end()
    may_be = amount.value <= OLDEST and source.preceding_word(amount.start) in grammar.hints.ages
    bare = amount.kind is None
    if may_be and amount.kind != "age" and is_led_by_age(source, amount.start, amount.end, bare=bare):
        amount.kind, amount.unit = "age", amount.unit or "year"
    elif (bare and is_beside_name(source, amount.start, amount.end)) or (
        amount.kind is None and folded[amount.start - 1 : amount.start] == "-" and _is_of_age(source, amount)
    ):
        amount.kind, amount.unit = "age", "year"


def _is_of_age(source: SourceText, amount: Amount) -> bool:
    """Whether a number is an age joined to a noun: "under-five mortality", "under-5 children"."""
    roles = source.lexicon.roles
    is_group = source.preceding_word(amount.start) in roles["age-group"] and amount.value <= OLDEST
    return is_group and source.following_word(amount.end) in roles["of-age"]
