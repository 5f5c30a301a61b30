"""Signs that two values that disagree are of two things: "the tower is 112 m high", "the spire is 74 m high"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from consistency.engine.pairs.likeness import of_one_noun
from consistency.engine.pairs.subjects import places
from consistency.engine.pairs.words import root
from consistency.lexicons import any_of
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from consistency.engine.pairs.statement import Statement
    from consistency.engine.pairs.value import ValueInText

LONGEST_SUBJECT = 5  # words in front of a value, for what a preposition leads to among them to narrow the subject
LONGEST_SHORT = 3  # letters of a name that may be short for another one
ALIKE = 2  # words that two values stand beside, for a name in place of another one to be the only difference


def are_of_two_things(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether the texts tell of what the values are, and not of one thing.

    Args:
        a: the reference.
        b: the statement.
        ours: a value of the reference.
        theirs: one of the statement that disagrees with it.
    """
    return (
        _are_exchanged(a, b, frozenset({ours.opening}), frozenset({theirs.opening}))
        or (_are_exchanged(a, b, frozenset({ours.bare}), frozenset({theirs.bare})) and bool(ours.head & theirs.head))
        or _is_within(a, b, ours, theirs)
        or _is_of_a_part(a, b, ours, theirs)
        or _are_of_two_kinds(a, b, ours, theirs)
        or _are_named_apart(a, b, ours, theirs)
        or _is_of_another_turn(a, b)
        or ours.is_margin != theirs.is_margin
        or _have_nothing_in_common(a, b, ours, theirs)
    )


def _is_within(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether a statement speaks of something in or of what the reference speaks of: "the spire of the tower"."""
    is_new = bool(theirs.opening) and theirs.opening not in a.content
    return is_new and any(ours.opening in complement.words for complement in b.complements)


def _is_of_a_part(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether prepositions lead to other things in front of the values, or to one that the reference does not name.

    "Sales of oil", "sales of gas"; "turnout", "turnout among the young".
    """
    leads = ours.led.keys() & theirs.led.keys()
    if any(_are_exchanged(a, b, ours.led[lead] - a.names, theirs.led[lead] - b.names) for lead in leads):
        return True
    is_short = len(theirs.head) <= LONGEST_SUBJECT
    return is_short and any(words.isdisjoint(a.content | b.names) for words in theirs.led.values())


def _are_of_two_kinds(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether two kinds of one noun are counted: "nine fishing boats", "two pilot boats"."""
    kinds = (value.noun - _saying_no_kind() for value in (ours, theirs))
    return not ours.noun.isdisjoint(theirs.noun) and _are_exchanged(a, b, *kinds)


def _are_named_apart(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether one name stands in the place of another one: "38% are Catholic", "12% are Muslim"."""
    is_all_else_alike = ours.head == theirs.head and len(ours.company & theirs.company) >= ALIKE
    named = (
        {name for name in value.own & text.names if len(name) > LONGEST_SHORT}
        for text, value in ((a, ours), (b, theirs))
    )
    return is_all_else_alike and _are_exchanged(a, b, *map(frozenset, named))


def _have_nothing_in_common(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether two texts share no word that says something, count nothing of one sort and rate nothing."""
    scores = current().roles["score"]
    if of_one_noun(ours, theirs) or not (scores.isdisjoint(ours.leads) or scores.isdisjoint(theirs.leads)):
        return False
    return not (a.content & b.content) - current().stopwords


def _is_of_another_turn(a: Statement, b: Statement) -> bool:
    """Whether a statement tells of what comes before or after: "the next fair", "in its second week"."""
    if any(root(turn[1].lower()) not in a.content for turn in _turn().finditer(b.text)):
        return True
    return any(noun in a.content for noun in places(b).keys() - places(a).keys())


def _are_exchanged(a: Statement, b: Statement, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each text has words that the other one lacks."""
    return bool(ours - b.content - {""}) and bool(theirs - a.content - {""})


@cache
def _turn() -> re.Pattern[str]:
    roles = current().roles
    articles = any_of(roles["definite"] | roles["possessive"])
    return re.compile(rf"\b{articles}\s+({any_of(roles['next-turn'])})\b", re.IGNORECASE)


@cache
def _saying_no_kind() -> frozenset[str]:
    """Words in front of a noun that tell no kind of it: "reported cases"."""
    return frozenset(root(word) for word in current().roles["no-part"] | current().roles["increment"])
