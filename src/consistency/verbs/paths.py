"""Paths as people give them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from consistency.errors import Fault, UsageError

Places: TypeAlias = str | Path | Iterable[str | Path]
"""One path, or several."""


def as_path(place: str | Path) -> Path:
    """The path.

    Raises:
        UsageError: when it is empty, such as a variable that was not set: it would be the working folder.
    """
    if place == "":
        raise UsageError(Fault("", 0, 0, "wrong-value", "a path is empty", 'write "." for the working folder'))
    return Path(place)


def as_paths(places: Places) -> list[Path]:
    """The paths as a list."""
    return [as_path(place) for place in ([places] if isinstance(places, str | Path) else places)]


def as_names(names: str | Iterable[str]) -> tuple[str, ...]:
    """One name, or several, as a tuple."""
    return (names,) if isinstance(names, str) else tuple(names)
