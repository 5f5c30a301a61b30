"""What the finders find: a value and its place, before anybody asks what its sentence says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from consistency.model.reading import Reading


class Hit(NamedTuple):
    """A value in a text: its span, what it means, and the noun that it counts, "" for none."""

    start: int
    end: int
    reading: Reading
    noun: str = ""


class Window(NamedTuple):
    """The part of a text in which something may begin; it may end, and look around, beyond."""

    start: int
    stop: int

    def matches(self, expression: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """The matches that begin inside."""
        for match in expression.finditer(text, self.start):
            if match.start() >= self.stop:
                return
            yield match

    def starts(self, expression: re.Pattern[str], folded: str) -> list[int]:
        """Where the matches begin that begin inside."""
        return [match.start() for match in self.matches(expression, folded)]

    def starts_behind(self, expression: re.Pattern[str], folded: str) -> list[int]:
        """Where words begin, found by an expression that takes in the character in front of them."""
        if self.start == 0:
            return Window(0, self.stop).starts(expression, f" {folded}")
        return [at + 1 for at in Window(self.start - 1, self.stop - 1).starts(expression, folded)]
