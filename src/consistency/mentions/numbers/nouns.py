"""Finds the counted noun behind a number by its form: the words up to the last plural in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.late import LatePattern

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

MOST_WORDS = 7
_NEXT = LatePattern(r"(?:[ \n]{1,60}+|(?<=\d)-)([a-zß-ÿ]++(?:[-'][a-zß-ÿ]++)*+)(?![@\d])")


def are_initials(source: SourceText, end: int) -> bool:
    """Whether a word that ends at an offset is initials and no small word: "50 US states"."""
    word = source.text[end - 2 : end]
    return word.isupper() and word.lower() in source.lexicon.roles["small-initials"]


def counted_noun(source: SourceText, at: int, *, single: bool) -> tuple[str, int]:
    """The noun phrase behind a number, in lower case, and where it ends; "" if none is recognised.

    Args:
        source: the text.
        at: where the number ends.
        single: whether the number is 1, so that the noun is no plural.
    """
    words: list[str] = []
    ends: list[int] = []
    last, end = 0, at
    skipped = _NEXT.match(source.folded, at)
    if skipped and skipped[1] in source.lexicon.roles["noun-skip"]:
        end = skipped.end()
    while len(words) < MOST_WORDS:
        match = _NEXT.match(source.folded, end)
        if match is None or "\n\n" in match[0]:
            break
        if match[1] in source.lexicon.stopwords and (words or not are_initials(source, match.end())):
            break
        if not words and match[1] in source.lexicon.numbers:
            break
        plural = source.lexicon.is_plural(match[1])
        if last and not plural:
            break
        end = match.end()
        words.append(match[1])
        ends.append(end)
        last = len(words) if plural else last
    last = last or (min(len(words), 3) if single else 0)
    return (" ".join(words[:last]), ends[last - 1]) if last else ("", at)
