"""The result of the finders: a value and its place, before its sentence is read for date and status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from consistency.late import LatePattern
    from consistency.model.reading import Reading

    Span = tuple[int, int]
    """Where something begins and ends in a text."""


class Hit(NamedTuple):
    """A value in a text: its span, its meaning, the noun it counts or "", and the total if it is a share, else 0."""

    start: int
    end: int
    reading: Reading
    noun: str = ""
    whole: int = 0


FARTHEST: Final = 150
"""Characters behind the beginning of a word or number that an expression looks at to find it."""


class Window(NamedTuple):
    """The range of a text in which matches may begin; they may end, and look around, beyond it.

    Attributes:
        start, stop: the range.
        places: where numbers and ordinals begin in it, if known.
    """

    start: int
    stop: int
    places: tuple[int, ...] | None = None

    def matches(self, expression: re.Pattern[str] | LatePattern, text: str) -> Iterator[re.Match[str]]:
        """The matches that begin inside; only at ``places`` for an expression of numbers or ordinals."""
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
        """The offsets of the matches that begin inside."""
        return [match.start() for match in self._replace(places=None).matches(expression, folded)]

    def starts_behind(self, expression: re.Pattern[str] | LatePattern, folded: str) -> list[int]:
        """The offsets of words, found by an expression that also matches the character in front of them."""
        if self.start == 0:
            return Window(0, self.stop).starts(expression, f" {folded}")
        return [at + 1 for at in Window(self.start - 1, self.stop - 1).starts(expression, folded)]
