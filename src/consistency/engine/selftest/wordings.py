"""The words of the self-test's changes, from the lists of a language: numbers, ordinals, months, bounds."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from consistency.lexicons import by_role, rows, with_role
from consistency.mentions.lexicon import default

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.fact import Fact

LONGEST: Final = 31  # days of a month
_NUMBERS = [(word, int(value), kind) for word, value, kind in rows("numbers")]


def _first_words(entries: Iterable[tuple[str, int]]) -> list[str]:
    """The first word of each value, by value."""
    found: dict[int, str] = {}
    for word, value in entries:
        found.setdefault(value, word)
    return [found[value] for value in sorted(found)]


def _any_of(words: Iterable[str]) -> str:
    """An expression for the words, the shortest first: the bound of "under the age of" is "under"."""
    return rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (len(word), word))))})\b"


def _bound(bound: str) -> str:
    """An expression for what sets a bound, also by a negation of another one: "no more than"."""
    phrases = [phrase for phrase, place, meaning in rows("hedges") if (place, meaning) == ("before", bound)]
    denied = {"at-most": "above", "at-least": "below"}.get(bound)
    if denied is None:
        return _any_of(phrases)
    return rf"(?:{_any_of(phrases)}|{_any_of(default().roles['negation'])} {_bound(denied)})"


def _instead(role: str) -> dict[str, str]:
    return {said: words for _, said, words in by_role("changes")[role]}


SMALL: Final = _first_words((word, value) for word, value, kind in _NUMBERS if kind in ("unit", "teen"))
"""The words for 0 to 19."""
TENS: Final = _first_words((word, value) for word, value, kind in _NUMBERS if kind == "ten")
"""The words for 20, 30 ... 90."""
SCALES: Final = {value: word for word, value, kind in reversed(_NUMBERS) if kind == "scale"}
"""The first word of each scale: thousand, million ..."""
ORDINALS: Final = ["", *_first_words((word, int(value)) for word, value, kind in rows("ordinals") if int(value) < 20)]
"""The words for 1st to 19th, each at its own number."""
MONTHS: Final = [word.capitalize() for word in _first_words((word, int(month)) for word, month in rows("months"))]

WORD_NUMBER: Final = re.compile(_any_of([*SMALL[2:], *TENS]), re.IGNORECASE)
WORD_ORDINAL: Final = re.compile(_any_of(ORDINALS[1:]), re.IGNORECASE)
DIGIT_ORDINAL: Final = re.compile(rf"\b(\d+)(?=\s*(?:<sup>)?{_any_of(with_role('date_words', 'suffix'))[2:]})")
MONTH: Final = re.compile(_any_of(MONTHS))
BOUNDS: Final = {bound: re.compile(_bound(bound), re.IGNORECASE) for bound in ("above", "at-least", "below", "at-most")}
"""What sets each bound in front of a number."""
OPPOSITE: Final = _instead("opposite")
"""Words of the opposite bound, by bound."""
OPPOSITE_IN_TIME: Final = _instead("opposite-in-time")
"""The same in front of a day or a time of day."""
LONG_MONTHS: Final = frozenset(MONTHS[number - 1] for number in range(1, 13) if monthrange(2000, number)[1] == LONGEST)
"""The months that have every day that another one has."""
SAME_BOUND: Final = _instead("same")
"""Other words for the same bound."""
OTHER_PREPOSITION: Final = _instead("preposition")
PREPOSITION: Final = re.compile(_any_of(OTHER_PREPOSITION))
DENIAL: Final = _instead("denial")["-"]

PERCENT: Final = next(name for name, word in default().names.items() if word.unit == "percent")
PERCENTS: Final = re.compile(
    rf"\s*(?:%|{_any_of(name for name, word in default().names.items() if word.unit == 'percent')})", re.IGNORECASE
)


def bound_words(fact: Fact) -> re.Match[str] | None:
    """The words that set the bound of a statement, where it has one and they stand in front of its number."""
    bound = fact.reading.bound if fact.reading is not None else "exact"
    return BOUNDS[bound].search(fact.quote) if bound in BOUNDS else None


def respelled(quote: str, match: re.Match[str], new: str) -> str:
    """The quote with one word replaced, a capital at its start kept."""
    new = new.capitalize() if match.group()[0].isupper() else new
    return quote[: match.start()] + new + quote[match.end() :]
