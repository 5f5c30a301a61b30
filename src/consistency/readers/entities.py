"""Entities of HTML as the characters that they stand for, in a text that stays as long as it was."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from consistency.late import LatePattern

if TYPE_CHECKING:
    import re

_ENTITY = LatePattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PAD = "\0"
"""Fills the place of an entity behind its character, until its word is joined."""
_PARTED = LatePattern(r"(?:(?<=[^\W\d_])['’]|[^\W\d_])\0(?:['’]?\0*[^\W\d_])+")
_GROUP, _NEXT_GROUP = LatePattern(r"(?<!\d)\d{1,3}(?:[&#;A-Za-z0-9]{6,9};\d{3}){0,9}\Z"), LatePattern(r"\d{3}(?!\d)")


def without_entities(text: str) -> str:
    """The characters that entities stand for, and spaces behind them, or behind the word that they are in."""
    padded = _ENTITY.sub(_entity, text)
    return _PARTED.sub(_joined, padded).replace(_PAD, " ") if _PAD in padded else padded  # "R&D" has none


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(_PAD, "").ljust(len(match[0]), _PAD)


def _entity(match: re.Match[str]) -> str:
    """The character that an entity stands for, padded; what is no entity stays.

    A space between groups of digits (``12&nbsp;500``) becomes apostrophes, which may be as many as its characters.
    """
    character = html.unescape(match[0])
    if len(character) != 1:
        return match[0]
    if character.isspace() and _parts_groups(match.string, match.start(), match.end()):
        return "'" * len(match[0])
    return (" " if character in "\r\n" else character).ljust(len(match[0]), _PAD)


def _parts_groups(text: str, start: int, end: int) -> bool:
    """Whether three digits stand behind a place, and one to three, or groups of digits, in front of it."""
    if not text[end : end + 3].isdigit() or not text[start - 1 : start].isdigit():
        return False
    return bool(_NEXT_GROUP.match(text, end) and _GROUP.search(text, max(0, start - 40), start))
