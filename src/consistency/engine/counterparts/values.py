"""The values of two sentences that are counterparts, side by side, as statements of one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from consistency.algebra.units import conversion
from consistency.comparators import Relation, relate
from consistency.engine.counterparts.sentences import Sentence
from consistency.engine.pairs.reasons import AT_ONE_PLACE, TURNED
from consistency.engine.pairs.words import content
from consistency.errors import UnitError
from consistency.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.engine.counterparts.counterparts import Counterparts
    from consistency.engine.pairs.alignment import Alignment
    from consistency.model.reading import Reading

IN_PLACE: Final = frozenset({AT_ONE_PLACE, TURNED})
SUPERSEDED: Final = Relation("drift", "superseded")
SAME: Final = Relation("agreement", "same")
SAME_WORDS: Final = "the sentences are word for word the same"


@frozen(eq=False)
class Stated:
    """A value and the sentence that states it.

    Attributes:
        sentence: the sentence.
        mention: the value, with its place in the document.
    """

    sentence: Sentence
    mention: Mention

    @property
    def place(self) -> tuple[str, int]:
        """By what it is known among the values of all documents."""
        return self.sentence.document.id, self.mention.start


@frozen
class SideBySide:
    """Two values of one fact.

    Attributes:
        ours, theirs: the values, the second of them stated in the later document of the two.
        relation: what they are to each other.
        why: in plain words, why these two.
    """

    ours: Stated
    theirs: Stated
    relation: Relation
    why: str


def side_by_side(both: Counterparts) -> Iterator[SideBySide]:
    """The values of two sentences that are held against one another, in the order of the second sentence."""
    if both.pair is None:
        for mine, yours in zip(both.ours.mentions, both.theirs.mentions, strict=True):
            yield SideBySide(Stated(both.ours, mine), Stated(both.theirs, yours), SAME, SAME_WORDS)
        return
    for alignment in both.pair.alignments:
        if alignment.reference is None:
            continue
        ours, theirs = _stated(both.ours, alignment.reference), _stated(both.theirs, alignment.statement)
        relation = alignment.relation or _either_way(alignment.reference.reading, alignment.statement.reading)
        if not (ours and theirs and relation):
            continue
        if relation.verdict == "agreement" or _is_sure(both, alignment):
            if both.of_other_times and relation.verdict != "agreement" and not theirs.mention.reading.is_calendar:
                relation = SUPERSEDED
            yield SideBySide(ours, theirs, relation, alignment.why)


def _is_sure(both: Counterparts, alignment: Alignment) -> bool:
    """Whether two values that disagree are surely of one thing, and not two of those that their sentences tell.

    They stand at one place of the same words, or beside the same word, or each is the only value of its kind.
    """
    if alignment.reference is None or alignment.why in IN_PLACE:
        return True
    if alignment.statement.reading.is_calendar and both.ours.tells_dates != both.theirs.tells_dates:
        return False  # one of them tells when a number was counted
    sides = (both.ours, alignment.reference), (both.theirs, alignment.statement)
    if all(sum(m.reading.unit == mention.reading.unit for m in s.mentions) == 1 for s, mention in sides):
        return True
    (before, after), (other_before, other_after) = (_beside(s.text, mention) for s, mention in sides)
    return bool(before and before == other_before) or bool(after and after == other_after)


def _beside(text: str, mention: Mention) -> tuple[str, str]:
    """The root of the nearest word that carries meaning on either side of a value; "" where there is none."""
    before, after = content(text[: mention.start])[-1:], content(text[mention.end :])[:1]
    return "".join(before), "".join(after)


def _stated(sentence: Sentence, mention: Mention) -> Stated | None:
    """A value of the text of a sentence at its place in the document; None for one of the words in front of a cell."""
    start = sentence.place(mention.start)
    if start < sentence.start:
        return None
    return Stated(sentence, evolve(mention, start=start, end=sentence.place(mention.end)))


def _either_way(a: Reading, b: Reading) -> Relation | None:
    """What two values are to each other of which the first may or may not bear out the second."""
    if a.unit != b.unit:
        try:
            a = a.converted(*conversion(a.unit, b.unit), b.unit)
        except UnitError:
            return None
    return relate(a, b)
