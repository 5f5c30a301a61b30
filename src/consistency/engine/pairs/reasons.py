"""Why a value of a statement is held against one of a reference, or against none, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.algebra.likeness import words
from consistency.engine.pairs.holding import held
from consistency.engine.pairs.likeness import apart_in_plan, of_one_noun, opposed, tells
from consistency.engine.pairs.times import times_of
from consistency.engine.pairs.two_things import are_of_two_things
from consistency.engine.pairs.words import root

if TYPE_CHECKING:
    from consistency.engine.pairs.statement import Statement
    from consistency.engine.pairs.value import ValueInText

AT_ONE_PLACE: Final = "the two stand at the same place of the same words"
TURNED: Final = "the two stand at the same place of the same words, but for one of the contrary"


def why_aligned(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> str:
    """Why a value of the reference ``a`` is the one that a value of the statement ``b`` is held against."""
    rivals = [rival for rival in a.values if rival is not ours and rival.sort == ours.sort]
    for rival in rivals:
        if telling := tells(ours, rival, theirs):
            return f"{_written(b, telling)} tells it from {_quoted(a, rival)}"
    if theirs.noun and of_one_noun(ours, theirs):
        return f"both are of {theirs.mention.noun}"
    if shared := ours.company & theirs.company:
        return f"both stand beside {_written(b, shared)}"
    return "the texts have words in common" if rivals else "it is the only value of its kind"


def why_not(a: Statement, b: Statement, theirs: ValueInText) -> str:
    """Why no value of the reference ``a`` is the one that a value of the statement ``b`` is held against."""
    sides = [ours for ours in a.values if held(ours, theirs)]
    if not sides:
        return "the reference has no value of its kind and unit"
    if all(opposed(ours, theirs) for ours in sides):
        return f"words that exclude one another stand beside it and beside {_quoted(a, sides[0])}"
    if all(apart_in_plan(ours, theirs) for ours in sides):
        return "one of the texts plans it, the other one reports it"
    if all(times_of(ours.days, theirs.days) == "other" for ours in sides):
        return f"the reference tells {_quoted(a, sides[0])} of another date"
    nouns = sorted({ours.mention.noun for ours in sides if ours.mention.noun})
    if theirs.mention.noun and nouns and not any(of_one_noun(ours, theirs) for ours in sides):
        return f"it counts {theirs.mention.noun}, the reference {', '.join(nouns)}"
    if any(are_of_two_things(a, b, ours, theirs) for ours in sides):
        return "the texts tell of two things"
    return "no value of the reference has enough words in common with it"


def _quoted(text: Statement, value: ValueInText) -> str:
    return f'"{text.text[value.mention.start : value.mention.end]}"'


def _written(text: Statement, roots: frozenset[str]) -> str:
    """Words as the text writes them, in its order."""
    written = [word for word in dict.fromkeys(words(text.text)) if root(word.casefold()) in roots]
    return ", ".join(f'"{word}"' for word in written)
