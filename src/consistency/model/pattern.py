"""The small pattern language of rules, parsed: words, choices, options, gaps and slots, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

SlotName: TypeAlias = Literal["value", "as_of", "other", "items"]

SLOTS: dict[SlotName, str] = {
    "value": "the value that the rule is about",
    "as_of": "the date for which the value is stated",
    "other": "some value of any kind that is not compared",
    "items": "an enumeration (a, b and c); its value is the number of its items",
}


@frozen
class Word:
    """One word, compared without regard to case."""

    text: str


@frozen
class Gap:
    """``...``: any words inside one sentence."""


@frozen
class Slot:
    """``{value}`` and the like: the place of a value."""

    name: SlotName


@frozen
class Choice:
    """``(a|b)``: one of several sequences; ``[a]`` is the choice between a and nothing."""

    options: tuple[Sequence, ...]


Part: TypeAlias = Word | Gap | Slot | Choice
Sequence: TypeAlias = tuple[Part, ...]


@frozen(cache_hash=True)
class Pattern:
    """A phrase as the rule's author wrote it, and its parts."""

    source: str
    parts: Sequence

    @property
    def slots(self) -> frozenset[SlotName]:
        """The slots that occur in it."""
        return frozenset(_slots(self.parts))

    @property
    def words(self) -> list[str]:
        """Its words in lower case, those of choices too."""
        return list(_words(self.parts))


def _words(parts: Sequence) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Word):
            yield part.text.casefold()
        elif isinstance(part, Choice):
            for option in part.options:
                yield from _words(option)


def _slots(parts: Sequence) -> list[SlotName]:
    found: list[SlotName] = []
    for part in parts:
        if isinstance(part, Slot):
            found.append(part.name)
        elif isinstance(part, Choice):
            for option in part.options:
                found += _slots(option)
    return found
