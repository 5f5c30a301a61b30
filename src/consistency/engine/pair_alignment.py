"""Which value of a reference each value of a statement is held against: by kind, unit, noun and the words around."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.algebra.likeness import content_words
from consistency.algebra.units import conversion
from consistency.comparators import Relation, held_against
from consistency.errors import UnitError
from consistency.facts import stem
from consistency.mentions import scan
from consistency.model.document import Manifest
from consistency.model.mention import Mention
from consistency.model.reading import DATE_KINDS, Reading
from consistency.readers import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

WINDOW = 5  # content words on each side of a value that tell what it measures
REACH = 80  # code points in which they stand
LEAST_SHARED = 0.3  # of the content words, for two texts to speak of one thing
NEARNESS = 2  # how much the nearness of two numbers weighs against one common word around them
DOUBT = 2  # a value that agrees is preferred to one that does not and is likelier by no more than this

_FAMILIES = (
    frozenset({"count", "number"}),
    frozenset({"percent", "ratio"}),
    frozenset({"duration", "age"}),
    DATE_KINDS,
)
_LABEL = re.compile(r"[^.:;,]{1,40}[.:](?=\s)")  # what a statement begins with: a label that a stop ends,
_NAME = re.compile(r"\W*(?:[A-Z][\w'’-]*[ ]?(?:(?:of|and|the|de|&)[ ](?=[A-Z]))?){1,6}")  # or else a name
_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]*")


@frozen
class Alignment:
    """A value of the statement, the value of the reference that it is held against, and what came of it.

    Attributes:
        reference: None when no value of the reference can be set beside it with confidence.
        relation: None when the statement may or may not be true.
    """

    statement: Mention
    reference: Mention | None = None
    relation: Relation | None = None


@frozen
class Statement:
    """A text as it is compared.

    Attributes:
        text, mentions: the text without markup, and its values.
        words: its other words, in order.
        content, names: those that say something, and those with a capital.
        subject: those that it begins with; labelled: whether they are a label such as "Coast. Lighthouses:".
    """

    text: str
    mentions: tuple[Mention, ...]
    words: tuple[str, ...]
    content: frozenset[str]
    subject: frozenset[str]
    names: frozenset[str]
    labelled: bool


def read_statement(text: str) -> Statement:
    """A text with its values and words."""
    masked = parse(text, Manifest("statement")).masked
    mentions = scan(masked)
    edges = [0, *(edge for m in mentions for edge in (m.start, m.end)), len(masked)]
    outside = " ".join(masked[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    label = _LABEL.match(outside)
    opening = label or _NAME.match(outside)
    return Statement(
        masked,
        mentions,
        tuple(outside.split()),
        _content(outside),
        _content(opening.group() if opening else ""),
        _content(" ".join(_CAPITALISED.findall(outside))),
        label is not None,
    )


def _content(text: str) -> frozenset[str]:
    return frozenset(map(stem, content_words(text)))


def aligned(a: Statement, b: Statement, stated: Sequence[Mention]) -> tuple[Alignment, ...]:
    """Each value of the statement ``b`` with a value of the reference ``a``, likeliest pairs first, none used twice.

    Two texts that differ in their values alone are aligned in order. A value of which a reference holds several that
    are about as likely is held against the one that agrees: a contradiction needs a better reason than a guess.
    """
    if a.words == b.words and len(a.mentions) == len(b.mentions):
        return tuple(
            _in_order(ours, theirs) for ours, theirs in zip(a.mentions, b.mentions, strict=True) if theirs in stated
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
        found.append(Alignment(theirs, a.mentions[best.reference], best.relation) if best else Alignment(theirs))
    return tuple(found)


@frozen
class _Pair:
    """Two values that can be set side by side, by their places, and how likely they speak of one thing."""

    statement: int
    reference: int
    score: int
    relation: Relation | None


def _in_order(ours: Mention, theirs: Mention) -> Alignment:
    """Two values at the same place of the same words; a unit that one of them leaves out is no disagreement."""
    held = _held(ours.reading, theirs.reading)
    if held is None and (_is_bare(ours) or _is_bare(theirs)):
        reference = evolve(ours.reading, kind=theirs.reading.kind, unit=theirs.reading.unit)
        relation = None if reference.is_date != ours.reading.is_date else held_against(reference, theirs.reading)
        if relation and relation.verdict == "agreement":
            return Alignment(theirs, ours, relation)
    return Alignment(theirs, ours, held.relation) if held else Alignment(theirs)


def _is_bare(mention: Mention) -> bool:
    return mention.reading.kind in ("count", "number") and not mention.noun


def _candidates(a: Statement, b: Statement, theirs: Mention, index: int) -> list[_Pair]:
    """The values of the reference that a value of the statement can be held against.

    They need common words, around them or in all; where there is but one, and no labels say otherwise, it needs none.
    """
    held = [(j, ours, side) for j, ours in enumerate(a.mentions) if (side := _held(ours.reading, theirs.reading))]
    open_to_all = len(a.content & b.content) >= LEAST_SHARED * len(b.content) or (
        len(held) == 1 and not (a.labelled and b.labelled)
    )
    pairs = []
    for j, ours, side in held:
        alike = _company_score(a, ours, b, theirs)
        if alike or open_to_all:
            score = alike + NEARNESS * _nearness(side.reference, theirs.reading)
            pairs.append(_Pair(index, j, score, side.relation))
    return pairs


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
    """That two values can be set side by side: the reference in the statement's unit, and what came of it."""

    reference: Reading
    relation: Relation | None


def _held(reference: Reading, statement: Reading) -> _Held | None:
    """None where kinds or units differ; "one in five" can be held against "20 percent"."""
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
    return _Held(reference, held_against(reference, statement))


def _nearness(a: Reading, b: Reading) -> int:
    """How near two numbers are: of several values in like company, the nearest is the one that is meant."""
    if a.value is None or b.value is None or a.is_date:
        return 2 * a.literal.meets(b.literal)
    low, high = sorted((abs(a.value), abs(b.value)))
    return sum(low * factor >= high * 100 for factor in (100, 101, 105, 125, 200, 1000)) - 1


def _company(statement: Statement, mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
    """The content words before and behind a value."""
    before = content_words(statement.text[max(0, mention.start - REACH) : mention.start])[-WINDOW:]
    behind = content_words(statement.text[mention.end : mention.end + REACH])[:WINDOW]
    return frozenset(map(stem, before)), frozenset(map(stem, behind))


def _company_score(a: Statement, ours: Mention, b: Statement, theirs: Mention) -> int:
    """How alike the company of two values is; what they count weighs most, then what stands behind them."""
    same_noun = bool(_content(ours.noun) & _content(theirs.noun))
    (before, behind), (before_b, behind_b) = _company(a, ours), _company(b, theirs)
    shared = len((before | behind) & (before_b | behind_b))
    return 4 * same_noun + 2 * len(behind & behind_b) + len(before & before_b) + shared
