"""What the finders find: a value and its place, before anybody asks what its sentence says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from consistency.late import LatePattern
    from consistency.model.reading import Reading


class Hit(NamedTuple):
    """A value in a text: its span, what it means, the noun that it counts or "", and of how many it is a part or 0."""

    start: int
    end: int
    reading: Reading
    noun: str = ""
    whole: int = 0


FARTHEST: Final = 150
"""Characters behind the beginning of a word or number that an expression looks at to find it."""


class Window(NamedTuple):
    """The part of a text in which something may begin; it may end, and look around, beyond.

    Attributes:
        start, stop: the part.
        places: where its numbers and ordinals begin, when that is known.
    """

    start: int
    stop: int
    places: tuple[int, ...] | None = None

    def matches(self, expression: re.Pattern[str] | LatePattern, text: str) -> Iterator[re.Match[str]]:
        """The matches that begin inside; at the known places only, for an expression of numbers or ordinals."""
        if self.places is not None:
            reached = 0
            for place in self.places:
                found = expression.match(text, place) if place >= reached else None
                if found:
                    reached = found.end()
                    yield found
            return
        for match in expression.finditer(text, self.start, min(len(text), self.stop + FARTHEST)):
            if match.start() >= self.stop:
                return
            yield match

    def starts(self, expression: re.Pattern[str] | LatePattern, folded: str) -> list[int]:
        """Where the matches begin that begin inside."""
        return [match.start() for match in self._replace(places=None).matches(expression, folded)]

    def starts_behind(self, expression: re.Pattern[str] | LatePattern, folded: str) -> list[int]:
        """Where words begin, found by an expression that takes in the character in front of them."""
        if self.start == 0:
            return Window(0, self.stop).starts(expression, f" {folded}")
        return [at + 1 for at in Window(self.start - 1, self.stop - 1).starts(expression, folded)]
