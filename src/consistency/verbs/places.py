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
