"""Which value of a reference each value of a statement is held against: by kind, unit, noun and the words around."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.algebra.units import conversion
from consistency.comparators import Relation, held_against, held_against_denial
from consistency.engine.pair_words import people
from consistency.errors import UnitError
from consistency.mentions.lexicon import current
from consistency.model.mention import Mention
from consistency.model.reading import CALENDAR_KINDS, CLOCK_KINDS, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.engine.pair_statement import Statement
    from consistency.engine.pair_values import Value

LEAST_SHARED = 0.3  # of the content words, for two texts to speak of one thing
NEARNESS = 2  # how much the nearness of two numbers weighs against one common word around them
SORT = 3  # how much it weighs that two values are written in the same way: percent and percent, 5 of 10 and 7 of 10
DOUBT = 2  # a value that agrees is preferred to one that does not and is likelier by no more than this

_FAMILIES = (
    frozenset({"count", "number"}),
    frozenset({"percent", "ratio"}),
    frozenset({"duration", "age"}),
    CALENDAR_KINDS,
    CLOCK_KINDS,
)


@frozen
class Alignment:
    """A value of the statement, the value of the reference that it is held against, and what came of it.

    Attributes:
        statement: the value of the statement.
        reference: None when no value of the reference can be set beside it with confidence.
        relation: None when the statement may or may not be true.
    """

    statement: Mention
    reference: Mention | None = None
    relation: Relation | None = None


def aligned(a: Statement, b: Statement, stated: Sequence[Value]) -> tuple[Alignment, ...]:
    """Each stated value of the statement ``b`` with a value of the reference ``a``, likeliest pairs first.

    None is used twice. Two texts that differ in their values alone are aligned in order. A value of which a reference
    holds several that are about as likely is held against the one that agrees: a contradiction needs a better reason
    than a guess.
    """
    if a.words == b.words and len(a.values) == len(b.values):
        return tuple(
            _in_order(ours, theirs) for ours, theirs in zip(a.values, b.values, strict=True) if theirs in stated
        )
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
            found.append(Alignment(theirs.mention))
        else:
            found.append(Alignment(theirs.mention, a.values[best.reference].mention, best.relation))
    return tuple(found)


@frozen
class _Pair:
    """Two values that can be set side by side, by their places, and how likely they speak of one thing."""

    statement: int
    reference: int
    score: int
    relation: Relation | None


def _in_order(ours: Value, theirs: Value) -> Alignment:
    """Two values at the same place of the same words; a unit that one of them leaves out is no disagreement."""
    a, b = ours.mention, theirs.mention
    held = _held(ours, theirs)
    if held is None and (ours.is_bare or theirs.is_bare):
        reference = evolve(a.reading, kind=b.reading.kind, unit=b.reading.unit)
        relation = None if reference.is_calendar != a.reading.is_calendar else held_against(reference, b.reading)
        if relation and relation.verdict == "agreement":
            return Alignment(b, a, relation)
    return Alignment(b, a, held.relation) if held else Alignment(b)


def _candidates(a: Statement, b: Statement, theirs: Value, index: int) -> list[_Pair]:
    """The values of the reference that a value of the statement can be held against.

    They need common words, around them or in all; where there is but one, and no labels say otherwise, it needs none.
    """
    held = [
        (j, ours, side)
        for j, ours in enumerate(a.values)
        if not _opposed(ours, theirs) and ours.planned == theirs.planned and (side := _held(ours, theirs))
    ]
    labelled = a.labelled and b.labelled
    told = b.content - b.subject if labelled else b.content
    open_to_all = len(a.content & told) >= LEAST_SHARED * len(told) or (len(held) == 1 and not labelled)
    meant = _told(_meant(a, b, [ours for _, ours, _ in held], theirs), theirs)
    pairs = []
    for j, ours, side in held:
        alike = _likeness(ours, theirs)
        if ours in meant and (alike or open_to_all):
            written = (ours.sort == theirs.sort) - (ours.is_more != theirs.is_more)
            score = alike + SORT * written + NEARNESS * _nearness(side.reference, side.statement)
            pairs.append(_Pair(index, j, score, side.relation))
    return pairs


def _opposed(ours: Value, theirs: Value) -> bool:
    """Whether words that exclude one another stand beside two values: "fell by 12 percent", "rose by 12 percent"."""
    return any(ours.poles.get(number, pole) != pole for number, pole in theirs.poles.items())


def _meant(a: Statement, b: Statement, values: Sequence[Value], theirs: Value) -> Sequence[Value]:
    """Of several values, those that can be meant: dates that follow the same word, and numbers of the same noun.

    The noun decides where the texts say much the same otherwise; else people may be cases in another text.
    """
    if theirs.mention.reading.is_calendar:
        led = [ours for ours in values if theirs.before and ours.before[-1:] == theirs.before[-1:]]
        return led or values
    if any(ours.noun & theirs.noun for ours in values) and _differing(a, b) <= 1:
        return [ours for ours in values if not _other_noun(ours, theirs)]
    return values


def _told(values: Sequence[Value], theirs: Value) -> Sequence[Value]:
    """Of several values, those that no other one is told from by the words of the statement."""
    return [rival for rival in values if not any(_tells(ours, rival, theirs) for ours in values)]


def _tells(ours: Value, rival: Value, theirs: Value) -> bool:
    """Whether the statement has words of one value's part of the sentence, and none of another one's."""
    if ours.is_more != theirs.is_more or ours.sort != rival.sort or ours.sort[0] == "ordinal" or (ours.noun and theirs.noun and not ours.noun & theirs.noun):
        return False
    said = theirs.own | theirs.head
    rivals = rival.own | rival.head if rival.owns_head or rival.head != ours.head else rival.own
    telling = (ours.own - rival.own - rival.head - ours.head) & said & theirs.company
    follows = ours.is_elliptic and not ours.noun and rival.mention.end <= ours.mention.start
    against = (rivals - ours.own - (rival.direct if follows else frozenset())) & said
    if ours.lead != rival.lead and theirs.lead in current().roles["step-lead"]:
        telling |= {ours.lead} & {theirs.lead}
        against |= {rival.lead} & {theirs.lead}
    if ours.dated and rival.dated:
        telling |= (ours.dated - rival.dated) & theirs.dated
        against |= (rival.dated - ours.dated) & theirs.dated
    elided = frozenset() if rival.noun else theirs.noun
    return bool(telling - elided) and not against


def _other_noun(ours: Value, theirs: Value) -> bool:
    """Whether two numbers count other things: neither noun is said of the other one, and neither is "people"."""
    if not ours.noun or not theirs.noun or people() & (ours.noun | theirs.noun):
        return False
    return not _of_one_noun(ours, theirs)


def _of_one_noun(ours: Value, theirs: Value) -> bool:
    """Whether what one counts is said of the other one: "42 lives" and "42 people who died"."""
    return bool(ours.noun & (theirs.noun | theirs.own) or theirs.noun & ours.own)


def _differing(a: Statement, b: Statement) -> float:
    """How many words two texts have for themselves against one that they share, nouns that are counted left out."""
    idle = a.nouns | b.nouns | current().stopwords
    common, own = (a.content & b.content) - idle, (a.content ^ b.content) - idle
    return len(own) / len(common) if common else math.inf


def _counts_something_else(a: Statement, b: Statement, ours: Value, theirs: Value, relation: Relation | None) -> bool:
    """Whether two numbers that belong to other nouns are of two things: three sisters, three cousins.

    They are where the noun is the difference, since the texts differ in little else; and a contradiction needs texts
    that have a word in common.
    """
    if relation is None:
        return False
    if relation.verdict == "contradiction" and ours.is_more != theirs.is_more:
        return True
    if relation.verdict == "contradiction" and ours.mention.reading.kind=='count' and bool(ours.noun) != bool(theirs.noun) and not _likeness(ours, theirs):
        return True
    if not _other_noun(ours, theirs):
        return False
    differing = _differing(a, b)
    if relation.verdict == "contradiction":
        return True
    return differing <= LEAST_SHARED


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
    ]
    return max(agreeing, key=lambda p: (p.score, -p.reference), default=chosen)


@frozen
class _Held:
    """Two values set side by side: the reference in the statement's unit, the statement, and what came of it."""

    reference: Reading
    statement: Reading
    relation: Relation | None


def _held(ours: Value, theirs: Value) -> _Held | None:
    """None where kinds or units differ; "one in five" can be held against "20 percent", "a score of 71" against "71%"."""
    reference, statement = _completed(ours, theirs), _completed(theirs, ours)
    alike = reference.kind == statement.kind or any({reference.kind, statement.kind} <= f for f in _FAMILIES)
    if not alike:
        return None
    units = (reference.unit, statement.unit)
    if units in (("percent", ""), ("", "percent")):
        factor = Fraction(100) if statement.unit else Fraction(1, 100)
        reference = reference.converted(factor, Fraction(0), statement.unit)
    elif reference.unit != statement.unit:
        try:
            reference = reference.converted(*conversion(*units), statement.unit)
        except UnitError:
            return None
    return _Held(reference, statement, _relation(reference, statement, ours.denied, theirs.denied))


def _completed(value: Value, other: Value) -> Reading:
    """What a number alone means beside a share or an age: "a score of 7.1" beside "7.3/10", "was 81" beside "aged 79"."""
    reading, (kind, unit, whole) = value.mention.reading, other.sort
    if not value.is_bare:
        return reading
    roles = current().roles
    if kind == "age" and value.lead in roles["age-lead"]:
        return evolve(reading, kind=kind, unit=unit)
    if kind in ("percent", "ratio") and not roles["score"].isdisjoint(value.leads):
        part = reading if kind == "percent" else reading.converted(1 / _number(whole), Fraction(0), "")
        return evolve(part, kind=kind, unit=unit)
    return reading


def _number(whole: str) -> Fraction:
    digits = whole.replace(",", "")
    return Fraction(digits) if digits.strip(".") and Fraction(digits) else Fraction(100)


def _relation(reference: Reading, statement: Reading, ours: bool, theirs: bool) -> Relation | None:  # noqa: FBT001
    """What came of two readings, each of which may be denied: "does not employ 95 people"."""
    if ours and theirs:
        return held_against(statement, reference)  # what is denied of more is denied of less
    return held_against_denial(reference, statement) if ours or theirs else held_against(reference, statement)


def _nearness(a: Reading, b: Reading) -> int:
    """How near two numbers are: of several values in like company, the nearest is the one that is meant."""
    if a.value is None or b.value is None or a.is_calendar:
        return 2 * a.literal.meets(b.literal)
    low, high = sorted((abs(a.value), abs(b.value)))
    return sum(low * factor >= high * 100 for factor in (100, 101, 105, 125, 200, 1000)) - 1


def _likeness(ours: Value, theirs: Value) -> int:
    """How alike the company of two values is; what they count weighs most, then what stands behind them."""
    behind = len(frozenset(ours.behind) & frozenset(theirs.behind))
    before = len(frozenset(ours.before) & frozenset(theirs.before))
    return 4 * _of_one_noun(ours, theirs) + 2 * behind + before + len(ours.company & theirs.company)
