"""Which part of a sentence speaks of which of its values: "412 in Tyrol and 95 in Carinthia"."""

from __future__ import annotations

import re
from collections import deque
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.sentences import sentence_spans
from consistency.engine.pairs.words import telling
from consistency.lexicons import any_of
from consistency.mentions.lexicon import current
from consistency.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_APART = re.compile(r"[^\W\d_]|:\s")  # of two values
_CLAUSE_END = re.compile(r"[^\W\d_]|;")  # a conjunction or a semicolon divides more than a comma does
SUBJECT = 2  # telling words that make a subject and its verb: "while profit fell"
LONGEST_JOINT = 4  # small words that may lead to a value: "for each of the"
LONGEST_LABEL = 20  # code points in a parenthesis in front of its colon: "(2019: 75,000)"
LONGEST_NAME = 3  # words that name a value: "the reported production budget of"


@frozen
class Part:
    """Where the words stand that belong to one value, as offsets into the text.

    Attributes:
        mention: the value.
        is_first: whether it is the first of its sentence.
        head: the words in front of the first one, which may speak of all; in a clause with its own subject,
            those in front of the first one of that clause.
        before, behind: the words in front of it, unless they are the head, and behind it.
    """

    mention: Mention
    is_first: bool
    head: tuple[int, int]
    before: tuple[int, int]
    behind: tuple[int, int]


def parts_of(text: str, mentions: Sequence[Mention]) -> tuple[Part, ...]:
    """The part of each value; those of two values do not overlap.

    The words between two values of a sentence are divided at the last "and" or semicolon, else at the last comma; where
    nothing divides them, in front of the last small words, as in "21 goals in 30 matches". Values with no word between
    them, as in "3-1" and "$30 (27 euros)", have one part, and so have "two of the five".

    Args:
        text: the whole text.
        mentions: its values, in order.
    """
    found: list[Part] = []
    waiting = deque(mentions)
    for start, end in sentence_spans(text):
        groups: list[list[Mention]] = []
        while waiting and waiting[0].start < end:
            mention = waiting.popleft()
            if groups and not _are_apart(text, groups[-1][-1], mention):
                groups[-1].append(mention)
            else:
                groups.append([mention])
        found += _of_sentence(text, (start, end), groups)
    return tuple(found)


def _are_apart(text: str, first: Mention, second: Mention) -> bool:
    """Whether words stand between two values that make them values of two things; "two of the five" are of one."""
    between = first.end, max(first.end, second.start)
    return _APART.search(text, *between) is not None and not of_the().fullmatch(text, *between)


def _of_sentence(text: str, sentence: tuple[int, int], groups: Sequence[Sequence[Mention]]) -> Iterator[Part]:
    """The parts of the values of a sentence, those in one group with no word between them."""
    start, end = sentence
    begins = groups[0][0].start if groups else end
    head = (start, begins)
    for group, following in zip_longest(groups, groups[1:]):
        first, last = group[0].start, group[-1].end
        stops = resumes = max(end, last)
        if following:
            stops, resumes = _divided(text, last, max(last, following[0].start))
        before = begins, max(begins, first)
        for mention in group:
            yield Part(mention, group is groups[0], head, before, (last, stops))
        if following and stops == resumes and len(telling(text[slice(*before)])) >= SUBJECT:
            head = before
        begins = resumes


def _divided(text: str, start: int, stop: int) -> tuple[int, int]:
    """Where the words of one value end and those of the next begin."""
    between = text[start:stop]
    dividers = list(dividing().finditer(between))
    if len(dividers) > 1 and dividers[-1][0] in _leading() and not between[dividers[-1].end() :].strip():
        dividers.pop()  # the comma of "and in 2019, 75,000", the colon of "(2019: 75,000)"
    if dividers:
        divider = next((d for d in reversed(dividers) if _CLAUSE_END.search(d[0])), dividers[-1])
        return start + divider.start(), start + divider.end()
    joint = _joint().search(between)
    at = start + (_before_name(between, joint) if joint else len(between))
    return at, at


def _before_name(between: str, joint: re.Match[str]) -> int:
    """Where the small words in front of a value begin; those in front of its name, where "of" joins the two.

    As in "113 million against a budget of 10 million", and not in "500 copies of 12 books".
    """
    if joint[0].split()[0].lower() not in current().roles["of"]:
        return joint.start()
    named = _named().search(between, 0, joint.start())
    return named.start() if named else joint.start()


@cache
def dividing() -> re.Pattern[str]:
    """What divides the words of two values: punctuation and conjunctions, several in a row at once."""
    words = any_of(current().roles["part-divider"])
    opening = rf"\((?=[a-z]|[^():]{{1,{LONGEST_LABEL}}}:)"  # and not that of "Title (1960)"
    return re.compile(rf"(?:[,;:)–—]|{opening}|\b{words}\b)(?:\s*(?:[,;:)–—]|\b{words}\b))*", re.IGNORECASE)


@cache
def _leading() -> frozenset[str]:
    """What divides two values, unless it stands right in front of the second one."""
    return current().roles["part-lead"] | {",", ":"}


@cache
def of_the() -> re.Pattern[str]:
    """What stands between a part and its whole."""
    roles = current().roles
    articles = any_of(roles["definite"] | roles["possessive"] | roles["all"])
    return re.compile(rf"\s{any_of(roles['of'])}\s(?:{articles}\s)?", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    """The small words right in front of a value."""
    return re.compile(rf"{_small_words()}\Z", re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    """Small words, and the name of a value that they lead to: "for a worldwide total of"."""
    return re.compile(rf"{_small_words()}(?:[^\W\d_][\w-]*\s+){{1,{LONGEST_NAME}}}\Z", re.IGNORECASE)


def _small_words() -> str:
    return rf"\b(?:{any_of(SMALL_WORDS)}\s+){{1,{LONGEST_JOINT}}}"
