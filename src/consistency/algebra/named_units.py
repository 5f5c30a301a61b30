"""The unit that an author names, as texts write it: what "km/h", "m²", "days" and "€" are."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from consistency.algebra.unit_words import unit_words
from consistency.algebra.units import is_known, is_rate
from consistency.lexicons import rows

_OPERATOR: Final = re.compile(r"(\s*(?:/|·|(?<!\*)\*(?!\*)|\bper\b)\s*)")
_POWER: Final = re.compile(r"(?P<base>.*?[^\W\d]\.?)\s*(?:(?P<raised>[²³])|\^?(?P<digit>[23]))")
_RAISED: Final = {"²": "2", "³": "3"}
_POWERS: Final = (("square", "2"), ("cubic", "3"))


def named_unit(written: str, *, money: bool = False) -> str:
    """The id of a unit that an author wrote as texts do: "°C", "m²", "km/h", "EUR per month", "days".

    What is an id already, and what no text spells, stays as it is. In a unit of money "pounds" are sterling.
    """
    if is_rate(written) or is_known(written):
        return written
    if (found := _spelled(written, money=money)) is not None:
        return found
    parts = _OPERATOR.split(written.strip())
    named: list[str] = []
    for number, part in enumerate(parts):
        if number % 2:
            named.append(" * " if part.strip() in ("*", "·") else " / ")
        elif (atom := part if is_known(part) else _spelled(part, money=money)) is None:
            return written
        else:
            named.append(atom)
    return "".join(named)


def _spelled(written: str, *, money: bool) -> str | None:
    """The id of one unit with its power, by its spelling in a text; None where none has it."""
    word = " ".join(written.split())
    symbols, names = unit_words()
    currency = _currencies().get(word.lower())
    if money and currency:
        return currency
    unit = symbols.get(word) or names.get(word.lower())
    if unit or currency:
        return unit.unit if unit else currency
    first, _, rest = word.partition(" ")
    powers = [power for role, power in _POWERS if (role, first.lower()) in rows("words")]
    if powers and (of := _spelled(rest, money=False)):
        return f"{of} ** {powers[0]}"
    raised = _POWER.fullmatch(word)
    base = _spelled(raised["base"], money=False) if raised else None
    return f"{base} ** {_RAISED.get(raised['raised']) or raised['digit']}" if raised and base else None


@cache
def _currencies() -> dict[str, str]:
    """The codes of currencies by their names and signs, those of parts such as cents left out."""
    found: dict[str, str] = {}
    for code, part, place, spellings in rows("currencies"):
        if part == "1" and place != "large":
            found = dict.fromkeys(spellings.split("|"), code) | found
    return found
