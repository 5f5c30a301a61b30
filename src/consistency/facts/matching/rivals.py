"""Matches of one rule over the same words: of two, one may leave its value to the other."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.model.pattern import Choice, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from consistency.facts.matching.phrases import Match
    from consistency.facts.tokens import Tokens
    from consistency.model.pattern import Part
    from consistency.model.rule import Find


def left_to_others(found: Sequence[tuple[Find, Match]], tokens: Tokens) -> set[int]:
    """The numbers of the matches whose value is left to another match over the same words.

    The matches of one phrase do not overlap, so few stand at each word, and a passage of many is looked through once.
    """
    matches = [match for _, match in found]
    standing: defaultdict[int, list[int]] = defaultdict(list)
    for number, match in enumerate(matches):
        for word in range(match.first, match.last + 1):
            standing[word].append(number)
    left = set[int]()
    for number, match in enumerate(matches):
        beside = {at: matches[at] for word in range(match.first, match.last + 1) for at in standing[word]}
        if (
            _is_torn(match, beside.values(), tokens)
            or _is_passed(number, beside)
            or any(_is_spelt(match, other, found[at][0], tokens) for at, other in beside.items())
        ):
            left.add(number)
    return left


def _is_torn(match: Match, others: Iterable[Match], tokens: Tokens) -> bool:
    """Whether a comma parts a value from words that another match joins to another value.

    In "of 90 voters, 60 came" the phrases "{value} voters" and "Voters {value}", one for tables, both find a number.
    """
    if match.value is None or tokens.passage.kind == "cell" or not _has_comma(match, tokens):
        return False
    return any(
        other.value is not None and other.value.start != match.value.start and not _has_comma(other, tokens)
        for other in others
    )


def _is_passed(number: int, beside: Mapping[int, Match]) -> bool:
    """Whether another match over the same words has the value in a slot of those that are not compared.

    Of two that each pass the value of the other, the first stands.
    """
    match = beside[number]
    if match.value is None:
        return False
    return any(
        match.value.start in other.passed
        and not (at > number and other.value is not None and other.value.start in match.passed)
        for at, other in beside.items()
    )


def _is_spelt(match: Match, other: Match, find: Find, tokens: Tokens) -> bool:
    """Whether the phrase of another match itself has the words of the value, and means another one.

    In "five of the 12 wards vote", the phrase "{value} of the 12 wards vote" tells that it is five that vote.
    """
    if match.value is None or other.value is None or match.value.start == other.value.start:
        return False
    first, last = tokens.index_at(match.value.start), tokens.index_at(match.value.end - 1)
    is_longer = other.last - other.first > match.last - match.first
    is_held = is_longer and other.first <= match.first and match.last <= other.last
    return is_held and _words(find.pattern.parts).issuperset(tokens.words[first : last + 1])


@lru_cache(maxsize=8192)
def _words(parts: Sequence[Part]) -> frozenset[str]:
    """The words of a phrase, those of its choices too."""
    said = [frozenset([part.text.casefold()]) for part in parts if isinstance(part, Word)]
    said += [_words(option) for part in parts if isinstance(part, Choice) for option in part.options]
    return frozenset[str]().union(*said)


def _has_comma(match: Match, tokens: Tokens) -> bool:
    """Whether a comma stands among the words of a match, outside of its value."""
    start, end = (offset - tokens.passage.start for offset in tokens.offsets(match.first, match.last))
    words = tokens.text[start:end]
    if match.value is not None:
        value = tokens.text[match.value.start - tokens.passage.start : match.value.end - tokens.passage.start]
        words = words.replace(value, "", 1)
    return "," in words
