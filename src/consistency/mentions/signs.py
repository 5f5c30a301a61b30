"""Restores dashes, minus signs and primes, which a mask makes alike: "10−4" is a power, "10-4" may be a score."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consistency.model.document import Document

_PLAIN = {"–": "-", "‒": "-", "−": "-", "′": "'", "″": '"'}
"""Dashes, the minus sign and primes, each with the character that masks have for it."""
_SIGN = re.compile(f"[{''.join(_PLAIN)}]")


def signed_words(document: Document, start: int, end: int) -> str:
    """The masked words between two offsets, with the dashes and primes that the author wrote."""
    masked = document.masked[start:end]
    written = document.text[start:end]
    if written.isascii():  # a fast test
        return masked
    signs = [sign.start() for sign in _SIGN.finditer(written) if masked[sign.start()] == _PLAIN[sign[0]]]
    if not signs:
        return masked
    return "".join(
        masked[before:here] + written[here : here + 1]
        for before, here in zip([0, *(sign + 1 for sign in signs)], [*signs, len(masked)], strict=True)
    )
