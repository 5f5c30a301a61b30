"""Finds the noun that a plain number counts, like numbers/nouns.py, but from tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.mentions.numbers.bounds.behind import bound_after
from consistency.mentions.numbers.nouns import are_initials, counted_noun
from consistency.mentions.numbers.units.measures import per_number
from consistency.mentions.plain.flags import EVERY, LIMIT, PER, PLURAL, SKIP, STOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.source import SourceText
    from consistency.mentions.table import Table

_NOUN = re.compile(r"(?:[ \n]{1,60}+[a-zß-ÿ]++(?:[-'][a-zß-ÿ]++)*+(?![@\d])){1,9}+")
_PARTING: Final = frozenset(["", *' \n.,;:!?()"'])
_MOST_WORDS: Final = 7


def noun_behind(source: SourceText, at: int, known: int, first: int, *, single: bool) -> str | None:
    """The noun behind a number, "" for none; None if words behind the noun may change the value.

    Args:
        source: the text.
        at: where the number ends.
        known: the flags of the word behind it.
        first: where that word ends, 0 when there is none.
        single: whether the number is one.
    """
    is_named = bool(known & STOP) and are_initials(source, first)
    if first == 0 or (known & STOP and not (known & SKIP or is_named) and source.folded[first : first + 1] in _PARTING):
        return ""
    chunk = _NOUN.match(source.folded, at)
    if known & SKIP or single or is_named or (chunk and "\n" in chunk[0]):
        noun, end = counted_noun(source, at, single=single)
        limited = noun and (
            bound_after(source, end) or per_number(source, end) or source.follow(end) in source.grammar.hints.every
        )
        return None if limited else noun
    words = chunk[0].split() if chunk else []
    last = _length_of_noun(source.tables.behind, words)
    if chunk is None or not last:
        return ""
    is_free = source.follow(chunk.end()) not in ("+", "-") if last == len(words) else _is_free(source, at, words, last)
    return " ".join(words[:last]) if is_free else None


def _is_free(source: SourceText, end: int, words: Sequence[str], last: int) -> bool:
    """Whether the words behind a noun, from the index ``last`` on, leave the value unchanged."""
    following, roles = source.tables.behind[words[last]], source.lexicon.roles
    if following & EVERY and last + 1 < len(words) and words[last + 1] in roles["each"] | roles["of"]:
        return False
    if not following & (LIMIT | PER):
        return True
    for word in words[:last]:
        end = source.folded.index(word, end) + len(word)
    return bound_after(source, end) is None and per_number(source, end) is None


def _length_of_noun(behind: Table, words: Sequence[str]) -> int:
    """How many of the words behind a number belong to the counted noun: up to the last plural in a row."""
    last = 0
    for count, word in enumerate(words[:_MOST_WORDS], start=1):
        known = behind[word]
        if known & STOP or (last and not known & PLURAL):
            break
        if known & PLURAL:
            last = count
    return last
