"""Recognises ages in brackets behind the name of a person: "Ada Dorn (42), of Ely"; other numbers there are notes."""

from __future__ import annotations

import re
from typing import Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.pieces import trie

_LONGEST_NAME: Final = 60
_NAME = re.compile(r"(?<![\w'’.-])[A-Z][a-z'’-]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z'’-]+){1,3} \(\Z")
_BEHIND = LatePattern(rf"[1-9]\d\), {trie(with_role('words', 'aged-behind'))} ")
_LEADS: Final = with_role("words", "place-lead") | with_role("words", "determiner")


def is_age_aside(text: str, at: int) -> bool:
    """Whether the digits at an offset are the age of a person."""
    if not text.startswith("), ", at + 2) or text[at - 1] != "(" or not _BEHIND.match(text, at):
        return False
    name = _NAME.search(text, max(0, at - _LONGEST_NAME), at)
    led = text[max(0, name.start() - _LONGEST_NAME) : name.start()].split() if name else []
    return name is not None and not _LEADS.intersection(map(str.lower, led[-1:]))
