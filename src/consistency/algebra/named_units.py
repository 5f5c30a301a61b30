"""Units by the names that people write: what "km/h", "m²", "days" and "€" are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from consistency.algebra.unit_words import unit_words
from consistency.algebra.units import is_known, is_rate
from consistency.late import LatePattern
from consistency.lexicons import any_of, number_words, rows, with_role

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_OPERATOR: Final = LatePattern(rf"(\s*(?:/|·|(?<!\*)\*(?!\*)|\b{any_of(with_role('words', 'per'))}\b)\s*)")
_POWER: Final = LatePattern(r"(?P<base>.*?[^\W\d]\.?)\s*(?:(?P<raised>[²³])|\^?(?P<digit>[23]))")
_GLUED_SCALE: Final = LatePattern(r"(?P<unit>[$€£¥]|[A-Z]{3})(?P<scale>[a-z]{1,3}|['’]?000s?)")
_NOUGHTS: Final = frozenset({"000", "'000", "’000", "000s", "'000s", "’000s"})
"""How accounts write that their sums are in thousands: "£'000"."""
THOUSAND: Final = 1000
_RAISED: Final = {"²": "2", "³": "3"}
_OF: Final = with_role("words", "of")
_POWERS: Final = (("square", "2"), ("cubic", "3"))


def named_unit(written: str, *, money: bool = False) -> str:
    """The id of a unit in any spelling that is read in a text: "°C", "m²", "km/h", "EUR per month", "days".

    What is an id already, and what no text spells, stays as it is. In a unit of money "pounds" are sterling.
    """
    if is_rate(written) or is_known(written):
        return written
    if (found := _spelled(written, money=money)) is not None:
        return found
    return _joined(written, lambda part: part if is_known(part) else _spelled(part, money=money)) or written


def titled_unit(title: str) -> tuple[int, str] | None:
    """The scale and the unit that the words of a title are, such as "EUR million", "kg/m³" or "%"; None for others."""
    words, scale = title.split(), 1
    if len(words) == 1 and (glued := _GLUED_SCALE.fullmatch(words[0])):  # "€m", "EURbn"
        words = [glued["unit"], glued["scale"]]
    scales = _scales(short=any(word.lower() in _currencies() or word in _codes() for word in words))
    for place in (-1, 0) if len(words) > 1 else ():
        if (of := scales.get(words[place].lower())) is not None:
            scale, words = of, words[:-1] if place else words[1:]
            break
    written = " ".join(words[1:] if scale > 1 and words[0] in _OF else words)
    unit = _unit_in_title(written) or _joined(written, _unit_in_title)
    return (scale, unit) if unit else None


def _unit_in_title(written: str) -> str | None:
    """The id of one unit or currency that a title spells; no other letters in capitals are a currency there."""
    return written if written in _codes() else _spelled(written, money=False)


def _joined(written: str, atom: Callable[[str], str | None]) -> str | None:
    """The id of units that strokes, signs of multiplication and "per" join; None where one of them is none."""
    named: list[str] = []
    for number, part in enumerate(_OPERATOR.split(written.strip())):
        if number % 2:
            named.append(" * " if part.strip() in ("*", "·") else " / ")
        elif (found := atom(part)) is None:
            return None
        else:
            named.append(found)
    return "".join(named)


def scale_words() -> Collection[str]:
    """The words of scale: "million"."""
    return _scales(short=False).keys()


@cache
def _scales(*, short: bool) -> dict[str, int]:
    """Words of scale; ``short`` adds the letters and noughts that stand for them beside a currency."""
    words = number_words("scale")
    letters = dict.fromkeys(_NOUGHTS, THOUSAND)
    letters |= {word.lower(): int(value) for word, value, _ in reversed(rows("scales")) if int(value) >= THOUSAND}
    return letters | words if short else words


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency of the list, by its code."""
    return unit in _codes()


@cache
def _codes() -> frozenset[str]:
    """The codes of the currencies of the list."""
    return frozenset(code for code, *_ in rows("currencies"))


def _spelled(written: str, *, money: bool) -> str | None:
    """The id of one unit with its power, by its spelling in a text; None for an unknown spelling."""
    word = " ".join(written.split())
    symbols, names = unit_words()
    currency = _currencies().get(word.lower())
    if money and currency:
        return currency
    unit = symbols.get(word) or names.get(word.lower())
    if unit or currency:
        return unit.unit if unit else currency
    first, _, rest = word.partition(" ")
    powers = [power for role, power in _POWERS if first.lower() in with_role("words", role)]
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
