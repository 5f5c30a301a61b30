"""Reads the date at an offset by the first written form that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.mentions.dates.digit_forms import IN_DIGITS
from consistency.mentions.dates.word_forms import IN_WORDS

if TYPE_CHECKING:
    from consistency.mentions.dates.form import Found


def read_form(text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
    """Where the date that begins at ``at`` ends, and its days.

    None if no form fits; no days if a form fits but there is no such day, or it leaves open which.
    """
    for opening in IN_DIGITS if folded[at : at + 1].isdigit() else IN_WORDS:
        found = opening.read(text, folded, at)
        if found is not None:
            return found
    return None
