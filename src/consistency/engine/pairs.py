"""One short statement held against another: values are aligned by kind, unit, noun and the words around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

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

PairVerdict: TypeAlias = Literal["agreement", "drift", "contradiction", "unknown"]

WINDOW = 5  # content words on each side of a value that tell what it measures
REACH = 80  # code points in which they stand
LEAST_SHARED = 0.3  # of the content words, for two texts to speak of one thing

_FAMILIES = (
    frozenset({"count", "number"}),
    frozenset({"percent", "ratio"}),
    frozenset({"duration", "age"}),
    DATE_KINDS,
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’]*[ ]\Z")
_LABEL = re.compile(r"[^.:;,]{1,40}[.:](?=\s)")  # what a statement begins with: a label that a stop ends,
_NAME = re.compile(r"\W*(?:[A-Z][\w'’-]*[ ]?(?:(?:of|and|the|de|&)[ ](?=[A-Z]))?){1,6}")  # or else a name
_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]*")
_GRAVITY = ("agreement", "unknown", "drift", "contradiction")


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
class PairComparison:
    """What a statement is to a reference.

    Attributes:
        verdict: the gravest of the aligned values; ``unknown`` when nothing can be aligned with confidence.
        reason: the code of the value that decides, or why none does: ``not-aligned``, ``other-subject``,
            ``other-date``, ``undetermined``.
        alignments: one for each value of the statement.
    """

    verdict: PairVerdict
    reason: str
    alignments: tuple[Alignment, ...] = ()


@frozen
class _Statement:
    """A text with its values, its other content words, what it begins with, and its words with a capital."""

    text: str
    mentions: tuple[Mention, ...]
    content: frozenset[str]
    subject: frozenset[str]
    names: frozenset[str]


def compare(reference: str, statement: str) -> PairComparison:
    """Hold a short text against another one: is what ``statement`` says supported by ``reference``?

    The direction matters: "less than 8" in the reference does not give "3" in the statement.
    """
    a, b = _read(reference), _read(statement)
    if not b.mentions or not a.mentions:
        return PairComparison("unknown", "not-aligned")
    if _other_subject(a, b):
        return PairComparison("unknown", "other-subject")
    numbers = [m for m in b.mentions if not m.reading.is_date]
    if numbers and _other_dates(a, b):
        return PairComparison("unknown", "other-date")
    stated = [m for m in numbers if not _part_of_a_name(b, m)] or list(b.mentions)
    return _judged(_aligned(a, b, stated))


def _read(text: str) -> _Statement:
    masked = parse(text, Manifest("statement")).masked
    mentions = scan(masked)
    edges = [0, *(edge for m in mentions for edge in (m.start, m.end)), len(masked)]
    outside = " ".join(masked[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    opening = _LABEL.match(outside) or _NAME.match(outside)
    names = _content(" ".join(_CAPITALISED.findall(outside)))
    return _Statement(masked, mentions, _content(outside), _content(opening.group() if opening else ""), names)


def _content(text: str) -> frozenset[str]:
    return frozenset(map(stem, content_words(text)))


def _other_subject(a: _Statement, b: _Statement) -> bool:
    """Whether two texts say the same of two things: they begin with other names and differ in hardly anything else."""
    if not (a.subject - b.content and b.subject - a.content):
        return False
    differing = (a.content ^ b.content) - a.names - b.names - a.subject - b.subject
    return len(differing) <= LEAST_SHARED * len(a.content & b.content)


def _other_dates(a: _Statement, b: _Statement) -> bool:
    """Whether both texts date their values, and for no common day."""
    spans = [[m.reading.literal for m in s.mentions if m.reading.is_date] for s in (a, b)]
    return all(spans) and not any(x.meets(y) for x in spans[0] for y in spans[1])


def _part_of_a_name(statement: _Statement, mention: Mention) -> bool:
    """Whether a bare number ends a name, as in "Apollo 11": it states nothing."""
    reading = mention.reading
    if reading.bound != "exact" or reading.kind not in ("count", "number") or mention.noun:
        return False
    before = _NAME_BEFORE.search(statement.text[max(0, mention.start - 40) : mention.start])
    return before is not None and bool(content_words(before.group()))


def _aligned(a: _Statement, b: _Statement, stated: Sequence[Mention]) -> tuple[Alignment, ...]:
    """Each value of the statement with a value of the reference, the likest pairs first, none used twice."""
    shared = len(a.content & b.content) >= LEAST_SHARED * len(b.content)
    pairs = []
    for i, theirs in enumerate(stated):
        for j, ours in enumerate(a.mentions):
            held = _held(ours.reading, theirs.reading)
            if held is not None:
                alike = _company_score(a, ours, b, theirs)
                if alike or shared:
                    pairs.append((-(alike + _nearness(held.reference, theirs.reading)), i, j, held))
    chosen: dict[int, Alignment] = {}
    used: set[int] = set()
    for _, i, j, held in sorted(pairs, key=lambda p: p[:3]):
        if i not in chosen and j not in used:
            chosen[i] = Alignment(stated[i], a.mentions[j], held.relation)
            used.add(j)
    return tuple(chosen.get(i, Alignment(m)) for i, m in enumerate(stated))


@frozen
class _Held:
    """That two values can be set side by side: the reference in the statement's unit, and what came of it."""

    reference: Reading
    relation: Relation | None


def _held(reference: Reading, statement: Reading) -> _Held | None:
    """None where kinds or units differ."""
    alike = reference.kind == statement.kind or any({reference.kind, statement.kind} <= f for f in _FAMILIES)
    if not alike:
        return None
    if reference.unit != statement.unit:
        try:
            reference = reference.converted(*conversion(reference.unit, statement.unit), statement.unit)
        except UnitError:
            return None
    return _Held(reference, held_against(reference, statement))


def _nearness(a: Reading, b: Reading) -> int:
    """How near two numbers are: of several values in like company, the nearest is the one that is meant."""
    if a.value is None or b.value is None or a.is_date:
        return 2 * a.literal.meets(b.literal)
    low, high = sorted((abs(a.value), abs(b.value)))
    return sum(low * factor >= high * 100 for factor in (100, 101, 105, 125, 200, 1000)) - 1


def _company(statement: _Statement, mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
    """The content words before and behind a value."""
    before = content_words(statement.text[max(0, mention.start - REACH) : mention.start])[-WINDOW:]
    behind = content_words(statement.text[mention.end : mention.end + REACH])[:WINDOW]
    return frozenset(map(stem, before)), frozenset(map(stem, behind))


def _company_score(a: _Statement, ours: Mention, b: _Statement, theirs: Mention) -> int:
    """How alike the company of two values is; what they count weighs most, then what stands behind them."""
    same_noun = bool(_content(ours.noun) & _content(theirs.noun))
    (before, behind), (before_b, behind_b) = _company(a, ours), _company(b, theirs)
    shared = len((before | behind) & (before_b | behind_b))
    return 4 * same_noun + 2 * len(behind & behind_b) + len(before & before_b) + shared


def _judged(alignments: tuple[Alignment, ...]) -> PairComparison:
    verdicts: list[tuple[PairVerdict, str]] = []
    for alignment in alignments:
        if alignment.reference is None:
            verdicts.append(("unknown", "not-aligned"))
        elif alignment.relation is None:
            verdicts.append(("unknown", "undetermined"))
        else:
            verdicts.append((alignment.relation.verdict, alignment.relation.reason))  # type: ignore[arg-type]
    verdict, reason = max(verdicts, key=lambda v: _GRAVITY.index(v[0]))
    return PairComparison(verdict, reason, alignments)
