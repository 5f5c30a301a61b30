"""The ways to write "per": a phrase with "per month" finds "a month", "each month", "monthly" and "/month", too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from consistency.algebra.likeness import content_words
from consistency.lexicons import by_role, rows, with_role
from consistency.model.pattern import Choice, Slot, Word

if TYPE_CHECKING:
    from consistency.model.pattern import Part, Sequence

VALUE = Slot("value")


def with_rates(parts: Sequence, before: Sequence = ()) -> Sequence:
    """The parts of a phrase, behind other parts, with a choice in place of "per" and a unit of time."""
    found: list[Part] = []
    for part in parts:
        unit = part.text.casefold() if isinstance(part, Word) else ""
        per = found[-1] if found else None
        if unit in _symbols() and isinstance(per, Word) and _is_per(per, (*before, *found[:-1])):
            found[-1] = Choice(tuple(_ways(per, unit)))
        elif isinstance(part, Choice):
            found.append(Choice(tuple(with_rates(option, (*before, *found)) for option in part.options)))
        else:
            found.append(part)
    return tuple(found)


def _is_per(word: Word, before: Sequence) -> bool:
    """Whether a word stands in front of what is below a rate; an article does right behind what is counted."""
    if word.text.casefold() not in with_role("words", "one"):
        return word.text.casefold() in with_role("words", "per")
    last = before[-1] if before else None
    is_counted = last == VALUE or (isinstance(last, Word) and bool(content_words(last.text)))
    return is_counted and VALUE in before


def _ways(per: Word, unit: str) -> list[Sequence]:
    """A rate as it may be written, as the author wrote it first; signs such as a stroke are no words."""
    leads = [per.text, *sorted(with_role("words", "per") - {per.text.casefold()})]
    alone = [unit, *_symbols()[unit], *_adverbs().get(unit, ())]
    return [*((Word(lead), Word(unit)) for lead in leads), *((Word(word),) for word in alone)]


@cache
def _adverbs() -> dict[str, list[str]]:
    """The words that say a rate by themselves, by their units: "daily"; those with full stops in them are no words."""
    found: dict[str, list[str]] = {}
    for role, word, unit in rows("rates"):
        if role == "alone" and word.isalpha():
            found.setdefault(unit.partition("_")[0], []).append(word)
    return found


@cache
def _symbols() -> dict[str, tuple[str, ...]]:
    """Units of time in words, each with its symbols."""
    split = (words.split("|") for _, words in by_role("words")["rate-unit"])
    return {unit: tuple(symbols) for unit, *symbols in split}
