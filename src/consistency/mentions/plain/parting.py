"""Recognises dashes with gaps on both sides, as in lists: they separate a number from unrelated words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.fold import EM_DASH, EN_DASH
from consistency.mentions.numbers.bounds.behind import bound_behind_bracket
from consistency.mentions.pieces import LETTER
from consistency.mentions.plain.flags import CARBON, CUE, INITIAL, LEADS, PLURAL, SKIP, STOP, TAIL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.source import SourceText

_BEHIND = LatePattern(rf"[ \n]{{1,60}}+[-{EN_DASH}{EM_DASH}][ \n]{{1,60}}+([{LETTER}]++)(?!\d)")
DASHES: Final = frozenset(["-", EN_DASH, EM_DASH])
_OPENS: Final = frozenset(["", "(", "["])
_MARGIN: Final = frozenset("±+")
_IDLE: Final = CARBON | INITIAL | LEADS | PLURAL | SKIP | STOP | TAIL
"""The flags that an unrelated word behind a number may have."""


def is_parted(source: SourceText, end: int) -> bool:
    """Whether a number is followed by the end of the text, or by a bracket or a dash and unrelated words."""
    following = source.folded[end : end + 62].strip(" \n")
    if following[:1] in _OPENS:
        # but "2.3 (± 0.1) kg", "74 mph (119 kph) or more"
        return following[1:].lstrip(" ")[:1] not in _MARGIN and bound_behind_bracket(source, end) is None
    word = word_behind_dash(source, end)
    return word != "" and _is_idle(source, word) and f"-{word}" not in source.lexicon.after


def word_behind_dash(source: SourceText, end: int) -> str:
    """The word behind a dash with gaps on both sides; "" if no such dash follows."""
    found = _BEHIND.match(source.folded, end)
    return found[1] if found else ""


def is_parted_in_front(source: SourceText, words: Sequence[str]) -> bool:
    """Whether a dash is in front of a number, and the word before the dash is unrelated to the number."""
    if words[-1] not in DASHES or len(words) == 1 or not words[-2].isalpha():
        return False
    return not source.tables.before[words[-2]] & ~CUE and _is_idle(source, words[-2])


def _is_idle(source: SourceText, word: str) -> bool:
    return word not in source.tables.links and not source.tables.behind[word] & ~_IDLE
