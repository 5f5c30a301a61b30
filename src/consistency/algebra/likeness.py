"""How alike two wordings are. Fuzzy scores count only where digits, ordinals and negations agree exactly."""

from __future__ import annotations

import re
from functools import lru_cache

from consistency.lexicons import with_role

_WORD = re.compile(r"(\w+(?:'(?![sS]\b)\w+)*)(?:'[sS]\b)?")
_ROMAN = re.compile(r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_IDENTITY, SMALL_WORDS = (with_role("name_words", role) for role in ("identity", "small"))
"""Articles, prepositions and conjunctions: they join the words of a name and carry none of its meaning."""
_LETTERS = with_role("sentences", "letter")
"""Words that are one letter: "I" is no roman numeral."""

SHORTEST_MISSPELT = 4  # letters of a word that can be misspelt; a shorter one becomes another word
LETTERS_PER_FAULT = 8  # letters of a word for each letter that may be wrong, one at least


def words(text: str) -> list[str]:
    """The words of a text as written, without possessive endings and punctuation; hyphens divide words."""
    return _WORD.findall(text.replace("’", "'"))


def content_words(text: str) -> list[str]:
    """The words that carry meaning, in lower case: articles, prepositions and conjunctions are left out."""
    return [w for w in (w.casefold() for w in words(text)) if w not in SMALL_WORDS]


@lru_cache(maxsize=4096)
def identity_words(text: str) -> tuple[str, ...]:
    """The words that make a thing another one when they change: digits, ordinals, roman numerals, negations."""
    return tuple(
        w.casefold()
        for w in words(text)
        if any(c.isdigit() for c in w) or w.casefold() in _IDENTITY or (w not in _LETTERS and _ROMAN.match(w))
    )


def same_identity(a: str, b: str) -> bool:
    """Whether two wordings have the same identity words in the same order: "Forum 2022" is not "Forum 2023"."""
    return identity_words(a) == identity_words(b)


def likeness(a: str, b: str) -> float:
    """How alike two wordings are, 0 to 100, by the share of words and letters in common.

    The score is the indel ratio of rapidfuzz over the words in lower case; 0 when identity words differ.
    """
    if not same_identity(a, b):
        return 0.0
    from rapidfuzz import fuzz  # noqa: PLC0415 - imported late: the cold start does not need it

    return float(fuzz.ratio(" ".join(words(a)).casefold(), " ".join(words(b)).casefold()))


def spelled_alike(a: str, b: str) -> bool:
    """Whether two wordings differ at most in case, hyphens, quotes, spaces and punctuation."""
    return [w.casefold() for w in words(a)] == [w.casefold() for w in words(b)]


@lru_cache(maxsize=65536)
def is_misspelling(written: str, meant: str) -> bool:
    """Whether a word looks like another with a letter lost, added, changed or swapped with its neighbour.

    One letter may be wrong, two in a word of sixteen; words with other signs than letters are never misspelt.

    The distance is optimal string alignment (Damerau 1964), from rapidfuzz.
    """
    faults = max(1, len(meant) // LETTERS_PER_FAULT)
    if (
        written == meant
        or len(meant) < SHORTEST_MISSPELT
        or abs(len(written) - len(meant)) > faults
        or not (written.isalpha() and meant.isalpha())
    ):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - imported late: the cold start does not need it

    return OSA.distance(written, meant) <= faults


def differ_by_a_misspelling(a: str, b: str) -> bool:
    """Whether two wordings differ in the letters of one word alone."""
    pairs = [(v.casefold(), w.casefold()) for v, w in zip(words(a), words(b), strict=False)]
    other = [pair for pair in pairs if pair[0] != pair[1]]
    return len(words(a)) == len(words(b)) and len(other) == 1 and is_misspelling(*other[0])
