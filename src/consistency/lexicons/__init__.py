"""Word lists as data, one folder a language, one entry a line, and their reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path

LANGUAGES = Path(__file__).parent


@cache
def rows(name: str, language: str = "en") -> tuple[tuple[str, ...], ...]:
    """The entries of one list: its tab-separated columns, comments and empty lines left out.

    Raises:
        FileNotFoundError: when there is no such list.
    """
    lines = (LANGUAGES / language / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
