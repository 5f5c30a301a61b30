"""The words of dates, and the pieces from which the regular expressions for dates are made.

They run on the folded copy of a text (see fold.py): lower case, one kind of apostrophe, wide gaps where markup stood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.lexicons import rows
from consistency.mentions.fold import EM_DASH, EN_DASH

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP = r"[ \n]{1,60}+"
OPTIONAL_GAP = r"[ \n]{0,60}+"
DASHES = f"~{EN_DASH}{EM_DASH}-"  # the hyphen last, as a character class wants it
DASH = f"[{DASHES}]"
WORD_END = r"(?![a-z\d\xb5-\xff])"

MONTHS = {word: int(number) for word, number in rows("months")}
WEEKDAYS = {word: int(number) for word, number in rows("weekdays")}
ORDINALS = {word: (int(value), kind) for word, value, kind in rows("ordinals")}
HOLIDAYS = {name: (int(month), int(day)) for name, month, day in rows("holidays")}
NUMBERS = {word: int(value) for word, value, kind in rows("numbers") if kind in ("unit", "teen", "ten")}


def meanings(role: str) -> dict[str, str]:
    """The phrases of one role in the list of date words, and what they mean."""
    return {phrase: meaning for phrase, kind, meaning in rows("date_words") if kind == role}


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of the phrases, the longest first; their spaces are gaps."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(GAP.join(map(re.escape, word.split())) for word in longest_first) + ")"


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


_TENS = tuple(word for word, value, kind in rows("numbers") if kind == "ten")
_UNITS = any_of(word for word, (_, kind) in ORDINALS.items() if kind == "unit")
ORDINAL_WORD = (
    rf"(?:{any_of(_TENS)}(?:{OPTIONAL_GAP}{DASH}{OPTIONAL_GAP}|{GAP})?{_UNITS}"
    rf"|{any_of(word for word, (_, kind) in ORDINALS.items() if kind != 'scale')}){WORD_END}"
)
SUFFIX = rf"{OPTIONAL_GAP}(?:st|nd|rd|th){WORD_END}"
ORDINAL = rf"(?:\d{{1,3}}{SUFFIX}|{ORDINAL_WORD})"
MONTH = rf"(?:{any_of(MONTHS)}{WORD_END}\.?)"
WEEKDAY = rf"(?:{any_of(WEEKDAYS)}{WORD_END}\.?)"
DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:{SUFFIX})?"
YEAR = r"(?:1\d{3}|2[01]\d{2})(?!\d|s(?![a-z]))"


def month_of(word: str) -> int:
    """The number of a month's name, written with or without a full stop."""
    return MONTHS[word.rstrip(".")]
