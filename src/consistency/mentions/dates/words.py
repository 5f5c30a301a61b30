"""The words of dates, and the pieces from which the regular expressions for dates are made.

They run on the folded copy of a text (see fold.py): lower case, one kind of apostrophe, wide gaps where markup stood.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.lexicons import BELOW_HUNDRED, by_role, number_words, rows
from consistency.mentions.fold import EM_DASH, EN_DASH
from consistency.mentions.pieces import ANY_LETTER, GAP, MAY_GAP, WORD_END, trie

if TYPE_CHECKING:
    from collections.abc import Iterable

DASHES = f"~{EN_DASH}{EM_DASH}-"  # the hyphen last, as a character class wants it
DASH = f"[{DASHES}]"

MONTHS = {word: int(number) for word, number in rows("months")}
WEEKDAYS = {word: int(number) for word, number in rows("weekdays")}
ORDINALS = {word: (int(value), kind) for word, value, kind in rows("ordinals")}
HOLIDAYS = {name: (month, day) for name, month, day in rows("holidays")}
SEASONS = {name: (int(first), int(last)) for name, first, last in rows("seasons")}
NUMBERS = number_words(*BELOW_HUNDRED)


def meanings(role: str, name: str = "date_words") -> dict[str, str]:
    """The phrases of one role in a list, and what they mean."""
    return {phrase: meaning for phrase, _, meaning in by_role(name).get(role, ())}


FISCAL_LETTERS = [word for word in meanings("fiscal") if len(word) < len("year")]
"""Names of fiscal years short enough to be glued to digits: "FY21"."""
DECADES = {word: int(tens) for word, tens in meanings("decade").items()}
DAY_CUES = frozenset((*meanings("on"), *meanings("dated")))
"""Words in front of two or three small numbers that make a day of them: "filed on 4/9", "signed on 2.8.12"."""


def first_words(phrases: Iterable[str]) -> list[str]:
    """The words with which phrases begin."""
    return [phrase.split()[0] for phrase in phrases]


def last_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words with which phrases end, as the words of a text are told apart: runs of letters."""
    return frozenset(word for phrase in phrases for word in re.findall(f"[{ANY_LETTER}]+", phrase)[-1:])


def _scale(value: int) -> list[str]:
    """The number words of a value."""
    return [word for word, number, _ in rows("numbers") if int(number) == value]


def ordinal_value(words: str) -> int:
    """The value of an ordinal in digits ("21st") or in words up to ninety-nine ("twenty-first").

    Raises:
        KeyError: when it is neither.
    """
    if words[0].isdigit():
        return int(re.match(r"\d+", words)[0])  # type: ignore[index]
    parts = [part for part in re.split(rf"(?:{DASH}|[ \n])+", words) if part]
    if len(parts) == 1 and parts[0] not in ORDINALS:
        ten = next((ten for ten in _TENS if parts[0].startswith(ten)), "")
        parts = [ten, parts[0][len(ten) :]] if ten else parts
    return sum(NUMBERS[part] for part in parts[:-1]) + ORDINALS[parts[-1]][0]


def year_number(words: str) -> int:
    """The year that four digits, two digits or words name: "2019", "'19", "nineteen oh five", "two thousand and five".

    Of two digits, 00 to 68 are years after 2000, as in POSIX (strptime, %y).
    """
    digits = words.lstrip("'")
    if digits.isdigit():
        year = int(digits)
        return year if len(digits) > 2 else year + (2000 if year <= LAST_SHORT_YEAR else 1900)
    first, *rest = (part for part in re.split(rf"(?:{DASH}|[ \n])+", words) if part not in _AND)
    century = NUMBERS[first]
    if rest and rest[0] in THOUSAND:
        century, rest = century * 10, rest[1:]
    return century * 100 + sum(NUMBERS.get(word, 0) for word in rest)


LAST_SHORT_YEAR = 68
THOUSAND = _scale(1000)
_AND = frozenset(meanings("and"))
_HUNDRED, _NOUGHT = trie(_scale(100)), trie(meanings("nought"))
_TENS = tuple(number_words("ten"))
_UNITS = trie(word for word, (_, kind) in ORDINALS.items() if kind == "unit")
ORDINAL_WORD = (
    rf"(?:{trie(_TENS)}(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP})?{_UNITS}"
    rf"|{trie(word for word, (_, kind) in ORDINALS.items() if kind != 'scale')}){WORD_END}"
)
SUFFIX = rf"{MAY_GAP}{trie(meanings('suffix'))}{WORD_END}"
OF, THE, ON, IN, AND, OR, UNTIL, YEAR_WORD = (
    trie(meanings(role)) for role in ("of", "the", "on", "in", "and", "or", "to", "year-word")
)
ORDINAL = rf"(?:\d{{1,3}}{SUFFIX}|{ORDINAL_WORD})"
MONTH_NAME = trie(MONTHS)
FULL_MONTHS = {number: word for word, number in reversed(MONTHS.items())}.values()
"""The first name of each month: with a full stop behind it a sentence ends."""
_DOTTED = [word for word in MONTHS if word not in FULL_MONTHS or [*MONTHS.values()].count(MONTHS[word]) == 1]
"""Short names, and "May", which has no shorter one."""
MONTH = rf"(?:{trie(_DOTTED)}{WORD_END}(?:\.(?!{GAP}{THE}{GAP}))?|{MONTH_NAME}{WORD_END})"
"""A month, with a full stop where it is short; a sentence that ends in May goes on with an article."""
MODAL_MONTH = trie(meanings("modal-month"))
WEEKDAY = rf"(?:{trie(WEEKDAYS)}{WORD_END}\.?)"
MAY_WEEKDAY = rf"(?:(?:{ON}{GAP})?{WEEKDAY},?{GAP})?"
"""What may stand in front of the second of two dates: "3 to Sunday 5 May"."""
DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:{SUFFIX})?"
AM_OR_PM = trie(meanings("half-day", "clock_words"))
DECADE_END = trie(meanings("decade-end"))
YEAR = rf"(?:1\d{{3}}|2[01]\d{{2}})(?!\d|{DECADE_END}(?![a-z]))"
COUNT = rf"(?:\d{{1,4}}|{trie(NUMBERS)})"

YEAR_HUNDREDS = [word for word, value in NUMBERS.items() if 13 <= value <= 20]
"""Words that may stand for the first two digits of a year: those below are times of day ("twelve thirty")."""
TWO = [word for word, value in NUMBERS.items() if value == 2]
_JOIN = rf"(?:{GAP}|{MAY_GAP}{DASH}{MAY_GAP})"
_ONE = trie(word for word, value in NUMBERS.items() if 0 < value < 10)
_TWO = rf"(?:{trie(_TENS)}(?:{_JOIN}{_ONE})?|{trie(word for word, value in NUMBERS.items() if 9 < value < 20)})"
_MORE = rf"(?:{GAP}(?:{AND}{GAP})?(?:{_TWO}|{_ONE})(?![a-z]))"
_THE_YEAR = [f"{the} {year}" for the in meanings("the") for year in meanings("year-word")]
_BEHIND_YEAR = "|".join(rf"(?<={led} {two} {thousand})" for led in _THE_YEAR for two in TWO for thousand in THOUSAND)
"""The end of "the year two thousand", which behind other words is a number."""
PAIRED_YEAR = rf"{trie(YEAR_HUNDREDS)}{_JOIN}(?:{_TWO}|{_NOUGHT}{_JOIN}{_ONE})(?![a-z])"
WHOLE_YEAR = (
    rf"(?:{trie(YEAR_HUNDREDS)}{GAP}{_HUNDRED}{_MORE}?"
    rf"|{trie(TWO)}{GAP}{trie(THOUSAND)}(?:{_MORE}|{_BEHIND_YEAR}(?![a-z])))"
)
SPELLED_YEAR = rf"(?:{PAIRED_YEAR}|{WHOLE_YEAR})"
SHORT_YEAR = r"'\d\d(?![\d'])"
ANY_YEAR = rf"(?:{YEAR}|{SHORT_YEAR}|{SPELLED_YEAR})"
"""A year beside another part of a date, which leaves no doubt that it is one."""
_ENDINGS = frozenset(word[-len("teen") :] for word in YEAR_HUNDREDS)
_SPELLED = LatePattern(rf"(?<![a-z])(?:{SPELLED_YEAR}|{trie(YEAR_HUNDREDS)}(?:{GAP}|-){trie(DECADES)})")

_THOUSANDS = LatePattern("|".join(f"{re.escape(word)}{GAP}{trie(THOUSAND)}" for word in TWO))


@lru_cache(maxsize=1)  # a text is asked about for each of its dates
def spells_years(folded: str) -> bool:
    """Whether a folded text holds a year or a decade in words."""
    may = any(map(folded.__contains__, _ENDINGS))
    may = may and any(word in folded and _is_whole(word, folded) for word in YEAR_HUNDREDS)
    may = may or (any(word in folded for word in TWO) and _THOUSANDS.search(folded) is not None)
    return may and _SPELLED.search(folded) is not None


def _is_whole(word: str, folded: str) -> bool:
    """Whether a word ends somewhere: the fourteenth of something is no fourteen."""
    return any(word + mark in folded for mark in f" \n{DASHES}")


def month_of(word: str) -> int:
    """The number of a month's name, written with or without a full stop."""
    return MONTHS[word.rstrip(".")]
