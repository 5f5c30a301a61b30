"""Expressions of long lists of words, which are not compiled before a word stands where they may match.

To compile one takes as long as to read some ten thousand characters, and most checks end before it is needed. Until
then one look at a word tells that it cannot match; from then on nothing stands between.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from consistency.mentions.pieces import LETTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.mentions.hints import Hints
    from consistency.mentions.lexicon import Lexicon

_WORD = re.compile(rf"[{LETTER}]++")
_SECOND_WORD = re.compile(rf"[ \n]{{1,60}}+[{LETTER}]++[ \n]{{1,60}}+(?=[{LETTER}])")


class AwaitedPattern:
    """An expression that is compiled at the first place where it may match.

    Args:
        compiled: gives the expression, and takes its place from then on.
        may_match: whether it may match at a place of a text; a sound no.
    """

    __slots__ = ("_compiled", "_may_match")

    def __init__(self, compiled: Callable[[], re.Pattern[str]], may_match: Callable[[str, int], bool]) -> None:
        self._compiled = compiled
        self._may_match = may_match

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The match at a place, as of the expression itself."""
        return self._compiled().match(text, at) if self._may_match(text, at) else None


def looks(lexicon: Lexicon, hints: Hints) -> dict[str, Callable[[str, int], bool]]:
    """For the expressions of a grammar that are awaited, whether each may match at a place of a folded text."""
    roles = lexicon.roles
    begins = partial(_begins, hints, roles["one"])
    counts = partial(_begins, hints, roles["one"] | roles["determiner"])

    def joins(look: Callable[[str, int], bool], text: str, at: int) -> bool:
        words = _SECOND_WORD.match(text, at)
        return words is None or look(text, words.end())

    return {"anchor": begins, "part": partial(joins, begins), "per_number": partial(joins, counts)}


def _begins(hints: Hints, others: frozenset[str], text: str, at: int) -> bool:
    """Whether something else stands at a place than a word with which no number and none of some others begin."""
    word = _WORD.match(text, at)
    return word is None or word[0] in others or word[0].startswith(hints.begun.get(word[0][0], ()))
