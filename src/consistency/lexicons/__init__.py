"""Word lists as data, one folder a language, one entry a line, and their reader.

The environment variable ``CONSISTENCY_LEXICON`` names a folder of lists that stand in for those of English, so that a
second language needs no code. Lists that it does not have, and roles that its lists do not name, are those of English.
"""

from __future__ import annotations

import os
import re
from errno import ENOENT
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LANGUAGES = Path(__file__).parent
VARIABLE: Final = "CONSISTENCY_LEXICON"
ROLES: Final = {
    "beside_numbers": (1,),
    "changes": (0,),
    "claims": (0, 1),
    "clock_words": (1,),
    "date_words": (1,),
    "digit_names": (0,),
    "directions": (0,),
    "hedges": (1,),
    "identifier_cues": (1,),
    "inflections": (0,),
    "name_words": (1,),
    "ordinal_cues": (1,),
    "rates": (0,),
    "sentences": (1,),
    "statuses": (0, 1),
    "words": (0,),
    "year_cues": (1,),
}
"""The columns that hold the roles of words, in lists that have them."""
BELOW_HUNDRED: Final = ("unit", "teen", "ten")
"""The classes of number words that stand alone for numbers below a hundred."""
NOWHERE: Final = "(?!)"
"""A regular expression that matches nothing."""


def missing_folder() -> str:
    """The folder that the variable names, where there is none; else nothing."""
    folder = os.environ.get(VARIABLE, "")
    return folder if folder and not Path(folder).is_dir() else ""


@cache
def rows(name: str, language: str = "en") -> tuple[tuple[str, ...], ...]:
    """The entries of one list: its tab-separated columns, comments and empty lines left out.

    Raises:
        FileNotFoundError: when there is no such list, or no such folder as the variable names.
    """
    shipped = _entries(LANGUAGES / language / f"{name}.tsv")
    folder = os.environ.get(VARIABLE)
    if missing_folder():
        raise FileNotFoundError(ENOENT, f"{VARIABLE} names no folder of word lists", folder)
    own = Path(folder, f"{name}.tsv") if folder else None
    if own is None or not own.is_file():
        return shipped
    entries, columns = _entries(own), ROLES.get(name, ())
    named = {tuple(entry[column] for column in columns) for entry in entries}
    return entries + tuple(e for e in shipped if columns and tuple(e[column] for column in columns) not in named)


@cache
def by_role(name: str, language: str = "en") -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The entries of one list that has roles, by their role, in order."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in rows(name, language):
        found.setdefault(entry[ROLES[name][0]], []).append(entry)
    return found


@cache
def with_role(name: str, *roles: str, language: str = "en") -> frozenset[str]:
    """The words of one list that have one of some roles."""
    columns = ROLES[name]
    word = next(column for column in range(len(columns) + 1) if column not in columns)
    return frozenset(entry[word] for role in roles for entry in by_role(name, language).get(role, ()))


def number_words(*classes: str) -> dict[str, int]:
    """The number words of some classes, each with its value."""
    return {word: int(value) for word, value, kind in rows("numbers") if kind in classes}


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of some words, the longest first; any white space may part the words of a phrase.

    One for no words matches nowhere.
    """
    words = list(words)
    if not words:
        return NOWHERE
    return "(?:" + "|".join(_escaped(word, r"\s+") for word in sorted(words, key=lambda w: (-len(w), w))) + ")"


def behind_any_of(words: Iterable[str], between: str = "") -> str:
    """A regular expression for the place behind any of some words and what stands between, which has one length.

    A look behind a place goes back by one length, so each word has one of its own. Behind no words is no place.
    """
    ends = ((r"\b" if word[0].isalnum() else "") + _escaped(word, r"\s") for word in sorted(words))
    return "(?:" + ("|".join(f"(?<={end}{between})" for end in ends) or NOWHERE) + ")"


@cache
def has_own_lists() -> bool:
    """Whether lists stand in for those of English."""
    return bool(os.environ.get(VARIABLE))


def _escaped(words: str, gap: str) -> str:
    return re.escape(words).replace("\\ ", gap)


def _entries(path: Path) -> tuple[tuple[str, ...], ...]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
