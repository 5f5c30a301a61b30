"""Finds the hedge at the end of the words in front of a number: "at least", ">="."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.late import LatePattern
from consistency.mentions.fold import AT_LEAST, AT_MOST, NEAR

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.model.reading import Bound

WINDOW: Final = 90
"""How many characters in front of a number are searched for a bound."""
_REACH: Final = 50
"""Characters of the longest hedge."""
LONGEST: Final = 5
"""The most words in a hedge."""
_ALL_LENGTHS: Final = tuple(range(LONGEST, 0, -1))
_OPENING: Final = "(\"'[{\x97\x96"
_SYMBOL = LatePattern(rf"[<>=~±{NEAR}{AT_LEAST}{AT_MOST}]++\Z")
_SUFFIX = re.compile(r"(?<![a-z'])[a-z']++\.?\Z")
_SYMBOLS = str.maketrans({AT_LEAST: "≥", AT_MOST: "≤", NEAR: "≈"})


class BoundWords(NamedTuple):
    """A bound and the far end of its words: their beginning in front of a number, their end behind it."""

    kind: Bound
    place: int


def hedge_at_end(lexicon: Lexicon, window: str, *, age: bool = False) -> tuple[Bound, int] | None:
    """The longest hedge, or the longest one for ages, at the end of a window, and where it begins."""
    hedges, lengths = lexicon.for_age if age else lexicon.before, _lengths(lexicon, age)
    last = window[window.rfind(" ") + 1 :]
    if last.isalpha() and last not in lengths:
        return None
    words = window[-_REACH:].split()[-LONGEST:]
    if not words:
        return None
    if words[-1][0] in _OPENING:
        counts = _ALL_LENGTHS
    else:
        pair = f"{words[-2].lstrip(_OPENING)} {words[-1]}" if len(words) > 1 else ""
        counts = lengths.get(pair) or lengths.get(words[-1], ())
    for count in counts:
        if count > len(words):
            continue
        phrase = words[-count:]
        phrase[0] = phrase[0].lstrip(_OPENING)
        hedge = hedges.get(" ".join(phrase))
        if hedge:
            begin = len(window)
            for word in reversed(phrase):
                begin = window.rfind(word, 0, begin)
            return hedge, begin
    if words[-1].isalpha():
        return None
    match = _SYMBOL.search(window, max(0, len(window) - 3)) or _SUFFIX.search(window, max(0, len(window) - 20))
    known = hedges.get(match[0].translate(_SYMBOLS)) if match else None
    return (known, match.start()) if match and known else None


def limit_at_end(lexicon: Lexicon, window: str) -> tuple[Bound, int] | None:
    """The hedge at the end of a window, unless it leaves a number exact."""
    found = hedge_at_end(lexicon, window.rstrip(" \n"))
    return None if found is None or found[0] == "exact" else found


@lru_cache(maxsize=16)
def _lengths(lexicon: Lexicon, age: bool) -> dict[str, tuple[int, ...]]:  # noqa: FBT001 - a key of the cache
    """The lengths in words of the hedges in front of a number, by their last word or two, the longest first."""
    lengths: dict[str, set[int]] = {}
    phrases = [hedge.split() for hedge in (lexicon.for_age if age else lexicon.before)]
    for words in phrases:
        lengths.setdefault(words[-1], set()).update({1} & {len(words)})
    for words in phrases:
        if len(words) > 1:
            lengths.setdefault(" ".join(words[-2:]), set(lengths[words[-1]])).add(len(words))
    return {last: tuple(sorted(counts, reverse=True)) for last, counts in lengths.items()}
