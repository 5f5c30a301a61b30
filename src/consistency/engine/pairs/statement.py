"""A short text as it is compared with another one: its values, and the words in whose company they stand."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.engine.pairs.complements import Complement, complements_of
from consistency.engine.pairs.elided import with_elided, with_wholes
from consistency.engine.pairs.nones import with_nones
from consistency.engine.pairs.ranks import with_ranks
from consistency.engine.pairs.value import ValueInText
from consistency.engine.pairs.values import between, values_of
from consistency.engine.pairs.words import content
from consistency.facts.fillers.repeated import with_repeated
from consistency.lexicons import any_of
from consistency.mentions import scan
from consistency.mentions.lexicon import current
from consistency.mentions.signs import signed_words
from consistency.model.document import Manifest
from consistency.readers import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.mention import Mention

LONGEST_LEAD = 16  # code points of the words in front of a number that is the end of a scale
LONGEST_NAME = 6  # capitalised words that a text may begin with

_LABEL = re.compile(r"[^.:;,]{1,40}[.:](?=\s)")  # what a text begins with: a label that a stop ends, or else a name
_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]*")


@frozen
class Statement:
    """A text as it is compared.

    Attributes:
        text: the text without markup.
        values: its values, in order.
        again: where the values begin that are told in brackets in another unit: "60 miles (100 km)".
        words: its other words, in order.
        content: the roots of those that carry meaning.
        subject: the roots of those that it begins with, a label or a name.
        names: the roots of those with a capital.
        labelled: whether it begins with a label, such as "Coast. Lighthouses:".
        complements: what its prepositions lead to.
    """

    text: str
    values: tuple[ValueInText, ...]
    again: frozenset[int]
    words: tuple[str, ...]
    content: frozenset[str]
    subject: frozenset[str]
    names: frozenset[str]
    labelled: bool
    complements: tuple[Complement, ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The values without their company."""
        return tuple(value.mention for value in self.values)

    @property
    def nouns(self) -> frozenset[str]:
        """The words of all that is counted."""
        return frozenset().union(*(value.noun for value in self.values))


def read_statement(text: str) -> Statement:
    """A text with its values and words."""
    document = parse(text, Manifest("statement"))
    masked, found = document.masked, scan(signed_words(document, 0, len(text)))
    read = with_nones(masked, with_ranks(masked, [m for m in found if not _is_scale(masked, m)]))
    converted, again = _with_conversions(masked, read)
    whole, parts = with_wholes(masked, converted)
    mentions, elided = with_elided(masked, whole)
    pieces = between(masked, mentions)
    outside = " ".join(pieces)
    label = _LABEL.match(outside)
    opening = label or _name().match(outside)
    return Statement(
        text=masked,
        values=values_of(masked, mentions, elided | parts),
        again=again,
        words=tuple(outside.split()),
        content=frozenset(content(outside)),
        subject=frozenset(content(opening.group() if opening else "")),
        names=frozenset(content(" ".join(_CAPITALISED.findall(outside)))),
        labelled=label is not None,
        complements=complements_of(pieces),
    )


def _with_conversions(text: str, mentions: Sequence[Mention]) -> tuple[list[Mention], frozenset[int]]:
    """The values of a text, two that are one in two units each as rough as both; and where the second ones begin.

    "60 miles (100 km)" is from 59.5 to 62.4 miles.
    """
    found, again = list(mentions), set[int]()
    for index, (mention, following) in enumerate(pairwise(mentions)):
        both, _ = with_repeated(text, 0, mention, following)
        if both is not mention:
            found[index] = both
            found[index + 1] = evolve(following, reading=both.reading.in_unit(following.reading.unit))
            again.add(following.start)
    return found, frozenset(again)


def _is_scale(text: str, mention: Mention) -> bool:
    """Whether a number is only the end of a scale, as in "assigns a rating out of 100"."""
    if mention.reading.kind != "count" or mention.noun:
        return False
    before = text[max(0, mention.start - LONGEST_LEAD) : mention.start].lower().rstrip()
    return before.endswith(tuple(current().roles["scale-before"]))


@cache
def _name() -> re.Pattern[str]:
    """A name at the beginning of a text; small words may join its parts, as in "Isle of Man"."""
    joiners = any_of(current().roles["name-join"])
    return re.compile(rf"\W*(?:[A-Z][\w'’-]*[ ]?(?:{joiners}[ ](?=[A-Z]))?){{1,{LONGEST_NAME}}}")
