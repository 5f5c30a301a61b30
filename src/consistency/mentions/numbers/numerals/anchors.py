"""Finds the offsets at which numbers may begin: every run of digits, and every number word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.mentions.fold import FRACTION

if TYPE_CHECKING:
    from consistency.mentions.hits import Window
    from consistency.mentions.source import SourceText

_DIGITS = re.compile(rf"[\d{FRACTION}]+")


def anchors_in(source: SourceText, window: Window) -> list[int]:
    """The offsets at which numbers may begin in a window of a text, in order."""
    found = window.starts(_DIGITS, source.folded)
    return sorted(found + window.starts_behind(source.grammar.word_anchors, source.folded))
