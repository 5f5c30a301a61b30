"""Words of the user: units and hedges that are read beside those of the lexicon, as long as they are in use."""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from consistency.algebra.units import Unit, exact_number, own_units, resolve
from consistency.errors import Fault, UnitError, UsageError
from consistency.mentions.dates.order import ORDERS, DateOrder, order_in_use
from consistency.mentions.lexicon import Lexicon, current, default, lexicon_in_use
from consistency.mentions.numbers.bounds.hedges import LONGEST
from consistency.model.reading import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OWN: Final = "own"
"""The definition of a unit that converts to no other."""

PLACES: Final = ("before", "after")
_DEFINITION = re.compile(r"([\d.]+(?:/[\d.]+)?)\s+(\S.*)")
_SPELLING = re.compile(r"[^\W\d_][^\W\d_°µ'’. -]*(?:[ -][^\W\d_]+)*\.?")
_PHRASE = re.compile(r"[a-z'-]+(?: [a-z'-]+)*\.?")


@frozen
class OwnUnit:
    """A unit of the user: how it is spelled, the name that reports give it, and what it is."""

    spellings: tuple[str, ...]
    name: str
    meaning: Unit


@frozen
class OwnHedge:
    """A phrase that limits the number behind it (``before``) or in front of it (``after``), and how."""

    phrase: str
    place: str
    bound: str


@frozen
class Vocabulary:
    """The words of a user, ready for use.

    Attributes:
        units: units of their own.
        hedges: hedges of their own.
        date_order: the order of day and month in texts that do not show it; None to leave such dates unread.
    """

    units: tuple[OwnUnit, ...] = ()
    hedges: tuple[OwnHedge, ...] = ()
    date_order: DateOrder | None = None


@lru_cache(maxsize=8)
def _with_words(base: Lexicon, words: Vocabulary) -> Lexicon:
    """A lexicon with more words; the grammar of the same words is compiled once."""
    return base.extended(
        units=[(spelling, unit.name) for unit in words.units for spelling in unit.spellings],
        hedges=[(hedge.phrase, hedge.place, hedge.bound) for hedge in words.hedges],
    )


class WordError(ValueError):
    """A unit or a hedge that cannot be used; ``hint`` says what to try."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def own_unit(spellings: str, definition: str) -> OwnUnit:
    """A unit, from spellings that ``|`` divides and ``"201.168 meter"``, or ``"own"`` for a unit of its own.

    Raises:
        WordError: when it cannot be read.
    """
    words = tuple(word.strip() for word in spellings.split("|"))
    for word in words:
        if not _SPELLING.fullmatch(word):
            raise WordError(f'"{word}" is no spelling of a unit', "write letters, such as furlong|furlongs")
    name = re.sub(r"\W+", "_", words[0]).strip("_")
    if definition.strip() == OWN:
        return OwnUnit(words, name, Unit(((name, 1),), exact_number("1")))
    match = _DEFINITION.fullmatch(definition.strip())
    if match is None:
        raise WordError(f'"{definition}" defines no unit', 'such as "201.168 meter", or "own" for a unit of its own')
    known = default()
    written = match[2].strip()
    spelled = known.symbols.get(written) or known.names.get(written.lower())
    try:
        unit, factor = resolve(spelled.unit if spelled else written), exact_number(match[1])
    except (UnitError, ValueError, ZeroDivisionError):
        raise WordError(f'"{written}" is no unit', "define it by a known one, such as kilometer / hour") from None
    if not factor or unit.offset:
        raise WordError(f'"{definition}" defines no unit', "it must be a multiple of a unit that begins at nought")
    return OwnUnit(words, name, Unit(unit.dimension, unit.factor * factor))


def own_hedge(phrase: str, meaning: str) -> OwnHedge:
    """A hedge, from its words and a bound, such as ``"at-least"``, or ``"about after"`` for words behind a number.

    Raises:
        WordError: when it cannot be read.
    """
    words = " ".join(phrase.lower().split())
    if not _PHRASE.fullmatch(words) or len(words.split()) > LONGEST:
        raise WordError(f'"{phrase}" is no hedge', f"write one to {LONGEST} words")
    bound, _, place = " ".join(meaning.split()).partition(" ")
    bounds = [name for name in BOUNDS if name != "range"]
    if bound not in bounds or (place and place not in PLACES):
        raise WordError(f'"{meaning}" is no bound', f"one of {', '.join(bounds)}; with after for words behind a number")
    return OwnHedge(words, place or "before", bound)


def use(words: Vocabulary) -> None:
    """Read and compare with these words as well, from now on in this context."""
    if words.units or words.hedges:
        lexicon_in_use.set(_with_words(current(), words))
        own_units.set((*((unit.name, unit.meaning) for unit in words.units), *own_units.get()))
    if words.date_order:
        order_in_use.set(words.date_order)


@contextmanager
def in_use(words: Vocabulary) -> Iterator[None]:
    """Read and compare with these words as well, inside the ``with`` block."""
    lexicon, units, order = lexicon_in_use.get(), own_units.get(), order_in_use.get()
    use(words)
    try:
        yield
    finally:
        lexicon_in_use.set(lexicon)
        own_units.set(units)
        order_in_use.set(order)


@contextmanager
def vocabulary(
    *,
    units: Mapping[str, str] | None = None,
    hedges: Mapping[str, str] | None = None,
    date_order: DateOrder | None = None,
) -> Iterator[None]:
    """Read and compare with units and hedges of your own, and dates in an order, inside the ``with`` block.

    Args:
        units: what each unit is, by its spellings, which ``|`` divides: ``{"furlong|furlongs": "201.168 meter"}``;
            ``"own"`` for a unit that converts to no other.
        hedges: the bound that each phrase sets: ``{"a generous": "at-least", "or near it": "about after"}``.
        date_order: ``"day-first"`` or ``"month-first"``, for dates such as "3/4/2020" in texts that show no order.

    Raises:
        UsageError: with every unit and hedge that cannot be used, and for an order that is neither.
    """
    faults: list[Fault] = []
    if date_order not in (None, *ORDERS):
        faults.append(
            Fault("", 0, 0, "wrong-value", f'date_order cannot be "{date_order}"', f"one of {', '.join(ORDERS)}")
        )
    own: list[OwnUnit] = []
    phrases: list[OwnHedge] = []
    for spellings, definition in (units or {}).items():
        try:
            own.append(own_unit(spellings, definition))
        except WordError as error:
            faults.append(Fault("", 0, 0, "wrong-unit", str(error), error.hint))
    for phrase, meaning in (hedges or {}).items():
        try:
            phrases.append(own_hedge(phrase, meaning))
        except WordError as error:
            faults.append(Fault("", 0, 0, "wrong-hedge", str(error), error.hint))
    if faults:
        raise UsageError(faults)
    with in_use(Vocabulary(tuple(own), tuple(phrases), date_order)):
        yield
