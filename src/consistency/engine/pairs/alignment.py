"""Which value of a reference each value of a statement is held against: by kind, unit, noun and the words around."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.comparators import Relation
from consistency.engine.pairs.holding import Held, held, held_without_unit
from consistency.engine.pairs.likeness import (
    apart_in_plan,
    are_near,
    likeness,
    not_told_apart,
    of_other_nouns,
    opposed,
    score,
)
from consistency.engine.pairs.poles import are_turned, is_contrary, turning
from consistency.engine.pairs.reasons import AT_ONE_PLACE, TURNED, why_aligned, why_not
from consistency.engine.pairs.subjects import LEAST_SHARED
from consistency.engine.pairs.times import times_of
from consistency.engine.pairs.two_things import are_of_two_things
from consistency.mentions.lexicon import current
from consistency.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.engine.pairs.statement import Statement
    from consistency.engine.pairs.value import ValueInText

DOUBT = 2  # a value that agrees is preferred to one that does not and is likelier by no more than this
MOST_SUMMED = 8  # numbers in a row of which another one is the sum


@frozen
class Alignment:
    """A value of the statement, the value of the reference that it is held against, and what came of it.

    Attributes:
        statement: the value of the statement.
        reference: None when no value of the reference can be set beside it with confidence.
        relation: None when the statement may or may not be true.
        why: in plain words, why these two, or why none.
    """

    statement: Mention
    reference: Mention | None = None
    relation: Relation | None = None
    why: str = ""


def aligned(a: Statement, b: Statement, stated: Sequence[ValueInText]) -> tuple[Alignment, ...]:
    """Each stated value of the statement ``b`` with a value of the reference ``a``, likeliest pairs first.

    None is used twice. Two texts that differ in their values alone, or besides in one word of the contrary, are
    aligned in order. A value of which a reference holds several that are about as likely is held against the one that
    agrees: a contradiction needs a better reason than a guess.
    """
    if len(a.values) == len(b.values) and (a.words == b.words or is_contrary(a.words, b.words)):
        return tuple(_in_order(a, b, *both) for both in zip(a.values, b.values, strict=True) if both[1] in stated)
    pairs = [pair for index, theirs in enumerate(stated) for pair in _candidates(a, b, theirs, index)]
    chosen: dict[int, _Pair] = {}
    used: set[int] = set()
    for pair in sorted(pairs, key=lambda p: (-p.score, p.statement, p.reference)):
        if pair.statement not in chosen and pair.reference not in used:
            chosen[pair.statement] = pair
            used.add(pair.reference)
    found = []
    for index, theirs in enumerate(stated):
        best = _without_doubt(chosen[index], pairs) if index in chosen else None
        if best is None or _counts_something_else(a, b, a.values[best.reference], theirs, best.relation):
            found.append(Alignment(theirs.mention, why=why_not(a, b, theirs)))
        else:
            ours = a.values[best.reference]
            found.append(Alignment(theirs.mention, ours.mention, best.relation, why_aligned(a, b, ours, theirs)))
    return tuple(found)


@frozen
class _Pair:
    """Two values that can be set side by side, by their places, and how likely they speak of one thing."""

    statement: int
    reference: int
    score: int
    relation: Relation | None
    is_near: bool


def _in_order(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> Alignment:
    """Two values at the same place of the same words; a unit that one of them leaves out is no disagreement."""
    is_turned = opposed(ours, theirs) and not ours.mention.reading.is_calendar
    side = held(ours, evolve(theirs, denied=not theirs.denied) if is_turned else theirs)
    relation = side.relation if side else held_without_unit(ours, theirs)
    if side or relation:
        return Alignment(theirs.mention, ours.mention, relation, TURNED if is_turned else AT_ONE_PLACE)
    return Alignment(theirs.mention, why=why_not(a, b, theirs))


def _candidates(a: Statement, b: Statement, theirs: ValueInText, index: int) -> list[_Pair]:
    """The values of the reference that a value of the statement can be held against.

    They need common words, around them or in all; where there is but one, and no labels say otherwise, it needs none.
    """
    sides = [
        (j, ours, side)
        for j, ours in enumerate(a.values)
        if not apart_in_plan(ours, theirs)
        and times_of(ours.days, theirs.days) != "other"
        and (side := _turned_round(a, b, ours, theirs) if opposed(ours, theirs) else held(ours, theirs))
    ]
    labelled = a.labelled and b.labelled
    said = b.content - b.subject if labelled else b.content
    open_to_all = len(a.content & said) >= LEAST_SHARED * len(said) or (len(sides) == 1 and not labelled)
    meant = {id(ours) for ours in not_told_apart(_meant(a, b, [ours for _, ours, _ in sides], theirs), theirs)}
    return [
        _Pair(index, j, score(ours, theirs, side), None if _is_other(ours, theirs) else side.relation, are_near(side))
        for j, ours, side in sides
        if id(ours) in meant and (open_to_all or likeness(ours, theirs))
    ]


def _turned_round(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText) -> Held | None:
    """What comes of one number of a change, told of the same thing the other way round: "fell by 3%", "rose by 3%"."""
    if not are_turned(ours.poles, theirs.poles) or b.content - turning() - a.content:
        return None
    side = held(ours, evolve(theirs, denied=not theirs.denied))
    return side if side and side.relation and side.relation.verdict == "contradiction" else None


def _is_other(ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether the reference tells another value of one thing: the former one, the whole of which a part is counted."""
    told = (ours.dated | ours.own - ours.noun) & (theirs.dated | theirs.own)
    is_past = ours.is_former != theirs.is_former and not told
    return is_past or (ours.is_whole and theirs.is_all)


def _meant(a: Statement, b: Statement, values: Sequence[ValueInText], theirs: ValueInText) -> Sequence[ValueInText]:
    """Of several values, those that can be meant: dates that follow the same word, and numbers of the same noun.

    The noun decides where the texts say much the same otherwise; else people may be cases in another text.
    """
    if theirs.mention.reading.is_calendar:
        led = [ours for ours in values if theirs.before and ours.before[-1:] == theirs.before[-1:]]
        return led or values
    if theirs.is_bare and not current().roles["score"].isdisjoint(theirs.leads):
        values = [ours for ours in values if ours.sort[0] in ("percent", "ratio")] or values
    if theirs.is_side:
        values = [ours for ours in values if ours.is_side] or values
    if not all(ours.is_part for ours in values):
        values = [ours for ours in values if not ours.is_part or ours.own & theirs.company]
    if any(ours.noun & theirs.noun for ours in values) and _differing(a, b) <= 1:
        return [ours for ours in values if not of_other_nouns(ours, theirs)]
    return values


def _differing(a: Statement, b: Statement) -> float:
    """How many words two texts have for themselves against one that they share, nouns that are counted left out."""
    idle = a.nouns | b.nouns | current().stopwords
    common, own = (a.content & b.content) - idle, (a.content ^ b.content) - idle
    return len(own) / len(common) if common else math.inf


def _counts_something_else(
    a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText, relation: Relation | None
) -> bool:
    """Whether two numbers are of two things: three sisters, three cousins.

    Numbers of other nouns do not contradict one another, nor does a part ("12 more people", "12 a day") contradict a
    whole, nor a number of something one of which nothing is said that has a word in common, nor the sum of two. They
    agree, unless the noun is the difference, since the texts differ in little else.
    """
    if relation is None:
        return False
    if theirs.mention.reading.is_calendar and _are_two_events(a, b, ours, theirs, relation):
        return True
    other = of_other_nouns(ours, theirs)
    if relation.verdict != "contradiction":
        return other and _differing(a, b) <= LEAST_SHARED
    summed = _is_total(theirs, a.values)
    elsewhere = bool(ours.places and theirs.places) and not (ours.places & b.content or theirs.places & a.content)
    unsaid = ours.sort[0] == "count" and bool(ours.noun or theirs.noun) and not likeness(ours, theirs)
    partial = ours.is_more != theirs.is_more or bool(ours.per) != bool(theirs.per) or _is_side_alone(ours, theirs)
    return other or summed or elsewhere or unsaid or partial or are_of_two_things(a, b, ours, theirs)


def _is_side_alone(ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether one number alone is of a result, such as "40-3": a margin of 37 is none of the two."""
    return ours.is_side != theirs.is_side and (theirs.is_side or not theirs.noun)


def _are_two_events(a: Statement, b: Statement, ours: ValueInText, theirs: ValueInText, relation: Relation) -> bool:
    """Whether two dates are of two events of one subject: the texts share little, or the dates follow other verbs."""
    if len(a.content & b.content) < LEAST_SHARED * len(b.content):
        return True
    if relation.verdict == "agreement" or not ours.event or not theirs.event or ours.mention.reading.bound == "range":
        return False
    return ours.event not in b.content and theirs.event not in a.content


def _is_total(theirs: ValueInText, values: Sequence[ValueInText]) -> bool:
    """Whether a number is the sum of some that stand next to one another: 500 people, 300 men and 200 women."""
    counts = [(v.noun or v.direct, v.mention.reading.value) for v in values if v.sort == theirs.sort]
    total = theirs.mention.reading.value
    for first in range(len(counts)):
        seen, summed = frozenset[str](), Fraction(0)
        for noun, value in counts[first : first + MOST_SUMMED]:
            if not value or not noun or noun & seen:
                break
            if seen and summed + value == total:
                return True
            seen, summed = seen | noun, summed + value
    return False


def _without_doubt(chosen: _Pair, pairs: Sequence[_Pair]) -> _Pair:
    """The pair, or one about as likely that agrees where it does not."""
    if chosen.relation is None or chosen.relation.verdict != "contradiction":
        return chosen
    agreeing = [
        pair
        for pair in pairs
        if pair.statement == chosen.statement
        and pair.relation is not None
        and pair.relation.verdict == "agreement"
        and pair.score + DOUBT >= chosen.score
        and pair.is_near
    ]
    return max(agreeing, key=lambda p: (p.score, -p.reference), default=chosen)
