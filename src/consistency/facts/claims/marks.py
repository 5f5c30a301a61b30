"""Looks up the rows of ``claims.tsv`` by role, and those with which a text begins or ends."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from consistency.lexicons import BELOW_HUNDRED, by_role, number_words, rows, with_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consistency.model.fact import Marks

NUMBERS: Final = frozenset(number_words(*BELOW_HUNDRED))
FORMS_OF_BE: Final = with_role("claims", "be")
LONGEST: Final = max(len(words.split()) for _, _, words in rows("claims"))
"""How many words the longest row has."""


def is_number(word: str) -> bool:
    """Whether a word is a number in figures, or one in words below a hundred."""
    return word[0].isdecimal() or word in NUMBERS


@cache
def claim_words(role: str) -> Mapping[tuple[str, ...], Marks]:
    """The rows of a role, with their marks; rows with "be" in all of its forms."""
    found: dict[tuple[str, ...], Marks] = {}
    for _, mark, words in by_role("claims").get(role, ()):
        split, marks = tuple(words.split()), () if mark == "-" else tuple(mark.split())
        for form in FORMS_OF_BE if split[0] == "be" and len(split) > 1 else split[:1]:
            found[form, *split[1:]] = marks
    return found


BARE_BE: Final = frozenset(words[0] for words, marks in claim_words("be").items() if "bare" in marks)
"""The forms of "be" behind another verb."""


@cache
def _lengths(role: str) -> Mapping[str, Sequence[int]]:
    """The lengths in words of the rows of a role, by their first word, the longest first."""
    found = defaultdict[str, set[int]](set)
    for words in claim_words(role):
        found[words[0]].add(len(words))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


@cache
def present(role: str) -> frozenset[str]:
    """The forms of a verb in the present tense."""
    return frozenset(words[0] for words, marks in claim_words(role).items() if not marks)


@cache
def first_words(*roles: str) -> frozenset[str]:
    """The first words of the rows of some roles: a quick test, because most words of a text are none of them."""
    return frozenset(words[0] for role in roles for words in claim_words(role))


def begun_by(words: Sequence[str], role: str) -> tuple[Marks, int] | None:
    """The marks of the longest row of a role with which words begin, and its length."""
    for length in _lengths(role).get(words[0], ()) if words else ():
        if length <= len(words) and (marks := claim_words(role).get(tuple(words[:length]))) is not None:
            return marks, length
    return None


def ended_by(words: tuple[str, ...], role: str) -> Marks | None:
    """The marks of the longest row of a role with which words end."""
    known = claim_words(role)
    for length in range(min(LONGEST, len(words)), 0, -1):
        if (marks := known.get(words[len(words) - length :])) is not None:
            return marks
    return None
