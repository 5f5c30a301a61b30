"""Paths as people give them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

Places: TypeAlias = str | Path | Iterable[str | Path]
"""One path, or several."""


def as_paths(places: Places) -> list[Path]:
    """The paths as a list."""
    return [Path(places)] if isinstance(places, str | Path) else [Path(place) for place in places]


def as_names(names: str | Iterable[str]) -> tuple[str, ...]:
    """One name, or several, as a tuple."""
    return (names,) if isinstance(names, str) else tuple(names)
