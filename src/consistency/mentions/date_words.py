"""The words of dates, and the pieces from which the regular expressions for dates are made.

They run on the folded copy of a text (see fold.py): lower case, one kind of apostrophe, wide gaps where markup stood.
"""

from __future__ import annotations

import re

from consistency.lexicons import rows
from consistency.mentions.fold import EM_DASH, EN_DASH
from consistency.mentions.grammar import GAP, MAY_GAP, WORD_END, trie

DASHES = f"~{EN_DASH}{EM_DASH}-"  # the hyphen last, as a character class wants it
DASH = f"[{DASHES}]"

MONTHS = {word: int(number) for word, number in rows("months")}
WEEKDAYS = {word: int(number) for word, number in rows("weekdays")}
ORDINALS = {word: (int(value), kind) for word, value, kind in rows("ordinals")}
HOLIDAYS = {name: (int(month), int(day)) for name, month, day in rows("holidays")}
NUMBERS = {word: int(value) for word, value, kind in rows("numbers") if kind in ("unit", "teen", "ten")}


def meanings(role: str) -> dict[str, str]:
    """The phrases of one role in the list of date words, and what they mean."""
    return {phrase: meaning for phrase, kind, meaning in rows("date_words") if kind == role}


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
_UNITS = trie(word for word, (_, kind) in ORDINALS.items() if kind == "unit")
ORDINAL_WORD = (
    rf"(?:{trie(_TENS)}(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP})?{_UNITS}"
    rf"|{trie(word for word, (_, kind) in ORDINALS.items() if kind != 'scale')}){WORD_END}"
)
SUFFIX = rf"{MAY_GAP}{trie(meanings('suffix'))}{WORD_END}"
OF, THE, YEAR_WORD = (trie(meanings(role)) for role in ("of", "the", "year-word"))
ORDINAL = rf"(?:\d{{1,3}}{SUFFIX}|{ORDINAL_WORD})"
MONTH = rf"(?:{trie(MONTHS)}{WORD_END}\.?)"
WEEKDAY = rf"(?:{trie(WEEKDAYS)}{WORD_END}\.?)"
DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:{SUFFIX})?"
YEAR = r"(?:1\d{3}|2[01]\d{2})(?!\d|s(?![a-z]))"


def month_of(word: str) -> int:
    """The number of a month's name, written with or without a full stop."""
    return MONTHS[word.rstrip(".")]
