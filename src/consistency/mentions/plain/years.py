"""Reads years without a month or day: "in 2019", "(2019)", "the 2019 law"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.dates.bounds import reading_of_days
from consistency.mentions.dates.days import year_days
from consistency.mentions.dates.expressions import NOW, SUFFIX
from consistency.mentions.dates.words import ORDINAL, THE
from consistency.mentions.dates.years import is_year
from consistency.mentions.hits import Hit
from consistency.mentions.pieces import GAP, LETTER, SPACES
from consistency.mentions.plain.dates import is_led
from consistency.mentions.plain.flags import CAREFUL, CLOCK, COUNTS, DATES, LOOSE, TAIL
from consistency.mentions.plain.parting import is_parted, word_behind_dash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.source import SourceText
    from consistency.model.reading import Reading

YEAR_LENGTH: Final = 4
_NEXT = re.compile(rf"(,?)[ \n]{{1,60}}+([{LETTER}]++|\d)?")
_ORDINAL = LatePattern(rf",?{GAP}(?:{THE}{GAP})?{ORDINAL}")
_GOES_ON_WITH = re.compile(r"[.\d]")
_ENDS: Final = frozenset(["", *".;)"])
_NOW: Final = frozenset(phrase.split()[0] for phrase in NOW)


def read_year(source: SourceText, at: int) -> Hit | None:
    """The year of four digits at an offset; None if they are a number of things."""
    end = at + YEAR_LENGTH
    return Hit(at, end, _reading(source.folded[at:end])) if is_year(source.text, source.folded, at, end) else None


def is_lone(source: SourceText, at: int, led: int, words: Sequence[str], *, aside: bool) -> bool:
    """Whether no word beside four digits makes them a longer date.

    Args:
        source: the text.
        at: where its digits begin.
        led: the flags of the word in front of it.
        words: the words in front of it.
        aside: whether it opens a bracket.
    """
    folded, end = source.folded, at + YEAR_LENGTH
    if not aside and led & (DATES | LOOSE) and is_led(source, words, at):
        return False
    right = folded[end : end + 1]
    if right in (" ", "\n", ","):
        following = _NEXT.match(folded, end)
        word = following[2] if following else None
        if word is None:
            if right != "," and not _is_parted(source, end):
                return False
        else:
            known = source.tables.behind[word] if word.isalpha() else TAIL
            if len(word) == 1 and following and _GOES_ON_WITH.match(folded, following.end()):
                return False  # "2014 A.D.", "2014 Q1"
            if known & COUNTS or (known & CAREFUL and not known & CLOCK):
                return False
            if known & TAIL and (SUFFIX.match(folded, end) or _ORDINAL.match(folded, end)):
                return False
            if word.isdigit() and right != ",":
                return False
    elif right in "abcdefgh":  # two works of one year
        if folded[end + 1 : end + 2] not in (",", ";", ")"):
            return False
    elif right not in _ENDS and (right != ":" or folded[end + 1 : end + 2] not in SPACES):
        return False
    return True


def _is_parted(source: SourceText, end: int) -> bool:
    """Whether no word behind a gap makes the year that ends at an offset a longer date, such as "2019 - present"."""
    word = word_behind_dash(source, end)
    return is_parted(source, end) and word not in _NOW and word not in source.openers


@lru_cache(maxsize=2048)
def _reading(digits: str) -> Reading:
    return reading_of_days(year_days(int(digits)), "exact", "")
