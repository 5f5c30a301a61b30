"""Where the repository begins, for reports that a code host reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def top_of_repository(folder: Path) -> Path | None:
    """The nearest folder, this one or one above it, that git manages; None when there is none."""
    place = folder.absolute()
    return next((above for above in (place, *place.parents) if (above / ".git").exists()), None)


def place_of(folder: Path) -> dict[str, str]:
    """The options of a report for the working folder and the top of its repository; none outside a repository."""
    top = top_of_repository(folder)
    return {"folder": str(folder), "repository": str(top)} if top else {}
