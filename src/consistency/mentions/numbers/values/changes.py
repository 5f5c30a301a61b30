"""Tells ranges from changes: a before and an after, or a step and a level: "fell from 9 to 7"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from consistency.mentions.numbers.bounds.in_front import bound_before

if TYPE_CHECKING:
    from consistency.mentions.numbers.amount import Amount
    from consistency.mentions.source import SourceText

FAR, NEAR_TO = 5, 3
"""How many times as great as the step a level is at least: "gained 12 to 2,988", "fell by 20 to 80"."""
CENTS_APART = 20
"""The same for a step in cents with its verb farther off: "soy 12 cents to $11.85"."""
CUE_REACH, CHANGE_REACH = 140, 240
MOST_OF_THING = 9
"""How many words a verb and the thing that it changes may have."""
MOST_BETWEEN = 5
"""How many words may be between "from" and the "of" of a level, plus one."""
STEP_REACH, MOST_OF_STEP = 90, 10
"""The most characters and words of a change and its step: "rose 5 percent, or 1 million dollars, from 20"."""
CLAUSE_ENDS = (". ", "; ", "! ", "? ")


def are_step_and_level(source: SourceText, first: Amount, second: Amount) -> bool:
    """Whether two numbers with "to" between them are a step and a level: "gained 12 to 2,988".

    "Rose 5 to 7 percent", "rose by 5 to 7 points" are ranges: the numbers are near, and the unit belongs to both.
    """
    bound = bound_before(source, first.start)
    word, begin = source.preceding(bound.place if bound else first.start)
    is_behind_verb = word in source.lexicon.roles["change"]
    ratio = Fraction(second.value) / abs(Fraction(first.value)) if first.value else 0
    is_between = word in source.lexicon.roles["between"]
    if first.sub_unit and not second.sub_unit and ratio > CENTS_APART and not is_between:
        return is_behind_verb or _changes(source, begin)
    if not (is_behind_verb or word in source.lexicon.roles["step-before"] or word in source.lexicon.roles["step-or"]):
        return False
    if is_behind_verb:
        return first.kind is not None or ratio > FAR
    if _is_level(source, begin):
        return True
    if word in source.lexicon.roles["step-or"]:
        is_step = _is_behind_step(source, max(0, begin - STEP_REACH), begin)
    else:
        is_step = bool(verb_of_change(source, begin)) or (
            word in source.lexicon.roles["by"] and _changes(source, begin)
        )
    return is_step and (ratio > NEAR_TO or (first.kind is not None and second.kind is None))


def is_change(source: SourceText, at: int) -> bool:
    """Whether two numbers are a before and an after: "fell from 9 to 7".

    A second "from" may continue the change: "fell from 9 to 7, and here from 6 to 5".
    """
    roles = source.lexicon.roles
    if all(map(source.words.isdisjoint, (roles["change"], roles["changes-thing"], roles["change-noun"]))):
        return False
    folded, change = source.folded, source.grammar.change
    floor = max(0, at - CHANGE_REACH)
    for mark in CLAUSE_ENDS:
        floor = max(floor, folded.rfind(mark, floor, at))
    while at >= floor:
        if change.search(folded, max(0, at - CUE_REACH), at) or _is_behind_step(source, floor, at):
            return True
        if _changes_thing(source, max(floor, at - CUE_REACH), at):
            return True
        at = max(folded.rfind(f" {word} ", floor, at) + 1 for word in roles["from"]) or -1
    return False


def _changes_thing(source: SourceText, floor: int, at: int) -> bool:
    """Whether a change and the thing it changes end at an offset: "raised the share of homes with gas from 40".

    So does "an increase in the age at which women retire from 60".
    """
    words, roles = source.folded[floor:at].split()[-MOST_OF_THING:], source.lexicon.roles
    if not words or words[-1] in roles["of"] or any(word[-1] in ",;:" for word in words[:-1]):
        return False  # "an increase in the dose of from 5 to 10 mg"
    return any(
        (word in roles["changes-thing"] and (led in roles["determiner"] or led in roles["own"]))
        or (word in roles["change-noun"] and led in roles["in"])
        for word, led in pairwise(words)
    )


def verb_of_change(source: SourceText, at: int) -> str:
    """The verb of a change a few words in front of an offset: "grew" in "grew last year"; "" without one."""
    found = source.grammar.change.search(source.folded, max(0, at - CUE_REACH), at)
    return found[0].split()[0] if found else ""


def _is_level(source: SourceText, at: int) -> bool:
    """Whether an "of" at an offset precedes the first level of a change: "raise it from a capacity of 14 to 50"."""
    led, roles = source.folded[max(0, at - CUE_REACH) : at].split()[-MOST_BETWEEN:], source.lexicon.roles
    if roles["from"].isdisjoint(led) or f"{led[-1]} {source.follow(at)}" in roles["opening"]:
        return False  # "from a range of 5 to 10"
    return _changes(source, at)


def _changes(source: SourceText, at: int) -> bool:
    """Whether a clause has a verb of change: "cut its estimate of all that was sold by 15 cents to 5 dollars"."""
    return not source.lexicon.roles["change"].isdisjoint(clause_before(source, at, CUE_REACH).split())


def clause_before(source: SourceText, at: int, reach: int) -> str:
    """The part of a clause in front of an offset, as far back as it is looked at."""
    window = source.folded[max(0, at - reach) : at]
    return window[max(window.rfind(mark) for mark in CLAUSE_ENDS) + 1 :]


def _is_behind_step(source: SourceText, floor: int, at: int) -> bool:
    """Whether a change and its step end at an offset: "rose 5 percent, from 20 to 21", "up 12 from 30 to 42"."""
    words = source.folded[max(floor, at - STEP_REACH) : at].rstrip(" \n(").split()[-MOST_OF_STEP:]
    roles, lexicon = source.lexicon.roles, source.lexicon
    for index in range(len(words) - 1, -1, -1):
        word = words[index].strip("(,")
        if word in roles["step-divider"]:
            return False
        if word[-1:].isdigit() or any(char.isdigit() for char in word) or word in lexicon.numbers:
            return not roles["change"].isdisjoint(words[:index])
    return False
