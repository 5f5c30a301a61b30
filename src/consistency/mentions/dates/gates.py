"""Tests whether a text may hold a date at all: most texts are passed over."""

from __future__ import annotations

import re
from typing import Final

from consistency.late import LatePattern
from consistency.lexicons import behind_any_of
from consistency.mentions.dates.eras import BEFORE, EARLIER_ERAS, ERAS, OUR_ERAS, OURS
from consistency.mentions.dates.operands import PARTS
from consistency.mentions.dates.words import (
    DAY,
    DECADES,
    FISCAL_LETTERS,
    HOLIDAYS,
    MONTH_NAME,
    MONTHS,
    NUMBERS,
    OF,
    ORDINAL_WORD,
    ORDINALS,
    SEASONS,
    SUFFIX,
    THE,
    THOUSAND,
    TWO,
    YEAR_HUNDREDS,
    first_words,
    last_words,
    meanings,
    spells_years,
)
from consistency.mentions.pieces import ANY_LETTER, GAP, LETTER, MAY_GAP, trie
from consistency.mentions.table import FewWords

TENS = [word for word, value in NUMBERS.items() if value >= 20]
SIGNS = rf"(?:{trie(meanings('quarter-sign'))}[1-4]|{trie(meanings('half-sign'))}[12])"
LETTERS = trie([*meanings("quarter-sign"), *meanings("half-sign")])

_IN_FRONT = behind_any_of(OUR_ERAS, r"[ \n].") + r"|(?<=  .)|(?<=\n\n.)"
_BEHIND_SIGN = behind_any_of([*meanings("quarter-sign"), *meanings("half-sign")], ".")
_GLUED = behind_any_of(("'", *FISCAL_LETTERS, *(f"{word} " for word in FISCAL_LETTERS)), ".")

# It begins with a digit, which makes the search fast.
ANY_DATE = LatePattern(
    rf"[0-9](?:\d{{3}}|{LETTERS}{MAY_GAP}'?\d\d|[-/.]\d{{1,2}}[-/.]\d\d|[-/.]{MONTH_NAME}\.?[-/.]\d\d"
    rf"|[ \n]+{OURS}|{BEFORE}|{_GLUED}\d|{_BEHIND_SIGN}/\d\d|{_IN_FRONT})"
)
"""What a text must hold to hold a date, if it holds no century, no year before the epoch and no year in words."""
DATED_WORDS = frozenset((*(era.split(".")[0] for era in EARLIER_ERAS), *DECADES))
CENTURY_WORDS = last_words((*meanings("century"), *meanings("centuries"), *meanings("millennium")))
HUNDREDS_WORDS, TWO_WORDS, THOUSAND_WORDS = (last_words(words) for words in (YEAR_HUNDREDS, TWO, THOUSAND))
"""Words that may begin, or go on, a year in words: "nineteen", "two thousand"."""
OPENERS = [
    *MONTHS,
    *ORDINALS,
    *SEASONS,
    *TENS,
    *DECADES,
    *YEAR_HUNDREDS,
    *TWO,
    *first_words(
        (
            *(*PARTS, *HOLIDAYS, *ERAS),
            *(
                phrase
                for role in ("fiscal", "week", "weekend", "week-of-short", "last", "part-lead")
                for phrase in meanings(role)
            ),
        )
    ),
]
OPENS = LatePattern(
    rf"(?:{trie(re.findall(f'[{ANY_LETTER}]+', word)[0] for word in OPENERS)}|{LETTERS}0)(?![{LETTER}])"
)
"""The words of a text with which a date may begin; noughts stand for their digits."""
OPENING_WORDS: Final = FewWords(lambda word: OPENS.match(word) is not None)
MONTH_WORDS = frozenset(f"{day}{month}" for month in last_words(MONTHS) for day in ("", "0", "00"))
"""Months, also with a day that touches them: of "3May", "0may" is among the words of a text."""
ANY_MONTH_DAY = LatePattern(
    rf"{MONTH_NAME}\.?{MAY_GAP}(?:{THE}{GAP})?{DAY}|{MONTH_NAME}\.?{GAP}(?:{THE}{GAP})?{ORDINAL_WORD}"
    rf"|\d(?:(?:{SUFFIX})?{MAY_GAP}(?:{OF}{GAP})?|-){MONTH_NAME}|{OF}{GAP}{MONTH_NAME}"
)


def may_hold_dates(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text of these words may hold a date: it has a year, a century, an era or a day of a month."""
    return (
        ANY_DATE.search(folded) is not None
        or not words.isdisjoint(CENTURY_WORDS)
        or _may_spell_years(folded, words)
        or not words.isdisjoint(DATED_WORDS)
        or (not words.isdisjoint(MONTH_WORDS) and ANY_MONTH_DAY.search(folded) is not None)
    )


def _may_spell_years(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text of these words may hold a year in words."""
    may = not words.isdisjoint(HUNDREDS_WORDS) or not (words.isdisjoint(TWO_WORDS) or words.isdisjoint(THOUSAND_WORDS))
    return may and spells_years(folded)
