"""A short text as it is compared with another one: its values, and the words in whose company they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest

from attrs import frozen

from consistency.algebra.likeness import content_words
from consistency.facts import stem
from consistency.lexicons import rows
from consistency.mentions import scan
from consistency.mentions.lexicon import current
from consistency.model.document import Manifest
from consistency.model.mention import Mention
from consistency.readers import parse

WINDOW = 5  # content words on each side of a value that tell what it measures
REACH = 80  # code points in which they stand
NEGATION_REACH = 3  # words in front of a value among which a negation denies it
LONGEST_NAME = 6  # capitalised words that a text may begin with

_LABEL = re.compile(r"[^.:;,]{1,40}[.:](?=\s)")  # what a text begins with: a label that a stop ends, or else a name
_CLAUSE_END = re.compile(r"[,;:](?=\s)|[.!?](?=\s)")
_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]*")


@frozen
class Value:
    """A value and its company.

    Attributes:
        mention: the value.
        before, behind: the content words on each side of it, in order; other values are none of them.
        noun: the words of what it counts.
        denied: whether a negation right in front of it denies it: "does not employ 95 people".
        poles: which word of each two that exclude one another stands nearest to it, by a number for the two.
    """

    mention: Mention
    before: tuple[str, ...]
    behind: tuple[str, ...]
    noun: frozenset[str]
    denied: bool
    poles: Mapping[int, int]

    @property
    def company(self) -> frozenset[str]:
        """The content words on both sides."""
        return frozenset(self.before + self.behind)


@frozen
class Statement:
    """A text as it is compared.

    Attributes:
        text: the text without markup.
        values: its values, in order.
        words: its other words, in order.
        content, names: those that say something, and those with a capital.
        subject: those that it begins with; labelled: whether they are a label such as "Coast. Lighthouses:".
    """

    text: str
    values: tuple[Value, ...]
    words: tuple[str, ...]
    content: frozenset[str]
    subject: frozenset[str]
    names: frozenset[str]
    labelled: bool

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
    masked = parse(text, Manifest("statement")).masked
    mentions = scan(masked)
    edges = [0, *(edge for m in mentions for edge in (m.start, m.end)), len(masked)]
    pieces = [masked[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    outside = " ".join(pieces)
    label = _LABEL.match(outside)
    opening = label or _name().match(outside)
    blank = "".join(
        piece + " " * (m.end - m.start if m else 0) for piece, m in zip_longest(pieces, mentions)
    )  # as long as the text
    return Statement(
        masked,
        tuple(_value(blank, masked, mention) for mention in mentions),
        tuple(outside.split()),
        frozenset(_content(outside)),
        frozenset(_content(opening.group() if opening else "")),
        frozenset(_content(" ".join(_CAPITALISED.findall(outside)))),
        label is not None,
    )


def _content(text: str) -> list[str]:
    return [stem(word) for word in content_words(text)]


@cache
def _name() -> re.Pattern[str]:
    """A name at the beginning of a text; small words may join its parts, as in "Isle of Man"."""
    joiners = "|".join(sorted(map(re.escape, current().roles["name-join"])))
    return re.compile(rf"\W*(?:[A-Z][\w'’-]*[ ]?(?:(?:{joiners})[ ](?=[A-Z]))?){{1,{LONGEST_NAME}}}")


def _value(blank: str, masked: str, mention: Mention) -> Value:
    before = tuple(_content(blank[max(0, mention.start - REACH) : mention.start])[-WINDOW:])
    behind = tuple(_content(blank[mention.end : mention.end + REACH])[:WINDOW])
    noun = frozenset(_content(mention.noun))
    poles = _poles(
        _content(_CLAUSE_END.split(blank[max(0, mention.start - REACH) : mention.start])[-1]),
        _content(_CLAUSE_END.split(blank[mention.end : mention.end + REACH])[0]),
    )
    return Value(mention, before, behind, noun, _is_denied(masked, mention), poles)


def _is_denied(text: str, mention: Mention) -> bool:
    """Whether a negation stands so near in front of a value that no other word can be meant."""
    if mention.status != "negated":
        return False
    nearest = text[max(0, mention.start - REACH) : mention.start].lower().split()[-NEGATION_REACH:]
    return any(word.endswith(negation) for word in nearest for negation in current().roles["negation"])


def _poles(before: Sequence[str], behind: Sequence[str]) -> dict[int, int]:
    """The pole that the nearest word names, for each two that exclude one another."""
    found: dict[int, int] = {}
    for pair in zip_longest(reversed(before), behind):
        for word in pair:
            for number, pole in _opposites().get(word or "", ()):
                found.setdefault(number, pole)
    return found


@cache
def _opposites() -> dict[str, tuple[tuple[int, int], ...]]:
    """For each word of the list: the numbers of its lines, and on which side it stands there."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, sides in enumerate(rows("opposites")):
        for pole, words in enumerate(sides):
            for word in words.split("|"):
                found[stem(word)] = (*found.get(stem(word), ()), (number, pole))
    return found
