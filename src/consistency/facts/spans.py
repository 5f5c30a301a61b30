"""Stretches of which no two overlap: the first to come is kept."""

from __future__ import annotations

from bisect import bisect_left


class Spans:
    """Stretches in order, without overlap, so that bisection tells whether another one is free of all of them."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def are_free(self, start: int, end: int) -> bool:
        """Whether a stretch, its end exclusive, overlaps none that was kept."""
        at = bisect_left(self._starts, end)  # those from here on begin behind it
        return not at or self._ends[at - 1] <= start

    def take(self, start: int, end: int) -> bool:
        """Keep a stretch, its end exclusive, unless it overlaps one that was kept; whether it was kept."""
        is_free = self.are_free(start, end)
        if is_free:
            at = bisect_left(self._starts, end)
            self._starts.insert(at, start)
            self._ends.insert(at, end)
        return is_free
