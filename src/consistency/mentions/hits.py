"""What the finders find: a value and its place, before anybody asks what its sentence says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from consistency.model.reading import Reading


class Hit(NamedTuple):
    """A value in a text: its span, what it means, and the noun that it counts, "" for none."""

    start: int
    end: int
    reading: Reading
    noun: str = ""
