"""Finds the contrary of a claim about nobody: "two people were hurt" denies "nobody was hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.facts.claims.forms import AS_WRITTEN
from consistency.facts.claims.marks import first_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.claims.forms import Allowed

_ONE, _NOBODY = first_words("no-one"), first_words("nobody")
_PEOPLE = dict.fromkeys(sorted(_ONE | first_words("somebody")), AS_WRITTEN)


def said_of(first: str, *, is_denied: bool) -> Iterator[tuple[Allowed, bool]]:
    """The words that may replace "nobody" in a claim, each set with whether a denial must go with it.

    Args:
        first: the first word of the phrase, without the "no" of "no one".
        is_denied: whether such a word denies it.
    """
    if first in (_ONE if is_denied else _NOBODY):
        yield _PEOPLE, True
        yield dict.fromkeys(_NOBODY, AS_WRITTEN), False
