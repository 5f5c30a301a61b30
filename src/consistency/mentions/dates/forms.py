"""One date where it begins: the first of the written forms that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.mentions.dates.digit_forms import IN_DIGITS
from consistency.mentions.dates.word_forms import IN_WORDS

if TYPE_CHECKING:
    from consistency.mentions.dates.form import Found


def read_form(text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
    """Where the date that begins at ``at`` ends, and its days.

    None where no form fits; no days where a form fits but names no such day, or leaves open which one.
    """
    for opening in IN_DIGITS if folded[at : at + 1].isdigit() else IN_WORDS:
        found = opening.read(text, folded, at)
        if found is not None:
            return found
    return None
