"""Expressions made of long lists of words, compiled only when a text has a word that they may match.

To compile one takes as long as to read some ten thousand characters, and most checks end before it is needed. Until
then a look at one word shows that it cannot match; once compiled, it is used directly.
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
        compiled: returns the compiled expression; called once.
        may_match: whether it may match at an offset of a text; False only when it certainly does not.
    """

    __slots__ = ("_compiled", "_may_match")

    def __init__(self, compiled: Callable[[], re.Pattern[str]], may_match: Callable[[str, int], bool]) -> None:
        self._compiled = compiled
        self._may_match = may_match

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The match of the expression at an offset, or None."""
        return self._compiled().match(text, at) if self._may_match(text, at) else None


def looks(lexicon: Lexicon, hints: Hints) -> dict[str, Callable[[str, int], bool]]:
    """A test for each awaited expression of a grammar: whether it may match at an offset of a folded text."""
    roles = lexicon.roles
    begins = partial(_begins, hints, roles["one"])
    counts = partial(_begins, hints, roles["one"] | roles["determiner"])

    def joins(look: Callable[[str, int], bool], text: str, at: int) -> bool:
        words = _SECOND_WORD.match(text, at)
        return words is None or look(text, words.end())

    return {"anchor": begins, "part": partial(joins, begins), "per_number": partial(joins, counts)}


def _begins(hints: Hints, others: frozenset[str], text: str, at: int) -> bool:
    """Whether the text at an offset may begin a number or one of some other phrases."""
    word = _WORD.match(text, at)
    return word is None or word[0] in others or word[0].startswith(hints.begun.get(word[0][0], ()))
