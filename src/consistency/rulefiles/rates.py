"""The ways to write "per": a phrase with "per month" finds "a month", "each month", "every month" and "/month", too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from consistency.lexicons import rows
from consistency.model.pattern import Choice, Word

if TYPE_CHECKING:
    from consistency.model.pattern import Part, Sequence


def with_rates(parts: Sequence) -> Sequence:
    """The parts of a phrase with a choice in place of "per" and a unit of time."""
    found: list[Part] = []
    for part in parts:
        unit = part.text.casefold() if isinstance(part, Word) else ""
        if unit in _symbols() and found and isinstance(found[-1], Word) and _is_per(found[-1]):
            found[-1] = Choice(tuple(_ways(found[-1], unit)))
        else:
            found.append(Choice(tuple(map(with_rates, part.options))) if isinstance(part, Choice) else part)
    return tuple(found)


def _is_per(word: Word) -> bool:
    """Whether a word stands in front of what is below a rate; an article may do something else."""
    return word.text.casefold() in _words("per") - _words("one")


def _ways(per: Word, unit: str) -> list[Sequence]:
    """A rate as it may be written, as the author wrote it first; signs such as a stroke are no words."""
    leads = [per.text, *sorted(_words("per") - {per.text.casefold()})]
    return [*((Word(lead), Word(unit)) for lead in leads), *((Word(symbol),) for symbol in (unit, *_symbols()[unit]))]


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(word for kind, word in rows("words") if kind == role)


@cache
def _symbols() -> dict[str, tuple[str, ...]]:
    """Units of time in words, each with its symbols."""
    split = (words.split("|") for kind, words in rows("words") if kind == "rate-unit")
    return {unit: tuple(symbols) for unit, *symbols in split}
