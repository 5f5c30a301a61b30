"""Words in the form in which those of texts and those of phrases are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from consistency.algebra.likeness import words as words_of
from consistency.lexicons import by_role

# The words of a passage; those without an apostrophe are found many times faster.
WORD = re.compile(r"(\w+(?:['’](?![sS]\b)\w+)*)(?:['’][sS]\b)?")  # a possessive ending does not count


EMPTY: Final = "-"
"""The word for a cell that says that there is no value."""
_EMPTY_CELL = re.compile(r"(?:\A|;)\s*([-–—]{1,3})\s*(?=;|\Z)")

SHORTEST_STEM = 3  # letters
_STEM_ENDINGS = [(ending, instead.strip("-")) for _, ending, instead in by_role("inflections")["stem"]]


class _Spaces(dict[int, str]):
    """A space for each character of no word, an apostrophe for each of its shapes; looked up once for each."""

    def __missing__(self, code: int) -> str:
        char = "'" if code in (ord("'"), ord("’")) else chr(code)
        found = self[code] = char if char.isalnum() or char in "_'" else " "
        return found


_SPACES = _Spaces()


def spaced(text: str) -> str:
    """A text in lower case, with spaces for all that is no word; it is as long."""
    words = text.replace("—", " ").translate(_SPACES)  # ten times as fast where it is ASCII then, as most texts are
    if "'" in words:
        words = " ".join(_without_marks(piece) if "'" in piece else piece for piece in words.split(" "))
    small = words.casefold()
    return small if len(small) == len(words) else words  # some letters have a longer small form: "ß" has


def spaced_row(text: str) -> str:
    """A row of a table with spaces for all that is no word; a dash that fills a cell is the word ``EMPTY``."""
    words = spaced(text)
    for cell in _EMPTY_CELL.finditer(text):
        words = words[: cell.start(1)] + EMPTY + words[cell.start(1) + 1 :]
    return words


@lru_cache(maxsize=8192)
def _without_marks(piece: str) -> str:
    """Letters, figures and apostrophes, with spaces for those that belong to no word."""
    parts, at = list[str](), 0
    for match in WORD.finditer(piece):
        start, end = match.span(1)
        parts += [" " * (start - at), piece[start:end]]
        at = end
    return "".join([*parts, " " * (len(piece) - at)])


@lru_cache(maxsize=8192)
def folded(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as ``Tokens.words`` has them."""
    return tuple(word.casefold() for word in words_of(phrase))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its plural ending, which leaves three letters at least."""
    for ending, instead in _STEM_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= SHORTEST_STEM:
            return word.removesuffix(ending) + instead
    return word


def unstemmed(stem: str) -> frozenset[str]:
    """The words that have a stem."""
    return frozenset([stem, *(stem.removesuffix(end) + ending for ending, end in _STEM_ENDINGS if stem.endswith(end))])
