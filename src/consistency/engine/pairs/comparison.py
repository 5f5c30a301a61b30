"""One short statement held against another: is what it says supported?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, frozen

from consistency.algebra.likeness import SMALL_WORDS, content_words
from consistency.engine.pairs.alignment import Alignment, aligned
from consistency.engine.pairs.likeness import of_one_noun
from consistency.engine.pairs.statement import Statement, read_statement
from consistency.engine.pairs.subjects import are_turned_round, have_other_subject
from consistency.engine.pairs.times import times_of
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from consistency.engine.pairs.value import ValueInText

PairVerdict: TypeAlias = Literal["agreement", "drift", "contradiction", "unknown"]

_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’]*[ ]\Z")
_TITLED = re.compile(r"\d [A-Z][a-z]+\Z")
_GRAVITY = ("agreement", "unknown", "drift", "contradiction")


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


def compare(reference: str, statement: str) -> PairComparison:
    """Hold a short text against another one: is what ``statement`` says supported by ``reference``?

    The direction matters: "less than 8" in the reference does not give "3" in the statement. Each value of the
    statement is aligned with the value of the reference that is likeliest meant, by nouns, words around and nearness
    of the numbers; the gravest relation decides.

    Args:
        reference: what is known, a sentence or a few.
        statement: what is claimed.

    Returns:
        The verdict, its reason, and for each value of the statement what it was held against and why.

    Raises:
        TypeError: when one is no text, such as an empty cell of a table.
    """
    for text in (reference, statement):
        if not isinstance(text, str):
            raise TypeError(f"a text is expected, {type(text).__name__} is given: {text!r}")
    both = read_statement(reference), read_statement(statement)
    a, b = _without_zeros(*both), _without_zeros(*reversed(both))
    if not b.values or not a.values:
        return PairComparison("unknown", "not-aligned")
    if have_other_subject(a, b):
        return PairComparison("unknown", "other-subject")
    tells_numbers = any(map(_is_dated_number(a), b.values))
    times = times_of(a.mentions, b.mentions)
    if tells_numbers and times == "other":
        return PairComparison("unknown", "other-date")
    told = b.values if a.words == b.words else _told(a, b, tells_numbers=tells_numbers)
    stated = [v for v in told if not _is_part_of_a_name(b, v) and not _is_repeated(a, b, v)]
    found = _judged(aligned(a, b, stated or b.values))
    if tells_numbers and times == "open" and found.verdict == "contradiction" and not _is_of_a_date(found):
        return PairComparison("unknown", "other-date", found.alignments)  # a number may have been another one before
    if found.verdict == "agreement" and are_turned_round(a, b):
        return PairComparison("unknown", "other-subject", found.alignments)
    return found


def _is_dated_number(a: Statement) -> Callable[[ValueInText], bool]:
    """Whether a value of a statement may be another one at another date; the first boat remains the first one."""
    ranks = {mention.reading.value for mention in a.mentions if mention.reading.kind == "ordinal"}

    def may_change(value: ValueInText) -> bool:
        reading = value.mention.reading
        return not reading.is_calendar and (reading.kind != "ordinal" or reading.value not in ranks)

    return may_change


def _told(a: Statement, b: Statement, *, tells_numbers: bool) -> Sequence[ValueInText]:
    """The values that a statement tells: those of which dates say when, and dates beside ordinals alone."""
    once = [value for value in b.values if value.mention.start not in b.again]
    undated = [value for value in once if not value.mention.reading.is_calendar]
    if tells_numbers or not undated or not any(mention.reading.is_calendar for mention in a.mentions):
        return undated
    return [v for v in once if not v.mention.reading.is_calendar or v.lead in SMALL_WORDS]


def _is_part_of_a_name(statement: Statement, value: ValueInText) -> bool:
    """Whether a bare number ends a name, as in "Apollo 11", or begins one, as in "127 Hours": it states nothing."""
    mention = value.mention
    reading = mention.reading
    if reading.kind == "duration" and _TITLED.search(statement.text, mention.start, mention.end):
        return any(word.islower() and len(word) > 3 for word in statement.words)
    if reading.bound != "exact" or reading.kind not in BARE_KINDS or mention.noun or value.is_side:
        return False
    before = _NAME_BEFORE.search(statement.text[max(0, mention.start - 40) : mention.start])
    return before is not None and bool(content_words(before.group()))


def _is_repeated(a: Statement, b: Statement, value: ValueInText) -> bool:
    """Whether an ordinal stands in the reference with the same word behind it, where it is read as no value."""
    if value.mention.reading.kind != "ordinal":
        return False
    phrase = " ".join([b.text[value.mention.start : value.mention.end], *b.text[value.mention.end :].split()[:1]])
    at = a.text.lower().find(phrase.lower())
    return at >= 0 and not any(m.start <= at < m.end for m in a.mentions)


def _without_zeros(text: Statement, other: Statement) -> Statement:
    """A text without what there is none of, unless the other one counts it: "no doubt" and "no deaths" look alike."""
    values = [v for v in text.values if not v.is_zero or any(of_one_noun(v, theirs) for theirs in other.values)]
    return evolve(text, values=tuple(values))


def _is_of_a_date(found: PairComparison) -> bool:
    """Whether dates decide: "since 1990", "since 2005"."""
    decisive = (x for x in found.alignments if x.relation and x.relation.verdict == found.verdict)
    return all(x.statement.reading.is_calendar for x in decisive)


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
