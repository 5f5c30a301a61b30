"""Tests whether the words behind a number make it a count or a measure, and so no year."""

from __future__ import annotations

import re
from functools import cache

from consistency.lexicons import with_role
from consistency.mentions.lexicon import current
from consistency.mentions.pieces import GAP

_AFTER = re.compile(rf"(?:{GAP}([^\W\d_]++(?!\d)(?:[.-][^\W\d_]+)*+|[^\w\s]))?(?:{GAP}([^\W\d_]+))?")
_NAME_BEHIND = re.compile(r"[A-Z]\. (?:[A-Z]\. )*([A-Z][a-z]+)")
"""A name whose initials are no units: "in 1998 K. Lund"."""


@cache
def year_words(role: str) -> frozenset[str]:
    """The words beside years with a role."""
    return with_role("year_cues", role)


def words_behind(folded: str, end: int) -> tuple[str, str]:
    """The word or the sign behind an offset, and the word behind it; "" where there is none."""
    found = _AFTER.match(folded, end)
    return (found[1] or "", found[2] or "") if found else ("", "")


def is_unit(text: str, word: str, end: int) -> bool:
    """Whether the word behind is a unit, a scale or a sign that only quantities have."""
    if not word:
        return False
    if word in year_words("quantity") or word in current().names:
        return True
    at = _at_word(text, end)
    return (
        len(word) <= 3
        and text[at : at + len(word)] in current().symbols
        and word not in year_words("year") | year_words("function")
        and not ((name := _NAME_BEHIND.match(text, at)) and name[1].lower() not in year_words("function"))
    )


def counts(text: str, folded: str, end: int) -> bool:
    """Whether the number that ends at ``end`` has a unit or counts the next words."""
    following = words_behind(folded, end)
    return is_unit(text, following[0], end) or counts_words(text, following, end)


def measures(text: str, folded: str, end: int) -> bool:
    """Whether a unit follows the number that ends at ``end``."""
    return is_unit(text, words_behind(folded, end)[0], end)


def _at_word(text: str, end: int) -> int:
    """Where the first word behind an offset begins."""
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def counts_words(text: str, following: tuple[str, str], end: int) -> bool:
    """Whether the number counts the next words: a plural noun, or one word and a plural noun."""
    word, second = following
    if not word[:1].isalpha() or text[_at_word(text, end)].isupper() or word in year_words("function"):
        return False
    return _is_plural(word) or (second not in year_words("function") and _is_plural(second))


def _is_plural(word: str) -> bool:
    lexicon = current()
    return word not in year_words("verb") and (lexicon.is_plural(word) or word in lexicon.roles["people"])
